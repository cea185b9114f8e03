import type { ActionItem, Ticket } from '../../core/aar/aar.ts'
import { type Home, type LinkedIssues, linkName } from '../../core/follow-up/item-fate.ts'
import type { LinkedIssue, ObservedIssue } from '../../core/follow-up/plan.ts'
import { type GitHub, GitHubError, type Issue } from '../ports.ts'

/** Tickets of one AAR that are looked up; further ones count as tracked where they lead. */
const mostLookedUp = 100

/** Looks up what rows link to, each issue once for as long as the function lives. */
export type ResolveLinks = (items: readonly ActionItem[], observed: readonly ObservedIssue[]) => Promise<LinkedIssues>

/**
 * Issues of this repository, and of others of the same owner that the installation reaches, that rows link to. One read per issue; none for
 * issues of ours, for other owners and for other trackers.
 */
export function linkResolver(github: Pick<GitHub, 'issue' | 'issueElsewhere'>, home: Home): ResolveLinks {
  const known = new Map<string, LinkedIssue | null>()
  return async (items, observed) => {
    const tickets = new Map(items.flatMap(({ tickets }) => tickets).flatMap((ticket) => named(ticket, home)))
    const found = new Map<string, LinkedIssue | null>()
    for (const [name, ticket] of [...tickets].slice(0, mostLookedUp)) {
      const ours = observed.find((each) => nameOf(each, home) === name)
      const issue = ours === undefined ? (known.get(name) ?? (await lookUp(github, ticket, home))) : ofOurs(ours, home)
      if (ours === undefined) known.set(name, issue)
      found.set(name, issue)
    }
    return found
  }
}

function named(ticket: Ticket, home: Home): readonly (readonly [string, Ticket])[] {
  const name = ticket.tracker === 'github-issue' ? linkName(ticket, home) : null
  const isWithinReach = name?.startsWith(`${home.owner.toLowerCase()}/`) === true
  return name !== null && isWithinReach ? [[name, ticket]] : []
}

function isHere(ticket: Ticket, { owner, repository }: Home): boolean {
  const place = `${ticket.owner ?? owner}/${ticket.repository ?? repository}`
  return place.toLowerCase() === `${owner}/${repository}`.toLowerCase()
}

/** Null where GitHub shows none: it does not exist, was deleted, or the app is not installed there. */
async function lookUp(
  github: Pick<GitHub, 'issue' | 'issueElsewhere'>,
  ticket: Ticket,
  home: Home,
): Promise<LinkedIssue | null> {
  const number = ticket.number ?? 0
  const here = isHere(ticket, home)
  const place = { owner: ticket.owner ?? home.owner, repository: ticket.repository ?? home.repository }
  try {
    const issue = here ? await github.issue(number) : await github.issueElsewhere(place.owner, place.repository, number)
    return issue === null ? null : toLinked(issue, here ? home : place, here)
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}

function toLinked(
  { number, url, state, labels, isPullRequest, locked }: Issue,
  home: Home,
  here: boolean,
): LinkedIssue {
  return { ...home, number, url, state, labels, isPullRequest, canBeLabelled: here && !locked }
}

function ofOurs({ number, url, state, labels, locked, repository }: ObservedIssue, home: Home): LinkedIssue {
  const place = { owner: home.owner, repository: repository ?? home.repository }
  const canBeLabelled = repository === undefined && !locked
  return { ...place, number, url, state, labels, isPullRequest: false, canBeLabelled }
}

function nameOf({ repository, number }: ObservedIssue, home: Home): string {
  return `${home.owner}/${repository ?? home.repository}#${number}`.toLowerCase()
}
