/** Two tasks in one item, in languages other than English: both halves open (German: end) with a verb of their own. */
import { norwegianInfinitives, norwegianOrders } from '../../aar/items/norwegian-verbs.ts'
import type { Tongue } from './tongue.ts'

const infinitives: ReadonlySet<string> = new Set(norwegianInfinitives)
const orders: ReadonlySet<string> = new Set(norwegianOrders)

/** “-ere” makes verbs of borrowed words, but plurals as well: a verb has no preposition behind it. */
const borrowed = /^\p{L}{3,}ere$/u
const preposition = /^(?:i|på|av|for|til|med|fra|som|og|hos|under)$/u

/** What names the same piece of work from another side, or points back at it. */
const sameWork =
  /^(?:teste?|sjekke?|verifisere?|bekrefte?|kontrollere?|sørge?|sikre?|se til|passe?|forsikre|rapportere?|dele)$|^(?:testen|prüfen|verifizieren|sicherstellen|kontrollieren)$|^(?:vérifier|tester|valider|confirmer|assurer|verificar|probar|validar|confirmar|asegurar|testar|garantir|comprobar)$/u
const pointsBack =
  /^(?:den|det|dem|de|denne|dette|disse|der|resultatet|es|sie|ihn|dies|le|la|les|lo|los|las|o|a|os|as|cela|esto|isso)$/u

const conjunction: Readonly<Record<'no' | 'de' | 'fr' | 'es' | 'pt', RegExp>> = {
  no: /,? (?:og(?:\/eller)?|samt|pluss|i tillegg til)(?: så| deretter| samtidig| også| òg)?(?: å)? | [+&] |[.;,] (?:så |deretter |dernest |i tillegg |og )?(?:å )?/iu,
  de: / (?:und|sowie)(?: dann| anschließend| auch)? |[.;] /iu,
  fr: / (?:et|puis|ainsi que)(?: puis| aussi| ensuite)?(?: de)? |[.;] /iu,
  es: / (?:y|e|además de)(?: luego| también| después)? |[.;] /iu,
  pt: / (?:e|além de)(?: depois| também)? |[.;] /iu,
}

/** “Gå gjennom og rette feil”: the first verb has no object of its own. */
const goesOn = /^\p{L}+ (?:gjennom|igjennom|over|opp|ut|inn|ned|bort|frem|fram)$/iu

/** Who is to do it. */
const leadIn =
  /^(?:(?:vi|me|teamet|\p{Lu}\p{L}+) )?(?:må|bør|skal|vil|trenger å|treng å)(?: også)? (?:å )?|^å |^(?:nous|on) (?:devons|devrions|allons|doit) |^(?:hay que|debemos|tenemos que|vamos a|devemos|temos que|vamos) /iu

/** Whether an item of a language other than English bundles two tasks; no where it cannot be sure. Linear in the title. */
export function twoTasksElsewhere(title: string, tongue: Tongue | null): boolean {
  if (tongue === null || tongue === 'en' || tongue === 'ja' || title.length > 400) return false
  const plain = title
    .replace(/^[^:.]{1,40}: /, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(leadIn, '')
  const [first, ...rest] = plain.split(conjunction[tongue])
  if (first === undefined || !isTask(first, tongue) || goesOn.test(first)) return false
  return rest.some((part) => isTask(part, tongue) && agrees(first, part, tongue) && !isSameWork(part, tongue))
}

/** Both halves are orders, or both are not: “Bytte søk og erstatt” names one thing. */
function agrees(first: string, second: string, tongue: Tongue): boolean {
  if (tongue !== 'no') return true
  const [one, other] = [first, second].map((part) => wordsOf(part)[0] ?? '')
  return (isInfinitive(one ?? '') && isInfinitive(other ?? '')) || (orders.has(one ?? '') && orders.has(other ?? ''))
}

function isInfinitive(word: string): boolean {
  return infinitives.has(word) || borrowed.test(word)
}

function isTask(part: string, tongue: Tongue): boolean {
  const words = wordsOf(part)
  const verb = verbOf(words, tongue)
  const isPlural =
    tongue === 'no' && preposition.test(words[1] ?? '') && !infinitives.has(verb ?? '') && borrowed.test(verb ?? '')
  return words.length > 1 && verb !== undefined && !isPlural && isVerb(verb, tongue)
}

function isSameWork(part: string, tongue: Tongue): boolean {
  const words = wordsOf(part)
  const [head, next] = tongue === 'de' ? [words.at(-1), words[0]] : words
  return (
    sameWork.test(head ?? '') ||
    (pointsBack.test(next ?? '') &&
      (words.length < (tongue === 'de' ? 3 : 4) || words[2] === 'som' || preposition.test(words[2] ?? '')))
  )
}

function verbOf(words: readonly string[], tongue: Tongue): string | undefined {
  return tongue === 'de' ? words.at(-1) : words[0]
}

function isVerb(word: string, tongue: Tongue): boolean {
  if (tongue === 'no') return isInfinitive(word) || orders.has(word)
  if (tongue === 'de') return word.length > 5 && /^\p{Ll}\p{L}*(?:ieren|[^e]ern|eln|[bcdfghklmnprstwz]en)$/u.test(word)
  if (tongue === 'fr') return word.length > 4 && /(?:[^i]er|ifier|ir|tre|dre)$/u.test(word)
  return word.length > 4 && /[aei]r$/u.test(word)
}

/** Lower case, but for German: there a noun is told by its capital. */
function wordsOf(part: string): readonly string[] {
  return part.match(/[\p{L}-]+/gu)?.map((word, index) => (index === 0 ? word.toLowerCase() : word)) ?? []
}
