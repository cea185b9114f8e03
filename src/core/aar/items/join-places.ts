import type { ActionItem } from '../aar.ts'
import { plainWords } from './plain-words.ts'

/** An item, and the number of the table or list that it stands in. */
export interface PlacedItem {
  readonly item: ActionItem
  readonly block: number
}

interface Compared extends PlacedItem {
  readonly words: string
  readonly tokens: ReadonlySet<string>
}

/** Beyond so many items only the same words are compared: likeness takes time with the square. */
const mostCompared = 400

/** Of many items with the very same words, the first so many are looked at as another place of the next one. */
const mostAlike = 50

/**
 * Tells every item all the places where it is stated. Two items of one table or list are never one; across them they are when their words are
 * the same, or when they share a ticket or an id and most words. Different tickets keep items apart, whatever the words.
 */
export function joinPlaces(items: readonly PlacedItem[]): readonly ActionItem[] {
  const compared = items.map(({ item, block }): Compared => {
    const words = plainWords(item.title)
    return { item, block, words, tokens: tokensOf(words) }
  })
  const same = compared.length > mostCompared ? haveSameWords : areSame
  const groups: Compared[][] = []
  const byWords = new Map<string, Compared[][]>()
  for (const one of compared) {
    const candidates = compared.length > mostCompared ? (byWords.get(one.words) ?? []) : groups
    const group = candidates.find(
      (others) => others.every((other) => other.block !== one.block) && others.some((other) => same(other, one)),
    )
    if (group !== undefined) group.push(one)
    else {
      const opened = [one]
      groups.push(opened)
      const alike = byWords.get(one.words) ?? []
      if (alike.length < mostAlike) byWords.set(one.words, [...alike, opened])
    }
  }
  const places = new Map(groups.flatMap((group) => group.map((one) => [one.item, linesOf(group)])))
  return items.map(({ item }) => ({ ...item, places: places.get(item) ?? [item.line] }))
}

function linesOf(group: readonly Compared[]): readonly number[] {
  return group.map(({ item }) => item.line).sort((a, b) => a - b)
}

function haveSameWords(a: Compared, b: Compared): boolean {
  return a.words !== '' && a.words === b.words && !contradict(a.item, b.item)
}

function areSame(a: Compared, b: Compared): boolean {
  if (a.words === '' || b.words === '' || contradict(a.item, b.item)) return false
  if (a.words === b.words) return true
  if (a.item.id !== null && b.item.id !== null) return a.item.id === b.item.id && likeness(a.tokens, b.tokens) >= 0.5
  const shared = a.item.issues.some((issue) => b.item.issues.includes(issue))
  return Math.min(a.tokens.size, b.tokens.size) >= 3 && likeness(a.tokens, b.tokens) >= (shared ? 0.5 : 0.85)
}

function contradict(a: ActionItem, b: ActionItem): boolean {
  return a.issues.length > 0 && b.issues.length > 0 && !a.issues.some((issue) => b.issues.includes(issue))
}

/** Share of the words that two texts have in common, 0 to 1. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const token of left) if (right.has(token)) common += 1
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

/** Words; of CJK text pairs of characters. */
function tokensOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.flatMap((word) => (cjk.test(word) ? Array.from(word, (_, i) => word.slice(i, i + 2)) : [word])))
}
