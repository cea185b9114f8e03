import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('a bold name in front of a task needs no colon', () => {
  checkItems([
    [
      'in paragraphs',
      '**Robert** Turn on the second factor\n\n**Ann** to cc the support list',
      [
        { title: 'Turn on the second factor', owners: ['Robert'] },
        { title: 'cc the support list', owners: ['Ann'] },
      ],
    ],
    ['in bullets', '- **Robert** Add an alert', [{ title: 'Add an alert', owners: ['Robert'] }]],
    [
      'with a colon',
      '**Robert**: Add an alert for the queue',
      [{ title: 'Add an alert for the queue', owners: ['Robert'] }],
    ],
    [
      'of a theme',
      '**Prevention**: add an alert for the queue',
      [{ title: 'Prevention: add an alert for the queue', owners: [] }],
    ],
  ])
})

describe('names over lists are owners beside one that is known', () => {
  checkItems([
    [
      'names and initials',
      '**AC/AFC**\n\n- Change the limit\n\n**Alex, Mélusine**\n\n- Fix the model',
      [
        { title: 'Change the limit', owners: ['AC', 'AFC'] },
        { title: 'Fix the model', owners: ['Alex', 'Mélusine'] },
      ],
    ],
    [
      'themes beside a name',
      '**Monitoring**\n\n- Add an alert\n\n**Alex**\n\n- Fix the model',
      [
        { title: 'Add an alert', owners: [] },
        { title: 'Fix the model', owners: ['Alex'] },
      ],
    ],
    [
      'things and no people',
      '**Redis**\n\n- Add an alert\n\n**Gateway**\n\n- Fix the model',
      [
        { title: 'Add an alert', owners: [] },
        { title: 'Fix the model', owners: [] },
      ],
    ],
  ])
})

describe('what stands alone below the heading', () => {
  checkItems([
    [
      'a link to a ticket',
      '[PAY-12](https://x.atlassian.net/browse/PAY-12)',
      [{ title: 'PAY-12', issues: ['PAY-12'] }],
    ],
    ['a ticket by its number', '#12', [{ title: '#12', issues: ['#12'] }]],
    ['a sentence that nothing is left to do', 'The mitigation above should be enough.', []],
  ])
})

describe('what a rule for other things must not take away', () => {
  checkItems([
    ['rows with a number', '| # | Action |\n|---|---|\n| 1 | Disk alert |\n| 2 | Canary |', ['Disk alert', 'Canary']],
    [
      'rows with an estimate',
      '| Task | Points |\n|---|---|\n| Disk alert | 5 |\n| Canary | 8 |',
      ['Disk alert', 'Canary'],
    ],
    [
      'a group that is not done yet',
      '### Actions non encore terminées\n\n- Ajouter une alerte',
      [{ title: 'Ajouter une alerte', done: false }],
    ],
    ['a line that wraps', 'Create a dashboard for the\nSearch Team', ['Create a dashboard for the Search Team']],
    [
      'findings with a task',
      '### Audit findings\n\n- Rotate the leaked key (@bo)',
      [{ title: 'Rotate the leaked key', owners: ['@bo'] }],
    ],
    [
      'who did something else',
      '- Check why the retry happens. Rollback fixed it',
      [{ title: 'Check why the retry happens. Rollback fixed it', done: false }],
    ],
    [
      'components over lists',
      '**Kim**\n\n- Add an alert\n\n**Billing**\n\n- Add retries',
      [
        { title: 'Add an alert', owners: ['Kim'] },
        { title: 'Add retries', owners: [] },
      ],
    ],
  ])
})

describe('a paragraph that opens with a bold owner', () => {
  checkItems([
    [
      'is a task, and bullets that only say what for are its detail',
      '**JP** Show the build status on the wall for:\n\n- the API\n- the shop\n\n**AC** Move the pager to the new rota\n\n**ARF** Write the guide',
      [
        { title: 'Show the build status on the wall for', owners: ['JP'], detail: 'the API\nthe shop', line: 5 },
        { title: 'Move the pager to the new rota', owners: ['AC'] },
        { title: 'Write the guide', owners: ['ARF'] },
      ],
    ],
    [
      'heads bullets that are tasks',
      '**AC** Add alerts:\n\n- Add one for the disk\n- Add one for the queue',
      [
        { title: 'Add one for the disk', owners: ['AC'], group: 'Add alerts' },
        { title: 'Add one for the queue', owners: ['AC'] },
      ],
    ],
    [
      'line by line',
      '**AC** Move the pager\n**ARF** Write the guide',
      [
        { title: 'Move the pager', owners: ['AC'] },
        { title: 'Write the guide', owners: ['ARF'] },
      ],
    ],
    [
      'in bullets',
      '- **AC** Move the pager\n- **ARF** Write the guide',
      [
        { title: 'Move the pager', owners: ['AC'] },
        { title: 'Write the guide', owners: ['ARF'] },
      ],
    ],
    [
      'but not with the name of a system, though it is a task beside others',
      '**DNS** Lower the lifetime\n\n**RDS** Turn on backups\n\n- Write the guide',
      [
        { title: 'DNS Lower the lifetime', owners: [] },
        { title: 'RDS Turn on backups', owners: [] },
        { title: 'Write the guide', group: null },
      ],
    ],
    ['and a note is none', '**Note** Add your own here\n\n- Write the guide', ['Write the guide']],
  ])
})

describe('a line over a list that names who does it', () => {
  checkItems([
    ['initials of a clan', '**DMc**\n\n- Write to the vendor', [{ title: 'Write to the vendor', owners: ['DMc'] }]],
    [
      'everybody, the team beside a person, and somebody through another',
      '**Everyone**\n\n- Read the guide\n\n**Team**\n\n- Test the restore\n\n**Vendor via KB**\n\n- Replace the disk\n\n**KB**\n\n- Order a switch',
      [
        { title: 'Read the guide', owners: ['Everyone'] },
        { title: 'Test the restore', owners: ['Team'] },
        { title: 'Replace the disk', owners: ['Vendor via KB'] },
        { title: 'Order a switch', owners: ['KB'] },
      ],
    ],
    [
      'themes',
      '**Team**\n\n- Train the new people\n\n**Process**\n\n- Review the guide\n\n**DBs**\n\n- Add a replica',
      [
        { title: 'Train the new people', owners: [] },
        { title: 'Review the guide', owners: [] },
        { title: 'Add a replica', owners: [] },
      ],
    ],
    [
      'up to a line that names nobody, and not up to one that parts the work',
      '**Ann**\n\n- Write to the vendor\n\nInvestigate\n\n- Second line\n\nFor the shop:\n\n- Lower the limit\n\nFollowing answers from above:\n\n- Order the disks',
      [
        { title: 'Write to the vendor', owners: ['Ann'] },
        { title: 'Second line', owners: ['Ann'], group: 'Investigate' },
        { title: 'Lower the limit', owners: ['Ann'] },
        { title: 'Order the disks', owners: [] },
      ],
    ],
  ])
})

describe('the value of an owner’s label', () => {
  checkItems([
    [
      'a first letter with its full stop belongs to the name',
      '- Fix the count of workers. Owner: H. Achterberg. Tested on Monday.\n- Write to the wards. Owner: Dr. Osei.\n- Add an alert. Owner: Team A. Tested in May.',
      [
        { title: 'Fix the count of workers. Tested on Monday.', owners: ['H. Achterberg'] },
        { title: 'Write to the wards.', owners: ['Dr. Osei'] },
        { title: 'Add an alert. Tested in May.', owners: ['Team A'] },
      ],
    ],
  ])
})
