import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

function isHeard(rule: string, section: string, text: string): boolean {
  const aar = readAar(`---\nauthors: [Kim Berg]\n---\n\n# Checkout was slow\n\n## ${section}\n\n${text}\n`)
  return reviewAar({ path: 'a.md', aar }).findings.some((finding) => finding.rule === rule)
}

interface Case {
  readonly rule: string
  readonly section?: string
  /** The rule speaks up. */
  readonly heard: readonly string[]
  /** It does not. */
  readonly fine: readonly string[]
}

const cases: readonly Case[] = [
  {
    rule: 'nobody-is-blamed',
    section: 'Root cause',
    heard: [
      '@kim failed to test the release.',
      'The on-call engineer ignored the alert.',
      'This was Kim’s fault.',
      'Kim should have known that the disk was full.',
      'The database team is to blame.',
      'The developer carelessly merged the change.',
    ],
    fine: [
      '@kim rolled back the release.',
      'Kim deployed release 12, which took the cache down.',
      'The service failed to start.',
      'Nobody is to blame for this.',
      'The load balancer ignored the header.',
      'Kim is responsible for the follow-up.',
      'The team found the fault in the driver.',
    ],
  },
  {
    rule: 'no-human-error',
    section: 'Root cause',
    heard: [
      'The root cause was human error.',
      'Someone accidentally deleted the table.',
      'The flag was left on by mistake.',
      'We forgot to renew the certificate.',
      'It was an oversight in the migration.',
      'The crash was caused by a typo in the manifest.',
      'A misclick: the operator clicked the wrong button.',
      'The rollout was due to operator error.',
    ],
    fine: [
      'This was not human error: both names look alike.',
      'A lock keeps anyone from accidentally deleting the table.',
      'It is easy to accidentally pick the wrong cluster.',
      'The error rate rose to 5 percent.',
      'The log said `human error`.',
      'The parser rejects typos.',
    ],
  },
  {
    rule: 'no-alternate-reality',
    section: 'Summary',
    heard: [
      'Had we tested restores before, it would have taken minutes.',
      'There was no dedicated pool for core services.',
      'We failed to rotate the second key.',
      'If service X had limited requests, it would not have failed.',
      'The backup should have started at once.',
      'Had the alert been on, we could have acted sooner.',
      'There was insufficient monitoring to detect the load.',
      'There were no alerts for disk space.',
      'An earlier rollback would have prevented the data loss.',
      'In hindsight the limit was too low.',
      'A lack of monitoring delayed us.',
      'We failed to notice the queue.',
      'This could have been avoided.',
    ],
    fine: [
      'We failed to reproduce the error.',
      'The scale-up stopped with insufficient quota.',
      'This should have resolved the alert.',
      'Kim thought the cache should have expired.',
      'There were no backups running at the time.',
      'The service failed to start.',
      'The job would have to run again.',
      'No data was lost.',
      'No alerts fired.',
      'We had no idea of the cause until 11:00.',
      'The page said “it should have worked”.',
      'It took as long as it should have.',
    ],
  },
  {
    rule: 'no-alternate-reality',
    section: 'Lessons learned',
    heard: [],
    fine: ['If service X had limited requests, it would not have failed.', 'There was insufficient monitoring.'],
  },
  {
    rule: 'what-is-apart-from-fix',
    section: 'Summary',
    heard: [
      'We will add alerts for this.',
      'We should document how to recover.',
      'This should be automated.',
      'Alerting needs to be improved.',
      'Going forward, we use two regions.',
    ],
    fine: [
      'We want to be transparent about this.',
      'We want to thank everyone.',
      'We decided that we should roll back.',
      'Kim said we need to restart the queue.',
      'The job will run every night.',
      'We restarted the gateway.',
    ],
  },
  {
    rule: 'facts-are-not-softened',
    section: 'Impact',
    heard: [
      'Only a few customers noticed.',
      'The impact was minimal.',
      'A small number of users could not pay.',
      'It was just a minor issue.',
      'There was a small blip in the checkout.',
    ],
    fine: [
      'Each block contains only a few entries.',
      'A few requests with large bodies blocked the queue.',
      'Only 12 of 900 orders failed.',
      'A small number of users (12) could not pay.',
      'All customers were affected.',
    ],
  },
  {
    rule: 'outage-means-outage',
    section: 'Summary',
    heard: ['During the outage some pages were slow.', 'A partial outage of search.', 'The outage lasted 20 minutes.'],
    fine: [
      'The vendor of our queue had a partial outage.',
      'The outage lasted 20 minutes. The stream stopped for all viewers.',
      'During the outage all jobs of that kind failed.',
      'The outage lasted 20 minutes, in which the shop was completely unavailable.',
      'This was not an outage.',
      'The AWS outage of that day did not reach us.',
      'The job `outage-check` ran.',
      'See docs/2026-outage-plan.md.',
    ],
  },
  {
    rule: 'jargon-is-explained',
    section: 'Summary',
    heard: ['The QXLR lost its lease.'],
    fine: [
      'It is paid in Quadlers (QDL), and the QDL was late.',
      'The RADIUS certificate expired.',
      'The API returned HTTP errors over TLS.',
      'The Queue Transfer Log Relay (QXLR) lost its lease, and the QXLR stopped.',
      'QXLR (our relay of the queue log) stopped.',
      'The `QXLR` stopped.',
      'DO NOT RESTART THIS.',
      'See ACME-1234.',
    ],
  },
  {
    rule: 'nothing-is-left-to-fill-in',
    section: 'Summary',
    heard: [
      '*How many customers were affected, and how?*',
      '| Owner | End |\n|---|---|\n| Kim | tbd |',
      'TODO: add figures',
      'Duration: TBD',
      'The cause is still to be determined.',
      'It began at ????',
      '[link to the dashboard]',
      '<insert date here>',
      '*Describe what happened.*',
      'XX:XX deploy',
    ],
    fine: [
      '*Note: all times are in UTC.*',
      '*Report written by Kim Berg.*',
      'We wrote it into the TODO list.',
      'A node is to be added to the pool.',
      'Why did it happen?',
      '[link](https://example.com)',
      '*Nothing was lost.*',
      'Call `<T>` with it.',
    ],
  },
  {
    rule: 'action-item-has-an-end',
    section: 'Action items',
    heard: [
      '- Reconsider the rollout strategy',
      '- Communicate better during incidents',
      '- Test releases more carefully',
      '- Process improvements',
      '- Improve monitoring',
      '- Be more careful with releases',
      '- Consider a second region',
      '- Investigate memory usage',
      '- We should look into caching',
      '- Better documentation',
      '- Kim to explore options for sharding',
      '- Continue to track the leak of connections',
      '- Regular training and maintenance of the gateway should be set up',
      '- Clear communication when a release is late',
    ],
    fine: [
      '- Promote the replica in the second region',
      '- Update the runbook to consider the new topology',
      '- Investigate how the key left the vault',
      '- Evaluate two vaults and write a proposal',
      '- Alert when the disk is 80 % full',
      '- Investigate why the retry did not start',
      '- Cut the timeout to 300 ms',
      '- Write a runbook for the gateway',
      '- Remove the old proxy',
      '- Improve p99 latency to under 200 ms',
    ],
  },
  {
    rule: 'external-message-is-spelled-right',
    section: 'Message to customers',
    heard: ['We apologise for the delayed refunds and recieved complaints.', 'Payments were temporarly unavailable.'],
    fine: [
      'The colour of the licence is recognised, whilst backups were cancelled.',
      'Logins, webhooks and dashboards failed over to the backend of gw-eu-2.',
      'See status.tidewater.example or write to kundeservice@tidewater.example.',
    ],
  },
  {
    rule: 'external-message-tells-what-and-when',
    section: 'Message to customers',
    heard: ['We apologise for the trouble with our shop yesterday.'],
    fine: ['From 10:04 to 11:46 UTC you could not pay. We have renewed the certificate.', 'None was sent.'],
  },
  {
    rule: 'external-message-speaks-to-customers',
    section: 'Message to customers',
    heard: [
      'Some customers failed to update their app.',
      'The pods of web-prod-3 were restarted.',
      'We apologise for any inconvenience.',
    ],
    fine: ['You could not pay for 40 minutes; we are sorry.', 'The UTF-8 letters of 12 orders were lost.'],
  },
]

for (const { rule, section = 'Summary', heard, fine } of cases) {
  describe(`${rule}, in “${section}”`, () => {
    if (heard.length > 0) test.each(heard)('hears: %s', (text) => expect(isHeard(rule, section, text)).toBe(true))
    test.each(fine)('leaves alone: %s', (text) => expect(isHeard(rule, section, text)).toBe(false))
  })
}
