import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { proseOf, spanOf } from '../../../../src/core/review/language/prose.ts'
import { splitSentences } from '../../../../src/core/review/language/split-sentences.ts'

describe('sentences', () => {
  test.each<[string, readonly string[]]>([
    ['It broke. We mended it.', ['It broke.', 'We mended it.']],
    [
      'Version 2.5 was out at 10.04. It broke, e.g. on Sundays.',
      ['Version 2.5 was out at 10.04.', 'It broke, e.g. on Sundays.'],
    ],
    ['See kim.example.com for more.', ['See kim.example.com for more.']],
    ['Why? Nobody knew! Then it stopped', ['Why?', 'Nobody knew!', 'Then it stopped']],
    ['壊れた。直した。', ['壊れた。', '直した。']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test('lose no word and never overlap', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = splitSentences(text)
        const kept = parts.map(({ start, end }) => text.slice(start, end)).join('')
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const [i, { start }] of parts.entries()) expect(start).toBeGreaterThanOrEqual(parts[i - 1]?.end ?? 0)
      }),
    )
  })
})

describe('what is not the author’s own is not judged', () => {
  const heard = (line: string) =>
    proseOf(readAar(`# Checkout was slow\n\n## Summary\n\n${line}\n`))
      .sentences.map(({ words }) => words)
      .join(' ')

  test.each([
    ['code', 'The log said `human error` there.'],
    ['a quotation', 'The page said “human error” there.'],
    ['a plain quotation', 'The page said "human error" there.'],
    ['a link’s address', 'See https://example.com/human error-free'],
    ['the words for a picture', '![human error there](a.png) was the log.'],
    ['struck words', 'It was ~~human error~~ a full disk.'],
  ])('%s', (_name, line) => {
    expect(heard(line)).not.toContain('human error there')
    expect(heard(line)).not.toMatch(/human error(?!-)/)
  })

  test('a block quote', () => {
    expect(heard('> It was human error.')).not.toContain('human')
  })

  test('the author’s own words are', () => {
    expect(heard('It was human error.')).toContain('human error')
  })
})

test('places point into the file, past a line break', () => {
  const { sentences } = proseOf(readAar('# A\n\n## Summary\n\nOne thing\nwas **accidentally** done.\n'))
  const last = sentences.at(-1)
  expect(last && spanOf(last, last.words.indexOf('accidentally'), last.words.indexOf('accidentally') + 12)).toEqual({
    line: 6,
    column: 7,
    endLine: 6,
    endColumn: 19,
  })
})

test('English is told from other languages', () => {
  const of = (text: string) => proseOf(readAar(`# A\n\n## Summary\n\n${text}\n`)).isEnglish
  expect(
    of(
      'The checkout was slow for an hour because the cache had been emptied by the deploy, and it took long to warm up again.',
    ),
  ).toBe(true)
  expect(
    of(
      'Kassen var treg i en time fordi mellomlageret ble tømt av utrullingen, og det tok lang tid å varme det opp igjen etterpå for alle.',
    ),
  ).toBe(false)
})

test.each([
  [
    'no',
    'Kassen var treg i en time fordi mellomlageret ble tømt, og det tok lang tid å varme det opp igjen etterpå for alle som ventet.',
  ],
  [
    'de',
    'Die Kasse war eine Stunde lang langsam, weil der Zwischenspeicher geleert wurde, und es dauerte lange, bis er wieder warm war.',
  ],
  [
    'fr',
    'La caisse a été lente pendant une heure parce que le cache a été vidé, et il a fallu du temps pour le remplir de nouveau.',
  ],
  [
    'es',
    'La caja estuvo lenta durante una hora porque el caché se vació, y tardó mucho en llenarse de nuevo para todos los que esperaban.',
  ],
  [
    'pt',
    'O caixa ficou lento por uma hora porque o cache foi esvaziado, e demorou muito para ser preenchido de novo para todos os clientes.',
  ],
  ['ja', 'キャッシュが消えたため、一時間にわたりレジが遅くなった。'],
  [
    null,
    'Kassan var långsam i en timme för att cachen tömdes av driftsättningen, och det tog tid att värma upp den för alla som väntade.',
  ],
  [
    'en',
    'Payment queue stuck for forty minutes. Root cause: disk full on primary, alerts muted during maintenance. Switched writers to replica, deleted old segments, restarted exporter. Enhanced alert rules, added second approver for mute requests. Customers informed by support within ten minutes of first page. Consider smaller segments.',
  ],
  [
    null,
    'Maksujono oli jumissa neljäkymmentä minuuttia. Juurisyy on täynnä oleva levy, ja hälytykset olivat pois päältä huollon aikana. Jono on nyt tyhjä, levy on siivottu ja hälytys on palautettu.',
  ],
  [null, '数据库连接池已满，支付请求超时。'],
])('the language is told: %s', (tongue, text) => {
  expect(proseOf(readAar(`# A\n\n## Summary\n\n${text}\n`)).tongue).toBe(tongue)
})
