import type { Passage } from '../../aar/aar.ts'

/** A language that rules about wording have phrases for. */
export type Tongue = 'en' | 'no' | 'de' | 'fr' | 'es' | 'pt' | 'ja'

/** Small words that running text cannot do without. */
const common: Readonly<Record<Exclude<Tongue, 'ja'>, ReadonlySet<string>>> = {
  en: words(
    'the of and to in was is for that were with on we not be by this from at are it which had have as an or our but been',
  ),
  no: words(
    'og i det som på er av for til med at ikke den en et vi har var ble fra kunne om etter men ved de ikkje frå',
  ),
  de: words(
    'und der die das ist nicht mit den von zu wurde wurden ein eine auf für im des dem war wir sich nach bei als',
  ),
  fr: words('le la les et des du de est pas en un une pour dans que a sur ce qui nous été par au aux avec il'),
  es: words('el la los las y de del que en un una por se con no para es fue lo al su como más'),
  pt: words('o a os as e de do da dos que em um uma por se com não para é foi no na ao mais como'),
}

/** Small words of languages that rules have no phrases for, so that they are not taken for a neighbour of theirs. */
const others: readonly ReadonlySet<string>[] = [
  words('och att det som på är av för till med inte den en ett vi har var från kunde om efter men vid de'),
  words('de het een en van in op te dat is was niet met voor zijn door aan werd bij'),
  words('il lo la gli le di del della che e in un una per con non è sono da al alla'),
  words('i w na z do nie się jest to że o po od przez był była dla'),
]

/** Fewer words than this tell nothing; such a text is taken for English, as the words of the rules are. */
const least = 20
/** Running text has a small word in every second or third place; one in ten is enough. */
const share = 0.1

/** Words that are looked at: more tell no more. */
const most = 1500

/** The language of the text as a whole; English where there is too little to tell, null where it is none that rules know. */
export function tongueOf(passages: readonly Passage[]): Tongue | null {
  const said = wordsOf(passages)
  if (said.filter((word) => /[\u3040-\u30ff]/.test(word)).length > said.length * share) return 'ja'
  if (isForeignScript(said)) return null
  if (said.length < least) return 'en'
  const often = countsOf(said)
  const countIn = (small: ReadonlySet<string>) => Array.from(small, (word) => often.get(word) ?? 0).reduce(sum, 0)
  const shares = Object.entries(common).map(
    ([tongue, small]) => [tongue as Exclude<Tongue, 'ja'>, countIn(small)] as const,
  )
  const [best, next] = shares.sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const [tongue, count] = best
  const mostElsewhere = Math.max(...others.map(countIn))
  if (count / said.length > share) return mostElsewhere > count || isStray(often, tongue) ? null : tongue
  return tongue === 'en' && isTerse(said, often, Math.max(mostElsewhere, next?.[1] ?? 0)) ? 'en' : null
}

function wordsOf(passages: readonly Passage[]): readonly string[] {
  const said: string[] = []
  for (const { form, text } of passages) {
    if (said.length >= most) break
    if (form !== 'heading')
      said.push(
        ...(text
          .slice(0, 2000)
          .toLowerCase()
          .match(/[\p{L}']+/gu) ?? []),
      )
  }
  return said.slice(0, most)
}

function countsOf(said: readonly string[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>()
  for (const word of said) often.set(word, (often.get(word) ?? 0) + 1)
  return often
}

function sum(one: number, other: number): number {
  return one + other
}

/** As many different small words a text without articles has to have. */
const leastDifferent = 6

/** Whether the small words of English are one word or two of another language (Finnish “on”). */
function isStray(often: ReadonlyMap<string, number>, tongue: Tongue): boolean {
  return tongue === 'en' && differentIn(often) < 3
}

/** English bullets without articles have few small words, but several, and those of other languages are fewer still. */
function isTerse(said: readonly string[], often: ReadonlyMap<string, number>, elsewhere: number): boolean {
  const small = said.filter((word) => common.en.has(word)).length
  return small / said.length > share / 2 && small > 2 * elsewhere && differentIn(often) >= leastDifferent
}

/** How many different small words of English a text has. */
function differentIn(often: ReadonlyMap<string, number>): number {
  return Array.from(common.en).filter((word) => often.has(word)).length
}

/** Most words are neither Latin nor kana: Chinese, Korean, Cyrillic and the like. */
function isForeignScript(said: readonly string[]): boolean {
  return said.filter((word) => !/\p{Script=Latin}/u.test(word)).length > said.length / 2
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
