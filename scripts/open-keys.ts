import type { Delivery } from '../src/sandbox/webhooks/deliveries.ts'

/**
 * Whether a server has done all that these deliveries have told it, by its log at level info: it says of each delivery which keys it brings, and
 * of each key when it has begun and ended it. A delivery that is still under way says nothing yet: wait until they have settled.
 */
export function isQuiet(deliveries: readonly Delivery[], log: string): boolean {
  const taken = deliveries.filter(({ statusCode }) => statusCode !== null && statusCode >= 200 && statusCode < 300)
  const times = new Map<string, number>()
  for (const { guid } of taken) times.set(guid, (times.get(guid) ?? 0) + 1)
  const said = new Map<string, number>()
  for (const [, guid = ''] of log.matchAll(/"delivery":"([^"]*)"/g)) said.set(guid, (said.get(guid) ?? 0) + 1)
  return [...times].every(([guid, count]) => (said.get(guid) ?? 0) >= count) && openKeys(log).length === 0
}

/** Keys that were brought and have not been begun and ended since: work that began before says nothing of what came after. */
function openKeys(log: string): readonly string[] {
  const open = new Map<string, 'waiting' | 'active'>()
  for (const line of log.split('\n')) {
    const brought = /"keys":(\[[^\]]*\])/.exec(line)?.[1]
    for (const key of brought === undefined ? [] : (JSON.parse(brought) as string[])) open.set(key, 'waiting')
    const key = /"key":"([^"]+)"/.exec(line)?.[1] ?? ''
    if (line.includes('"msg":"The key is begun') && open.has(key)) open.set(key, 'active')
    const hasEnded = /"msg":"The key is (?:done|dropped|parked)/.test(line)
    if (hasEnded && open.get(key) === 'active') open.delete(key)
  }
  return [...open.keys()]
}
