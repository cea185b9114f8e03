/** Orders (`add the alert`) and tasks (`adding the alert`), as the tagged words of an action item have them. */
import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { isPersonName } from '../../aar/items/owners.ts'
import type { Word } from './grammar.ts'

/** Who is to do it, before the verb. */
const leadIn =
  /^(?:(?:and|also|first(?:ly)?|second(?:ly)?|third(?:ly)?|additionally|in addition|then|next|finally|furthermore|moreover|secondly|please|further),?\s+)?(?:\p{Lu}\p{L}{1,20}: )?(?:(?:we|i|the team|team|someone|@[\w-]+)(?:'ll| (?:have |has )?decided to|(?: also)? (?:should|must|will|need(?:s)? to|have to|has to|want to|are going to|plan to|to))(?: also)?\s+|(?:we|i|the team|our team)(?: are| is| am|'re|'m| will be|'ll be|(?: have|'ve)? (?:begun|started|began))(?: (?:also|now|\p{L}+ly))?\s+(?=\p{L}+ing\b)|(?:need|needs) to\s+|to\s+|should\s+)?/iu

/** “kim to …”, “Platform team to …”, “Ann and Bo to …”: anybody, where a verb of tasks follows. */
const somebodyTo = new RegExp(
  [
    '^(?:[Tt]he |[Oo]ur )?(?:([\\p{L}\\p{N}&-]{2,20}) ){0,2}(?:teams?|squads?|group|leads?|engineers?|developers?|devs|ops|sres?|department|guild|crew|staff|admins?) to (?=(\\p{Ll}+))',
    '^@?([\\p{L}\\p{N}_.-]{2,30})(?: \\p{Lu}[\\p{L}.-]{0,20}){0,2}(?:(?:,| and| &|/) ?@?[\\p{L}\\p{N}_.-]{2,30}){0,2} to (?=(\\p{Ll}+))',
  ].join('|'),
  'u',
)

function isSomebody(sentence: string, name: string): boolean {
  return sentence.startsWith('@') || isPersonName(name) || /^\p{Lu}{2,3}$/u.test(name)
}

/** The words of an order without who is to do it. */
export function withoutLeadIn(sentence: string): string {
  const [said, adjective, teamVerb, name, verb = teamVerb ?? ''] = somebodyTo.exec(sentence) ?? []
  const first = name ?? adjective ?? ''
  if (
    said !== undefined &&
    isActionVerb(verb) &&
    !isActionVerb(first) &&
    (name === undefined || isSomebody(sentence, name))
  )
    return sentence.slice(said.length)
  return sentence.replace(leadIn, '')
}

/** Verbs that the tagger takes for names or nouns at the head of an item. */
const others = new Set(
  'purchase swap fence kick overhaul negotiate clarify cancel renew forbid revamp polish compile hang shrink grow spin wire cap mute cherry-pick point double halve pause resume'.split(
    ' ',
  ),
)

/** The word at an index, where it is a verb in the form of an order (`add`) or of a task (`adding`). */
export function orderAt(words: readonly Word[], index: number): Word | null {
  const word = words[index]
  if (word !== undefined && index === 0 && isUnknownVerb(word, words[1])) return word
  if (word === undefined || (word.pos !== 'VERB' && !isActionVerb(word.text) && !others.has(word.text.toLowerCase())))
    return null
  return isBase(word) || isGerund(word) || isActionVerb(word.text) ? word : null
}

/** `add`, not `adds` or `added`. */
export function isBase({ text, lemma }: Word): boolean {
  return text.toLowerCase() === lemma
}

/** `adding`. */
export function isGerund({ text }: Word): boolean {
  return /ing$/i.test(text) && text.length > 5
}

/** “Unmute the alert”: a name or a noun is not followed by an article. */
function isUnknownVerb({ pos, text }: Word, next: Word | undefined): boolean {
  return (
    /^(?:PROPN|NOUN|ADJ)$/.test(pos) &&
    /^[\p{L}-]{3,20}$/u.test(text) &&
    /^(?:an?|the|our|all|every)$/i.test(next?.text ?? '')
  )
}
