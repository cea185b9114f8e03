import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../../../src/core/review/review-aar.ts'

function isHeard(text: string): boolean {
  const aar = readAar(`---\nauthors: [Kim Berg]\n---\n\n# Checkout was slow\n\n## Action items\n\n- ${text}\n`)
  return reviewAar({ path: 'a.md', aar }).findings.some(({ rule }) => rule === 'action-item-has-an-end')
}

describe('an item whose task is still open', () => {
  test.each([
    'We have been working on several initiatives to depend less on the main database',
    'The storage set-up is being evaluated to find any optimizations',
    'The team has fixed the bug and will add more test cases to find such bugs early',
    'We are working on adding more people to the rota',
    'A more gradual rollout should be used',
    'Align the service levels with business and support',
    'Review and potentially migrate the mail set-up',
    'Find a path forward to leave the old broker',
    'Do releases more often',
    'Document and think about the limits of the nodes',
    'Make sure all services have a plan for scaling',
    'Rollback needs to be possible',
    'Risky changes should always be in a branch',
    'Broker metrics and alerts',
    'Ensure the people needed for a rollback are available',
    // A way that is still to be found.
    'Find a better way to share the on-call phone',
    'Finding a way of telling planned work from faults',
    'Look for other means to reach the vendor at night',
    'Come up with a simpler method of draining a node',
    'Find the right balance between noise and silence',
    'Therefore we need to find easier ways of seeing the lag',
    'Work out a more reliable mechanism for the handover',
    'Think of a way to prevent people from picking the wrong cluster',
    'Check whether any more alerts, for instance on the queue, might be useful',
    'Decide if further changes to the proxy are needed',
    // How people are to behave.
    'Raise any concerns before the change goes out',
    'Voice all doubts in the planning meeting',
    'Speak up when a dashboard looks odd',
    'Slow down during risky changes',
    'Think from the point of view of the caller',
    'Think ahead before touching the firewall',
    'When in doubt, ask a colleague',
    'Ask for help early',
    'Escalate sooner',
    'Keep stakeholders informed',
    'Anticipate traffic peaks',
    'Overcommunicate during incidents',
    'Never underestimate the time that a restore takes',
    "Don't overcomplicate the deploy script",
    'During migrations, be extra careful with the lock',
    'When merging schema changes, pay attention to the locks',
    'Everyone in support is reminded to raise oddities early',
    'Shift leads are expected to follow the handover guide',
    'We will reiterate the need for tests in the guild',
    // What is hoped for.
    'Avoid confusion about who leads the call',
    'Prevent misunderstandings with the vendor',
    'Reduce knowledge silos',
    // Learning as a noun.
    'Developer awareness of query costs',
    'Training around the new console',
    'Better coaching for new people on call',
    'Knowledge sharing between the two squads',
    // Better, to be had.
    'A clearer division of duties should be agreed',
    'Better tooling must be introduced',
    'Some form of throttling should be used',
    'A more robust process needs to be defined',
    'The support desk needs clearer guidance',
    'Customers deserve faster answers',
    'Solicit more feedback from customers',
    'Pursue stronger guarantees from the carrier',
    'Offer more training on the console',
    'Schedule more frequent drills',
    'Move more and more jobs to the new scheduler',
    'Provide easier ways to read the logs',
    // What somebody thought of.
    'Ana proposed that we split the cluster',
    'Robin mentioned a possibility to use spot nodes',
    'Ana suggested to move the batch window',
    'We discussed whether to drop the old API',
    'The team talked about having a war room',
    // Efforts.
    'Push ahead with the plans for a second site',
    'Make further progress on the migration',
    'Ramp the new shift up on the storage layer',
    'Drive adoption of the new client',
    'Facilitate faster debugging',
    'Tooling - to help troubleshooting',
    // What is to be done stands behind a reason.
    'To prevent this, we will improve our alerts',
    'As part of the migration, look into the retry settings',
    'Due to the load, we should consider sharding',
    'The list is in the chat, so we need to be more careful with it',
    'Improve (and shorten) the runbooks',
    'We will most likely need a bigger disk',
    // What people are to do each time before they do something else.
    'Look at the canary before rolling out everywhere',
    'Check the dashboards before deploying',
    'Verify assumptions before running scripts in production',
    'Review the ignore rules before adding new tools',
    'Read the release notes before each upgrade',
    'Test changes locally before pushing',
    // Tidying and care.
    'Some refactoring of the queue code',
    'Spend a day on cleaning up',
    'Handle errors gracefully',
    'Avoid manual changes in production',
    'Pair on risky changes',
    'Review and improve the runbooks',
    'Clarify roles and responsibilities',
    'Log errors better so that they can be found',
    'We want to bring them closer together',
    'We should try to reduce this and share more',
    'Make alerts actionable',
    // Work without an end, and what it is aimed at.
    'testing for resilience',
    'Drills for the whole team',
    'Monitoring for errors',
    'Regular game days',
    // States that are wished for.
    'The alerts in the chat must be real',
    'On-call should not be painful',
    'Error messages should make sense',
    'It would make sense to revisit the timeouts',
    "It'd be good to have fewer moving parts",
  ])('nobody can call finished: %s', (text) => {
    expect(isHeard(text)).toBe(true)
  })

  test.each([
    'The checks should always be run in CI',
    'Block deploys while an incident is being investigated',
    'A fix is being discussed upstream',
    'Make sure the runbook is accessible without VPN',
    'Ensure the standby database is reachable after a zone failure',
    'Ensure that the backup is available before the migration starts',
    'Align the retry timeout across all teams to 30 s',
    'Align field names between product and operations databases',
    'A more recent kernel should be used on all loan nodes',
    'Two more loan nodes should be used in zone b',
    'We identified a number of improvements and filed them as #13, #14 and #15',
    'Working on adding more disk to db-1',
    'The flag should always be off',
    'Make sure all services have a plan for scaling by listing them on the page',
    'Review and delete the old hosts',
    'Find a way to page on lag: an alert on the age of the oldest message',
    'Find a way to drain a node without restarting the proxy',
    'Find the commit that removed the index',
    'Find a successor for the mail gateway by 2026-12-01',
    'Look for tables without a primary key and list them',
    'Decide whether the old queue can be deleted',
    'Check whether the backup of 3 November can be restored',
    'Raise the limit of open files to 65536',
    'Raise a ticket with the carrier about the packet loss',
    'Report failed jobs to the shift channel',
    'Share the recording of the call in the wiki',
    'Ask the vendor for a firmware that survives a reboot',
    'Ask legal to sign the new contract',
    'Escalate unanswered pages to the second line after 10 minutes',
    'Let the importer skip empty rows',
    'Keep the last five builds in the registry',
    'Trust the new certificate authority in all clients',
    'Do not start the worker before the schema is there',
    'Stop the nightly job from running twice',
    'Avoid two writers by taking a lock in the scheduler',
    'Prevent a deploy when the canary is red',
    'When the disk is 90% full, page the shift',
    'If the primary is gone for 30 seconds, fail over to the replica',
    'As part of the migration, delete the old queue',
    'To prevent this, we will pin the base image',
    'After the upgrade, remove the workaround in the proxy',
    'Before the next release, add a test for empty carts',
    'The new image is there, so we should delete the old one',
    'A second approver should be required for changes to the firewall',
    'A larger disk must be ordered for the archive',
    'The importer needs a second replica',
    'The proxy requires a timeout of 3 s',
    'Propose a date for the next drill',
    'Request a second link from the carrier',
    'Schedule a restore drill in March',
    'Plan the switch of the storage driver for week 12',
    'Hold a drill with the new shift on 12 January',
    'Give the on-call shift access to the billing console',
    'Apply the suggested fix to the importer',
    'Merge the proposed change to the retry loop',
    'Training session on the new console for the shift, in March',
    'Write a page about who leads the call',
    'Speed the import up to 500 rows a second',
    'Move on-call phones to the new provider',
    'Move forwarding rules to the new proxy',
    'Carry on-call keys over to the vault',
    'Help text for the delete button',
    'Support IPv6 in the health check',
    'Ease the limit on uploads from 5 MB to 20 MB',
    'Remove (or rename) the second staging bucket',
    'Limit context switches per worker to 100 a second',
    'Avoid a second copy by reading the archive',
    // What programs check before they act, and what is checked once.
    'Verify signatures before accepting webhooks',
    'Check permissions before deleting a tenant',
    'Validate the zone file in CI before publishing it',
    'Verify the backups before deleting the old bucket',
    'Ask for confirmation before deleting a tenant',
    'Test the failover before moving the billing database',
    'Review the rules with the carrier before the move on 12 June',
    'Handle timeouts properly: retry three times, then page',
    'Avoid manual edits of the zone file: lock it to the bot',
    'Reduce it to 30 seconds',
    'Pair the two routers with VRRP',
    'Alerts for failures of the nightly backup',
    'Training for the night shift on 12 June',
    'Real user monitoring on the checkout page',
    'Log errors so that each has its request id',
    'Decide: do we keep the nightly full backup?',
    'Clarify: who pays for the transit?',
    'Increase the number of workers to 8',
    'Limit the number of connections to 200',
    // Done, and told so.
    'Improved the retry loop of the importer',
    'Enhanced scripts/check.sh',
    'Improved validation script to reject empty rows',
    // A definite change.
    'Use a more complex lock instead of the shared one',
    'Use a more recent base image',
    'Stop deploys when the error budget is spent',
    'Learn why the probe was green',
    'Evaluate the two firewalls and order one',
    'Integration tests - https://github.com/acme/shop/pull/12',
    'Load tests (SHOP-41)',
  ])('with an end: %s', (text) => {
    expect(isHeard(text)).toBe(false)
  })
})

describe('an item that tells what was wrong, and behind it what will be done', () => {
  test.each([
    'Nobody told the shops about the delay. In future we will be much more open about delays.',
    'The alert was too late. We are looking into faster checks.',
    'Our paging worked, but two people were asleep. We want to improve this.',
    'The vendor answered after six hours. Going forward, we intend to communicate better with them.',
  ])('nobody can call finished: %s', (text) => {
    expect(isHeard(text)).toBe(true)
  })

  test.each([
    'Nobody told the shops about the delay. In future the status page will be updated within 10 minutes.',
    'The alert was too late. We will lower its threshold to 80%. We are also looking into faster checks.',
    'The disk was full. Add an alert at 80%. We want to improve the dashboards too.',
    'The runbook was wrong. We have corrected it.',
    'The vendor answered after six hours. We will ask for a contract with one hour.',
  ])('with an end: %s', (text) => {
    expect(isHeard(text)).toBe(false)
  })
})

test('the remark on a plan behind a fault quotes the plan', () => {
  const text = 'Nobody told the shops about the delay. In future we will be more open.'
  const aar = readAar(`---\nauthors: [Kim Berg]\n---\n\n# Checkout was slow\n\n## Action items\n\n- ${text}\n`)
  const [finding] = reviewAar({ path: 'a.md', aar }).findings.filter(({ rule }) => rule === 'action-item-has-an-end')
  expect(finding?.message).toBe('Nobody can tell when “In future we will be more open.” is done.')
})

describe('an item under the verb of its group', () => {
  const isHeardUnder = (group: string, item: string) => isHeard(`${group}\n  - ${item}`)
  test.each([
    ['Investigate', 'autoscaling for the workers'],
    ['Look into:', 'connection limits on the proxy'],
    ['Consider:', 'moving the cron jobs to the cluster'],
    ['To explore', 'canary deployments'],
    ['Things to discuss:', 'who owns the shared network'],
  ])('%s: %s', (group, item) => {
    expect(isHeardUnder(group, item)).toBe(true)
  })

  test.each([
    ['Investigate', 'why the standby did not take over'],
    ['Discuss', 'with legal on 4 May whether the regulator must be told'],
    ['Consider:', 'Decide by 1 June whether to buy the second link'],
    ['Fix', 'retry loop of the importer'],
    ['Consider:', 'Delete the unused index'],
  ])('with an end, %s: %s', (group, item) => {
    expect(isHeardUnder(group, item)).toBe(false)
  })
})
