import type { SectionKind } from '../aar.ts'
import type { Block, HeadingBlock } from '../document.ts'
import { withDottedTimes } from '../timeline/dotted.ts'
import { countTimed } from '../timeline/is-timed.ts'
import { looksLikeTime } from './time-heading.ts'

/** A heading with what its words told; null where they told nothing. */
export interface ToldHeading {
  readonly heading: HeadingBlock
  readonly kind: SectionKind | null
  readonly isTitle: boolean
}

/** Fewer times than these tell when something was, not how it went on. */
const fewest = 2
/** What is told in full in the summary is still the summary. */
const isDigest =
  /summary|overview|tl;?dr|abstract|sammendrag|oppsummering|zusammenfassung|résumé|resumen|resumo|概要|サマリ/i

/**
 * The heading that opens the chronology of a document in which no heading says so: "What happened" or "How did we respond" over a table,
 * list, lines or paragraphs that mostly begin with a time. Of several the one with most times; -1 where there is none.
 */
export function chronologyHeading(told: readonly ToldHeading[], blocks: readonly Block[]): number {
  if (told.some(({ kind }) => kind === 'timeline')) return -1
  const counts = told.map((one) => (mayTellChronology(one) ? timesUnder(one.heading, blocks) : 0))
  const most = Math.max(0, ...counts)
  return most < fewest ? -1 : counts.indexOf(most)
}

function mayTellChronology({ heading, kind, isTitle }: ToldHeading): boolean {
  const { text } = heading.content
  if (isTitle || looksLikeTime(text) || isDigest.test(text)) return false
  return kind === null || kind === 'summary' || kind === 'resolution' || kind === 'background' || kind === 'detection'
}

/** "This is the timeline of events that day:" right over its times. */
const announcesTimeline = /\b(?:time ?line|chronology|(?:sequence|order) of events)\b|tidslinje/i

/**
 * How many times stand under a heading, up to the next one that is no time; 0 where most of what stands there tells none, and no sentence
 * says of a list that it is the timeline.
 */
function timesUnder(heading: HeadingBlock, blocks: readonly Block[]): number {
  const from = blocks.indexOf(heading) + 1
  const ends = (block: Block) => block.kind === 'heading' && !looksLikeTime(block.content.text)
  const to = blocks.findIndex((block, i) => i >= from && ends(block))
  const under = withDottedTimes(blocks.slice(from, to < 0 ? blocks.length : to))
  const counted = under.map(countTimed)
  const timed = counted.reduce((sum, one) => sum + one.timed, 0)
  const all = counted.reduce((sum, one) => sum + one.all, 0)
  if (timed * 2 > all) return timed
  const named = counted.find((one, i) => isAnnounced(under[i - 1]) && one.timed * 2 > one.all)
  return named?.timed ?? 0
}

function isAnnounced(before: Block | undefined): boolean {
  if (before?.kind !== 'paragraph') return false
  const last =
    before.content.text
      .trim()
      .split(/(?<=[.!?])\s/)
      .at(-1) ?? ''
  return /[:：]$/.test(last) && announcesTimeline.test(last)
}
