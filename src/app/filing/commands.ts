/**
 * `/aar file` and `/aar file all`. They are never taken from an event: the comments of the merged pull request are read, so a command
 * counts as often as it is brought, lost or read, that is once. What it lifts stays lifted, because the comment stays.
 */
import type { Config } from '../../core/config/config.ts'
import { leadsOf } from '../../core/config/leads-of.ts'
import { type Command, parseCommand } from '../../core/follow-up/command.ts'
import type { Ask } from '../key.ts'
import { type ChangedFile, GitHubError, type PullRequest, RetryLater, type World } from '../ports.ts'

/** What the comments of one pull request come to. */
export interface PullCommands {
  readonly pull: number
  /** Ids of the comments that were read. */
  readonly seen: ReadonlySet<number>
  /** Whether anybody has asked for anything. */
  readonly isAsked: boolean
  /** What stands no more in the way of filing: the age of the AAR, or that and the caps. */
  readonly lifts: 'nothing' | 'age' | 'age-and-caps'
  /** Why a command did not count, one plain sentence per person and command. */
  readonly refusals: readonly string[]
}

export type CommandReader = (pull: number) => Promise<PullCommands>

/** Reads commands; each pull request and each person's permission is asked for once. */
export function commandReader({ github }: Pick<World, 'github'>, config: Config): CommandReader {
  const known = new Map<number, Promise<PullCommands>>()
  const permissions = new Map<string, Promise<boolean>>()
  const mayWrite = (login: string) => {
    const asked = permissions.get(login) ?? github.permission(login).then((level) => isEnough(level))
    permissions.set(login, asked)
    return asked
  }
  const leads = new Set(leadsOf(config).map(({ handle }) => handle.toLowerCase()))
  const read = async (pull: number): Promise<PullCommands> => {
    const granted = new Set<Command>()
    const refusals = new Set<string>()
    const seen = new Set<number>()
    let isAsked = false
    for (const { id, author, body } of await github.comments(pull)) {
      seen.add(id)
      const command = author === null ? null : parseCommand(body)
      if (author === null || command === null) continue
      isAsked = true
      const isLead = command === 'file all' && leads.has(author.toLowerCase())
      if (isLead || (await mayWrite(author))) granted.add(command)
      else refusals.add(refusalOf(author, command))
    }
    const lifts = granted.has('file all') ? 'age-and-caps' : granted.has('file') ? 'age' : 'nothing'
    return { pull, seen, isAsked, lifts, refusals: [...refusals] }
  }
  return (pull) => {
    const commands = known.get(pull) ?? read(pull)
    known.set(pull, commands)
    return commands
  }
}

function isEnough(level: string): boolean {
  return level === 'admin' || level === 'write'
}

function refusalOf(author: string, command: Command): string {
  const who = command === 'file' ? 'people who may write here' : 'leads and people who may write here'
  return `“/aar ${command}” by ${author} did not count: it is for ${who}. Ask one of them to comment the same.`
}

/** A merged pull request on which somebody has asked, with the files that it brought. */
export interface AskedPull {
  readonly pull: PullRequest
  readonly files: readonly ChangedFile[]
}

/**
 * The merged pull requests among those named on which there is a command. One read each, two more where there is one. Throws `RetryLater` while
 * GitHub's list does not show a comment yet that an event told of.
 */
export async function askedPulls(
  { github, clock, settings }: Pick<World, 'github' | 'clock' | 'settings'>,
  read: CommandReader,
  asks: readonly Ask[],
): Promise<readonly AskedPull[]> {
  const found: AskedPull[] = []
  for (const number of new Set(asks.map(({ pull }) => pull))) {
    const { isAsked, seen } = await read(number)
    const unseen = asks.flatMap(({ pull, comment }) =>
      pull === number && comment !== null && !seen.has(comment.id) ? [Date.parse(comment.at)] : [],
    )
    const shownBy = Math.max(...unseen.map((at) => at || 0)) + settings.lagSeconds * 1000
    if (shownBy > clock.now().getTime()) {
      throw new RetryLater(new Date(shownBy), 'GitHub’s list does not show a comment yet.')
    }
    const pull = isAsked ? await github.pullRequest(number) : null
    if (pull === null || pull.mergedAt === null) continue
    const files = (await github.changedFiles(number)).filter(({ status }) => status !== 'removed')
    found.push({ pull, files })
  }
  return found
}

/** Comments cannot be read where the conversation is gone; then nobody has asked for anything. */
export async function commandsOrNone(read: CommandReader, pull: number): Promise<PullCommands | null> {
  try {
    return await read(pull)
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}
