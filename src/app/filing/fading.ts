import type { InRepository } from '../../core/follow-up/plan.ts'
import { type AarHistory, mostRecorded } from './aar-history.ts'
import type { FoundRecord } from './filing-record.ts'
import type { Observation } from './observe-issues.ts'

/** A follow-up that a record names. */
export interface Remembered extends InRepository {
  readonly key: string
  readonly number: number
}

/** A record this many commits behind the AAR's newest is soon not looked at any more. */
const fadesAt = mostRecorded - 3

/**
 * Follow-ups of which only the records tell, and that no record on one of the AAR's newer commits names: in another repository, moved or
 * deleted. Written down anew they are still known when the row no longer names that repository, and what was deleted is not filed again.
 */
export function fadingOf(
  { issues, lost }: Observation,
  { identity, history }: { readonly identity: string; readonly history: AarHistory },
): readonly Remembered[] {
  const ages = new Map(history.commits.map(({ sha }, index) => [sha, index]))
  const isYoung = ({ sha }: FoundRecord) => (ages.get(sha) ?? fadesAt) < fadesAt
  const young = new Set(history.records.filter(isYoung).flatMap(({ record }) => Object.keys(record.numbers)))
  const away = issues.flatMap(({ marker, recordedKey, number, repository }): readonly Remembered[] => {
    const key = marker === null ? recordedKey : marker.aar === identity ? marker.key : undefined
    return repository === undefined || key === undefined ? [] : [{ key, number, repository }]
  })
  const gone = history.records.flatMap(({ record }) =>
    Object.entries(record.numbers).flatMap(([key, number]): readonly Remembered[] => {
      const repository = record.places[key]
      return number > 0 && lost.has(key) ? [{ key, number, ...(repository === undefined ? {} : { repository }) }] : []
    }),
  )
  return [...new Map([...gone, ...away].map((each) => [each.key, each])).values()].filter(({ key }) => !young.has(key))
}
