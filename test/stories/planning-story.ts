import type { Sandbox } from '../../src/sandbox/sandbox.ts'

/** A server under test, at its sandbox. */
export interface Running {
  readonly sandbox: Sandbox
  /** Resolves when what was pushed to the repository has been dealt with. */
  quiet(repo: string): Promise<void>
}

export const path = 'docs/aar/checkout.md'
export const rows = [
  '| Rotate certificates | P1 | 2026-12-01 |',
  '| Improve monitoring | | |',
  '| Shard the queue | P3 | |',
]
export const document = (items: readonly string[]) => `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Action items

| Action | Priority | Due |
|---|---|---|
${items.join('\n')}
`
export const fields = [
  { name: 'Priority', dataType: 'single_select', options: ['Urgent', 'High', 'Medium', 'Low'] },
  { name: 'Target date', dataType: 'date' },
] as const

let repositories = 0
/** A repository of an owner of its own with everything there to be used, and the labels made. */
export async function prepared(debrief: Running, config: string, ownerType: 'User' | 'Organization' = 'Organization') {
  repositories += 1
  const owner = `acme-${repositories}`
  const { sandbox } = debrief
  const repo = sandbox.createRepository({
    owner,
    ownerType,
    name: 'store',
    collaborators: { kim: 'write', pat: 'write' },
  })
  sandbox.setIssueFields(owner, fields)
  const project = sandbox.createProject(owner, 'Reliability')
  sandbox.openMilestone(repo, 'Autumn')
  const first = '| Write a runbook | | |'
  await push(debrief, repo, { 'docs/aar/first.md': document([first]) })
  await push(debrief, repo, { '.github/debrief.yml': config })
  return { repo, owner, project, config }
}

export async function push({ sandbox, quiet }: Running, repo: string, files: Readonly<Record<string, string>>) {
  sandbox.push(repo, { files })
  await quiet(repo)
}

export const everything = 'milestone: autumn\nissueFields: true\nproject: 1\nparentIssue: true\n'
/** What was filed of the second AAR; the first issue is of the first one. */
export const filed = ({ sandbox }: Pick<Running, 'sandbox'>, repo: string) =>
  sandbox.issues(repo).filter(({ title }) => title !== 'Write a runbook' && !title.startsWith('Follow-ups of'))
export const parents = ({ sandbox }: Pick<Running, 'sandbox'>, repo: string) =>
  sandbox.issues(repo).filter(({ title }) => title.startsWith('Follow-ups of'))
export const check = ({ sandbox }: Pick<Running, 'sandbox'>, repo: string) =>
  sandbox.checkRuns(repo).findLast(({ name }) => name === 'AAR follow-ups')
