import type { ActionItem } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isToDo } from '../is-to-do.ts'
import { vagueElsewhere } from '../language/other-tongues.ts'
import type { Phrase } from '../language/phrase.ts'
import { mask } from '../language/prose.ts'
import { quote } from '../quote.ts'

/** Who is to do it, and that it should be done, before the verb. */
const leadIn =
  /^(?:(?:\p{Lu}[\p{L}.]+|we|i|team|someone|@[\w-]+)(?: and \p{Lu}\p{L}+)? (?:to|should|must|will|needs? to|(?:is|are) (?:going )?to)(?: also)? |(?:we|i)(?:'ll|'d like to) |(?:to|should|need to|please|try to|continue(?: to)?|start(?: to)?|begin(?: to)?|also|further(?!\s+(?:investigat|optimi|improv)))\s+)+/iu

interface VaguePhrase extends Phrase {
  /** A few lines under the item may say what it comes to. */
  readonly untilTold?: true
}

/** Characters of detail that say what an item comes to. */
const enoughDetail = 60

const phrases: readonly VaguePhrase[] = [
  {
    pattern:
      /^(?:investigat(?:e|ing)|explor(?:e|ing)|look(?:ing)? (?:in ?to|at|for)|(?:have|having|take|taking) a (?:\w+ )?look|consider(?:ing)?|think(?:ing)? about|research(?:ing)?|brainstorm(?:ing)?|examin(?:e|ing)|assess(?:ing)?|evaluat(?:e|ing)|discuss(?:ing)?|ponder|re-?think|re-?consider(?:ing)?|revisit(?:ing)?|re-?evaluat(?:e|ing)|figur(?:e|ing) out)\b/i,
    unless:
      /^(?!consider)\S+(?: out| in ?to)? (?:why|if|whether|what causes?|what caused|(?:the )?(?:root )?cause|the reason|how come|how (?!to\b|we\b|can\b|best\b)|and (?:fix|resolve|correct|repair|decide|implement|document))\b|\band (?:fix|migrate|remove|replace|apply|decide|document|report|present|write|propose)\b/i,
    reason: 'One can look into something for ever; a decision, a note or a date ends it.',
    example: 'Investigate memory usage',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern:
      /^(?:improv(?:e|ing|ements?)|enhanc(?:e|ing)|optimi[sz](?:e|ing)|harden(?:ing)?|strengthen(?:ing)?|streamlin(?:e|ing)|refin(?:e|ing)|rais(?:e|ing) awareness|increas(?:e|ing) (?:the )?awareness|re-?affirm(?:ing)?|foster(?:ing)?|encourag(?:e|ing)|promot(?:e|ing) (?:an? |the )?(?:culture|awareness|use|understanding)|strive|aim|better\b|more\b|further\b|(?:\w+ ){1,2}improvements?$)/i,
    unless:
      /\b\d+(?:\.\d+)? ?(?:%|ms|s|seconds?|minutes?|hours?|days?|x|times|GB|MB|TB)\b|\b(?:by \w+ing|with an? |so that|so (?:it|they|we)\b|to (?:at least|under|below))/i,
    untilTold: true,
    reason: 'It can always be better still; a figure or a thing that will exist says when it is enough.',
    example: 'Improve monitoring',
    question: 'How will somebody else see that it is done?',
  },
  {
    pattern:
      /^(?:(?:develop|create|find|build|design|setup|set up|implement|add|write|establish|define|introduce)(?:ing)? (?:an? |some |the )?(?:better|improved|more robust|some|various|potential|new and better)\b)/i,
    unless: /[^ ] [-–—] [^ ].{15}|: .{20}|\([^()]{15,}\)/,
    untilTold: true,
    reason: '“Better” has no end; what it must do has.',
    example: 'Create some docs around incidents',
    question: 'Which one exactly, and what must it do?',
  },
  {
    pattern:
      /\b(?:be|being|stay|remain) (?:more |extra |very )?(?:careful|cautious|vigilant|mindful|attentive|aware|diligent|proactive)\b|^(?:carefully|proactively|closely|continuously|regularly) \w+|^(?:communicat|document|plan|test|prepar|coordinat|understand|monitor|review|check|do|get|be|mak)(?:e|es|ing)?(?: \w+){0,3} (?:better|more (?:carefully|clearly|often|thoroughly|closely|effectively|proactively))$|^(?:communicat|coordinat)\w{1,4} better\b|^(?:tak(?:e|ing) (?:more |extra )?care|pay(?:ing)? (?:more |closer |extra )?attention)/i,
    reason: 'Nobody can be more careful for long; a check that runs by itself can.',
    example: 'We need to be more careful with deployments',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern:
      /\b(?:might|may|could) (?:be an option|potentially|help|be (?:a good idea|worth|useful))|^(?:maybe|perhaps|possibly|potential(?:ly)?|ideally)\b|^(?:\w+ ){1,5}(?:could|might) potentially\b/i,
    reason: 'It does not say whether anyone will do it.',
    example: 'Sharding might be an option',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern:
      /^(?:(?:we|i|team|it|might|may|could|should|would|also|want|need|like|to|be|worth|good|strongly) ){0,6}consider(?:ing)?\b|^(?:\w+ ){0,6}(?:ensure (?:the )?(?:durability|stability|reliability|resilience|quality|that (?:this|it) (?:does|will) not happen)|start \w+ earlier)\b/i,
    unless: /^(?:ensure|make sure)\b.{0,60}\b(?:before|when|every|each|all)\b/i,
    reason: 'It names a state that is never reached for good.',
    example: 'Evaluate the deployment and ensure durability',
    question: 'What will be different, and how does one check it?',
  },
  {
    pattern:
      /^(?!.*\b\d)(?:[\w'-]+ ){1,6}(?:earlier|sooner|faster|more (?:quickly|often|carefully|closely|thoroughly|proactively)|even (?:more|further|better)|further)[.!]?$/i,
    reason: 'A comparison without a figure is never reached for good.',
    example: 'Bring the number of pages down even further',
    question: 'From what to what? A figure says when it is enough.',
  },
  {
    pattern:
      /\bcontinu(?:e|es|ing) to (?:improv|refin|explor|optimi[sz]|strengthen|enhanc|evaluat|track|monitor|watch|observ)\w*|^(?:continuous|ongoing|regular|clear|closer?|timely) (?:\w{1,20} and )?(?:training|improvement|education|monitoring|reviews?|communication|coordination|collaboration|maintenance)\b|^emphasi[sz](?:e|ing) the (?:importance|need)|\b(?:have|develop|build|establish)(?:ing)? (?:an? )?(?:much )?(?:better|stronger|closer|healthier) (?:[\w-]+ )?(?:relationship|communication|collaboration|culture|understanding)\b/i,
    reason: 'It goes on for ever, so nobody can tick it off.',
    example: 'The team is continuing to improve the process',
    question: 'What is the next thing that will exist, and by when?',
  },
  {
    pattern:
      /^(?:could|should|can|shall) (?:we|it|this|they|someone)\b[^?]{1,200}\?|^something (?:about|like|along)\b/i,
    reason: 'A question or a thought is not yet a task.',
    example: 'Could we have an alarm for slow jobs?',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern: /^(?:keep(?:ing)? an eye|monitor(?:ing)? (?:the )?(?:situation|closely)|communicat(?:e|ing|ion)\s*$)/i,
    reason: 'It names a field and not a task.',
    example: 'Keep an eye on the queue',
    question: 'What will exist when it is done?',
  },
]

export const actionItemHasAnEnd = defineRule({
  id: 'action-item-has-an-end',
  guide: 'actions-are-well-scoped',
  level: 'suggestion',
  about: 'wording',
  language: 'several',
  summary: 'Every action item has an end that one can check',
  why: 'What nobody can call finished stays open until it is forgotten.',
  question: 'How will somebody else see that it is done?',
  fix: 'Name the thing that will exist, or the figure that will be reached.',
  examples: [
    {
      name: 'one can see when it is done',
      markdown: aar`
        ## Action items
        - Alert when a certificate has less than 30 days left (@kim)
        - Investigate why the retry did not start (@lee)
      `,
      findings: [],
    },
    {
      name: 'the lines under it say what it comes to',
      markdown: aar`
        ## Action items
        - Better runbooks for the queue
          - one page per alarm, with the two commands that helped on 3 November
      `,
      findings: [],
    },
    {
      name: 'it never ends',
      markdown: aar`
        ## Action items
        - Improve monitoring (@kim)
        - Be more careful with certificates (@lee)
      `,
      findings: [
        { line: 2, message: 'Nobody can tell when “Improve monitoring” is done.' },
        { line: 3, message: 'Nobody can tell when “Be more careful with certificates” is done.' },
      ],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Køen sto stille i en time, og det var ingen som så det før kundene ringte til oss og spurte om det var noe galt med betalingen.
        ## Tiltak
        - Vurdere bedre overvåking (@kim)
        - Varsle når det er mindre enn 30 dager igjen av et sertifikat (@lee)
      `,
      findings: [{ line: 4, message: 'Nobody can tell when “Vurdere bedre overvåking” is done.' }],
    },
  ],
  *check({ actionItems }, { prose }) {
    for (const item of actionItems.filter((one) => isToDo(one) && one.doneWhen === null)) {
      const phrase = vagueIn(item, prose.isEnglish ? phrases : vagueElsewhere)
      if (phrase === null || (phrase.untilTold === true && isTold(item))) continue
      const { line, column, endLine, endColumn, title } = item
      const problem = { line, column, endLine, endColumn, message: `Nobody can tell when ${quote(title, 60)} is done.` }
      yield phrase.question === undefined ? problem : { ...problem, question: phrase.question }
    }
  },
})

/** Two words alone (“Better alerting”) stay a field, whatever stands under them. */
function isTold({ title, detail }: ActionItem): boolean {
  return detail.length >= enoughDetail && title.trim().split(/\s+/).length > 2
}

/** The vague words at the head of an item; a label before a colon (`Alerting: …`) is passed over. */
function vagueIn({ title }: ActionItem, list: readonly VaguePhrase[]): VaguePhrase | null {
  const plain = title.replace(/`[^`\n]*`/g, (code) => mask.repeat(code.length)).trim()
  const unlabelled = plain.replace(/^[^:.]{1,40}:\s+/, '')
  const candidates = [plain, unlabelled].flatMap((text) => [text, text.replace(leadIn, '')])
  return (
    list.find(({ pattern, unless }) =>
      candidates.some((text) => pattern.test(text) && !(unless?.test(text) ?? false)),
    ) ?? null
  )
}

/** For the tests of the phrases. */
export const vaguePhrases = phrases
