/** Names without their values: `Recording:` and nothing behind it. */
import type { Aar, Passage } from '../../aar/aar.ts'
import { quote } from '../quote.ts'
import type { Gap } from './gap.ts'
import { linesOf } from './lines-of.ts'

/** `Recording:` with nothing behind it and the next label or heading below; a list, a table or code may be the answer. Linear in the text. */
export function emptyLabels({ passages, lineCount }: Aar): readonly Gap[] {
  return passages.flatMap((passage, index) => {
    const { text, line, column, endLine, endColumn } = passage
    const next = passages[index + 1]
    if (passage.endLine > passage.line) return emptyLines(passage, next, lineCount)
    if (!isLabelAlone(passage, next) || isNameOfGroup(passages, index)) return []
    if (!isFollowedByNothing(passage, next, lineCount) && !isLastOfMany(passage, passages[index - 1], next)) return []
    return [{ line, column, endLine, endColumn, message: `Nothing stands after ${quote(text.trim())}.` }]
  })
}

/** Lines of names and values in one paragraph, of which one has lost its value. */
function emptyLines(passage: Passage, next: Passage | undefined, lineCount: number): readonly Gap[] {
  if (passage.quoted || (passage.form !== 'label' && passage.form !== 'paragraph')) return []
  const lines = linesOf(passage)
  if (lines.length < 2 || !lines.every(({ text }) => /^\p{Lu}[^:：.]{1,60}[:：]/u.test(text))) return []
  return lines.flatMap(({ text, value, span }, index) => {
    const after = lines[index + 1]
    const isOver = after !== undefined || isFollowedByNothing(passage, next, lineCount)
    return value === '' && isOver ? [{ ...span, message: `Nothing stands after ${quote(text)}.` }] : []
  })
}

/** `**Lead: **` is not bold to markdown, for a blank stands inside. */
const starred = /^\*\*([^*:：]{2,40}[:：]) ?\*\*$/

/** In a timeline a label may be the time of what stands below; two on end are not. */
function isLabelAlone({ form, section, text, quoted, level }: Passage, next: Passage | undefined): boolean {
  const isStarred = starred.test(text.trim())
  const words = text.trim().replace(starred, '$1')
  if (quoted || !/^[^:：]{2,80}[:：]$/.test(words)) return false
  if (isStarred && (section === 'meta' || section === null)) return true
  if (
    words.length > 40 &&
    (form !== 'list-item' || (section === 'timeline' && /\b(?:was|were|did|had|is|are|has|have)\b/i.test(words)))
  )
    return false
  if (form === 'heading') return true
  if (form === 'list-item' && section === 'timeline')
    return next?.form === 'heading' || (next?.form === form && next.level === level && /[:：]$/.test(next.text.trim()))
  return form === 'list-item' ? true : form === 'label' && (section === 'meta' || section === null)
}

/** The last of a list of labels alone: a ruled line may stand before the heading below it. */
function isLastOfMany(passage: Passage, before: Passage | undefined, next: Passage | undefined): boolean {
  return (
    passage.form === 'list-item' &&
    before?.form === 'list-item' &&
    before.level === passage.level &&
    /[:：]$/.test(before.text.trim()) &&
    next?.form === 'heading' &&
    next.line - passage.endLine < 5
  )
}

/** “**For sprint planning**” over bold names that hold the items: a group, and no name that lacks them. */
export function isNameOfGroup(passages: Aar['passages'], index: number): boolean {
  const group = passages[index]
  if (group?.section !== 'actions' || !group.marks.some(({ kind }) => kind === 'strong')) return false
  if (!/^(?:for|from|in|during|before|after|by|towards?|to)\s/i.test(group.text)) return false
  const [name, item] = passages.slice(index + 1, index + 3)
  return name?.form === 'heading' && name.section === 'actions' && item?.form === 'list-item'
}

/** “**Three related issues:**” over a heading for each. */
const counts = /\b(?:two|three|four|five|six|several|various|multiple|these|following|\d)\b[^:：]{2,60}[:：]\W{0,3}$/i

/** Code and pictures are no passages: what takes more lines may be one of them. */
function isFollowedByNothing(passage: Passage, next: Passage | undefined, lineCount: number): boolean {
  const { form, endLine, level } = passage
  if (next === undefined) return form !== 'list-item' && lineCount - endLine < 3
  if (next.line - endLine > (form === 'list-item' ? 2 : 3)) return false
  if (next.form === 'heading' && counts.test(passage.text)) return false
  if (next.form === 'heading') return form !== 'heading' || (next.level ?? 6) <= (level ?? 6)
  if (form === 'list-item')
    return next.form === 'list-item' && (next.level ?? 1) <= (level ?? 1) && isLabelled(next.text)
  return form === 'label' && next.form === 'label'
}

/** A sibling of the same kind: “Owner: Kim”. */
function isLabelled(text: string): boolean {
  return /^[^:：]{2,80}[:：]/.test(text.trim())
}
