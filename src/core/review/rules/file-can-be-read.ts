import { defineRule } from '../define-rule.ts'

export const fileCanBeRead = defineRule({
  id: 'file-can-be-read',
  guide: 'page-is-complete',
  level: 'error',
  about: 'structure',
  scope: 'file',
  summary: 'The file can be read as a whole',
  why: 'What cannot be read is neither reviewed nor filed.',
  question: 'Can it be saved as UTF-8 text, or split into smaller files?',
  fix: 'Save the file as UTF-8 text under 1 MB; move logs and data into files of their own and link them.',
  examples: [
    { name: 'plain markdown', markdown: '# Checkout was slow\n', findings: [] },
    {
      name: 'nothing in it',
      markdown: '',
      findings: [
        {
          line: 1,
          message: 'The file is empty. Write down what happened, or take it out of the pull request.',
        },
      ],
    },
  ],
  *check({ problems }) {
    for (const { code, ...problem } of problems) if (!code.startsWith('front-matter')) yield problem
  },
})
