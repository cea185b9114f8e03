import type { TimelineKind } from './aar.ts'
import { takenBack, turningPoints } from './timeline-words.ts'

const order: readonly TimelineKind[] = ['resolved', 'mitigated', 'detected', 'started']
const reach = 24
const longest = 300
const label = /^\s*[*_`"“「【[(]*\s*(\p{L}[\p{L} ]{2,30}?)\s*[*_`"”」】\])]*\s*(?:[:：—–]|-\s)/u

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
  return order.find((kind) => turningPoints[kind].some((words) => says(text, words))) ?? null
}

function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length) && !isTakenBack(text, at)) return true
  }
  return false
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
