import { describe, expect, it } from 'vitest'
import { monthNames } from '../../../../src/core/aar/time/month-names.ts'
import { parseDate } from '../../../../src/core/aar/time/parse-date.ts'

const names = Object.entries(monthNames).flatMap(([language, months]) =>
  months.flatMap((words, index) => words.map((word) => [word, language, index + 1] as const)),
)

describe('names of months', () => {
  it.each(names)('“%s” (%s) is month %i', (word, _language, month) => {
    const date = `2026-${String(month).padStart(2, '0')}-03`
    expect(parseDate(`3 ${word} 2026`).date).toBe(date)
    expect(parseDate(`3. ${word} 2026`).date).toBe(date)
    expect(parseDate(`${word} 3, 2026`).date).toBe(date)
  })
})
