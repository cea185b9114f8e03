import { aar, defineRule } from '../define-rule.ts'
import { isNoSlip } from '../language/no-slip.ts'
import { runsOperators } from '../language/operators.ts'
import { inTongue, slipsElsewhere } from '../language/other-tongues.ts'
import { hits } from '../language/phrase.ts'
import { slips } from '../language/slips.ts'
import { quote } from '../quote.ts'

export const noHumanError = defineRule({
  id: 'no-human-error',
  guide: 'no-human-error',
  level: 'warning',
  about: 'wording',
  language: 'several',
  summary: 'It goes past “human error”',
  why: 'A slip is hardly ever the root: the script had no limit, the page was out of date, two names looked alike. Those can be changed.',
  question: 'What made it easy to do, and what let it pass?',
  fix: 'Say what was done and what the system let happen, without judging it.',
  examples: [
    {
      name: 'what the system allowed',
      markdown: aar`
        ## Root cause
        The script ran against production, because both clusters have the same context name.
      `,
      findings: [],
    },
    {
      name: 'a slip as the cause',
      markdown: aar`
        ## Root cause
        The script was accidentally run against production.
      `,
      findings: [{ line: 2, message: '“accidentally” explains it by a slip.' }],
    },
    {
      name: 'what a program does is no slip',
      markdown: aar`
        ## Root cause
        The library keeps every object that is logged, making the printer accidentally point at the wrong file.
      `,
      findings: [],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Årsak
        Tabellen ble slettet ved en feil da vi ryddet i databasen, og det tok en time før noen så at den var borte for alle.
      `,
      findings: [{ line: 2, message: '“ved en feil” explains it by a slip.' }],
    },
  ],
  *check(aar, { prose }) {
    const told = prose.sentences.filter(
      ({ section, passage }) => section !== 'actions' && passage.form !== 'table-header',
    )
    for (const { words, span, phrase } of hits(
      told,
      prose.isEnglish ? slips : inTongue(slipsElsewhere, prose.tongue),
      prose.isEnglish ? isNoSlip : undefined,
    )) {
      const problem = { ...span, message: `${quote(words)} explains it by a slip.` }
      if (/^operator (?!error|mistake)/i.test(words) && runsOperators(aar)) continue
      yield phrase.question === undefined ? problem : { ...problem, question: phrase.question }
    }
  },
})
