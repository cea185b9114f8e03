import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { type Word, wordsOf } from './grammar.ts'

/** Verbs that name the same piece of work from another side when they follow “and”. */
const sameWork = new Set(
  'verify test check ensure document validate confirm review see make monitor deploy release merge use be do have get keep explain inform tell communicate share report let send alert notify publish'.split(
    ' ',
  ),
)

/**
 * Whether the words of an action item ask for two separate tasks: a verb with its object, “and”, another verb with its own.
 * Says no when it cannot be sure; linear in the text.
 */
export function twoTasks(title: string): boolean {
  if (!/\band\b|[.;]\s/i.test(title) || title.length > 400) return false
  const text = title
    .replace(/^[^\p{L}]{1,10}/u, '')
    .replace(/^[^:.]{1,40}:\s+/, '')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  return sentencesOf(text).some(hasSecondTask) || isTwoOrders(text)
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;])\s+/)
}

function hasSecondTask(text: string): boolean {
  const words = wordsOf(text)
  const first = orderAt(words, 0)
  if (first === null || first.lemma === 'make' || first.lemma === 'ensure') return false
  const and = words.findIndex((word, index) => index > 1 && word.lemma === 'and' && isSameForm(first, words[index + 1]))
  if (and < 0 || hasClause(words.slice(0, and))) return false
  const second = words[and + 1]
  return (
    second !== undefined &&
    !sameWork.has(second.lemma) &&
    hasObject(words.slice(1, and)) &&
    words[and + 2]?.pos !== 'ADP' &&
    hasObject(words.slice(and + 2))
  )
}

/** Whether two sentences of a text are both orders. */
export function isTwoOrders(text: string): boolean {
  const orders = sentencesOf(text).filter((sentence, index) => {
    const word = orderAt(wordsOf(sentence), 0)
    const isOrder = word !== null && (!sameWork.has(word.lemma) || word.lemma === 'document')
    return isOrder && (index === 0 || /^\p{Lu}/u.test(word.text))
  })
  return orders.length > 1
}

/** A verb in the form of an order (`add`) or of a task (`adding`). */
function orderAt(words: readonly Word[], index: number): Word | null {
  const word = words[index]
  if (word === undefined || (word.pos !== 'VERB' && !isActionVerb(word.text))) return null
  return isBase(word) || isGerund(word) ? word : null
}

function isSameForm(first: Word, next: Word | undefined): boolean {
  return (
    next !== undefined &&
    next.pos === 'VERB' &&
    ((isBase(first) && isBase(next)) || (isGerund(first) && isGerund(next)))
  )
}

function isBase({ text, lemma }: Word): boolean {
  return text.toLowerCase() === lemma
}

function isGerund({ text }: Word): boolean {
  return /ing$/i.test(text)
}

/** “so that”, “to”, “which”: what follows belongs to a purpose or a description, and so does an “and” in it. */
function hasClause(words: readonly Word[]): boolean {
  return words.some(({ lemma, pos }, index) =>
    lemma === 'to'
      ? ['VERB', 'AUX'].includes(words[index + 1]?.pos ?? '')
      : ['that', 'which', 'when', 'if', 'how', 'who', 'where', 'why'].includes(lemma) && pos !== 'ADP',
  )
}

function hasObject(words: readonly Word[]): boolean {
  return words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
}
