import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import {
  anybody,
  faults,
  hadOnly,
  hadOnlyByName,
  madeBadly,
  madeBy,
  makings,
  onThem,
  owned,
  ownedByName,
  punishments,
} from '../language/faults.ts'
import { whichMayMatch } from '../language/may-match.ts'
import { isNoBlame } from '../language/no-blame.ts'
import { runsOperators } from '../language/operators.ts'
import type { Sentence } from '../language/prose.ts'
import { spanOf } from '../language/prose.ts'
import { besides, firstNamesIn, maybeName, namedOf, namesPerson, personOf, somebodyOf } from '../language/somebody.ts'
import { quote } from '../quote.ts'

interface People {
  readonly person: string
  readonly somebody: string
  readonly named: string
}

/** A fault without the one who is meant, and the source with them. */
interface Shape {
  readonly bare: RegExp
  readonly withPeople: (people: People) => string
}

/** “The culprit was the vendor's firmware”, “the developer console”: a thing of theirs. */
const notTheirThing =
  "(?![\\w-]|'s?(?![\\w])(?! (?:own )?(?:engineers?|developers?|team|staff|technicians?|people|support|management|fault))| (?:console|portal|api|mode|tool|tools|account|accounts|role|guide|docs|image|pod|pods|chart|label|sdk|dashboard)\\b)"

const shapes: readonly Shape[] = [
  ...faults.map(({ words, of }) => ({
    bare: new RegExp(`\\b(?:${words})`, 'iu'),
    withPeople: (people: People) => `(?:${people[of === 'name' ? 'somebody' : of]})${besides} ${words}`,
  })),
  {
    bare: new RegExp(`\\b${madeBy}[^.;]{2,40}${madeBadly}`, 'iu'),
    withPeople: ({ named }) => `\\b${madeBy}(?:${named})${madeBadly}`,
  },
  { bare: new RegExp(owned, 'iu'), withPeople: ({ somebody }) => `(?:${somebody})${owned}` },
  ...makings.map((making) => ({
    bare: new RegExp(`\\b${making}`, 'iu'),
    withPeople: ({ somebody }: People) => `\\b${making} (?:${somebody})${notTheirThing}`,
  })),
  { bare: new RegExp(hadOnly, 'iu'), withPeople: ({ person }) => `\\b(?:had|if)(?: only)? (?:${person})${hadOnly}` },
  {
    bare: new RegExp(onThem, 'iu'),
    withPeople: ({ person }) => `${onThem} (?:${person})(?=[.,;:]|$| (?:who|for|and|as|because)\\b)`,
  },
]

/** With faults that are told only beside a name. */
const bareFaults: readonly RegExp[] = [
  ...shapes.map(({ bare }) => bare),
  /\b(?:poor|bad|wrong|terrible|careless|hasty|sloppy) \w+ (?:by|from|of)\b/i,
]

const whoever = new RegExp(`\\b(?:${anybody.join('|')})`, 'iu')
const punishing = new RegExp(punishments, 'iu')

/** A word that may be a name, with what only people are and do; minds the case. */
const byName = [
  ...faults.filter(({ of }) => of === 'name').map(({ words }) => `${maybeName}${besides} ${words}`),
  `${maybeName}${ownedByName}`,
  `(?:[Mm]istakes? (?:was |were )?(?:made|committed)|(?:[Nn]egligence|[Ii]ncompetence|[Cc]arelessness)) (?:by|of|on the part of) ${maybeName}`,
  `(?:[Bb]lame|[Rr]esponsibility)(?: for (?:this|the) \\w+)? (?:lies|rests|lay|goes|falls|fell|belongs) (?:\\w+ )?(?:with|on|to) ${maybeName}`,
  `(?:[Pp]oor|[Bb]ad|[Ww]rong|[Tt]errible|[Cc]areless|[Hh]asty|[Ss]loppy) (?:work|decision|choice|judge?ment|call|behaviou?r|reaction|job) (?:by|from|of) ${maybeName}`,
  `(?:'s|is|was|all|entirely|clearly) ${maybeName}'s? (?:own )?(?:fault|mistake)\\b`,
  `(?:[Hh]ad|[Ii]f) ${maybeName}${hadOnlyByName}`,
].map((source) => new RegExp(source, 'u'))

/** The same where the sentence tells that the name is a person’s. */
const byPronoun = faults
  .filter(({ of }) => of !== 'named')
  .map(({ words }) => new RegExp(`${maybeName}${besides} ${words}`, 'u'))

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
    let finder: ReturnType<typeof faultFinder> | undefined
    const known = () =>
      (finder ??= faultFinder([...namesIn(aar), ...firstNamesIn(prose.sentences.map(({ words }) => words))]))
    for (const sentence of prose.sentences) {
      if (sentence.section === 'meta') continue
      const match = sentence.section === 'actions' ? punishing.exec(sentence.words) : faultIn(sentence, known)
      if (match === null) continue
      const end = match.index + match[0].length
      const around = { before: sentence.words.slice(0, match.index), after: sentence.words.slice(end) }
      if (/\boperator\b(?! on)/i.test(match[0]) && runsOperators(aar)) continue
      if (isNoBlame({ ...around, heard: match[0], section: sentence.section })) continue
      const words = sentence.text.slice(match.index, end)
      yield { ...spanOf(sentence, match.index, end), message: `${quote(words)} reads as blame for somebody.` }
    }
  },
})

type Finder = (sentence: Pick<Sentence, 'words' | 'lower'>) => RegExpExecArray | null

const shapesIn = whichMayMatch(shapes.map(({ bare }) => bare))

/** Finds what makes one of the people of this document, or somebody in general, the fault; compiles what the document needs. */
function faultFinder(names: readonly string[]): Finder {
  const people: People = { person: personOf(names), somebody: somebodyOf(names), named: namedOf(names) }
  const compiled = new Map<Shape, RegExp>()
  const compile = (shape: Shape) => {
    const pattern = compiled.get(shape) ?? new RegExp(shape.withPeople(people), 'iu')
    compiled.set(shape, pattern)
    return pattern
  }
  return (sentence) => {
    const { words, lower } = sentence
    for (const at of shapesIn(lower)) {
      const shape = shapes[at]
      const match = shape?.bare.test(words) ? compile(shape).exec(words) : null
      if (match !== null) return match
    }
    return findByName(sentence) ?? (namesPerson.test(words) ? findByPronoun(sentence) : null)
  }
}

/** The first of some expressions that a sentence matches. */
function firstOf(expressions: readonly RegExp[]): Finder {
  const mayMatch = whichMayMatch(expressions)
  return ({ words, lower }) => {
    for (const at of mayMatch(lower)) {
      const match = expressions[at]?.exec(words) ?? null
      if (match !== null) return match
    }
    return null
  }
}

const findByName = firstOf([...byName, whoever])
const findByPronoun = firstOf(byPronoun)
/** Most sentences have none of it, and need no look at who is meant. */
const findBare = firstOf([...bareFaults, whoever])

function faultIn(sentence: Sentence, find: () => Finder): RegExpExecArray | null {
  return findBare(sentence) === null || isCleared(sentence.words) ? null : find()(sentence)
}

/** “Nobody is to blame”, “it is not Kim’s fault”. */
function isCleared(words: string): boolean {
  return /\b(?:no ?(?:one|body)|not|isn't|wasn't|never|neither|no)\b[^.]{0,40}\b(?:blame|fault|mistake|error|responsible)\b/i.test(
    words,
  )
}

/** The names that the document itself gives to people. */
function namesIn({ metadata, actionItems }: Aar): readonly string[] {
  const named = [
    ...metadata.authors,
    ...metadata.responders,
    ...metadata.invitees,
    ...actionItems.flatMap(({ owners }) => owners),
  ]
  return named
    .flatMap((name) => [name, name.split(/\s+/)[0] ?? ''])
    .filter((name) => /^\p{Lu}[\p{L}'-]{2,30}(?: \p{Lu}[\p{L}'-]+)*$/u.test(name))
    .slice(0, 100)
}
