import { describe, expect, test } from 'vitest'
import { runLife } from '../../scripts/chaos/life.ts'

/** The server from source, so that the test is about the code as it stands; `npm run chaos` takes the shipped one. */
const entry = ['--import', import.meta.resolve('tsx'), 'src/server/main.ts']
/** Milliseconds; a life takes some seconds on a machine of its own, minutes on a crowded one. */
const patience = 300_000

describe('a life under faults', () => {
  test.each([2])(
    '%i ends with each item one issue, each pull request one comment, and people’s words as they left them',
    async (life) => {
      const { wrongs, journal } = await runLife({ seed: 'npm test', life, entry })
      expect(wrongs, journal.join('\n')).toEqual([])
    },
    patience,
  )
})
