import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runLife } from '../../scripts/chaos/life.ts'
import { type PackedServer, packServer } from '../../scripts/chaos/pack-server.ts'
import { withoutRedis } from '../queue/redis-server.ts'

/** Milliseconds; a life takes some seconds on a machine of its own, minutes on a crowded one. */
const patience = 600_000
const seed = 'npm test'

/** The server from source, so that the test is about the code as it stands; `npm run chaos` takes the shipped one. */
let server: PackedServer
beforeAll(async () => {
  server = await packServer('src/server/main.ts')
}, patience)
afterAll(() => server.remove())

describe('a life under faults', () => {
  test(
    'ends with each item one issue, each pull request one comment, and people’s words as they left them; and comes again from its seed',
    async () => {
      const play = () => runLife({ seed, life: 2, servers: 1, entry: server.entry })
      const first = await play()
      expect(first.wrongs, first.journal.join('\n')).toEqual([])
      expect(first.trace.length).toBeGreaterThan(50)
      expect((await play()).trace).toEqual(first.trace)
    },
    patience,
  )

  test(
    'ends so with two servers on one Redis as well',
    async (context) => {
      const { isLeftOut, wrongs, journal } = await runLife({ seed, life: 3, servers: 2, entry: server.entry })
      if (isLeftOut) return context.skip(withoutRedis)
      expect(wrongs, journal.join('\n')).toEqual([])
    },
    patience,
  )
})
