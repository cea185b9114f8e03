import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aar, Span } from '../../../src/core/aar/aar.ts'
import { splitLines } from '../../../src/core/aar/markdown/source.ts'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { everyForm } from './every-form.ts'

const nasty = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\uFEFF',
  '\0',
  '- ',
  '> ',
  '| ',
  '|-|-|\n',
  '# ',
  '**',
  '`',
  '```\n',
  '[',
  '](',
  ']',
  '<!--',
  '-->',
  '---\n',
  '10:04 ',
  '- [ ] ',
  '@kim',
  '#1',
  '🔥',
  '影',
  '\ud800',
  '1. ',
  '~~',
  '&amp;',
  '<br>',
  '\\',
  ':',
]

const fragments = fc.array(
  fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 8 }), fc.constantFrom(...everyForm.split(/(?<=\n)/))),
  { maxLength: 40 },
)

describe('reading any text', () => {
  it('never fails, and every place lies inside of the file', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const markdown = parts.join('')
        expectInside(readAar(markdown), markdown)
      }),
      { numRuns: 500 },
    )
  })

  it('holds for a document cut off at any byte', () => {
    const bytes = new TextEncoder().encode(everyForm)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
        const markdown = new TextDecoder().decode(bytes.slice(0, length))
        expectInside(readAar(markdown), markdown)
      }),
      { numRuns: 150 },
    )
  })

  it('holds for a document with something nasty put in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: everyForm.length }),
        fc.constantFrom(...nasty),
        fc.integer({ min: 0, max: 30 }),
        (at, text, gone) => {
          const markdown = everyForm.slice(0, at) + text + everyForm.slice(at + gone)
          expectInside(readAar(markdown), markdown)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives the same with CRLF, and the same but for column 1 with a BOM', () => {
    const { passages, ...plain } = readAar(everyForm)
    const { passages: windows, ...other } = readAar(everyForm.replaceAll('\n', '\r\n'))
    expect(JSON.stringify(other).replaceAll('\\r', '')).toEqual(JSON.stringify(plain))
    expect(windows).toEqual(passages)
    expect(readAar(`\uFEFF${everyForm}`).actionItems).toEqual(plain.actionItems)
  })
})

/** Lines and columns of everything that bears a place. */
function expectInside(aar: Aar, markdown: string): void {
  const lines = splitLines(markdown)
  const inside = (line: number, column: number) =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1
  const spans: readonly Span[] = [...aar.passages, ...aar.timeline, ...aar.actionItems, ...aar.problems, ...aar.remarks]
  for (const span of spans) {
    const holds =
      inside(span.line, span.column) &&
      inside(span.endLine, span.endColumn) &&
      (span.line < span.endLine || (span.line === span.endLine && span.column <= span.endColumn))
    if (!holds) throw new Error(`outside: ${JSON.stringify(span)}`)
  }
  for (const { anchors, text } of aar.passages)
    for (const [i, anchor] of anchors.entries()) {
      const holds =
        inside(anchor.line, anchor.column) &&
        anchor.offset < Math.max(text.length, 1) &&
        (i === 0 ? anchor.offset === 0 : anchor.offset > (anchors[i - 1]?.offset ?? 0))
      if (!holds) throw new Error(`anchor outside: ${JSON.stringify({ anchor, text })}`)
    }
  for (const section of aar.sections)
    if (!(section.line >= 1 && section.line <= section.endLine && section.endLine <= lines.length))
      throw new Error(`section outside: ${JSON.stringify(section)}`)
}
