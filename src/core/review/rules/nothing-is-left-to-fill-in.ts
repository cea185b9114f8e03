import type { Passage, Remark } from '../../aar/aar.ts'
import { isTaskByState } from '../../aar/items/read-notes.ts'
import { aar, defineRule } from '../define-rule.ts'
import { emptyHeadings } from '../language/empty-headings.ts'
import { emptyLabels } from '../language/empty-labels.ts'
import { bracketed, isPlainPrompt, isPrompt, leftOverPhrases } from '../language/left-over.ts'
import { isNoGap, isQuotedSlot, isSpokenSlot } from '../language/no-gap.ts'
import { hitIn } from '../language/phrase.ts'
import { isNote, isQuestionWithAnswer } from '../language/prompts.ts'
import type { Sentence } from '../language/prose.ts'
import { unanswered } from '../language/unanswered.ts'
import { emptyValues, unfilledValues } from '../language/unfilled-values.ts'
import { unfinished } from '../language/unfinished.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

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
      ...aar.passages.flatMap((passage, index) => leftIn(passage, aar.passages[index - 1], aar.passages[index + 1])),
      ...emptyHeadings(aar),
      ...emptyLabels(aar),
      ...emptyValues(aar),
      ...unfinished(aar),
      ...unanswered(aar),
      ...unfilledValues(aar),
      ...aar.remarks.flatMap(noteInRemark),
    ]
    let before: RuleProblem | null = null
    for (const problem of found.sort((a, b) => a.line - b.line)) {
      if (problem.line !== before?.line && !isNextSample(problem, before)) yield problem
      before = problem
    }
  },
})

/** “Item B” below “Item A”: the sample is one. */
function isNextSample(problem: RuleProblem, before: RuleProblem | null): boolean {
  const counted = / (?:\p{Lu}|\d{1,2})”/u
  return (
    before?.line === problem.line - 1 &&
    counted.test(problem.message) &&
    before.message.replace(counted, '') === problem.message.replace(counted, '')
  )
}

function noteIn(sentence: Sentence): readonly RuleProblem[] {
  const hit = isStatus(sentence) || isNamedSo(sentence) ? null : hitIn(sentence, leftOverPhrases, isNoGap)
  return hit === null ? [] : [{ ...hit.span, message: `${quote(hit.words)} is left to fill in.` }]
}

/** “TODO” over a list is a heading like “Action items”, and “Short description” one like “Summary”. */
function isNamedSo({ passage: { form, text } }: Sentence): boolean {
  return (
    form === 'heading' &&
    /^(?:\d+[.)] )?(?:to-?do(?: list|s)?|(?:short|brief) (?:event )?description):?$|^to-?do(?: list)? \([^()]{3,80}\)$/i.test(
      text.trim(),
    )
  )
}

/** In a table `TODO` is mostly a status, and so it is in bold in front of a whole task among lessons and action items: nobody has begun. */
function isStatus({ passage }: Sentence): boolean {
  if (passage.form === 'table-cell') return passage.text.trim().startsWith('TODO')
  const isBold = passage.marks.some(({ kind, start }) => kind === 'strong' && start === 0)
  return (passage.section === 'lessons' || passage.section === 'actions') && isBold && isTaskByState(passage.text)
}

/** A slot that reads like HTML (`<link to the log>`), a prompt in italics or brackets, the prompt of a heading, a bullet with nothing in it. */
function leftIn(passage: Passage, before: Passage | undefined, next: Passage | undefined): readonly RuleProblem[] {
  const { text, marks, form, quoted, line, column, endLine, endColumn } = passage
  if (quoted && !(before?.form === 'heading' && isPlainPrompt(passage))) return []
  const span = { line, column, endLine, endColumn }
  const plain = text.trim()
  const slot = marks.find(
    ({ kind, start, end }) => kind === 'html' && !isQuotedSlot(text, start) && !isSpokenSlot(text, start, end),
  )
  if (slot !== undefined)
    return [{ ...span, message: `${quote(text.slice(slot.start, slot.end))} is left to fill in.` }]
  const isUnderHeading = before?.form === 'heading' && !isQuestionWithAnswer(passage, next)
  if (isSetApartPrompt(passage) || hasPromptBehind(passage) || (isUnderHeading && isPlainPrompt(passage)))
    return [{ ...span, message: `${quote(plain)} is a prompt of the template.` }]
  if (form !== 'list-item' || !dash.test(plain) || isBesideFilled(passage, before) || isBesideFilled(passage, next))
    return []
  return [{ ...span, message: 'This item is empty.' }]
}

/** A dash at the end of a list that says something, or at its head, is a slip of the hand and no gap; among action items it may be a box to tick. */
function isBesideFilled({ line, section }: Passage, other: Passage | undefined): boolean {
  return (
    section !== 'actions' &&
    other?.form === 'list-item' &&
    other.section === section &&
    Math.abs(other.line - line) < 4 &&
    !dash.test(other.text.trim()) &&
    !/[:：?]\W{0,3}$/.test(other.text.trim())
  )
}

/** Words all in italics or all in brackets that tell the author what to write; in a list of actions they may be the action. */
function isSetApartPrompt({ text, marks, form, section }: Passage): boolean {
  const plain = text.trim()
  const isEmphasised = marks.some(
    ({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1,
  )
  const inner = isEmphasised ? plain : bracketed(plain)
  if (inner === null || form === 'heading') return false
  const mayBeTask = section === 'actions' && form !== 'paragraph' && !inner.endsWith('?')
  const mayBeLabel = isEmphasised && form !== 'paragraph' && !/[?.]$/.test(inner)
  return !mayBeTask && !mayBeLabel && !isNote(inner) && isPrompt(inner)
}

/** “How was it found? _Was it an alert? Describe in two sentences._”: the template goes on in italics. */
function hasPromptBehind({ text, marks, section }: Passage): boolean {
  if (section === 'actions') return false
  return marks.some(({ kind, start, end }) => {
    const words = kind === 'emphasis' && start > 1 && end >= text.trimEnd().length - 1 ? text.slice(start, end) : ''
    return (
      /[.?]_?\*?$/.test(words.trim()) &&
      /(?:^|[.?!] )(?:describe|list|explain|summari[sz]e|provide) (?:in|the|how|what|any|all|your|it|why)\b/i.test(
        words,
      )
    )
  })
}

function noteInRemark({ text, ...span }: Remark): readonly RuleProblem[] {
  return /\b(?:TODO|TBD|FIXME|XXX)\b/.test(text) ? [{ ...span, message: `${quote(text, 60)} is left to fill in.` }] : []
}
