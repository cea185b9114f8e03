import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agendaCommand } from '../../src/cli/agenda-command.ts'
import { shareCommand } from '../../src/cli/share-command.ts'

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

const run = (command: ReturnType<typeof agendaCommand>, ...words: readonly string[]) =>
  command.parseAsync([...words], { from: 'user' })

test('agenda prints the topics of the meeting as markdown', async () => {
  await run(agendaCommand(), 'examples/model.md')
  expect(out).toMatch(/^# Agenda: Ferry bookings charged twice\n\n1\. Recap the timeline/)
  expect(process.exitCode).toBe(0)
})

test('agenda --ics prints a calendar file', async () => {
  await run(agendaCommand(), '--ics', 'examples/model.md')
  expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20261110\r\n[\s\S]*END:VCALENDAR\r\n$/)
})

test('agenda --ics says what to do where no date is given, with exit code 2', async () => {
  await run(agendaCommand(), '--ics', 'examples/poor.md')
  expect(out).toBe('')
  expect(errors).toContain('Add one')
  expect(process.exitCode).toBe(2)
})

test('share prints a summary with what is open', async () => {
  await run(shareCommand(), 'examples/model.md')
  expect(out).toMatch(/^Ferry bookings charged twice \(INC-214[\s\S]*What follows:\n- Send an idempotency key/)
})

test.each([agendaCommand, shareCommand])('a file that is not there is told, with exit code 2', async (command) => {
  await run(command(), 'examples/none.md')
  expect(errors).toContain('There is no file examples/none.md.')
  expect(process.exitCode).toBe(2)
})
