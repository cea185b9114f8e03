import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { leftOverPhrases } from '../../../../src/core/review/language/left-over.ts'
import { reviewAar } from '../../../../src/core/review/review-aar.ts'

function linesIn(body: string): readonly number[] {
  const aar = readAar(`# Checkout was slow\n\n## Summary\n\nOf 900 orders, 12 failed.\n\n${body}\n`)
  return reviewAar({ path: 'a.md', aar })
    .findings.filter(({ rule }) => rule === 'nothing-is-left-to-fill-in')
    .map(({ line }) => line - 6)
}

describe('what is left of a template', () => {
  test.each([
    ['a question in brackets', '## Impact\n\n**Customers:** [How many were affected?]', 3],
    ['the same in Norwegian', '## Konsekvens\n\n**Løsning:** [Hva ble gjort?]', 3],
    ['a prompt about the entries', '## Impact\n\n*Some important figures to include: orders and money lost.*', 3],
    ['a prompt about each item', '## Action items\n\n*Each action item should be a ticket.*\n\n- Add an alert', 3],
    ['a prompt about its use', '## Impact\n\n*This is for the support desk. It should be sent on the first day.*', 3],
    ['a table of names alone', '## Causes\n\n| What | Who | Where |\n|---|---|---|\n\n## Impact\n\nNone.', 3],
    ['a row of the template', '## Causes\n\n| What | Why |\n|---|---|\n| Disk | description here |', 5],
    ['another row of it', '## Causes\n\n| What | Why |\n|---|---|\n| ... another item | disk |', 5],
    ['a bullet that holds its name alone', '## Impact\n\n- **Trust** - \n\n## Causes\n\nThe disk was full.', 3],
    ['a sentence that breaks off', '## Impact\n\nSee the log and\n\n## Causes\n\nThe disk was full.', 3],
    ['a named slot', '## Impact\n\nThe [service name] was slow for 12 minutes.', 3],
    ['a slot in curly brackets', '## Impact\n\n{title} was slow for 12 minutes.', 3],
    ['a figure that is not there', '## Impact\n\nIt lasted XX minutes.', 3],
    ['a date that is not there', '## Impact\n\nIt began on DD/MM/YYYY.', 3],
    ['a ticket that is not there', '## Impact\n\nThe ticket is INC-XXXX.', 3],
    ['a line to write on', '## Impact\n\nLead: ______', 3],
    ['a mark of doubt as the answer', '## Incident data\n\n- Time to detection: ?', 3],
    ['a question under its heading', '## Impact\n\nWho was affected? For how long?\n\nOf 900 orders, 12 failed.', 3],
    ['an order under its heading', '## Impact\n\nDescribe the impact on customers.', 3],
    ['a prompt in brackets', '## Impact\n\n(Describe what customers saw)', 3],
    ['a prompt in brackets behind a label', '## Impact\n\nCustomers: (describe what they saw)', 3],
    ['a prompt in italics in a list', '## What went well\n\n- *What helped us to find it?*', 3],
    ['a prompt in italics in Norwegian', '## Konsekvens\n\n*Beskriv hvordan kundene merket det.*', 3],
    ['an order about the section', '## Impact\n\nDelete this section if nobody was affected.', 3],
    ['what a section is for', '## Impact\n\nThis section should tell who was affected.', 3],
    ['an explanation of the example', '## Impact\n\nThe example below shows how to write a row.', 3],
    ['a heading that ends in a colon', '## Recording:\n\n## Impact\n\nOf 900 orders, 12 failed.', 1],
    [
      'a name without its value',
      '## Incident data\n\n| Field | Value |\n|---|---|\n| Lead | Kim |\n| Severity | |\n| Date | 2026-11-03 |',
      6,
    ],
    [
      'a heading of its own kind with nothing under it',
      '## Impact\n\nOf 900 orders, 12 failed.\n\n## Graphs\n\n## Causes\n\nThe pool was full.',
      5,
    ],
    ['capitals in braces', '## Impact\n\nOn {DATE} we lost orders.', 3],
    ['words in braces', '## Impact\n\nWe lost {number of orders, e.g. 12} orders.', 3],
    ['capitals in brackets', '## Impact\n\nThe [NAME OF SERVICE] was slow.', 3],
    ['a link that is wanted', '## Impact\n\nThe figures are in the log (LINK TO LOG).', 3],
    ['a time that nobody looked up', '## Timeline\n\n- ~Jan 24 ??:?? the node is back', 3],
    ['the minutes of a time', '## Timeline\n\n- 2026-11-03 12:?? the node is back', 3],
    ['the form of a time, as code', '## Timeline\n\n- `HH:MM` the alert rang', 3],
    ['a brief in brackets', '## Impact\n\n(Concise description of the incident)\n\nOf 900 orders, 12 failed.', 3],
    ['talk about the template', '## Impact\n\nThis template helps to tell the impact.', 3],
    ['an example in place of a value', '## Incident data\n\nTicket: [e.g. INC-12]', 3],
    ['a choice in other words', '## Incident data\n\nSeverity: mild / grave / awful', 3],
    ['a choice in brackets', '## Incident data\n\nRegion: [north / south / both of them]', 3],
    ['letters for names', '## Causes\n\n- Why did X fail? Because Y failed.', 3],
    ['a question with an order behind it', '## Detection\n\nHow was the incident detected? Link the alert.', 3],
    ['what is vague behind a label', '## Causes\n\nContributing factors: Any other relevant causes.', 3],
    ['bullets that only name', '## Impact\n\n- Duration of the impact\n- Services affected\n- Severity', 4],
    ['an order without an article', '## Impact\n\nDescribe outages, delays and lost orders.', 3],
    ['a value missing among lines', '## Incident data\n\nLead: Kim\nDate: YYYY-MM-DD\nEnd: HH:MM', 5],
    ['a choice nobody made', '## Incident data\n\nSeverity: P1 / P2 / P3', 3],
    ['yes or no', '## Impact\n\n- Data lost: yes / no', 3],
    ['a blank that names a figure', '## Impact\n\n- Orders: [number or share]', 3],
    ['a blank for a cause', '## Causes\n\n- [Second factor of the failure]', 3],
    ['a numbered blank', '## What went well\n\n- [Lesson 1]', 3],
    ['a numbered sample', '## Action items\n\n- [ ] Action item 1 (owner, date)\n- [ ] Add an alert', 3],
    ['a sample of an entry', '## Timeline\n\n- 10:00 something happened', 3],
    ['a link with no address', '## Incident data\n\nRecording: Link to the recording.', 3],
    ['an order behind a label', '## Impact\n\nCustomers: Summarize the impact on customers.', 3],
    ['a question behind a label', '## Impact\n\n- Customers: How many users were affected?', 3],
    ['the first bullet of a list', '## What went well\n\n- List anything that helped us.\n- The alert rang', 3],
    [
      'questions on bullets',
      '## Detection\n\n- How was the incident detected?\n- Who was told?\n\n## Impact\n\nNone.',
      3,
    ],
    ['the name of an answer', '## Causes\n\nBrief overview of the failure and its causes.', 3],
    ['a half question', '## Impact\n\nWho was affected and how.', 3],
    ['the length of an answer', '## Impact\n\nThis should be one or two sentences for everyone.', 3],
    ['talk about rows', '## Timeline\n\nThe timeline should list every event.\n\n- 10:00 the alert rang', 3],
    ['a place to write', '## Causes\n\nIf there is another cause, put that cause here.', 3],
    ['a demand for figures', '## Impact\n\nBe specific and give numbers.', 3],
    ['an order in French', '## Impact\n\nDécrivez les conséquences pour les clients.', 3],
    ['an order in Swedish', '## Impact\n\nBeskriv vad kunderna märkte.', 3],
    ['names of sections on bullets', '## Lessons\n\n- **What went well**\n- **What went wrong**\n', 3],
    ['a question for a heading', '## Impact\n\nNone.\n\n## When did it begin?\n\n## Causes\n\nThe disk was full.', 5],
    ['a box with nothing behind it', '## Action items\n\n- [ ] \n- [ ] Add an alert', 3],
    [
      'a table of which one column is filled',
      '## Causes\n\n| When | What | Who |\n|---|---|---|\n| | Alert | |\n| | Fix | |',
      3,
    ],
    ['names of values on lines of one paragraph', '## Incident data\n\nLead:\nScribe: Kim', 3],
    ['a nameless handle', '## Incident data\n\nLead: @username', 3],
    ['half of a date', '## Impact\n\nIt began on 2026-11-XX.', 3],
    ['a promise', '## Causes\n\nTo be added.', 3],
    ['a promise behind a label', '## Incident data\n\n- Owner: to be assigned', 3],
    [
      'a quoted prompt under its heading',
      '## Impact\n\n> Describe the impact on customers in two sentences.\n\nOf 900 orders, 12 failed.',
      3,
    ],
    ['a word of the template', '## What went well\n\nOPTIONAL: (use bullet points) for example: the alarm rang', 3],
    ['a bullet that ends in a colon', '## Incident data\n\n- Lead: Kim Berg\n- Scribe:\n- Severity: 2', 4],
  ])('%s', (_name, body, line) => {
    expect(linesIn(body)).toContain(line)
  })
})

test.each([
  ['# Title\n', 1],
  ['# Post-mortem template\n', 1],
  ['---\nlayout: page\ntitle: template\n---\n\n# Orders were slow\n', 3],
  ['# Template service was slow\n', null],
])('a title that is none: %j', (top, line) => {
  const aar = readAar(`${top}\n## Summary\n\nOf 900 orders, 12 failed.\n`)
  const found = reviewAar({ path: 'a.md', aar }).findings.find(({ message }) => message.endsWith('is no title yet.'))
  expect(found?.line ?? null).toBe(line)
})

describe('what is no template', () => {
  test.each([
    [
      'a caption over a picture',
      '## Impact\n\nOrders stood still.\n\n**Orders a minute**\n\n![](a.png)\n\n**Errors a minute**\n\n![](b.png)',
    ],
    ['a remark in brackets', '## Impact\n\n(All orders should be in by now.)'],
    ['a table with rows', '## Causes\n\n| What | Who | Where |\n|---|---|---|\n| a | b | c |\n\n## Impact\n\nNone.'],
    ['a sentence that code goes on from', '## Impact\n\nThe log said that there were\n\n```\na\nb\n```'],
    ['a list after its lead-in', '## Impact\n\nWe lost the\n\n- orders\n- baskets'],
    ['a date format in a word', '## Impact\n\nThe field took DD-MM-YYYYP14D for a date.'],
    ['a link in brackets', '## Impact\n\nThe fix ([PR](https://example.com/1)) is live.'],
    ['a check box', '## Action items\n\n- [x] Add an alert for disk usage'],
    ['a doubt about a person', '## Impact\n\nThe page went to [kim?] at 10:04.'],
    ['a question that is answered in its sentence', '## Causes\n\nWhy was it slow? The pool was full.'],
    ['a task that begins with describe', '## Action items\n\n- Describe the failover in the runbook'],
    ['italics that stress', '## Impact\n\n*Of 900 orders, 12 failed.*'],
    ['a task in italics', '## Action items\n\n- *List the jobs without an owner.*'],
    ['an unknown that is said', '## Impact\n\nNobody knows how many users saw it.'],
    [
      'a table of three columns',
      '## Incident data\n\n| A | B | C |\n|---|---|---|\n| a | b | c |\n| d | | |\n| e | f | g |',
    ],
    [
      'a heading over a picture',
      '## Impact\n\nOf 900 orders, 12 failed.\n\n## Graphs\n\n![](queue.png)\n\n## Causes\n\nThe pool was full.',
    ],
    [
      'a bold word that answers its heading',
      '## Impact\n\nOf 900 orders, 12 failed.\n\n## Public\n\n**No**\n\n## Causes\n\nThe pool was full.',
    ],
    ['a length in brackets', '## Incident data\n\nDuration: [roughly two hours]'],
    ['a narrow impact', '## Impact\n\nInternal impact only.'],
    ['praise in few words', '## What went well\n\n- Clear communication\n- Detailed logs'],
    ['a noun that could be an order', '## Impact\n\nDocument uploads failed for users.'],
    ['an analysis and what it showed', '## Causes\n\nAnalysis of the logs showed a leak.'],
    ['a question answered below its list', '## Detection\n\n- How was it detected?\n\nBy the alert on failed orders.'],
    ['questions that are open', '## Open points\n\n- How did the incident pass the check?\n- Who was paged first?'],
    ['a task about a page', '## Action items\n\nDescribe the restore procedure in the runbook.'],
    ['tasks in Norwegian', '## Tiltak\n\n- Beskriv rutinen for sertifikater i wikien'],
    ['a start in French', '## Résumé\n\nDescription incomplète du schéma dans la documentation.'],
    ['a label over code at the end', '## Logs\n\nDetails of the errors:\n\n```\nboom\n```'],
    ['statuses in a row', '## Incident data\n\nStatus: Resolved / monitoring'],
    [
      'a check box over bullets',
      '## Action items\n\n- [ ] Check the types, one of:\n  - A: include the folder\n- [ ] Add a test',
    ],
    [
      'a check box over bullets, where the label is bold',
      '## Action items\n\n- [ ] **Types:**\n  - Folder: include it\n- [ ] Add a test',
    ],
    ['an aside about what is shown', '## Impact\n\nThe plan (proven to write on every client) is safe.'],
    ['something that broke', '## Timeline\n\n- 10:06 Something broke in the pool'],
    ['brackets round the author’s words', '## Causes\n\nThe pool [the one for orders] was full.'],
    ['what is not told, in brackets', '## Incident data\n\nCustomer: [not named here]'],
    ['a severity that was changed', '## Incident data\n\nSeverity: P2 / P1 from 10:30'],
    ['a link behind its name', '## Incident data\n\nRecording: [Link to the recording](https://a.example/r)'],
    ['an order that is a lesson', '## Lessons\n\n- List the disks of every host in the runbook'],
    [
      'questions that were asked then',
      '## Causes\n\nThe pool was full. Still open:\n\n- How did the incident pass the check?\n- Who was paged first?',
    ],
    [
      'a question with its answer under it',
      '## Detection\n\n- How was the incident detected?\n  - The alert on failed orders rang.',
    ],
    ['a short sentence of common words', '## Impact\n\nThe service was down for all users.'],
    [
      'a summary that stands elsewhere',
      '## Timeline\n\nA detailed timeline of the incident is below.\n\n- 10:00 the alert rang',
    ],
    ['a table whose rows are full', '## Causes\n\n| When | What |\n|---|---|\n| 10:00 | Alert |\n| 10:04 | Fix |'],
    ['a label over a list', '## Impact\n\n- Affected:\n  - orders\n  - refunds'],
    ['a quoted question in the chat', '## Impact\n\nThe chat said:\n\n> What happened to the incident channel?'],
    ['a value in braces', '## Impact\n\n| Block | Relay |\n|--|--|\n| 12 | {NORTH_FAST} |\n| 13 | {NORTH_FAST} |'],
    ['a selector', '## Impact\n\nThe query up{job="api"} was empty.'],
    ['a status in capitals', '## Impact\n\nIt was marked [IN PROGRESS] for 12 minutes.'],
    ['a person', '## Incident data\n\nLead: @kim'],
    ['a node to be added', '## Causes\n\nThe second node was to be added in March.'],
    ['a label over a list', '## Incident data\n\n- People:\n  - Kim Berg\n  - Lee Ray'],
    ['a label over code', '## Incident data\n\n- Log:\n\n  ```\n  a\n  b\n  ```\n\n- Severity: 2'],
    ['a word in capitals', '## Impact\n\nThe XML parser of release 12-3 failed for 12 orders.'],
    ['several words for a kind', '**Report type:** Public / Edited / Technical review report\n\nAll is told.'],
    ['the same again', '## Causes\n\n- node-1: the log fills the disk\n- node-2: [ditto above]'],
    ['updating a section of a page', '## Causes\n\nWe update this section of the table once a night.'],
  ])('%s', (_name, body) => {
    expect(linesIn(body)).toEqual([])
  })
})

/** Some of these expressions are put together at run time, where `npm run check:regex` cannot read them. */
test.each(leftOverPhrases.flatMap(({ pattern, unless }) => (unless === undefined ? [pattern] : [pattern, unless])))(
  'takes linear time: %s',
  ({ source, flags }) => {
    const { reports } = analyse({ source, flags }, { reportTypes: { Trade: true, Self: true, Move: false } })
    expect(reports).toEqual([])
  },
)

test('a dash that ends a list with words in it is no gap, and one that stands alone is', () => {
  expect(linesIn('## Impact\n\n- Of 900 orders, 12 failed\n- \n')).toEqual([])
  expect(linesIn('## Impact\n\n-\n\n## Causes\n\nThe disk was full.')).toEqual([3])
})
