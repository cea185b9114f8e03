import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { applyRules } from '../../../src/core/review/apply-rules.ts'
import { defineRule } from '../../../src/core/review/define-rule.ts'
import { proseOf } from '../../../src/core/review/language/prose.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'
import { defaultReviewSettings } from '../../../src/core/review/settings.ts'

const slip = '# Checkout was slow\n\n## Root cause\n\nThe job was accidentally run twice.\n'

function review(markdown: string, rules: Readonly<Record<string, 'off' | 'suggestion' | 'warning' | 'error'>> = {}) {
  return reviewAar({ path: 'a.md', aar: readAar(markdown), settings: { ...defaultReviewSettings, rules } })
}

const linesOf = (markdown: string, rule: string) =>
  review(markdown)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ line }) => line)

describe('levels', () => {
  test('a rule that is off says nothing, and its demand does not count', () => {
    const { findings, checklist } = review(slip, { 'no-human-error': 'off' })
    expect(findings.map(({ rule }) => rule)).not.toContain('no-human-error')
    expect(checklist.find(({ id }) => id === 'no-human-error')).toMatchObject({ state: 'not-applicable' })
  })

  test('a configured level holds, and wording stays wording', () => {
    const found = review(slip, { 'no-human-error': 'error' }).findings.find(({ rule }) => rule === 'no-human-error')
    expect(found).toMatchObject({ level: 'error', wording: true, line: 5 })
  })
})

describe('the checklist', () => {
  test('an acronym is pointed out where readers meet it first, and each once', () => {
    const first = (markdown: string) => linesOf(markdown, 'jargon-is-explained')
    expect(first('---\ntitle: The QXLD was slow\n---\n\n## Summary\n\nThe QXLD was slow on Tuesday.')).toEqual([2])
    expect(first('# Slow\n\n## Timeline\n\n- 10:04 Kim: “the QXLDs are gone”\n- 10:09 The QXLD is back.')).toEqual([5])
    expect(first('# Slow\n\n## Summary\n\nThe `QXLD` job ran, and the QXLD was slow.')).toEqual([5])
  })

  test('samples of a template count once for each list, blanks each', () => {
    const left = (markdown: string) => linesOf(markdown, 'nothing-is-left-to-fill-in')
    expect(left('# Slow\n\n## Lessons learned\n\n- Item A\n- Item B\n- Item C\n\n## Impact\n\nTBD\n\nTBD')).toEqual([
      5, 11, 13,
    ])
  })

  test('what is said of an item in a table of HTML stands at its words', () => {
    const table =
      '<table>\n<tr>\n<th>Ticket</th>\n<th>Action</th>\n</tr>\n<tr>\n<td>ABC-12</td>\n<td>Improve monitoring</td>\n</tr>\n</table>'
    expect(linesOf(`# Slow\n\n## Action items\n\n${table}`, 'action-item-has-an-end')).toEqual([12])
  })

  test('a finding asks for attention at its line', () => {
    expect(review(slip).checklist.find(({ id }) => id === 'no-human-error')).toMatchObject({
      state: 'attention',
      evidence: [5],
    })
  })

  test('a demand without findings is met', () => {
    expect(review(slip).checklist.find(({ id }) => id === 'nobody-is-blamed')).toMatchObject({ state: 'met' })
  })

  test.each([
    ['an empty file', '', 'the file is empty'],
    ['blanks alone', ' \n\n', 'the file is empty'],
    ['front matter that is not read, and a heading', '---js\n{}\n---\n# A\n', 'there is no text to judge yet'],
    ['headings alone', '# A\n\n## Summary\n\n## Impact\n', 'there is no text to judge yet'],
  ])('nothing is met by %s, and nobody is asked to confirm anything', (_, text, note) => {
    const { checklist } = review(text)
    expect(checklist.filter(({ state }) => state === 'met' || state === 'open')).toEqual([])
    expect(checklist.find(({ id }) => id === 'page-is-complete')).toMatchObject({ state: 'attention' })
    expect(checklist.find(({ id }) => id === 'nobody-is-blamed')).toMatchObject({ state: 'not-applicable', note })
  })

  test('nothing is met by a file that could not be read', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    const problem = { code: 'too-complex' as const, message: 'It took too long to read.', ...place }
    const aar = { ...readAar(slip), problems: [problem] }
    const { checklist } = reviewAar({ path: 'a.md', aar, settings: defaultReviewSettings })
    expect(checklist.filter(({ state }) => state === 'met' || state === 'open')).toEqual([])
  })

  test('what no program can judge is open, with the evidence beside it', () => {
    const text = '# A\n\n## Lessons\n\nThe same failure will happen again.\n'
    expect(review(text).checklist.find(({ id }) => id === 'will-recur')).toMatchObject({ state: 'open', evidence: [5] })
  })

  test('wording of another language is said not to be judged', () => {
    const text = `# A\n\n## Summary\n\n${'Kassa toimi hitaasti tunnin ajan, koska välimuisti tyhjennettiin julkaisun yhteydessä. '.repeat(4)}\n`
    expect(review(text).checklist.find(({ id }) => id === 'no-human-error')).toMatchObject({ state: 'not-applicable' })
  })

  const items = '## Action items\n\n| Action | Owner |\n|---|---|\n| Välimuisti lämmitetään ennen julkaisua | |\n'
  test.each([
    [
      'a language without a pack',
      'Kassa toimi hitaasti tunnin ajan, koska välimuisti tyhjennettiin julkaisun yhteydessä. ',
      'all',
    ],
    [
      'a language that only some rules know',
      'Die Kasse war eine Stunde langsam, weil der Cache mit der neuen Version geleert wurde. ',
      'some',
    ],
    ['English', 'The checkout was slow for an hour, because the cache was emptied with the release. ', undefined],
  ])('%s: the structure is checked, and it is known what was not', (_name, sentence, notJudged) => {
    const { findings, wordingNotJudged } = review(`# A\n\n## Summary\n\n${sentence.repeat(4)}\n\n${items}`)
    expect(wordingNotJudged).toBe(notJudged)
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['sections-are-complete', 'action-item-has-owner']),
    )
  })
})

describe('silencing', () => {
  const quiet: readonly (readonly [string, string])[] = [
    [
      'the next block',
      '# A\n\n## Root cause\n\n<!-- debrief-disable-next-line no-human-error -- agreed in the meeting -->\n\nThe job\nwas accidentally run.\n',
    ],
    [
      'a table row',
      '# A\n\n## Root cause\n\n| Cause | Why |\n|---|---|\n| It was accidentally run <!-- debrief-disable-line no-human-error -- agreed --> | x |\n',
    ],
    [
      'a list item',
      '# A\n\n## Root cause\n\n- It was accidentally run <!-- debrief-disable-line no-human-error -- agreed -->\n',
    ],
    [
      'a block',
      '# A\n\n## Root cause\n\n<!-- debrief-disable no-human-error -- agreed -->\n\nIt was accidentally run.\n\nAnd accidentally again.\n\n<!-- debrief-enable -->\n',
    ],
    [
      'the file',
      '# A\n\n## Root cause\n\nIt was accidentally run.\n\n<!-- debrief-disable-file no-human-error -- agreed -->\n',
    ],
  ]
  test.each(quiet)('%s', (_name, text) => {
    expect(linesOf(text, 'no-human-error')).toEqual([])
    expect(linesOf(text, 'silenced-findings-are-explained')).toEqual([])
    expect(review(text).silenced).toEqual([expect.objectContaining({ rule: 'no-human-error' })])
  })

  test.each<[string, string, readonly number[]]>([
    [
      'a comment above a table silences all its rows, and nothing after it',
      `# A

## Root cause

<!-- debrief-disable-next-line no-human-error -- agreed -->

| Cause | Why |
|---|---|
| It was accidentally run | x |
| And accidentally again | It was accidentally kept |

And accidentally for good.
`,
      [12],
    ],
    [
      'the table below another one is one of its own',
      `# A

## Root cause

<!-- debrief-disable-next-line no-human-error -- agreed -->
| Cause |
|---|
| It was accidentally run |

| Another |
|---|
| It was accidentally kept |
`,
      [12],
    ],
    [
      'a comment in a list silences the next item',
      `# A

## Root cause

- The disk was full.
<!-- debrief-disable-next-line no-human-error -- agreed -->
- It was accidentally run
- It was accidentally kept
`,
      [8],
    ],
    [
      'a comment in a cell silences its row alone',
      `# A

## Root cause

| Cause | Why |
|---|---|
| It was accidentally run <!-- debrief-disable-line no-human-error -- agreed --> | x |
| It was accidentally kept | y |
`,
      [8],
    ],
  ])('%s', (_name, text, left) => {
    expect(linesOf(text, 'no-human-error')).toEqual(left)
    expect(review(text).silenced).toHaveLength(1)
  })

  test('a whole table and a whole list, between two comments', () => {
    const rows = '| Cause | Why |\n|---|---|\n| It was accidentally run | x |\n| And accidentally again | y |\n'
    const text = `# A\n\n## Root cause\n\n<!-- debrief-disable no-human-error -- agreed -->\n\n${rows}\n- Run accidentally\n- Twice accidentally\n\n<!-- debrief-enable no-human-error -->\n\nAccidentally.\n`
    expect(linesOf(text, 'no-human-error')).toEqual([17])
    expect(review(text).silenced).toMatchObject([{ rule: 'no-human-error', reason: 'agreed', findings: 4 }])
  })

  test('several rules in one comment, each told apart; another rule stays heard', () => {
    const text =
      '# A\n\n## Root cause\n\n<!-- debrief-disable-next-line no-human-error, nobody-is-blamed, no-such-rule -- agreed -->\nIt was accidentally run.\n'
    const told = review(text).findings.filter(({ rule }) => rule === 'silenced-findings-are-explained')
    expect(told.map(({ line, message }) => [line, message])).toEqual([
      [5, 'The comment names `no-such-rule`, which is no rule.'],
      [5, 'The comment silences `nobody-is-blamed`, which finds nothing here.'],
    ])
    expect(linesOf(text, 'no-human-error')).toEqual([])
    expect(linesOf(text, 'sections-are-complete')).not.toEqual([])
  })

  test('only as far as it reaches', () => {
    const text =
      '# A\n\n## Root cause\n\n<!-- debrief-disable-next-line no-human-error -- agreed -->\nIt was accidentally run.\n\nAnd accidentally again.\n'
    expect(linesOf(text, 'no-human-error')).toEqual([8])
  })

  test('a reason is needed where people are judged, and is listed', () => {
    const text = '# A\n\n## Root cause\n\n<!-- debrief-disable-next-line no-human-error -->\nIt was accidentally run.\n'
    expect(linesOf(text, 'no-human-error')).toEqual([6])
    expect(linesOf(text, 'silenced-findings-are-explained')).toEqual([5])
    expect(review(quiet[4]?.[1] ?? '').silenced[0]?.reason).toBe('agreed')
  })

  test('a comment that silences nothing is told', () => {
    const text =
      '# A\n\n## Root cause\n\n<!-- debrief-disable-next-line no-human-error -- old -->\nThe disk was full.\n'
    expect(linesOf(text, 'silenced-findings-are-explained')).toEqual([5])
  })
})

test('a rule that throws is our bug in one line, and the others still run', () => {
  const shared = {
    guide: 'page-is-complete',
    level: 'warning',
    about: 'structure',
    summary: 's',
    why: 'w',
    question: 'q',
    fix: 'f',
    examples: [],
  } as const
  const broken = defineRule({
    ...shared,
    id: 'broken',
    check: () => {
      throw new Error('secret words of the document')
    },
  })
  const sound = defineRule({ ...shared, id: 'sound', check: () => [{ line: 1, message: 'm' }] })
  const aar = readAar('# A\n')
  const findings = applyRules([broken, sound], aar, {
    settings: defaultReviewSettings,
    prose: proseOf(aar),
    ruleIds: [],
  })
  expect(findings.map(({ rule }) => rule)).toEqual(['broken', 'sound'])
  expect(findings[0]).toMatchObject({ line: 1, level: 'suggestion', wholeFile: true })
  expect(findings[0]?.message).toContain('bug of Debrief')
  expect(JSON.stringify(findings)).not.toContain('secret')
})

test('findings come in order of line, and the same review twice is the same', () => {
  const text =
    '# A\n\n## Summary\n\nIf it had been warm, it would not have failed. TBD.\n\n## Root cause\n\nHuman error.\n'
  const { findings } = review(text)
  expect(findings.map(({ line }) => line)).toEqual(findings.map(({ line }) => line).toSorted((a, b) => a - b))
  expect(review(text)).toEqual(review(text))
})
