import { aar, defineRule } from '../define-rule.ts'
import { slipsElsewhere } from '../language/other-tongues.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { quote } from '../quote.ts'

/** Something that might happen, or that is to be prevented, did not happen here. */
const supposed =
  /\b(?:assumed|suspect(?:ed)?|thought|believed|ruled out) (?:it was |to be )?(?:an? )?(?:user|human|operator) error|\b(?:prevents?|preventing|avoid\w*|could|can|cannot|can't|may|might|would|if|guards? against|risk of|protect\w*|easy to|possible to|potential\w*|not|never|neither|keeps?|stops?|no|wasn't (?:a|an)|rather than|instead of|less|harder to|without)\b[^,;]{0,60}\b(?:accident\w*|mistake\w*|inadvertent\w*|unintention\w*|human error\w*|operator error\w*|user error\w*|oversights?|typos?|forg[eo]t\w*|careless\w*)/i

/** A program cannot mean to; what it does “accidentally” is an effect and not somebody's slip. */
const ofPrograms =
  /\b(?:making|makes|made|causing|causes|caused|leading|letting) (?:our|the|its|all|some|a|an|every|it)\b[^,;.]{0,60}\b(?:accidentally|inadvertently|unintentionally|mistakenly)\b/i

const phrases: readonly Phrase[] = [
  {
    pattern: /\b(?:human|operator|user|pilot|manual|clerical)[ -](?:errors?|mistakes?|failures?)\b/i,
    unless: supposed,
    reason: 'It ends the search where it should begin: with what made the slip possible.',
    example: 'The root cause was human error.',
  },
  {
    pattern:
      /\b(?:accidentally|mistakenly|inadvertently|unintentionally|unknowingly|carelessly|absent-mindedly)\b(?! (?:discover|f[io]u?nd|notic|led\b|leads?\b|caus|result|introduc))/i,
    unless: new RegExp(`${supposed.source}|${ofPrograms.source}`, 'i'),
    reason: 'It describes a state of mind; the reader learns nothing about the system that let it through.',
    example: 'The job was accidentally run against production.',
    question: 'What made this the easy thing to do, and what could have caught it?',
  },
  {
    pattern: /\b(?:by|through) (?:accident|mistake|carelessness|oversight)\b/i,
    unless: supposed,
    reason: 'Like “accidentally”.',
    example: 'The wrong table was dropped by mistake.',
  },
  {
    pattern:
      /\b(?:accidental|inadvertent|mistaken) (?:\w+ )?(?:delet|remov|merg|push|commit|deploy|releas|chang|rever|updat|upgrad|overwrit|shutdown|termin|execution|publi|disclosure|expos|leak|drop|reset)\w*/i,
    unless: supposed,
    reason: 'Like “accidentally”.',
    example: 'The cause was the accidental deletion of a namespace.',
  },
  {
    pattern:
      /\b(?:a|an|the|this|that|our|my|his|her|their|was|were|simple|honest|silly) (?:\w+ )?(?:mistakes?|oversights?|blunders?|slip-ups?)\b/i,
    unless: supposed,
    reason: 'A mistake is only known as one afterwards; the step looked right at the time.',
    example: 'This was a mistake in the rollout.',
    question: 'What made the step look right at the time?',
  },
  {
    pattern:
      /\b(?:forgot|(?:had|have|has|was|were|been) forgotten|forgetting to|(?:had been|was|were) overlooked|overlooked (?:the|that|an?|this|it|one|some)|neglected to|omitted to)\b/i,
    unless: supposed,
    reason: 'Memory always fails sometimes; a process that rests on it is the finding.',
    example: 'We had forgotten to add the new field.',
    question: 'What did the process rely on someone remembering?',
  },
  {
    pattern:
      /\b(?:fat[ -]finger\w*|mis-?click\w*|copy[- /]?(?:and[- ])?paste (?:error|mistake|slip)|made an error|clicked (?:on )?the wrong|typed the wrong|ran the wrong|careless|carelessness|negligen(?:t|ce)|inattenti(?:on|ve)\w*|sloppy|sloppiness|lack of (?:attention|care|diligence))\b/i,
    unless: supposed,
    reason: 'It judges a person, and tells nothing that can be changed.',
    example: 'Someone fat-fingered the region name.',
  },
  {
    pattern: /\b(?:caused by|due to|because of|result of|introduced|made|was|is|were)[^,;.]{0,30}\btypos?\b/i,
    unless: supposed,
    reason: 'Typos happen every day; the question is what caught none of them this time.',
    example: 'The crash was caused by a typo in the manifest.',
    question: 'What would have caught it before it reached production?',
  },
  {
    pattern:
      /\bshould(?:'ve| have) (?:known|noticed|realis?zed|realised|checked|remembered|double-checked|been more careful|paid)\b/i,
    reason: 'It judges with today’s knowledge what somebody saw then.',
    example: 'The operator should have noticed the warning.',
    question: 'What did people see at that moment, and what did it look like to them?',
  },
]

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
  *check(_aar, { prose }) {
    const told = prose.sentences.filter(
      ({ section, passage }) => section !== 'actions' && passage.form !== 'table-header',
    )
    for (const { words, span, phrase } of hits(told, prose.isEnglish ? phrases : slipsElsewhere)) {
      const problem = { ...span, message: `${quote(words)} explains it by a slip.` }
      yield phrase.question === undefined ? problem : { ...problem, question: phrase.question }
    }
  },
})

/** For the tests of the phrases. */
export const humanErrorPhrases = phrases
