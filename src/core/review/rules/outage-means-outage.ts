import type { Aar, Passage, SectionKind, Span } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { lessThanAll, notTotal, total } from '../language/extent.ts'
import { isOfElsewhere, isOtherOutage } from '../language/other-outages.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Prose } from '../language/prose.ts'
import { quote } from '../quote.ts'

const outage: Phrase = {
  pattern: /(?<![\w./-])outages?(?![\w/-]|\.\w)/i,
  unless:
    /\b(?:no(?: (?!doubt|less|later)[\w-]+){0,2}|not an?(?: [\w-]+)?|wasn't an?|without(?: an?)?|never an?|avoid\w*(?: an?)?|prevent\w*(?: an?| future| further)?(?: \w+)?|evidence of an?(?: \w+)?|(?:future|any|other|previous|earlier|past|similar|possible|potential) (?:\w+ )?) ?outages?\b|\b(?:power|internet|aws|azure|gcp|gce|ec2|s3|google|github|gitlab|cloudflare|fastly|heroku|stripe|provider|vendor|upstream|third[- ]party|rack|switch|disk) (?:\w+ ){0,3}outages?\b|\b(?:vendor|provider|supplier|aws|azure|gcp|google|github|cloudflare)\b[^.;]{0,80}\b(?:had|has|having|was|is|experienc\w+|suffer\w+|report\w+|confirm\w+)\b[^.;]{0,30}\boutages?\b|\b(?:planned|scheduled|simulated|announced) (?:[\w-]+ ){0,3}outages?\b|\b(?:take|took|taking|accept\w*) an? (?:\w+ )?outage\b|\boutages?[ -](?:mailing|lists?|polic(?:y|ies)|windows?|procedures?|process|plans?|channel|template|calendar|drills?|simulations?|exercises?|tests?|playbooks?|runbooks?|tracker|map|insurance|budget)\b|\b(?:word|term|label) [“"']?outage\b/i,
  reason: 'It says that nothing worked at all, which readers, and customers, take literally.',
  example: 'During the outage some pages were slow.',
}

/** Among lessons and tasks an outage is any, but “the outage” is this one. */
const thisOutage: Phrase = {
  ...outage,
  pattern: /\b(?:the|this|our) (?:\w+ )?outage(?![\w/-]|\.\w)/i,
  example: 'We did not write to anybody during the outage.',
}

/** The word itself is taken back where it stands. */
const partial =
  /\boutages? (?:of|in) (?:the |our )?(?:[\w-]+ )?(?:feature|function|page|endpoint|export|import|button|tab)s?\b|\b(?:partial(?:ly)?|intermittent(?:ly)?|degrad\w+|brief|minor|periodic|slow\w*|some) (?:(?!(?:and|or)\b)\w+ ){0,2}outages?\b|\boutages? (?:(?:only )?(?:for|affecting|hitting|among|to)|(?:only )?(?:affected|hit)|(?:was|were|is) limited to) (?:(?:the|our|only|just) )*(?:some|many|most|new|newly|recent\w*|existing|older|certain|several|a (?:few|subset|number|part|minority|fraction)|part|those|mobile|users (?:of|in|on|who|with)|customers (?:of|in|on|who|with))\b/i

/** Where the text tells what was down, and where the word stands for something else that may happen. */
const tellsExtent: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'summary',
  'impact',
  'background',
  null,
])
const tellsWhatWas: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'summary',
  'impact',
  'background',
  'timeline',
  'detection',
  'resolution',
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
      findings: [
        { line: 2, message: '“outage” says that everything was down; the text says “12 of 900 orders” (line 2).' },
      ],
    },
    {
      name: 'nobody can tell how far it reached',
      markdown: aar`
        ## Impact
        During the outage two people wrote to us.
      `,
      findings: [{ line: 2, message: '“outage” says that everything was down; the text does not tell what was.' }],
    },
  ],
  *check(aar, { prose }) {
    const first = firstOutage(aar, prose)
    if (first === null) return
    const here = partial.exec(first.words)?.[0]
    if (here === undefined && (isTotal(prose, first.passage) || isDownByName(aar, prose))) return
    const less = here === undefined ? lessIn(prose) : quote(here)
    const told = less === null ? 'does not tell what was' : `says ${less}`
    yield { ...first.span, message: `“${first.word}” says that everything was down; the text ${told}.` }
  },
})

/** The words by which something was left, and where they stand; null where the text has none. */
function lessIn({ sentences }: Prose): string | null {
  for (const sentence of sentences) {
    const less = tellsWhatWas.has(sentence.section) ? hitIn(sentence, lessThanAll) : null
    if (less !== null) return `${quote(less.words)} (line ${less.span.line})`
  }
  return null
}

/** Any outage, and one that is meant for sure, as lists to listen for. */
const anyOutage: readonly Phrase[] = [outage]
const oneOutage: readonly Phrase[] = [thisOutage]

/** Said where the text tells what was down, or beside the word itself. */
function isTotal({ sentences }: Prose, beside: Passage | null): boolean {
  return sentences.some(
    ({ words, section, passage }) =>
      (tellsExtent.has(section) || passage === beside) && total.test(words) && !notTotal.test(words),
  )
}

/** “Shopfront was down for seven hours”, in a document that is called “Shopfront outage”. */
function isDownByName({ title }: Aar, { sentences }: Prose): boolean {
  return sentences.some(({ words, section }) => {
    const name = tellsExtent.has(section) ? downByName.exec(words)?.[1] : undefined
    return name !== undefined && new RegExp(`\\b${name.replace(/[.]/g, '\\.')} (?:outage|down)`, 'i').test(title ?? '')
  })
}

const downByName =
  /(?<![\p{L}'-])(\p{Lu}[\p{L}\d.-]{2,40})\)? (?:was|were|went) (?:completely |fully |entirely )?(?:down|offline|unavailable|unreachable|inaccessible)(?= (?:for|from|between|until)\b|[.,;]|$)/u

interface FirstOutage {
  readonly word: string
  readonly words: string
  /** Null in the front matter. */
  readonly passage: Passage | null
  readonly span: Partial<Span> & { readonly line: number }
}

/** The first that stands for this incident: in the title of the front matter, else in the text. */
function firstOutage({ metadata, title: heading }: Aar, { sentences }: Prose): FirstOutage | null {
  const about = [heading, metadata.service?.text, metadata.date?.text].filter((text) => text !== undefined).join(' ')
  const title = metadata.frontMatter['title']
  const inTitle = /\boutages?\b/i.exec(title?.text ?? '')
  if (title !== undefined && inTitle !== null && !outage.unless?.test(title.text))
    return { word: inTitle[0], words: title.text, passage: null, span: { line: title.line } }
  for (const sentence of sentences) {
    const hit = hitIn(
      sentence,
      speaksOfOthers.has(sentence.section) ? oneOutage : anyOutage,
      (heard) => isOtherOutage(heard) || isOfElsewhere(heard, about),
    )
    if (hit !== null) return { word: hit.words, words: sentence.words, passage: sentence.passage, span: hit.span }
  }
  return null
}

/** For the tests of the phrases. */
export const outagePhrases: readonly Phrase[] = [outage, thisOutage]
