import { aar, defineRule } from '../define-rule.ts'

export const impactHasFigure = defineRule({
  id: 'impact-has-figure',
  guide: 'detail-is-enough',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  summary: 'The impact is told with a figure',
  why: 'A number of users, requests, orders or minutes says how much to do about it; “some users” does not.',
  question: 'How many were affected, what share of requests, for how long?',
  fix: 'Add a count, a share or a duration; an estimate with its source is fine.',
  examples: [
    {
      name: 'a count and a duration',
      markdown: aar`
        # Checkout was slow
        ## Impact
        Of 900 orders in 54 minutes, 12 failed.
      `,
      findings: [],
    },
    {
      name: 'nobody can tell how much',
      markdown: aar`
        # Checkout was slow
        ## Impact
        Some customers could not pay.
      `,
      findings: [{ line: 2, message: 'The impact has no figure: no count, no share, no duration.' }],
    },
  ],
  *check({ sections, passages }) {
    const section = sections.find(({ kind }) => kind === 'impact')
    const told = passages.filter((passage) => passage.section === 'impact' && passage.form !== 'heading')
    if (section === undefined || told.length === 0) return
    if (told.some(({ text }) => hasFigure(text))) return
    yield { line: section.line, message: 'The impact has no figure: no count, no share, no duration.' }
  },
})

const numberWords =
  /\b(?:no (?:users?|customers?|data|impact|effect|loss)|none|nobody|(?:all|every|every single|both|half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|an?(?! (?:few|small|handful|couple|number|limited|lot|portion|subset|fraction|large|certain))) (?:of |the |our )*(?:\p{L}+ ){0,2}(?:users?|customers?|requests?|orders?|minutes?|hours?|days?|weeks?|nodes?|services?|hubs?|people|clusters?|jobs?|builds?|courses?|students?|teams?|them))\b/iu

/** A digit that is no part of a name, or an amount in words; figures of dates and versions count too, in favour of the author. */
function hasFigure(text: string): boolean {
  return /(?:^|[^\p{L}\d_-])[~≈<>]?\d/u.test(text) || numberWords.test(text)
}
