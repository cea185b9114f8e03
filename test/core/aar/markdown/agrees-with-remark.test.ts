import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../../../src/core/aar/markdown/blocks.ts'
import { readDefinitions } from '../../../../src/core/aar/markdown/definitions.ts'
import { parserFor } from '../../../../src/core/aar/markdown/parser.ts'
import { sourceOf, splitLines } from '../../../../src/core/aar/markdown/source.ts'
import { ourOutline, remarkOutline } from './remark-oracle.ts'

function ours(markdown: string): readonly string[] {
  const source = sourceOf(splitLines(markdown))
  const tree = parserFor(source.text, () => undefined).parse(source.text)
  return ourOutline(readBlocks({ source, definitions: readDefinitions(tree, source.text) }, tree.cursor()))
}

const words = fc
  .array(
    fc.constantFrom(
      'alert',
      'fired',
      '**bold**',
      '*it*',
      '`code`',
      '[link](https://a.example/x)',
      '@kim',
      '#12',
      '10:04',
      '~~gone~~',
      'snake_case',
      'a &amp; b',
      '影響',
      '🔥',
      'https://a.example/y',
      '[ref]',
      '\\*not\\*',
      '2 * 3',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' '))

const line = words.map((text) => text.replace(/^(\d+)([.)])/, '$1 $2'))
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`)
const setext = fc.tuple(line, fc.constantFrom('===', '---')).map(([text, rule]) => `${text}\n${rule}`)
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const bullets = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('', '[ ] ', '[x] '), line), {
    minLength: 1,
    maxLength: 5,
  })
  .map((items) => items.map(([depth, box, text], i) => `${'  '.repeat(i === 0 ? 0 : depth)}- ${box}${text}`).join('\n'))
const numbers = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((text, i) => `${i + 1}. ${text}`).join('\n'))
const table = fc
  .array(fc.tuple(words, words), { minLength: 0, maxLength: 4 })
  .map((rows) => ['| Time | What |', '|---|:-:|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'))
const code = line.map((text) => `\`\`\`sh\n${text}\n\n  ${text}\n\`\`\``)
const quote = paragraph.map((text) =>
  text
    .split('\n')
    .map((part) => `> ${part}`)
    .join('\n'),
)
const html = fc.constantFrom('<!-- a comment -->', '<details>\n<b>more</b>', '</details>')
const block = fc.oneof(heading, setext, paragraph, bullets, numbers, table, code, quote, html, fc.constant('***'))
const definition = '[ref]: https://a.example/ref'

describe('our reading of markdown', () => {
  it('agrees with remark on blocks, lines and words', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (blocks, end) => {
        const markdown = [...blocks, definition].join('\n\n').replaceAll('\n', end)
        expect(ours(markdown)).toEqual(remarkOutline(markdown))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '- a\n\n  more of a\n  - b\n- c',
    '1. a\n   ```\n   code\n   ```\n2. b',
    '> - a\n> - b\n\n> c',
    '> lazy\ngoes on',
    '| a |\n|---|\n| b |\ntext after a table goes on in it',
    'text\n| a | b |\n|---|---|\n| c | d |',
    '* a\n\n* b\n- c',
    '    code by indentation\n\ntext',
    '- [ ] a\n- [X] b',
    'a\\\nb  \nc',
    '[[bug] title](https://a.example) and [12-05 16:21] then **[a** b]',
    '![alt](x.png) and [![badge](b.svg)](https://a.example)',
  ])('agrees with remark on %j', (markdown) => {
    expect(ours(markdown)).toEqual(remarkOutline(markdown))
  })
})
