import type { Passage, Remark } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Sentence } from '../language/prose.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

/** What stands in templates and drafts for something that is not written yet. */
const phrases: readonly Phrase[] = [
  {
    pattern: /\b(?:TODO|TBD|TBC|TBA|FIXME|XXX|FILL ?ME|INSERT HERE|PLACEHOLDER)\b/,
    reason: 'The author’s own note that something is missing.',
    example: 'Duration: TBD',
  },
  {
    pattern:
      /\?{3,}|\bto be (?:determined|defined|completed|filled(?: in| out)?|written|decided|confirmed|added)\b(?! by\b)/i,
    reason: 'The author’s own note that something is missing.',
    example: 'The build queue reached ????',
  },
  {
    pattern:
      /\bto fill (?:in|out)\b|\b(?:should|must|please|will|can) (?:be )?fill(?:ed)? (?:in|out|this)\b|\bfill (?:this|me) (?:in|out)\b/i,
    reason: 'An instruction of the template, or a note to a colleague.',
    example: 'Kim to fill in the figures.',
  },
  {
    pattern:
      /\((?:need|needs|have|must) to (?:convert|check|confirm|verify|add|update|find out|look up|fill)\b[^()]{0,80}\)/i,
    reason: 'A note to oneself.',
    example: 'It began at 0:59 CET (need to convert to UTC).',
  },
  {
    pattern:
      /\{\{[^{}]{0,200}\}\}|<(?:insert|add|link|name|date|time|your|enter|describe|list|who|what|when|why|how|title|incident|service|team|owner|author|summary|person|people)\b[^<>]{0,100}>|\[(?:insert|add|link to|your|enter|describe|list|fill|name of|date of|title|todo|tbd|yyyy)\b[^[\]]{0,100}\]/i,
    reason: 'A slot of a template.',
    example: 'Call recording: <link to the recording>',
  },
  {
    pattern: /\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\b|\bHH:MM\b|\bHH:mm\b|\bhh:mm\b|(?<!\d)XX:XX\b/,
    unless: /\b(?:format|formatted|pattern|template)\b/i,
    reason: 'The form of a date or time in place of one.',
    example: 'Started: YYYY-MM-DD',
  },
  {
    pattern:
      /\b(?:short|brief) (?:event )?description\.?$|^(?:lorem ipsum|your text here|description goes here|example (?:entry|item|row))\b/i,
    reason: 'A sample line of a template.',
    example: 'Short event description.',
  },
  {
    pattern:
      /^(?:these are (?:only )?(?:sample|example|good things that)|this (?:section|template|is a sample)\b.{0,60}\b(?:should|describes?|template|sample)|list of things that|things that (?:went|could have gone) (?:well|better|poorly|badly|wrong)\. )/i,
    reason: 'A prompt of a template; the answer stands below it, or is missing.',
    example: 'List of things that went well. For example,',
  },
]

/** An instruction to the author, as templates set them in italics. */
const prompt =
  /^(?:describe|list|report|note|run|explain|detail|provide|include|add|summari[sz]e|specify|write|give|identify|document|state|outline|capture|what|who|how|when|where|why|did|were|was|is|are)\b[\s\S]{10,}/i

const dash = /^[-–—.…?]*$/

export const nothingIsLeftToFillIn = defineRule({
  id: 'nothing-is-left-to-fill-in',
  guide: ['page-is-complete', 'cause-is-investigated'],
  level: 'warning',
  about: 'structure',
  summary: 'Nothing is left to fill in',
  why: 'A gap that was left for later is read as “nobody knows”, and it is found when everybody has forgotten.',
  question: 'Is it known by now? If it cannot be known, say so and why.',
  fix: 'Fill it in, or take the prompt out.',
  examples: [
    {
      name: 'all is said',
      markdown: aar`
        ## Impact
        Of 900 orders, 12 failed.
      `,
      findings: [],
    },
    {
      name: 'a note to fill it in later',
      markdown: aar`
        ## Impact
        TODO: number of orders
      `,
      findings: [{ line: 2, message: '“TODO” is left to fill in.' }],
    },
    {
      name: 'a prompt of the template',
      markdown: aar`
        ## Impact
        *Describe how customers were affected.*
      `,
      findings: [{ line: 2, message: '“Describe how customers were affected.” is a prompt of the template.' }],
    },
  ],
  *check(aar, { prose }) {
    const told = new Set<Passage>()
    for (const sentence of prose.sentences) {
      const problem = told.has(sentence.passage) ? null : noteIn(sentence)
      if (problem === null) continue
      told.add(sentence.passage)
      yield problem
    }
    for (const passage of aar.passages) if (!told.has(passage)) yield* leftIn(passage)
    for (const remark of aar.remarks) yield* noteInRemark(remark)
  },
})

function noteIn(sentence: Sentence): RuleProblem | null {
  const hit = hitIn(sentence, phrases)
  return hit === null ? null : { ...hit.span, message: `${quote(hit.words)} is left to fill in.` }
}

/** A prompt in italics, or a bullet with nothing in it. */
function* leftIn({
  text,
  marks,
  form,
  quoted,
  section: _section,
  anchors: _anchors,
  ...span
}: Passage): Generator<RuleProblem> {
  if (quoted) return
  const plain = text.trim()
  const emphasised = marks.some(
    ({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1,
  )
  if (emphasised && form === 'paragraph' && prompt.test(plain))
    yield { ...span, message: `${quote(plain)} is a prompt of the template.` }
  if (form === 'list-item' && plain !== '' && dash.test(plain)) yield { ...span, message: 'This item is empty.' }
}

function* noteInRemark({ text, ...span }: Remark): Generator<RuleProblem> {
  const note = /\b(?:TODO|TBD|FIXME|XXX)\b/.exec(text)
  if (note !== null) yield { ...span, message: `${quote(text, 60)} is left to fill in.` }
}

/** For the tests of the phrases. */
export const leftOverPhrases = phrases
