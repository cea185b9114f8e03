import type { Mark } from '../aar.ts'
import type { RichText } from '../document.ts'

const mention = /(?<![\w./@`-])@[a-z0-9](?:[a-z0-9-]{0,38})(?:\/[a-z0-9][\w.-]{0,99})?/gi
const quotation =
  /“[^”]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|「[^」]{1,400}」|『[^』]{1,400}』|(?<![\w"])"[^"]{1,400}"(?![\w"])/g

/** Adds marks for what the words themselves say: mentions (code apart) and quotations. */
export function markWords(content: RichText): RichText {
  const { text, marks } = content
  const code = marks.filter((mark) => mark.kind === 'code')
  const found: Mark[] = []
  if (text.includes('@')) found.push(...matches(text, mention, 'mention').filter((mark) => !inside(mark, code)))
  if (hasQuote.test(text)) found.push(...matches(text, quotation, 'quotation'))
  if (found.length === 0) return content
  return { ...content, marks: [...marks, ...found].sort((a, b) => a.start - b.start || b.end - a.end) }
}

const hasQuote = /[“„«「『"]/

function matches(text: string, pattern: RegExp, kind: Mark['kind']): readonly Mark[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function inside(mark: Mark, others: readonly Mark[]): boolean {
  return others.some((other) => other.start <= mark.start && mark.end <= other.end)
}
