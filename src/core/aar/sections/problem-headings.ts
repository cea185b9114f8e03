import type { SectionKind } from '../aar.ts'
import type { Block } from '../document.ts'
import { foldWords } from '../vocabulary/fold-words.ts'
import type { ToldHeading } from './retold-sections.ts'

const problem = /^(?:the )?(?:problem|issue)$/
const question = /^(?:so )?what (?:was|is|were) the (?:problems?|issues?)$/
/** A shorter paragraph dates the document or names its authors. */
const shortestSummary = 80

/**
 * The kinds of the headings, where one names the problem by its words alone: behind a summary and another section, "Problem" tells no second
 * summary, and "What was the issue?" below prose that told what happened opens the causes, where nothing else does; so does "What went wrong?".
 */
export function withProblems(told: readonly ToldHeading[], blocks: readonly Block[]): readonly (SectionKind | null)[] {
  return told.map(({ heading, kind }, i) => {
    if (kind === 'lessons') return isOnlyFault(heading, told) ? 'causes' : kind
    if (kind !== 'summary') return kind
    const words = foldWords(heading.content.text)
    if (problem.test(words)) return isSecond(told, i) ? null : kind
    if (!question.test(words) || told.some((other) => other.kind === 'causes')) return kind
    return blocks.some((block) => block.line < heading.line && tells(block)) ? 'causes' : kind
  })
}

const fault = /^what went wrong$/

/**
 * "What went wrong?" is one half of what was learned, beside "What went well?"; alone, and in a document in which nothing else tells the causes,
 * it does.
 */
function isOnlyFault(heading: ToldHeading['heading'], told: readonly ToldHeading[]): boolean {
  if (!fault.test(foldWords(heading.content.text))) return false
  return !told.some((other) => other.kind === 'causes' || (other.kind === 'lessons' && other.heading !== heading))
}

function isSecond(told: readonly ToldHeading[], i: number): boolean {
  const before = told.slice(0, i).flatMap(({ kind }) => (kind === null || kind === 'meta' ? [] : [kind]))
  return before.includes('summary') && before.at(-1) !== 'summary'
}

function tells(block: Block): boolean {
  return block.kind === 'paragraph' && block.content.text.length >= shortestSummary
}
