import { aar, defineRule } from '../define-rule.ts'
import { directivesOf, needsReason } from '../silencing.ts'

export const silencedFindingsAreExplained = defineRule({
  id: 'silenced-findings-are-explained',
  guide: 'page-is-complete',
  level: 'warning',
  about: 'structure',
  summary: 'A silenced finding says which rule, and why',
  why: 'Whoever reads the AAR later should know what was decided here, and a comment that silences nothing hides the next finding.',
  question: 'Which rule is it, and what makes this place different?',
  fix: 'Write `<!-- debrief-disable-next-line rule-id -- the reason -->`, or take the comment out.',
  examples: [
    {
      name: 'the rule and the reason are there',
      markdown: aar`
        ## Impact

        <!-- debrief-disable-next-line outage-means-outage -- nobody could log in at all -->
        The outage lasted 12 minutes, and some users could not log in for 20 minutes.
      `,
      findings: [],
    },
    {
      name: 'there is no such rule',
      markdown: aar`
        ## Impact

        <!-- debrief-disable-file no-such-rule -- we know -->
        Checkout was slow for 12 minutes.
      `,
      findings: [{ line: 3, message: 'The comment names `no-such-rule`, which is no rule.' }],
    },
    {
      name: 'the comment silences nothing',
      markdown: aar`
        ## Impact

        <!-- debrief-disable-next-line outage-means-outage -- as agreed -->
        Checkout was slow for 12 minutes.
      `,
      findings: [{ line: 3, message: 'The comment silences `outage-means-outage`, which finds nothing here.' }],
    },
    {
      name: 'a rule about blame is silenced without a reason',
      markdown: aar`
        ## Impact

        <!-- debrief-disable-next-line no-human-error -->
        Checkout was slow for 12 minutes.
      `,
      findings: [{ line: 3, message: 'The comment silences `no-human-error` without a reason, so it has no effect.' }],
    },
  ],
  *check({ remarks }, { ruleIds }) {
    for (const { verb, rules, reason, remark } of directivesOf(remarks)) {
      if (verb === 'enable') continue
      const { text, ...span } = remark
      if (rules.length === 0) yield { ...span, message: 'The comment names no rule, so it has no effect.' }
      for (const id of rules) {
        if (!ruleIds.includes(id)) yield { ...span, message: `The comment names \`${id}\`, which is no rule.` }
        else if (reason === '' && needsReason.has(id))
          yield { ...span, message: `The comment silences \`${id}\` without a reason, so it has no effect.` }
      }
    }
  },
})
