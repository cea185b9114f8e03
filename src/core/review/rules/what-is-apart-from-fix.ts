import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isNoPlan } from '../language/no-plan.ts'
import { inTongue, plansElsewhere } from '../language/other-tongues.ts'
import { hits } from '../language/phrase.ts'
import { plans } from '../language/plans.ts'
import { stepsOfRepair } from '../language/steps-of-repair.ts'
import { isLabelledFact, whatHappenedIn } from '../language/what-happened.ts'
import { quote } from '../quote.ts'

const fromThere = 'Is this an action item? It can be tracked only from there.'
const fromHere = 'It is filed from here as well; would a reader look for it among the action items?'

export const whatIsApartFromFix = defineRule({
  id: 'what-is-apart-from-fix',
  guide: 'what-is-apart-from-fix',
  level: 'suggestion',
  about: 'wording',
  language: 'several',
  summary: 'What happened stands apart from how to fix it',
  why: 'Plans that hide in the description are discussed by nobody and tracked by nothing.',
  question: fromThere,
  fix: 'Move the plan to the action items.',
  examples: [
    {
      name: 'the plan is an action item',
      markdown: aar`
        ## Resolution
        Kim restarted the gateway.
        ## Action items
        - We will add a health check to the gateway (@kim)
      `,
      findings: [],
    },
    {
      name: 'a plan in the description',
      markdown: aar`
        ## Resolution
        Kim restarted the gateway. We should document the recovery procedure.
      `,
      findings: [{ line: 2, message: '“We should document” is a plan among the facts.' }],
    },
    {
      name: 'a task left in the timeline',
      markdown: aar`
        ## Timeline (UTC)
        - 2026-11-03 10:04 Deleting the lost pods does nothing. We will have to investigate where they come from.
        - 2026-11-03 10:20 Kim restarts the node.
      `,
      findings: [{ line: 2, message: '“We will have to investigate” is a plan among the facts.' }],
    },
    {
      name: 'what was decided at the time',
      markdown: aar`
        ## Timeline (UTC)
        - 2026-11-03 10:04 Kim and Lee agree that we need to replace the disk first.
        - 2026-11-03 10:20 The disk is replaced.
      `,
      findings: [],
    },
    {
      name: 'tasks under what was done to repair it',
      markdown: aar`
        ## Resolution
        - Restarted the gateway.
        - Introduce a health check of the gateway to prevent the same at the next release.
        ## Action items
        - Renew the certificate (@kim)
      `,
      findings: [
        {
          line: 3,
          message: '“Introduce a health check of the gateway to prevent” is a plan among the facts.',
        },
      ],
    },
    {
      name: 'the steps that were taken, told as orders',
      markdown: aar`
        ## Recovery
        - Stop the importer
        - Restore the snapshot of 02:00
        - Improve the check of incoming files
      `,
      findings: [],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Vakten startet køen på nytt, og alle saker ble behandlet før klokken ti. Vi bør dokumentere rutinen, for den er det bare to av oss som kan.
      `,
      findings: [{ line: 2, message: '“Vi bør dokumentere” is a plan among the facts.' }],
    },
  ],
  *check({ actionItems, passages }, { prose }) {
    const steps = stepsOfRepair(passages)
    const done = linesOf(actionItems.filter((item) => item.done))
    const open = linesOf(actionItems.filter((item) => !item.done))
    const told = whatHappenedIn(prose).filter(
      ({ section, passage, words }) =>
        section !== 'background' &&
        (section !== null || isLabelledFact(passage)) &&
        !done.has(passage.line) &&
        !steps.has(passage) &&
        !isWeighing(words),
    )
    const phrases = prose.isEnglish ? plans : inTongue(plansElsewhere, prose.tongue)
    for (const { words, span, phrase } of hits(told, phrases, isNoPlan))
      yield {
        ...span,
        message: `${quote(words)} is a plan among the facts.`,
        question: open.has(span.line) ? fromHere : (phrase.question ?? fromThere),
      }
  },
})

/** What one way would take, or spares, is told where ways are weighed: it is no plan. */
function isWeighing(words: string): boolean {
  return /\b(?:would(?: then| also| only)? (?:need|have) to|(?:do not|don't|does not|doesn't|did not|didn't|no longer) (?:have|need) to)\b|^(?:otherwise|alternatively)\b/i.test(
    words,
  )
}

function linesOf(items: Aar['actionItems']): ReadonlySet<number> {
  return new Set(
    items.flatMap(({ line, endLine }) =>
      Array.from({ length: Math.max(1, endLine - line + 1) }, (_, index) => line + index),
    ),
  )
}
