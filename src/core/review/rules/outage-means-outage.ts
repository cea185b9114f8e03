import type { Aar, SectionKind, Span } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Prose } from '../language/prose.ts'

const outage: Phrase = {
  pattern: /(?<![\w./-])outages?(?![\w/-]|\.\w)/i,
  unless:
    /\b(?:no|not an?|wasn't an?|without(?: an?)?|never an?|avoid\w*(?: an?)?|prevent\w*(?: an?| future| further)?(?: \w+)?|evidence of an?(?: \w+)?|(?:future|any|other|previous|earlier|past|similar|possible|potential) (?:\w+ )?) ?outages?\b|\b(?:power|internet|aws|azure|gcp|gce|ec2|s3|google|github|gitlab|cloudflare|fastly|heroku|stripe|provider|vendor|upstream|third[- ]party|rack|switch|disk) (?:\w+ ){0,3}outages?\b|\b(?:vendor|provider|supplier|aws|azure|gcp|google|github|cloudflare)\b[^.;]{0,80}\b(?:had|has|having|was|is|experienc\w+|suffer\w+|report\w+|confirm\w+)\b[^.;]{0,30}\boutages?\b/i,
  reason: 'It says that nothing worked at all, which readers, and customers, take literally.',
  example: 'During the outage some pages were slow.',
}

/** Among lessons and tasks an outage is any, but “the outage” is this one. */
const thisOutage: Phrase = {
  ...outage,
  pattern: /\b(?:the|this|our) (?:\w+ )?outage(?![\w/-]|\.\w)/i,
  example: 'We did not write to anybody during the outage.',
}

/** By the document's own words everything was down for everybody. */
const total =
  /\b(?:completely|entirely|fully|totally|wholly) (?:\w+ )?(?:inaccessible|unavailable|down|offline|unreachable|unresponsive)\b|\b(?:total|full|complete|global|all[- ]\w+|catastrophic) (?:\w+ )?(?:outage|unavailability|downtime|loss of service)\b|\b(?:all|every|the (?:whole|entire)) (?:\w+ ){0,3}(?:was|were|is|are|went) (?:\w+ )?(?:down|offline|unavailable|inaccessible|unreachable)\b|\bno ?(?:one|body) (?:could|was able)\b|\bnothing (?:worked|was working|usable)\b|\b(?:unavailable|inaccessible|down|offline|stopped|failed|failing|broken|lost)(?: [\w-]+){0,2} (?:for|to) (?:all|every\w*)\b|\b(?:all|every) (?:[\w.-]+ ){0,4}(?:failed|stopped|timed out|were (?:lost|rejected|refused))\b/i
const notTotal =
  /\b(?:without|avoid\w*|no|not|never|nearly|almost|risk of|could have)\b[^.,;]{0,30}\b(?:total|full|complete|global|all|every|entire\w*|fully|completely|totally|catastrophic)\b/i

/** The word itself is taken back where it stands. */
const partial =
  /\b(?:partial(?:ly)?|intermittent(?:ly)?|degrad\w+|brief|minor|periodic|slow\w*|some) (?:\w+ ){0,2}outages?\b/i

/** Where the text tells what was down, and where the word stands for something else that may happen. */
const tellsExtent: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'summary',
  'impact',
  'background',
  null,
])
const speaksOfOthers: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'actions',
  'lessons',
  'health',
  'glossary',
])

export const outageMeansOutage = defineRule({
  id: 'outage-means-outage',
  guide: 'outage-means-outage',
  level: 'suggestion',
  about: 'wording',
  scope: 'file',
  language: 'en',
  summary: 'It says “outage” only where everything was down',
  why: '“Outage” is read as “nothing worked for anybody”. For slowness, errors or one feature it says too much, and worries customers more than need be.',
  question: 'What exactly did not work, for whom, and how much of it?',
  fix: 'Say what it was: slow, errors for a share of requests, one feature or region down. Where it was an outage, say so in the impact.',
  examples: [
    {
      name: 'everything was down',
      markdown: aar`
        ## Impact
        The outage lasted 12 minutes, in which the shop was completely unavailable.
      `,
      findings: [],
    },
    {
      name: 'it was slow',
      markdown: aar`
        ## Impact
        During the outage 12 of 900 orders failed.
      `,
      findings: [{ line: 2, message: '“outage” says that everything was down; the text does not.' }],
    },
  ],
  *check(aar, { prose }) {
    const first = firstOutage(aar, prose)
    if (first === null || total.test(first.words) || (!partial.test(first.words) && isTotal(prose))) return
    yield { ...first.span, message: `“${first.word}” says that everything was down; the text does not.` }
  },
})

function isTotal({ sentences }: Prose): boolean {
  return sentences.some(({ words, section }) => tellsExtent.has(section) && total.test(words) && !notTotal.test(words))
}

/** The first that stands for this incident: in the title of the front matter, whose line is near the top, else in the text. */
function firstOutage(
  { metadata, passages }: Aar,
  { sentences }: Prose,
): { readonly word: string; readonly words: string; readonly span: Partial<Span> & { readonly line: number } } | null {
  const title = metadata.frontMatter['title'] ?? ''
  const inTitle = /\boutages?\b/i.exec(title)
  if (inTitle !== null && !outage.unless?.test(title) && (passages[0]?.line ?? 0) > 2)
    return { word: inTitle[0], words: title, span: { line: 2 } }
  for (const sentence of sentences) {
    const hit = hitIn(sentence, [speaksOfOthers.has(sentence.section) ? thisOutage : outage])
    if (hit !== null) return { word: hit.words, words: sentence.words, span: hit.span }
  }
  return null
}

/** For the tests of the phrases. */
export const outagePhrases: readonly Phrase[] = [outage, thisOutage]
