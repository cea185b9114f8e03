import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('what became of an item', () => {
  checkItems([
    [
      'behind it',
      '- Delete the stale snapshots; completed as of 2026-11-05.\n- The proxy needs a second replica - this has already been done.\n- Tell support when the queue is live',
      [
        { title: 'Delete the stale snapshots; completed as of 2026-11-05.', done: true },
        { title: 'The proxy needs a second replica - this has already been done.', done: true },
        { title: 'Tell support when the queue is live', done: false },
      ],
    ],
    [
      'over its list',
      'So far we’ve shipped:\n\n- Rate limits on sign-up\n- A read replica\n\nThis week we will ship:\n\n- A circuit breaker',
      [
        { title: 'Rate limits on sign-up', done: true },
        { title: 'A read replica', done: true },
        { title: 'A circuit breaker', done: false },
      ],
    ],
    [
      'in the words of its ticket',
      '- [GH-12 (Done)](https://github.com/acme/api/issues/12): move the secrets\n- [GH-13](https://github.com/acme/api/issues/13): rotate the keys',
      [
        { title: 'GH-12 (Done): move the secrets', done: true },
        { title: 'rotate the keys', done: false, issues: ['GH-13'] },
      ],
    ],
    [
      'told by those who did it',
      '- We rotated every token of the bots.\n- We discussed a second region.\n- The nightly restore is back. Dropping it was too early.',
      [
        { title: 'We rotated every token of the bots.', done: true },
        { title: 'We discussed a second region.', done: false },
        { title: 'The nightly restore is back. Dropping it was too early.', done: true },
      ],
    ],
    [
      'told as it is by now',
      '- `sync.sh` is now safe to run twice.\n- The gateway now checks both paths.\n- The gateway should now be watched.\n- Kim now to rotate the keys',
      [
        { title: 'sync.sh is now safe to run twice.', done: true },
        { title: 'The gateway now checks both paths.', done: true },
        { title: 'The gateway should now be watched.', done: false },
        { title: 'Kim now to rotate the keys', done: false },
      ],
    ],
    ['and what is none', '- We have for years required two reviews.\n- Cap retries', ['Cap retries']],
    [
      'in a group of what was taken, where also stands what came of it',
      '- **Immediate actions taken**:\n  - Raised the limit of the pool\n  - Closer monitoring confirmed the drop\n- **Later actions**:\n  - Alert on the pool',
      [
        { title: 'Raised the limit of the pool', done: true },
        { title: 'Alert on the pool', done: false },
      ],
    ],
    [
      'over bullets, in a sentence that goes on in them',
      'Since the incident we have:\n\n- added alerts on the queue\n- doubled the workers',
      [
        { title: 'added alerts on the queue', done: true },
        { title: 'doubled the workers', done: true },
      ],
    ],
    [
      'behind struck words',
      '- ~~Upgrade to v5~~ cancelled\n- ~~Cap retries~~',
      [
        { title: 'Upgrade to v5 cancelled', status: 'declined' },
        { title: 'Cap retries', done: true },
      ],
    ],
    [
      'decided is not done',
      '- We have decided to move the status page',
      [{ title: 'We have decided to move the status page', done: false }],
    ],
  ])
})

describe('what stands among the items and is none', () => {
  checkItems([
    [
      'examples of a template',
      '- Cap retries\n\nExamples:\n1. any fix of the cause\n2. any change of the process',
      ['Cap retries'],
    ],
    [
      'a remark below boxes',
      '- [x] Cap retries\n- [ ] Page on lag\n- [x] Drain node\n- **Staging:** the same version ran there and is patched by the same change.',
      ['Cap retries', 'Page on lag', 'Drain node'],
    ],
    [
      'a task below boxes is one',
      '- [x] Cap retries\n- [ ] Page on lag\n- [x] Drain node\n- **Staging:** patch it as well',
      ['Cap retries', 'Page on lag', 'Drain node', 'Staging: patch it as well'],
    ],
    [
      'what turned out to work',
      '1. **Raise the limit** (see #2 below)\n2. **Uptime check confirmed working** — it mailed us within the hour.',
      [{ title: 'Raise the limit (see #2 below)', issues: [] }],
    ],
    [
      'a hint below a task',
      '- Maintainers should enable a second factor.\n  - If you use the old client, follow https://github.com/acme/client/issues/9.\n- Cap retries',
      ['Maintainers should enable a second factor.', 'Cap retries'],
    ],
  ])
})

describe('items as prose', () => {
  checkItems([
    [
      'over the one ticket that tracks them',
      'The exports should be moved to a bucket of their own:\n\n- https://github.com/acme/api/issues/31\n\nWhile support has told the shops, I also want to write to all of them.',
      [
        {
          title: 'The exports should be moved to a bucket of their own',
          issues: ['https://github.com/acme/api/issues/31'],
        },
        'While support has told the shops, I also want to write to all of them.',
      ],
    ],
    [
      'that say what could be better',
      'A solved notice vanishes from the page. We can likely improve this.\n\nThe page is a static one.',
      ['A solved notice vanishes from the page. We can likely improve this.'],
    ],
    [
      'of a resolution that plans',
      '# Upgrade of 3 November\n\n## Resolution\n\nA trial system has been on our list for a year. This task will be re-prioritised after the incident.\n\nWe will change the backups before upgrades. There is one a day. We will start one by hand to prevent similar losses in the future.\n\nThe table was restored.',
      [
        'A trial system has been on our list for a year. This task will be re-prioritised after the incident.',
        'We will change the backups before upgrades. There is one a day. We will start one by hand to prevent similar losses in the future.',
      ],
    ],
    [
      'under "Resolutions", which are what the author resolves to do',
      '# Site down\n\n## Resolutions\n\nThe first problem was the deploy. In the future we intend to try it on a copy.\n\nThe second was silence. In the future I want to tell everybody a day before.',
      [
        'The first problem was the deploy. In the future we intend to try it on a copy.',
        'The second was silence. In the future I want to tell everybody a day before.',
      ],
    ],
    [
      'under "Resolving actions" of what was done there are none',
      '# Halt\n\n## Resolving actions\n\n- operators rolled back to the block before\n- the network was asked to skip the upgrade',
      [],
    ],
  ])
})

describe('lessons that somebody follows up', () => {
  checkItems([
    [
      'by ticket, label or state',
      '# Slow\n\n## Lessons\n\n- **Quiet is not healthy.** We add a probe (tracked in acme/web #400).\n- **Test what runs.** Nobody did. Follow-up: a smoke test of the image.\n- More brokers (currently being worked on)\n- Consumers will always be restarted after they stop\n- Retries hide errors.',
      [
        { title: 'Quiet is not healthy. We add a probe (tracked in acme/web #400).', issues: ['#400'] },
        'Test what runs. Nobody did. Follow-up: a smoke test of the image.',
        'More brokers (currently being worked on)',
        'Consumers will always be restarted after they stop',
      ],
    ],
  ])
})

describe('what was learned, where no part is about action items', () => {
  const lessons =
    '## What we learned\n\nWe learnt that we need a second cluster for trials. It is small.\n\nWe need to be more careful.\n\nWe will continue to watch it.\n\nQueues hide errors.'
  checkItems([
    [
      'tells plans in prose',
      `# Slow\n\n${lessons}\n\n## Conclusion\n\nSorry. In spring we will move to a managed queue.`,
      [
        'We learnt that we need a second cluster for trials. It is small.',
        'Sorry. In spring we will move to a managed queue.',
      ],
    ],
    [
      'tells lessons where another part does',
      `# Slow\n\n${lessons}\n\n## Action items\n\n- Cap retries`,
      ['Cap retries'],
    ],
  ])
})

describe('owners', () => {
  checkItems([
    [
      'behind an asterisk on several lines',
      '- Test without a home folder * lena\n- Release process * kofi\n- A message to users',
      [
        { title: 'Test without a home folder', owners: ['lena'] },
        { title: 'Release process', owners: ['kofi'] },
        { title: 'A message to users', owners: [] },
      ],
    ],
    [
      'a lone asterisk tells nobody',
      '- Allow a * wildcard\n- Cap retries',
      [{ title: 'Allow a * wildcard', owners: [] }, 'Cap retries'],
    ],
    [
      'who is to do what only people do',
      '- Zoë to send the list of domains\n- Grafana to send alerts',
      [
        { title: 'Zoë to send the list of domains', owners: ['Zoë'] },
        { title: 'Grafana to send alerts', owners: [] },
      ],
    ],
  ])
})

describe('a table whose rows break over lines', () => {
  const rows = [
    '|------|------|------|',
    '| Task | Type | Who  |',
    '| Store the config on a host that is not',
    'to be switched off | CONFIG',
    '| |',
    '| Cap retries | CODE | @kim |',
  ]
  checkItems([
    [
      'is read with each row at its first line',
      rows.join('\n'),
      [
        { title: 'Store the config on a host that is not to be switched off', line: 7, endLine: 9 },
        { title: 'Cap retries', owners: ['@kim'], line: 10 },
      ],
    ],
    ['is text where the rows do not come out even', [...rows, '| and more'].join('\n'), []],
  ])
})

describe('who does it', () => {
  checkItems([
    [
      'in brackets and capitals',
      '- Ask the host to remove the copy (NADJA)\n- Clean up old accounts (NATHAN)\n- Strip the dumps (NATHAN,NADJA)\n- Move the records (DNS)',
      [
        { title: 'Ask the host to remove the copy', owners: ['NADJA'] },
        { title: 'Clean up old accounts', owners: ['NATHAN'] },
        { title: 'Strip the dumps', owners: ['NATHAN', 'NADJA'] },
        { title: 'Move the records (DNS)', owners: [] },
      ],
    ],
    [
      'capitals that nobody knows are systems',
      '- Restart the exporter nightly (KAFKA)\n- Add a second node (REDIS)',
      [
        { title: 'Restart the exporter nightly (KAFKA)', owners: [] },
        { title: 'Add a second node (REDIS)', owners: [] },
      ],
    ],
    [
      'two first names and a mark of doubt',
      '- ? A page for each alert (Will/Aisha)\n- ?? Fewer alerts (Hazal)\n- Test the fallback (Scott)',
      [
        { title: 'A page for each alert', owners: ['Will', 'Aisha'] },
        { title: 'Fewer alerts', owners: ['Hazal'] },
        { title: 'Test the fallback', owners: ['Scott'] },
      ],
    ],
    [
      'behind a label, with what else is said',
      '- Poll the new port. **Owner:** Carey to tell the team of it by chat\n- Better pages. **Owner:** Ann Lee, seats cost a lot of money',
      [
        { title: 'Poll the new port.', owners: ['Carey'] },
        { title: 'Better pages.', owners: ['Ann Lee'] },
      ],
    ],
    [
      'sent by their initials',
      'KL to go through the steps with the team again.',
      [{ title: 'KL to go through the steps with the team again.', owners: ['KL'] }],
    ],
    [
      'nobody who only had something to say below it',
      '- Find a calendar for the whole team\n  - One of the suite?\n    - @olga: It would help others, too, and not for the first time.\n- Alert a week before, see the script from @kim',
      [
        { title: 'Find a calendar for the whole team', owners: [] },
        { title: 'Alert a week before, see the script from @kim', owners: [] },
      ],
    ],
    [
      'who did it',
      '- Trim the paths. RK fixed this with this commit.\n- Add an alert. Nobody has done this yet.',
      [
        { title: 'Trim the paths. RK fixed this with this commit.', owners: ['RK'], done: true },
        { title: 'Add an alert. Nobody has done this yet.', owners: [], done: false },
      ],
    ],
  ])
})

describe('what is no task', () => {
  checkItems([
    [
      'rows of figures',
      '| Account | Paid in | Refund |\n|-|-|-|\n| 0xab54aa09b69f8f21 | 1 | 0.05 ETH |\n| 0xcd66d26521c18e82 | 0.5 | 0.02 ETH |',
      [],
    ],
    ['rows of names and amounts', '| Beneficiary | Contribution |\n|-|-|\n| Ann Lee | $1,200 |\n| Bo Berg | $80 |', []],
    [
      'a table of tasks with an estimate stays',
      '| Task | Effort |\n|-|-|\n| Add an alert | 2d |\n| Write the runbook | 3d |',
      ['Add an alert', 'Write the runbook'],
    ],
    [
      'what might have been',
      '- If we had read the notice, we could have moved the node in time.\n- If the alert had fired we would have known. Add a test of the alert.\n- Ask the host for another way to be told',
      [
        'If the alert had fired we would have known. Add a test of the alert.',
        'Ask the host for another way to be told',
      ],
    ],
    [
      'the chain of causes',
      '# Down\n\n## Going forward\n\nThis is how it came:\n\n1. The upgrade caused the locale to be lost.\n2. The lost locale led to a database that did not start.\n\nAs a result of this incident, we have set up a probe from outside.',
      [{ title: 'As a result of this incident, we have set up a probe from outside.', done: true }],
    ],
    [
      'what others promised',
      'The vendor has assured us that this will not happen again, and that they will change their filters.',
      [],
    ],
    [
      'what came of a task',
      '- [x] Audit the pages\n\n### Audit results (2026-11-09)\n\nTwo pages have their own host:\n\n- `docs`: host and record agree\n- `cast`: host and record agree',
      ['Audit the pages'],
    ],
  ])
})

describe('what is a task', () => {
  checkItems([
    ['by doing what', 'By setting the option on the relay.', ['By setting the option on the relay.']],
    [
      'what a team will do',
      'Site Operations will remind the teams of the test cluster.',
      ['Site Operations will remind the teams of the test cluster.'],
    ],
    ['what a system does is none', 'Cluster 3 will contain two pools.', []],
    [
      'each line of a paragraph',
      'Talk about it in the team\nWrite an app that watches the flow',
      ['Talk about it in the team', 'Write an app that watches the flow'],
    ],
    [
      'a wrapped line stays',
      'Talk about it in the team and also\nwrite an app',
      ['Talk about it in the team and also write an app'],
    ],
    [
      'agreed above the list',
      '# Down\n\nIt was slow.\n\nAgreed actions:\n\n1. Rewrite the router\n2. Test the failover',
      ['Rewrite the router', 'Test the failover'],
    ],
    [
      'a bullet of what was learned',
      '# Down\n\n## Lessons learned\n\n- We need to fix the build cache. It was slow.\n- We need better probes.\n- We need to be more careful.\n- The team was quick.',
      ['We need to fix the build cache. It was slow.', 'We need better probes.'],
    ],
    [
      'next time',
      '# Down\n\n## Load\n\nThe nodes were full.\n\nNext time we will use larger nodes.',
      ['Next time we will use larger nodes.'],
    ],
    [
      'its ticket on a board',
      '- Tell the channel of retirements [board](https://app.zenhub.com/workspaces/team-1/issues/acme/api/42)',
      [
        {
          title: 'Tell the channel of retirements board',
          issues: ['https://app.zenhub.com/workspaces/team-1/issues/acme/api/42'],
        },
      ],
    ],
    [
      'a day that was',
      '- Watch the contract (note: it was not detected until 11/15)',
      [{ title: 'Watch the contract (note: it was not detected until 11/15)', due: null }],
    ],
  ])
})

describe('layouts of other teams', () => {
  checkItems([
    [
      'parts between dashes in front, and an arrow behind',
      '- P1 - Ann - Alert on the disk - OPS-1\n- Keys -> Kim',
      [
        { title: 'Alert on the disk', owners: ['Ann'], priority: 'P1', issues: ['OPS-1'] },
        { title: 'Keys', owners: ['Kim'] },
      ],
    ],
    [
      'lines with a picture of their state',
      '✅ Alert on the disk\n⏳ Rotate the keys\n🚧 Second region',
      [{ title: 'Alert on the disk', done: true }, { title: 'Rotate the keys', done: false }, 'Second region'],
    ],
    [
      'ways of which one will be taken',
      'We should free the ids by doing one of:\n\n- Drop the column\n- Use a wider type',
      [{ title: 'We should free the ids by doing one of', detail: 'Drop the column\nUse a wider type' }],
    ],
    [
      'lines with their state in capitals, and an owner behind a dash',
      'TODO: alert on the disk\nTODO: rotate the keys (Owner - Kim)\nDONE: raise the limit',
      ['alert on the disk', { title: 'rotate the keys', owners: ['Kim'] }, { title: 'raise the limit', done: true }],
    ],
    [
      'what the team has done since',
      'Since the incident, the team has:\n\n- Alert on the disk\n\nStill open:\n\n- A second region',
      [
        { title: 'Alert on the disk', done: true },
        { title: 'A second region', done: false },
      ],
    ],
    [
      'points with letters',
      'Following the review we agreed on:\n\na) Alert on the disk (Ann)\nb) A second region\nc) Write the guide',
      [{ title: 'Alert on the disk', owners: ['Ann'] }, 'A second region', 'Write the guide'],
    ],
    [
      'bold labels in one bullet',
      '- **Task:** Alert on the disk\n  **Who:** Ann\n  **When:** 2026-12-01',
      [{ owners: ['Ann'], due: '2026-12-01', title: 'Task: Alert on the disk' }],
    ],
    [
      'a heading over lines of fields',
      '### Rotate the keys\n\nOwner: Ann\nStatus: Done',
      [{ title: 'Rotate the keys', owners: ['Ann'], done: true }],
    ],
    [
      'a name with its owner over tasks',
      '1. **Alerting** (Ann)\n   - Add one for the disk\n   - Add one for the queue',
      [
        { title: 'Add one for the disk', owners: ['Ann'] },
        { title: 'Add one for the queue', owners: ['Ann'] },
      ],
    ],
    [
      'bold rows of a narrow table',
      '| Task | Owner |\n|---|---|\n| **Before the next release** | |\n| Alert on the disk | Ann |\n| Rotate the keys | Kim |\n| **Later** | |\n| Second region | Kim |',
      [
        { title: 'Alert on the disk', group: 'Before the next release' },
        'Rotate the keys',
        { title: 'Second region', group: 'Later' },
      ],
    ],
    [
      'columns with questions in Norwegian',
      '| Hva skal gjøres | Hvem gjør det | Innen når |\n|---|---|---|\n| Sette opp alarm | Kari | 1.12.2026 |',
      [{ title: 'Sette opp alarm', owners: ['Kari'], due: '2026-12-01' }],
    ],
    [
      'what is said beside the tasks',
      '- Alert on the disk\n- See also the runbook\n- Note: all items are on the board',
      ['Alert on the disk'],
    ],
    [
      'tasks below what went wrong',
      '## Lessons learned\n\n- No alert on the disk\n  - **Action:** add one (Ann)\n- The action: nobody knew',
      [{ title: 'add one', owners: ['Ann'] }],
    ],
  ])
})
