/** A stretch of a text that is not part of its words; `end` exclusive. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/** Stands where something was cut, so that only what is left dangling by a cut is tidied. */
const hole = '\uE000'

/** The text without the cuts, on one line, without what is left of their brackets, commas and dashes. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let rest = ''
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.end <= from) continue
    rest += text.slice(from, Math.max(from, cut.start)) + hole
    from = cut.end
  }
  return fillHoles(rest + text.slice(from))
}

const emptied = /[([（【{]{1,2}[\s,;、。:]{0,3}\uE000(?:[\s,;、。]{0,3}\uE000){0,4}[\s,;、。.]{0,3}[)\]）】}]{1,2}/gu
const doubled = /([,;、。.])(?:\s{0,2}\uE000\s{0,2}[,;、。.]){1,6}/gu

function fillHoles(text: string): string {
  const lines = text
    .replace(emptied, hole)
    .replace(doubled, '$1')
    .replace(/\s*\uE000\s*(?=[,.;)。、])/gu, '')
    .split('\n')
  return lines
    .map((line) => {
      const start = /^[\s\uE000]*\uE000/u.test(line) ? line.replace(/^[\s\uE000\-–—:：|,;。、]+/u, '') : line
      const end = /\uE000[\s\uE000.)\]]*$/u.test(start)
        ? start.replace(/[\s\uE000\-–—:：|,;、([{（【]+$/u, '').replace(/[、，,]。?$/u, '')
        : start
      return tidyLine(end.replaceAll(hole, ' '))
    })
    .join('\n')
    .trim()
}

/** One line, single spaces, no dash or colon dangling at the ends. */
export function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s:：|,;、]|[-–—](?=\s))+|[\s:：|,;、–—-]+$/gu, '')
    .trim()
}
