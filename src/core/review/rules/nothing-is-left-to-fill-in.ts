import type { Aar, Passage, Remark } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Sentence } from '../language/prose.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

/** What stands in templates and drafts for something that is not written yet. */
const phrases: readonly Phrase[] = [
  {
    pattern:
      /\b(?:TBD|TBC|TBA|FIXME|XXX|FILL ?ME|INSERT HERE|PLACEHOLDER)\b|(?:^|[\s.(>])TODO(?= ?[:(–-])|^TODO(?= \S|$)/,
    reason: 'The author’s own note that something is missing.',
    example: 'Duration: TBD',
  },
  {
    pattern: /^(?:tbd|tbc|tba|fixme|xxx)[.?]?$/i,
    reason: 'The same, alone in a cell, in small letters.',
    example: 'tbd',
  },
  {
    pattern:
      /\?{3,}|\bto be (?:determined|defined|completed|filled(?: in| out)?|written|decided|confirmed)\b(?! by\b)/i,
    unlessBefore: /\b(?:need(?:s|ed)?|has|have|had|going|ought|supposed|must|likely) to be/i,
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
      /\{\{ ?[a-z_]+(?:[ .][a-z_]+){0,2} ?\}\}|<(?:insert|add|link|name|date|time|your|enter|describe|list|who|what|when|why|how|title|incident|service|team|owner|author|summary|person|people)\b[^<>]{0,100}>|\[(?:insert|add|link to|your|enter|describe|list|fill|name of|date of|title|todo|tbd|yyyy)\b[^[\]]{0,100}\]/i,
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
      /^(?:these are (?:only )?(?:samples?|examples?|good things that)\b|this (?:section|template|is a sample)\b.{0,60}\b(?:should|describes?|template|sample)|list of things that\b|things that (?:went|could have gone) (?:well|better|poorly|badly|wrong)\.$)/i,
    reason: 'A prompt of a template; the answer stands below it, or is missing.',
    example: 'List of things that went well. For example,',
  },
]

/** An instruction to the author, as templates set them in italics. */
const prompt =
  /^(?:describe|list|report(?! (?:written|by|for)\b)|note(?!:| that\b)|run(?! by\b)|explain|detail|provide|include|add|summari[sz]e|specify|write|give|identify|document|state|outline|capture|what|who|how|when|where|why|(?:did|were|was|is|are)\b(?=[^?]{0,300}\?))\b[\s\S]{10,}/i

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
      name: 'a bullet and a label that nobody filled',
      markdown: aar`
        ## Incident data
        Lead: Kim Berg

        Recording:

        ## What went well
        -
        ## Impact
        Of 900 orders, 12 failed.
      `,
      findings: [
        { line: 4, message: 'Nothing stands after “Recording:”.' },
        { line: 7, message: 'This item is empty.' },
      ],
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
    const found = [
      ...prose.sentences.flatMap(noteIn),
      ...aar.passages.flatMap(leftIn),
      ...emptyHeadings(aar),
      ...emptyLabels(aar),
      ...aar.remarks.flatMap(noteInRemark),
    ]
    const told = new Set<number>()
    for (const problem of found.sort((a, b) => a.line - b.line)) {
      if (!told.has(problem.line)) yield problem
      told.add(problem.line)
    }
  },
})

function noteIn(sentence: Sentence): readonly RuleProblem[] {
  const hit = isStatus(sentence) || isToDoHeading(sentence) ? null : hitIn(sentence, phrases)
  return hit === null ? [] : [{ ...hit.span, message: `${quote(hit.words)} is left to fill in.` }]
}

/** “TODO” over a list is a heading like “Action items”. */
function isToDoHeading({ passage: { form, text } }: Sentence): boolean {
  return form === 'heading' && /^to-?do(?: list|s)?:?$/i.test(text.trim())
}

/** In a table `TODO` is mostly a status: nobody has begun. */
function isStatus({ passage }: Sentence): boolean {
  return passage.form === 'table-cell' && passage.text.trim().startsWith('TODO')
}

/** A slot that reads like HTML (`<link to the log>`), a prompt in italics, a bullet with nothing in it. */
function leftIn({ text, marks, form, quoted, line, column, endLine, endColumn }: Passage): readonly RuleProblem[] {
  if (quoted) return []
  const span = { line, column, endLine, endColumn }
  const plain = text.trim()
  const slot = marks.find(({ kind, start, end }) => kind === 'html' && slotTag.test(text.slice(start, end)))
  if (slot !== undefined)
    return [{ ...span, message: `${quote(text.slice(slot.start, slot.end))} is left to fill in.` }]
  const isEmphasised = marks.some(
    ({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1,
  )
  if (isEmphasised && form === 'paragraph' && prompt.test(plain))
    return [{ ...span, message: `${quote(plain)} is a prompt of the template.` }]
  return form === 'list-item' && dash.test(plain) ? [{ ...span, message: 'This item is empty.' }] : []
}

const slotTag =
  /^<(?:insert|add|link|name|date|time|your|enter|describe|list|who|what|when|why|how|title|incident|service|team|owner|author|summary|person|people)\b[^<>=]*>$/i

/** A heading with nothing before the next one of its level or above; what takes more lines may be code or a picture. */
function emptyHeadings({ passages, remarks, lineCount }: Aar): readonly RuleProblem[] {
  return passages.flatMap(({ form, line, endLine, column, endColumn, text, level, section }, index) => {
    if (
      form !== 'heading' ||
      level === undefined ||
      level === 1 ||
      section === null ||
      section === 'meta' ||
      /[:：]/.test(text)
    )
      return []
    const next = passages[index + 1]
    if (next !== undefined && (next.form !== 'heading' || (next.level ?? 6) > level)) return []
    const until = next?.line ?? lineCount + 1
    const commented = remarks
      .filter((remark) => remark.line > line && remark.endLine < until)
      .reduce((sum, remark) => sum + remark.endLine - remark.line + 1, 0)
    if (until - endLine - commented > 4) return []
    return [{ line, column, endLine, endColumn, message: `Nothing stands under ${quote(text)}.` }]
  })
}

/** `Recording:` with nothing behind it and the next label or heading below; a list, a table or code may be the answer. */
function emptyLabels({ passages }: Aar): readonly RuleProblem[] {
  return passages.flatMap(({ form, section, text, line, column, endLine, endColumn }, index) => {
    const next = passages[index + 1]
    const isLast = next === undefined || next.form === 'heading' || next.form === 'label'
    const isBare = form === 'label' && section === 'meta' && /^[^:：]{2,40}[:：]$/.test(text.trim())
    if (!isBare || !isLast || (next !== undefined && next.line - endLine > 3)) return []
    return [{ line, column, endLine, endColumn, message: `Nothing stands after ${quote(text.trim())}.` }]
  })
}

function noteInRemark({ text, ...span }: Remark): readonly RuleProblem[] {
  return /\b(?:TODO|TBD|FIXME|XXX)\b/.test(text) ? [{ ...span, message: `${quote(text, 60)} is left to fill in.` }] : []
}

/** For the tests of the phrases. */
export const leftOverPhrases = phrases
