/** The known name nearest to a mistyped one, or null where none is near: at most a third of its letters differ. */
export function didYouMean(name: string, known: readonly string[]): string | null {
  const typed = plain(name)
  if (typed.length > 60) return null
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(typed, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  return best !== undefined && best.distance <= Math.max(1, Math.floor(typed.length / 3)) ? best.candidate : null
}

/** Case, hyphens and underscores are the usual slips. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

/** Levenshtein distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
