import type { Config } from '../../core/config/config.ts'
import { branchesAreKnown } from '../../core/config/parse-config.ts'
import { shortHash } from '../../core/follow-up/hash.ts'
import { identifyAar, pathsInQuestion } from '../../core/follow-up/identify-aar.ts'
import type { Plan, Step } from '../../core/follow-up/plan.ts'
import type { FilingProblem } from '../../core/render/filing-problem.ts'
import type { ConfigInForce } from '../../core/render/reviewed-document.ts'
import type { Repository, World } from '../ports.ts'
import type { AarHistory } from './aar-history.ts'
import { sendsOnce } from './carry-out.ts'
import { type ChangedAar, whyUnread } from './changed-aars.ts'
import { type AskedPull, type CommandReader, commandsOrNone, type PullCommands } from './commands.ts'
import type { AskRepository } from './destinations.ts'
import { fadingOf, type Remembered } from './fading.ts'
import type { FoundRecord } from './filing-record.ts'
import { isTooOld } from './is-too-old.ts'
import type { Observation } from './observe-issues.ts'
import { planRoughly } from './plan-aar.ts'
import { type AttemptPlace, type Refused, refusedBefore, withoutRefused } from './refused.ts'
import type { ResolveLinks } from './resolve-links.ts'

/** What is the same for all AARs of one branch in one run. */
export interface BranchRun {
  readonly repository: Repository
  readonly branch: string
  readonly head: string
  readonly config: Config
  readonly observation: Observation
  readonly resolveLinks: ResolveLinks
  readonly askRepository: AskRepository
  readonly commandsOn: CommandReader
  /** Merged pull requests into this branch on which somebody has asked. */
  readonly asked: readonly AskedPull[]
  /** Null where anything may be filed in this repository now. */
  readonly blocked: Hold | null
  /** What stands in the way of the whole run, and is told wherever it tells something; absent where nothing does. */
  readonly problems?: readonly FilingProblem[]
}

/** Why nothing new is filed: one sentence, and whether people are to decide on it (told in the comment) or only to know (in the check run). */
export interface Hold {
  readonly reason: string
  readonly kind: 'to-decide' | 'to-know'
}

/** One AAR with what is to be done about it. */
export interface Subject extends ChangedAar {
  readonly history: AarHistory
  readonly identity: string
  readonly plan: Plan
  /** Null where new items are filed. */
  readonly hold: Hold | null
  /** What was asked on the pull request that is told about it; null where nothing stood in the way, or nobody asked. */
  readonly commands: PullCommands | null
  /** What GitHub refused before and is not asked for again. */
  readonly refused: Refused
  /** The record of a batch that was interrupted. */
  readonly pending: FoundRecord | null
  /** What is to be written down anew before its record is out of sight. */
  readonly fading: readonly Remembered[]
}

/** The configuration's reason for filing nothing, one sentence; null where there is none. */
export function blockedByConfig({ notLoaded, problems }: ConfigInForce): Hold | null {
  if (notLoaded !== null) {
    return toKnow(`${notLoaded} It is not known which branches count, so nothing was filed.`)
  }
  return branchesAreKnown(problems)
    ? null
    : toKnow(
        'The configuration is not valid where it says which branches count, so nothing was filed. Its check run tells the line.',
      )
}

function toKnow(reason: string): Hold {
  return { reason, kind: 'to-know' }
}

/** Decides for each AAR what it is, what is to be done, and whether anything stands against it. */
export async function toSubjects(
  world: World,
  run: BranchRun,
  found: readonly (ChangedAar & { readonly history: AarHistory })[],
): Promise<readonly Subject[]> {
  const subjects: Subject[] = []
  for (const each of found) {
    const identities = new Set(subjects.map(({ identity }) => identity))
    const identity = await identify(world, run, each, found, identities)
    const refused = await refusedBefore(world.github, each.history)
    const planned = await planSubject(run, { ...each, identity }, undefined)
    const plan = withoutRefused(planned, refused, attemptPlace(run, each))
    const unasked = run.blocked ?? (await holdOf(world, run, { ...each, identity }, plan, 'nothing'))
    const commands = unasked === null || run.blocked !== null ? null : await commandsFor(run, each)
    const lifts = commands?.lifts ?? 'nothing'
    const hold = lifts === 'nothing' ? unasked : await holdOf(world, run, { ...each, identity }, plan, lifts)
    const pending = each.history.records.find(({ record }) => record.phase !== 'done') ?? null
    subjects.push({
      ...each,
      identity,
      pending,
      fading: fadingOf(run.observation, { ...each, identity }),
      hold,
      commands,
      refused,
      plan: hold === null ? plan : await planSubject(run, { ...each, identity }, hold.reason),
    })
  }
  return subjects
}

/** What was asked about an AAR: on a pull request that changed it, or on the one that was told about it. */
async function commandsFor(
  { asked, commandsOn }: BranchRun,
  { path, history }: ChangedAar & { readonly history: AarHistory },
): Promise<PullCommands | null> {
  const changedBy = asked.filter(({ files }) => files.some((file) => file.path === path)).map(({ pull }) => pull.number)
  const told = history.records.flatMap(({ record }) => record.pull ?? [])
  let found: PullCommands | null = null
  for (const pull of new Set([...changedBy, ...told])) {
    const commands = await commandsOrNone(commandsOn, pull)
    if (commands?.isAsked === true && weight(commands) >= weight(found)) found = commands
  }
  return found
}

function weight(commands: PullCommands | null): number {
  return commands === null ? -1 : ['nothing', 'age', 'age-and-caps'].indexOf(commands.lifts)
}

/** What an attempt to file items of this AAR depends on. */
export function attemptPlace(
  { repository, head }: Pick<BranchRun, 'repository' | 'head'>,
  { history }: { readonly history: AarHistory },
): AttemptPlace {
  return { sha: history.commits[0]?.sha ?? head, hasIssues: repository.hasIssues }
}

async function identify(
  { github }: World,
  { observation, head }: BranchRun,
  { path, aar, history }: ChangedAar & { readonly history: AarHistory },
  found: readonly ChangedAar[],
  identities: ReadonlySet<string>,
): Promise<string> {
  const incidentId = aar.metadata.incidentId?.text ?? null
  const name = { path, previousPaths: history.previousPaths, incidentId }
  const paths = new Set<string>()
  for (const other of pathsInQuestion(name, observation.issues)) {
    const exists = found.some((each) => each.path === other) || (await github.file(other, head)) !== null
    if (exists) paths.add(other)
  }
  return identifyAar(name, observation.issues, { paths, identities })
}

/** A plan without questions about assignees: what is to be done, not yet how it reads. */
function planSubject(
  run: BranchRun,
  { path, aar, identity, history }: ChangedAar & Pick<Subject, 'identity' | 'history'>,
  hold: string | undefined,
): Promise<Plan> {
  const { repository, config, observation, head } = run
  return planRoughly(run.resolveLinks, {
    ...{ repository, config, path, aar, identity },
    sha: history.commits[0]?.sha ?? head,
    observed: observation.issues,
    lost: observation.lost,
    ...(hold === undefined ? {} : { hold }),
  })
}

async function holdOf(
  { github }: World,
  { config, observation, head }: BranchRun,
  { path, aar, identity, history }: ChangedAar & Pick<Subject, 'identity' | 'history'>,
  plan: Plan,
  lifts: PullCommands['lifts'],
): Promise<Hold | null> {
  const unread = whyUnread(aar)
  if (unread !== null) return toKnow(unread)
  const creates = plan.steps.flatMap((step) => (step.action === 'create' ? [step.key] : []))
  if (creates.length === 0 && !plan.steps.some(({ action }) => action === 'adopt')) return null
  const isKnown =
    observation.issues.some(({ marker }) => marker?.aar === identity) ||
    history.records.some(({ record }) => creates.some((key) => key in record.numbers) || isListed(plan, record.links))
  if (!isKnown && lifts === 'nothing' && (await isTooOld(github, history, { path, head }))) {
    return toKnow(
      'It was here before Debrief was installed, so its action items are not tracked. To have them filed, comment “/aar file” on a merged pull request that changed it.',
    )
  }
  const most = config.maxNewIssuesPerAar
  return creates.length <= most || lifts === 'age-and-caps'
    ? null
    : toDecide(
        `It brings ${creates.length} new action items, and Debrief files at most ${most} for one AAR. A lead can comment “/aar file all” on the merged pull request, or raise maxNewIssuesPerAar in the configuration.`,
      )
}

/** A lead has to agree first. */
export function toDecide(reason: string): Hold {
  return { reason, kind: 'to-decide' }
}

function isListed({ steps }: Plan, links: readonly string[]): boolean {
  return steps.some((step) => step.action === 'adopt' && links.includes(linkOf(step)))
}

/** `owner/repo#7` of an adopted issue. */
export function linkOf({ issue }: Extract<Step, { action: 'adopt' }>): string {
  return `${issue.owner}/${issue.repository}#${issue.number}`.toLowerCase()
}

/** Whether there is something that people are told about: new issues, newly linked ones, or why nothing is filed. */
export function hasNews(subject: Subject): boolean {
  const { plan, hold, history, path } = subject
  if (hasUnanswered(subject)) return true
  if (hold !== null) return !history.records.some(({ record }) => record.held.includes(holdHash(path, hold.reason)))
  return plan.steps.some(
    (step) =>
      step.action === 'create' ||
      (step.action === 'adopt' && !history.records.some(({ record }) => record.links.includes(linkOf(step)))),
  )
}

/** Whether a command did not count, and nobody has been told yet. */
export function hasUnanswered({ commands, history, path }: Subject): boolean {
  return (commands?.refusals ?? []).some(
    (refusal) => !history.records.some(({ record }) => record.held.includes(holdHash(path, refusal))),
  )
}

/** Whether the check run must remember the batch: news, an interrupted batch, a comment to be sent, or what would be forgotten. */
export function needsRecord(subject: Subject): boolean {
  return subject.pending !== null || subject.fading.length > 0 || hasNews(subject) || sendsOnce(subject.plan)
}

/** Told once per AAR and reason. */
export function holdHash(path: string, reason: string): string {
  return shortHash(`${path}\n${reason}`)
}
