import type { Block, ParagraphBlock, RichText } from '../document.ts'
import { isTemplate, isWhollyMarked } from '../items/nothing.ts'
import { evidenceIn, type TimelineMark } from './marks.ts'

/** Fewer paragraphs than these describe, and tell no course of events. */
const fewest = 3
const shortest = 40
const told =
  /\b(?:was|were|had|began|became|came|found|got|led|let|made|took|went|ran|fell|rose|sent|saw|\p{L}{2,12}ed)\b|(?:ました|した|された)(?:。|$)/iu
const isSentence = /[.!?。]["”')\]]{0,3}$/
const isRemark = /^(?:note|nb|n\.b\.|disclaimer|all times?|times? (?:are|is)|see)\b/i

/**
 * Every paragraph of a chronology that is told in prose without any time, where three or more narrate. Remarks, instructions and pictures are
 * none. The entries have no times, so that the review can ask for them.
 */
export function untimedProse(blocks: readonly Block[]): readonly TimelineMark[] {
  const prose = blocks.filter((block) => block.kind === 'paragraph').filter(isStep)
  if (prose.length < fewest) return []
  return prose.map(({ content, line, column, endLine, endColumn }) => ({
    kind: 'entry',
    time: null,
    event: content.text.replace(/\s+/g, ' ').trim(),
    label: '',
    evidence: evidenceIn(content),
    line,
    column,
    endLine,
    endColumn,
  }))
}

function isStep({ content }: ParagraphBlock): boolean {
  const text = content.text.trim()
  if (text.length < shortest || !isSentence.test(text)) return false
  return narrates(content) && !isWhollyMarked(content, ['emphasis', 'strong', 'code'])
}

/** True for a text that tells what happened, by a verb of the past; no remark, and nothing that a template left. */
export function narrates(content: RichText): boolean {
  const text = content.text.trim()
  return !isRemark.test(text) && told.test(text) && !isTemplate(content)
}
