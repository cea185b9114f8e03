const maxWildcards = 4

/**
 * Why a glob is not accepted, as the end of a sentence, or null. Globs come from repositories, and a pattern becomes a regular expression
 * whose cost grows with a power of its wildcards: four are enough in practice and stay harmless on the longest path that is matched.
 */
export function globProblem(pattern: string): string | null {
  if (pattern.startsWith('!')) return 'starts with “!”; name the files that are AARs instead'
  if (pattern.startsWith('/')) return 'starts with “/”; paths are relative to the repository’s root'
  if (/[()]/.test(pattern)) return 'has brackets “()”; only *, ?, [a-z] and {a,b} are understood'
  if (wildcards(pattern) > maxWildcards) return `has more than ${maxWildcards} wildcards`
  return null
}

/** Runs of stars (`**` is one) and brace groups. */
function wildcards(pattern: string): number {
  return pattern.match(/\*+|\{/g)?.length ?? 0
}
