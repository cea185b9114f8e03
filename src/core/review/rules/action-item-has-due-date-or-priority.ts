import { aar, defineRule } from '../define-rule.ts'
import { isTicketAlone } from '../is-ticket-alone.ts'
import { isToDo } from '../is-to-do.ts'
import { quote } from '../quote.ts'

export const actionItemHasDueDateOrPriority = defineRule({
  id: 'action-item-has-due-date-or-priority',
  guide: 'actions-are-well-scoped',
  level: 'suggestion',
  about: 'structure',
  summary: 'Every action item says by when, or how urgent it is',
  why: 'Leads can only weigh it against other work when they know what waiting costs.',
  question: 'By when would you want it done, if the same thing were to happen again?',
  fix: 'Add a due date (2026-12-01) or a priority (P0 to P4).',
  examples: [
    {
      name: 'a date, or a priority',
      markdown: aar`
        ## Action items
        | Action | Owner | Due | Priority |
        |---|---|---|---|
        | Alert on certificate age | @kim | 2026-12-01 | |
        | Renew certificates by a job | @lee | | P1 |
      `,
      findings: [],
    },
    {
      name: 'neither',
      markdown: aar`
        ## Action items
        | Action | Owner | Due | Priority |
        |---|---|---|---|
        | Alert on certificate age | @kim | | |
      `,
      findings: [
        { line: 4, message: 'The action item “Alert on certificate age” has neither a due date nor a priority.' },
      ],
    },
  ],
  *check({ actionItems }) {
    const items = actionItems
      .filter(isToDo)
      .filter((item) => (item.due ?? item.dueText ?? item.priority) === null && !isTicketAlone(item))
    const [first] = items
    if (first === undefined) return
    if (items.length < 4)
      for (const { title, line, column, endLine, endColumn } of items) {
        yield {
          line,
          column,
          endLine,
          endColumn,
          message: `The action item ${quote(title)} has neither a due date nor a priority.`,
        }
      }
    else
      yield {
        line: first.line,
        wholeFile: true,
        message: `${items.length} action items have neither a due date nor a priority, this one first.`,
      }
  },
})
