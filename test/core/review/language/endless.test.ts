import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { endlessPhrases } from '../../../../src/core/review/language/endless.ts'
import { endlessElsewhere } from '../../../../src/core/review/language/endless-elsewhere.ts'
import { reviewAar } from '../../../../src/core/review/review-aar.ts'

function isHeard(text: string, heading = 'Action items'): boolean {
  const aar = readAar(`---\nauthors: [Kim Berg]\n---\n\n# Checkout was slow\n\n## ${heading}\n\n- ${text}\n`)
  return reviewAar({ path: 'a.md', aar }).findings.some(({ rule }) => rule === 'action-item-has-an-end')
}

describe('an English item that nobody can call finished', () => {
  test.each([
    // To know more.
    'Investigate the slow queries',
    'Look into connection pooling',
    'Take a closer look at the retry settings',
    'The platform team should evaluate other queue brokers',
    'Think about how we page people at night',
    'Research alternatives to the current cache',
    'Understand the load on the primary',
    'Dig deeper into the memory graphs',
    'Further investigation into the packet loss',
    'Evaluation of other brokers',
    'Alternatives to the broker should be explored',
    'Reflect on how we hand over shifts',
    'Kim to look at the disk pressure',
    'Storage: investigate the compaction settings',
    'Work with the vendor to understand the limits',
    // To be better.
    'Improve our alerts',
    'Improving documentation',
    'Improvements to the deploy pipeline',
    'Enhance observability of the importer',
    'Harden the login flow',
    'The on-call handover should be improved',
    'Better communication',
    'Better dashboards for the queue',
    'More tests',
    'More robust error handling in the importer',
    'Stricter reviews of migrations',
    'We need better alerting on the queue',
    'Faster rollbacks',
    'Increase test coverage',
    'Reduce alert noise',
    'Reduce the risk of data loss',
    'Make the importer more resilient',
    'Make it easier to roll back',
    'Regular reviews of the alarm list',
    'Clear communication between support and operations',
    'Regular maintenance of the relay should be established',
    'Handle broken rows more gracefully',
    'Add more logging to the worker',
    'Write some documentation for the failover',
    'Establish better contact with the hosting provider',
    'Implement measures to prevent similar incidents',
    'Take steps to make sure that it does not come back',
    'Identify opportunities for caching',
    // Habits and stances.
    'Be more careful when running scripts in production',
    'Be better at writing down decisions',
    'Pay more attention to the error budget',
    'Always double-check the target cluster',
    'Regularly review the firewall rules',
    'Continue to monitor the error rate',
    'Continue working with the vendor',
    'Keep an eye on disk usage',
    'Keep the runbooks up to date',
    'Monitor the situation',
    'Monitor the queue closely',
    'Remind everyone to lock the screen',
    'Encourage teams to write tests',
    'Emphasize testing in reviews',
    'Promote a culture of asking',
    'Prioritize reliability work',
    'Focus on stability next quarter',
    'Work more closely with support',
    'Ensure the stability of the platform',
    'Ensure that everyone knows the runbook',
    'Make sure engineers follow the checklist',
    'Make sure this does not happen again',
    // Hopes.
    'Prevent similar incidents in the future',
    'Avoid this type of issue',
    'Eliminate recurrence',
    'We will prevent such incidents from happening',
    // Perhaps.
    'Maybe add a second node',
    'It would be nice to have a staging cluster',
    'We could potentially shard the table',
    'Should we move the job to the night?',
    'A canary stage for the importer?',
    'Set up some kind of failover',
    'Should be moved to the night?',
    // Work that may stop at any point.
    'The release process needs improvement',
    'Monitoring could be improved',
    'We will be improving our alerts',
    'We are looking at better ways to page people',
    "We're exploring a second region",
    'The team has started investigating the memory growth',
    'Review our incident process',
    'Coordinate with the network team',
    'Have a discussion about ownership',
    'Alerting – improve the thresholds',
    'Follow the release process',
    'Double-check the target before a migration',
    'Do not deploy on Fridays',
    'Conduct regular restore tests',
    'Automate as much as possible',
    'Address the remaining issues',
    'Increase capacity',
    'Detect failures earlier',
    'Respond to customers faster',
    'Ensure proper testing of migrations',
    'Ensure sufficient headroom',
    'Need better dashboards',
    'Should have more visibility into the queue',
    'Capacity planning',
    'Knowledge sharing across teams',
    'Have someone look at the retry code',
    'See what can be done about the noisy pages',
    'Start a discussion on the on-call load',
    'Reduce dependency on a single vendor',
    'Communicate more often with support',
    'Additional logging around payments',
    'Periodic review of permissions',
    'Prevent this class of bug',
    'Take past incidents into account',
    'Follow up with the vendor',
    'Monitor for recurrence',
    'Observe how the new limit behaves',
    'We might add a second replica',
    'Make sure alerts are actionable',
    'Simplify the release process',
    'Clean up technical debt',
    'Meet with the vendor regularly',
    'Further improve the importer',
    // A field.
    'Communication',
    'Monitoring and alerting',
    'Test coverage',
  ])('%s', (text) => {
    expect(isHeard(text)).toBe(true)
  })
})

describe('an English item with an end', () => {
  test.each([
    'Investigate why the retry did not start',
    'Find out whether the backup ran in March',
    'Look into why the page came late',
    'Investigate and fix the leak in the worker',
    'Assess whether the nodes are large enough',
    'Determine the root cause of the crash',
    'Add an alert for disk usage over 80 percent',
    'Raise the memory limit of the importer to 4 GB',
    'Increase the connection pool from 10 to 40',
    'Reduce the polling interval to 10 seconds',
    'Improve p99 latency to under 300 ms',
    'Improve the importer by splitting the batch job',
    'Improve alerting: page when no order has come in for 5 minutes',
    'Write a runbook for the failover',
    'Remove the old export job',
    'Make the importer retry on a timeout',
    'Make sure the nightly backup is stored in a second region',
    'Ensure the alert is routed to the storage team',
    'Ensure user jobs run in a pool of their own',
    'Monitor the queue length',
    'Set up a dashboard for the importer',
    'Test the restore of the orders table',
    'Schedule a failover drill for March',
    'Document the escalation path',
    'Prevent two deploys from running at once',
    'Avoid sending requests to nodes that are draining',
    'Keep 30 days of logs',
    'Ask the vendor whether the limit can be raised',
    'Decide whether we need a second region',
    'Add an additional check for empty rows',
    'Automate certificate renewal',
    'Define an error budget for checkout',
    'Migrate the cron jobs to the scheduler',
    'Move the health check to its own port',
    'Train two more people on the failover by 1 December 2026',
    'Show the current shard in the admin page',
    'Alert when the replica is more than 30 seconds behind',
    'Switch the importer to streaming',
    'Create a checklist for migrations',
    'Communicate the new maintenance window to customers',
    'Add a runbook: consider the cases of a full disk and of a lost node',
    'Do not log request bodies in the client',
    'Fix the issue with duplicate rows in the importer',
    'Increase the capacity of the queue to 4,000 messages',
    'Review the alert thresholds with the vendor and update them',
    'We will be moving the job to the new cluster',
    'Ask whether the vendor can raise the limit?',
    'Fail over to the replica when the primary is gone',
    'Further restrict access to the production database to two groups',
    'Simplify the release steps into a checklist',
    'Enable logging',
    'Watch the free space of every disk',
    'Ask support to follow up with the customers on 3 December 2026',
    'Ensure backups are encrypted',
    'Avoid N+1 queries in the order list',
  ])('%s', (text) => {
    expect(isHeard(text)).toBe(false)
  })
})

/** These expressions are put together at run time, where `npm run check:regex` cannot read them. */
test.each(
  [...endlessPhrases, ...endlessElsewhere].flatMap(({ pattern, unless }) =>
    unless === undefined ? [pattern] : [pattern, unless],
  ),
)('takes linear time: %s', ({ source, flags }) => {
  const { reports } = analyse({ source, flags }, { reportTypes: { Trade: true, Self: true, Move: false } })
  expect(reports).toEqual([])
})

function isHeardIn(summary: string, text: string): boolean {
  const aar = readAar(`# Køen sto\n\n## Sammendrag\n\n${summary}\n\n## Tiltak\n\n- ${text}\n`)
  return reviewAar({ path: 'a.md', aar }).findings.some(({ rule }) => rule === 'action-item-has-an-end')
}

describe('a Norwegian item', () => {
  const summary =
    'Køen sto stille i en time, og det var ingen som så det før kundene ringte til oss og spurte om det var noe galt med betalingen.'

  test.each([
    'Vurdere en kø til',
    'Se på overvåkingen av køen',
    'Se nærmere på loggene',
    'Undersøke minnebruken',
    'Vi må se på varslingen',
    'Diskutere ansvaret for køen',
    'Forbedre rutinene for utrulling',
    'Forbetre rutinane',
    'Bli flinkere til å skrive ned valg',
    'Bli bedre på å varsle',
    'Få bedre overvåking',
    'Få på plass bedre varsling',
    'Ha bedre dialog med leverandøren',
    'Bedre kommunikasjon',
    'Bedre testing av endringer',
    'Mer logging',
    'Tydeligere ansvar',
    'Øke testdekningen',
    'Redusere risikoen for feil',
    'Gjøre tjenesten mer robust',
    'Overvåkingen bør bli bedre',
    'Dokumentasjonen må forbedres',
    'Opplæring',
    'Rutiner og dokumentasjon',
    'Følge med på køen',
    'Holde øye med diskplassen',
    'Være mer forsiktige med produksjon',
    'Huske å sjekke loggene',
    'Jobbe videre med ytelsen',
    'Fortsette å overvåke køen',
    'Alltid sjekke loggen først',
    'Varsle kundene tidligere',
    'Unngå lignende hendelser',
    'Forhindre at dette skjer igjen',
    'Sørge for at alle kjenner rutinen',
    'Kanskje flytte jobben til natten',
    'Kan vi ha en alarm for trege jobber?',
  ])('that nobody can call finished: %s', (text) => {
    expect(isHeardIn(summary, text)).toBe(true)
  })

  test.each([
    'Undersøke hvorfor køen stoppet',
    'Finne årsaken til feilen i importen',
    'Varsle når det er mindre enn 30 dager igjen av et sertifikat',
    'Oppgradere databasen til versjon 16',
    'Fjerne den gamle jobben',
    'Sette opp et dashbord for køen',
    'Øke minnet til 4 GB',
    'Legge til en alarm for full disk',
    'Skrive en rutine for tilbakerulling',
    'Lage en test for tomme rader',
    'Flytte jobben til natten',
    'Gjennomføre en øvelse i mars',
    'Redusere svartiden til under 300 ms',
    'Avklare om leverandøren kan øke grensen',
    'Sikre at sikkerhetskopien ligger i to regioner',
  ])('with an end: %s', (text) => {
    expect(isHeardIn(summary, text)).toBe(false)
  })
})
