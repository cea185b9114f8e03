import { expect, test } from 'vitest'
import { GitHubError, OutcomeUnknown, RetryLater } from '../../src/app/ports.ts'
import { describeError, safeLog } from '../../src/server/safe-log.ts'

/** As Octokit's: it carries the request, its body included. */
const octokitError = Object.assign(new Error('Validation Failed: {"value":"text of a document"}'), {
  name: 'HttpError',
  status: 422,
  request: { body: 'text of a document', headers: { authorization: 'token' } },
})

test.each([
  ['GitHub’s refusal', new GitHubError(422, 'POST /x', octokitError.message, { cause: octokitError })],
  ['an unknown outcome', new OutcomeUnknown('POST /x', 'The answer did not arrive.', { cause: octokitError })],
  ['a wait', new RetryLater(new Date(0), 'GitHub asks to slow down.', { cause: octokitError })],
  ['an error of Octokit', octokitError],
  ['no error at all', { text: 'text of a document' }],
])('%s is told without what was sent', (_what, error) => {
  const told = JSON.stringify(describeError(error))
  expect(told).not.toContain('text of a document')
  expect(told).not.toContain('token')
})

test('a bug is told with its message and where it is', () => {
  expect(describeError(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
    stack: expect.arrayContaining([expect.stringContaining('safe-log.test')]),
  })
})

test('data without an error goes through as it is', () => {
  const lines: unknown[] = []
  const sink = {
    info: (data: object, message: string) => void lines.push([data, message]),
    warn: () => {},
    error: () => {},
  }
  safeLog(sink).info({ key: 'o/r#1' }, 'The key is done.')
  expect(lines).toEqual([[{ key: 'o/r#1' }, 'The key is done.']])
})
