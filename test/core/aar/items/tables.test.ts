import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('columns in the order and words that people use', () => {
  checkItems([
    [
      'the table of the SRE book',
      '| Action Item | Type | Owner | Bug |\n|---|---|---|---|\n| Update the playbook | mitigate | jennifer | n/a **DONE** |\n| Add a memory test | prevent | martym | 5554823 **TODO** |',
      [
        { title: 'Update the playbook', type: 'mitigate', owners: ['jennifer'], issues: [], status: 'done' },
        { title: 'Add a memory test', type: 'prevent', owners: ['martym'], issues: ['5554823'], status: 'open' },
      ],
    ],
    [
      'a link to the change under the kind',
      '| Action Items | Type | Owner | Status |\n|--|--|--|--|\n| Patch our fork | [PR](https://github.com/acme/sdk/pull/8) in the fork | Maxim | Done |',
      [{ title: 'Patch our fork', issues: ['https://github.com/acme/sdk/pull/8'], status: 'done' }],
    ],
    [
      'action, owner, Jira, due',
      '| Action | Owner | Jira | Due |\n|--|--|--|--|\n| Raise the pool limit | @kim | [PGM-12](https://x.atlassian.net/browse/PGM-12) | 2026-12-01 |',
      [{ title: 'Raise the pool limit', owners: ['@kim'], issues: ['PGM-12'], due: '2026-12-01' }],
    ],
    [
      'what, who, when',
      '| What | Who | When |\n|--|--|--|\n| Write the runbook | Ann | 1 Dec |',
      [{ title: 'Write the runbook', owners: ['Ann'], due: '2026-12-01', dueText: '1 Dec' }],
    ],
    [
      'task, priority, assignee, ETA',
      '| Task | Priority | Assignee | ETA |\n|--|--|--|--|\n| Alert on lag | P1 | @kim | Q1 2027 |',
      [{ title: 'Alert on lag', priority: 'P1', owners: ['@kim'], due: null, dueText: 'Q1 2027' }],
    ],
    [
      'owner first, action last',
      '| Owner | Due Date | Status | Action |\n|--|--|--|--|\n| Bo | 2026-12-03 | In progress | Split the queue |',
      [{ title: 'Split the queue', owners: ['Bo'], due: '2026-12-03', status: 'open' }],
    ],
    [
      'bold headers with units in brackets',
      '| **Action** | **Owner(s)** | **Due date (YYYY-MM-DD)** |\n|--|--|--|\n| Add a canary | Ann and Bo | 2026-12-04 |',
      [{ title: 'Add a canary', owners: ['Ann', 'Bo'], due: '2026-12-04' }],
    ],
    [
      'an id column of its own',
      '| ID | Action | Owner |\n|--|--|--|\n| AI-3 | Add a canary | @bo |\n| A4 | Remove the flag | @bo |',
      [
        { title: 'Add a canary', id: 'AI-3' },
        { title: 'Remove the flag', id: 'A4' },
      ],
    ],
    [
      'a counter is no id',
      '| # | Action | Owner |\n|--|--|--|\n| 1 | Add a canary | @bo |',
      [{ title: 'Add a canary', id: null }],
    ],
    [
      'an id that is the link to the ticket',
      '| Key | Task | Status |\n|--|--|--|\n| [PGM-9](https://x.atlassian.net/browse/PGM-9) | Cap retries | Closed |',
      [{ title: 'Cap retries', issues: ['PGM-9'], status: 'done' }],
    ],
    [
      'description beside the title',
      '| Item | Description | Responsible | Target date |\n|--|--|--|--|\n| Cap retries | Three at most, then give up | SRE team | 12/24/2026 |',
      [{ title: 'Cap retries', detail: 'Three at most, then give up', owners: ['SRE team'], due: '2026-12-24' }],
    ],
    [
      'only a description column',
      '| # | Description | Owner | Deadline |\n|--|--|--|--|\n| 1 | Cap the retries | @bo | 5 January 2027 |',
      [{ title: 'Cap the retries', due: '2027-01-05' }],
    ],
    [
      'corrective action and completion date',
      '| Corrective Action | Responsible Person | Completion Date | Status |\n|--|--|--|--|\n| Replace the disk | J. Smith | 2026-11-20 | Completed |',
      [{ title: 'Replace the disk', owners: ['J. Smith'], due: '2026-11-20', done: true }],
    ],
    [
      'category, action, DRI, ticket',
      '| Category | Action | DRI | Ticket |\n|--|--|--|--|\n| Detect | Page on lag | @kim | #41 |\n| Process | Train the rota | @bo | acme/ops#7 |',
      [
        { title: 'Page on lag', type: 'detect', issues: ['#41'] },
        { title: 'Train the rota', type: 'process', issues: ['acme/ops#7'] },
      ],
    ],
    [
      'an issue column that tells the problem',
      '| Issue | Action | Owner |\n|--|--|--|\n| The pool was too small for the peak | Raise the pool limit | @kim |',
      [{ title: 'Raise the pool limit', issues: [], detail: 'The pool was too small for the peak' }],
    ],
    [
      'done when, repository, approach and reason',
      "| Action | Approach | Repo | Done when | Status | Reason |\n|--|--|--|--|--|--|\n| Cap retries | systemic | acme/api | p99 under 1 s at 200 rps | open | |\n| Rewrite it | targeted | api | never | Won't do | too costly |",
      [
        { title: 'Cap retries', approach: 'systemic', repository: 'acme/api', doneWhen: 'p99 under 1 s at 200 rps' },
        { title: 'Rewrite it', approach: 'targeted', status: 'declined', reason: 'too costly' },
      ],
    ],
    [
      'a column of boxes',
      '| Done? | Task | Who |\n|:-:|--|--|\n| [x] | Cap retries | @bo |\n| [ ] | Page on lag | @kim |\n| ✅ | Drain node | @kim |',
      [
        { title: 'Cap retries', done: true },
        { title: 'Page on lag', done: false },
        { title: 'Drain node', done: true },
      ],
    ],
    [
      'a day in the column of completion says done',
      '| Action | Owner | Due | Completed on |\n|--|--|--|--|\n| Cap retries | @bo | 2026-11-20 | 2026-11-18 |\n| Page on lag | @bo | 2026-11-30 | |',
      [
        { title: 'Cap retries', due: '2026-11-20', done: true },
        { title: 'Page on lag', due: '2026-11-30', done: false },
      ],
    ],
    [
      'a column of estimates called time',
      '| Action | Owner | Time |\n|--|--|--|\n| Cap retries | @bo | 2 days |',
      [{ title: 'Cap retries', owners: ['@bo'] }],
    ],
    [
      'no outer pipes',
      'Action | Owner | Due\n---|---|---\nCap retries | @bo | 2026-12-01',
      [{ title: 'Cap retries', owners: ['@bo'], due: '2026-12-01' }],
    ],
    [
      'an escaped pipe in a cell',
      '| Action | Owner |\n|--|--|\n| Split `a \\| b` in two | @bo |',
      [{ title: 'Split a | b in two', owners: ['@bo'] }],
    ],
    [
      'line breaks in a cell',
      '| Action | Owner |\n|--|--|\n| Cap retries<br>Three at most | @bo<br>@kim |',
      [{ title: 'Cap retries', detail: 'Three at most', owners: ['@bo', '@kim'] }],
    ],
  ])
})

describe('tables in other languages', () => {
  checkItems([
    [
      'Norwegian: tiltak, ansvarlig, frist, status',
      '| Tiltak | Ansvarlig | Frist | Status |\n|--|--|--|--|\n| Innfør varsling på diskbruk | Kari | 01.12.2026 | Ferdig |\n| Oppdater rutinen | Ola og Per | 12. januar 2027 | Pågår |\n| Slett gammel kode | Plattformteamet | - | Ikke startet |',
      [
        { title: 'Innfør varsling på diskbruk', owners: ['Kari'], due: '2026-12-01', done: true },
        { title: 'Oppdater rutinen', owners: ['Ola', 'Per'], due: '2027-01-12', done: false },
        { title: 'Slett gammel kode', owners: ['Plattformteamet'], due: null, done: false },
      ],
    ],
    [
      'Norwegian: hva, hvem, når, prioritet',
      '## Oppfølging\n\n| Hva | Hvem | Når | Prioritet | Sak |\n|--|--|--|--|--|\n| Øke minnet på noden | @kari | 2026-12-01 | Høy | #12 |',
      [{ title: 'Øke minnet på noden', owners: ['@kari'], due: '2026-12-01', priority: 'Høy', issues: ['#12'] }],
    ],
    [
      'Norwegian: nr, beskrivelse, eier',
      '## Tiltak\n\n| Nr. | Beskrivelse | Eier | Kategori | Utført |\n|--|--|--|--|--|\n| 1 | Lage en ny alarm | Team Drift | Forebyggende | Ja |\n| 2 | Skrive rutine | Nina | Rutine | Nei |',
      [
        { title: 'Lage en ny alarm', owners: ['Team Drift'], type: 'prevent', done: true },
        { title: 'Skrive rutine', owners: ['Nina'], type: 'process', done: false },
      ],
    ],
    [
      'Japanese',
      '## アクションアイテム\n\n| # | アクション | 担当 | 期限 | 状態 |\n|--|--|--|--|--|\n| P-1 | アラートを追加 | 佐藤、鈴木 | 2026年12月1日 | **完了** |\n| P-2 | 手順書を更新 | 運用チーム | 2026-12-07 | 未着手 |',
      [
        { title: 'アラートを追加', id: 'P-1', owners: ['佐藤', '鈴木'], due: '2026-12-01', done: true },
        { title: '手順書を更新', owners: ['運用チーム'], due: '2026-12-07', done: false },
      ],
    ],
    [
      'German',
      '## Maßnahmen\n\n| Maßnahme | Verantwortlich | Frist | Stand |\n|--|--|--|--|\n| Alarm einrichten | Jürgen | 01.12.2026 | erledigt |',
      [{ title: 'Alarm einrichten', owners: ['Jürgen'], due: '2026-12-01', done: true }],
    ],
    [
      'French',
      '## Actions\n\n| Action | Responsable | Échéance | Statut |\n|--|--|--|--|\n| Ajouter une alerte | Camille et Paul | 1 décembre 2026 | En cours |',
      [{ title: 'Ajouter une alerte', owners: ['Camille', 'Paul'], due: '2026-12-01', done: false }],
    ],
    [
      'Spanish',
      '## Acciones\n\n| Acción | Responsable | Fecha límite | Prioridad |\n|--|--|--|--|\n| Añadir una alerta | Ana | 1 de diciembre de 2026 | Alta |',
      [{ title: 'Añadir una alerta', owners: ['Ana'], due: '2026-12-01', priority: 'Alta' }],
    ],
    [
      'Portuguese',
      '## Ações\n\n| Ação | Responsável | Prazo | Situação |\n|--|--|--|--|\n| Criar um alerta | João | 01/12/2026 | Concluído |',
      [{ title: 'Criar um alerta', owners: ['João'], done: true }],
    ],
  ])
})

describe('tables that are not quite tables', () => {
  checkItems([
    [
      'no header words: the columns are told by their cells',
      '| | | |\n|--|--|--|\n| Add an alert for lag | @kim | 2026-12-02 |',
      [{ title: 'Add an alert for lag', owners: ['@kim'], due: '2026-12-02' }],
    ],
    [
      'the header is a row of data',
      '| Add an alert for lag | @kim | 2026-12-02 |\n|--|--|--|\n| Cap the retries | @bo | 2026-12-03 |',
      [
        { title: 'Add an alert for lag', line: 5, owners: ['@kim'], due: '2026-12-02' },
        { title: 'Cap the retries', line: 7, owners: ['@bo'], due: '2026-12-03' },
      ],
    ],
    [
      'a row above the ruler',
      '| Action | Owner |\n| Add an alert | @kim |\n|--|--|\n| Cap the retries | @bo |',
      [
        { title: 'Add an alert', line: 6, owners: ['@kim'] },
        { title: 'Cap the retries', line: 8, owners: ['@bo'] },
      ],
    ],
    [
      'no ruler at all',
      '| Action | Owner |\n| Add an alert | @kim |\n| Cap the retries | @bo |',
      ['Add an alert', { title: 'Cap the retries', owners: ['@bo'] }],
    ],
    [
      'the names stand below the ruler',
      '| | |\n|--|--|\n| Action | Owner |\n| Add an alert | @kim |',
      [{ title: 'Add an alert', line: 8, owners: ['@kim'] }],
    ],
    [
      'a row without its number',
      '| # | Action | Owner | Due |\n|--|--|--|--|\n| 1 | Cap retries | @bo | 2026-12-01 |\n| Page on lag | @kim | 2026-12-02 |',
      ['Cap retries', { title: 'Page on lag', owners: ['@kim'], due: '2026-12-02' }],
    ],
    [
      'owner and deadline have changed places',
      '| Action | Owner | Due |\n|--|--|--|\n| Cap retries | 2026-12-01 | @bo |',
      [{ title: 'Cap retries', owners: ['@bo'], due: '2026-12-01' }],
    ],
    [
      'a row that ends early',
      '| Action | Owner | Due |\n|--|--|--|\n| Cap retries | @bo |',
      [{ title: 'Cap retries', owners: ['@bo'], due: null }],
    ],
    [
      'a row with a cell too many',
      '| Action | Owner |\n|--|--|\n| Cap retries | @bo | see chat |',
      [{ title: 'Cap retries', owners: ['@bo'] }],
    ],
    [
      'rows that head the rows below them',
      '| Action | Owner | Due |\n|--|--|--|\n| **Prevent** | | |\n| Cap retries | @bo | 2026-12-01 |\n| **Detect** | | |\n| Page on lag | @kim | 2026-12-02 |',
      [
        { title: 'Cap retries', type: 'prevent', group: 'Prevent' },
        { title: 'Page on lag', type: 'detect', group: 'Detect' },
      ],
    ],
    [
      'several tables in one section',
      '### Prevent\n\n| Action | Owner |\n|--|--|\n| Cap retries | @bo |\n\n### Mitigate\n\n| Action | Owner |\n|--|--|\n| Add a switch | @kim |',
      [
        { title: 'Cap retries', type: 'prevent' },
        { title: 'Add a switch', type: 'mitigate' },
      ],
    ],
    [
      'text right below the table',
      '| Action | Owner |\n|--|--|\n| Cap retries | @bo |\nThese were agreed on in the meeting.',
      ['Cap retries'],
    ],
    [
      'a struck row is done',
      '| Action | Owner |\n|--|--|\n| ~~Cap retries~~ | @bo |',
      [{ title: 'Cap retries', done: true }],
    ],
    [
      'an action table without its heading',
      '# Checkout down\n\nSome words.\n\n| Action item | Owner | Due |\n|--|--|--|\n| Cap retries | @bo | 2026-12-01 |',
      [{ title: 'Cap retries', owners: ['@bo'] }],
    ],
    [
      'an action table under lessons',
      '# Checkout down\n\n## Lessons learned\n\n| Action | Owner |\n|--|--|\n| Cap retries | @bo |',
      ['Cap retries'],
    ],
  ])
})

describe('rows that are no items', () => {
  checkItems([
    [
      'rows without words',
      '| Action | Owner | Due |\n|--|--|--|\n| | | |\n| - | - | - |\n| n/a | @bo | |\n| TBD | | |\n| None | | |',
      [],
    ],
    [
      'template rows',
      '| Action | Owner |\n|--|--|\n| <what to do> | <name> |\n| [Action item] | [Owner] |\n| Action 1 | |',
      [],
    ],
    ['a table of facts', '| | |\n|--|--|\n| Date | 2026-11-03 |\n| Severity | SEV-2 |', []],
    [
      'a timeline with an action column',
      '# Checkout down\n\n## Timeline\n\n| Time | Action | Owner |\n|--|--|--|\n| 10:04 | Restarted the pods | @kim |',
      [],
    ],
    [
      'impact in a table',
      '# Checkout down\n\n## Impact\n\n| Service | Users | Duration |\n|--|--|--|\n| Checkout | 1200 | 40 min |',
      [],
    ],
    ['contacts in a table', '# Checkout down\n\n## Attendees\n\n| Name | Team |\n|--|--|\n| Ann | SRE |', []],
  ])
})

describe('tables of other forms', () => {
  checkItems([
    [
      'in HTML',
      '<table>\n<tr><th>Action</th><th>Owner</th><th>Status</th></tr>\n<tr><td>Cap <b>retries</b></td><td>@kim</td><td>Done</td></tr>\n<tr><td>Page on lag</td><td>@bo</td><td>Open</td></tr>\n</table>',
      [
        { title: 'Cap retries', owners: ['@kim'], done: true, line: 7 },
        { title: 'Page on lag', owners: ['@bo'], done: false, line: 8 },
      ],
    ],
    [
      'what, who and when under any heading',
      '# Down\n\n## Afterwards\n\n| What | Who | When | Ticket |\n|---|---|---|---|\n| Cap retries | Quillon | EOW | PAY-12 |',
      [{ title: 'Cap retries', owners: ['Quillon'], issues: ['PAY-12'] }],
    ],
    [
      'a state in the column of days, two names with an initial in one cell',
      '| Item | Assignee | ETA | Tracking |\n|---|---|---|---|\n| Write a runbook | Jess P./Amir | done | KAF-9 |',
      [{ title: 'Write a runbook', owners: ['Jess P.', 'Amir'], done: true, issues: ['KAF-9'] }],
    ],
    [
      'ticks in a column without a name',
      '|  | Item | Owner |\n|---|---|---|\n| ✅ | Cap retries | @kim |\n| ⬜ | Page on lag | @bo |',
      [
        { title: 'Cap retries', done: true },
        { title: 'Page on lag', done: false },
      ],
    ],
  ])
})

describe('states in other cells than their own', () => {
  checkItems([
    [
      'an outcome names the change that resolved it',
      '| Issue | Outcome |\n|---|---|\n| #41 — no alert on caught errors, triggered by review of #40 | Resolved by PR #47 — an alarm on the log, see #12 |\n| #46 — publish the docs | Open — waits for the move |',
      [
        { title: 'no alert on caught errors, triggered by review of #40', issues: ['#41', '#47'], done: true },
        { title: 'publish the docs', issues: ['#46'], done: false },
      ],
    ],
    [
      'a note that is the state, and one that is not',
      '| Action item | Owner | Notes |\n|---|---|---|\n| Cap retries | @kim | Done |\n| Page on lag | @bo | Done is when it pages |',
      [
        { title: 'Cap retries', done: true },
        { title: 'Page on lag', done: false },
      ],
    ],
    [
      'a priority with the state behind it',
      '| Action | Priority |\n|---|---|\n| Cap retries | High — done |\n| Page on lag | Low |',
      [
        { title: 'Cap retries', priority: 'High', done: true },
        { title: 'Page on lag', priority: 'Low', done: false },
      ],
    ],
    [
      'a row without its type',
      '| Action | Type | Owner | Reference |\n|---|---|---|---|\n| Cap retries | Prevent | Ann Marie Berg | PAY-1 |\n| Add memory | Ola Kron | Done |',
      [
        { title: 'Cap retries', owners: ['Ann Marie Berg'] },
        { title: 'Add memory', owners: ['Ola Kron'], done: true },
      ],
    ],
    [
      'a commit is no ticket',
      '| Action | Owner | Reference |\n|---|---|---|\n| Cap retries | @kim | [commit](https://github.com/acme/pay/commit/8571fd43e226) |',
      [{ title: 'Cap retries', issues: [] }],
    ],
    [
      'a row that the template left',
      '| Action | Owner | Status |\n|---|---|---|\n| Cap retries | @kim | Open |\n| ... another item | ?? | TODO |',
      ['Cap retries'],
    ],
  ])
})

describe('the header of a table is no task, whatever its words', () => {
  const rows = '|---|---|\n| Add an alert for the queue | Kim Berg |\n| Drop the cache | Lee Ash |'
  const both = [
    { title: 'Add an alert for the queue', owners: ['Kim Berg'] },
    { title: 'Drop the cache', owners: ['Lee Ash'] },
  ]
  checkItems([
    ['names that nobody knows', `| Langsiktig forbedring | Gjennomføres av |\n${rows}`, both],
    ['a task beside a known name', `| Follow up task | Owner |\n${rows}`, both],
    ['a question', `| What needs to be done here? | In charge |\n${rows}`, both],
    ['names of terms', `| Long-term | People |\n${rows}`, both],
    [
      'but a row where the header should be is one',
      `| Create a dashboard | @ann |\n${rows}`,
      [{ title: 'Create a dashboard', owners: ['@ann'] }, ...both],
    ],
  ])
})

describe('an owner cell that tells something', () => {
  checkItems([
    [
      'names nobody, and may say that the work is done',
      '| Action | Owner | Issue |\n|---|---|---|\n| Alert on lag | Added along with the fix | #1 |\n| Alert on disk | Done in the same change | #2 |\n| Alert on load | not assigned yet | #3 |\n| Alert on swap | to be decided in the sprint | #4 |\n| Alert on errors | Fixed by Kim | #5 |\n| Alert on heap | Done by Friday team | #6 |',
      [
        { title: 'Alert on lag', owners: [], done: true },
        { title: 'Alert on disk', owners: [], done: true },
        { title: 'Alert on load', owners: [], done: false },
        { title: 'Alert on swap', owners: [], done: false },
        { title: 'Alert on errors', owners: ['Kim'], done: true },
        { title: 'Alert on heap', owners: ['Friday team'] },
      ],
    ],
  ])
})

describe('a first row above the line of a table', () => {
  checkItems([
    [
      'that is a task like those below is an item',
      '| Update runbook | Bo | Done |\n|---|---|---|\n| Add alert | Ann | Open |\n| Rotate keys | Kim | Open |',
      [
        { title: 'Update runbook', owners: ['Bo'], done: true },
        { title: 'Add alert', owners: ['Ann'], done: false },
        'Rotate keys',
      ],
    ],
  ])
})

describe('a handle behind an article', () => {
  checkItems([
    [
      'is no owner',
      '- Make us easier to reach (added an @emergency role on the chat)\n- Write the guide (@kim)\n- Test the pager (the @acme/sre team)',
      [
        { owners: [], title: 'Make us easier to reach (added an @emergency role on the chat)' },
        { title: 'Write the guide', owners: ['@kim'] },
        { title: 'Test the pager', owners: ['@acme/sre'] },
      ],
    ],
  ])
})

describe('one ticket under a line that says where all are kept', () => {
  checkItems([
    ['is no item', 'All actions are tracked in:\n\n- OPS-12', []],
    ['but several are', 'All actions are tracked in:\n\n- OPS-12\n- OPS-13', ['OPS-12', 'OPS-13']],
  ])
})
