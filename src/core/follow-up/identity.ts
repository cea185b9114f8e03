/**
 * How an item is known again. Titles, labels and search are never identity: an item is known by the issue its row links to, the explicit id
 * of its row, its words, and at last by words close to those it had when its issue was last written.
 */
import type { ActionItem } from '../aar/aar.ts'
import { shortHash } from './hash.ts'

/** The words of an item as they are compared: case, punctuation, width and spacing left out. Empty where there are no words. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim()
    .slice(0, maxWords)
}
/** What a marker keeps of an item's words, in UTF-16 code units. */
const maxWords = 500

/**
 * The key of an item that is new: from the AAR's identity, its words, and how many items of the AAR with the same words have a key already
 * (two rows of one table with the same words are two items). Deterministic: a second worker comes to the same key.
 */
export function keyOf(aar: string, item: ActionItem, taken: ReadonlySet<string>): string {
  const words = wordsOf(item.title)
  for (let ordinal = 0; ; ordinal += 1) {
    const key = shortHash(JSON.stringify([aar, words, ordinal]))
    if (!taken.has(key)) return key
  }
}

/** Fingerprint of everything in a row that its issue tells: as long as it stays the same, nothing is written. */
export function fingerprintOf(item: ActionItem): string {
  const { title, detail, owners, due, dueText, priority, type, approach, doneWhen, id, repository } = item
  const told = [title, detail, owners, due, dueText, priority, type, approach, doneWhen, id]
  return shortHash(JSON.stringify(repository === null ? told : [...told, repository]))
}
