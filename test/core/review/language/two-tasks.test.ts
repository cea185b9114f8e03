import { expect, test } from 'vitest'
import { twoTasks } from '../../../../src/core/review/language/two-tasks.ts'

test.each([
  'Storage: Document the data flow and create a runbook for the queue',
  'Upgrade the storage driver and remove the old share job',
  'Hire a security engineer and write a process for secrets',
  'Add an index to the orders table. Remove the old export job.',
])('two tasks: %s', (title) => {
  expect(twoTasks(title)).toBe(true)
})

test.each([
  'Add alerts for certificates and keys',
  'Alert when the queue is long and nobody is on call',
  'Upgrade the proxy to 2.5 and verify that the leak is gone',
  'Document how to drain and restart a node',
  'Back up search and recovery data',
  'Add a check that rejects empty and duplicate rows',
  '',
  'and and and',
])('one task: %s', (title) => {
  expect(twoTasks(title)).toBe(false)
})
