import { expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { plainPainter } from '../../../src/core/render/painter.ts'
import { renderReading } from '../../../src/core/render/reading.ts'

const items = [
  '- [ ] Add an index (@kim)',
  '- [x] Roll back the deploy',
  '- ~~Rewrite the cart~~',
  '- DONE: Write the runbook',
  '- Won’t do: Buy a new disk',
]

test('a reading counts and lists every action item, whatever has become of it', () => {
  const aar = readAar(['# Checkout was slow', '## Action items', ...items].join('\n'))
  const text = renderReading(aar, { painter: plainPainter, width: 80 })
  expect(aar.actionItems).toHaveLength(items.length)
  expect(text).toContain(`Action items ${items.length}\n`)
  for (const { line, title } of aar.actionItems) expect(text).toMatch(new RegExp(`L${line} +[☐☑☒] ${title}`))
})
