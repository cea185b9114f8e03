/**
 * Brings the links of filed issues into the AARs, as one pull request of the app's own per branch of the team's.
 *
 * Why there is one, and why a second run writes nothing: the head branch has one name (`linksBranch`), and GitHub takes no second branch of a
 * name and no second open pull request of a head and a base. Blobs, trees and commits are without effect until a branch stands on them.
 * So after any interruption, or a write whose outcome is unknown, everything is read and compared again, and only the difference is written.
 * Only the list of pull requests lags: a branch of ours without one is waited for.
 *
 * People win. A pull request that was closed says no to the links in its marker, merged or not: where a link is missing all the same, somebody
 * has taken it out. A branch with a commit of somebody else's is left alone.
 */
import type { Aar } from '../../core/aar/aar.ts'
import type { Config } from '../../core/config/config.ts'
import {
  changeOfLinks,
  type LinksMarker,
  type LinksWords,
  linksBody,
  readLinksMarker,
} from '../../core/follow-up/write-back/links-marker.ts'
import type { FiledAar } from '../../core/render/filing.ts'
import { type FilingProblem, filingProblemOf } from '../../core/render/filing-problem.ts'
import { type LinkedFile, nothingLeftToLink, renderWriteBack } from '../../core/render/write-back.ts'
import { GitHubError, type Repository, RetryLater, type World } from '../ports.ts'
import { linksBranch } from './own-branch.ts'
import { nameOfLink, type UnlinkedAar, unlinkedAars } from './wanted-links.ts'
import type { BranchHead, OwnPullRequest } from './write-back-ports.ts'

/** A pull request of ours with what it remembers. */
export interface LinksPull extends OwnPullRequest {
  /** Null where a person has taken it out. */
  readonly marker: LinksMarker | null
}

/** What is the same for all AARs of a branch. */
export interface WriteBackRun {
  readonly repository: Repository
  readonly branch: string
  /** The commit that the AARs were read at. */
  readonly head: string
  readonly config: Pick<Config, 'headings'>
  readonly pulls: readonly LinksPull[]
  /** Asks at most once. */
  mayWrite(): Promise<boolean>
}

/** The pull requests that have brought links to a branch, newest first. One read. */
export async function linksPulls(github: World['github'], branch: string): Promise<readonly LinksPull[]> {
  const pulls = await github.ownPullRequests(linksBranch(branch))
  return pulls.filter(({ base }) => base === branch).map((pull) => ({ ...pull, marker: readLinksMarker(pull.body) }))
}

/**
 * Runs after the follow-ups of a branch are filed. Returns what stood in the way; what GitHub refuses is no failure of the filing.
 * @param filed what became of the items @param read the AARs as they stand at `run.head`
 */
export async function writeBack(
  world: World,
  run: WriteBackRun,
  filed: readonly FiledAar[],
  read: readonly { readonly path: string; readonly aar: Aar }[],
): Promise<FilingProblem | null> {
  try {
    return await bringLinks(world, run, filed, read)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    world.log.warn({ status: error.status, route: error.route }, 'GitHub refused to take links back into an AAR')
    const problem = filingProblemOf(error.status, error.message)
    if (problem.kind === 'archived') return problem
    const kind = problem.kind === 'no-permission' ? 'no-write-back' : 'write-back-refused'
    return { kind, detail: kind === 'no-write-back' ? '' : error.message }
  }
}

async function bringLinks(
  world: World,
  run: WriteBackRun,
  filed: readonly FiledAar[],
  read: readonly { readonly path: string; readonly aar: Aar }[],
): Promise<FilingProblem | null> {
  const { repository, pulls } = run
  const home = { owner: repository.owner, repository: repository.name }
  const declined = new Set(pulls.flatMap(({ state, marker }) => (state === 'closed' ? (marker?.links ?? []) : [])))
  const open = pulls.find(({ state }) => state === 'open') ?? null
  const unlinked = unlinkedAars(filed, read, { home, isDeclined: (name) => declined.has(name) })
  const changes = await changedTexts(world, run, unlinked)
  const paths = new Set(read.map(({ path }) => path))
  if (changes.length === 0) return open === null ? null : retire(world, run, open, paths)
  if (!(await run.mayWrite())) return { kind: 'no-write-back', detail: '' }
  const branch = linksBranch(run.branch)
  const head = await world.github.branchHead(branch)
  if (head !== null && !head.isOurs) {
    const detail = `The branch ${branch} holds commits of people. Delete it when it is no longer needed.`
    return open === null ? { kind: 'write-back-refused', detail } : null
  }
  if (open === null && head !== null) waitForList(world, head, pulls)
  const words = renderWriteBack({
    ...{ repositoryUrl: repository.url, sha: run.head, branch },
    files: changes.map(({ file }) => file),
    links: [...new Set(changes.flatMap(({ links }) => links))].sort(),
  })
  return propose(world, run, { branch, head, open, words, changes })
}

/** A file with its links in it. */
interface ChangedText {
  readonly file: LinkedFile
  readonly text: string
  readonly links: readonly string[]
}

async function changedTexts(
  { github, writeLinks, log }: World,
  { repository, head, config }: WriteBackRun,
  unlinked: readonly UnlinkedAar[],
): Promise<readonly ChangedText[]> {
  const changes: ChangedText[] = []
  if (writeLinks === undefined) return []
  for (const { path, title, links } of unlinked) {
    const content = await github.file(path, head)
    if (content === null || content.kind !== 'text') continue
    const home = { owner: repository.owner, repository: repository.name }
    const result = await writeLinks(content.text, links, { path, headings: config.headings, home })
    if ('problem' in result) log.warn({ path, problem: result.problem.code }, 'links could not be written back')
    else if (result.written.length > 0) {
      const { written, left, text } = result
      const names = links.filter(({ url }) => written.some((row) => row.url === url)).map(nameOfLink)
      changes.push({ file: { path, title, written, left }, text, links: names })
    }
  }
  return changes
}

/** A branch of ours that no pull request is known of: either an earlier run was interrupted, or the list does not show it yet. */
function waitForList({ clock, settings }: World, { sha, date }: BranchHead, pulls: readonly LinksPull[]): void {
  if (pulls.some(({ headSha }) => headSha === sha)) return
  const shown = (Date.parse(date) || 0) + settings.lagSeconds * 1000
  if (shown > clock.now().getTime()) throw new RetryLater(new Date(shown), 'GitHub’s list of pull requests may lag.')
}

interface Proposal {
  readonly branch: string
  readonly head: BranchHead | null
  readonly open: LinksPull | null
  readonly words: LinksWords
  readonly changes: readonly ChangedText[]
}

async function propose(world: World, run: WriteBackRun, proposal: Proposal): Promise<FilingProblem | null> {
  const { github, log } = world
  const { branch, head, open, words, changes } = proposal
  const isBrought = head !== null && (await holds(world, head.sha, proposal))
  if (isBrought && isTold(open, words)) return null
  if (open !== null && (await github.pullRequest(open.number))?.state !== 'open') return null
  if (!isBrought) {
    const files = changes.map(({ file, text }) => ({ path: file.path, text }))
    const sha = await github.createCommit({ parent: run.head, message: words.title, files })
    if (sha === null) return null
    await (head === null ? github.createBranch(branch, sha) : github.moveBranch(branch, sha))
  }
  const change = open === null ? null : changeOfLinks(open, words)
  if (open === null) await openPull(world, run, branch, words)
  else if (change !== null) await github.updatePullRequest(open.number, change)
  log.info({ branch, rows: changes.reduce((sum, { file }) => sum + file.written.length, 0) }, 'links are proposed')
  return null
}

/** Whether the pull request tells of these links and files; its line numbers may be those of an older commit. */
function isTold(open: LinksPull | null, { links, paths }: LinksWords): boolean {
  const marker = open?.marker ?? null
  return marker !== null && isSame(marker.links, links) && isSame(marker.paths, paths)
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort())
}

/** Whether the branch says what it should, in these files and in no others. */
async function holds({ github }: World, sha: string, { open, words, changes }: Proposal): Promise<boolean> {
  if (!isSame(open?.marker?.paths ?? words.paths, words.paths)) return false
  for (const { file, text } of changes) {
    const content = await github.file(file.path, sha)
    if (content?.kind !== 'text' || content.text !== text) return false
  }
  return true
}

/** One that is open and not listed yet comes to be known when the list has caught up. */
async function openPull(world: World, { branch: base }: WriteBackRun, head: string, words: LinksWords): Promise<void> {
  try {
    await world.github.createPullRequest({ title: words.title, body: linksBody(words), head, base })
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 422 && /already exists/i.test(error.message))) throw error
    const at = new Date(world.clock.now().getTime() + world.settings.lagSeconds * 1000)
    throw new RetryLater(at, 'GitHub’s list of pull requests lags.', { cause: error })
  }
}

/** Every row has its link by now: our own pull request is closed, and says no to nothing. */
async function retire(
  { github, log }: World,
  { head, branch, repository }: WriteBackRun,
  { number, marker, body, title }: LinksPull,
  looked: ReadonlySet<string>,
): Promise<null> {
  if (marker === null || !repository.hasIssues) return null
  for (const path of marker.paths) if (!looked.has(path) && (await github.file(path, head)) !== null) return null
  const own = await github.branchHead(linksBranch(branch))
  if (own !== null && !own.isOurs) return null
  if ((await github.pullRequest(number))?.state !== 'open') return null
  const change = changeOfLinks({ title, body }, { title, text: nothingLeftToLink, links: [], paths: [] })
  await github.updatePullRequest(number, { ...change, state: 'closed' })
  log.info({ pull: number }, 'no link is left to be proposed')
  return null
}
