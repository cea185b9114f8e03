import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  cleanText,
  cutAtWord,
  escapeMarkdown,
  escapeMermaid,
  escapePlain,
  escapeTableCell,
  quoteBriefly,
} from '../../../src/core/render/escape.ts'
import { liveIn, renderedByGitHub } from './github-rendering.ts'

const nasties = [
  '@kim',
  '@acme/sre',
  'a@kim',
  'kim@example.com',
  '(@kim)',
  '@',
  '@@kim',
  '&#64;kim',
  '&commat;kim',
  '#12',
  'acme/shop#12',
  'GH-12',
  'gh-7',
  'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0',
  'acme/shop@a1b2c3d',
  'deadbeef',
  'GHSA-aaaa-bbbb-cccc',
  'https://github.com/acme/shop/issues/12',
  'HTTP://x.y',
  'www.example.com',
  'ftp://x',
  'mailto:kim@example.com',
  '<https://x.y>',
  '<b>bold</b>',
  '<img src=x onerror=alert(1)>',
  '<!-- debrief:review v1 {} -->',
  '<!--',
  '-->',
  '<script>',
  '[text](https://x.y)',
  '![image](https://x.y/z.png)',
  '[ref]: https://x.y',
  '[^1]',
  '[ ] box',
  '**bold**',
  '_it_',
  '~~gone~~',
  '`code`',
  '```\nfence\n```',
  '~~~',
  '# heading',
  '- bullet',
  '+ bullet',
  '1. one',
  '2) two',
  '> quote',
  '| a | b |\n|---|---|',
  ':-- ',
  '===',
  '---',
  '\\',
  '\\|',
  '\\\\',
  'a\\',
  '&amp;',
  '&lt;b&gt;',
  ':smile:',
  ':+1:',
  ':100:',
  '$x$ and $y$',
  '$$',
  '\u202egnp.exe',
  'a\u200bb',
  '@\u200bkim',
  '#\u200d12',
  '\u0007',
  '\u2028',
  '\ud800',
  '\ue000',
  '\u0000',
  'Ünïcode',
  '日本語',
  '👩‍💻',
  '    indented',
  '\ttab',
  'line\n\nother',
  'setext\n===',
  '%%{init: {}}%%',
  'click a href "x"',
]

/** Words, signs and nasties in any order, glued or apart. */
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...nasties), fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })),
    {
      maxLength: 8,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((glue) => parts.join(glue)))

const visible = (text: string) => text.replaceAll('\u200b', '')
const allowed = new Set(['root', 'paragraph', 'text', 'html <span>', 'html </span>'])

function expectDead(markdown: string, original: string): void {
  const { nodes, text } = renderedByGitHub(markdown)
  expect(nodes.filter((node) => !allowed.has(node))).toEqual([])
  expect(liveIn(text)).toEqual([])
  expect(visible(text)).toBe(cleanText(original))
}

describe('escapeMarkdown', () => {
  test.each(nasties)('leaves nothing live in %j, and it reads the same', (text) => {
    expectDead(escapeMarkdown(text), text)
    expectDead(escapeMarkdown(`see ${text} there`), `see ${text} there`)
  })

  it('leaves nothing live in any text, and it reads the same', () => {
    fc.assert(
      fc.property(hostile, (text) => expectDead(escapeMarkdown(text), text)),
      { numRuns: 2000 },
    )
  })

  it('stays inside bold, italics, a bullet, a heading and a cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text)
        fc.pre(escaped !== '')
        const { nodes, text: seen } = renderedByGitHub(
          `- x ${escaped}\n\n| a | b |\n|---|---|\n| ${escaped} | end |\n\n### x ${escaped}`,
        )
        expect(nodes.filter((node) => node === 'tableCell')).toHaveLength(4)
        expect(nodes.filter((node) => node === 'heading')).toHaveLength(1)
        expect(
          nodes.filter((node) =>
            /^(?:link|image|html (?!<\/?span>)|emphasis|strong|delete|code|inlineCode)/.test(node),
          ),
        ).toEqual([])
        expect(liveIn(seen)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no way to write one of our markers', () => {
    fc.assert(fc.property(hostile, (text) => !escapeMarkdown(text).includes('<!--')))
  })

  test.each([
    ['Rotate certificates automatically', 'Rotate certificates automatically'],
    ['tell @kim about #12', 'tell @&#8203;kim about #&#8203;12'],
    ['a | b', 'a &#124; b'],
    ['5 < 6 & 7 > 2', '5 &lt; 6 &amp; 7 &gt; 2'],
    ['at 10:04:30 UTC', 'at 10:04:30 UTC'],
    ['costs $5', 'costs $5'],
    ['it was $5, then $9', 'it was <span>$</span>5, then <span>$</span>9'],
    ['1. first', '1\\. first'],
    ['version 1.2 of snake_case', 'version 1.2 of snake\\_case'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('keeps the joiners that emoji and scripts need', () => {
    expect(escapeMarkdown('👩‍💻 می‌خواهم')).toBe('👩‍💻 می‌خواهم')
  })

  it('takes a long run of what almost matches', () => {
    const long = ':a'.repeat(100_000)
    expect(visible(escapeMarkdown(long).replaceAll('&#8203;', ''))).toBe(`\\${long}`)
  })
})

describe('escapeTableCell', () => {
  it('shows a dash for nothing', () => {
    expect(escapeTableCell(' \u200b ')).toBe('–')
  })
})

describe('escapePlain', () => {
  it('keeps addresses and commits as they are, but mentions and references nothing', () => {
    expect(visible(escapePlain('@kim: #12, GH-3 https://x.y a1b2c3d4'))).toBe('@kim: #12, GH-3 https://x.y a1b2c3d4')
    expect(liveIn(escapePlain('@kim: #12, GH-3'))).toEqual([])
  })
})

describe('escapeMermaid', () => {
  it('lets only harmless characters through', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const label = escapeMermaid(text)
        expect(label).toMatch(/^[\p{L}\p{M}\p{N}∶,’()%./+–—=?! …-]+$/u)
        expect(label).not.toMatch(/%%|--|^(?:click|section|title)\b/i)
        expect(label.length).toBeLessThanOrEqual(62)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['10:04 Pager: "checkout"; see #12', '10∶04 Pager∶ ’checkout’, see 12'],
    ['%%{init: {"x": 1}}%%', '%(init∶ (’x’∶ 1))%'],
    ['click a', '– click a'],
    ['```', '’’’'],
    ['', '–'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMermaid(text)).toBe(expected)
  })
})

describe('cutAtWord', () => {
  it('never exceeds the limit and never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const cut = cutAtWord(text, limit)
        expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 1))
        expect(/\p{Cs}/u.test(cut)).toBe(false)
      }),
    )
  })

  it('cuts at a word, with an ellipsis', () => {
    expect(cutAtWord('Rotate certificates automatically', 24)).toBe('Rotate certificates…')
  })
})

describe('quoteBriefly', () => {
  it('quotes a few words', () => {
    expect(quoteBriefly('If the runbook had been followed, nothing would have happened', 6)).toBe(
      '“If the runbook had been followed,…”',
    )
    expect(quoteBriefly(' Improve  monitoring ', 6)).toBe('“Improve monitoring”')
  })
})
