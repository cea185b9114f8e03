/** A second task that says of itself that it is one: by a number, by “besides”, or by somebody else who is to do it. */
import { wordsOf } from './grammar.ts'
import { isBase, isGerund, orderAt, withoutLeadIn } from './order.ts'

/** “(1) … (2) …”, “a) … b) …”; the first number is lost where markdown reads a list of its own. */
const numbered =
  /(?:(?:^|[\s:])\(?(?:1|a|i)[.)]\s+|^)(\p{L}[^\n]{3,300}?)[\s;,]\(?(?:2|b|ii)[.)]\s+(\p{L}[^\n]{3,300})$/u

/** Words that add something of another kind to what stands before them. */
const connector =
  /(?:[,;.(–—-]|\band|\bbut)\s+(?:and |but )?(?:separately|independently|additionally|in addition(?: to (?:that|this))?|besides(?: (?:that|this))?|furthermore|moreover|further|also|next to (?:that|this)|on top of (?:that|this)|apart from (?:that|this)|other than that|while (?:(?:we are|we're|you are|you're|one is|they are) )?(?:at it|there)|at the same time|unrelated(?:ly)?|as a (?:second|separate|next|further) (?:step|item|task)|second(?:ly)?|third(?:ly)?|finally|afterwards?|subsequently|in parallel|meanwhile|in the meantime|for now|longer term|long[- ]term|later(?: on)?)[,:]? (?=\p{L}|@)/iu

/** Somebody, or something else, of which something is asked: “; Piotr to finish the forecast”, “, and the job must be moved”. */
const demand =
  /^(?:(?:someone|somebody|we|i|@[\w-]+|\p{Lu}\p{L}{1,20}) (?:also )?(?:still )?(?:to|must|should|shall|needs?|ha(?:s|ve) to|ought to|will|wants?) (?:also |still )?(?!have\b|be able\b)\p{L}|(?:[Tt]he|[Oo]ur|[Aa]ll|[Aa]n?|[Ee]very|[Ee]ach) [^,;.:]{2,60}? (?:also )?(?:must|should|needs?|ha(?:s|ve) to|ought to|is to|are to)(?: also| still)? (?!have\b)(?:\p{L}))/u

/** What makes of an “and” a part of a description. */
const opensClause = /\b(?:that|which|when|if|because|whether|where|so|until|unless|who|how|why|what)\b/i

/** Whether an item counts its tasks within the line. Linear in the title. */
export function isNumbered(title: string): boolean {
  const [, first = '', second = ''] = numbered.exec(title.slice(0, 700)) ?? []
  if (/\b(?:phases?|steps?|stages?|parts?|ways?|options?|one of|either)\b[^:]{0,30}:|\bbetween\b/i.test(first))
    return false
  return isOrder(first) && isOrder(second)
}

/** Whether the second part of an item is said to be added, or asked of somebody else. Linear in the text. */
export function addsAnother(text: string): boolean {
  return hasConnected(text) || hasDemand(text)
}

function hasConnected(text: string): boolean {
  const match = connector.exec(text)
  if (match === null || match.index < 8) return false
  const rest = text.slice(match.index + match[0].length)
  if (/^(?:if|when|where|as) /i.test(rest)) return false
  const first = text.slice(0, match.index)
  if (match[0].startsWith('and') && opensClause.test(first)) return false
  return isTask(first) && (demand.test(rest) || (isOrder(rest) && startsWithIng(first) === startsWithIng(rest)))
}

function startsWithIng(text: string): boolean {
  return /^\p{L}+ing\b/u.test(text.trim())
}

function hasDemand(text: string): boolean {
  return [
    ...text.matchAll(
      /(?:, (?:and|but)|;(?: and)?| and|[.]|,(?= \p{Lu}\p{L}{1,20} (?:will|to|must|should|shall) )) (?=\p{L}|@)/gu,
    ),
  ].some(({ index, 0: link }) => {
    const [first, second] = [text.slice(0, index), text.slice(index + link.length)]
    const isNew =
      link === '. '
        ? / also /.test(second.slice(0, 80))
        : link !== ' and ' || /^(?:the|our|all) /i.test(second) || (isPromise(first) && isPromise(second))
    return isNew && !opensClause.test(first) && demand.test(second) && isTask(first) && !takesUp(first, second)
  })
}

/** “Kim will write the runbook”. */
function isPromise(text: string): boolean {
  return /^@?\p{Lu}[\p{L}.-]{1,20} (?:will|to|must|should|shall) \p{Ll}/u.test(text)
}

/** “Add an alert; the alert should fire at 80 %”: the second part tells more of the first. */
function takesUp(first: string, second: string): boolean {
  const subject =
    /^(?:the|our|all|an?|every|each) (.{2,60}?) (?:also |must|should|need|ha[sv]|ought|is to|are to)/iu.exec(
      second,
    )?.[1]
  const noun = subject?.split(' ').at(-1)?.toLowerCase()
  return noun !== undefined && first.toLowerCase().includes(noun.replace(/s$/, ''))
}

function isTask(text: string): boolean {
  return isOrder(text) || /\b(?:must|should|will|shall|needs?|ha(?:s|ve) to|ought to) \p{L}/u.test(text)
}

function isOrder(text: string): boolean {
  const words = wordsOf(withoutLeadIn(text.trim()).slice(0, 120))
  const [word] = words
  return word !== undefined && words.length > 1 && orderAt(words, 0) !== null && (isBase(word) || isGerund(word))
}
