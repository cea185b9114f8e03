import type { ObservedIssue } from '../../core/follow-up/plan.ts'
import type { FoundRecord } from './filing-record.ts'
import type { Observation } from './observe-issues.ts'

/** Numbers that an interrupted worker had no time to write down are known from the issues themselves, and so is where they have moved. */
export function withNumbers(found: FoundRecord | null, observation: Observation): FoundRecord | null {
  if (found === null) return null
  const keyOf = ({ marker, recordedKey }: ObservedIssue) => marker?.key ?? recordedKey
  const { numbers, places, parents } = found.record
  const known = Object.entries(numbers).map(([key, number]) => {
    const issues = observation.issues.filter((issue) => keyOf(issue) === key)
    const same = issues.find((issue) => issue.number === number && issue.repository === places[key])
    const { number: now, repository } = same ?? issues[0] ?? { number, repository: places[key] }
    return { key, number: now, repository }
  })
  const gathering = new Map(observation.parents.map(({ key, number }) => [key, number]))
  const record = {
    ...found.record,
    numbers: Object.fromEntries(known.map(({ key, number }) => [key, number])),
    places: Object.fromEntries(
      known.flatMap(({ key, repository }) => (repository === undefined ? [] : [[key, repository]])),
    ),
    parents: Object.fromEntries(
      Object.entries(parents).map(([key, number]) => [key, number || (gathering.get(key) ?? 0)]),
    ),
  }
  return { ...found, record }
}
