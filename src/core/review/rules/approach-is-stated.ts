import type { ActionItem } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isTicketAlone } from '../is-ticket-alone.ts'

export const approachIsStated = defineRule({
  id: 'approach-is-stated',
  guide: 'approach-is-stated',
  level: 'suggestion',
  about: 'structure',
  scope: 'file',
  summary: 'Action items say what they are for',
  why: 'Readers should see whether this is a narrow fix, the end of a whole class of problems, or left alone on purpose.',
  question: 'Which of them mends this one case, and which removes the whole kind of problem?',
  fix: 'Add a Type column (prevent, detect, mitigate, process) or group the items under such headings; add *superseded* or *accepted* with the reason where nothing will be done.',
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
          message: 'None of the 3 action items says what it is for: to prevent, detect, mitigate, or something else.',
        },
      ],
    },
  ],
  *check({ actionItems }) {
    const [first] = actionItems
    if (first === undefined || actionItems.length < 3 || actionItems.some(saysWhy)) return
    if (actionItems.every(isTicketAlone)) return
    const message = `None of the ${actionItems.length} action items says what it is for: to prevent, detect, mitigate, or something else.`
    yield { line: first.line, message }
  },
})

function saysWhy({ type, approach, group }: ActionItem): boolean {
  return type !== null || approach !== null || group !== null
}
