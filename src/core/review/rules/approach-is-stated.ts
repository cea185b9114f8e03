import type { ActionItem } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isTicketAlone } from '../is-ticket-alone.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

export const approachIsStated = defineRule({
  id: 'approach-is-stated',
  guide: 'approach-is-stated',
  level: 'suggestion',
  about: 'structure',
  summary: 'Action items say what they are for',
  why: 'Readers should see whether this is a narrow fix, the end of a whole class of problems, or left alone on purpose.',
  question: 'Which of them mends this one case, and which removes the whole kind of problem?',
  fix: 'Add a Type column (prevent, detect, mitigate, process) or group the items under such headings; where nothing will be done, write *superseded* with a link to the larger effort, or *accepted* with the reason.',
  examples: [
    {
      name: 'a column says it',
      markdown: aar`
        ## Action items
        | Action | Owner | Due | Type |
        |---|---|---|---|
        | Renew certificates by a job | @kim | 2026-12-01 | prevent |
        | Alert on certificate age | @lee | 2026-12-01 | detect |
        | Renew the one that expired | @kim | 2026-12-01 | mitigate |
      `,
      findings: [],
    },
    {
      name: 'what is left alone says why',
      markdown: aar`
        ## Action items
        | Action | Owner | Status |
        |---|---|---|
        | Renew certificates by a job | @kim | to do |
        | Cap retries in the old gateway | | superseded by the new gateway, #12 |
        | Keep a spare for the standby | | accepted: the standby is switched off in March |
      `,
      findings: [],
    },
    {
      name: 'nobody can tell why something is left alone',
      markdown: aar`
        ## Action items
        | Action | Owner | Status |
        |---|---|---|
        | Renew certificates by a job | @kim | to do |
        | Cap retries in the old gateway | | superseded by the new gateway |
        | Keep a spare for the standby | | accepted |
      `,
      findings: [
        {
          line: 5,
          message: '“Cap retries in the old gateway” is superseded, and nothing links to what supersedes it.',
        },
        { line: 6, message: '“Keep a spare for the standby” is left as it is, and no reason is given.' },
      ],
    },
    {
      name: 'nobody can tell',
      markdown: aar`
        ## Action items
        - Renew certificates by a job (@kim, 2026-12-01)
        - Alert on certificate age (@lee, 2026-12-01)
        - Renew the one that expired (@kim, 2026-12-01)
      `,
      findings: [
        {
          line: 2,
          message:
            'None of the 3 action items was found to say what it is for: to prevent, detect, mitigate, or something else.',
        },
      ],
    },
  ],
  *check({ actionItems }) {
    for (const item of actionItems) if (item.title.trim() !== '' && isFirstPlace(item)) yield* leftAlone(item)
    const [first] = actionItems
    if (first === undefined || actionItems.length < 3 || actionItems.some(saysWhy)) return
    if (actionItems.every(isTicketAlone)) return
    const message = `None of the ${actionItems.length} action items was found to say what it is for: to prevent, detect, mitigate, or something else.`
    yield { line: first.line, message, wholeFile: true }
  },
})

function isFirstPlace({ line, places }: ActionItem): boolean {
  return (places[0] ?? line) === line
}

/** Larger work is called out where one can follow it; a risk that is kept says why. */
function* leftAlone({
  title,
  detail,
  status,
  approach,
  reason,
  tickets,
  passage,
  ...span
}: ActionItem): Iterable<RuleProblem> {
  const { line, column, endLine, endColumn } = span
  const place = { line, column, endLine, endColumn }
  const why = status === 'open' ? approach : status
  if (why === 'superseded' && tickets.length === 0 && !link.test(passage))
    yield {
      ...place,
      message: `${quote(title)} is superseded, and nothing links to what supersedes it.`,
      question: 'Which larger effort takes its place, and where can one follow it?',
    }
  if (why === 'accepted' && reason === null && detail === '' && !hasReason.test(passage))
    yield {
      ...place,
      message: `${quote(title)} is left as it is, and no reason is given.`,
      question: 'What makes it bearable, and what would change that?',
    }
}

/** An address, a number of an issue, a key of a tracker. */
const link = /https?:\/\/|\]\(|#\d|\b\p{Lu}{2,10}-\d/u
const hasReason = /\b(?:because|since|as it|so that|due to|until|rare|cheap|costs?|weil|parce que|porque|fordi)\b/i

function saysWhy({ type, approach, group }: ActionItem): boolean {
  return type !== null || approach !== null || group !== null
}
