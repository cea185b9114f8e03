import type { ActionItem } from '../../core/aar/aar.ts'
import {
  destinationsOf,
  judgeBeforeMerge,
  judgeDestination,
  type Reached,
  repositoriesAskedFor,
} from '../../core/follow-up/destination.ts'
import { onePerItem } from '../../core/follow-up/one-per-item.ts'
import type { AarToPlan } from '../../core/render/plan-items.ts'
import { type GitHub, GitHubError, type Repository } from '../ports.ts'

/** Asks GitHub about a repository that is named, each once for as long as the function lives. Two reads; one where there is none. */
export type AskRepository = (name: string, by: 'row' | 'route') => Promise<Reached>

/**
 * @param when before the merge a row is text that anyone with a fork can send: it must not tell which private repositories exist
 */
export function repositoryAsker(
  github: Pick<GitHub, 'elsewhere'>,
  home: Repository,
  when: 'before-merge' | 'at-filing',
): AskRepository {
  const known = new Map<string, Promise<Repository | null>>()
  return async (name, by) => {
    const asked = known.get(name.toLowerCase()) ?? lookUp(github, name)
    known.set(name.toLowerCase(), asked)
    const judge = when === 'before-merge' && by === 'row' ? judgeBeforeMerge : judgeDestination
    return judge(name, await asked, home)
  }
}

/** Null where GitHub shows none, or the app is not installed there: a public one is shown to everybody. */
async function lookUp(github: Pick<GitHub, 'elsewhere'>, name: string): Promise<Repository | null> {
  const there = github.elsewhere(name)
  try {
    const repository = await there.repository()
    return (await there.isInstalled()) ? repository : null
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}

/** The other repositories in which follow-ups of an AAR may be, by what its rows and the configuration say. */
export function repositoriesOf({
  aar,
  config,
  ...place
}: Pick<AarToPlan, 'aar' | 'config' | 'path' | 'home' | 'repositoryUrl'>): readonly string[] {
  const destinations = destinationsOf(onePerItem(aar.actionItems), { ...place, routes: config.routes })
  return repositoriesAskedFor(destinations.values())
}

/** The port for an issue's repository. */
export function githubAt<T extends Pick<GitHub, 'elsewhere'>>(
  github: T,
  { repository }: { readonly repository?: string },
): T | GitHub {
  return repository === undefined ? github : github.elsewhere(repository)
}

/** Names of repositories, in lower case, that the configuration routes some of these items to, and that no row names. */
export function routedBy(
  { config, ...place }: Pick<AarToPlan, 'config' | 'path' | 'home' | 'repositoryUrl'>,
  items: readonly ActionItem[],
): ReadonlySet<string> {
  const destinations = [...destinationsOf(items, { ...place, routes: config.routes }).values()]
  return new Set(
    destinations.flatMap((each) =>
      each.kind === 'elsewhere' && each.by === 'route' ? [each.repository.toLowerCase()] : [],
    ),
  )
}
