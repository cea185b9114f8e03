import type { Aar, Passage, SectionKind, Span } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isOtherOutage } from '../language/other-outages.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Prose } from '../language/prose.ts'

const outage: Phrase = {
  pattern: /(?<![\w./-])outages?(?![\w/-]|\.\w)/i,
  unless:
    /\b(?:no|not an?|wasn't an?|without(?: an?)?|never an?|avoid\w*(?: an?)?|prevent\w*(?: an?| future| further)?(?: \w+)?|evidence of an?(?: \w+)?|(?:future|any|other|previous|earlier|past|similar|possible|potential) (?:\w+ )?) ?outages?\b|\b(?:power|internet|aws|azure|gcp|gce|ec2|s3|google|github|gitlab|cloudflare|fastly|heroku|stripe|provider|vendor|upstream|third[- ]party|rack|switch|disk) (?:\w+ ){0,3}outages?\b|\b(?:vendor|provider|supplier|aws|azure|gcp|google|github|cloudflare)\b[^.;]{0,80}\b(?:had|has|having|was|is|experienc\w+|suffer\w+|report\w+|confirm\w+)\b[^.;]{0,30}\boutages?\b|\b(?:planned|scheduled|simulated|announced) (?:\w+ )?outages?\b|\boutages?[ -](?:mailing|lists?|polic(?:y|ies)|windows?|procedures?|process|plans?|channel|template|calendar|drills?|simulations?|exercises?|tests?|playbooks?|runbooks?|tracker|map|insurance|budget)\b|\b(?:word|term|label) [“"']?outage\b/i,
  reason: 'It says that nothing worked at all, which readers, and customers, take literally.',
  example: 'During the outage some pages were slow.',
}

/** Among lessons and tasks an outage is any, but “the outage” is this one. */
const thisOutage: Phrase = {
  ...outage,
  pattern: /\b(?:the|this|our) (?:\w+ )?outage(?![\w/-]|\.\w)/i,
  example: 'We did not write to anybody during the outage.',
}

/** What is not there for anybody. */
const dead =
  '(?:down|offline|off-line|dark|unavailable|inaccessible|unreachable|unresponsive|unusable|unable|out of (?:service|order|operation)|not (?:available|reachable|accessible|usable|working|operational)|non-?(?:functional|operational))'

/** By the document's own words everything was down for everybody. */
const total = new RegExp(
  [
    `\\b(?:completely|entirely|fully|totally|wholly) (?:\\w+ )?${dead}\\b`,
    '\\b(?:total|full|complete|global|worldwide|network-wide|site-wide|all[- ]\\w+|catastrophic) (?:\\w+ )?(?:outage|unavailability|downtime|blackout|loss of (?:service|connectivity|power))\\b',
    `\\b(?:all|every|everything|both|the (?:whole|entire|complete|only))(?: (?!of the time)[\\w'’&/.-]+,?){0,5}:? (?:was|were|is|are|went|became|be|being|been) (?:\\w+ ){0,2}${dead}\\b`,
    `\\b(?:all|every) (?:(?!as )[\\w'’&.-]+ ){0,4}${dead}\\b`,
    `\\b(?:was|were|are|is) all (?:\\w+ )?(?:${dead}|gone|lost|failing)\\b`,
    `\\beverything (?:was |is |went )?${dead}\\b`,
    '\\bno ?(?:one|body)\\b[^.;]{0,60}\\b(?:could|was able|can|had access)\\b',
    '\\b(?:no|not (?:a single|one|any)) (?:[\\w-]+ ){1,3}(?:could|was able to|were able to) (?:\\w+ )?(?:connect|log|sign|open|reach|load|use|access|work|play|pay|order|be (?:reached|opened|used|made|served|loaded|placed|processed))',
    '\\b(?:no|not a single) (?:new )?(?:blocks?|pages?|requests?|traffic|orders?|payments?|transactions?|calls?) (?:\\w+ ){0,2}(?:produced|processed|served|accepted|mined|answered|handled|came through|went through|got through|reached|could)\\b|\\b(?:produced|processed|served|accepted|mined|answered|made) (?:no|not a single|zero) (?:\\w+ )?(?:blocks?|pages?|requests?|traffic|orders?|payments?|transactions?|calls?)\\b',
    '\\bnothing (?:[\\w-]+ ){0,6}?(?:worked|was working|usable|responded|loaded|could be (?:reached|used|opened|loaded|accessed|done))',
    `\\b(?:${dead}|stopped|failed|failing|broken|lost)(?: [\\w-]+){0,2} (?:for|to) (?:all|every\\w*)\\b`,
    '\\b(?:all|every) (?:[\\w.-]+ ){0,4}(?:failed|stopped|timed out|crashed|halted|were (?:lost|rejected|refused|failing|failed))\\b',
    '\\b(?:100 ?%|all) of (?:the |our |all )?(?:[\\w-]+ ){0,3}(?:failed|failing|affected|unavailable|down|requests|users|traffic|errors)\\b',
    '\\b(?:chain|network|blockchain|block production|consensus|testnet|mainnet) (?:was |had |has |is |completely )?(?:halted|stopped|stalled)\\b|\\b(?:chain|network) halt\\b',
    '\\b(?:for every (?:request|call)|not (?:\\w+ ){1,3}(?:by|for|to) any(?:one|body| (?:player|user|customer|visitor|client|student|citizen)))\\b',
    '\\bnone of (?:the|our|its) (?:[\\w-]+ ){1,3}(?:worked|answered|responded|(?:was|were) (?:up|available|reachable|working))\\b',
    '\\b(?:every|each) (?:[\\w-]+ ){1,2}(?:was|were) without\\b|\\b(?:error|failure) rate (?:\\w+ ){0,3}100 ?%|\\b100 ?% (?:error|failure)|\\boutage of (?:all|every|everything)\\b|\\b(?:affect(?:s|ed|ing)|hit) every(?:one|body)\\b|\\bthe (?:whole|entire) [\\w-]+ (?:was|were) (?:lost|gone|dead)\\b',
    '\\b(?:affect(?:s|ed|ing)|impact(?:s|ed|ing)|hit(?:s|ting)?|for) (?:all|every) (?:of )?(?:(?:the|our|its) )?(?:[\\w-]+ )?(?:users?|customers?|clients?|visitors?|players?|students?|tenants?|nodes|validators|clusters?|regions|services|sites|traffic)\\b(?! (?:of|in|on|to|who|that|with|using|from|behind|outside)\\b)',
    `(?:^|[.;:,] |\\b(?:all|our|the) )(?:services|systems|servers|web ?sites|sites) (?:was|were|went) ${dead} (?:for|from|between|until)\\b`,
    `\\b(?:the|our) (?:(?!(?:some|part|half|most|[a-z]+ of)\\b)[\\w'-]+ ){0,5}(?:web ?)?(?:service|site|portal|platform|app|application|game|shop|hub|network) (?:was|went|became) (?:completely |entirely |fully |again |itself )?${dead}\\b(?! (?:to|for|in|on) (?!(?:about |around |over |almost |nearly |roughly )?(?:\\d|◦|one |two |three |an? |all|every|the (?:whole|entire))))(?![^.;]{0,60}\\b(?:intermittent|some|partial|part of))`,
    "\\b(?:all|every one) of (?:the |our |its )?(?:[\\w'’-]+ ){0,3}(?:services|applications|systems|servers|sites?|nodes)\\b|\\ball (?:[\\w-]+ )?services (?:\\w+ )?(?:recovered|restored|back)\\b|\\bcovered (?:all|everything)\\b",
  ].join('|'),
  'i',
)
const notTotal =
  /\b(?:without|avoid\w*|no(?! ?(?:one|body))|not(?! (?:available|reachable|accessible|usable|working|operational))|never|nearly|almost|risk of|could have|would have|might have|prevent\w*)\b[^.,;]{0,30}\b(?:total|full|complete|global|all|every|entire\w*|fully|completely|totally|catastrophic)\b/i

/** The word itself is taken back where it stands. */
const partial =
  /\b(?:partial(?:ly)?|intermittent(?:ly)?|degrad\w+|brief|minor|periodic|slow\w*|some) (?:\w+ ){0,2}outages?\b|\boutages? (?:(?:only )?(?:for|affecting|hitting|among|to)|(?:only )?(?:affected|hit)|(?:was|were|is) limited to) (?:(?:the|our|only|just) )*(?:some|many|most|new|newly|recent\w*|existing|older|certain|several|a (?:few|subset|number|part|minority|fraction)|part|those|mobile|users (?:of|in|on|who|with)|customers (?:of|in|on|who|with))\b/i

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
      findings: [{ line: 2, message: '“outage” says that everything was down, and that was not found in the text.' }],
    },
  ],
  *check(aar, { prose }) {
    const first = firstOutage(aar, prose)
    if (first === null || (!partial.test(first.words) && (isTotal(prose, first.passage) || isDownByName(aar, prose))))
      return
    yield {
      ...first.span,
      message: `“${first.word}” says that everything was down, and that was not found in the text.`,
    }
  },
})

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
function firstOutage({ metadata }: Aar, { sentences }: Prose): FirstOutage | null {
  const title = metadata.frontMatter['title']
  const inTitle = /\boutages?\b/i.exec(title?.text ?? '')
  if (title !== undefined && inTitle !== null && !outage.unless?.test(title.text))
    return { word: inTitle[0], words: title.text, passage: null, span: { line: title.line } }
  for (const sentence of sentences) {
    const hit = hitIn(sentence, speaksOfOthers.has(sentence.section) ? oneOutage : anyOutage, isOtherOutage)
    if (hit !== null) return { word: hit.words, words: sentence.words, passage: sentence.passage, span: hit.span }
  }
  return null
}

/** For the tests of the phrases. */
export const outagePhrases: readonly Phrase[] = [outage, thisOutage]
