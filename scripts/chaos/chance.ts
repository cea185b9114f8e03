import { createHash } from 'node:crypto'

/** Chance from a seed: the same seed gives the same draws in the same order. */
export interface Chance {
  /** From 0 to below 1. */
  draw(): number
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T
  shuffled<T>(list: readonly T[]): readonly T[]
}

export function chanceFrom(seed: string): Chance {
  let drawn = 0
  const draw = () => {
    drawn += 1
    return fraction(`${seed}/${drawn}`)
  }
  const below = (end: number) => Math.floor(draw() * end)
  return {
    draw,
    below,
    happens: (probability) => draw() < probability,
    pick: ([first, ...rest]) => [first, ...rest][below(rest.length + 1)] ?? first,
    shuffled: (list) =>
      list
        .map((value) => ({ value, at: draw() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
  }
}

/** A number from 0 to below 1 that depends on nothing but the name: the same request meets the same fault, whatever comes between. */
export function fraction(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32
}
