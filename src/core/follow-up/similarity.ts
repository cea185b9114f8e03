/**
 * How close two wordings are, 0 to 1, symmetric: the mean of the words and the letter triples that they share (Dice). Words alone miss
 * inflection and languages without spaces, triples alone overrate common endings. A wording that only gained or lost words is close.
 * Takes what `wordsOf` gives; linear in its length.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const wordsA = a.split(' ')
  const wordsB = b.split(' ')
  const letters = dice(triples(a), triples(b))
  const isSpaced = wordsA.length > 1 || wordsB.length > 1
  const shared = isSpaced ? (dice(wordsA, wordsB) + letters) / 2 : letters
  const shorter = Math.min(wordsA.length, wordsB.length)
  const contained = shorter < 3 ? 0 : (common(wordsA, wordsB) / shorter) * 0.8
  return Math.max(shared, contained === 0.8 ? contained : 0)
}

function dice(a: readonly string[], b: readonly string[]): number {
  return (2 * common(a, b)) / (a.length + b.length)
}

/** Size of the intersection of two multisets. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const part of a) left.set(part, (left.get(part) ?? 0) + 1)
  let size = 0
  for (const part of b) {
    const count = left.get(part) ?? 0
    if (count > 0) {
      left.set(part, count - 1)
      size += 1
    }
  }
  return size
}

function triples(text: string): readonly string[] {
  const letters = [...` ${text} `]
  return letters.slice(2).map((_, i) => letters.slice(i, i + 3).join(''))
}
