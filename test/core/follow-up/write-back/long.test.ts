import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { onePerItem } from '../../../../src/core/follow-up/one-per-item.ts'
import { type WantedLink, writeLinks } from '../../../../src/core/follow-up/write-back/write-links.ts'
import { reviewAar } from '../../../../src/core/review/review-aar.ts'

const home = { owner: 'acme', repository: 'shop' }
const path = 'docs/aar/checkout.md'
const url = (number: number) => `https://github.com/acme/shop/issues/${number}`
const link = (number: number) => `[#${number}](${url(number)})`

/** Links for every item of a text without a ticket: 7, 8 and so on. */
function wantedFor(text: string): readonly WantedLink[] {
  return onePerItem(readAar(text, { path }).actionItems)
    .filter(({ tickets }) => tickets.length === 0)
    .map(({ places }, index) => ({ ...home, number: index + 7, url: url(index + 7), lines: places }))
}

const write = (text: string, wanted = wantedFor(text)) => writeLinks(text, wanted, { path, home })

const head = '# Checkout errors\n\n## Summary\n\nOne in five checkouts failed for 102 minutes.\n\n## Action items\n\n'

/** What stands under the heading, before and after. */
const cases: readonly (readonly [claim: string, before: string, after: string])[] = [
  [
    'fills the empty cell of a ticket column',
    '| Action | Owner | Ticket |\n|---|---|---|\n| Alert on certificates | @kim | |\n',
    `| Action | Owner | Ticket |\n|---|---|---|\n| Alert on certificates | @kim | ${link(7)} |\n`,
  ],
  [
    'keeps the blanks of a wide cell, and fills one without any',
    '| Action | Issue    | Owner |\n|---|---|---|\n| Alert on certificates |          | @kim |\n| Shard the queue || @pat |\n',
    `| Action | Issue    | Owner |\n|---|---|---|\n| Alert on certificates | ${link(7)}         | @kim |\n| Shard the queue | ${link(8)} | @pat |\n`,
  ],
  [
    'fills a cell that the row leaves out at its end',
    '| Action | Owner | Ticket |\n|---|---|---|\n| Alert on certificates | @kim |\n',
    `| Action | Owner | Ticket |\n|---|---|---|\n| Alert on certificates | @kim | ${link(7)} |\n`,
  ],
  [
    'adds a column where none is for tickets',
    '| Action | Owner |\n| :--- | ---: |\n| Alert on certificates | @kim |\n| ~~Drop the cache~~ | @pat |\n',
    `| Action | Owner | Issue |\n| :--- | ---: | --- |\n| Alert on certificates | @kim | ${link(7)} |\n| ~~Drop the cache~~ | @pat | ${link(8)} |\n`,
  ],
  [
    'adds a column to rows without outer pipes',
    'Action | Owner\n---|---\nAlert on certificates | @kim\nShard the queue | @pat  \n',
    `Action | Owner | Issue\n---|---|---\nAlert on certificates | @kim | ${link(7)}\nShard the queue | @pat | ${link(8)}  \n`,
  ],
  [
    'pads a short row that gets a link',
    '| Action | Owner | Due |\n|---|---|---|\n| Alert on certificates | @kim |\n',
    `| Action | Owner | Due | Issue |\n|---|---|---|---|\n| Alert on certificates | @kim | | ${link(7)} |\n`,
  ],
  [
    'counts an escaped pipe as a word',
    '| Action | Owner |\n|---|---|\n| Alert on `a \\| b` certificates | @kim |\n',
    `| Action | Owner | Issue |\n|---|---|---|\n| Alert on \`a \\| b\` certificates | @kim | ${link(7)} |\n`,
  ],
  ['puts it behind a bullet', '- Alert on certificates\n', `- Alert on certificates (${link(7)})\n`],
  [
    'puts it behind a check box and a number',
    '- [ ] Alert on certificates @kim\n\n1. Shard the queue.\n',
    `- [ ] Alert on certificates @kim (${link(7)})\n\n1. Shard the queue. (${link(8)})\n`,
  ],
  [
    'puts it at the end of the first paragraph, not of the bullet',
    '- Alert on certificates\n  that end within 30 days\n\n  We had one, and it was muted.\n  - Owner: @kim\n',
    `- Alert on certificates\n  that end within 30 days (${link(7)})\n\n  We had one, and it was muted.\n  - Owner: @kim\n`,
  ],
  [
    'puts it in front of trailing blanks, line breaks and comments',
    '- Alert on certificates  \n- Shard the queue<br>\n- Rotate the keys <!-- asked twice -->\n',
    `- Alert on certificates (${link(7)})  \n- Shard the queue (${link(8)}) <br>\n- Rotate the keys (${link(9)}) <!-- asked twice -->\n`,
  ],
  [
    'puts it into nested bullets that are the tasks',
    '- Certificates:\n  - Alert on certificates\n  - Rotate the keys\n',
    `- Certificates:\n  - Alert on certificates (${link(7)})\n  - Rotate the keys (${link(8)})\n`,
  ],
  [
    'puts it at both places of one item',
    '- Alert on certificates that end soon\n\n| Action | Owner |\n|---|---|\n| Alert on certificates that end soon | @kim |\n',
    `- Alert on certificates that end soon (${link(7)})\n\n| Action | Owner | Issue |\n|---|---|---|\n| Alert on certificates that end soon | @kim | ${link(7)} |\n`,
  ],
]

describe('writing a link', () => {
  test.each(cases)('%s', (_claim, before, after) => {
    expect(write(head + before).text).toBe(head + after)
  })

  test.each([
    ['prose', 'We will add an alert on certificates that end within 30 days.\n', 'prose'],
    ['a cell with words', '| Action | Ticket |\n|---|---|\n| Alert on certificates | to be made |\n', 'cell-has-words'],
    ['a row longer than its header', '| Action | Owner |\n|---|---|\n| Alert on it | @kim | soon |\n', 'odd-table'],
  ] as const)('leaves %s, with the reason', (_what, before, reason) => {
    const { text, written, left } = write(head + before)
    expect(text).toBe(head + before)
    expect(written).toEqual([])
    expect(left).toMatchObject([{ number: 7, reason }])
  })

  test('leaves a row that links its issue already, in whatever form', () => {
    const text = `${head}- Alert on certificates #7\n- Shard the queue (${url(8)})\n`
    const wanted = [7, 8].map((number, index) => ({ ...home, number, url: url(number), lines: [9 + index] }))
    expect(write(text, wanted)).toEqual({ text, written: [], left: [] })
  })

  test('leaves a row whose link would be read as words', () => {
    const text = `${head}- Alert on certificates\n- Shard the queue\n`
    const wanted = [{ ...home, number: 7, url: 'https://example.com/not-a-ticket', lines: [9] }]
    expect(write(text, wanted)).toMatchObject({ text, left: [{ line: 9, reason: 'would-change-the-reading' }] })
  })

  test('names the repository of an issue that is elsewhere', () => {
    const text = `${head}- Alert on certificates\n`
    const wanted = [
      { owner: 'acme', repository: 'ops', number: 3, url: 'https://github.com/acme/ops/issues/3', lines: [9] },
    ]
    expect(write(text, wanted).text).toContain('([acme/ops#3](https://github.com/acme/ops/issues/3))')
  })

  test('passes by lines that are no items, code and front matter among them', () => {
    const text = `---\ntitle: Checkout\n---\n${head}\`\`\`\n- Alert on certificates\n\`\`\`\n`
    const wanted = Array.from({ length: 15 }, (_, index) => ({ ...home, number: 7, url: url(7), lines: [index] }))
    expect(write(text, wanted)).toEqual({ text, written: [], left: [] })
  })
})

/** Documents of every form that is read, with the marks that make trouble. */
const verb = fc.constantFrom(
  'Alert on',
  'Shard',
  'Rotate',
  'Document',
  'Add a test for',
  'Remove',
  'Write a runbook for',
)
const thing = fc.constantFrom(
  'the certificates',
  'the `a \\| b` queue',
  'keys **now**',
  'a [page](https://example.com)',
  'the *old* cache',
  'ブローカー',
)
const tail = fc.constantFrom(
  '',
  '.',
  ' @kim',
  ' (@kim, P1)',
  ' by 2026-12-01',
  ':',
  ' — Ann',
  ' ✅',
  ' <!-- soon -->',
  '<br>',
  '  ',
  '\\',
  ' due: 2026-12-01',
  ' [x]',
)
const words = fc.tuple(verb, thing, tail).map(([a, b, c]) => `${a} ${b}${c}`)
const bullet = fc
  .tuple(
    fc.constantFrom('- ', '* ', '- [ ] ', '- [x] ', '1. ', '  - '),
    words,
    fc.constantFrom('', '\n  and more of it', '\n\n  Because it failed.', '\n  - Owner: @pat', '\n  - Rotate it'),
  )
  .map(([mark, text, more]) => `${mark}${text}${more}`)
const cell = fc.constantFrom('', ' ', ' @kim ', ' P1 ', ' 2026-12-01 ', ' done ', ' TBD ', '    ', ' a \\| b ')
const header = fc.constantFrom(
  ['Action', 'Owner'],
  ['Action', 'Owner', 'Ticket'],
  ['ID', 'Action', 'Issue', 'Due'],
  ['Action', 'Issue', 'PR'],
  ['Action item', 'Owner', 'Priority', 'Status'],
)
const table = fc
  .tuple(
    header,
    fc.array(fc.tuple(words, fc.array(cell, { maxLength: 4 })), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('|', ''),
  )
  .map(([names, rows, edge]) => {
    const line = (cells: readonly string[]) => `${edge}${cells.join('|')}${edge}`
    const at = Math.max(
      0,
      names.findIndex((name) => name.startsWith('Action')),
    )
    const data = rows.map(([title, others]) =>
      line([
        ...others.slice(0, at),
        ...Array(Math.max(0, at - others.length)).fill(' '),
        ` ${title.replace(/\n/g, ' ')} `,
        ...others.slice(at),
      ]),
    )
    return [line(names.map((name) => ` ${name} `)), line(names.map(() => '---')), ...data].join('\n')
  })
const block = fc.oneof(
  fc.array(bullet, { minLength: 1, maxLength: 4 }).map((bullets) => bullets.join('\n')),
  table,
  words.map((text) => `We will ${text}`),
  words.map((text) => `\`\`\`\n- ${text}\n\`\`\``),
)
const anyDocument = fc
  .tuple(
    fc.constantFrom('', '\ufeff', '---\nstatus: final\n---\n'),
    fc.array(block, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\n', '\n\n## Lessons\n\nAlerts need owners.\n'),
  )
  .map(([start, blocks, end, rest]) => `${start}${head}${blocks.join('\n\n')}${rest}`.replace(/\n/g, end))

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)
const changed = (before: string, after: string) =>
  linesOf(before).flatMap((line, index) => (line === linesOf(after)[index] ? [] : [index + 1]))

describe('in any document', () => {
  test('only rows of written items change, by what is added; line ends stay', () => {
    let written = 0
    fc.assert(
      fc.property(anyDocument, (text) => {
        const result = write(text)
        written += result.written.length
        const after = linesOf(result.text)
        expect(result.text.match(/\r\n|\n|\r/g)).toEqual(text.match(/\r\n|\n|\r/g))
        const items = readAar(text, { path }).actionItems
        const rows = result.written.map(({ line }) => items.find((item) => item.line === line))
        const hasTable = rows.some((row) => row?.form === 'table')
        for (const line of changed(text, result.text)) {
          const was = linesOf(text)[line - 1] ?? ''
          const isOfItem = rows.some((row) => row !== undefined && row.line <= line && line <= row.endLine)
          expect(isOfItem || (hasTable && was.includes('|'))).toBe(true)
          const is = after[line - 1] ?? ''
          const front = [...was].findIndex((_, index) => was[index] !== is[index])
          expect(is.endsWith(front === -1 ? '' : was.slice(front))).toBe(true)
        }
      }),
      { numRuns: 1200 },
    )
    expect(written).toBeGreaterThan(50)
  })

  test('every item says the same and links its issue, and writing again changes nothing', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const wanted = wantedFor(text)
        const { text: linked, written } = write(text, wanted)
        const [before, after] = [text, linked].map((each) => readAar(each, { path }))
        const say = (aar: typeof before) =>
          aar?.actionItems.map(({ passage: _p, endColumn: _e, issues: _i, tickets: _t, ...item }) => item)
        expect(say(after)).toEqual(say(before))
        for (const { line, number } of written) {
          const item = after?.actionItems.find((each) => each.line === line)
          expect(item?.tickets).toContainEqual(expect.objectContaining({ number, url: url(number) }))
        }
        expect(write(linked, wanted)).toMatchObject({ text: linked, written: [] })
      }),
      { numRuns: 1200 },
    )
  })

  test('the review finds the same', () => {
    const found = (text: string) => {
      const { findings, checklist } = reviewAar({ path, aar: readAar(text, { path }) })
      return { findings: findings.map(({ rule, line, level }) => ({ rule, line, level })), checklist }
    }
    fc.assert(
      fc.property(anyDocument, (text) => {
        expect(found(write(text).text)).toEqual(found(text))
      }),
      { numRuns: 120 },
    )
  })
})
