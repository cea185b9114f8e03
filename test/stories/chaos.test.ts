import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runLife } from '../../scripts/chaos/life.ts'
import { type PackedServer, packServer } from '../../scripts/chaos/pack-server.ts'

/** Milliseconds; a life takes some seconds on a machine of its own, minutes on a crowded one. */
const patience = 300_000

/** The server from source, so that the test is about the code as it stands; `npm run chaos` takes the shipped one. */
let server: PackedServer
beforeAll(async () => {
  server = await packServer('src/server/main.ts')
}, patience)
afterAll(() => server.remove())

describe('a life under faults', () => {
  test.each([
    { life: 2, servers: 1 },
    { life: 3, servers: 2 },
  ] as const)(
    '$life with $servers server(s) ends with each item one issue, each pull request one comment, and people’s words as they left them',
    async ({ life, servers }) => {
      const { wrongs, journal } = await runLife({ seed: 'npm test', life, servers, entry: server.entry })
      expect(wrongs, journal.join('\n')).toEqual([])
    },
    patience,
  )

  test(
    'comes again request for request from its seed',
    async () => {
      const play = () => runLife({ seed: 'npm test', life: 5, servers: 1, entry: server.entry })
      const [first, second] = [await play(), await play()]
      expect(second.trace).toEqual(first.trace)
      expect(first.trace.length).toBeGreaterThan(50)
    },
    patience,
  )
})
