import { describe, expect, it } from 'vitest'
import type { IncidentFigures, Milestone } from '../../../src/core/aar/aar.ts'
import { incidentFigures } from '../../../src/core/aar/figures.ts'
import { parseDocument } from '../../../src/core/aar/parse-document.ts'
import { readSections } from '../../../src/core/aar/sections/read-sections.ts'
import { readTimeline } from '../../../src/core/aar/timeline/read-timeline.ts'

interface Told {
  readonly incidentStart: Milestone | null
  readonly incidentEnd: Milestone | null
}

const nothing: Told = { incidentStart: null, incidentEnd: null }
const metadata = (at: string | null, line: number): Milestone => ({
  at,
  text: at ?? '',
  doubt: null,
  line,
  source: 'metadata',
})

/** Figures of a timeline with these bullets, the first on line 3. */
function figures(items: readonly string[], told: Told = nothing, title = '# Review 2026-11-03'): IncidentFigures {
  const document = parseDocument([title, '## Timeline (UTC)', ...items.map((item) => `- ${item}`)].join('\n'))
  const { sections } = readSections(document)
  const timeline = readTimeline({ document, sections, metadata: { date: null, incidentStart: null, frontMatter: {} } })
  return incidentFigures(timeline, told)
}

describe('incidentFigures', () => {
  it('tells the turning points, the minutes to each, and the lines they rest on', () => {
    expect(
      figures(['10:00 Outage begins', '10:04 Alert fires', '10:20 Rolled back', '10:45 Incident resolved']),
    ).toEqual({
      started: { at: '2026-11-03T10:00:00Z', text: '10:00', doubt: null, line: 3, source: 'timeline' },
      detected: { at: '2026-11-03T10:04:00Z', text: '10:04', doubt: null, line: 4, source: 'timeline' },
      mitigated: { at: '2026-11-03T10:20:00Z', text: '10:20', doubt: null, line: 5, source: 'timeline' },
      resolved: { at: '2026-11-03T10:45:00Z', text: '10:45', doubt: null, line: 6, source: 'timeline' },
      minutesToDetect: 4,
      minutesToMitigate: 20,
      minutesToResolve: 45,
      timeZone: 'UTC',
    })
  })

  it('takes the first timed entry for the start where none says so, and tells that', () => {
    const { started, minutesToDetect } = figures(['10:00 Deploy of v42', '10:04 Alert fires'])
    expect(started).toMatchObject({
      line: 3,
      source: 'first-entry',
      doubt: 'No entry says when it started; the first entry with a time is taken.',
    })
    expect(minutesToDetect).toBe(4)
  })

  it('knows no start where the timeline opens with the detection', () => {
    expect(figures(['10:04 Alert fires', '10:45 Incident resolved'])).toMatchObject({
      started: null,
      minutesToDetect: null,
      minutesToResolve: null,
    })
  })

  it('fills in from the metadata', () => {
    const told = {
      incidentStart: metadata('2026-11-03T09:50:00Z', 1),
      incidentEnd: metadata('2026-11-03T11:00:00Z', 2),
    }
    expect(figures(['10:04 Alert fires'], told)).toMatchObject({
      started: { line: 1, source: 'metadata' },
      resolved: { line: 2, source: 'metadata' },
      minutesToDetect: 14,
      minutesToResolve: 70,
    })
  })

  it('counts the timeline before the metadata', () => {
    const told = {
      incidentStart: metadata('2026-11-03T09:00:00Z', 1),
      incidentEnd: metadata('2026-11-03T12:00:00Z', 1),
    }
    expect(figures(['10:00 Outage begins', '10:45 Incident resolved'], told).minutesToResolve).toBe(45)
  })

  it('takes metadata without a time for nothing told', () => {
    expect(
      figures(['10:04 Alert fires'], { incidentStart: metadata(null, 1), incidentEnd: metadata(null, 1) }),
    ).toMatchObject({
      started: null,
      resolved: null,
    })
  })

  it('takes no minutes from days without a clock', () => {
    expect(figures(['3 Nov 2026 Outage begins', '4 Nov 2026 Incident resolved']).minutesToResolve).toBeNull()
  })

  it('takes no minutes that would be negative', () => {
    expect(figures(['10:04 Outage begins', '10:00 Incident resolved']).minutesToResolve).toBeNull()
  })

  it('counts past midnight', () => {
    expect(figures(['23:50 Outage begins', '00:10 Incident resolved']).minutesToResolve).toBe(20)
  })

  it('counts without a known day', () => {
    const told = figures(['10:00 Outage begins', '10:45 Incident resolved'], nothing, '# Review')
    expect(told).toMatchObject({ started: { at: null }, minutesToResolve: 45 })
  })

  it('counts across zones', () => {
    expect(figures(['10:00 UTC Outage begins', '11:30 CET Incident resolved']).minutesToResolve).toBe(30)
  })

  it('does not compare a time of a known zone with one of an unknown zone', () => {
    const told = { incidentStart: metadata('2026-11-03T09:50:00', 1), incidentEnd: null }
    expect(figures(['10:04 Alert fires'], told).minutesToDetect).toBeNull()
  })

  it('takes the last of several ends and the first of several alerts', () => {
    const told = figures([
      '10:00 Outage begins',
      '10:04 Alert fires',
      '10:10 Second alert',
      '10:20 Resolved',
      '10:30 Down again',
      '10:45 Resolved',
    ])
    expect(told).toMatchObject({ detected: { line: 4 }, resolved: { line: 8 } })
  })

  it('knows nothing of an empty timeline', () => {
    expect(figures([])).toMatchObject({
      started: null,
      detected: null,
      mitigated: null,
      resolved: null,
      minutesToResolve: null,
    })
  })
})
