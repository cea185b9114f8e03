import type { ActionItem } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isToDo } from '../is-to-do.ts'
import { addsTask, isTwoOrders, twoTasks } from '../language/two-tasks.ts'
import { twoTasksElsewhere } from '../language/two-tasks-elsewhere.ts'
import { placeOfItem } from '../place-of-item.ts'
import { quote } from '../quote.ts'

/** Tagging parts of speech costs about a millisecond an item. */
const mostTagged = 500

/** A detail below this may be a second order; a longer one explains. */
const shortDetail = 160

export const actionItemIsOneTask = defineRule({
  id: 'action-item-is-one-task',
  guide: 'actions-are-well-scoped',
  level: 'suggestion',
  about: 'wording',
  language: 'several',
  summary: 'Every action item is one task',
  why: 'Two tasks in one row have one owner, one date and one tick: the second half gets lost when the first is done.',
  question: 'Could one half be done without the other?',
  fix: 'Give each task a row of its own.',
  examples: [
    {
      name: 'one task each',
      markdown: aar`
        ## Action items
        - Upgrade the storage driver (@kim)
        - Remove the old share job (@lee)
      `,
      findings: [],
    },
    {
      name: 'two in one',
      markdown: aar`
        ## Action items
        - Upgrade the storage driver and remove the old share job (@kim)
      `,
      findings: [
        { line: 2, message: '“Upgrade the storage driver and remove the old share job” holds more than one task.' },
      ],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Køen sto stille i en time, og det var ingen som så det før kundene ringte til oss og spurte om det var noe galt med betalingen.
        ## Tiltak
        - Oppgradere driveren og fjerne den gamle jobben (@kim)
      `,
      findings: [{ line: 4, message: '“Oppgradere driveren og fjerne den gamle jobben” holds more than one task.' }],
    },
  ],
  *check({ actionItems, passages }, { prose: { isEnglish, tongue } }) {
    for (const item of actionItems.filter(isToDo).slice(0, mostTagged))
      if (isEnglish ? isBundle(item) : twoTasksElsewhere(item.title, tongue)) {
        yield { ...placeOfItem(item, passages), message: `${quote(item.title, 90)} holds more than one task.` }
      }
  },
})

/** The second task may stand in the words under or beside the title, or both stand there. */
function isBundle({ title, detail }: ActionItem): boolean {
  const isShort = detail !== '' && detail.length < shortDetail && !title.includes(': ')
  return (
    twoTasks(title) ||
    (isShort && (isTwoOrders(`${title} ${detail}`) || (!/[.;!?] /.test(detail) && twoTasks(detail)))) ||
    addsTask(detail)
  )
}
