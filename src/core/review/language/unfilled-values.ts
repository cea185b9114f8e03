/** Blanks where a value belongs: `Severity: P1 / P2 / P3`, `Users: [number or percentage]`, `Recording: Link to the recording`. */
import type { Aar, Passage } from '../../aar/aar.ts'
import { quote } from '../quote.ts'
import { isBlankName, isBlankValue, isChoice, isChoiceOf, isLinkWanted, isSampleRow } from './blanks.ts'
import { formShare } from './form-words.ts'
import type { Gap } from './gap.ts'
import { leftOverPhrases } from './left-over.ts'
import { hasOwnThings, isMarked, type Line, linesOf } from './lines-of.ts'
import { isNoGap } from './no-gap.ts'
import { hitIn } from './phrase.ts'
import { isAboutOneThing, isAboutThePage, isAskedOfAny, isNameOfAnswer, isOrder } from './prompts.ts'
import { maskedText, sentenceAt } from './prose.ts'

/** The lines whose value is still the form's own; in document order. Linear in the text. */
export function unfilledValues({ passages }: Aar): readonly Gap[] {
  return passages.flatMap((passage, index) => {
    if (passage.quoted && passage.form !== 'paragraph') return []
    const lines = linesOf(passage)
    const isForm = lines.length > 1 && lines.filter(({ label }) => label !== null).length > 1
    const isNested = passages[index + 1]?.form === 'list-item' && (passages[index + 1]?.column ?? 0) > passage.column
    return lines.flatMap((line) => {
      const words =
        (isForm ? noteIn(line) : null) ??
        blankIn(line) ??
        choiceIn(line) ??
        wantedIn(line) ??
        (isNested ? null : sampleIn(line))
      return words === null ? [] : [{ ...line.span, message: `${quote(words)} is left to fill in.` }]
    })
  })
}

/** Where each line has a name and its value, each is read for itself. */
function noteIn({ passage, start, text }: Line): string | null {
  const line = sentenceAt(passage, maskedText(passage), start, start + text.length)
  return hitIn(line, leftOverPhrases, isNoGap)?.words ?? null
}

/** Square brackets that are no link, braces, angle brackets. */
const bracket = /(?<![\]\w!])\[([^[\]]{2,160})\](?![([])|(?<!\{)\{([^{}]{2,200})\}(?!\})|(?<![\w<])<([^<>]{2,160})>/g

/** Blanks in brackets where little else stands; in a sentence of the author's a bracket is theirs. */
function blankIn(line: Line): string | null {
  const { value, label, passage } = line
  const inCode = isMarked(line, 'code', value.length)
  if (inCode) return isCodeBlank(value) ? value : null
  const form = timeForm(line)
  if (form !== null) return form
  const own = value.replace(/^[*_]+|[*_.:]+$/g, '')
  const all = [...own.matchAll(bracket)]
  const [first] = all
  // `user:<id>:<date>`, of which one slot was read as HTML.
  if (line.text.includes('::<')) return null
  if (first === undefined) return label === null ? null : inParentheses(line)
  const rest = own.replace(bracket, ' ')
  if (hasLinkAt(line, own) || wordCount(rest) > (passage.form === 'heading' ? 8 : 4)) return null
  const isWhole = wordCount(rest) === 0 && !/\d/.test(rest)
  const blank = all.find(([, square, brace, angle]) => {
    if (brace !== undefined) return isBraceBlank(brace)
    const inner = square ?? angle ?? ''
    // “[Started by hand, not by the script.]” tells something.
    if (/^\p{Lu}\p{Ll}+ed .*[.!]$/u.test(inner)) return false
    return isWhole && (label !== null || passage.form !== 'heading') ? isBlankValue(inner) : isBlankName(inner)
  })
  return blank?.[0] ?? null
}

/** Words, not a set or a path: `{one or two sentences}`, `{Incident title}`, `{draft|final}`. */
function isBraceBlank(inner: string): boolean {
  const words = inner.trim()
  if (/[:=;"@#$%\d]/.test(words)) return false
  return /^\p{L}[\p{L}'’]*(?: [\p{L}'’/(),.-]+){1,40}$/u.test(words) || /^\p{L}+(?:\|\p{L}+){1,6}$/u.test(words)
}

/** A bullet or a cell that opens with the form of a time, set as code. */
function timeForm({ passage: { form, marks, text } }: Line): string | null {
  const [first] = marks.filter(({ kind, start }) => kind === 'code' && start === 0)
  if (first === undefined || (form !== 'list-item' && form !== 'table-cell')) return null
  const code = text.slice(0, first.end)
  return /^(?:HH:MM|YYYY-MM-DD(?:[ T]HH:MM(?::SS)?)?)$/.test(code) ? code : null
}

function isCodeBlank(value: string): boolean {
  return (
    /^<[\p{L}][\p{L} _/-]{1,60}>$/u.test(value) || /^(?:YYYY-MM-DD|DD\/MM\/YYYY)(?:[ T]HH:MM(?::SS)?)?$/.test(value)
  )
}

function hasLinkAt({ passage, start, text }: Line, value: string): boolean {
  const from = start + text.length - value.length - 1
  return passage.marks.some(
    ({ kind, start: at, end }) =>
      kind === 'link' && at < start + text.length && end > from && end - at > value.length / 2,
  )
}

/** `Customers: (estimated number, regions)`. */
function inParentheses(line: Line): string | null {
  const match = /^[*_]?\(([^()]{3,200})\)[*_.]?$/.exec(line.value)
  const inner = match?.[1]
  if (inner === undefined || hasOwnThings(line)) return null
  const isList = /,? etc\.?$|\b(?:f\.eks\.|z\. ?b\.|p\. ?ex\.|por ejemplo|por exemplo)|^(?:e\.g\.|for example)/i.test(
    inner,
  )
  if (isMarked(line, 'emphasis', line.value.length) && wordCount(inner) > 2 && !isAboutOneThing(inner))
    return line.value
  return isList ||
    isBlankName(inner) ||
    isAskedOfAny(inner) ||
    isOrder(inner) ||
    isChoice(inner) ||
    isNameOfAnswer(inner)
    ? line.value
    : null
}

/** A choice behind its name, in a cell, or on a bullet of its own. */
function choiceIn({ value, label, passage }: Line): string | null {
  const isPlace = label !== null || passage.form === 'table-cell'
  const ticked = /\?\s*(\S{1,4} ?[/|] ?\S{1,4})$/.exec(value)?.[1]
  if (ticked !== undefined && isChoice(ticked)) return ticked
  if (!isPlace || passage.form === 'heading') return null
  return isChoice(value) || (label !== null && isChoiceOf(label, value)) ? value : null
}

const asksBack = /^(?:q(?:uestion)?s?\b|why|warum|hvorfor|pourquoi|frage|spørsmål|open |a\d?$|answer)|question|why/i
const isTask = /\b(?:actions?|to-?dos?|fix(?:es)?|next|lessons?|recommend\w*|tasks?|follow|tiltak|plan)\b/i

/** What opens the name of an answer where a label stands before it. */
const vague =
  /^(?:any|things?|areas?|what|how|who|why|suggested|detailed|brief|short|descriptions?|summary|other|details|list)\b.{12,}/i

/** Words of the template behind a label. */
function wantedIn(line: Line): string | null {
  const { value, label, passage } = line
  if (passage.form === 'table-cell') return inCell(line)
  if (label === null || passage.form === 'heading' || value.length < 8 || passage.section === 'actions') return null
  const plain = value.replace(/^[*_]+|[*_]+$/g, '')
  if (isLinkWanted(plain) && !hasOwnThings(line)) return plain
  if (/^(?:your|the) (?:\w+ ){1,3}goes here\.?$/i.test(plain) || isAboutThePage(plain)) return plain
  if (asksBack.test(label) || hasOwnThings(line)) return null
  if (isAskedOfAny(plain)) return plain
  if (isAboutOneThing(plain)) return null
  if (vague.test(plain) && formShare(plain) >= 0.8) return plain
  if (isTask.test(label) || passage.section === 'lessons') return null
  return isOrder(plain) || (/^(?:a |an )?(?:brief|short|concise|one-)/i.test(plain) && isNameOfAnswer(plain))
    ? plain
    : null
}

/** A form in a table asks in its cells. */
function inCell(line: Line): string | null {
  if (line.passage.section === 'actions' || hasOwnThings(line)) return null
  const words = line.text.slice(line.text.lastIndexOf('\n') + 1).trim()
  return words.length > 20 && isOrder(words) ? words : null
}

function sampleIn({ text, passage }: Line): string | null {
  const isRow: readonly Passage['form'][] = ['list-item', 'table-cell', 'paragraph', 'label']
  return isRow.includes(passage.form) && isSampleRow(text) ? text : null
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}

/** `| Severity | |` in a table of names and values: rows of two cells, of which one has lost its second. */
export function emptyValues({ passages }: Aar): readonly Gap[] {
  const cells = passages.filter(
    ({ form, section, text }) => form === 'table-cell' && section !== 'actions' && !text.startsWith('{:'),
  )
  const byLine = new Map<number, Passage[]>()
  for (const cell of cells) byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell])
  const rows = [...byLine.values()]
  return rows.flatMap((row, index) => {
    const [name] = row
    const near = [...rows.slice(Math.max(0, index - 2), index), ...rows.slice(index + 1, index + 3)].filter(
      ([other]) => name !== undefined && other !== undefined && Math.abs(other.line - name.line) <= 2,
    )
    const isPair = near.length > 1 && near.every(({ length }) => length < 3) && near.some(({ length }) => length === 2)
    if (name === undefined || row.length > 1 || !isPair || near.some(([other]) => other?.column !== name.column))
      return []
    const { line, column, endLine, endColumn, text } = name
    return [{ line, column, endLine, endColumn, message: `Nothing stands beside ${quote(text.trim())}.` }]
  })
}
