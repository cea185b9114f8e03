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
