import { readAar } from '../../src/core/aar/read-aar.ts'
import type { Bench } from '../bench.ts'

/** Texts that stall parsers, at three sizes: time for each KB should stay about the same, or fall where a bound holds. */
export const bench: Bench = {
  title: 'the nastiest texts we know, ms per KB at 10 KB, 100 KB and 1 MB (the whole reading)',
  run: ({ print }) => {
    for (const [name, make] of Object.entries(shapes)) {
      const costs = sizes.map((size) => {
        const text = make(size)
        const start = performance.now()
        const { problems } = readAar(text)
        const cost = (performance.now() - start) / (size / 1000)
        return `${cost.toFixed(2).padStart(8)}${problems.length > 0 ? '*' : ' '}`
      })
      print(name.padEnd(30) + costs.join(' '))
    }
    print('* a bound held, and a problem says where')
  },
}

const sizes = [10_000, 100_000, 990_000]

const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const counted = (unit: (i: number) => string) => (size: number) => {
  let text = ''
  for (let i = 0; text.length < size; i++) text += unit(i)
  return text.slice(0, size)
}
const halves = (a: string, b: string) => (size: number) => fill(a)(size / 2) + fill(b)(size / 2)

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'bullets nested on one line': fill('- '),
  'quotes nested on one line': fill('> '),
  'lists nested by indentation': counted((i) => `${' '.repeat(2 * (i % 60))}- a\n`),
  'lists ever deeper': counted((i) => `${' '.repeat(2 * i)}- a\n`),
  'links never closed': fill('[a](\n'),
  'brackets, opened and closed': halves('[', ']'),
  'nested links': halves('[', '](a)'),
  'reference links': fill('[a][b] '),
  'images never closed': fill('![a'),
  'backticks of every length': counted((i) => `${'`'.repeat((i % 200) + 1)} `),
  'asterisks that only close': fill('a** b* '),
  'asterisks that only open': fill('*a **b '),
  'mixed emphasis': fill('**a*b_c__d'),
  pipes: fill('|'),
  'a table of many columns': halves('|a', '|-'),
  'table rows': (size) => `| a | b |\n|---|---|\n${fill('| x | y |\n')(size)}`.slice(0, size),
  'rows without a table': fill('|a|b|\n'),
  bullets: fill('- a\n'),
  'check boxes with owners': fill('- [ ] fix it (@kim, due 2026-11-03)\n'),
  times: fill('- 10:04 it began\n'),
  headings: fill('# a\n'),
  'bold lines': fill('**a**\n'),
  'angle brackets': fill('<a b="'),
  'comments never closed': fill('a <!-- '),
  addresses: fill('http://a.b.c '),
  'an address with parentheses': (size) => `http://a.b/${fill(')')(size)}`,
  'blanks in the middle of a line': (size) => `a${fill(' ')(size)}b`,
  'a long line': fill('word '),
  'link definitions': counted((i) => `[a${i}]: b\n`),
  'a definition without end': (size) => `[a]: b "\n${fill('x\n')(size)}`.slice(0, size),
  'lazy quotes': (size) => `> a\n${fill('b\n')(size)}`.slice(0, size),
  'line breaks': fill('a  \n'),
  'quotation marks': fill('"a “b '),
  'at signs': fill('@a/b.c @'),
  labels: fill('**Owner**: kim\n'),
  dates: fill('2026-11-03 10:04 UTC, 3 Nov 2026 '),
}
