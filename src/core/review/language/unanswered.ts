/** Prompts that stand where their answer belongs: right under a heading, alone in a section, as a list of questions. */
import type { Aar, Passage } from '../../aar/aar.ts'
import { placeOf } from '../../aar/place-of.ts'
import { matchHeading } from '../../aar/vocabulary/match-heading.ts'
import { quote } from '../quote.ts'
import { isLinkWanted } from './blanks.ts'
import { formShare, isFormTalk, isFormWord } from './form-words.ts'
import type { Gap } from './gap.ts'
import { bracketed } from './left-over.ts'
import {
  isAboutOneThing,
  isAboutThePage,
  isAskedOfAny,
  isNameOfAnswer,
  isNote,
  isOrder,
  isOrderElsewhere,
  isOrderForList,
  isQuestionWithAnswer,
} from './prompts.ts'

/** What stands under one heading. */
interface Part {
  readonly heading: Passage | null
  readonly passages: readonly Passage[]
  /** The line of the next heading, or the one behind the last. */
  readonly until: number
}

/** The prompts of a template that nobody answered or took out; in document order. Linear in the text. */
export function unanswered(aar: Aar): readonly Gap[] {
  return partsOf(aar).flatMap((part) => {
    if (
      part.heading !== null &&
      /(?<!\p{L})(?:questions?|unknowns?|open|unanswered|unresolved|outstanding|glossary|spørsmål|åpne|öppna|frågor|fragen|offene?|preguntas|perguntas)(?!\p{L})/iu.test(
        part.heading.text,
      )
    )
      return []
    return [...promptsAtStart(part), ...promptsAlone(part), ...questionList(part), ...emptyNames(part)]
  })
}

function partsOf({ passages, lineCount }: Aar): readonly Part[] {
  const starts = passages.flatMap(({ form }, index) => (form === 'heading' ? [index] : []))
  return [-1, ...starts].map((start, nth) => {
    const end = starts[nth] ?? passages.length
    return {
      heading: passages[start] ?? null,
      passages: passages.slice(start + 1, end),
      until: passages[end]?.line ?? lineCount + 1,
    }
  })
}

/** The first paragraphs, and those that go on from them, or the first bullet: told even where an answer follows, for nobody reads both. */
function promptsAtStart({ heading, passages }: Part): readonly Gap[] {
  const found: Gap[] = []
  for (const [index, passage] of passages.entries()) {
    if (heading === null && !isItalic(passage)) break
    const before = passages[index - 1]
    const isFirst =
      index === 0 || found.length === index || (before !== undefined && !passage.quoted && isLabelAlone(before))
    if (!isFirst && !isItalic(passage)) continue
    if (isPromptAtStart(passage) && !isQuestionWithAnswer(passage, passages[index + 1])) found.push(promptOf(passage))
  }
  return found
}

function isPromptAtStart(passage: Passage): boolean {
  const { form, section, text } = passage
  const plain = text.trim()
  if (isNote(plain)) return false
  const isLesson = section === 'lessons' || section === 'actions'
  if (form === 'list-item') return isOrderForList(plain) && section !== 'actions'
  if (form !== 'paragraph' && form !== 'label') return false
  if (isAboutThePage(plain) || (plain.length > 20 && isAskedOfAny(plain)))
    return section !== 'actions' || !/^should\b/i.test(plain)
  const inner = bracketed(plain)
  if (inner !== null && isNameOfAnswer(inner)) return true
  if (isLinkWanted(plain) && passage.marks.length === 0) return !isLesson
  if (!isOrder(plain)) return false
  if (!isLesson || isItalic(passage)) return true
  if (
    section === 'actions' &&
    !/\b(?:action items?|actions?|follow-?ups?|tasks|items|improvements|measures)\b/i.test(firstOf(plain))
  )
    return false
  const isOfThePage = section === 'lessons' && !/\b(?:runbook|docs|documentation|readme|wiki)\b/i.test(plain)
  return (
    formShare(firstOf(plain)) > (isOfThePage && /^(?:summari[sz]e|describe|outline)\b/i.test(plain) ? 0.6 : 0.8) ||
    (section === 'lessons' && isOrderElsewhere(plain))
  )
}

function firstOf(text: string): string {
  return text.split(/[.:] /, 1)[0]?.replace(/[.:]$/, '') ?? text
}

/** The name of an answer with nothing beside it: a paragraph, or every bullet. */
function promptsAlone({ heading, passages, until }: Part): readonly Gap[] {
  const last = passages.at(-1)
  const first = passages[0]
  if (heading === null || first === undefined || last === undefined) return []
  // Code and pictures are no passages: what takes more lines may be one of them. A ruled line may stand before the next heading.
  const hasRoom = (from: number, to: number) => to - from > (to === until && first.form === 'list-item' ? 4 : 3)
  if (hasRoom(heading.endLine, first.line) || hasRoom(last.endLine, until)) return []
  if (passages.some((passage, index) => index > 0 && hasRoom(passages[index - 1]?.endLine ?? 0, passage.line)))
    return []
  if (first.form === 'list-item' ? !isListOfNames(passages) : !passages.every(isAnswerless)) return []
  return passages.filter(isAnswerless).map(promptOf)
}

/** Most bullets name or ask, and none of them tells. */
function isListOfNames(passages: readonly Passage[]): boolean {
  const names = passages.filter(isAnswerless).length
  return names >= passages.length * 0.6 && passages.every((passage) => isAnswerless(passage) || mayBeName(passage))
}

function mayBeName({ form, text, marks }: Passage): boolean {
  const plain = withoutBrackets(text.trim())
  return (
    form === 'list-item' &&
    marks.every(({ kind }) => kind === 'strong' || kind === 'emphasis') &&
    !isAboutOneThing(plain) &&
    !/\b(?:was|were|is|are|had|has|have|did|not|no|none)\b/i.test(plain) &&
    formShare(plain) >= 0.5
  )
}

function isAnswerless(passage: Passage): boolean {
  const { form, text, marks } = passage
  const plain = text.trim()
  if (isNote(plain)) return false
  if (marks.some(({ kind }) => kind === 'link' || kind === 'code' || kind === 'mention')) return false
  if (form === 'list-item')
    return (
      isFormTalk(withoutBrackets(plain)) ||
      isFormWord(plain) ||
      isAskedOfAny(plain) ||
      isLinkWanted(plain) ||
      isOpenList(plain)
    )
  if (form !== 'paragraph' && form !== 'label') return false
  if (/^(?:\.{3}|…)$/.test(plain)) return true
  if (/[:：]\s*\S/.test(plain)) return false
  if (isNameOfAnswer(plain)) return true
  if (!isItalic(passage) || isAboutOneThing(plain)) return false
  const inBrackets =
    /^\(\p{L}+(?: [^()]{2,40}){2,40}\)\.?$/u.test(plain) && !/^\((?:no|not|none|all)\b|\bUTC\b/i.test(plain)
  return inBrackets || formShare(plain) > 0.7
}

/** “Logs, dashboards, diagrams, etc.” */
function isOpenList(text: string): boolean {
  return /, etc\.?$/.test(text) && !isAboutOneThing(text) && formShare(text) >= 0.4
}

function withoutBrackets(text: string): string {
  return text
    .replace(/\s?\([^()]{0,120}\)/g, '')
    .replace(/[.?:]$/, '')
    .replaceAll('/', ' ')
}

/** The bullets that a section opens with, where they ask what any incident could be asked and nothing stands behind, under or between them. */
function questionList({ passages, heading }: Part): readonly Gap[] {
  if (heading === null || heading.section === 'actions') return []
  const from = passages.findIndex((passage) => !isPromptAtStart(passage))
  if (from === -1) return []
  const rest = passages.slice(from)
  const end = rest.findIndex((passage) => !isQuestionBullet(passage))
  const asked = end === -1 ? rest : rest.slice(0, end)
  const next = end === -1 ? undefined : rest[end]
  const isAnswered = next !== undefined && (next.form !== 'list-item' || !/[:：]$/.test(next.text.trim()))
  if (isAnswered || !asked.some(({ text }) => isAskedOfAny(text.trim()))) return []
  return asked.some(({ text }) => isAboutOneThing(text.replace(/\([^()]{0,120}\)/g, ''))) ? [] : asked.map(promptOf)
}

function isQuestionBullet(passage: Passage | undefined): boolean {
  return passage?.form === 'list-item' && /\?\W{0,3}$/.test(passage.text.replace(/\([^()]{0,120}\)\s*$/, '').trim())
}

/** `- **What went well**` and the next of its kind right behind: names of sections on bullets, with nothing under them. */
function emptyNames({ passages }: Part): readonly Gap[] {
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1]
    if (!isBoldName(passage) || (next !== undefined && !isBoldName(next))) return []
    if (next === undefined && !isBoldName(passages[index - 1])) return []
    if (next !== undefined && (next.column !== passage.column || next.line - passage.endLine > 2)) return []
    return [{ ...placeOf(passage), message: `Nothing stands under ${quote(passage.text)}.` }]
  })
}

function isBoldName(passage: Passage | undefined): boolean {
  if (passage === undefined || passage.form !== 'list-item') return false
  const isBold = passage.marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= passage.text.trimEnd().length - 1,
  )
  return isBold && matchHeading(passage.text).some(({ strength }) => strength !== 'weak')
}

function isItalic({ text, marks }: Passage): boolean {
  const length = text.trimEnd().length
  return marks.some(({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end >= length - 1)
}

function isLabelAlone({ form, text }: Passage): boolean {
  return (form === 'label' || form === 'paragraph') && /^[^:：]{2,40}[:：]$/.test(text.trim())
}

function promptOf(passage: Passage): Gap {
  return { ...placeOf(passage), message: `${quote(passage.text.trim())} is a prompt of the template.` }
}
