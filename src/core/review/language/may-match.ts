import { lettersNeeded } from './letters-needed.ts'

/** Positions in a list of expressions, ascending, of those that a text may match; `lower` is the text in lower case. */
export type MayMatch = (lower: string) => readonly number[]

/**
 * Passes over the expressions that a text cannot match, told by letters that every match has. A text is gone through once for a whole list, whatever
 * its length, and what is never reached is never compiled. The list is taken in when it is first asked.
 */
export function whichMayMatch(expressions: readonly RegExp[]): MayMatch {
  let index: Index | undefined
  return (lower) => lookUp((index ??= indexOf(expressions)), lower)
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

const kinds = 1 << 15

function indexOf(expressions: readonly RegExp[]): Index {
  const needing = new Map<string, number[]>()
  const always: number[] = []
  for (const [expression, { source }] of expressions.entries()) {
    const letters = lettersNeeded(source)
    if (letters === null) always.push(expression)
    for (const one of letters ?? []) needing.set(one, [...(needing.get(one) ?? []), expression])
  }
  const strings = [...needing.keys()]
  const first = new Uint16Array(2 * kinds)
  const next = new Uint16Array(strings.length + 1)
  for (const [at, one] of strings.entries()) {
    const opening = one.length === 2 ? pairAt(one, 0) : kinds + tripleAt(one, 0)
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
  for (let at = 0; at + 1 < lower.length; at += 1) {
    collect(index, first[pairAt(lower, at)] ?? 0, lower, at, found)
    collect(index, first[kinds + tripleAt(lower, at)] ?? 0, lower, at, found)
  }
  return found.sort((a, b) => a - b)
}

function collect(
  { strings, needing, next, met, texts }: Index,
  opening: number,
  lower: string,
  at: number,
  found: number[],
) {
  for (let place = opening; place !== 0; place = next[place] ?? 0) {
    if (!lower.startsWith(strings[place - 1] ?? '', at)) continue
    for (const expression of needing[place - 1] ?? []) {
      if (met[expression] === texts) continue
      met[expression] = texts
      found.push(expression)
    }
  }
}

/** The two or three letters from a place on as a number below `kinds`; different letters may share one. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127)
}

function tripleAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31)
}
