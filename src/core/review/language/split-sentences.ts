/** Offsets of one sentence; `end` exclusive, white space around it left out. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Dots that end no sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|approx|ca|no|resp|cf|mr|mrs|dr|st|incl|min|max|sec)|\b[A-Za-z])\.$/i

/**
 * Splits plain text into sentences: at `.`, `!`, `?` before white space and what can open a sentence, at `。`, and at line ends.
 * Linear in the text; versions, times, file names and abbreviations do not end a sentence.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/(?<![.!?])[.!?]{1,8}["')\]]{0,3}(?=\s)|[。！？]|\n/g)) {
    const stop = index + end.length
    if (end.startsWith('.') && !endsSentence(text, index, stop)) continue
    push(stretches, text, start, stop)
    start = stop
  }
  push(stretches, text, start, text.length)
  return stretches
}

function endsSentence(text: string, dot: number, stop: number): boolean {
  if (abbreviation.test(text.slice(Math.max(0, dot - 8), dot + 1))) return false
  return /^\s+["'([*_]*[\p{Lu}\p{N}\p{Lo}◦@]/u.test(text.slice(stop, stop + 12))
}

function push(stretches: Stretch[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const end = from + raw.trimEnd().length
  if (start < end) stretches.push({ start, end })
}
