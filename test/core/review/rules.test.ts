import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { applyReplacement } from '../../../src/core/review/apply-replacement.ts'
import { guide } from '../../../src/core/review/guide.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'
import { retiredRuleIds, rules } from '../../../src/core/review/rule-registry.ts'
import { demands } from './demands.ts'

function find(markdown: string, rule: string) {
  const { findings } = reviewAar({ path: 'docs/aar/example.md', aar: readAar(markdown) })
  return findings.filter((finding) => finding.rule === rule).map(({ line, message }) => ({ line, message }))
}

function reviewOf(file: string) {
  return reviewAar({ path: file, aar: readAar(readFileSync(file, 'utf8')) })
}

/** The same text as other editors save it: nothing changes. */
const disguises: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a BOM', (text) => `\uFEFF${text}`],
  ['no final newline', (text) => text.trimEnd()],
  ['tabs around the cells of tables', withTabbedCells],
  ['tabs for the indentation of lists', (text) => text.replace(/^ {2,4}(?=[-*+\d])/gm, '\t')],
  ['all of it at once', (text) => `\uFEFF${withTabbedCells(text).trimEnd().replaceAll('\n', '\r\n')}`],
]

/** Rows of tables; a row inside a code fence or a quotation is none. */
function withTabbedCells(text: string): string {
  return text.replace(/^\|.*\|$/gm, (row) =>
    row.replaceAll(' | ', '\t|\t').replace(/^\| /, '|\t').replace(/ \|$/, '\t|'),
  )
}

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$name', ({ markdown, findings }) => {
    expect(find(markdown, rule.id)).toEqual(findings)
  })

  test.each(
    rule.examples.flatMap((example) => disguises.map(([name, disguise]) => ({ ...example, as: name, disguise }))),
  )('$name, saved with $as', ({ markdown, findings, disguise }) => {
    expect(find(disguise(markdown), rule.id)).toEqual(findings)
  })

  test.each(rule.examples)('$name, with a tab for every blank: is reviewed without a bug', ({ markdown }) => {
    const aar = readAar(markdown.replaceAll(' ', '\t'))
    const { findings } = reviewAar({ path: 'docs/aar/example.md', aar })
    expect(findings.filter(({ message }) => message.includes('bug of Debrief'))).toEqual([])
    for (const { line, endLine } of findings)
      expect(line <= endLine && endLine <= Math.max(1, aar.lineCount)).toBe(true)
  })

  test('shows a good example, says why, asks, and tells what to do', () => {
    expect(rule.examples.some(({ findings }) => findings.length === 0)).toBe(true)
    for (const text of [rule.summary, rule.why, rule.question, rule.fix]) {
      expect(text.length).toBeGreaterThan(10)
      expect(text.replaceAll('<!--', '')).not.toContain('!')
    }
    expect(rule.question).toMatch(/[?.]$/)
    expect(rule.summary).not.toMatch(/\.$/)
  })
})

describe('the rules as a whole', () => {
  const folder = new URL('../../../src/core/review/rules/', import.meta.url)

  test('every file is one rule of that name, registered once', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''))
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  test('no id of a retired rule is used again', () => {
    expect(rules.filter(({ id }) => retiredRuleIds.includes(id))).toEqual([])
  })

  test('no rule is longer than a page or two', () => {
    for (const { id } of rules)
      expect({ id, lines: readFileSync(new URL(`${id}.ts`, folder), 'utf8').split('\n').length < 230 }).toEqual({
        id,
        lines: true,
      })
  })
})

describe('what findings suggest', () => {
  const suggesting = rules.flatMap((rule) =>
    rule.examples.flatMap(({ name, markdown }) =>
      [['as it is', (text: string) => text] as const, ...disguises].flatMap(([as, disguise]) => {
        const text = disguise(markdown)
        const { findings } = reviewAar({ path: 'docs/aar/example.md', aar: readAar(text) })
        return findings.flatMap(({ rule: id, message, suggestion }) =>
          id !== rule.id || suggestion === undefined ? [] : [{ id, name, as, text, message, suggestion }],
        )
      }),
    ),
  )

  test.each(suggesting)('$id, $name, $as: taken over, the finding is gone and no other comes', (example) => {
    const { text, id, message, suggestion } = example
    const mended = applyReplacement(text, suggestion)
    if (mended === null) throw new Error('It does not fit the text that it was made for.')
    const all = (of: string) =>
      reviewAar({ path: 'docs/aar/example.md', aar: readAar(of) }).findings.map((one) => `${one.rule}: ${one.message}`)
    expect(all(mended)).not.toContain(`${id}: ${message}`)
    expect(all(text)).toEqual(expect.arrayContaining(all(mended)))
  })

  test('some rules suggest, and each in every form of the text', () => {
    const of = (rule: string) => suggesting.filter(({ id }) => id === rule).length
    for (const id of ['external-message-is-spelled-right', 'time-zone-is-known', 'silenced-findings-are-explained'])
      expect({ id, forms: of(id) }).toEqual({ id, forms: 1 + disguises.length })
  })
})

describe('the guide', () => {
  test('holds every demand, in order', () => {
    expect(guide.map(({ id }) => id)).toEqual(demands)
  })

  test.each(guide)('$id is served by a rule, a question or a use case', ({ id, judge, question, useCase }) => {
    const serving = rules.filter((rule) => [rule.guide].flat().includes(id))
    if (judge === 'program') expect(serving).not.toEqual([])
    if (judge === 'both') expect(question).toMatch(/\?$/)
    if (judge === 'app') expect(useCase).not.toBe('')
  })
})

describe('whole documents', () => {
  test('the model AAR has no finding', () => {
    expect(reviewOf('examples/model.md').findings).toEqual([])
  })

  test('the AAR in which everything is wrong sets off every rule that text can set off', () => {
    const data = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    const texts = [
      data('everything-wrong.md'),
      data('no-turning-points.md'),
      '',
      '---\ntitle: {\n---\n# Checkout was slow\n',
    ]
    const heard = new Set(
      texts.flatMap((text) => reviewAar({ path: 'a.md', aar: readAar(text) }).findings.map(({ rule }) => rule)),
    )
    expect(rules.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([])
  })

  test('any text is reviewed, with every place inside the file', () => {
    const model = readFileSync('examples/model.md', 'utf8')
    const cut = fc
      .tuple(fc.nat(model.length), fc.nat(model.length))
      .map(([a, b]) => model.slice(Math.min(a, b), Math.max(a, b)))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          cut,
          fc.tuple(cut, fc.string(), cut).map((parts) => parts.join('')),
        ),
        (text) => {
          const aar = readAar(text)
          const { findings, checklist } = reviewAar({ path: 'a.md', aar })
          const last = Math.max(1, aar.lineCount)
          for (const { line, endLine, column, message, level } of findings) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(endLine).toBeLessThanOrEqual(last)
            expect(endLine).toBeGreaterThanOrEqual(line)
            expect(column).toBeGreaterThanOrEqual(1)
            expect(message).not.toContain('bug of Debrief')
            expect(['suggestion', 'warning', 'error']).toContain(level)
          }
          for (const { evidence } of checklist) for (const line of evidence) expect(line).toBeLessThanOrEqual(last)
        },
      ),
      { numRuns: 60 },
    )
  })
})
