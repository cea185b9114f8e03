import { describe, expect, test } from 'vitest'
import { readAar } from '../../../../src/core/aar/read-aar.ts'

/** Verbs whose past has the same form, words that templates use as well, and others that tasks open with. */
const verbs =
  'add agree allow alert ask automate buy change clarify configure cut define delete describe disable document enter extend fill find fix get give have hire include insert introduce keep let limit list log make move name note page pin post provide publish put raise read rebuild remove rename replace restore retire review rotate run send set shut split spread stop switch teach test tune update upgrade upload use warn write'.split(
    ' ',
  )

const objects = [
  'the alert for the queue',
  'a second node to the cluster',
  'our backup job so that it is done before a release',
  'all resolved tickets of the importer',
  'the completed imports into the archive',
]

const tasks = [
  'add an alert for the queue',
  'set up a dashboard for the workers',
  'insert the index into the orders table',
  'describe the failover in the runbook',
  'list all hosts without a backup',
  'have the vendor replace the disk',
]

const heads: Readonly<Record<string, (task: string) => string>> = {
  'an order': (task) => `${task.charAt(0).toUpperCase()}${task.slice(1)}`,
  'a request': (task) => `Please ${task}`,
  'a duty': (task) => `We need to ${task}`,
  'a plan': (task) => `We will ${task}`,
  'an infinitive': (task) => `To ${task}`,
  'a state': (task) => `TODO: ${task}`,
  'somebody by login': (task) => `@kim to ${task}`,
  'a team': (task) => `The platform team to ${task}`,
  'a reason': (task) => `${task.charAt(0).toUpperCase()}${task.slice(1)}, because nobody saw it`,
}

const places: Readonly<Record<string, (item: string) => string>> = {
  'a bullet': (item) => `- ${item}`,
  'a number': (item) => `1. ${item}`,
  'an empty box': (item) => `- [ ] ${item}`,
  'a row': (item) => `| Action | Ticket |\n|---|---|\n| ${item} | |`,
  'a bullet among others': (item) => `- Rotate the key (@lee)\n- ${item}\n- Renew the certificate`,
}

function itemsOf(list: string) {
  const { actionItems } = readAar(`# Checkout down\n\n## Summary\n\nIt was down.\n\n## Action items\n\n${list}\n`, {
    path: 'postmortems/checkout.md',
  })
  return actionItems.filter(({ title }) => !/^(?:Rotate the key|Renew the certificate)$/.test(title))
}

describe('a task in the form of an order is one open item', () => {
  test.each(Object.entries(places))('in %s, with any verb', (_name, place) => {
    const read = verbs.flatMap((verb) =>
      objects.map((object) => {
        const words = `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${object}`
        return { words, items: itemsOf(place(words)).map(({ title, status }) => ({ title, status })) }
      }),
    )
    expect(read).toEqual(read.map(({ words }) => ({ words, items: [{ title: words, status: 'open' }] })))
  })

  describe.each(Object.entries(heads))('opened by %s', (_name, head) => {
    test.each(Object.entries(places))('in %s', (_place, place) => {
      const read = tasks.map((task) => ({ task, found: itemsOf(place(head(task))) }))
      expect(read.map(({ task, found }) => ({ task, states: found.map(({ status }) => status) }))).toEqual(
        tasks.map((task) => ({ task, states: ['open'] })),
      )
    })
  })
})

describe('a verb whose past has the form of the order', () => {
  const deeds = '- Removed the old relay\n- Merged both queues\n- Patched the client\n- Set up an alert for the queue'

  test('tells a deed among deeds', () => {
    expect(itemsOf(deeds).map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
  })

  test('and a task where somebody is to do it', () => {
    expect(itemsOf(`${deeds} (@kim, due 2026-12-01)`).at(-1)).toMatchObject({ status: 'open', owners: ['@kim'] })
  })

  test('and a task among tasks', () => {
    const tasks = '- Remove the old relay\n- Merge both queues\n- Patch the client\n- Set up an alert for the queue'
    expect(itemsOf(tasks).map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open'])
  })
})

describe('that there is nothing to do is no item', () => {
  test.each([
    'None',
    'No further actions are planned.',
    'No follow up actions.',
    'There are no action items.',
    'No additional measures were needed',
    'Ingen tiltak',
  ])('%s', (words) => {
    for (const place of Object.values(places)) expect(itemsOf(place(words))).toEqual([])
  })
})

describe('who is to do it', () => {
  test.each(Object.entries(places))('is read from the sentence in %s', (_name, place) => {
    expect(itemsOf(place('@kim to add an alert for the queue')).map(({ owners }) => owners)).toEqual([['@kim']])
    expect(itemsOf(place('The platform team to add an alert')).map(({ owners }) => owners)).toEqual([['platform team']])
  })

  test('is no thing that is to be changed', () => {
    expect(itemsOf('| Action | Owner |\n|---|---|\n| Data to be moved | |').map(({ owners }) => owners)).toEqual([[]])
  })

  test('and a word in brackets is not always one', () => {
    for (const words of ['team-only', 'Team Plan', 'Max-Age', 'noreply@example.com'])
      expect(itemsOf(`- Change the setting (${words})`)[0]).toMatchObject({ owners: [] })
  })

  test('stands in its column first', () => {
    const table = '| Action | Owner |\n|---|---|\n| @kim to add an alert | @lee |'
    expect(itemsOf(table).map(({ owners }) => owners)).toEqual([['@lee']])
  })
})

describe('what a template asks for is no item', () => {
  test.each([
    'Describe the corrective actions',
    'Please describe what you will do',
    'List the action items here',
    'Please fill in',
    'Please be specific',
    'Please assign a person',
    'Please provide details',
    'Describe the fix',
    'List the people responsible',
    'Describe changes to prevent recurrence',
    'Insert rows here',
    'Beskriv tiltak',
  ])('%s', (words) => {
    expect(itemsOf(`- ${words}`)).toEqual([])
  })
})

describe('brackets within brackets', () => {
  test.each([
    ['Add an alert (Kim Berg (SRE))', { title: 'Add an alert', owners: ['Kim Berg'] }],
    ['Add an alert (High (P1))', { title: 'Add an alert', priority: 'High' }],
    ['Add an alert (due: 2026-12-01 (Tue))', { title: 'Add an alert', due: '2026-12-01' }],
    ['Add an alert (@kim (due 2026-12-01))', { title: 'Add an alert', owners: ['@kim'], due: '2026-12-01' }],
    ['Add an alert (P1 (@kim, due 2026-12-01))', { priority: 'P1', owners: ['@kim'], due: '2026-12-01' }],
    ['Move the settings (Platform (AWS))', { title: 'Move the settings (Platform (AWS))' }],
    ['Add an alert (see the page (v2))', { title: 'Add an alert (see the page (v2))' }],
  ])('%s', (words, expected) => {
    expect(itemsOf(`- ${words}`)[0]).toMatchObject(expected)
  })
})

describe('a ticket, an owner and a day in one bracket', () => {
  test.each([
    ['Add an alert (OPS-5, Kim Berg)', { title: 'Add an alert', owners: ['Kim Berg'] }],
    ['Add an alert (Kim Berg, OPS-5)', { title: 'Add an alert', owners: ['Kim Berg'] }],
    ['Add an alert (#8, Kim, 2026-12-01)', { title: 'Add an alert', owners: ['Kim'], due: '2026-12-01' }],
    ['Move the queue (OPS-5, Kafka and the rest)', { title: 'Move the queue (OPS-5, Kafka and the rest)' }],
  ])('%s', (words, expected) => {
    expect(itemsOf(`- ${words}`)[0]).toMatchObject(expected)
  })
})

describe('who is meant, by other forms', () => {
  test.each(['Team Payments', 'team-payments', 'Ann-Marie Solberg'])('%s', (owner) => {
    expect(itemsOf(`- Add an alert (${owner})`)[0]).toMatchObject({ title: 'Add an alert', owners: [owner] })
  })
})

describe('when it is due', () => {
  test('stands beside its owner, whatever parts them', () => {
    expect(itemsOf('- Add an alert (by Friday, @kim)')[0]).toMatchObject({ owners: ['@kim'], dueText: 'by Friday' })
    expect(itemsOf('- Add an alert (@kim, due Friday, P1)')[0]).toMatchObject({ owners: ['@kim'], priority: 'P1' })
    expect(itemsOf('- Deploy by 2026-12-01 before the release')[0]).toMatchObject({ due: '2026-12-01' })
  })

  test('is told by the last of several words that could', () => {
    const [item] = itemsOf('- Fill the cache before the release by 2026-12-01')
    expect(item).toMatchObject({ title: 'Fill the cache before the release', due: '2026-12-01' })
  })

  test.each(['Tue 1 Dec 2026', 'Tuesday, December 1, 2026', 'Dec 1, 2026', '1. desember 2026'])(
    '%s, beside its owner',
    (day) => {
      expect(itemsOf(`- Add an alert (@kim, ${day})`)[0]).toMatchObject({
        title: 'Add an alert',
        owners: ['@kim'],
        due: '2026-12-01',
      })
    },
  )

  test('may be the end of a day', () => {
    expect(itemsOf('- Add an alert by EOD Friday')[0]).toMatchObject({
      title: 'Add an alert',
      dueText: 'by EOD Friday',
    })
  })
})
