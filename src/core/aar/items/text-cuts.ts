/** A stretch of a text that is not part of its words; `end` exclusive. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/** The text without the cuts, on one line, without what is left of their brackets and dashes. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let rest = ''
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.end <= from) continue
    rest += `${text.slice(from, Math.max(from, cut.start))} `
    from = cut.end
  }
  return tidyLine(rest + text.slice(from))
}

/** One line, single spaces, no empty brackets, no dangling signs at the ends. */
export function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[([（【] ?[,;、]? ?[)\]）】]/gu, '')
    .replace(/ ([,.;:)。、])/g, '$1')
    .replace(/([([]) /g, '$1')
    .replace(/^[\s\-–—:：|,;.。、]+|[\s\-–—:：|,;、([{（【]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
