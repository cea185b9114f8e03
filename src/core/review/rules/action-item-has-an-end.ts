import type { ActionItem } from '../../aar/aar.ts'
import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { opensAsTask } from '../../aar/items/reads-as-action.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isToDo } from '../is-to-do.ts'
import { type EndlessPhrase, endlessPhrases } from '../language/endless.ts'
import { endlessElsewhere } from '../language/endless-elsewhere.ts'
import { verbOfGroup } from '../language/group-verb.ts'
import { hasAnEnd } from '../language/has-an-end.ts'
import { headsOf } from '../language/item-head.ts'
import { mayHear } from '../language/phrase.ts'
import { plansBehind } from '../language/plan-behind.ts'
import { stepsOfRepair } from '../language/steps-of-repair.ts'
import { placeOfItem } from '../place-of-item.ts'
import { quote } from '../quote.ts'

/** Characters of detail that say what an item comes to. */
const enoughDetail = 40
/** A task of fewer words says no more than the field that it stands under. */
const fewestWords = 3
/** Sentences of detail that are looked at. */
const mostSentences = 12

export const actionItemHasAnEnd = defineRule({
  id: 'action-item-has-an-end',
  guide: 'actions-are-well-scoped',
  level: 'suggestion',
  about: 'wording',
  language: 'several',
  summary: 'Every action item has an end that one can check',
  why: 'What nobody can call finished stays open until it is forgotten.',
  question: 'How will somebody else see that it is done?',
  fix: 'Name the thing that will exist, or the figure that will be reached.',
  examples: [
    {
      name: 'one can see when it is done',
      markdown: aar`
        ## Action items
        - Alert when a certificate has less than 30 days left (@kim)
        - Investigate why the retry did not start (@lee)
        - Better wording on the delete button (@lee)
        - Analyse the heap dump of 10:40 (@kim)
      `,
      findings: [],
    },
    {
      name: 'the lines under it say what it comes to',
      markdown: aar`
        ## Action items
        - Better runbooks for the queue
          - one page per alarm, with the two commands that helped on 3 November
      `,
      findings: [],
    },
    {
      name: 'a field with the task beside it',
      markdown: aar`
        ## Action items
        | Item | Description | Owner |
        |---|---|---|
        | Alerting | Set up an alert on disk usage over 80 percent | @kim |
      `,
      findings: [],
    },
    {
      name: 'it never ends',
      markdown: aar`
        ## Action items
        - Improve monitoring (@kim)
        - Be more careful with certificates (@lee)
      `,
      findings: [
        { line: 2, message: 'Nobody can tell when “Improve monitoring” is done.' },
        { line: 3, message: 'Nobody can tell when “Be more careful with certificates” is done.' },
      ],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Køen sto stille i en time, og det var ingen som så det før kundene ringte til oss og spurte om det var noe galt med betalingen.
        ## Tiltak
        - Vurdere bedre overvåking (@kim)
        - Varsle når det er mindre enn 30 dager igjen av et sertifikat (@lee)
      `,
      findings: [{ line: 4, message: 'Nobody can tell when “Vurdere bedre overvåking” is done.' }],
    },
  ],
  *check({ actionItems, passages }, { prose }) {
    const steps = new Set(Array.from(stepsOfRepair(passages), ({ line }) => line))
    for (const item of actionItems.filter(
      (one) => isToDo(one) && one.doneWhen === null && !steps.has(one.line) && !isTicketByName(one),
    )) {
      const found = prose.isEnglish
        ? endlessInEnglish(item)
        : (endlessIn(item, endlessElsewhere) ?? endlessInGroup(item, endlessElsewhere))
      if (found === null) continue
      const message = `Nobody can tell when ${quote(found.words, 60)} is done.`
      const problem = { ...placeOfItem(item, passages), message }
      const { question } = found.phrase
      yield question === undefined ? problem : { ...problem, question }
    }
  },
})

/** “Weekly: #12”: a word that tells tickets apart; what is to be done stands there. */
function isTicketByName({ title, issues }: ActionItem): boolean {
  return issues.length > 0 && /^\S{1,20}$/.test(title.trim())
}

/** What was, what it would have been good for, what somebody asks or says to it, and examples: none of it ends the item. */
const explains =
  /\b(?:was|were|took|had|did(?: not|n't)?|caused|resulted|proved|turned out|meant|happened|occurred|would have|could have)\b|\?$|^@[\w-]+ ?:|^(?:e\.g\.|for (?:example|instance)\b)|^(?:one|an?|another|the) (?:\w+ )?(?:idea|possibility|option|thought)\b/i

/** What ought to be. */
const wishes =
  /^(?:we|it|this|that|these|they|there|one|people|ideally,? \w+|the [\w-]+(?: [\w-]+)?|such [\w-]+|in (?:this|that|such an?) [\w-]+,? \w+) (?:should|would|could|might|may|can|ought to)\b(?! be (?:done|fixed|solved|achieved) by\b)/i

/** Two words alone (“Better alerting”) stay a field, whatever stands under them; and so does what is only explained, or told endlessly again. */
function isTold({ title, detail }: ActionItem, list: readonly EndlessPhrase[]): boolean {
  if (detail.length < enoughDetail || isShort(title)) return false
  return sentencesOf(detail).some(
    (sentence) =>
      !explains.test(sentence) && (/[:`\d]/.test(sentence) || !(wishes.test(sentence) || isHeard(sentence, list))),
  )
}

/** “Alerting”, with “Set up an alert on …” under it or in the cell beside: the task stands there. */
function isToldAsTask({ title, detail }: ActionItem, list: readonly EndlessPhrase[]): boolean {
  if (!isShort(title)) return false
  const [first = ''] = sentencesOf(detail)
  return first.split(/\s+/).length > fewestWords && opensAsTask(first) && !isHeard(first, list)
}

/** “Panel with open orders per pod”, “30 min talk on heap dumps”, in the cell beside: a thing that will exist. */
const thing = /^(?:an? |one |\d+[ -]\p{L}+ )?(?:[\p{L}-]+ ){1,3}(?:with|in|on|of|for|per|at) (?:\p{L}|\d)/iu

/** What is said of it, and no thing. */
const told = /^(?:it|this|that|we|they|there|no|not|see|part|one|some)\b|\b(?:is|are|be|should|could|would|needs?)\b/i

function isToldAsThing({ form, detail }: ActionItem, list: readonly EndlessPhrase[]): boolean {
  if (form !== 'table') return false
  const [first = ''] = sentencesOf(detail)
  return thing.test(first) && !told.test(first) && !explains.test(first) && !isHeard(first, list)
}

function isShort(title: string): boolean {
  return title.trim().split(/\s+/).length < 3
}

function sentencesOf(detail: string): readonly string[] {
  return detail.split(/(?<=[.!?])\s+/).slice(0, mostSentences)
}

/** The phrases of a list with which one of the readings of a text begins. */
function* heardIn(text: string, list: readonly EndlessPhrase[]): Generator<EndlessPhrase> {
  const heads = headsOf(text)
  for (const at of mayHear(list)(heads.join('\n').toLowerCase())) {
    const phrase = list[at]
    if (phrase !== undefined && heads.some((head) => opensWith(phrase, head))) yield phrase
  }
}

function opensWith({ pattern, unless, ifNoun }: EndlessPhrase, head: string): boolean {
  return (
    pattern.test(head) &&
    !(unless?.test(head) ?? false) &&
    !(ifNoun === true && isActionVerb(head.split(' ', 1)[0] ?? ''))
  )
}

function isHeard(text: string, list: readonly EndlessPhrase[]): boolean {
  return heardIn(text, list).next().done !== true
}

interface Found {
  readonly phrase: EndlessPhrase
  /** The author's own words that say what is to be done. */
  readonly words: string
}

/** In the title, unless it has an end all the same, or with the verb of its group before it, or else in the plan that stands behind it. */
function endlessInEnglish(item: ActionItem): Found | null {
  if (hasAnEnd(item.title, (item.due ?? item.dueText) !== null)) return null
  return endlessIn(item, endlessPhrases) ?? endlessInGroup(item, endlessPhrases) ?? endlessBehind(item)
}

/** “autoscaling for the workers” under “Investigate”. */
function endlessInGroup(item: ActionItem, list: readonly EndlessPhrase[]): Found | null {
  const verb = verbOfGroup(item)
  if (verb === null) return null
  const found = endlessIn({ ...item, title: `${verb} ${item.title}` }, list)
  return found === null ? null : { ...found, words: item.title }
}

/** The first phrase that one of the readings of the title begins with; where the item is told, those that telling ends are passed over. */
function endlessIn(item: ActionItem, list: readonly EndlessPhrase[]): Found | null {
  for (const phrase of heardIn(item.title, list)) {
    if (isToldAsTask(item, list) || isToldAsThing(item, list)) return null
    if (phrase.ifAlone === true && (item.detail !== '' || item.issues.length > 0)) continue
    if (phrase.untilTold === true && isTold(item, list)) continue
    return { phrase, words: item.title }
  }
  return null
}

/** Where the title only tells what was wrong, and each plan behind it is endless. */
function endlessBehind({ title, detail }: ActionItem): Found | null {
  const found = plansBehind(title, detail).map((words) => {
    const [phrase] = hasAnEnd(words) ? [] : heardIn(words, endlessPhrases)
    return phrase === undefined ? null : { phrase, words }
  })
  return found.every((one) => one !== null) ? (found[0] ?? null) : null
}
