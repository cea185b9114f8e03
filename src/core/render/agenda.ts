import type { Aar, ActionItem } from '../aar/aar.ts'
import { onePerItem } from '../follow-up/one-per-item.ts'
import { guide } from '../review/guide.ts'
import type { ChecklistEntry, Review } from '../review/review.ts'
import { escapeMarkdown } from './escape.ts'
import { renderFiguresLine } from './figures-line.ts'
import { count } from './format-time.ts'
import { dueOf, itemWords, ownerName } from './plan-table.ts'
import { isToFix } from './reviewed-document.ts'

/** The agenda of the review meeting, made from the AAR itself, as markdown without a heading: the topics of the guide in its order. */
export function renderAgenda(aar: Aar, review: Review, limits: { readonly items: number }): string {
  const topics = [
    recap(aar),
    unusual(review),
    'How could it have been prevented?',
    'Could it have been caught in testing?',
    'What did customers see, and does the message to them say it?',
    openQuestions(review),
    items(onePerItem(aar.actionItems), limits.items),
    'What have we learned that is not written down yet?',
  ].filter((topic) => topic !== '')
  return topics.map((topic, index) => `${index + 1}. ${topic}`).join('\n')
}

function recap({ timeline, figures }: Aar): string {
  const line = renderFiguresLine(figures)
  const entries = timeline.length === 0 ? '' : ` (${count('entry', timeline.length, 'entries')})`
  return `Recap the timeline${entries}: is everyone on the same page?${line === '' ? '' : ` ${line}`}`
}

function unusual({ findings }: Review): string {
  const left = findings.filter(isToFix)
  const lines = [...new Set(left.map(({ line }) => `L${line}`))].slice(0, 12).join(', ')
  return `Important points, and anything unusual.${lines === '' ? '' : ` Still to be settled in the text: ${lines}.`}`
}

function openQuestions({ checklist }: Review): string {
  const open = checklist.filter(({ state }) => state === 'open')
  if (open.length === 0) return ''
  return ['Questions the text leaves to us:', ...open.map((entry) => `   - ${escapeMarkdown(questionOf(entry))}`)].join(
    '\n',
  )
}

/** What the guide asks people about a point; its own text where it asks nothing. */
function questionOf({ id, text }: ChecklistEntry): string {
  return guide.find((demand) => demand.id === id)?.question || text
}

function items(all: readonly ActionItem[], most: number): string {
  const open = all.filter(({ status }) => status === 'open')
  if (open.length === 0) return 'Action items: there are none yet. What should follow?'
  const shown = open.slice(0, most).map((item) => {
    const owners = item.owners.map(ownerName).join(', ') || 'nobody yet'
    return `   - ${itemWords(item)} (${owners}${item.due === null && item.dueText === null ? '' : `, due ${dueOf(item)}`})`
  })
  const more = open.length > most ? [`   - and ${open.length - most} more`] : []
  return ['Action items: are they right, and is one missing?', ...shown, ...more].join('\n')
}
