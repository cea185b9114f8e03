import type { ActionItem } from '../aar.ts'
import { plainWords } from './plain-words.ts'

/**
 * Tells every item all the places where it is stated. Two items of one table or list are never one; across sections they are when their
 * words are the same, or share a ticket and nearly all words.
 */
export function joinPlaces(items: readonly (ActionItem & { readonly block: number })[]): readonly ActionItem[] {
  const groups: (ActionItem & { readonly block: number })[][] = []
  for (const item of items) {
    const group = groups.find(
      (others) => others.every((other) => other.block !== item.block) && others.some((other) => isSame(other, item)),
    )
    if (group === undefined) groups.push([item])
    else group.push(item)
  }
  const places = new Map(
    groups.flatMap((group) => group.map((item) => [item, group.map((other) => other.line).sort((a, b) => a - b)])),
  )
  return items.map((item) => {
    const { block: _block, ...rest } = item
    return { ...rest, places: places.get(item) ?? [item.line] }
  })
}

function isSame(a: ActionItem, b: ActionItem): boolean {
  const [x, y] = [plainWords(a.title), plainWords(b.title)]
  if (x === '' || y === '') return false
  if (a.id !== null && b.id !== null) return a.id === b.id && likeness(x, y) >= 0.5
  if (x === y) return !contradict(a, b)
  const shared = a.issues.some((issue) => b.issues.includes(issue))
  return likeness(x, y) >= (shared ? 0.5 : 0.85) && Math.min(x.length, y.length) >= 12 && !contradict(a, b)
}

/** Different tickets make different items, whatever the words. */
function contradict(a: ActionItem, b: ActionItem): boolean {
  return a.issues.length > 0 && b.issues.length > 0 && !a.issues.some((issue) => b.issues.includes(issue))
}

/** Share of words that two texts have in common, 0 to 1; CJK texts by pairs of characters. */
function likeness(x: string, y: string): number {
  const [left, right] = [tokens(x), tokens(y)]
  const common = [...left].filter((token) => right.has(token)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

function tokens(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) =>
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word) ? [...word].map((_, i) => word.slice(i, i + 2)) : [word],
    ),
  )
}
