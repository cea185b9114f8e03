import { aar, defineRule } from '../define-rule.ts'
import { isTicketAlone } from '../is-ticket-alone.ts'
import { isToDo } from '../is-to-do.ts'
import { quote } from '../quote.ts'

export const actionItemHasOwner = defineRule({
  id: 'action-item-has-owner',
  guide: 'actions-are-well-scoped',
  level: 'warning',
  about: 'structure',
  summary: 'Every action item names one owner',
  why: 'An item that belongs to nobody is an item that nobody finishes.',
  question: 'Who would you ask about it in two weeks?',
  fix: 'Put one GitHub handle in the Owner column, or at the end of the line: `(@kim)`.',
  examples: [
    {
      name: 'the ticket tells the owner',
      markdown: aar`
        ## Action items
        - https://github.com/acme/shop/issues/12
        - #47
      `,
      findings: [],
    },
    {
      name: 'each row has an owner',
      markdown: aar`
        ## Action items
        | Action | Owner | Due |
        |---|---|---|
        | Alert on certificate age | @kim | 2026-12-01 |
      `,
      findings: [],
    },
    {
      name: 'the owner cell is empty',
      markdown: aar`
        ## Action items
        | Action | Owner | Due |
        |---|---|---|
        | Alert on certificate age | | 2026-12-01 |
      `,
      findings: [{ line: 4, message: 'The action item “Alert on certificate age” has no owner.' }],
    },
  ],
  *check({ actionItems }) {
    for (const item of actionItems.filter(isToDo)) {
      const { title, owners, line, column, endLine, endColumn } = item
      if (owners.length === 0 && !isTicketAlone(item))
        yield { line, column, endLine, endColumn, message: `The action item ${quote(title)} has no owner.` }
    }
  },
})
