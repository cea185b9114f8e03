import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { Bench } from '../bench.ts'
import { seen } from '../demo/seen.ts'
import { isQuiet } from '../open-keys.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'

const items = 30
/** Milliseconds; what `DEBRIEF_WRITE_INTERVAL_MS` is where nobody sets it, GitHub's advice of one write a second. */
const interval = 1000

/**
 * Files one AAR with many action items, at the pace that the shipped server has by default, into a repository that has the labels already. The
 * time is that from the first to the last write's arrival at the local GitHub.
 */
export const bench: Bench = {
  title: `filing ${items} action items at the default pace (goals: at most ${items + 7} writes, 1.1 s a write; needs \`npm run build\`)`,
  async run({ print }) {
    const sandbox = await startSandbox({ webhookSecret: 'only for the bench', appManifestPath: 'app.yml' })
    const server = await startServerProcess(sandbox, { environment: { DEBRIEF_SWEEP_SECONDS: '0' } })
    try {
      const repository = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'write' } })
      await merge(sandbox, server, repository, { 'docs/aar/first.md': document(1) })
      sandbox.clearRequests()
      await merge(sandbox, server, repository, { 'docs/aar/second.md': document(items) })
      const written = writes(sandbox)
      const each = (Number(written.at(-1)?.at) - Number(written[0]?.at)) / Math.max(1, written.length - 1)
      const reads = sandbox.requests.filter(({ kind }) => kind === 'read').length
      print(`${sandbox.issues(repository).length - 1} issues, ${written.length} writes, ${reads} reads`)
      print(`${each.toFixed(0)} ms a write, ${(each / interval).toFixed(2)} times the interval of ${interval} ms`)
      sandbox.clearRequests()
      await tellAgain(sandbox, server)
      print(`the merge told again: ${writes(sandbox).length} writes`)
    } finally {
      await server.stop()
      await sandbox.close()
    }
  },
}

function document(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `| Mend part ${i} of ${count} of the queue | | |`)
  return `# Queue stuck\n\n## Summary\n\nUploads were stuck.\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n${rows.join('\n')}\n`
}

function writes({ requests }: Sandbox) {
  return requests.filter(({ kind }) => kind === 'write')
}

async function merge(
  sandbox: Sandbox,
  server: ServerProcess,
  repository: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  sandbox.deliveries.decide(({ action }) => (action === 'closed' ? 'send' : 'drop'))
  sandbox.mergePullRequest(repository, sandbox.openPullRequest(repository, { files }), 'squash')
  await quiet(sandbox, server)
}

async function tellAgain(sandbox: Sandbox, server: ServerProcess): Promise<void> {
  const merged = sandbox.deliveries.all().findLast(({ action }) => action === 'closed')
  await sandbox.deliveries.redeliver(merged?.id ?? 0)
  await quiet(sandbox, server)
}

async function quiet({ deliveries }: Sandbox, server: ServerProcess): Promise<void> {
  await deliveries.settled()
  await seen('the server has done what it was told', () => isQuiet(deliveries.all(), server.log()))
}
