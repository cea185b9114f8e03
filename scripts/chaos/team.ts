import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { type Document, newRow, type Row, reworded, textOf } from './aar-text.ts'
import type { Chance } from './chance.ts'
import { issueActs, type PersonsWill } from './issue-acts.ts'

/** The people of one repository: what they have done, and what the repository owes them for it. */
export interface Team {
  readonly repository: string
  /** Does something that can be done now, and says what. */
  act(): string
  /** Changes of issues; only while the App is not in the middle of a write, since GitHub has no conditional update. */
  actOnIssues(): string
  /** The App has created an issue. */
  noteCreated(number: number, title: string): void
  /** GitHub has refused to create one (422). */
  noteRefused(title: string): void
  readonly will: ReadonlyMap<number, PersonsWill>
  /** Codes of items that were on the default branch at some time as something to do. */
  readonly everToDo: ReadonlySet<string>
  /** Codes of items whose row was reworded at some time. */
  readonly reworded: ReadonlySet<string>
  /** Codes of items whose issue GitHub has refused at some time. */
  readonly refused: ReadonlySet<string>
  /** Number of each issue that the App has created -> code of its item; also where it was deleted or transferred since. */
  readonly codes: ReadonlyMap<number, string>
  /** What people wrote themselves: number -> title and body, comment id -> body. */
  readonly personsIssues: ReadonlyMap<number, { readonly title: string; readonly body: string }>
  readonly personsComments: ReadonlyMap<number, string>
  /** AARs on the default branch as they are now, with their paths. */
  current(): readonly { readonly path: string; readonly document: Document }[]
}

const folder = 'docs/aar'

export function createTeam(sandbox: Sandbox, chance: Chance, name: string): Team {
  const repository = sandbox.createRepository({
    owner: `org-${name}`,
    name: 'shop',
    collaborators: { sam: 'admin', kim: 'write', ola: 'write' },
    files: { '.github/debrief.yml': 'leads:\n  scrumMaster: sam\n  teamLeads: [ola]\n' },
  })
  const attic = sandbox.createRepository({ owner: `org-${name}`, name: 'attic', collaborators: { kim: 'write' } })
  const documents = new Map<string, Document>()
  const everToDo = new Set<string>()
  const codes = new Map<number, string>()
  const refused = new Set<string>()
  const rewordings = new Set<string>()
  const personsIssues = new Map<number, { readonly title: string; readonly body: string }>()
  const personsComments = new Map<number, string>()
  const pulls = new Map<number, Map<string, Document>>()
  const paths = new Set<string>()
  let made = 0

  const current = () =>
    [...paths].flatMap((path) => {
      const document = documents.get(sandbox.fileAt(repository, path) ?? '')
      return document === undefined ? [] : [{ path, document }]
    })
  const written = (document: Document) => {
    const text = textOf(document)
    documents.set(text, document)
    return text
  }
  const noteMain = () => {
    for (const { document } of current())
      for (const row of document.rows) if (row.state === 'todo') everToDo.add(row.code)
  }
  const row = (): Row => {
    made += 1
    return newRow(chance, `zq${made}x`)
  }
  const newDocument = (): readonly [string, Document] => {
    const rows = Array.from({ length: 1 + chance.below(chance.happens(0.1) ? 14 : 5) }, row)
    made += 1
    const path = `${folder}/2026-02-${10 + (made % 19)}-${made}.md`
    paths.add(path)
    const twice = chance.happens(0.2) ? (rows[0]?.code ?? null) : null
    const form = chance.pick(['table', 'list', 'checklist'] as const)
    return [path, { title: `Payments refused ${made}`, form, rows, twice, edition: 1 }]
  }
  const ticket = (): number => {
    const draft = { title: `Known already ${made}`, body: 'Written by a person.' }
    const number = sandbox.createIssue(repository, draft, 'kim')
    personsIssues.set(number, draft)
    return number
  }
  const rewordedNow = (one: Row) => {
    rewordings.add(one.code)
    return reworded(chance, one)
  }
  const changed = (document: Document): Document => {
    const next = { ...document, edition: document.edition + 1 }
    const at = chance.below(document.rows.length)
    const replace = (change: (row: Row) => Row) => ({
      ...next,
      rows: document.rows.map((one, index) => (index === at ? change(one) : one)),
    })
    const changes: readonly [() => Document, ...(() => Document)[]] = [
      () => next,
      () => ({ ...next, rows: [...document.rows, row()] }),
      () => ({ ...next, rows: [row(), ...document.rows] }),
      () => replace(rewordedNow),
      () => replace((one) => ({ ...one, state: 'done' })),
      () => replace((one) => ({ ...one, due: '2026-09-30', owner: '@ola' })),
      () => (document.rows.length < 2 ? next : { ...next, rows: document.rows.filter((_, index) => index !== at) }),
      () => replace((one) => (one.state === 'todo' ? { ...one, state: 'linked', ticket: ticket() } : one)),
      () => ({ ...next, rows: chance.shuffled(document.rows) }),
    ]
    return chance.pick(changes)()
  }
  const push = (files: Readonly<Record<string, string | null>>) => {
    sandbox.push(repository, { files, by: 'kim' })
    noteMain()
  }
  const anyOpen = () => {
    const open = sandbox.pullRequests(repository).filter(({ state }) => state === 'open')
    return open[chance.below(open.length)]
  }
  const anyCurrent = () => {
    const all = current()
    return all[chance.below(all.length)]
  }

  const open = () => {
    const known = anyCurrent()
    const count = chance.happens(0.25) ? 2 : 1
    const content = new Map(
      known !== undefined && chance.happens(0.4)
        ? [[known.path, changed(known.document)] as const]
        : Array.from({ length: count }, newDocument),
    )
    const files = Object.fromEntries([...content].map(([path, document]) => [path, written(document)]))
    const draft = chance.happens(0.15) ? 'draft' : 'ready'
    const number = sandbox.openPullRequest(repository, { title: `AAR ${made}`, files, draft, by: 'kim' })
    pulls.set(number, content)
    if (chance.happens(0.3)) typeMarkers(number)
    return `opens #${number} with ${[...content.keys()].join(', ')}`
  }
  /** Anyone can type a marker; those of people do nothing. */
  const typeMarkers = (number: number) => {
    const kind = chance.pick(['review', 'filed'])
    const data = kind === 'review' ? { version: 1 } : { at: number }
    const body = `<!-- debrief:${kind} v1 ${JSON.stringify(data)} -->\nTyped by a person.`
    personsComments.set(sandbox.comment(repository, number, body, 'ola'), body)
  }
  const edit = () => {
    const pull = anyOpen()
    const content = pulls.get(pull?.number ?? 0)
    const [path, document] = [...(content ?? [])][0] ?? []
    if (pull === undefined || content === undefined || path === undefined || document === undefined) return open()
    const next = changed(document)
    content.set(path, next)
    sandbox.editFile(repository, pull.number, path, written(next), 'kim')
    return `edits ${path} in #${pull.number}`
  }
  const merge = () => {
    const pull = anyOpen()
    if (pull === undefined) return open()
    const method = chance.pick(['merge', 'squash', 'rebase'] as const)
    try {
      sandbox.mergePullRequest(repository, pull.number, method, 'sam')
      noteMain()
      return `merges #${pull.number} (${method})`
    } catch {
      sandbox.closePullRequest(repository, pull.number, 'sam')
      return `closes #${pull.number}, which conflicts`
    }
  }
  const close = () => {
    const pull = anyOpen()
    if (pull === undefined) return open()
    sandbox.closePullRequest(repository, pull.number, 'sam')
    return `closes #${pull.number} unmerged`
  }
  const pushNew = () => {
    const [path, document] = newDocument()
    push({ [path]: written(document) })
    return `pushes ${path}`
  }
  const pushEdit = () => {
    const known = anyCurrent()
    if (known === undefined) return pushNew()
    push({ [known.path]: written(changed(known.document)) })
    return `pushes an edit of ${known.path}`
  }
  const rename = () => {
    const known = anyCurrent()
    if (known === undefined) return pushNew()
    made += 1
    const path = `${folder}/moved-${made}.md`
    paths.add(path)
    const document = chance.happens(0.3) ? { ...known.document, edition: known.document.edition + 1 } : known.document
    push({ [known.path]: null, [path]: written(document) })
    return `moves ${known.path} to ${path}`
  }
  const pushOther = () => {
    push({ 'src/a.ts': `export const a = ${made}\n` })
    return 'pushes code'
  }
  const acts = [
    open,
    open,
    open,
    edit,
    edit,
    merge,
    merge,
    merge,
    close,
    pushNew,
    pushEdit,
    pushEdit,
    rename,
    pushOther,
  ] as const

  const onIssues = issueActs(sandbox, chance, { repository, attic, personsIssues })
  return {
    ...{ repository, everToDo, codes, refused, personsIssues, personsComments, current },
    will: onIssues.will,
    reworded: rewordings,
    actOnIssues: () => onIssues.act() ?? chance.pick(acts)(),
    act: () => chance.pick(acts)(),
    noteCreated: (number, title) => {
      codes.set(number, codeIn(title))
    },
    noteRefused: (title) => void refused.add(codeIn(title)),
  }
}

function codeIn(title: string): string {
  return /zq\d+x/.exec(title)?.[0] ?? title
}
