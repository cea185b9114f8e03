/** What the phrases for plans, wishes and tasks among the facts have in common. */
import type { SectionKind } from '../../aar/aar.ts'

/** What a moment of the chronology may rightly tell. */
export const moments: readonly SectionKind[] = ['timeline']

/** Why it matters, by what it is. */
export const why = {
  task: 'A task among the facts is easily lost: nobody files it.',
  wish: 'A wish among the facts is easily lost: nobody files it.',
  plan: 'A plan among the facts is easily lost: nobody files it.',
  later: 'What comes later is no event.',
  promise: 'A promise is no event.',
  order: 'An order among the facts is an action item.',
} as const
