import type { Config } from '../core/config/config.ts'
import type { FiledAar } from '../core/render/filing.ts'
import type { FilingProblem } from '../core/render/filing-problem.ts'
import { aarHistory, rememberedRecords } from './filing/aar-history.ts'
import { type ChangedAar, changedAars } from './filing/changed-aars.ts'
import { type BranchChanges, changedFiles } from './filing/changed-files.ts'
import { type AskedPull, askedPulls, commandReader, commandsOrNone } from './filing/commands.ts'
import { repositoriesOf, repositoryAsker } from './filing/destinations.ts'
import { type FiledGroup, fileGroup, type Group } from './filing/file-group.ts'
import { waitOutInterruptions } from './filing/filing-batch.ts'
import type { FoundRecord } from './filing/filing-record.ts'
import {
  type BranchRun,
  blockedByConfig,
  needsRecord,
  type Subject,
  toDecide,
  toSubjects,
} from './filing/filing-subject.ts'
import { observeIssues } from './filing/observe-issues.ts'
import { homeOf } from './filing/plan-aar.ts'
import { linkResolver } from './filing/resolve-links.ts'
import type { Ask } from './key.ts'
import { loadConfig } from './load-config.ts'
import { GitHubError, OutcomeUnknown, type PullRequest, type Repository, RetryLater, type World } from './ports.ts'
import { type LinksPull, linksPulls, writeBack } from './write-back/write-back.ts'

/** What a run came to. */
export interface FilingOutcome {
  /** The AARs that were looked at, with what became of each item. */
  readonly aars: readonly FiledAar[]
  /** Why nothing was looked at; null where it was. */
  readonly skipped: 'archived' | 'observe' | null
}

/**
 * Brings the follow-ups of one repository to what its AARs say: those that changed on a configured branch within the look-back. Runs alone per
 * repository; a second run writes nothing. About five reads where no AAR has changed.
 *
 * @param asks merged pull requests on which to look for commands besides: their AARs are looked at however old they are
 *
 * Throws `RetryLater` where it has to wait for GitHub; `LeaseLost` where another worker may have the repository. Whatever it is interrupted at,
 * the next run goes on (`filing/filing-record.ts` and `write-back/write-back.ts` have the argument).
 */
export async function fileFollowUps(world: World, asks: readonly Ask[] = []): Promise<FilingOutcome> {
  try {
    return await fileRepository(world, asks)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const at = new Date(world.clock.now().getTime() + world.settings.lagSeconds * 1000)
    throw new RetryLater(at, 'A write of GitHub’s may have taken effect; lists show it by then.', { cause: error })
  }
}

async function fileRepository(world: World, asks: readonly Ask[]): Promise<FilingOutcome> {
  const { github, clock, settings } = world
  const repository = await github.repository()
  if (repository.archived) return { aars: [], skipped: 'archived' }
  const { config, inForce } = await loadConfig(github, { ref: repository.defaultBranch, owner: repository.owner })
  if (config.mode === 'observe') return { aars: [], skipped: 'observe' }
  const blocked = blockedByConfig(inForce)
  const branches = blocked === null && config.branches.length > 0 ? config.branches : [repository.defaultBranch]
  const lookBack = { now: clock.now(), hours: settings.lookbackHours }
  const commandsOn = commandReader(world, config)
  const asked = await askedPulls(world, commandsOn, asks)
  const recordsOf = rememberedRecords(github)
  const aars: FiledAar[] = []
  for (const branch of new Set(branches)) {
    const askedHere = asked.filter(({ pull }) => pull.base.ref === branch)
    const pulls = config.writeBack === 'pr' ? await linksPulls(github, branch) : []
    const changes = withLinked(withAsked(await changedFiles(github, branch, lookBack), askedHere), pulls)
    const changed = changes === null ? [] : await changedAars(world, changes, config)
    if (changes === null || changed.length === 0) continue
    const found = []
    for (const each of changed)
      found.push({ ...each, history: await aarHistory(github, changes.head, each, recordsOf) })
    const records = uniqueRecords(found.flatMap(({ history }) => history.records))
    await waitOutInterruptions(world, records)
    const mayWrite = once(() => github.mayWriteContents())
    const run: BranchRun = {
      ...{ repository, branch, config, blocked },
      head: changes.head,
      commandsOn,
      asked: askedHere,
      observation: await observeIssues(github, records, {
        home: repository,
        elsewhere: namedIn(found, config, repository),
      }),
      resolveLinks: linkResolver(github, homeOf(repository)),
      askRepository: repositoryAsker(github, repository, 'at-filing'),
    }
    const subjects = await toSubjects(world, run, found)
    const isTelling = config.writeBack === 'pr' && subjects.some(needsRecord)
    const problems: readonly FilingProblem[] =
      isTelling && !(await mayWrite()) ? [{ kind: 'no-write-back', detail: '' }] : []
    const groups = await groupsOf(world, { ...run, problems }, subjects)
    const filed: FiledGroup[] = []
    for (const group of groups) filed.push(await fileGroup(world, { ...run, problems }, group))
    const filedHere = filed.flatMap((group) => group.aars)
    aars.push(...filedHere)
    if (config.writeBack !== 'pr') continue
    const place = { repository, branch, head: changes.head, config, pulls, mayWrite }
    const problem = await writeBack(world, place, filedHere, changed)
    if (problem !== null && !problems.some(({ kind }) => kind === problem.kind)) {
      await filed.findLast(({ tellAlso }) => tellAlso !== null)?.tellAlso?.(problem)
    }
  }
  return { aars, skipped: null }
}

/** The AARs of a pull request on which somebody has asked are looked at as well. */
function withAsked(changes: BranchChanges | null, asked: readonly AskedPull[]): BranchChanges | null {
  if (changes === null) return null
  const paths = new Set(changes.files.map(({ path }) => path))
  const more = asked.flatMap(({ files }) => files.filter(({ path }) => !paths.has(path)))
  return { ...changes, files: [...changes.files, ...new Map(more.map((file) => [file.path, file])).values()] }
}

/** AARs of an open pull request that brings links are looked at however old they are: it is kept true as a whole. */
function withLinked(changes: BranchChanges | null, pulls: readonly LinksPull[]): BranchChanges | null {
  if (changes === null) return null
  const known = new Set(changes.files.map(({ path }) => path))
  const paths = pulls.flatMap(({ state, marker }) => (state === 'open' ? (marker?.paths ?? []) : []))
  const more = paths.filter((path) => !known.has(path))
  const asFile = (path: string) => ({ path, previousPath: null, status: 'modified', patch: null }) as const
  return { ...changes, files: [...changes.files, ...more.map(asFile)] }
}

/** The other repositories that rows or routes name. */
function namedIn(found: readonly ChangedAar[], config: Config, repository: Repository): readonly string[] {
  const place = { config, home: homeOf(repository), repositoryUrl: repository.url }
  return found.flatMap(({ path, aar }) => repositoriesOf({ ...place, path, aar }))
}

function uniqueRecords(records: readonly FoundRecord[]): readonly FoundRecord[] {
  return [...new Map(records.map((found) => [found.checkRun, found])).values()]
}

/** AARs with an interrupted batch go on with it; others are told about where the merge or the commit that brought them is. */
async function groupsOf(world: World, run: BranchRun, subjects: readonly Subject[]): Promise<readonly Group[]> {
  const mergeBySha = remembered((sha: string) => mergeOf(world, run.branch, sha))
  const isTold = subjects.some((subject) => needsRecord(subject))
  const pullOf = (subject: Subject, record: FoundRecord | null, sha: string) => {
    if (subject.commands !== null && subject.pending === null) return world.github.pullRequest(subject.commands.pull)
    return record === null ? mergeBySha(sha) : recordedMerge(world, record)
  }
  const groups = new Map<string, Group & { readonly subjects: Subject[] }>()
  for (const subject of subjects) {
    const { pending, history } = subject
    const sha = pending?.sha ?? history.commits[0]?.sha ?? run.head
    const record = pending ?? history.records.find((found) => found.sha === sha) ?? null
    const pull = isTold ? await pullOf(subject, record, sha) : null
    const name =
      pending !== null ? `batch ${pending.checkRun}` : pull === null ? `commit ${sha}` : `pull ${pull.number}`
    const group = groups.get(name)
    group?.subjects.push(subject)
    if (group === undefined) groups.set(name, { subjects: [subject], sha, pull, record })
    else if (group.record === null && record !== null) groups.set(name, { ...group, sha, record })
  }
  return capped(run, [...groups.values()])
}

/** Who is told stays as it was when the batch began. */
async function recordedMerge({ github }: World, { record }: FoundRecord): Promise<PullRequest | null> {
  return record.pull === null ? null : github.pullRequest(record.pull)
}

/** The merge into this branch that brought a commit; null for a direct push. */
async function mergeOf({ github }: World, branch: string, sha: string): Promise<PullRequest | null> {
  try {
    const merges = (await github.pullRequestsOfCommit(sha)).filter(
      ({ mergedAt, base }) => mergedAt !== null && base.ref === branch,
    )
    return merges.sort((a, b) => Date.parse(a.mergedAt ?? '') - Date.parse(b.mergedAt ?? ''))[0] ?? null
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    answer ??= ask()
    return answer
  }
}

function remembered<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (name) => {
    const answer = known.get(name) ?? ask(name)
    known.set(name, answer)
    return answer
  }
}

/** Holds the AARs of a merge that would take it past what one merge may bring, in their order; what it has brought already counts. */
async function capped(run: BranchRun, groups: readonly Group[]): Promise<readonly Group[]> {
  const most = run.config.maxNewIssuesPerPush
  const held: Group[] = []
  for (const group of groups) {
    const known = new Set(Object.keys(group.record?.record.numbers ?? {}))
    let brought = known.size
    const subjects: Subject[] = []
    for (const subject of group.subjects) {
      const keys = subject.plan.steps.flatMap((step) =>
        step.action === 'create' && !known.has(step.key) ? [step.key] : [],
      )
      const isPast = keys.length > 0 && subject.hold === null && brought + keys.length > most
      if (!isPast && subject.hold === null) brought += keys.length
      subjects.push(isPast ? await heldByCap(run, group, subject) : subject)
    }
    held.push({ ...group, subjects })
  }
  return held
}

/** Held, unless somebody who may has lifted the caps on the merged pull request. */
async function heldByCap({ config, commandsOn }: BranchRun, { pull }: Group, subject: Subject): Promise<Subject> {
  const asked = pull === null ? null : await commandsOrNone(commandsOn, pull.number)
  const commands = asked?.isAsked === true ? asked : subject.commands
  if (commands?.lifts === 'age-and-caps') return { ...subject, commands }
  const hold = toDecide(
    `With it, one merge would bring more than ${config.maxNewIssuesPerPush} new action items. A lead can comment “/aar file all” on the merged pull request, or raise maxNewIssuesPerPush in the configuration.`,
  )
  return { ...subject, commands, hold }
}
