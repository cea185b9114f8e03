import { describe, expect, it } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'

const review = `# Checkout answered slowly

**Timeline**

- 10:04 The alert fired

**Action items**

**Process**

- Write down how a deployment is stopped

**Alerts**

- Add an alert for the pool of connections

**Links**

- [The dashboard](https://grafana.example/d/1)
`

describe('bold lines right below a bold “Action items”', () => {
  it('are groups of it', () => {
    expect(readAar(review).actionItems.map(({ title, group }) => `${group}: ${title}`)).toEqual([
      'Process: Write down how a deployment is stopped',
      'Alerts: Add an alert for the pool of connections',
    ])
  })

  it('are headings of their own where it has text', () => {
    const told = review.replace('**Process**', 'None yet.\n\n**Process**')
    expect(readAar(told).actionItems).toEqual([])
  })

  it('end with what names a section', () => {
    const { sections } = readAar(review.replace('**Links**', '**Root cause**'))
    expect(sections.map(({ kind, line, endLine }) => `${kind} ${line}–${endLine}`)).toEqual([
      'timeline 3–6',
      'actions 7–16',
      'causes 17–19',
    ])
  })
})
