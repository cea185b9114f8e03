import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsOf } from './item-case.ts'

const words = fc.constantFrom(
  'Add an alert',
  'Owner: @kim',
  '@bo',
  '#12',
  'https://github.com/acme/api/issues/5',
  '[x]',
  '[ ]',
  '✅',
  'DONE',
  '~~gone~~',
  '**P1**',
  '2026-12-01',
  'by 1 Dec',
  '担当: 佐藤',
  '期限: 2026-12-30',
  '(',
  ')',
  '[',
  ']',
  '{{',
  '}}',
  '|',
  '\\|',
  ':',
  '：',
  '—',
  '-',
  '`code`',
  '<b>',
  '<!-- x -->',
  '\u00a0',
  '\t',
  'Ann to write',
  'PGM-12',
  "won't fix: no",
  'TBD',
  'n/a',
  '<br>',
  '😀',
  '[a](b)',
  '[a][b]',
  'é',
  '完了',
)
const opening = fc.constantFrom(
  '- ',
  '* [ ] ',
  '1. ',
  '  - ',
  '',
  '| ',
  '|--|--|',
  '## Action items',
  '### Prevent',
  '**Ann**',
  '> ',
  '# T',
  '```',
  '## Timeline',
  '    ',
)
const line = fc.tuple(opening, fc.array(words, { maxLength: 8 })).map(([start, rest]) => start + rest.join(' '))
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

test('any text is read without a throw, and every item stands inside of the file', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      const lines = markdown.split(/\r\n|\n/)
      for (const item of itemsOf(`## Action items\n\n${markdown}`)) {
        expect(item.line).toBeGreaterThanOrEqual(1)
        expect(item.line).toBeLessThanOrEqual(lines.length + 2)
        expect(item.endLine).toBeGreaterThanOrEqual(item.line)
        expect(item.endLine).toBeLessThanOrEqual(lines.length + 2)
        expect(item.places).toContain(item.line)
        expect([...item.places].sort((a, b) => a - b)).toEqual(item.places)
      }
    }),
    { numRuns: 300 },
  )
})

test('an owner who is named twice is one owner', () => {
  expect(itemsOf('## Action items\n\n- Add an alert @bo @bo').map(({ owners }) => owners)).toEqual([['@bo']])
})

test('an item has words, one line of them, and agrees with itself', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      for (const item of itemsOf(`## Action items\n\n${markdown}`)) {
        expect(item.title.trim()).not.toBe('')
        expect(item.title).not.toMatch(/[\n\r\uE000]/)
        expect(item.detail).not.toContain('\uE000')
        expect(item.done).toBe(item.status === 'done')
        expect(item.issues).toEqual(item.tickets.map((ticket) => ticket.text))
        expect(new Set(item.owners).size).toBe(item.owners.length)
        if (item.due !== null) expect(item.due).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('the passage is what stands in the file', () => {
  const [row, bullet] = itemsOf(
    '## Action items\n\n| Action | Owner |\n|--|--|\n| Cap **retries** | @bo |\n\n- Page on lag\n  - after a minute\n',
  )
  expect(row?.passage).toBe('| Cap **retries** | @bo |')
  expect(bullet?.passage).toBe('- Page on lag\n  - after a minute')
})

test('line ends, a byte order mark and no last line end change no item', () => {
  const markdown =
    '## Action items\n\n- [x] Cap retries (@bo, #12)\n\n| Action | Owner |\n|--|--|\n| Page on lag | @kim |\n'
  const titles = (text: string) =>
    itemsOf(text).map(({ title, owners, issues, line }) => ({ title, owners, issues, line }))
  expect(titles(markdown.replaceAll('\n', '\r\n'))).toEqual(titles(markdown))
  expect(titles(`\uFEFF${markdown}`)).toEqual(titles(markdown))
  expect(titles(markdown.trimEnd())).toEqual(titles(markdown))
})

test.each([
  ['brackets', '('.repeat(20_000)],
  ['dashes', '- '.repeat(1).concat('— '.repeat(10_000), 'x')],
  ['blanks', `- a${' '.repeat(20_000)}b`],
  ['colons', `- ${'a: '.repeat(5_000)}`],
  ['handles', `- ${'@kim '.repeat(4_000)}`],
  ['numbers', `- ${'#1 '.repeat(4_000)}`],
  ['commas', `- ${'a, '.repeat(5_000)} to do`],
  ['words', `${'word '.repeat(6_000)}`],
  ['struck', `- ${'~~a~~ '.repeat(2_000)}`],
  ['a long row', `| Action | Owner |\n|--|--|\n| ${'x '.repeat(8_000)} | ${'a and '.repeat(4_000)} |`],
])('a long run of %s is read', (_name, body) => {
  expect(() => itemsOf(`## Action items\n\n${body}\n`)).not.toThrow()
})
