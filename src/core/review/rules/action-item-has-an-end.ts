import type { ActionItem } from '../../aar/aar.ts'
import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isToDo } from '../is-to-do.ts'
import { type EndlessPhrase, endlessPhrases } from '../language/endless.ts'
import { endlessElsewhere } from '../language/endless-elsewhere.ts'
import { headsOf } from '../language/item-head.ts'
import { mayMatch } from '../language/letters-needed.ts'
import { quote } from '../quote.ts'

/** Characters of detail that say what an item comes to. */
const enoughDetail = 40

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
  *check({ actionItems }, { prose }) {
    for (const item of actionItems.filter((one) => isToDo(one) && one.doneWhen === null)) {
      const phrase = endlessIn(item, prose.isEnglish ? endlessPhrases : endlessElsewhere)
      if (phrase === null) continue
      const { line, column, endLine, endColumn, title } = item
      const problem = { line, column, endLine, endColumn, message: `Nobody can tell when ${quote(title, 60)} is done.` }
      yield phrase.question === undefined ? problem : { ...problem, question: phrase.question }
    }
  },
})

/** Two words alone (“Better alerting”) stay a field, whatever stands under them; so does what only tells how it would have helped or what ought to be. */
function isTold({ title, detail }: ActionItem): boolean {
  return (
    detail.length >= enoughDetail &&
    title.trim().split(/\s+/).length > 2 &&
    !/^[^.]{0,80}\b(?:could|would|might) have\b/.test(detail) &&
    !/^(?:we|it|this|that|they|there|one|people|ideally,? \w+) (?:should|would|could|might|may|can|ought to) (?!be (?:done|fixed|solved|achieved) by\b)[^:`\d]{10,}$/i.test(
      detail,
    )
  )
}

/** The first phrase that one of the readings of the title begins with; where the item is told, those that telling ends are passed over. */
function endlessIn(item: ActionItem, list: readonly EndlessPhrase[]): EndlessPhrase | null {
  const heads = headsOf(item.title)
  const lower = item.title.replaceAll('’', "'").toLowerCase()
  const isHeard = ({ pattern, unless, ifNoun }: EndlessPhrase) =>
    mayMatch(pattern, lower) &&
    heads.some(
      (head) =>
        pattern.test(head) &&
        !(unless?.test(head) ?? false) &&
        !(ifNoun === true && isActionVerb(head.split(' ', 1)[0] ?? '')),
    )
  return (
    list.find(
      (phrase) =>
        !(phrase.untilTold === true && isTold(item)) &&
        !(phrase.ifAlone === true && item.detail !== '') &&
        isHeard(phrase),
    ) ?? null
  )
}
