import { aar, defineRule } from '../define-rule.ts'
import { plansElsewhere } from '../language/other-tongues.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { whatHappenedIn } from '../language/what-happened.ts'
import { quote } from '../quote.ts'

const phrases: readonly Phrase[] = [
  {
    pattern:
      /\b(?:we|team)(?:'ll| will| should| must| ought to| need to| needs to| plan to| are going to| intend to| want to) (?!(?:also |now |really )?(?:be (?:transparent|open|clear|honest)|thank|apologi[sz]e|share)\b)(?:also |now |probably |instead |really |be |soon )*(?!(?:consider \w+ (?:as|to be)\b|see|know|keep|have|note|say|call|mention|stress|clarify|express|acknowledge|emphasi[sz]e|point|make (?:it )?clear)\b)\w+/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|conclud\w+|realiz\w+|realis\w+|said|says|told|think|thought|suggest\w*|propos\w*|hop\w+|expect\w*|assum\w+|believ\w+|asks?|asked|whether|so that|before|where|when|if|once|until|things)\b/i,
    reason: 'A plan among the facts is easily lost: nobody files it.',
    example: 'We should document the recovery procedure.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
  {
    pattern:
      /\b(?:we|i|team)(?:'ll| will)? (?:still |also )?(?:have|need) to (?:investigat|figure out|work out|find out|improv|document|add |automat|rework|revisit|re-?think|re-?evaluat|replac|upgrad|monitor|set up|introduc|implement|come up with)\w*|\b(?:we|i|team)(?:'ll| will) (?:still |also )?have to (?:find|fix|look into|think about|decide|discuss|understand|check|make sure|ensure)\b/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|conclud\w+|realiz\w+|realis\w+|said|says|told|think|thought|suggest\w*|whether|so that|before|where|when|if|once|until|things)\b/i,
    reason: 'A task among the facts is easily lost: nobody files it.',
    example: 'We will have to find out where those jobs came from.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
  {
    pattern:
      /(?:^|[.;:] |[-–—] )(?:(?:i|we)(?:'d| would)? )?(?:strongly )?recommend (?!(?:that )?(?:all|you|users?|customers?|everyone|every|any|anyone|people|node|upgrading|updating)\b)\w+/i,
    reason: 'A recommendation among the facts is easily lost: nobody files it.',
    example: 'Recommend a calendar entry for the renewal.',
    question: 'Is this an action item? It can be tracked only from there.',
  },
  {
    pattern: /\b(?!we\b|they\b|you\b|users?\b)[\w-]+ should (?:not )?\w+ [^.;:]{1,80}\b(?:rather than|instead of) \w+/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|said|says|told|think|thought|suggest\w*|hop\w+|expect\w*|assum\w+|believ\w+|supposed|whether|explain\w*|ask\w*|how|why|where|what|which|so that)\b|\bshould (?:not )?(?:have|be able)\b/i,
    reason: 'How it ought to be, among what it was.',
    example: 'On an error the worker should give the lock back, rather than wait for ever.',
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
  language: 'several',
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
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Vakten startet køen på nytt, og alle saker ble behandlet før klokken ti. Vi bør dokumentere rutinen, for den er det bare to av oss som kan.
      `,
      findings: [{ line: 2, message: '“Vi bør dokumentere” is a plan among the facts.' }],
    },
  ],
  *check({ actionItems }, { prose }) {
    const itemLines = new Set(actionItems.flatMap(({ line, endLine }) => range(line, endLine)))
    const told = whatHappenedIn(prose).filter(
      ({ section, passage }) => section !== 'background' && !itemLines.has(passage.line),
    )
    for (const { words, span, phrase } of hits(told, prose.isEnglish ? phrases : plansElsewhere))
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
