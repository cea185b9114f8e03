import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('what tells readers where things are is no item', () => {
  checkItems([
    [
      'a name and a link or code alone',
      '- Gateway: [v2.1.3](https://example.org/releases/2.1.3)\n- Broker branch: [`rescue`](https://example.org/tree/rescue)\n- Worker:\n  - Branch: [`rescue`](https://example.org/worker)\n  - Image: `acme/worker:rescue`',
      [],
    ],
    [
      'but a task is one, and so is a ticket',
      '- Gateway: [Add a probe](https://example.org/wiki/probe)\n- Broker: [#12](https://github.com/acme/broker/issues/12)',
      [{ title: 'Gateway: Add a probe' }, { title: 'Broker', issues: ['#12'] }],
    ],
    [
      'under a heading for them',
      '- Add a probe\n\n### Useful resources\n\n- [Snapshot of the queue](https://example.org/snapshot)\n- [Notes of the call](https://example.org/call)',
      ['Add a probe'],
    ],
    [
      'nor are instructions, by client',
      '- Add a probe\n\n### Clearing the cache\n\nInstructions for how to clear the cache, by client.\n\n**Desktop**\n\n1. Stop the client\n2. `rm -r cache`\n3. Start the client\n\n**Mobile**\n\nRemove the app and install it again.\n\n### Later\n\n- Clear caches on release',
      ['Add a probe', 'Clear caches on release'],
    ],
    [
      'but a list of which an export set each item as a quote holds them',
      '- > Add a probe\n\n- > Move the queue\n  > to the other node',
      ['Add a probe', 'Move the queue to the other node'],
    ],
    [
      'nor are boxes that answer a question',
      '- Add a probe\n\n## Is this a pattern?\n\n- [ ] One-off: correct and move on\n- [x] Pattern: revisit the approach\n\n## Sensitive data\n\n[x] No, nothing was left out.\n\n## Later\n\n- [ ] Add a test',
      ['Add a probe', 'Add a test'],
    ],
    [
      'but tasks are, under a question and with a no in front',
      '- Add a probe\n\n## Could we have seen it sooner?\n\n- [ ] Add an alert on the age (@kim)\n\n## Discussion\n\n- [ ] No longer page on a full disk\n- [ ] Add a test',
      ['Add a probe', 'Add an alert on the age', 'No longer page on a full disk', 'Add a test'],
    ],
    [
      'nor are boxes of a checklist, in any part of it',
      '- Add a probe\n\n## Testing checklist\n\n### By hand\n\n- [ ] An order can be placed\n- [ ] The error is shown\n\n## Release steps\n\n### Acceptance criteria\n\n- [ ] Deploy with the script',
      ['Add a probe'],
    ],
  ])
})

describe('tasks as nouns', () => {
  checkItems([
    [
      'stand in prose without a verb',
      'Introduction of a second pool for the workers.\n\nImprovements to alerts and graphs.\n\nImplementation of retries took a week.',
      ['Introduction of a second pool for the workers.', 'Improvements to alerts and graphs.'],
    ],
    [
      'but not in a note on the text itself',
      '_Note: this is a first draft, more to be added later._\n\nAddition of a probe.',
      ['Addition of a probe.'],
    ],
  ])
})

describe('a description below a task', () => {
  checkItems([
    [
      'is its detail, and names its ticket',
      '1. **Improve the fallback**\n   - **Description:** The modem should be replaced. https://github.com/acme/ops/issues/7\n2. **Review contracts**\n   - **Description:** Ask for hours of repair.',
      [
        { title: 'Improve the fallback', issues: ['https://github.com/acme/ops/issues/7'] },
        { title: 'Review contracts' },
      ],
    ],
    [
      'a device with numbers in its name is no ticket',
      '- Replace the EX300X-48 switches, see OPS-12',
      [{ title: 'Replace the EX300X-48 switches', issues: ['OPS-12'] }],
    ],
  ])
})

describe('people of the attendance', () => {
  const doc = (items: string) =>
    `# Queue down\n\n## Review\n\n| Date | 2026-11-03 |\n| --- | --- |\n| Attendance: | Ann Lee, Bo Berg, Cy D |\n\n## Actions\n\n${items}`
  checkItems([
    [
      'own items by their initials',
      doc('- Move the reports [AL]\n- Add a probe [BB to write the story]\n- Name the database (DB)'),
      [
        { title: 'Move the reports', owners: ['AL'] },
        { title: 'Add a probe [BB to write the story]', owners: ['BB'] },
        { title: 'Name the database (DB)', owners: [] },
      ],
    ],
    [
      'and behind a colon',
      doc('- Define the tests : Cy D create story\n- Pin the modules : existing story'),
      [
        { title: 'Define the tests : Cy D create story', owners: ['Cy D'] },
        { title: 'Pin the modules : existing story', owners: [] },
      ],
    ],
  ])
})

describe('fields under a heading', () => {
  checkItems([
    [
      'tell of the task that the heading names',
      '### Probe of the gateway\n\n- **Owner**: @kim\n- **Due**: 2026-12-01\n- **Status**: done\n\n### 2. Cap retries of the worker\n\n**Owner:** @sam\n**Due:** 2026-12-02\n\n### Check the broker\n\n- Owner: @bo\n- Description: From outside. It must page.\n- Issue: #12',
      [
        { title: 'Probe of the gateway', owners: ['@kim'], done: true },
        { title: 'Cap retries of the worker', owners: ['@sam'] },
        { title: 'Check the broker', owners: ['@bo'], issues: ['#12'] },
      ],
    ],
    ['where they are all that stands there', '### Gateway\n\n- Owner: @kim\n- Add a probe', ['Add a probe']],
    [
      'of those who have to do it',
      'Node operators should now:\n\n- Update the client\n\nWe should:\n\n- Call the vendor',
      [
        { title: 'Update the client', owners: ['Node operators'] },
        { title: 'Call the vendor', owners: [] },
      ],
    ],
  ])
})

describe('work that has begun', () => {
  checkItems([
    [
      'outlasts the response, where steps that ended the incident do not',
      '## Our response\n\n- We have started rolling back the release.\n- We have begun systematically removing old tokens.\n- We blocked the address.\n\n## What did we learn?\n\nWe have started reworking the queue. This will take time.',
      [
        'We have begun systematically removing old tokens.',
        'We have started reworking the queue. This will take time.',
      ],
    ],
    [
      'for the long term is told in the resolution',
      '## Resolution\n\n1. **Short-term resolution:**\n   - Deployed a copy\n2. **Long-term mitigation:**\n   - Moved to two providers\n   - Improved the fallback link',
      [
        { title: 'Moved to two providers', done: true },
        { title: 'Improved the fallback link', done: true },
      ],
    ],
    [
      'under learnings that name mitigations',
      '## Further mitigations and learnings\n\nParsing of events needs to be more tolerant.\n\nThe proxy surprised us.',
      ['Parsing of events needs to be more tolerant.'],
    ],
  ])
})
