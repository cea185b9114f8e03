import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { renderFiguresLine } from '../../../src/core/render/figures-line.ts'

function lineOf(...entries: readonly string[]): string {
  return renderFiguresLine(readAar(['# Timeline', ...entries.map((entry) => `- ${entry}`)].join('\n')).figures)
}

describe('the line of figures', () => {
  it('tells how long it took from the start on', () => {
    expect(
      lineOf(
        '2026-11-03 10:00 UTC **Start:** first errors',
        '2026-11-03 10:04 UTC alert fires',
        '2026-11-03 10:45 UTC incident resolved',
      ),
    ).toBe('**45 min**, 3 Nov 2026 10:00–10:45 UTC · detected after 4 min · not found: mitigation')
  })

  it('counts from the first entry where none says when it started, and says so', () => {
    expect(
      lineOf(
        '2026-11-02 10:00 UTC the new release is prepared',
        '2026-11-03 10:04 UTC alert fires',
        '2026-11-03 10:45 UTC incident resolved',
      ),
    ).toBe(
      '**1 d** from the first entry on, 2 Nov 2026 10:00 – 3 Nov 2026 10:45 UTC · detected after 1 d · not found: start, mitigation',
    )
    expect(lineOf('2026-11-02 10:00 UTC the new release is prepared', '2026-11-03 10:04 UTC alert fires')).toBe(
      'from the first entry, 2 Nov 2026 10:00 UTC · detected after 1 d · not found: start, mitigation, resolution',
    )
  })

  it('is empty where nothing is told', () => {
    expect(lineOf('10:04 alert fires')).toBe('')
  })
})
