import { aar, defineRule } from '../define-rule.ts'

export const actionItemHasWords = defineRule({
  id: 'action-item-has-words',
  guide: 'actions-are-well-scoped',
  level: 'warning',
  about: 'structure',
  summary: 'Every action item says what to do',
  why: 'A row without words cannot be filed, and whoever wrote it had something in mind.',
  question: 'What was meant to stand here?',
  fix: 'Write what to do, or take the row out.',
  examples: [
    {
      name: 'each row has words',
      markdown: aar`
        ## Action items
        | Action | Owner |
        |---|---|
        | Alert on certificate age | @kim |
      `,
      findings: [],
    },
  ],
  *check({ actionItems }) {
    for (const { title, line, column, endLine, endColumn } of actionItems)
      if (title.trim() === '') yield { line, column, endLine, endColumn, message: 'This action item has no words.' }
  },
})
