import { expect, test } from 'vitest'
import { addsTask, twoTasks } from '../../../../src/core/review/language/two-tasks.ts'

test.each([
  'Storage: Document the data flow and create a runbook for the queue',
  'Upgrade the storage driver and remove the old share job',
  'Hire a security engineer and write a process for secrets',
  'Add an index to the orders table. Remove the old export job.',
  'Order a spare disk and figure out who swaps it at night',
  'Set up a staging cluster, then move the nightly job to it and delete the old host',
  'Rotate the signing key; document the rotation',
  'Raise the pool size as well as adding a dashboard',
  'Write a script that drains a node and create a dashboard for it',
  'Adding a check to the importer and removing the old export job',
  'Clean up the old buckets and set up a lifecycle policy',
  'We should cap the batch size. We should also move the job to the night.',
  'Fix the retry loop and notify the customers who were charged twice',
  'The driver should be upgraded and the old job should be removed',
  'Rename the flag & update the handbook',
  'Add a health check, and migrate the cron jobs',
  'Write a runbook, train the team',
  'Move to the new scheduler and get rid of the old scripts',
  'Split the table and archive old rows',
  'Add logging to the worker and make the timeout configurable',
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
  'Write a note about the failover and share it with support',
  'Monitor the certificate and send an alert when it is about to expire',
  'Write a script to drain a node and restart the agent',
  'Define and implement a retry policy',
  'Make sure the backup runs and the restore is tested',
  'Document the steps to find and remove stuck jobs',
  'Use a typed client so that the build fails and nobody ships it',
  'Move the importer and the exporter to the new cluster',
  'Remotely watch the endpoint and send an alert when it is down',
  'Reach out to the customers and explain the delay',
  'Review the limits and raise them if needed',
  'Document the failover: in case of a stuck lock it should be easy to find it and remove the lock',
  '',
  'and and and',
])('one task: %s', (title) => {
  expect(twoTasks(title)).toBe(false)
})

test.each([
  ['Then the job can go. We also need to write a script for it.', true],
  ['Additionally, move the alarm to the storage team.', true],
  ['The job also ran at night.', false],
  ['This was seen by two customers.', false],
  ['', false],
])('an explanation that adds a task: %s %s', (detail, expected) => {
  expect(addsTask(detail)).toBe(expected)
})
