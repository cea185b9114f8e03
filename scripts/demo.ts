/**
 * `npm run demo -- [FILE...] [--exit]`: the whole story against a local GitHub. The App is the shipped server process, unchanged; it
 * reaches the sandbox as it would reach a GitHub Enterprise host. Exit code 0 only if every step was seen on the sandbox's side.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readAar } from '../src/core/aar/read-aar.ts'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import { type Document, playStory } from './demo/story.ts'
import { storyTeller } from './demo/tell.ts'
import { startServerProcess } from './server-process.ts'

const usage = `Usage: npm run demo -- [FILE...] [--exit]

  FILE...   play the story with these AARs instead of the example, one pull request each
  --exit    end when the story ends, instead of keeping the local GitHub open to look at`

const config = `leads:
  scrumMaster: sam
  productOwner: pat
  teamLeads: [tess]
`
const writer = 'write'
const leads = { kim: writer, sam: writer, pat: writer, tess: writer } as const

await main()

async function main(): Promise<void> {
  const options = readArguments()
  if (typeof options === 'string') {
    console.error(options)
    process.exitCode = 2
    return
  }
  const { documents, exit } = options
  console.log('Starting a local GitHub and the server.')
  const sandbox = await startSandbox({ webhookSecret: 'only for the demo', appManifestPath: 'app.yml' })
  const server = await startServerProcess(sandbox, {
    environment: { LOG_LEVEL: 'info', DEBRIEF_WRITE_INTERVAL_MS: '50' },
  })
  const stop = async () => {
    await server.stop()
    await sandbox.close()
  }
  try {
    const repository = sandbox.createRepository({
      owner: 'acme',
      name: 'shop',
      files: { '.github/debrief.yml': config },
      collaborators: { ...ownersIn(documents), ...leads },
    })
    for (const document of documents) {
      await playStory(
        { sandbox, server },
        repository,
        document,
        storyTeller(repository, (text) => process.stdout.write(text)),
      )
    }
    console.log(
      `\nThe story is told: ${sandbox.issues(repository).length} follow-ups from ${documents.length} AAR${documents.length === 1 ? '' : 's'}.`,
    )
  } catch (error) {
    console.error(
      `\nThe story broke off. ${error instanceof Error ? error.message : String(error)}\n\nThe end of the server's log:\n${server.log().slice(-4000)}`,
    )
    process.exitCode = 1
  }
  if (exit || process.exitCode === 1) return stop()
  console.log(whereToLook(sandbox.apiUrl))
  process.once('SIGINT', stop)
}

function readArguments(): { readonly documents: readonly Document[]; readonly exit: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { exit: { type: 'boolean', default: false } },
    })
    const files = positionals.length === 0 ? ['examples/poor.md'] : positionals
    const unreadable = files.filter((file) => !existsSync(file) || !statSync(file).isFile())
    if (unreadable.length > 0) return `No such file: ${unreadable.join(', ')}\n\n${usage}`
    return { documents: named(files), exit: values.exit }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`
  }
}

/** Each at `docs/aar/<name>`; a name that stands twice gets a number. */
function named(files: readonly string[]): readonly Document[] {
  const taken = new Map<string, number>()
  return files.map((file) => {
    const name = basename(file)
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return { path: `docs/aar/${count === 1 ? name : `${count}-${name}`}`, text: readFileSync(file, 'utf8') }
  })
}

/** People whom the documents name by their handle can be assigned, as they could be where the documents come from. */
function ownersIn(documents: readonly Document[]): Readonly<Record<string, typeof writer>> {
  const owners = documents.flatMap(({ text }) => readAar(text).actionItems.flatMap(({ owners }) => owners))
  const handles = owners.filter((owner) => /^@[\w-]+$/.test(owner)).map((owner) => owner.slice(1))
  return Object.fromEntries(handles.map((login) => [login, writer]))
}

function whereToLook(api: string): string {
  return `
The local GitHub stays open until you press Ctrl+C. Look at it as the REST API shows it:

  curl ${api}/repos/acme/shop/issues
  curl ${api}/repos/acme/shop/issues/1/comments
  curl ${api}/repos/acme/shop/labels`
}
