import { describe, expect, it } from 'vitest'
import { announcedWork } from '../../../../src/core/aar/items/announced-work.ts'
import { checkItems } from './item-case.ts'

describe('a sentence that announces follow-up work', () => {
  it.each([
    ['To keep this from recurring, we will do the following:', 'ahead'],
    ['To prevent a similar incident, we will do the following:', 'ahead'],
    ['Going forward, we are going to take these steps in an effort to avoid similar problems:', 'ahead'],
    ['So that such an outage does not happen again, we will:', 'ahead'],
    ['We want to make sure this never happens again, so we plan to:', 'ahead'],
    ['We will:', 'ahead'],
    ['We still need to address the following:', 'ahead'],
    ['To keep such a leak from happening again:', 'ahead'],
    ['In order to avoid similar outages in the future:', 'ahead'],
    ['Acme has since taken several steps to harden its set-up, including:', 'done'],
    ['Further improvements included:', 'done'],
    ['Here is what we are going to do about it:', 'ahead'],
    ['The queue is healthy. In the coming weeks we will:', 'ahead'],
    ['The following preventive measures have been agreed:', 'ahead'],
    ['Since this incident we need to improve three things:', 'ahead'],
    ['To avoid future incidents of this kind, we have made these changes:', 'done'],
    ['To reduce the risk of recurrence the following changes were made:', 'done'],
    ['To prevent similar issues, we have made some changes and are planning others:', 'mixed'],
    ['For å unngå at dette skjer igjen, skal vi:', 'ahead'],
    ['For å hindre lignende feil har vi gjort følgende:', 'done'],
    ['Følgende tiltak skal gjennomføres:', 'ahead'],
    ['Um so etwas künftig zu verhindern, werden wir:', 'ahead'],
    ['Wir haben folgende Maßnahmen ergriffen, damit sich das nicht wiederholt:', 'done'],
    ['Pour éviter que cela se reproduise, nous allons :', 'ahead'],
    ['Para evitar que esto vuelva a pasar, vamos a:', 'ahead'],
    ['Para evitar que isso se repita, vamos:', 'ahead'],
    ['再発防止のため、以下を実施します。', 'ahead'],
    ['再発防止のため、以下の対策を実施しました。', 'done'],
  ])('“%s” is %s', (text, expected) => {
    expect(announcedWork(text)).toBe(expected)
  })

  it.each([
    'To restore service, we took the following steps:',
    'We have taken the following steps',
    'To avoid the error:',
    'To reduce load during the incident we use the following:',
    'Attackers have taken steps to hide:',
    'To bring the site back we will restart these hosts:',
    'The incident was caused by the following:',
    'In this post we will cover:',
    'To avoid being affected again, you should:',
    'We recommend that all users do the following to prevent further loss:',
    'We learned the following lessons:',
    'These services were affected:',
    'We saw these errors:',
    'Below we explain what we are doing to prevent this from happening again.',
    'Dette ble påvirket:',
    '影響を受けた機能は以下の通りです。',
    '',
  ])('“%s” announces none', (text) => {
    expect(announcedWork(text)).toBeNull()
  })
})

describe('a list that a sentence announces, under any heading', () => {
  checkItems([
    [
      'without a heading',
      '# Search down\n\nSearch was down for an hour.\n\nTo prevent similar incidents in the future, we will:\n\n- Alert on index lag\n- Keep two replicas warm\n\nWe are sorry for the trouble.',
      [{ title: 'Alert on index lag', done: false }, 'Keep two replicas warm'],
    ],
    [
      'under lessons, and a paragraph that adds to it; what explains that is none',
      '# Search down\n\n## Recovery and lessons\n\nIt recovered by itself. Going forward, we will do the following to avoid a repeat:\n\n- We will watch the replication lag.\n\nLastly, we will move search to its own cluster this year. In detail:\n\n- Blocks are read once.\n- The queue is private.',
      [
        'We will watch the replication lag.',
        { title: 'Lastly, we will move search to its own cluster this year. In detail', form: 'prose' },
      ],
    ],
    [
      'as done, but for what says that it is still ahead',
      '# Certificates expired\n\nAs this must not happen again, we have made the following changes:\n\n1. A nightly job renews certificates\n2. Paging by phone\n3. A second person will be on call',
      [
        { title: 'A nightly job renews certificates', done: true },
        { title: 'Paging by phone', done: true },
        { title: 'A second person will be on call', done: false },
      ],
    ],
    [
      'as a bullet over others',
      '# Search down\n\n## Lessons learned\n\n- The index is fragile\n- To prevent this from happening again, we plan to:\n  - Alert on index lag\n  - Rebuild at night',
      ['Alert on index lag', 'Rebuild at night'],
    ],
    [
      'is none where it was done to end the incident',
      '# Search down\n\n## Resolution\n\nTo restore service we did the following:\n\n- Restart the indexer\n- Purge the queue\n\nWe also saw these errors:\n\n- Timeout',
      [],
    ],
    [
      'is none in a timeline or a message',
      '# Search down\n\n## Message to customers\n\nTo prevent similar incidents in the future, we will:\n\n- Keep two replicas warm',
      [],
    ],
    [
      'is done where the section says that it was',
      'To prevent similar incidents, we implemented the following measures:\n\n- Monitoring: finer alerts\n- We will also train people',
      [
        { title: 'Monitoring: finer alerts', done: true },
        { title: 'We will also train people', done: false },
      ],
    ],
  ])
})

describe('steps of a recovery that outlast it', () => {
  checkItems([
    [
      'are action items',
      '# Listener down\n\n## Recovery\n\n- Restart the listener\n- Make sure that the queue drains\n- Send the lost messages again (**ongoing**)\n- Introduce an alert on the age of messages so that this does not recur\n- Add a failure notification to notice in future\n- Added a restart policy to avoid future outages\n- We will move the listener to the cluster\n- We will never know who saw it',
      [
        'Send the lost messages again',
        'Introduce an alert on the age of messages so that this does not recur',
        'Add a failure notification to notice in future',
        'We will move the listener to the cluster',
      ],
    ],
  ])
})

describe('bullets beside a table of action items', () => {
  checkItems([
    [
      'that say what its cells mean',
      '- P0 - Stops the release\n- P1 - Stops the next one\n\n| Action item | Priority | Owner |\n|--|--|--|\n| Cap the retries | P0 | @kim |',
      [{ title: 'Cap the retries', priority: 'P0', owners: ['@kim'] }],
    ],
    [
      'are none where they tell what happened, and done where they tell what was put in place',
      '- stuck orders were sent again and arrived\n- a check was added to avoid the same problem\n- Write to the bank\n\n| Action item | Owner |\n| --- | --- |\n| Raise the fee | kim |',
      [{ title: 'a check was added to avoid the same problem', done: true }, 'Write to the bank', 'Raise the fee'],
    ],
    [
      'owners that are short logins, one of them a word',
      '| Action item | Owner |\n| --- | --- |\n| Raise the fee | luk,and,ale |\n| Lower the limit | Ann, Bo, and Cy |',
      [
        { title: 'Raise the fee', owners: ['luk', 'and', 'ale'] },
        { title: 'Lower the limit', owners: ['Ann', 'Bo', 'Cy'] },
      ],
    ],
  ])
})

describe('work that is told as under way', () => {
  checkItems([
    [
      'is ahead',
      '**Probes.** We are adding health checks from outside.\n\n**Guardrails.** We are implementing a list of what may not be created.\n\nWe are sorry for the trouble.',
      [
        'Probes. We are adding health checks from outside.',
        'Guardrails. We are implementing a list of what may not be created.',
      ],
    ],
    ['a fix that was made is no task', '- Fix was deployed by Ann', [{ title: 'Fix was deployed by Ann', done: true }]],
  ])
})

describe('a task over its parts', () => {
  checkItems([
    [
      'is one item under action items',
      'We are adding alerts for:\n\n- No new block in 90 seconds\n- Finality lag\n\nMore:\n\n- Write a runbook',
      [
        { title: 'We are adding alerts for', detail: 'No new block in 90 seconds\nFinality lag', form: 'prose' },
        'Write a runbook',
      ],
    ],
    [
      'is one item where a sentence announces it',
      '# Blocks stopped\n\nTo prevent similar incidents, we will add alerts for:\n\n- No new block in 90 seconds\n- Finality lag',
      [
        {
          title: 'To prevent similar incidents, we will add alerts for',
          detail: 'No new block in 90 seconds\nFinality lag',
        },
      ],
    ],
  ])
})

describe('documents whose headings are bullets', () => {
  checkItems([
    [
      'their actions are items',
      '# Incident log\n\n### Incident on 3 November\n\n- **Impact**: no logs\n\n- **Resolution**:\n  - Disk space was increased\n\n- **Review actions**:\n  - [Index dating](https://github.com/acme/logs/issues/7)\n  - Create a test setup',
      [{ title: 'Index dating', issues: ['https://github.com/acme/logs/issues/7'] }, 'Create a test setup'],
    ],
    [
      'tickets that were opened for the rest',
      '# Site down\n\n## Details\n\nThe cache was wrong. We have created tickets in acme/build to track the work that is left:\n\n- https://github.com/acme/build/issues/5',
      [
        {
          title: 'https://github.com/acme/build/issues/5',
          issues: ['https://github.com/acme/build/issues/5'],
          done: false,
        },
      ],
    ],
  ])
})

describe('plans in running text, where no action items stand anywhere', () => {
  checkItems([
    [
      'are read sentence by sentence',
      '# Login down\n\nLogin was down for an hour. To keep this from happening again, we will require a second review of every migration. We are sorry.',
      [
        {
          title: 'To keep this from happening again, we will require a second review of every migration.',
          form: 'prose',
          done: false,
        },
      ],
    ],
    [
      'count up behind a sentence that announces them',
      '# Flags down\n\nWe will be making several changes to make sure this does not happen again.\n\nTo start with, all clients will stop retrying.\n\nSecondly, we will add a switch.\n\nNo data was lost.',
      ['To start with, all clients will stop retrying.', 'Secondly, we will add a switch.'],
    ],
    [
      'are none where they promise, tell what was, or advise',
      '# Flags down\n\nWe will continue to do everything so that this never happens again.\n\nTo avoid another overload we stopped the import.\n\nYou should rotate your key to prevent this in future.\n\nWe hope this will not happen again.',
      [],
    ],
    [
      'are left to the action items where these are stated',
      '# Login down\n\n## Summary\n\nTo keep this from happening again, we will require a second review.\n\n## Action items\n\n- Require a second review of migrations',
      ['Require a second review of migrations'],
    ],
  ])
})

describe('a list that goes on in prose', () => {
  checkItems([
    [
      'adds one task more',
      '- Cap retries\n\nFinally, we will move the queue to its own cluster.\n\nWe will report on all of these.',
      ['Cap retries', 'Finally, we will move the queue to its own cluster.'],
    ],
    [
      'an owner with helpers is the owner',
      '- Review the runbook. Owner: Security team, in coordination with Platform',
      [{ title: 'Review the runbook.', owners: ['Security team'] }],
    ],
  ])
})
