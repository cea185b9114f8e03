import type { TimelineKind } from '../../aar/aar.ts'

/** A time of the incident as a sentence states it. */
export interface StatedMoment {
  /** The turning point that it is told of; null for the ends of a range, which may be of the impact alone. */
  readonly point: TimelineKind | null
  /** The time as written. */
  readonly time: string
  /** Where the statement stands in the text. */
  readonly index: number
  readonly length: number
}

const zone = '(?: (?:UTC|GMT|Z|[A-Z]{2,3}T))?'
const clock = String.raw`(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?${zone}(?![\d:])`
const subject = '(?:incident|outage|disruption|degradation|it|problem|issue)'

const points: readonly (readonly [TimelineKind, RegExp])[] = [
  ['started', new RegExp(String.raw`\b${subject} (?:first )?(?:began|started) (?:at|on) (${clock})`, 'i')],
  ['detected', new RegExp(String.raw`\b${subject} was (?:first )?(?:detected|noticed|discovered) at (${clock})`, 'i')],
  ['mitigated', new RegExp(String.raw`\b${subject} was (?:fully )?mitigated at (${clock})`, 'i')],
  [
    'resolved',
    new RegExp(
      String.raw`\b${subject} (?:(?:was|were) (?:fully |completely )?resolved|ended) (?:at|on) (${clock})`,
      'i',
    ),
  ],
]
const range = new RegExp(String.raw`\b(?:from|between) (${clock}) (?:to|until|till|and) (${clock})`, 'i')

/** Times at which a sentence says that the incident began, was detected, mitigated or over, and ranges; words such as “about” before a time leave it out. */
export function statedMoments(text: string): readonly StatedMoment[] {
  const found = points.flatMap(([point, pattern]): readonly StatedMoment[] => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ point, time: match[1] ?? '', index: match.index, length: match[0].length }]
  })
  const match = range.exec(text)
  if (match === null) return found
  const [{ length }, from = '', to = ''] = match
  const ends = [/[A-Z]T?$/.test(from) ? from : `${from}${zoneOf(to)}`, to]
  return [...found, ...ends.map((time) => ({ point: null, time, index: match.index, length }))]
}

/** “from 10:04 to 11:46 UTC”: the zone stands for both. */
function zoneOf(time: string): string {
  return / (?:UTC|GMT|Z|[A-Z]{2,3}T)$/.exec(time)?.[0] ?? ''
}
