import type { Aar, SectionKind } from '../aar/aar.ts'
import { cleanText, cutAtWord } from './escape.ts'

const sources: readonly SectionKind[] = ['impact', 'summary']
const longest = 300

/**
 * What the incident did to people, in the author's words: the first sentence of the impact, else of the summary, plain text of at most 300
 * characters. Null where both are silent.
 */
export function whyItMatters(aar: Aar): string | null {
  for (const kind of sources) {
    const passage = aar.passages.find(
      ({ section, form, text }) =>
        section === kind && (form === 'paragraph' || form === 'list-item') && cleanText(text).length > 15,
    )
    if (passage !== undefined) return cutAtWord(firstSentence(cleanText(passage.text)), longest)
  }
  return null
}

/** Up to the first full stop, question or exclamation mark that a space and a new sentence follow. */
function firstSentence(text: string): string {
  const end = /[.?!。](?= +[\p{Lu}\p{Lo}\d“"(])/u.exec(text)
  return end === null ? text : text.slice(0, end.index + 1)
}
