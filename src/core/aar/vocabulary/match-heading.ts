import { type SectionKind, sectionKinds } from '../aar.ts'
import { foldWords } from './fold-words.ts'
import { guessKinds } from './guess-kind.ts'
import { asksForReason, isWhy, questionKind } from './question-kind.ts'
import { vocabularies } from './vocabularies.ts'

/** What a heading's words say. */
export interface HeadingMatch {
  readonly kind: SectionKind
  /** `whole`: the words are all of the heading; `weak`: besides, they count only where nothing else of the kind is there. */
  readonly strength: 'whole' | 'part' | 'weak'
  /** ISO 639-1; null for words of the configuration. */
  readonly language: string | null
  /** How many characters of the heading matched: of several matches, the longest tells. */
  readonly length: number
}

/** Headings added by a configuration, made ready for comparison. */
export type ExtraHeadings = ReadonlyMap<string, SectionKind>

interface Phrase {
  readonly words: string
  readonly kind: SectionKind
  readonly language: string
}

interface Index {
  /** Folded heading to what it says, whole. */
  readonly whole: ReadonlyMap<string, readonly HeadingMatch[]>
  /** Phrases that may stand anywhere, by their first word. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases of scripts without blanks between words. */
  readonly unspaced: readonly Phrase[]
}

/** Scripts that put no blanks between words. */
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const index: Index = buildIndex()

/** Headings of a configuration, by folded words; kinds that are not known are left out. */
export function extraHeadings(headings: Readonly<Record<string, readonly string[]>> | undefined): ExtraHeadings {
  const extra = new Map<string, SectionKind>()
  for (const kind of sectionKinds) {
    for (const words of headings?.[kind] ?? []) {
      const folded = foldWords(words)
      if (folded !== '') extra.set(folded, kind)
    }
  }
  return extra
}

/** What is longer is a text, and a phrase in it tells nothing of it. */
const longestText = 240

/** Everything the words of a heading can mean, in all languages; the likeliest first. */
export function matchHeading(heading: string, extra: ExtraHeadings = new Map()): readonly HeadingMatch[] {
  if (heading.length > longestText) return []
  const found = matchWords(heading, extra)
  if (found.length > 0 && found[0]?.language !== 'de') return found
  const spelled = matchTyped(heading)
  return (spelled[0]?.length ?? -1) > (found[0]?.length ?? -1) ? spelled : found
}

/** Letters that are typed as two where the keyboard lacks them, and what folding leaves of the letters themselves. */
const typed: readonly { readonly language: string; readonly pairs: RegExp }[] = [
  { language: 'de', pairs: /([ao])e|(u)e(?<![aeq]ue)/g },
  { language: 'no', pairs: /(o)e|(a)a/g },
]

/** "Naechste Schritte", "Gjennomfoerte tiltak": words without their umlauts, in languages that have them. */
function matchTyped(heading: string): readonly HeadingMatch[] {
  if (!/[aou]e|aa/i.test(heading)) return []
  return typed.flatMap(({ language, pairs }) => {
    const plain = heading.toLowerCase().replace(pairs, '$1$2')
    if (plain === heading.toLowerCase()) return []
    return matchWords(plain, new Map()).filter((match) => match.language === language)
  })
}

function matchWords(heading: string, extra: ExtraHeadings): readonly HeadingMatch[] {
  const words = foldWords(heading)
  const all = [...matchExtra(words, extra), ...matchWhole(words), ...matchParts(words)]
  const found = all.filter(({ kind, language }) => kind !== 'actions' || language !== 'en' || !isWhy(words))
  if (found.length < all.length && found.length === 0) return byStrength(asked('causes'))
  if (found.length > 0) return [...byStrength(found), ...borrowed(words, found)]
  const label = foldWords(heading.split(/[:：|–—]|\s-\s/, 1)[0] ?? '')
  if (label !== '' && label !== words) {
    const labelled = [...matchExtra(label, extra), ...matchWhole(label)].filter((match) => match.strength !== 'weak')
    if (labelled.length > 0) return byStrength(labelled.map((match) => ({ ...match, strength: 'part' as const })))
  }
  const bracketed = matchBracket(heading)
  if (bracketed.length > 0) return byStrength(bracketed)
  return byStrength(guesses(words).filter(({ kind }) => kind !== 'actions' || !toldToReaders.test(heading)))
}

/** "What to do (as a user)" tells readers what they may do, and is nobody's follow-up. */
const toldToReaders =
  /\b(?:as an?|for|by) (?:our |all |end )?(?:users?|customers?|clients?|visitors?|validators?|node operators?|delegators?|subscribers?|members?)\b|\bwhat (?:can |should |must |do )?(?:you|users|customers) (?:can|should|must|need|have)\b/i

/** Single words that tell where no phrase does; they never make a title a section. */
function guesses(words: string): readonly HeadingMatch[] {
  const question = questionKind(words)
  if (question !== null) return asked(question)
  if (asksForReason(words)) return []
  return guessKinds(words).map((guess) =>
    guess.kind === 'actions' && guess.language === 'en' && isWhy(words)
      ? { ...guess, kind: 'causes' as const, strength: 'part' as const, length: 0 }
      : { ...guess, strength: 'part' as const, length: 0 },
  )
}

function asked(kind: SectionKind): readonly HeadingMatch[] {
  return [{ kind, language: 'en', strength: 'part', length: 0 }]
}

/** Words that another language's phrase holds too ("Analysis of causes") still speak English. */
function borrowed(words: string, found: readonly HeadingMatch[]): readonly HeadingMatch[] {
  if (found.some(({ language }) => language === null || language === 'en')) return []
  return guesses(words).filter(({ language, kind }) => language === 'en' && found.some((one) => one.kind === kind))
}

/** "事後対応 (Action items)": what stands in brackets tells when the rest does not. */
function matchBracket(heading: string): readonly HeadingMatch[] {
  const inner = /[([（【]([^()[\]（）【】]{2,60})[)\]）】]\s*$/.exec(heading)?.[1]
  return inner === undefined ? [] : matchWhole(foldWords(inner))
}

const rank = { whole: 0, part: 1, weak: 2 } as const

/** Words that may be part of any heading ("impact summary") tell less than others. */
const vague: ReadonlySet<SectionKind> = new Set(['summary', 'background', 'health'])

function byStrength(matches: readonly HeadingMatch[]): readonly HeadingMatch[] {
  return [...matches].sort(
    (a, b) =>
      rank[a.strength] - rank[b.strength] ||
      Number(vague.has(a.kind)) - Number(vague.has(b.kind)) ||
      b.length - a.length,
  )
}

function matchExtra(words: string, extra: ExtraHeadings): readonly HeadingMatch[] {
  for (const [phrase, kind] of extra) {
    if (words === phrase) return [{ kind, strength: 'whole', language: null, length: Infinity }]
    if (` ${words} `.includes(` ${phrase} `) || (unspacedScript.test(phrase) && words.includes(phrase)))
      return [{ kind, strength: 'part', language: null, length: Infinity }]
  }
  return []
}

/** What may stand before a whole heading: words that say nothing, and the articles of other languages ("La causa", "L’impact"). */
const opener =
  /^(?:(?:the|our|this|incident|issue|event|outage|detailed|full|initial|preliminary|brief|high level|der|die|das|le|la|les|el|los|las|os?|as) |l(?=[aeiouh]))/

function matchWhole(words: string): readonly HeadingMatch[] {
  let rest = words
  for (let i = 0; i < 3; i++) {
    const found = index.whole.get(rest)
    if (found !== undefined) return found
    const shorter = rest.replace(opener, '')
    if (shorter === rest) return []
    rest = shorter
  }
  return []
}

/** A phrase inside of a longer heading counts when the heading opens with it, or is short. */
const longestOpening = 16
const longestHeading = 9

function matchParts(words: string): readonly HeadingMatch[] {
  const found: HeadingMatch[] = []
  if (unspacedScript.test(words) && words.length <= 40) {
    for (const phrase of index.unspaced) if (words.includes(phrase.words)) found.push(partOf(phrase))
  }
  const list = words.split(' ')
  if (list.length > longestOpening) return found
  const reach = list.length > longestHeading ? 1 : list.length
  for (let i = 0; i < reach; i++) {
    const rest = `${list.slice(i).join(' ')} `
    for (const phrase of index.byFirstWord.get(list[i] ?? '') ?? []) {
      if (rest.startsWith(`${phrase.words} `)) found.push(partOf(phrase))
    }
  }
  return found
}

function partOf(phrase: Phrase): HeadingMatch {
  return { kind: phrase.kind, strength: 'part', language: phrase.language, length: phrase.words.length }
}

function buildIndex(): Index {
  const whole = new Map<string, HeadingMatch[]>()
  const byFirstWord = new Map<string, Phrase[]>()
  const unspaced: Phrase[] = []
  for (const { language, headings } of vocabularies) {
    for (const kind of sectionKinds) {
      for (const [entry] of headings[kind]) {
        const strength = entry.startsWith('~') ? 'weak' : 'whole'
        const anywhere = !/^[=~]/.test(entry)
        const words = foldWords(entry.replace(/^[=~]/, ''))
        push(whole, words, { kind, strength, language, length: words.length })
        if (anywhere && unspacedScript.test(words)) unspaced.push({ words, kind, language })
        else if (anywhere) push(byFirstWord, words.split(' ', 1)[0] ?? '', { words, kind, language })
      }
    }
  }
  return { whole, byFirstWord, unspaced }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
