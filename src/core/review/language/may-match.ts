import { lettersNeeded } from './letters-needed.ts'

/** Positions in a list of expressions, ascending, of those that a text may match; `lower` is the text in lower case. */
export type MayMatch = (lower: string) => readonly number[]

/**
 * Passes over the expressions that a text cannot match, told by letters that every match has. A text is gone through once for a whole list, whatever
 * its length, and what is never reached is never compiled. The list is taken in when it is first asked.
 */
export function whichMayMatch(expressions: readonly RegExp[]): MayMatch {
  let index: Index | undefined
  return (lower) => {
    index ??= indexOf(expressions)
    return lookUp(index, lower)
  }
}

/** Strings by how they open, chained: `first` and `next` hold places in `strings`, from 1. */
interface Index {
  readonly strings: readonly string[]
  /** Which expressions need a string, or another instead. */
  readonly needing: readonly (readonly number[])[]
  readonly first: Uint16Array
  readonly next: Uint16Array
  /** Expressions of which nothing can be told. */
  readonly always: readonly number[]
  /** The text in which an expression was met last. */
  readonly met: Uint32Array
  texts: number
}

/** How many places openings of one, two and three letters have; they stand behind one another. */
const singles = 1 << 7
const pairs = 1 << 10
const triples = 1 << 13

function indexOf(expressions: readonly RegExp[]): Index {
  const needing = new Map<string, number[]>()
  const always: number[] = []
  for (const [expression, { source }] of expressions.entries()) {
    const letters = lettersNeeded(source)
    if (letters === null) always.push(expression)
    for (const one of letters ?? []) needing.set(one, [...(needing.get(one) ?? []), expression])
  }
  const strings = [...needing.keys()]
  const first = new Uint16Array(singles + pairs + triples)
  const next = new Uint16Array(strings.length + 1)
  for (const [at, one] of strings.entries()) {
    const opening = openingOf(one)
    next[at + 1] = first[opening] ?? 0
    first[opening] = at + 1
  }
  return {
    strings,
    needing: [...needing.values()],
    first,
    next,
    always,
    met: new Uint32Array(expressions.length),
    texts: 0,
  }
}

function lookUp(index: Index, lower: string): readonly number[] {
  const { first } = index
  index.texts += 1
  const found = [...index.always]
  let before = 0
  let here = 0
  for (let at = 0; at < lower.length; at += 1) {
    const last = lower.charCodeAt(at)
    const [one, two, three] = [singleOf(last), pairOf(here, last), tripleOf(before, here, last)]
    if (first[one] !== 0) collect(index, one, lower, at, found)
    if (first[two] !== 0) collect(index, two, lower, at - 1, found)
    if (first[three] !== 0) collect(index, three, lower, at - 2, found)
    before = here
    here = last
  }
  return found.sort((a, b) => a - b)
}

function collect(
  { strings, needing, first, next, met, texts }: Index,
  opening: number,
  lower: string,
  at: number,
  found: number[],
) {
  for (let place = first[opening] ?? 0; place !== 0; place = next[place] ?? 0) {
    if (!lower.startsWith(strings[place - 1] ?? '', at)) continue
    for (const expression of needing[place - 1] ?? []) {
      if (met[expression] === texts) continue
      met[expression] = texts
      found.push(expression)
    }
  }
}

/** The place in `first` of the letters that a string opens with. */
function openingOf(text: string): number {
  const [one, two, three] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)]
  return text.length === 1 ? singleOf(one) : text.length === 2 ? pairOf(one, two) : tripleOf(one, two, three)
}

function singleOf(one: number): number {
  return one & (singles - 1)
}

/** Different letters may share a place. */
function pairOf(one: number, two: number): number {
  return singles + (((one << 5) ^ two) & (pairs - 1))
}

function tripleOf(one: number, two: number, three: number): number {
  return singles + pairs + (((one * 961 + two * 31 + three) * 5) & (triples - 1))
}
