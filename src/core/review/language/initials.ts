/** People by the first letters of their names, which no reader has to look up. */
import type { Sentence } from './prose.ts'

const pair = /(?<![\p{L}\p{N}_.@#$&'◦/-])\p{Lu}{2}(?![\p{L}\p{N}_@$'◦/&:-])/gu
export const rowOfInitials = /(?<!\p{L})\p{Lu}{2}(?:[,/;]? | (?:and|or|&) )\p{Lu}{2}(?!\p{L})/u

/** Who opens an entry or a task after the time: `10:04 UTC ABC: `, `[ABC] `, `ABC says`; and who closes one: `(ABC)`. */
const opener =
  /^[^\p{L}]{0,40}(?:(?:UTC|GMT|\p{Lu}{2,3}T|[AaPp][Mm])[^\p{L}]{1,6})?(?<=^|[^\p{L}])(\p{Lu}{2,3})(?:[\])]? ?[:–—-] |[\])] | to (?!be\b)| (?:says|said|asks|asked|thinks|thought|suggest(?:s|ed)|notic(?:es|ed)|writes|wrote|join(?:s|ed)|repl(?:ies|ied)|wonders|agree[sd]|investigat(?:es|ed|ing)|look(?:s|ed|ing)|ping(?:s|ed)|mention(?:s|ed)|discover(?:s|ed)|spot(?:s|ted)|decide[sd]|tells|told|reali[sz]e[sd]|acks|acked)(?!\p{L}))/u
const closer = /[([](\p{Lu}{2,3})[\])]\.?$/u

/** Two letters that did something. */
const actor = /(?:^|[:–—-] )(\p{Lu}{2}) \p{Ll}{2,30}(?:ed|s)(?!\p{L})/gu

/** So many different ones in one text are people. */
const fewestInitials = 3
/** So many that open or close entries and tasks are. */
const fewestSpeakers = 2

/** Who is told by the place of the letters: before what people do, and at the ends of entries and tasks. */
export function peopleIn(sentences: readonly Sentence[], isKnown: (term: string) => boolean): ReadonlySet<string> {
  return new Set([
    ...sentences.flatMap(({ words }) => [...words.matchAll(actor)].map(([, term = '']) => term)),
    ...speakersIn(sentences, isKnown),
  ])
}

/** Those who open or close entries and tasks; one alone may be a part of the system. */
function speakersIn(sentences: readonly Sentence[], isKnown: (term: string) => boolean): readonly string[] {
  const found = new Set(
    sentences
      .filter(({ section }) => section === 'timeline' || section === 'actions')
      .flatMap((sentence) => [openerOf(sentence), closer.exec(sentence.words)?.[1]])
      .filter((term) => term !== undefined && !isKnown(term)),
  )
  return found.size < fewestSpeakers ? [] : ([...found] as string[])
}

function openerOf({ words, start, passage }: Sentence): string | undefined {
  if (start > 0) return undefined
  const bold = passage.marks.find((mark) => mark.kind === 'strong' && mark.start === 0)
  const alone = bold === undefined ? '' : passage.text.slice(0, bold.end)
  return /^\p{Lu}{2,3}$/u.test(alone) ? alone : opener.exec(words)?.[1]
}

/** Who opens a sentence, did something, or has a surname. */
export function isSomebody(words: string, start: number, end: number): boolean {
  return (
    /^[^\p{L}]*(?:(?:UTC|GMT|\p{Lu}{2,3}T|[AaPp][Mm])[^\p{L}]+)?$/u.test(words.slice(0, start)) ||
    /^ (?:\p{Lu}\p{Ll}|I\b|\p{Ll}{2,30}ed(?!\p{L}))/u.test(words.slice(end))
  )
}

function pairsIn(words: string): readonly string[] {
  return [...words.matchAll(pair)].map(([term]) => term)
}

/** Whether so many different pairs of letters stand in a text that they are people. */
export function hasInitials(sentences: readonly Sentence[], isKnown: (term: string) => boolean): boolean {
  const pairs = sentences.filter(({ section }) => section !== 'meta').flatMap(({ words }) => pairsIn(words))
  return new Set(pairs.filter((term) => !isKnown(term))).size >= fewestInitials
}
