/**
 * Which issue stands for which item. In rounds, each over what the rounds before left: (1) the issue that only this row links to, (2) the same
 * id and the same words, (3) the same words, equal rows in their order, (4) the same id, (5) close words, the closest pair first. The
 * same words come before a bare id because a row put in at the top renumbers the rows below it.
 */
import type { ActionItem } from '../aar/aar.ts'
import { wordsOf } from './identity.ts'
import { similarity } from './similarity.ts'

/** An issue that an item can be matched with: what it was written for. */
export interface Candidate {
  /** By what it is known here; ties go to the lower one. */
  readonly number: number
  /** `wordsOf` the item when its issue was last written. */
  readonly words: string
  readonly id: string | null
  /** Fingerprint of the row when its issue was last written; empty when not known. */
  readonly says: string
  /** Its row was said to be gone, or to link another issue: only the very words bring it back. Else what one run leaves over, the next could match. */
  readonly isGone: boolean
}

/** An item to be matched. */
export interface Claimant {
  readonly item: ActionItem
  readonly says: string
  /** The number of a candidate that the row links to; null when it links none. */
  readonly links: number | null
  /** Among equal rows, those to be filed come first (0), for it is they that issues were filed for; those that link another issue last (2). */
  readonly rank: 0 | 1 | 2
}

/** Below this two wordings are two items. Read off successive versions of documents: rewordings stay above, neighbours below. */
export const closeEnough = 0.45
/** Past this many pairs the closest are not looked for: 300 items against 300 issues. */
const maxPairs = 90_000

interface Indexed extends Claimant {
  readonly index: number
  readonly words: string
  /** The row's id; null where another row has it as well, or where the row has no words. */
  readonly uniqueId: string | null
}

interface Known extends Candidate {
  readonly uniqueId: string | null
}

interface Pair {
  readonly claimant: Indexed
  readonly candidate: Known
}

type Round = (claimants: readonly Indexed[], candidates: readonly Known[]) => readonly Pair[]

const rounds: readonly { readonly round: Round; readonly bringsBack: boolean }[] = [
  { round: byLink, bringsBack: false },
  {
    round: inOrder(
      ({ item, words, says }) => [item.id, words, says],
      ({ id, words, says }) => [id, words, says],
    ),
    bringsBack: true,
  },
  {
    round: inOrder(
      ({ item, words }) => [item.id, words],
      ({ id, words }) => [id, words],
    ),
    bringsBack: true,
  },
  {
    round: inOrder(
      ({ words }) => [words],
      ({ words }) => [words],
    ),
    bringsBack: true,
  },
  {
    round: only(
      ({ uniqueId }) => uniqueId,
      ({ uniqueId }) => uniqueId,
    ),
    bringsBack: false,
  },
  { round: closest, bringsBack: false },
]

/** Index of the claimant -> the candidate's number; each at most once. Claimants without words are matched by link only. */
export function matchItems(
  claimants: readonly Claimant[],
  candidates: readonly Candidate[],
): ReadonlyMap<number, number> {
  const result = new Map<number, number>()
  const taken = new Set<number>()
  const worded = claimants.map((claimant, index) => ({ ...claimant, index, words: wordsOf(claimant.item.title) }))
  const all = withUniqueIds(worded, ({ item, words }) => (words === '' ? null : item.id))
  const known = withUniqueIds(candidates, ({ id }) => id)
  for (const { round, bringsBack } of rounds) {
    const pairs = round(
      all.filter(({ index }) => !result.has(index)),
      known.filter(({ number, isGone }) => !taken.has(number) && (bringsBack || !isGone)),
    )
    for (const { claimant, candidate } of pairs) {
      result.set(claimant.index, candidate.number)
      taken.add(candidate.number)
    }
  }
  return result
}

/** A number typed into a row may come to be that of another row's issue: a link counts unless a row without one has the very words. */
function byLink(claimants: readonly Indexed[], candidates: readonly Known[]): readonly Pair[] {
  const unlinked = new Set(claimants.flatMap(({ words, links, rank }) => (links === null && rank < 2 ? [words] : [])))
  const byNumber = only(
    ({ links }) => links,
    ({ number }) => number,
  )
  return byNumber(claimants, candidates).filter(
    ({ candidate }) => candidate.words === '' || !unlinked.has(candidate.words),
  )
}

/** Pairs what has a value in common that nothing else on either side has. */
function only(
  ofClaimant: (claimant: Indexed) => string | number | null,
  ofCandidate: (candidate: Known) => string | number | null,
): Round {
  return (claimants, candidates) => {
    const wanting = groupBy(claimants, ofClaimant)
    const offered = groupBy(candidates, ofCandidate)
    return [...wanting].flatMap(([value, [claimant, ...others]]) => {
      const [candidate, ...further] = offered.get(value) ?? []
      const isSingle = others.length === 0 && further.length === 0
      return value !== null && isSingle && claimant !== undefined && candidate !== undefined
        ? [{ claimant, candidate }]
        : []
    })
  }
}

/** Pairs what has the same values, first with first, rows to be filed before others. */
function inOrder(
  ofClaimant: (claimant: Indexed) => readonly (string | null)[],
  ofCandidate: (candidate: Known) => readonly (string | null)[],
): Round {
  return (claimants, candidates) => {
    const offered = groupBy(
      [...candidates].sort((a, b) => Number(a.isGone) - Number(b.isGone)),
      (candidate) => JSON.stringify(ofCandidate(candidate)),
    )
    const wanting = groupBy(
      claimants.filter(({ words }) => words !== '').sort((a, b) => a.rank - b.rank),
      (claimant) => JSON.stringify(ofClaimant(claimant)),
    )
    return [...wanting].flatMap(([value, equal]) =>
      (offered.get(value) ?? []).flatMap((candidate, i) => {
        const claimant = equal[i]
        return claimant === undefined ? [] : [{ claimant, candidate }]
      }),
    )
  }
}

/** Pairs close words, the closest first; ties in the AAR's order. */
function closest(claimants: readonly Indexed[], candidates: readonly Known[]): readonly Pair[] {
  if (claimants.length * candidates.length > maxPairs) return []
  const pairs = claimants
    .flatMap((claimant) =>
      candidates.map((candidate) => ({ claimant, candidate, closeness: similarity(claimant.words, candidate.words) })),
    )
    .filter(({ closeness }) => closeness >= closeEnough)
    .sort(
      (a, b) =>
        b.closeness - a.closeness || a.claimant.index - b.claimant.index || a.candidate.number - b.candidate.number,
    )
  const used = new Set<Indexed | Known>()
  return pairs.filter(({ claimant, candidate }) => {
    if (used.has(claimant) || used.has(candidate)) return false
    used.add(claimant).add(candidate)
    return true
  })
}

/** Uniqueness is judged over all, matched or not: else a second run, with fewer left over, would match by an id that the first did not trust. */
function withUniqueIds<T>(
  values: readonly T[],
  idOf: (value: T) => string | null,
): readonly (T & { uniqueId: string | null })[] {
  const groups = groupBy(values, idOf)
  return values.map((value) => {
    const id = idOf(value)
    return { ...value, uniqueId: groups.get(id)?.length === 1 ? id : null }
  })
}

function groupBy<T, K>(values: readonly T[], keyOfValue: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOfValue(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}
