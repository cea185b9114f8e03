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

/** The language of the text as a whole; English where there is too little to tell, null where it is none that rules know. */
export function tongueOf(passages: readonly Passage[]): Tongue | null {
  const texts = passages.filter(({ form }) => form !== 'heading').map(({ text }) => text.slice(0, 2000).toLowerCase())
  const said = texts.flatMap((text) => text.match(/[\p{L}']+/gu) ?? []).slice(0, 3000)
  if (said.filter((word) => /[\u3040-\u30ff]/.test(word)).length > said.length * share) return 'ja'
  if (isForeignScript(texts.join(' '))) return null
  if (said.length < least) return 'en'
  const shares = Object.entries(common).map(
    ([tongue, small]) => [tongue as Exclude<Tongue, 'ja'>, said.filter((word) => small.has(word)).length] as const,
  )
  const [best, next] = shares.sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  const [tongue, count] = best
  const mostElsewhere = Math.max(...others.map((small) => said.filter((word) => small.has(word)).length))
  if (count / said.length > share) return mostElsewhere > count || isStray(said, tongue) ? null : tongue
  return tongue === 'en' && isTerse(said, Math.max(mostElsewhere, next?.[1] ?? 0)) ? 'en' : null
}

/** As many different small words a text without articles has to have. */
const leastDifferent = 6

/** Whether the small words of English are one word or two of another language (Finnish “on”). */
function isStray(said: readonly string[], tongue: Tongue): boolean {
  return tongue === 'en' && new Set(said.filter((word) => common.en.has(word))).size < 3
}

/** English bullets without articles have few small words, but several, and those of other languages are fewer still. */
function isTerse(said: readonly string[], elsewhere: number): boolean {
  const small = said.filter((word) => common.en.has(word))
  return small.length / said.length > share / 2 && small.length > 2 * elsewhere && new Set(small).size >= leastDifferent
}

/** Most letters are neither Latin nor kana: Chinese, Korean, Cyrillic and the like. */
function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
