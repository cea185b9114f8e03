import { aar, defineRule } from '../define-rule.ts'
import { otherWorldsElsewhere } from '../language/other-tongues.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { whatHappenedIn } from '../language/what-happened.ts'
import { quote } from '../quote.ts'

const safeguard =
  '(?:monitoring|alert(?:s|ing)?|alarms?|observability|visibility|telemetry|testing|test coverage|limits?|safeguards?|guardrails?|checks?|validation|documentation|runbooks?|playbooks?|backups?|circuit breakers?|rate limit(?:s|ing)?|redundancy|fail-?over|review|process|protection|(?:dedicated|separate|reserved|isolated)(?: [\\w-]+){1,2})'

const phrases: readonly Phrase[] = [
  {
    pattern:
      /(?:\b(?:had (?:\w+ ){1,4}been|if (?:\w+ ){1,8}had)\b|(?<=^|[,;] |\b(?:and|but) )had (?:we|it|this|that|the|there|they|an?|our|someone|anyone)\b)[^.]{1,200}\b(?:would|could|might)\b/i,
    reason: 'A condition that was not met belongs to the lessons; here it hides what did happen.',
    example: 'If the limit had been set, the service would not have failed.',
    question: 'What did happen at this point? The condition can become an action item.',
  },
  {
    pattern:
      /\b(?:should|ought to)(?: not|n't)?(?:'ve| have)\b(?! (?:to|an?|the|no|any|some|more|less|its|their|our|enough)\b)/i,
    unless:
      /\bas (?:it|they|we|one) should|\bthan (?:it|they|we) should|\bshould have (?:by now |now |already )?(?:fixed|resolved|contained|propagated|recovered|solved|mitigated|cleared|restored)\b|\bshould(?: not|n't)?(?:'ve| have) (?:been )?(?:automatically |now |all |since )*\w+(?:ed|en)? (?:automatically )?(?:as|once|when|after|by now)\b/i,
    unlessBefore: /\b(?:thought|believed|expected|assumed|said|asked|wondered|why|whether)\b[^,;]{0,60}\bshould/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'The backup should have started at once.',
    question: 'What was seen, and what did it do instead? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:would|could|might)(?: not|n't)?(?:'ve| have) (?:\w+ly |also |been )*(?:prevent|avoid|caught|detect|notic|mitigat|reduc|stopp|shorten|allow|help|saved|alert|warn|limit|spared|deploy|identif|fixed|recover|had (?:\w+ )?(?:no|nearly|less|fewer|little)\b)\w*/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'An alert would have allowed us to act at once.',
    question: 'What was seen, and when? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:would|could|might)(?: not|n't)(?:'ve| have) (?:happened|occurred|been (?:an? |any )?(?:issues?|problems?|incidents?|possible|necessary|needed|noticed|affected))\b|\b(?:could|might) easily have been (?:prevented|avoided|caught)\b/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'With a second node this would not have happened.',
    question: 'What did happen at this point? Keep the fix for the action items.',
  },
  {
    pattern: /\b(?:in (?:hindsight|retrospect)|with hindsight)\b/i,
    reason: 'Nobody had hindsight at the time.',
    example: 'In hindsight the disk was too small.',
    question: 'What was known at the time?',
  },
  {
    pattern: new RegExp(
      `\\b(?:there (?:was|were|is|are)|(?:we|it|they|\\w+s?) (?:had|have|has))(?: also)? (?:no|not enough|insufficient|inadequate|too little|too few)\\b(?: [\\w/-]+){0,3} ${safeguard}\\b`,
      'i',
    ),
    unless:
      /\bno (?:longer|need|way|idea|impact|further|user)|\b(?:no|insufficient) [\w/ -]{0,40}\b(?:left|remaining|available|running|exceeded|needed|required|failed|failing)\b|\bno (?:alerts?|alarms?) (?:fired|triggered|went|were (?:fired|triggered|raised|sent))/i,
    reason: 'A missing safeguard is a fix in disguise: the event is what went unseen, and for how long.',
    example: 'There was insufficient monitoring to detect the load.',
    question: 'What was seen, by whom and when? The safeguard can become an action item.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:a |the )?lack of|absence of|lacked|insufficient|inadequate)\\b(?: [\\w/-]+){0,3} ${safeguard}\\b`,
      'i',
    ),
    reason: 'Like “there was no monitoring”.',
    example: 'A lack of alerting delayed the response.',
    question: 'What was seen, by whom and when? The safeguard can become an action item.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:did not|didn't|do not|don't) (?:yet )?have (?:any|enough|sufficient|adequate|proper|good)\\b(?: [\\w/-]+){0,3} ${safeguard}|${safeguard} (?:was|were|is|are) (?:missing|absent|lacking|insufficient|inadequate|not (?:yet )?(?:in place|set up|enabled|sufficient|adequate)))\\b`,
      'i',
    ),
    unless:
      /\b(?:we|who|kim) (?:do not|don't) have (?:any )?(?:further|more)\b|\b(?:re-?enabled|restored|turned on)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'We did not have any alerts for the queue.',
    question: 'What was seen, by whom and when? The safeguard can become an action item.',
  },
  {
    pattern:
      /\b(?:we|i|they|nobody|no one|(?:the )?team|engineers?|operators?|on-?call)\b[^.,;]{0,15}\bfailed to\b(?! (?:reproduce|connect|log|sign|authenticate|load|start|restart|boot|reach|access|deploy|recover|restore|roll|find|fix|resolve|complete|get|pull|push|open|join|mount|come)\b)/i,
    reason: 'It measures people against what nobody knew then.',
    example: 'We failed to notice the alert.',
    question: 'What did people see and do at that point?',
  },
]

export const noAlternateReality = defineRule({
  id: 'no-alternate-reality',
  guide: 'no-alternate-reality',
  level: 'warning',
  about: 'wording',
  language: 'several',
  summary: 'Description and timeline stay with what happened',
  why: 'A description that mixes what happened with what should have happened lets neither be discussed properly.',
  question: 'What did happen? What would help next time is an action item.',
  fix: 'Tell what was seen and done here; move the wish to the lessons or the action items.',
  examples: [
    {
      name: 'what happened',
      markdown: aar`
        ## Summary
        Service X got ten times its usual requests and stopped answering.
        ## Lessons
        If service X had limited requests, it would not have failed.
      `,
      findings: [],
    },
    {
      name: 'a fix that was not there',
      markdown: aar`
        ## Summary
        Service X stopped answering. If it had limited requests, it would not have failed.
      `,
      findings: [{ line: 2, message: '“If it had limited requests, it would” tells what did not happen.' }],
    },
    {
      name: 'a missing safeguard told as an event',
      markdown: aar`
        ## Summary
        The service was slow, there was insufficient monitoring to detect the load.
      `,
      findings: [
        { line: 2, message: '“there was insufficient monitoring” tells what was missing, not what happened.' },
      ],
    },
    {
      name: 'what was to be expected by then',
      markdown: aar`
        ## Impact
        Reports were late by an hour; they should have been corrected automatically as the queue was worked off.
      `,
      findings: [],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Tjenesten svarte ikke i 20 minutter. Varselet burde ha gått til vakten, men det ble sendt til en kanal som ingen leser om natten.
      `,
      findings: [{ line: 2, message: '“burde ha gått til” tells what did not happen.' }],
    },
  ],
  *check(_aar, { prose }) {
    for (const { words, span, phrase } of hits(
      whatHappenedIn(prose),
      prose.isEnglish ? phrases : otherWorldsElsewhere,
    )) {
      const tail = /safeguard/.test(phrase.question ?? '')
        ? 'tells what was missing, not what happened.'
        : 'tells what did not happen.'
      yield {
        ...span,
        message: `${quote(words)} ${tail}`,
        ...(phrase.question === undefined ? {} : { question: phrase.question }),
      }
    }
  },
})

/** For the tests of the phrases. */
export const alternateRealityPhrases = phrases
