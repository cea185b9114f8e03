import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('bullets, numbers and boxes', () => {
  checkItems([
    ['bullets', '- Cap retries\n- Page on lag', [{ title: 'Cap retries', form: 'list' }, 'Page on lag']],
    [
      'words of a template are a task where somebody owns it',
      '- List all hosts of the old range (@kim)\n- List all tasks',
      ['List all hosts of the old range'],
    ],
    ['numbers', '1. Cap retries\n2. Page on lag', ['Cap retries', 'Page on lag']],
    [
      'boxes',
      '- [x] Cap retries\n- [ ] Page on lag\n- [X] Drain node\n- [*] Add a switch',
      [
        { title: 'Cap retries', form: 'check-list', done: true },
        { title: 'Page on lag', done: false },
        { title: 'Drain node', done: true },
        { title: 'Add a switch', done: true },
      ],
    ],
    [
      'a bullet over several lines',
      '- Cap retries\n  at three\n- Page on lag',
      ['Cap retries at three', 'Page on lag'],
    ],
    [
      'long bullets give their first sentence as title',
      `- Cap the retries of the payment client at three. ${'It retried without an end and made things worse. '.repeat(3)}`,
      [{ title: 'Cap the retries of the payment client at three.' }],
    ],
    [
      'a bold headline over its text',
      '1. **Cap the retries**\n   Three at most.\n2. **Page on lag**\n   After a minute.',
      [{ title: 'Cap the retries', detail: 'Three at most.' }, 'Page on lag'],
    ],
    [
      'a lone ticket',
      '- #2127\n- https://github.com/acme/api/issues/5',
      [
        { title: '#2127', issues: ['#2127'] },
        { title: 'https://github.com/acme/api/issues/5', issues: ['https://github.com/acme/api/issues/5'] },
      ],
    ],
  ])
})

describe('who', () => {
  checkItems([
    ['a label at the end', '- Cap retries. Owner: @bo', [{ title: 'Cap retries.', owners: ['@bo'] }]],
    ['a label in brackets', '- Cap retries (Owner: Ann)', [{ title: 'Cap retries', owners: ['Ann'] }]],
    ['a bold label', '- **Owner**: Bo - Cap retries', [{ title: 'Cap retries', owners: ['Bo'] }]],
    ['initials over the bullets', '**BT**\n- Cap retries', [{ title: 'Cap retries', owners: ['BT'] }]],
    ['a trade of two letters is nobody', '**QA**\n- Test the cap', [{ title: 'Test the cap', owners: [] }]],
    [
      'a label with owner and deadline',
      '- Cap retries — Owner: Ann, Bo & @kim; Due: 2026-12-01',
      [{ title: 'Cap retries', owners: ['Ann', 'Bo', '@kim'], due: '2026-12-01' }],
    ],
    [
      'assignee and DRI',
      '- Cap retries (assignee: @bo)\n- Page on lag [DRI: @kim]',
      [
        { title: 'Cap retries', owners: ['@bo'] },
        { title: 'Page on lag', owners: ['@kim'] },
      ],
    ],
    ['Norwegian label', '- Legg inn varsling. Ansvarlig: Kari', [{ title: 'Legg inn varsling.', owners: ['Kari'] }]],
    [
      'Japanese labels',
      '- アラートを追加する。**担当: platform、期限: 2026-12-30**',
      [{ title: 'アラートを追加する。', owners: ['platform'], due: '2026-12-30' }],
    ],
    ['a handle in brackets', '- Cap retries (@kim)', [{ title: 'Cap retries', owners: ['@kim'] }]],
    [
      'a handle behind a dash',
      '- Cap retries - @kim\n- Page on lag — @bo',
      [
        { title: 'Cap retries', owners: ['@kim'] },
        { title: 'Page on lag', owners: ['@bo'] },
      ],
    ],
    ['handles at the end', '- Cap retries @kim @bo', [{ title: 'Cap retries', owners: ['@kim', '@bo'] }]],
    [
      'a handle in front',
      '- @kim: cap retries\n- @bo to page on lag',
      [
        { title: 'cap retries', owners: ['@kim'] },
        { title: '@bo to page on lag', owners: ['@bo'] },
      ],
    ],
    [
      'a handle in the middle is not the owner',
      '- Ask @kim about the retries of the client',
      [{ title: 'Ask @kim about the retries of the client', owners: [] }],
    ],
    ['a team in brackets', '- Cap retries (platform team)', [{ title: 'Cap retries', owners: ['platform team'] }]],
    ['a team handle', '- Cap retries (@acme/sre)', [{ title: 'Cap retries', owners: ['@acme/sre'] }]],
    [
      'a tag in front',
      '- [jdoe] cap retries\n- [Platform] page on lag\n- [kim?] drain node',
      [
        { title: 'cap retries', owners: ['jdoe'] },
        { title: 'page on lag', owners: ['Platform'] },
        { title: 'drain node', owners: ['kim'] },
      ],
    ],
    [
      'a tag with a topic is no owner',
      '- [Monitoring] page on lag',
      [{ title: '[Monitoring] page on lag', owners: [] }],
    ],
    [
      'teams in round brackets in front',
      '- (sre, cloudops teams) write a runbook',
      [{ title: 'write a runbook', owners: ['sre', 'cloudops teams'] }],
    ],
    [
      'the subject of the sentence',
      '- Ann and Peter to write the runbook\n- Developers to agree on an answer',
      [
        { title: 'Ann and Peter to write the runbook', owners: ['Ann', 'Peter'] },
        { title: 'Developers to agree on an answer', owners: ['Developers'] },
      ],
    ],
    [
      'a team as the subject',
      '- The data team should watch the rate of errors',
      [{ title: 'The data team should watch the rate of errors', owners: ['data team'] }],
    ],
    [
      'a system as the subject is no owner',
      '- The puller should be fixed\n- Need to write a runbook',
      [
        { title: 'The puller should be fixed', owners: [] },
        { title: 'Need to write a runbook', owners: [] },
      ],
    ],
    [
      'who calls the meeting',
      '- Discuss the pipeline (Svein calls for a meeting)',
      [{ title: 'Discuss the pipeline (Svein calls for a meeting)', owners: ['Svein'] }],
    ],
    [
      'a bold handle over its bullets',
      '**@kim**\n\n- Cap retries\n- Page on lag\n\n**@bo**\n\n- Drain node',
      [
        { title: 'Cap retries', owners: ['@kim'] },
        { title: 'Page on lag', owners: ['@kim'] },
        { title: 'Drain node', owners: ['@bo'] },
      ],
    ],
    [
      'a bold name over its bullets',
      '**Ann:**\n\n- Cap retries\n\n**Peter Holm**\n\n- Page on lag',
      [
        { title: 'Cap retries', owners: ['Ann'] },
        { title: 'Page on lag', owners: ['Peter Holm'] },
      ],
    ],
    [
      'a team as the heading',
      '### Platform team\n\n- Cap retries',
      [{ title: 'Cap retries', owners: ['Platform team'] }],
    ],
    [
      'an owner bullet over its tasks',
      '- @kim\n  - Cap retries\n  - Page on lag',
      [
        { title: 'Cap retries', owners: ['@kim'] },
        { title: 'Page on lag', owners: ['@kim'] },
      ],
    ],
    [
      'an owner on a line of its own below',
      '- Cap retries\n  - Owner: @bo\n  - Due: 2026-12-01\n  - Priority: P2',
      [{ title: 'Cap retries', owners: ['@bo'], due: '2026-12-01', priority: 'P2', detail: '' }],
    ],
    ['no owner yet', '- Cap retries (Owner: TBD)', [{ title: 'Cap retries', owners: [] }]],
  ])
})

describe('who and when together', () => {
  checkItems([
    [
      'labels in one bracket, in Norwegian',
      '- Innføre to-faktor (Ansvarlig: Ola, frist: 1. desember)',
      [{ title: 'Innføre to-faktor', owners: ['Ola'], due: '2026-12-01' }],
    ],
    [
      'labels parted by commas',
      '- **Add a limit** (Owner: @bo, Due: 2026-12-09, Priority: P2, Status: In Progress)',
      [{ title: 'Add a limit', owners: ['@bo'], due: '2026-12-09', priority: 'P2', status: 'open' }],
    ],
    [
      'words without colons',
      '- Cap retries, ETA 2026-12-05, owner bo',
      [{ title: 'Cap retries', owners: ['bo'], due: '2026-12-05' }],
    ],
    ['pipes', '- Cap retries | @kim | 2026-12-05', [{ title: 'Cap retries', owners: ['@kim'], due: '2026-12-05' }]],
    [
      'a weekday keeps its words',
      '- Kim to cap the retries by Friday',
      [{ title: 'Kim to cap the retries', owners: ['Kim'], due: null, dueText: 'by Friday' }],
    ],
    [
      'a handle, a dash and a ticket',
      '- [ ] **[P1]** Add canaries – @kim – [ENG-44](https://linear.app/acme/issue/ENG-44/x)',
      [{ title: 'Add canaries', owners: ['@kim'], priority: 'P1', issues: ['ENG-44'] }],
    ],
    ['several handles in front', '- @kim, @bo: run a game day', [{ title: 'run a game day', owners: ['@kim', '@bo'] }]],
  ])
})

describe('which ticket', () => {
  checkItems([
    [
      'a number',
      '- Cap retries (#12)\n- Page on lag #13',
      [
        { title: 'Cap retries', issues: ['#12'] },
        { title: 'Page on lag', issues: ['#13'] },
      ],
    ],
    [
      'of another repository',
      '- Cap retries acme/api#12',
      [
        {
          title: 'Cap retries',
          issues: ['acme/api#12'],
          tickets: [
            { text: 'acme/api#12', url: null, tracker: 'github-issue', owner: 'acme', repository: 'api', number: 12 },
          ],
        },
      ],
    ],
    [
      'an issue URL',
      '- Cap retries https://github.com/acme/api/issues/12',
      [
        {
          title: 'Cap retries',
          issues: ['https://github.com/acme/api/issues/12'],
          tickets: [
            {
              tracker: 'github-issue',
              owner: 'acme',
              repository: 'api',
              number: 12,
              text: 'https://github.com/acme/api/issues/12',
              url: 'https://github.com/acme/api/issues/12',
            },
          ],
        },
      ],
    ],
    [
      'a pull request URL in angle brackets',
      '- Cap retries <https://github.com/acme/api/pull/7>',
      [{ title: 'Cap retries', issues: ['https://github.com/acme/api/pull/7'] }],
    ],
    [
      'an issue on a GitHub Enterprise host',
      '- Cap retries (https://git.acme.example/team/api/issues/12)',
      [{ title: 'Cap retries', issues: ['https://git.acme.example/team/api/issues/12'] }],
    ],
    [
      'a link with a number',
      '- Cap retries ([#12](https://github.com/acme/api/issues/12))',
      [{ title: 'Cap retries', issues: ['#12'] }],
    ],
    [
      'a link with a word',
      '- Cap retries [Issue](https://github.com/acme/api/issues/12).',
      [{ title: 'Cap retries', issues: ['https://github.com/acme/api/issues/12'] }],
    ],
    [
      'a link on the words themselves',
      '- [Cap retries](https://github.com/acme/api/issues/12)',
      [{ title: 'Cap retries', issues: ['https://github.com/acme/api/issues/12'] }],
    ],
    [
      'a reference link',
      '- Cap retries ([issue][cap])\n\n[cap]: https://github.com/acme/api/issues/12',
      [{ title: 'Cap retries', issues: ['https://github.com/acme/api/issues/12'] }],
    ],
    [
      'a Jira key',
      '- Cap retries (PGM-12)\n- PGM-13: page on lag',
      [
        { title: 'Cap retries', issues: ['PGM-12'] },
        { title: 'page on lag', issues: ['PGM-13'] },
      ],
    ],
    [
      'a Jira link',
      '- Cap retries [PGM-12](https://acme.atlassian.net/browse/PGM-12)',
      [{ title: 'Cap retries', issues: ['PGM-12'] }],
    ],
    [
      'a Linear link',
      '- Cap retries https://linear.app/acme/issue/ENG-4/cap-retries',
      [{ title: 'Cap retries', issues: ['https://linear.app/acme/issue/ENG-4/cap-retries'] }],
    ],
    [
      'Bugzilla',
      '- [bug 1537904](https://bugzilla.example.org/show_bug.cgi?id=1537904) Cap retries\n- bug 1604925 - Page on lag',
      [
        { title: 'Cap retries', issues: ['bug 1537904'] },
        { title: 'Page on lag', issues: ['bug 1604925'] },
      ],
    ],
    ['two tickets', '- Cap retries (#12, #13)', [{ title: 'Cap retries', issues: ['#12', '#13'] }]],
    [
      'tickets on lines below',
      '- Cap retries\n  - https://github.com/acme/api/pull/1\n  - https://github.com/acme/api/pull/2',
      [{ title: 'Cap retries', issues: ['https://github.com/acme/api/pull/1', 'https://github.com/acme/api/pull/2'] }],
    ],
    [
      'docs and code are no tickets',
      '- Follow [the runbook](https://wiki.acme.example/runbooks/retry) and [the code](https://github.com/acme/api/blob/main/retry.ts)',
      [{ title: 'Follow the runbook and the code', issues: [] }],
    ],
    [
      'a reference as background is no ticket',
      '- Cap retries, they were introduced in #12\n- Page on lag (caused by #13)',
      [
        { title: 'Cap retries, they were introduced in #12', issues: [] },
        { title: 'Page on lag (caused by #13)', issues: [] },
      ],
    ],
    [
      'numbers that are no tickets',
      '- Move to UTF-8 and TLS-1 as RFC-1234 says, as action item #3',
      [{ title: 'Move to UTF-8 and TLS-1 as RFC-1234 says, as action item #3', issues: [] }],
    ],
    [
      'a ticket in code is none',
      '- Remove the label `#12` from the board',
      [{ title: 'Remove the label #12 from the board', issues: [] }],
    ],
    [
      'a ticket in the heading belongs to the group',
      '### Short-term ([tracked here](https://github.com/acme/api/issues/9))\n\n- Cap retries',
      [{ title: 'Cap retries', issues: [] }],
    ],
  ])
})

describe('until when, how urgent, what for', () => {
  checkItems([
    ['due and an ISO day', '- Cap retries, due 2026-12-01', [{ title: 'Cap retries', due: '2026-12-01' }]],
    [
      'by a day without a year',
      '- Cap retries by 1 Dec\n- Page on lag by January 5',
      [
        { title: 'Cap retries', due: '2026-12-01' },
        { title: 'Page on lag', due: '2027-01-05' },
      ],
    ],
    [
      'owner, deadline and priority in one bracket',
      '- Cap retries (@kim, by 1 Dec, P1)',
      [{ title: 'Cap retries', owners: ['@kim'], due: '2026-12-01', priority: 'P1' }],
    ],
    [
      'a quarter keeps its words',
      '- Cap retries (due Q1 2027)',
      [{ title: 'Cap retries', due: null, dueText: 'due Q1 2027' }],
    ],
    [
      'a day that could be two',
      '- Cap retries (due 03/04/2027)',
      [{ title: 'Cap retries', due: null, dueText: 'due 03/04/2027' }],
    ],
    [
      'until, in Norwegian',
      '- Legg inn varsling innen 1. desember 2026',
      [{ title: 'Legg inn varsling', due: '2026-12-01' }],
    ],
    [
      'a date in the text is no deadline',
      '- Repeat the drill of 2026-10-01 with the new team',
      [{ title: 'Repeat the drill of 2026-10-01 with the new team', due: null }],
    ],
    [
      'the day it was done is no deadline',
      '- [x] アラートを追加。完了: 2026-11-16',
      [{ title: 'アラートを追加。', due: null, done: true }],
    ],
    [
      'a priority in front',
      '- P1: cap retries\n- [P0] page on lag\n- **High** - drain node',
      [
        { title: 'cap retries', priority: 'P1' },
        { title: 'page on lag', priority: 'P0' },
        { title: 'drain node', priority: 'High' },
      ],
    ],
    [
      'a priority behind',
      '- Cap retries (P2)\n- Page on lag [SEV-1]',
      [
        { title: 'Cap retries', priority: 'P2' },
        { title: 'Page on lag', priority: 'SEV-1' },
      ],
    ],
    [
      'a priority as the heading',
      '### High priority\n\n- Cap retries\n\n### P3\n\n- Page on lag',
      [
        { title: 'Cap retries', priority: 'High' },
        { title: 'Page on lag', priority: 'P3' },
      ],
    ],
    [
      'what for as the heading',
      '### Prevent\n\n- Cap retries\n\n### Detection\n\n- Page on lag\n\n### Process improvements\n\n- Train the rota',
      [
        { title: 'Cap retries', type: 'prevent' },
        { title: 'Page on lag', type: 'detect' },
        { title: 'Train the rota', type: 'process' },
      ],
    ],
    [
      'a horizon as the heading',
      '### Short-term\n\n- Cap retries\n\n**Long-term:**\n\n- Page on lag',
      [
        { title: 'Cap retries', group: 'Short-term' },
        { title: 'Page on lag', group: 'Long-term' },
      ],
    ],
    [
      'an id in front',
      '- **AI-3** cap retries\n- A4: page on lag',
      [
        { title: 'cap retries', id: 'AI-3' },
        { title: 'page on lag', id: 'A4' },
      ],
    ],
  ])
})

describe('in which state', () => {
  checkItems([
    [
      'done in front',
      '- [done] cap retries\n- DONE: page on lag\n- ✅ drain node\n- DONE add a switch',
      [
        { title: 'cap retries', done: true },
        { title: 'page on lag', done: true },
        { title: 'drain node', done: true },
        { title: 'add a switch', done: true },
      ],
    ],
    [
      'done behind',
      '- Cap retries (done)\n- Page on lag - DONE\n- Drain node (Done!)\n- Add a switch ✅',
      [
        { title: 'Cap retries', done: true },
        { title: 'Page on lag', done: true },
        { title: 'Drain node', done: true },
        { title: 'Add a switch', done: true },
      ],
    ],
    ['struck out', '- ~~Cap retries~~', [{ title: 'Cap retries', done: true }]],
    [
      'a struck word is not the whole',
      '- Cap ~~three~~ five retries',
      [{ title: 'Cap three five retries', done: false }],
    ],
    [
      'told as done',
      '- The cap on retries has been added\n- Already fixed the alert',
      [
        { title: 'The cap on retries has been added', done: true },
        { title: 'Already fixed the alert', done: true },
      ],
    ],
    [
      'told as done by us',
      '- We’ve significantly tightened the release\n- Increased the scrutiny of workflows\n- Improved runbooks for limits',
      [
        { title: 'We’ve significantly tightened the release', done: true },
        { title: 'Increased the scrutiny of workflows', done: true },
        { title: 'Improved runbooks for limits', done: false },
      ],
    ],
    [
      'a fix elsewhere does not make it done',
      '- Upgrade the proxy to v3 where the bug was fixed',
      [{ title: 'Upgrade the proxy to v3 where the bug was fixed', done: false }],
    ],
    [
      'a heading that says so',
      '### Immediate actions (completed)\n\n- Timeouts moved to the configuration\n\n### Next\n\n- Cap retries',
      [
        { title: 'Timeouts moved to the configuration', done: true },
        { title: 'Cap retries', done: false },
      ],
    ],
    [
      'to complete is not completed',
      '**To complete before Friday:**\n\n- Cap retries',
      [{ title: 'Cap retries', done: false }],
    ],
    ['an open box under "Completed"', '### Completed\n\n- [ ] Cap retries', [{ title: 'Cap retries', done: false }]],
    [
      "won't fix",
      "- Cap retries (won't fix: too costly)\n- Deferred: page on lag",
      [
        { title: 'Cap retries', status: 'declined', reason: 'too costly' },
        { title: 'page on lag', status: 'declined' },
      ],
    ],
    [
      'superseded and accepted',
      '- Cap retries (superseded by #12)\n- Page on lag (accepted risk)',
      [
        { title: 'Cap retries', status: 'superseded', approach: 'superseded' },
        { title: 'Page on lag', status: 'accepted', approach: 'accepted' },
      ],
    ],
    [
      'done, told below',
      '- Use a shared mail account\n  - This has been done: ops@example.org',
      [{ title: 'Use a shared mail account', done: true }],
    ],
  ])
})

describe('headings that are tasks', () => {
  checkItems([
    [
      'numbered, with words below',
      '### 1) Watch the sockets of the relay\n\nWe want to see how many there are.\n\n### 2) Check that the job runs\n\n### 3) We likely need a second relay\n\nIt is full.',
      [
        { title: 'Watch the sockets of the relay', detail: 'We want to see how many there are.' },
        'Check that the job runs',
        { title: 'We likely need a second relay', detail: 'It is full.' },
      ],
    ],
    [
      'that tell what exists by now',
      '#### @kim Alerts configured\n\nAt 90 % of the disk.\n\n#### 2) Sheet of connections created by @lee\n\n#### Steps implemented\n\nWe will add a probe.',
      [
        { title: 'Alerts configured', owners: ['@kim'], done: true },
        { title: 'Sheet of connections created', owners: ['@lee'], done: true },
        'We will add a probe.',
      ],
    ],
    [
      'topics over lists and names of topics',
      '### Fix the relay\n\n- Add a probe\n\n### Process\n\nNone.\n\n### Understanding the relay\n\nWe will draw a picture of it.',
      [{ title: 'Add a probe', group: 'Fix the relay' }, 'We will draw a picture of it.'],
    ],
  ])
})

describe('bullets below bullets', () => {
  checkItems([
    [
      'a grouping word over tasks',
      '- Testing\n  - add a regression test\n  - add an end-to-end test\n- Fixes\n  - cap the retries',
      [
        { title: 'add a regression test', group: 'Testing' },
        'add an end-to-end test',
        { title: 'cap the retries', group: 'Fixes' },
      ],
    ],
    [
      'a bold label over results',
      '- **Short-term measures**:\n  - Alerts on slow blocks\n  - A baseline of the queue',
      ['Alerts on slow blocks', 'A baseline of the queue'],
    ],
    [
      'a goal over tasks',
      '- Observability improvements\n  - Add a board\n  - Add an alert',
      ['Add a board', 'Add an alert'],
    ],
    [
      'boxes below a bullet',
      '- Checkout\n  - [ ] Cap the retries\n  - [x] Page on lag',
      ['Cap the retries', { title: 'Page on lag', done: true }],
    ],
    [
      'explanations below a task',
      '- Cap the retries of the client\n  - it retried without an end\n  - three are enough',
      [{ title: 'Cap the retries of the client', detail: 'it retried without an end\nthree are enough' }],
    ],
    [
      'facts and words below a task',
      '- Retry limit\n  - Owner: @kim\n  - https://github.com/acme/api/issues/41\n  - it retried without an end',
      [
        {
          title: 'Retry limit',
          owners: ['@kim'],
          issues: ['https://github.com/acme/api/issues/41'],
          detail: 'it retried without an end',
        },
      ],
    ],
    [
      'an explanation below a short task',
      '- Retry limit\n  - it retried without an end',
      [{ title: 'Retry limit', detail: 'it retried without an end' }],
    ],
    [
      'what a document is to hold',
      '- Developers to come up with an answer to alarms - something like a doc with:\n  - Our duties at night.\n  - Principles of changes.',
      ['Developers to come up with an answer to alarms - something like a doc with'],
    ],
    [
      'a tracked task with steps',
      '- [ ] Cap the retries (#12)\n  - Review the client\n  - Review the server',
      [{ title: 'Cap the retries', issues: ['#12'] }],
    ],
  ])
})

describe('bullets that are no items', () => {
  checkItems([
    ['empty and none', '- \n- -\n- n/a\n- None\n- TBD\n- No action items.', []],
    ['none as a paragraph', 'None.', []],
    [
      'template prompts',
      '- <action item>\n- [Action item 1]\n- _List the tasks that we should do_\n- {{ summary }} [link to github issue]',
      [],
    ],
    [
      'a filled template keeps its words',
      '- {{ Add logging on all hubs }} [link to github issue]',
      [{ title: 'Add logging on all hubs' }],
    ],
    [
      'an introduction in italics',
      '*List any tasks we should complete that are relevant to this incident*\n\n- [x] Cap retries',
      ['Cap retries'],
    ],
    [
      'how the incident was handled',
      '### Immediate actions\n\n- Reverted the change and released 1.2.3\n- Sent a mail to all customers\n- Cap the retries',
      ['Cap the retries'],
    ],
    [
      'steps taken, numbered',
      '### Immediate actions taken (completed)\n\n1. Moved the reads away\n2. Ran the backfill\n\n### Planned actions\n\n1. Cap the retries',
      ['Cap the retries'],
    ],
    [
      'what the words mean',
      '| Type | Action | Owner |\n|--|--|--|\n| Prevent | Cap retries | @bo |\n\n### Legend\n\n- Prevent: so that it does not happen again',
      ['Cap retries'],
    ],
    ['a statement', '- There are two ways to do this\n- Cap the retries', ['Cap the retries']],
    [
      'reasons',
      'All of the failures were due to missing tests:\n\n- the upgrade never had one\n- the client had half of one',
      [],
    ],
    ['lessons', '# Checkout down\n\n## Lessons learned\n\n- We had no alert\n- Add alerts before launch', []],
    [
      'maxims among the lessons',
      '# Checkout down\n\n## Lessons learned\n\n- Always test a restore\n- Check the limits before a launch',
      [],
    ],
    [
      'what somebody does each time',
      '# Checkout down\n\n## How to restore the basket\n\n- Stop the workers\n- Remove the lock\n- Start the workers',
      [],
    ],
    [
      'what was done to resolve it',
      '# Checkout down\n\n## Resolution\n\n- Restarted the pods\n- Rolled back the release',
      [],
    ],
    ['the timeline', '# Checkout down\n\n## Timeline\n\n- 10:04 Kim adds an alert\n- [ ] 10:05 nothing', []],
    ['thanks', '- Cap retries\n\n## Thanks\n\n- Ann\n- Bo', ['Cap retries']],
    [
      'boxes about the document',
      '# Checkout down\n\n## Actions\n\n- [ ] Incident has been dealt with or is over\n- [ ] Sections above are filled out\n- [x] Incident title and report is cleaned up\n- [ ] All action items above have linked issues',
      [],
    ],
    [
      'the checklist of the author',
      '# Checkout down\n\n## Notes to the owner\n\n- [x] Share it in the channel\n- [ ] Book the meeting',
      [],
    ],
  ])
})

describe('lists of tasks in a document without a part for them', () => {
  checkItems([
    [
      'below a heading that says nothing known',
      '# Checkout down\n\n## Cause\n\nThe pool was full.\n\n## The basket from May on\n\n- Add an alert on open connections\n- Raise the limit of the pool',
      ['Add an alert on open connections', 'Raise the limit of the pool'],
    ],
    [
      'among the lessons',
      '# Checkout down\n\n## Lessons learned\n\n- Add an alert on open connections\n- Raise the limit of the pool',
      ['Add an alert on open connections', 'Raise the limit of the pool'],
    ],
    [
      'beside action items they are none',
      '# Checkout down\n\n## Lessons learned\n\n- Add an alert on open connections\n- Raise the limit of the pool\n\n## Action items\n\n- Write a runbook',
      ['Write a runbook'],
    ],
  ])
})

describe('items elsewhere', () => {
  checkItems([
    [
      'boxes under lessons',
      '# Checkout down\n\n## Lessons learned\n\n- We had no alert\n- [ ] Add alerts before launch',
      ['Add alerts before launch'],
    ],
    [
      'a paragraph that says so',
      '# Checkout down\n\n## Impact\n\nForty users.\n\n**Action item:** Count failed logins apart. Owner: @kim',
      [{ title: 'Count failed logins apart.', owners: ['@kim'], form: 'prose' }],
    ],
    [
      'a bullet that says so',
      '# Checkout down\n\n## Detection\n\n- Nobody was paged\n- [Action item] Page on lag',
      ['Page on lag'],
    ],
    [
      'TODO with a colon',
      '# Checkout down\n\n## Root cause\n\nTODO: cap the retries of the client',
      ['cap the retries of the client'],
    ],
    [
      'suggested improvements under a heading nobody knows',
      '# Checkout down\n\n## Suggested improvements for next time\n\n- Add an alert on lag\n- It was a long day',
      ['Add an alert on lag'],
    ],
  ])
})

describe('the same item twice', () => {
  checkItems([
    [
      'a bullet and a row are one item at two places',
      '# Checkout down\n\n## Prevention\n\n- Cap the retries of the client\n\n## Action items\n\n| Action | Owner |\n|--|--|\n| Cap the retries of the client | @bo |\n',
      [
        { title: 'Cap the retries of the client', line: 5, places: [5, 11] },
        { title: 'Cap the retries of the client', line: 11, places: [5, 11] },
      ],
    ],
    [
      'two rows of one table are two',
      '| Action | Owner |\n|--|--|\n| Cap retries | @bo |\n| Cap retries | @kim |',
      [
        { title: 'Cap retries', places: [7] },
        { title: 'Cap retries', places: [8] },
      ],
    ],
    [
      'different tickets keep them apart',
      '### A\n\n- Cap the retries #1\n\n### B\n\n- Cap the retries #2',
      [
        { title: 'Cap the retries', places: [7] },
        { title: 'Cap the retries', places: [11] },
      ],
    ],
  ])
})

describe('prose', () => {
  checkItems([
    [
      'one proposal that a later paragraph puts off',
      'We need to rebuild the release of the web page.\n\nThe proposed solution is postponed until the new host is there.',
      [
        {
          title: 'We need to rebuild the release of the web page.',
          status: 'declined',
          reason: 'The proposed solution is postponed until the new host is there',
        },
      ],
    ],
    [
      'one proposal that an indented note puts off',
      'We need to rebuild the release of the web page.\n\n:::note\n\n      The proposal was written down, and its implementation will be delayed.\n\n:::',
      [
        {
          title: 'We need to rebuild the release of the web page.',
          status: 'declined',
          reason: 'The proposal was written down, and its implementation will be delayed',
        },
      ],
    ],
    [
      'two proposals, one of which is put off, nobody can tell which',
      'We need to rebuild the release.\n\nWe need to count failed logins.\n\nThe proposed solution is postponed.',
      [
        { title: 'We need to rebuild the release.', status: 'open' },
        { title: 'We need to count failed logins.', status: 'open' },
      ],
    ],
    [
      'a proposal that speaks of what else was delayed',
      'We need to rebuild the release.\n\nThe mail about it was sent. The upgrade of the host was delayed by a week.',
      [{ title: 'We need to rebuild the release.', status: 'open' }],
    ],
    [
      'a paragraph that tells what will be done',
      'The wiki page will be changed to hold no links.',
      [{ title: 'The wiki page will be changed to hold no links.', form: 'prose' }],
    ],
    [
      'a line for each task',
      'Develop a better question.\nHire somebody who knows.\nAdd a warning to the page.',
      ['Develop a better question.', 'Hire somebody who knows.', 'Add a warning to the page.'],
    ],
    [
      'one paragraph over several lines',
      'Going forward the web team is going to rebuild the release.\nThe ideal would be a quick failover.\nThis makes the page calm.',
      [
        {
          owners: ['web team'],
          title:
            'Going forward the web team is going to rebuild the release. The ideal would be a quick failover. This makes the page calm.',
        },
      ],
    ],
    [
      'what was put in place',
      'The alert on memory was added already: we see it now.',
      [{ title: 'The alert on memory was added already: we see it now.', done: true }],
    ],
    [
      'a paragraph that only tells',
      'Configuration has always been hard here.\n\nWe need to write the process down.',
      ['We need to write the process down.'],
    ],
    [
      'an introduction over groups',
      'This shows bigger issues that need to be addressed.\n\n### Alerts\n\nWe should page on lag.',
      ['We should page on lag.'],
    ],
    ['an introduction over a list', 'We will do all of the following:\n\n- Cap retries', ['Cap retries']],
    [
      'a list that a numbered task is explained by',
      '1. **Deeper monitoring**\n   We plan to add metrics around:\n\n- Read rates\n- Table sizes\n\n2. **Better runbooks**\n   We plan to write down the symptoms.',
      [{ title: 'Deeper monitoring' }, { title: 'Better runbooks' }],
    ],
  ])
})

describe('owners by the form of the list', () => {
  checkItems([
    [
      'names that are not known, beside one that is',
      '- Cap retries — Sven\n- Page on lag — Quillon',
      [
        { title: 'Cap retries', owners: ['Sven'] },
        { title: 'Page on lag', owners: ['Quillon'] },
      ],
    ],
    [
      'names at the end of nearly all bullets',
      '1. Take a lock before sending (Chidi, by 2026-12-09)\n2. Key per recipient (Fatou)',
      [
        { title: 'Take a lock before sending', owners: ['Chidi'], due: '2026-12-09' },
        { title: 'Key per recipient', owners: ['Fatou'] },
      ],
    ],
    [
      'a name between the words and a ticket',
      '- Add an uptime check — Quillon — #335\n- Page on lag',
      [
        { title: 'Add an uptime check', owners: ['Quillon'], issues: ['#335'] },
        { title: 'Page on lag', owners: [] },
      ],
    ],
    [
      'an open box under what is declined',
      "### Won't do\n\n- [ ] Replace the proxy",
      [{ title: 'Replace the proxy', status: 'declined', done: false }],
    ],
    [
      'logins that act elsewhere',
      '# Down\n\n- 10:04 waldo restarts the queue\n\n## Actions\n\n- Limit the rate [waldo]\n- Page on length [qqx]',
      [
        { title: 'Limit the rate', owners: ['waldo'] },
        { title: 'Page on length', owners: ['qqx'] },
      ],
    ],
    [
      'no lower-case words that nothing tells to be people',
      '- Rotate the keys (staging)\n- Rotate the keys (production)',
      [
        { title: 'Rotate the keys (staging)', owners: [] },
        { title: 'Rotate the keys (production)', owners: [] },
      ],
    ],
    [
      'a name behind a role elsewhere',
      '# Down\n\nComms lead: Quillon\n\n## Actions\n\n- Quillon to add an alert',
      [{ title: 'Quillon to add an alert', owners: ['Quillon'] }],
    ],
  ])
})

describe('headings and endings', () => {
  checkItems([
    [
      'a tick in front of a heading is decoration',
      '# Down\n\n## ✅ Follow-ups\n\n- Cap retries',
      [{ title: 'Cap retries', done: false }],
    ],
    [
      'a quarter behind a dash',
      '- Automate renewal – @kim – Q2 2027',
      [{ title: 'Automate renewal', owners: ['@kim'], due: null }],
    ],
    [
      'a deadline by its word alone',
      '- Alarm before expiry (@kim), deadline 1 December 2026',
      [{ title: 'Alarm before expiry', due: '2026-12-01' }],
    ],
    ['nothing more', '- Cap retries\n- Nothing else for now\n- No further actions needed', ['Cap retries']],
    ['a prompt in braces', '- Cap retries\n- {{ things to improve, with issues }}', ['Cap retries']],
    [
      'tasks of a wiki farm',
      '- Lower the threshold - T290501',
      [{ title: 'Lower the threshold', issues: ['T290501'] }],
    ],
  ])
})

describe('people in front and behind', () => {
  checkItems([
    [
      'a mention in front of the task',
      '- [ ] @kim alert on disk\n- @bo and @ann: drain the node',
      [
        { title: 'alert on disk', owners: ['@kim'] },
        { title: 'drain the node', owners: ['@bo', '@ann'] },
      ],
    ],
    [
      'a mention that only tells what was',
      '- @kim reported that caches stay cold, warm them',
      [{ title: '@kim reported that caches stay cold, warm them', owners: [] }],
    ],
    [
      'initials that the document explains',
      '# Down\n\nPeople: Karthik Subramanian (KS), Mia Lund (ML)\n\n## Actions\n\n1. KS - write a checklist\n2. ML/KS - monitor the lag',
      [
        { title: 'write a checklist', owners: ['KS'] },
        { title: 'monitor the lag', owners: ['ML', 'KS'] },
      ],
    ],
    [
      'a formal name',
      '- Load test every term (Fr. Weber, bis 01.12.2026)\n- Watch connections (K. Brandt)',
      [
        { title: 'Load test every term', owners: ['Fr. Weber'], due: '2026-12-01' },
        { title: 'Watch connections', owners: ['K. Brandt'] },
      ],
    ],
    [
      'a day right behind a person',
      '- Keep the volumes @kim 12/24',
      [{ title: 'Keep the volumes', owners: ['@kim'], due: '2026-12-24' }],
    ],
    [
      'a tick right behind a bracket',
      '1. Cap the cache (担当: 山田)✅',
      [{ title: 'Cap the cache', owners: ['山田'], done: true }],
    ],
    ['a group with nothing in it', '- **Testing**\n  - N/A\n- **Alerts**\n  - Page on lag', ['Page on lag']],
    [
      'a line with a colon that nobody made a heading',
      '# Bors stuck\n\nThe token expired.\n\nFollow ups:\n\n- rotate tokens\n- alert when idle',
      ['rotate tokens', 'alert when idle'],
    ],
  ])
})

describe('notes at the end', () => {
  checkItems([
    [
      'a person and a priority without a dash',
      '- End the worker when its disk is full @noor P3',
      [{ title: 'End the worker when its disk is full', owners: ['@noor'], priority: 'P3' }],
    ],
    [
      'a priority that is spoken of',
      '- Page somebody for every P1',
      [{ title: 'Page somebody for every P1', priority: null }],
    ],
    [
      'sentences of notes',
      '- Watch every disk, not one alone. Owner: @kim. Due: 2026-12-04. P2',
      [{ title: 'Watch every disk, not one alone.', owners: ['@kim'], due: '2026-12-04', priority: 'P2' }],
    ],
    [
      'a note that declines',
      '- Page on lag\n\n  Note: on investigation, we already do this\n- Cap retries\n  - Decided against: too slow\n- Split the codes. Note: on reflection, we decided not to do this',
      [
        { title: 'Page on lag', status: 'declined' },
        { title: 'Cap retries', status: 'declined' },
        { status: 'declined', title: 'Split the codes. Note: on reflection, we decided not to do this' },
      ],
    ],
  ])
})

describe('what stands around the tasks', () => {
  checkItems([
    [
      'names that illustrate a sentence are no tasks, and the paragraphs about them are read',
      'The team removed two entries. They were copies of these hosts:\n\n- oldshop\n- oldcart\n\nThe runbook will be updated to say who owns a host name.',
      ['The runbook will be updated to say who owns a host name.'],
    ],
    [
      'a name behind a plan is still a task',
      'We will retire these hosts:\n\n- oldshop\n- oldcart',
      ['oldshop', 'oldcart'],
    ],
    [
      'problems beside the plan',
      '# Router down\n\n## Future work\n\n### Identified problems\n\n- No second router\n- Slow login\n\n### Plan\n\n- Buy a second router',
      ['Buy a second router'],
    ],
    [
      'a task with a name over its parts',
      'Jump host: Set up a host outside of the network, allowing:\n\n- plain ssh for everyone\n- one place for keys',
      [
        {
          title: 'Jump host: Set up a host outside of the network, allowing',
          detail: 'plain ssh for everyone\none place for keys',
        },
      ],
    ],
    [
      'a long line with a colon over tasks',
      '- When we next touch code that several services call in production:\n  - Add a test for every caller.\n  - More closely watch the errors.',
      ['Add a test for every caller.', 'More closely watch the errors.'],
    ],
    [
      'possible actions, some of them in groups',
      '# Proxy lost\n\n## Conclusion\n\nWe lost a day.\n\nSome possible actions in the future:\n\n- We could use the new address more:\n  - for example to run a second proxy\n  - We could also send mail from it\n- We should try IPv6',
      ['for example to run a second proxy', 'We could also send mail from it', 'We should try IPv6'],
    ],
    [
      'what we changed was done',
      '# Chat silent\n\n## What we changed\n\n- The gateway opens its port once it can serve.',
      [{ title: 'The gateway opens its port once it can serve.', done: true }],
    ],
    [
      'what the bold name says was done',
      '- **Nightly copies:** We have enabled nightly copies of the database.',
      [{ title: 'Nightly copies: We have enabled nightly copies of the database.', done: true }],
    ],
    [
      'a heading about a change that was made is none of actions',
      '# Proxy lost\n\n## Resolution\n\nWe bought an address.\n\n### Changing the address\n\nUsing the console, I changed the address of the host.',
      [],
    ],
  ])
})

describe('paragraphs alone', () => {
  checkItems([
    [
      'what became of them, in brackets behind them',
      'The monitor watches the old host name. (fixed by adding the new one)\n\nOne person alone was told. (filed https://github.com/acme/ops/issues/7)',
      [
        { title: 'The monitor watches the old host name.', done: true },
        {
          done: false,
          issues: ['https://github.com/acme/ops/issues/7'],
          title: 'One person alone was told. (filed https://github.com/acme/ops/issues/7)',
        },
      ],
    ],
    [
      'a ticket with its name',
      '#42 - The exporter stops at midnight',
      [{ title: 'The exporter stops at midnight', issues: ['#42'] }],
    ],
    [
      'an argument that points at what stands below it',
      'One closed port should not be all that protects a host, so the measures below should be taken.\n\n*Planned* changes include keys for each member.\n\nThe firewall has also been re-enabled. The port may be further secured by a second one.',
      [
        'Planned changes include keys for each member.',
        {
          title: 'The firewall has also been re-enabled. The port may be further secured by a second one.',
          done: false,
        },
      ],
    ],
    [
      'some follow-up',
      'There might be some follow-up needed with the DNS team.',
      ['There might be some follow-up needed with the DNS team.'],
    ],
    [
      'under a question',
      '# API down\n\n## What is being done about this?\n\nIn the coming weeks we will test each release under load.',
      ['In the coming weeks we will test each release under load.'],
    ],
  ])
})

describe('groups by their short names', () => {
  checkItems([
    [
      'that open several items own them, with a bare verb too',
      '- BQL to order a disk\n- BQL check how it fills\n- BQL to cap the retries',
      [
        { title: 'BQL to order a disk', owners: ['BQL'] },
        { title: 'BQL check how it fills', owners: ['BQL'] },
        { title: 'BQL to cap the retries', owners: ['BQL'] },
      ],
    ],
    [
      'beside a name that is known',
      '- Kim + BQL: Cap the retries\n- BQL: Order a disk',
      [
        { title: 'Cap the retries', owners: ['Kim', 'BQL'] },
        { title: 'Order a disk', owners: ['BQL'] },
      ],
    ],
    [
      'are no systems',
      '- API to return an error\n- API to send a header\n- DNS: Cap the cache',
      [
        { title: 'API to return an error', owners: [] },
        { title: 'API to send a header', owners: [] },
        'DNS: Cap the cache',
      ],
    ],
  ])
})

describe('what is done by now', () => {
  checkItems([
    [
      'tells it by a verb of the past',
      '- Added an alarm for lag\n- Drafted a guide on quotas\n- Improved runbooks\n- Added alarms should page',
      [
        { title: 'Added an alarm for lag', done: true },
        { title: 'Drafted a guide on quotas', done: true },
        { title: 'Improved runbooks', done: false },
        { title: 'Added alarms should page', done: false },
      ],
    ],
    [
      'says so in brackets in place of its ticket',
      '| Action | Owner | Ticket |\n|-|-|-|\n| Cap retries | @kim | (Done) |\n| Page on lag | @bo | #12 |',
      [
        { title: 'Cap retries', done: true },
        { title: 'Page on lag', done: false },
      ],
    ],
    [
      'says so below an action point in the text of a lesson',
      [
        ...['# Slow', '## Lessons learned', 'Few were told.', '', 'Action point: open a mailing list.'],
        ...['- This has been done.', '', 'Action point: page on lag.'],
      ].join('\n'),
      [
        { title: 'open a mailing list.', done: true },
        { title: 'page on lag.', done: false },
      ],
    ],
  ])
})

describe('bullets and boxes that were typed', () => {
  checkItems([
    [
      'as office programs write them',
      '• Alert on lag\n• Rotate the keys\n  by the end of March\n• Document the drill',
      ['Alert on lag', 'Rotate the keys by the end of March', 'Document the drill'],
    ],
    ['each a paragraph', '▪ Alert on lag\n\n▪ Rotate the keys', ['Alert on lag', 'Rotate the keys']],
    [
      'as boxes',
      '[] Alert on lag\n[ ] Rotate the keys\n☑ Document the drill',
      [
        { title: 'Alert on lag', form: 'check-list', done: false },
        { title: 'Rotate the keys', form: 'check-list', done: false },
        { title: 'Document the drill', form: 'check-list', done: true },
      ],
    ],
    ['below an introduction', 'We will:\n– alert on lag\n– rotate the keys', ['alert on lag', 'rotate the keys']],
    [
      'lines that open with their tickets',
      '[KM6](https://trello.com/c/abc) - The upgrade mixes files\n[KM7](https://trello.com/c/def) - The namespace is removed',
      ['The upgrade mixes files', 'The namespace is removed'],
    ],
  ])
})

describe('initials over a list', () => {
  checkItems([
    [
      'are its owners, several of them, with what is said of them',
      '**TQ/WB**\n- Document the drill\n\n**KL - for planning**\n- Rotate the keys\n\n**TQ (/WB supporting)**\n- Alert on lag',
      [
        { title: 'Document the drill', owners: ['TQ', 'WB'] },
        { title: 'Rotate the keys', owners: ['KL'] },
        { title: 'Alert on lag', owners: ['TQ', 'WB'] },
      ],
    ],
    [
      'are none where they name a trade',
      '**QA - for planning**\n- Document the drill',
      [{ title: 'Document the drill', owners: [] }],
    ],
  ])
})

describe('a state in capitals in front of a task among the lessons', () => {
  checkItems([
    [
      'tells the task and how far it is',
      '# Slow\n\n## Lessons learned\n\nThe graph is easier to read.\n\n**DONE**: Kim added the blog to the probes.\n\n**TODO** an alert on the size of the disk would have told us.',
      [
        { title: 'Kim added the blog to the probes.', done: true },
        { title: 'an alert on the size of the disk would have told us.', done: false },
      ],
    ],
  ])
})

describe('a list that tells what was done', () => {
  checkItems([
    [
      'is done wherever a bullet opens with the deed',
      '- Removed the access of the old team\n- Enforced branch protection\n- Temporarily doubled the rewards\n- Finalized the new policy\n- Updated the handbook',
      [
        { title: 'Removed the access of the old team', done: true },
        { title: 'Enforced branch protection', done: true },
        { title: 'Temporarily doubled the rewards', done: true },
        { title: 'Finalized the new policy', done: true },
        { title: 'Updated the handbook', done: true },
      ],
    ],
    [
      'and is not where it says how things should be',
      '- Improved runbooks\n- Automated checks of the backup\n- Enhanced monitoring of the queue\n- Centralized logs',
      [
        { title: 'Improved runbooks', done: false },
        { title: 'Automated checks of the backup', done: false },
        { title: 'Enhanced monitoring of the queue', done: false },
        { title: 'Centralized logs', done: false },
      ],
    ],
    [
      'by what has been done, and not by what was only seen',
      '- The servers have been secured against local users\n- A gap in the probes has been identified\n- Created a ticket to move the pools',
      [
        { title: 'The servers have been secured against local users', done: true },
        { title: 'A gap in the probes has been identified', done: false },
        { title: 'Created a ticket to move the pools', done: false },
      ],
    ],
    [
      'a label over bullets is one of the labelled tasks beside it',
      '1. **Two monitors**:\n   - metrics of the node\n   - votes of the network\n2. **Redundancy**: two paths to each alarm',
      [
        { detail: 'metrics of the node\nvotes of the network', title: 'Two monitors' },
        'Redundancy: two paths to each alarm',
      ],
    ],
  ])
})

describe('an owner and a state in brackets behind it', () => {
  checkItems([
    [
      'are read apart',
      '- Exclude plugins that are not ours. OWNER: kim@ (DONE).\n- Exclude the tests. Owner: Ann (in progress)',
      [
        { title: 'Exclude plugins that are not ours.', owners: ['kim@'], done: true },
        { title: 'Exclude the tests.', owners: ['Ann'], done: false },
      ],
    ],
  ])
})

describe('a priority in bold capitals', () => {
  checkItems([
    [
      'counts without a colon',
      '- **HIGH** Include downloads in the smoke test\n- **API** keys are rotated by a job',
      [
        { title: 'Include downloads in the smoke test', priority: 'HIGH' },
        { title: 'API keys are rotated by a job', priority: null },
      ],
    ],
  ])
})

describe('a planned action told by its label', () => {
  checkItems([
    [
      'is an item among the lessons',
      '# Slow\n\n## Lessons learned\n\n### Alerting\n\nNobody was paged.\n\n**Action planned:** We will page on lag.',
      ['We will page on lag.'],
    ],
  ])
})

describe('headings that name a task by its noun', () => {
  checkItems([
    [
      'are items, and the text below them is their detail',
      '# Checkout down\n\n## Future work\n\n### Removal of the trust flag\n\nIt will be turned off.\n\n### Faster rollback of a release\n\nNobody found the log file.',
      ['Removal of the trust flag', 'Faster rollback of a release'],
    ],
  ])
})

describe('numbered headings below the action items', () => {
  checkItems([
    [
      'are items where somebody is to do them',
      '### 1) Better alerts on load `@kim` [detect]\n\nOn every host.\n\n### 2) TODO A bot for commands\n\nWe have none.',
      [
        { title: 'Better alerts on load', owners: ['@kim'], type: 'detect' },
        { title: 'A bot for commands', owners: [] },
      ],
    ],
  ])
})

describe('a list without marks or without a heading', () => {
  checkItems([
    [
      'a whole sentence on every line, most of them tasks',
      'Limit the kinds of records that are kept.\nA prize for finding faults in the parser.\nAdd a status page with the age of the last block.\nMore alarms for the parser.\nWrite a page on who is called at night.',
      [
        'Limit the kinds of records that are kept.',
        'A prize for finding faults in the parser.',
        'Add a status page with the age of the last block.',
        'More alarms for the parser.',
        'Write a page on who is called at night.',
      ],
    ],
    [
      'a whole sentence on every line, some of which explain the one before',
      'Add an index on the loans.\nWithout it the query reads every row.\nDrop the view.\nThe view is used by nobody.\nMove the job to the night.',
      [
        'Add an index on the loans. Without it the query reads every row.',
        'Drop the view. The view is used by nobody.',
        'Move the job to the night.',
      ],
    ],
    [
      'a word over the bullets that need not mean follow-up work',
      '# Slow\n\n## Resolution\n\nIt was done by hand.\n\nActions\n- Kim restarted the node at 10:20\n- Lee raised the limit at 10:24',
      [],
    ],
    [
      'a whole sentence on every line, each with what should be done',
      'Regular checks of the relay should be set up.\nBackups should be kept so that rewards can be paid.\nCalls between the teams should be held.',
      [
        'Regular checks of the relay should be set up.',
        'Backups should be kept so that rewards can be paid.',
        'Calls between the teams should be held.',
      ],
    ],
    [
      'sentences that wrap over their lines are one paragraph',
      'Limit the kinds of records that are kept, as each kind has\na parser of its own. The parser of the old kind was never\nlooked at.',
      [
        'Limit the kinds of records that are kept, as each kind has a parser of its own. The parser of the old kind was never looked at.',
      ],
    ],
    [
      'the words “Action items” right over the bullets',
      '# Slow\n\n## Detection\n\nA customer told us.\n\nAction items\n- Page on the age of the queue\n- The host should stand in the other account',
      ['Page on the age of the queue', 'The host should stand in the other account'],
    ],
  ])
})

describe('what stands beside the tasks', () => {
  checkItems([
    ['who was called', '- Add a lock\n\n### Who was informed\n\n- Management, 07:10\n- Support, 10:00', ['Add a lock']],
    ['who signs', '- Add a lock\n\n## Approval\n\n- [ ] Head of payments\n- [ ] Compliance', ['Add a lock']],
    ['that there is nothing to do', '- Add a lock\n- No action needed on the registry', ['Add a lock']],
    [
      'what is out of scope is declined',
      '- Add a lock\n\n**Out of scope:**\n\n- Moving to another provider',
      [{ title: 'Add a lock' }, { title: 'Moving to another provider', status: 'declined' }],
    ],
  ])
})
