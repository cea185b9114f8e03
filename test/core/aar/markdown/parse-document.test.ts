import { describe, expect, it } from 'vitest'
import type { Block, ListBlock, TableBlock } from '../../../../src/core/aar/document.ts'
import { placeAt } from '../../../../src/core/aar/markdown/slice-text.ts'
import { parseDocument } from '../../../../src/core/aar/parse-document.ts'

function headings(markdown: string): readonly string[] {
  return parseDocument(markdown).blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.line} ${block.level} ${block.form} ${block.content.text}`] : [],
  )
}

function first<K extends Block['kind']>(markdown: string, kind: K): Extract<Block, { kind: K }> {
  const block = parseDocument(markdown).blocks.find((found) => found.kind === kind)
  if (block === undefined) throw new Error(`no ${kind}`)
  return block as Extract<Block, { kind: K }>
}

describe('headings', () => {
  it.each([
    ['# One', ['1 1 atx One']],
    ['Two\n---', ['1 2 setext Two']],
    ['**Three**\ntext', ['1 2 bold-line Three']],
    ['## A\n\n**Four:**\n\ntext', ['1 2 atx A', '3 3 bold-line Four:']],
    ['text before\n**Five**\ntext after', ['2 2 bold-line Five']],
    ['**Date**: 3 November', []],
    ['- **bold item**', []],
    ['> **quoted**', []],
    ['**We lost the data of two whole days.**', []],
    ['### :eye: [Detection](#x) ###', ['1 3 atx :eye: Detection']],
  ])('reads %j', (markdown, expected) => {
    expect(headings(markdown)).toEqual(expected)
  })
})

describe('places', () => {
  it.each([
    ['CRLF', '# A\r\n\r\nsome *words* here\r\n'],
    ['lone CR', '# A\r\rsome *words* here\r'],
    ['LF', '# A\n\nsome *words* here'],
  ])('are those of the file with %s', (_name, markdown) => {
    const { content } = first(markdown, 'paragraph')
    expect(content.text).toBe('some words here')
    expect(placeAt(content, 5)).toEqual({ line: 3, column: 7 })
    expect(placeAt(content, 11)).toEqual({ line: 3, column: 14 })
  })

  it('count a BOM, emoji and CJK as the code units they are', () => {
    const { content } = first('\uFEFFabc 🔥 影響 `x`', 'paragraph')
    expect(content).toMatchObject({ line: 1, column: 2, text: 'abc 🔥 影響 x' })
    expect(placeAt(content, content.text.indexOf('x'))).toEqual({ line: 1, column: 13 })
  })

  it('stay those of the file where spaces of other kinds are made plain and what is not seen is left out', () => {
    const { content } = first('one\u00a0two \u200b**t\u00adhree**\u202f4 &nbsp;five', 'paragraph')
    expect(content.text).toBe('one two three 4  five')
    expect(placeAt(content, content.text.indexOf('hree'))).toEqual({ line: 1, column: 14 })
    expect(placeAt(content, content.text.indexOf('4'))).toEqual({ line: 1, column: 21 })
  })

  it('stay right behind front matter', () => {
    expect(headings('---\r\ntitle: x\r\n---\r\n\r\n# A\r\n')).toEqual(['5 1 atx A'])
  })

  it('follow the words over line breaks, entities and quotes', () => {
    const quote = first('> one &amp;\n> two', 'quote')
    const [paragraph] = quote.children
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph')
    expect(paragraph.content.text).toBe('one & two')
    expect(placeAt(paragraph.content, 6)).toEqual({ line: 2, column: 3 })
  })
})

describe('check boxes', () => {
  it.each([
    ['- [ ] a', false],
    ['- [x] a', true],
    ['- [X] a', true],
    ['- [*] a', true],
    ['- a', null],
    ['1. [x] a', true],
  ])('reads %j', (markdown, checked) => {
    const list: ListBlock = first(markdown, 'list')
    expect(list.items[0]).toMatchObject({ checked, content: { text: 'a' } })
  })
})

describe('tables', () => {
  const cells = (markdown: string): readonly (readonly string[])[] => {
    const table: TableBlock = first(markdown, 'table')
    return [table.header, ...table.rows].map((row) => row.cells.map((cell) => cell.text))
  }

  it('keep empty cells, also at the ends', () => {
    expect(cells('| a | | c |\n|---|---|---|\n| | x | |')).toEqual([
      ['a', '', 'c'],
      ['', 'x', ''],
    ])
  })

  it('take rows without outer pipes, with fewer and with more cells', () => {
    expect(cells('a | b\n--|--\nx\ny | z | more')).toEqual([['a', 'b'], ['x'], ['y', 'z', 'more']])
  })

  it('keep escaped pipes, in code too', () => {
    expect(cells('| a |\n|---|\n| x \\| `y\\|z` |')).toEqual([['a'], ['x | y|z']])
  })
})

describe('inline content', () => {
  it.each([
    ['[words](https://a.example/x)', 'words', 'https://a.example/x'],
    ['[words][1]\n\n[1]: https://a.example', 'words', 'https://a.example'],
    ['[Words]\n\n[words]: <https://a.example/b c>', 'Words', 'https://a.example/b c'],
    ['[[bug] words](https://a.example)', '[bug] words', 'https://a.example'],
    ['<https://a.example>', 'https://a.example', 'https://a.example'],
    ['see https://a.example/x.', 'https://a.example/x', 'https://a.example/x'],
    ['www.a.example', 'www.a.example', 'http://www.a.example'],
  ])('reads the link of %j', (markdown, text, url) => {
    expect(first(markdown, 'paragraph').content.links).toMatchObject([{ text, url }])
  })

  it('leaves brackets that lead nowhere', () => {
    expect(first('[12-05 16:21] it *began*', 'paragraph').content.text).toBe('[12-05 16:21] it began')
  })

  it('marks what is not plain prose', () => {
    const { text, marks } = first('**a** `b` ~~c~~ @kim said "so it is"', 'paragraph').content
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['strong', 'a'],
      ['code', 'b'],
      ['struck', 'c'],
      ['mention', '@kim'],
      ['quotation', '"so it is"'],
    ])
  })

  it('makes a line of <br> and drops comments', () => {
    expect(first('a<br/>b <!-- c --> d', 'paragraph').content.text).toBe('a\nb  d')
  })
})

describe('a word processor’s list', () => {
  it('is numbered; a command far behind a bullet stays code', () => {
    const { items } = first('-     $ kubectl delete pod x\n', 'list')
    expect(items.map(({ content }) => content.text)).toEqual([''])
  })

  it('has its words far behind the number', () => {
    const { items } = first('1.            Test the failover\n2.            [x] Write it down\n', 'list')
    expect(items.map(({ checked, content }) => [checked, content.text.trim()])).toEqual([
      [null, 'Test the failover'],
      [true, 'Write it down'],
    ])
  })
})
