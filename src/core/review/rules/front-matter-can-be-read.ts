import { aar, defineRule } from '../define-rule.ts'

export const frontMatterCanBeRead = defineRule({
  id: 'front-matter-can-be-read',
  guide: 'page-is-complete',
  level: 'error',
  about: 'structure',
  scope: 'file',
  summary: 'The front matter is readable YAML',
  why: 'Title, dates and people are taken from it; while it cannot be read they are missing everywhere.',
  question: 'Does a quote, a colon or an indentation stand where YAML does not expect it?',
  fix: 'Write plain `key: value` lines between the two `---`; quote values that hold a colon.',
  examples: [
    {
      name: 'plain keys and values',
      markdown: aar`
        ---
        title: "Checkout: slow for an hour"
        ---
        # Checkout was slow
      `,
      findings: [],
    },
  ],
  *check({ problems }) {
    for (const { code, ...problem } of problems) if (code.startsWith('front-matter')) yield problem
  },
})
