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
    {
      name: 'somebody is asked for nothing',
      markdown: aar`
        ## Action items
        | Action | Owner |
        |---|---|
        | Alert on certificate age | @kim |
        | | @lee |
      `,
      findings: [{ line: 5, message: 'This action item has no words.' }],
    },
  ],
  *check({ actionItems, passages }) {
    for (const { title, line, column, endLine, endColumn } of actionItems)
      if (title.trim() === '') yield { line, column, endLine, endColumn, message }
    const read = new Set(actionItems.flatMap(({ places, line }) => [line, ...places]))
    const told = new Set<number>()
    for (const { form, section, line, text } of passages) {
      if (form !== 'table-cell' || section !== 'actions' || read.has(line) || told.has(line) || !asksSomeone(text))
        continue
      told.add(line)
      yield { line, message }
    }
  },
})

const message = 'This action item has no words.'

/** A cell that names who or when; such a row was meant for something. */
function asksSomeone(text: string): boolean {
  return /^(?:@[\w-]+|\d{4}-\d\d-\d\d)$/.test(text.trim())
}
