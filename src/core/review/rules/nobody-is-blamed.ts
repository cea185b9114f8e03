import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import type { Sentence } from '../language/prose.ts'
import { spanOf } from '../language/prose.ts'
import { quote } from '../quote.ts'

/** Someone who can be told from others, as the subject of what follows. */
const role =
  '(?:the|an?|our|their|this|that|one|another|some)(?: [\\w-]+){0,2} (?:engineers?|developers?|dev|operators?|admins?|dbas?|architects?|leads?|staff(?: members?)?|members?|administrators?|sysadmins?|sres?|on-?calls?|interns?|contractors?|consultants?|instructors?|colleagues?|co-?workers?|teammates?|managers?|employees?|persons?|authors?|reviewers?|maintainers?|vendors?|suppliers?|team)'

/** What makes it a fault; each with the reason that it is one. */
const faults: readonly { readonly words: string; readonly reason: string }[] = [
  {
    words:
      '(?:is|was|were|are|be) (?:solely |entirely |clearly |partly )?(?:to blame|at fault|(?<=(?:solely|entirely) )responsible|responsible for (?:the|this) (?:incident|outage|failure|mess|problem)|careless|negligent|sloppy|incompetent|reckless|the culprit)',
    reason: 'It names who, where the question is what.',
  },
  {
    words:
      "(?:failed|neglected|forgot|refused|did not bother|didn't bother|could not be bothered|couldn't be bothered) to",
    reason: 'It measures a person against what was known afterwards.',
  },
  {
    words: '(?:carelessly|negligently|recklessly|foolishly|stupidly|irresponsibly|thoughtlessly) \\w+',
    reason: 'It judges a person.',
  },
  {
    words:
      "(?<!\\boperators? )should(?: not|n't)?(?:'ve| have) (?:been more\\b|known|paid|sought|thought|told|kept|gone|taken|written|(?!(?:received|gained|inherited|allowed|needed|used)\\b)\\w+ed\\b)",
    reason: 'It judges with today’s knowledge.',
  },
  {
    words: '(?:ignored|disregarded|overlooked) (?:the|all|our|an?|every|several|repeated|this|that|one|some)\\b',
    reason: 'It claims an intention that nobody can know.',
  },
  {
    words: '(?:broke|messed up|screwed up|botched|wrecked) (?:the|our|production|prod|everything|it)\\b',
    reason: 'The system let the change break it.',
  },
  {
    words:
      '[^.,;]{0,60} without (?:being (?:very |more )?(?:thorough|careful|attentive)|(?:properly |even |first |really )?(?:checking|testing|verifying|reading|thinking|asking|looking|permission|approval)|(?:any |advance |prior |adequate |further |proper |due )*(?:notice|warning|notification)\\b)',
    reason: 'It tells what a person left out, and not why the step looked complete.',
  },
  {
    words:
      "(?:did not|didn't|never) (?:even |properly |adequately |bother to |really )?(?:test|double-check|verify|review|read|think about|inform|(?:alert|notify|warn|tell|consult) (?:us|others|anyone|anybody|everyone|people|the))\\b",
    reason: 'It measures a person against what was known afterwards.',
  },
  {
    words:
      "(?:did not|didn't|never) (?:use|follow|apply|take|exercise) (?:an? |the |any |enough )?(?:reasonable|proper|correct|appropriate|adequate|sufficient|due|necessary|agreed|required|documented|established)\\b",
    reason: 'It measures a person against what was known afterwards.',
  },
  {
    words:
      "(?:didn't|did not) (?:care|pay attention|do (?:his|her|their) job|read the (?:docs|documentation|runbook)|follow (?:the )?(?:process|procedure|runbook|instructions))",
    reason: 'It judges a person, and tells nothing that can be changed.',
  },
]

/** “A mistake by the night team”. */
const making =
  '(?:mistakes?|oversights?|negligence|carelessness|blunders?|fault|incompetence) (?:was |were )?(?:made |caused |introduced |committed )?(?:by|of|on the part of)'

/** A fault whoever is meant: a thing that was “made without notice” was made by somebody, and “we dropped the ball” asks who. */
const anybody =
  '(?:was|were|had been) (?:made|changed|released|deployed|rolled out|removed|disabled|withdrawn|introduced|altered|shut down|turned off) without (?:any |advance |prior |adequate |further |proper |due )*(?:notice|warning|notification)|(?<!\\b(?:we|i) (?:have |had )?)(?:changed|removed|disabled|withdrew|terminated|suspended|released|deployed|introduced|updated|rolled out|shut down) [^.,;]{1,60} without (?:any |advance |prior |adequate |further |proper |due )+(?:notice|warning|notification)|dropped the ball|nor did (?:he|she|@[\\w-]{1,39}) (?:\\w+ly |even |bother to )?(?:test|check|verify|ask|inform|tell|notify|read|review|follow|document)|(?:acts?|out|because|sheer|pure) (?:of )?(?:laziness|incompetence|arrogance|stupidity)'

/** Most sentences have none of it, and need no look at who is meant. */
const anyFault = new RegExp(
  `\\b(?:${anybody}|${faults.map(({ words }) => words).join('|')})|'s? (?:own )?(?:fault|mistake|error|negligence|carelessness|blunder|incompetence)\\b|\\b${making}`,
  'i',
)

const whoever = new RegExp(`\\b(?:${anybody})\\b`, 'i')

export const nobodyIsBlamed = defineRule({
  id: 'nobody-is-blamed',
  guide: 'nobody-is-blamed',
  level: 'warning',
  about: 'wording',
  language: 'en',
  summary: 'Nobody is named as the fault',
  why: 'People who fear being named stop telling what they saw, and then nobody learns anything. The system let it happen.',
  question: 'What did this person see, and why did the step make sense?',
  fix: 'Tell what the system allowed, and what it showed at that moment; leave out the judgement.',
  examples: [
    {
      name: 'who did what, without a judgement',
      markdown: aar`
        ## Timeline
        - 2026-11-03 10:04 UTC: @kim deploys release 12, which holds the new index.
      `,
      findings: [],
    },
    {
      name: 'somebody as the fault',
      markdown: aar`
        ## Root cause
        @kim failed to test the release.
      `,
      findings: [{ line: 2, message: '“@kim failed to” reads as blame for somebody.' }],
    },
  ],
  *check(aar, { prose }) {
    const people = peopleIn(aar)
    const patterns = faults.map(
      ({ words }) =>
        new RegExp(`(?:${people})(?: (?:had|has|have|simply|just|also|clearly|probably|really))? ${words}`, 'iu'),
    )
    const made = new RegExp(`\\b${making} (?:${people})`, 'iu')
    const owned = new RegExp(
      `(?:${people})'s? (?:own )?(?:fault|mistake|error|negligence|carelessness|blunder|incompetence)\\b`,
      'iu',
    )
    for (const sentence of prose.sentences) {
      if (sentence.section === 'actions' || sentence.section === 'meta') continue
      if (!anyFault.test(sentence.words) || isCleared(sentence)) continue
      const match = [...patterns, owned, made, whoever]
        .map((pattern) => pattern.exec(sentence.words))
        .find((found) => found !== null)
      if (match == null) continue
      const words = sentence.text.slice(match.index, match.index + match[0].length)
      yield {
        ...spanOf(sentence, match.index, match.index + match[0].length),
        message: `${quote(words)} reads as blame for somebody.`,
      }
    }
  },
})

/** “Nobody is to blame”, “it is not Kim’s fault”. */
function isCleared({ words }: Sentence): boolean {
  return /\b(?:no ?(?:one|body)|not|isn't|wasn't|never|neither|no)\b[^.]{0,40}\b(?:blame|fault|mistake|error|responsible)\b/i.test(
    words,
  )
}

/** Logins anywhere, roles, and the names that the document itself gives to people. */
function peopleIn({ metadata, actionItems }: Aar): string {
  const named = [
    ...metadata.authors,
    ...metadata.responders,
    ...metadata.invitees,
    ...actionItems.flatMap(({ owners }) => owners),
  ]
  const names = named
    .flatMap((name) => [name, name.split(/\s+/)[0] ?? ''])
    .filter((name) => /^\p{Lu}[\p{L}'-]{2,30}(?: \p{Lu}[\p{L}'-]+)*$/u.test(name))
    .slice(0, 100)
  return [
    '@[\\w-]{1,39}',
    `\\b${role}`,
    ...new Set(names.map((name) => `\\b${name.replace(/[-']/g, '\\$&')}`)),
    '\\b(?:he|she)',
  ].join('|')
}
