/**
 * In which repository an item is to be filed: the AAR's own, or another of the same owner that the row names or the configuration routes it
 * to. What GitHub says of that other one decides (`judgeDestination`); wherever it is not to be, the AAR's own takes the item and says why.
 */
import picomatch from 'picomatch'
import type { ActionItem } from '../aar/aar.ts'
import { wordsOf } from './identity.ts'
import type { Home } from './item-fate.ts'
import { teamLabel } from './labels.ts'
import { parseOwner } from './parse-owner.ts'

/** Items for which all that is named holds go to `repository`. */
export interface Route {
  /** Name of a repository of the same owner. */
  readonly repository: string
  /** Team that owns the item, `sre` or `acme/sre`. */
  readonly team?: string | undefined
  /** Any of these in the item's words. */
  readonly words?: readonly string[] | undefined
  /** Glob over the AAR's path. */
  readonly path?: string | undefined
}

/** Where an item asks to be filed, before anybody has asked GitHub. */
export type Destination =
  | { readonly kind: 'home' }
  | { readonly kind: 'elsewhere'; readonly repository: string; readonly by: 'row' | 'route' }
  /** The row names what can never be a place. `reason` is a clause without an end. */
  | { readonly kind: 'refused'; readonly named: string; readonly reason: string }

/** What GitHub says of a repository that is named. */
export type Reached =
  /** May be filed into; under its own name, absent where it is the AAR's own repository after all. */
  | { readonly kind: 'open'; readonly repository?: string }
  | { readonly kind: 'closed'; readonly reason: string }
  /** Not told before the merge: whoever opens a pull request in a public repository must not learn which private ones exist. */
  | { readonly kind: 'unconfirmed'; readonly repository: string }

/** Other repositories that the items of one AAR may be filed into. */
const mostRepositories = 10

export interface DestinationInput {
  /** Of the AAR. */
  readonly path: string
  readonly routes: readonly Route[]
  readonly home: Home
  /** `https://github.com/acme/shop`. */
  readonly repositoryUrl: string
}

const here: Destination = { kind: 'home' }
const globOptions = { dot: true, nocase: true, noextglob: true } as const
const longestPath = 400

/** Where each item asks to be filed: by its row, else by the first route that holds, else at home. */
export function destinationsOf(
  items: readonly ActionItem[],
  input: DestinationInput,
): ReadonlyMap<ActionItem, Destination> {
  const names = new Set<string>()
  return new Map(
    items.map((item) => {
      const destination = destinationOf(item, input)
      if (destination.kind !== 'elsewhere') return [item, destination]
      const name = destination.repository.toLowerCase()
      if (names.size >= mostRepositories && !names.has(name)) return [item, tooMany(destination.repository)]
      names.add(name)
      return [item, destination]
    }),
  )
}

function tooMany(named: string): Destination {
  return { kind: 'refused', named, reason: `this AAR names more than ${mostRepositories} repositories` }
}

function destinationOf(item: ActionItem, input: DestinationInput): Destination {
  const named = item.repository === null ? '' : item.repository.trim()
  if (named !== '') return namedByRow(named, input)
  const route = input.routes.find((each) => holds(each, item, input.path))
  return route === undefined ? here : inOwner(route.repository, input.home, 'route')
}

function namedByRow(named: string, { home, repositoryUrl }: DestinationInput): Destination {
  const host = repositoryUrl.slice(0, -`${home.owner}/${home.repository}`.length)
  const plain = (named.startsWith(host) ? named.slice(host.length) : named).replace(/(?:\.git)?\/?$/, '')
  const [, owner, repository] = /^(?:([\w.-]{1,100})\/)?([\w.-]{1,100})$/.exec(plain) ?? []
  if (repository === undefined || /^\.+$/.test(repository)) {
    return { kind: 'refused', named, reason: 'its row names no repository that could be meant' }
  }
  if (owner !== undefined && owner.toLowerCase() !== home.owner.toLowerCase()) {
    return { kind: 'refused', named: plain, reason: `${plain} belongs to another owner` }
  }
  return inOwner(repository, home, 'row')
}

function inOwner(repository: string, home: Home, by: 'row' | 'route'): Destination {
  return repository.toLowerCase() === home.repository.toLowerCase() ? here : { kind: 'elsewhere', repository, by }
}

function holds({ team, words, path: glob }: Route, item: ActionItem, path: string): boolean {
  if (team !== undefined && !teamsOf(item).includes(teamLabel(team.replace(/^.*\//, '')))) return false
  if (glob !== undefined && (path.length > longestPath || !picomatch.isMatch(path, glob, globOptions))) return false
  if (words === undefined) return true
  const said = ` ${wordsOf(item.title)} ${wordsOf(item.detail)} `
  return words.some((word) => wordsOf(word) !== '' && said.includes(` ${wordsOf(word)} `))
}

function teamsOf({ owners }: ActionItem): readonly string[] {
  return owners.flatMap((owner) => {
    const parsed = parseOwner(owner)
    return parsed.kind === 'team' ? [teamLabel(parsed.name)] : []
  })
}

/** A repository as far as it matters here. */
export interface Target {
  readonly owner: string
  readonly name: string
  readonly visibility: 'public' | 'internal' | 'private'
  readonly archived: boolean
  readonly hasIssues: boolean
}

const openness = { private: 0, internal: 1, public: 2 } as const

/**
 * Whether the items of an AAR may be filed into a repository that was named: never into another owner's, nor one more public than the AAR's.
 * @param target null where GitHub shows none of that name, or the app is not installed there
 */
export function judgeDestination(named: string, target: Target | null, home: Target): Reached {
  const name = `${home.owner}/${target?.name ?? named}`
  const closed = (reason: string): Reached => ({ kind: 'closed', reason })
  if (target === null) return closed(`${name} does not exist, or Debrief is not installed there`)
  if (target.owner.toLowerCase() !== home.owner.toLowerCase()) return closed(`${name} has moved to another owner`)
  if (target.name.toLowerCase() === home.name.toLowerCase()) return { kind: 'open' }
  if (openness[target.visibility] > openness[home.visibility]) {
    return closed(`${name} is ${target.visibility}, and this repository is ${home.visibility}`)
  }
  if (target.archived) return closed(`${name} is archived`)
  return target.hasIssues ? { kind: 'open', repository: target.name } : closed(`issues are switched off in ${name}`)
}

/** The same before the merge, where the row alone names it and the repository is open to more people than that one may be. */
export function judgeBeforeMerge(named: string, target: Target | null, home: Target): Reached {
  const isPublicKnowledge =
    home.visibility === 'private' || (target !== null && openness[target.visibility] >= openness[home.visibility])
  return isPublicKnowledge ? judgeDestination(named, target, home) : { kind: 'unconfirmed', repository: named }
}

/** The other repositories that the items of an AAR ask for, each once. */
export function repositoriesAskedFor(destinations: Iterable<Destination>): readonly string[] {
  const names = [...destinations].flatMap((each) => (each.kind === 'elsewhere' ? [each.repository] : []))
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}
