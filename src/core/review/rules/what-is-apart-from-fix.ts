import { aar, defineRule } from '../define-rule.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { whatHappenedIn } from '../language/what-happened.ts'
import { quote } from '../quote.ts'

const phrases: readonly Phrase[] = [
  {
    pattern:
      /\b(?:we|team)(?:'ll| will| should| must| ought to| need to| needs to| plan to| are going to| intend to| want to) (?!(?:also |now |really )?(?:be (?:transparent|open|clear|honest)|thank|apologi[sz]e|share)\b)(?:also |now |probably |instead |really |be |soon )*(?!(?:see|know|keep|have|note|say|call|mention|stress|clarify|express|acknowledge|emphasi[sz]e|point|make (?:it )?clear)\b)\w+/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|conclud\w+|realiz\w+|realis\w+|said|says|told|think|thought|suggest\w*|propos\w*|hop\w+|expect\w*|assum\w+|believ\w+|asks?|asked|whether|so that|before|where|when|if|once|until|things)\b/i,
    reason: 'A plan among the facts is easily lost: nobody files it.',
    example: 'We should document the recovery procedure.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
  {
    pattern:
      /(?:^|[.,;:(] ?|\b(?:and|but|so|also) )(?:this|that|it|these|those|there|everything|(?:monitoring|alert(?:s|ing)?|tests?|documentation|runbooks?|dashboards?|limits?|checks?))(?: also| really)? (?:should|ought to|needs? to)(?: instead| also| really| probably)? (?:be|make|get)\b(?! able)/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|fixe[sd]|said|says|told|think|thought|suggest\w*|hop\w+|expect\w*|assum\w+|believ\w+|(?:should|must) (?:be|get) (?:fixed|back|ok|fine|good|resolved|enough|recover\w*|working|better|up|done|noted|possible|safe)|supposed|whether|if)\b/i,
    reason: 'A wish among the facts is easily lost: nobody files it.',
    example: 'This should be its own dashboard.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
  {
    pattern:
      /\b(?:will (?:no longer|be (?:added|fixed|improved|implemented|documented|addressed))|going forward,? (?:we|the|all)|in (?:the )?future,? (?:we|this|all)|need to find)\b/i,
    reason: 'A promise is no event.',
    example: 'Backups will be added in another region.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
]

export const whatIsApartFromFix = defineRule({
  id: 'what-is-apart-from-fix',
  guide: 'what-is-apart-from-fix',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'What happened stands apart from how to fix it',
  why: 'Plans that hide in the description are discussed by nobody and tracked by nothing.',
  question: 'Is this an action item? It can be tracked only from there.',
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
  ],
  *check({ actionItems }, { prose }) {
    const itemLines = new Set(actionItems.flatMap(({ line, endLine }) => range(line, endLine)))
    const told = whatHappenedIn(prose).filter(
      ({ section, passage }) => section !== 'background' && !itemLines.has(passage.line),
    )
    for (const { words, span, phrase } of hits(told, phrases))
      yield {
        ...span,
        message: `${quote(words)} is a plan among the facts.`,
        ...(phrase.question === undefined ? {} : { question: phrase.question }),
      }
  },
})

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
}

/** For the tests of the phrases. */
export const planPhrases = phrases
