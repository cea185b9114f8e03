import type { TimelineKind } from '../aar.ts'
import { takenBack, turningPoints } from './words.ts'

const order: readonly TimelineKind[] = ['resolved', 'mitigated', 'detected', 'started']
const reach = 24
const longest = 300
/** The words by their first two letters. */
const book = new Map<string, (readonly [string, TimelineKind])[]>()
for (const kind of order) {
  for (const words of turningPoints[kind]) {
    const start = words.slice(0, 2)
    book.set(start, [...(book.get(start) ?? []), [words, kind]])
  }
}
const label = /^\s*(?:[*_`"“「【[(]+\s*)?(\p{L}[\p{L} ]{2,30}?)\s*(?:[*_`"”」】\])]+\s*)?(?:[:：—–]|-\s)/u

/**
 * Which turning point of the incident an entry is, by its words; null for the rest. A label at the front ("**Detection:** …",
 * "検知: …") says more than words further on; "not yet resolved" and "tried to roll back" are none.
 */
export function turningPointOf(event: string): TimelineKind | null {
  const text = firstSentence(event.toLowerCase())
  const labelled = label.exec(text)?.[1]
  const byLabel = labelled === undefined ? null : firstIn(labelled)
  return byLabel ?? firstIn(text)
}

/** What comes after the first sentence explains; it is not the turn. */
function firstSentence(text: string): string {
  const end = text.slice(0, longest).search(/[.!?](?:\s|$)|。/)
  return end < 0 ? text.slice(0, longest) : text.slice(0, end)
}

function firstIn(text: string): TimelineKind | null {
  const found = new Set<TimelineKind>()
  for (let at = 0; at < text.length - 1; at += 1) {
    for (const [words, kind] of book.get(text.slice(at, at + 2)) ?? []) {
      if (
        !found.has(kind) &&
        text.startsWith(words, at) &&
        isWhole(text, at, at + words.length) &&
        !isTakenBack(text, at)
      )
        found.add(kind)
    }
  }
  return order.find((kind) => found.has(kind)) ?? null
}

function isTakenBack(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at)
  const clause = before.slice(before.search(/[^.;,!?。、]*$/))
  return takenBack.some((words) => {
    const found = clause.lastIndexOf(words)
    return found >= 0 && isWhole(clause, found, found + words.length)
  })
}

/** Whole words in Latin letters; other scripts have no spaces to tell. */
function isWhole(text: string, start: number, end: number): boolean {
  const latin = /[a-zà-öø-ÿ]/
  const before = latin.test(text[start] ?? '') && latin.test(text[start - 1] ?? '')
  const after = latin.test(text[end - 1] ?? '') && latin.test(text[end] ?? '')
  return !before && !after
}
