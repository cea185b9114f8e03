import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { planCommand } from '../../src/cli/plan-command.ts'

let out = ''
let errors = ''
beforeEach(() => {
  out = ''
  errors = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(console, 'error').mockImplementation((text) => {
    errors += String(text)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const run = (...words: readonly string[]) => planCommand().parseAsync([...words], { from: 'user' })

test('each step is told with its reason, and what GitHub was not asked', async () => {
  await run('examples/lists.md', 'examples/model.md')
  expect(out).toContain('Ferry bookings charged twice: Debrief files 4 issues.')
  expect(out).toMatch(
    / {2}new {5}L85 {3}Send an idempotency key[^\n]*\n {16}@mara-lind · 1 Dec 2026 · aar, aar\/needs-priority, aar\/prevent/,
  )
  expect(out).toContain('no issue stands for it yet')
  expect(out).toContain('GitHub was not asked who of the owners can be assigned')
  expect(process.exitCode).toBe(0)
})

test('--format json prints the plan that the App carries out', async () => {
  await run('--format', 'json', '--repository', 'acme/ferries', 'examples/model.md')
  const { files } = JSON.parse(out)
  expect(files).toMatchObject([{ path: 'examples/model.md', plan: { path: 'examples/model.md' }, notes: [{}] }])
  expect(files[0].plan.steps).toHaveLength(4)
  expect(files[0].plan.steps[0]).toMatchObject({
    action: 'create',
    item: { line: 85 },
    desired: { title: 'Send an idempotency key with every payment and refund request', assignees: ['mara-lind'] },
    reason: 'no issue stands for it yet',
  })
  expect(files[0].plan.steps[0].desired.body).toContain('https://github.com/acme/ferries/blob/HEAD/examples/model.md')
})

test.each([
  [['examples/none.md'], 'Nothing is found at examples/none.md.'],
  [['--repository', 'not a name', 'examples/model.md'], 'is no repository'],
  [['--config', 'examples/none.yml', 'examples/model.md'], 'There is no file examples/none.yml.'],
])('%j ends with 2 and says why', async (words, why) => {
  await run(...words)
  expect(errors).toContain(why)
  expect(process.exitCode).toBe(2)
})
