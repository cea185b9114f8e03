import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldValuesOf, type IssueField, optionFor } from '../../../src/core/follow-up/issue-fields.ts'

const table = readFileSync(new URL('../../../docs/follow-ups.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:in the AAR|P\d)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const options = (table[0] ?? [])
  .slice(1)
  .map((head) => (head.includes(' to ') ? ['P0', 'P1', 'P2', 'P3', 'P4'] : head.split(', ')))

const documented = table
  .slice(1)
  .flatMap(([said = '', ...means]) =>
    said
      .split(', ')
      .flatMap((priority) => means.map((option, index) => [priority, options[index] ?? [], option] as const)),
  )

test('the documentation has a row for each rank', () => {
  expect(documented).toHaveLength(5 * 3 * 4)
})

test.each(documented)('%s of %j means %s, as documented', (priority, among, option) => {
  expect(optionFor(priority, among)).toBe(option)
})

test.each([
  ['P2', ['P1 - now', 'P2 - soon'], 'P2 - soon'],
  ['SEV-1', ['Urgent', 'High'], 'High'],
  ['priority: 3', ['Priority 1', 'Priority 3'], 'Priority 3'],
  ['Very low', ['High', 'Low', 'Lowest'], 'Lowest'],
  ['gold', ['Silver', 'Gold'], 'Gold'],
  ['Høy', ['High', 'Low'], 'High'],
  ['高', ['High', 'Low'], 'High'],
  ['🔥 High', ['🟠 High'], '🟠 High'],
  ['P5', ['Urgent', 'Low'], 'Low'],
  ['P2', ['Urgent', 'Low'], null],
  ['High', ['P0', 'P1'], 'P1'],
  ['gold', ['High', 'Low'], null],
  ['', ['High', 'Low'], null],
  ['P1', [], null],
])('%s among %j is %s', (priority, among, option) => {
  expect(optionFor(priority, among)).toBe(option)
})

const priority: IssueField = { id: 1, name: 'priority', kind: 'single_select', options: ['High', 'Low'] }
const date: IssueField = { id: 2, name: 'Target Date', kind: 'date', options: [] }

test.each([
  [
    'both are told',
    'P1',
    [priority, date],
    [
      { field: 1, value: 'High' },
      { field: 2, value: '2026-12-01' },
    ],
    [],
  ],
  [
    'a field of another kind is none',
    'P1',
    [{ ...priority, kind: 'text' }, date],
    [{ field: 2, value: '2026-12-01' }],
    [{ name: 'Priority', value: null }],
  ],
  [
    'a priority without an option is missed',
    'P2',
    [priority, date],
    [{ field: 2, value: '2026-12-01' }],
    [{ name: 'Priority', value: 'P2' }],
  ],
  [
    'without fields both are missed',
    'P1',
    [],
    [],
    [
      { name: 'Priority', value: null },
      { name: 'Target date', value: null },
    ],
  ],
])('%s', (_, said, fields, values, missed) => {
  expect(fieldValuesOf({ priority: said, due: '2026-12-01' }, fields)).toEqual({ values, missed })
})

test('what the row leaves open is neither told nor missed', () => {
  expect(fieldValuesOf({ priority: null, due: null }, [])).toEqual({ values: [], missed: [] })
})
