import type { Aar } from '../core/aar/aar.ts'
import { isAarPath } from '../core/config/aar-path.ts'
import type { Config } from '../core/config/config.ts'
import { readFollowUpMarker } from '../core/follow-up/marker.ts'
import type { EarlierAars } from '../core/review/earlier-aars.ts'
import type { SimilarAar } from '../core/review/review.ts'
import { aarsOfService, type CloseAar, digestOf, type KnownAar, similarAars } from '../core/review/similar-aars.ts'
import { isAar } from './find-aars.ts'
import { GitHubError, type Issue, type TreeFile, type World } from './ports.ts'

/** AARs of the repository that are close to this one, or of its service; empty where none is. */
export type FindEarlier = (path: string, aar: Aar) => Promise<EarlierAars>

const none: EarlierAars = { similar: [], ofService: [] }

/** AARs that are compared with: the last by path, which are the newest where names begin with a date. */
const mostCompared = 100
const atOnce = 6
/** Larger ones are no AARs, or not worth the time here. */
const largest = 200_000

/**
 * Looks for AARs on the base branch. Reads, once for all AARs of a pull request: the tree, the files whose blob is not known yet, and where
 * something is close the issues of ours. Where GitHub refuses, nothing is found and the review goes on.
 * @param own paths that the pull request itself brings or changes
 */
export function earlierFinder(
  world: World,
  base: { readonly ref: string; readonly sha: string },
  config: Config,
  own: ReadonlySet<string>,
): FindEarlier {
  let known: Promise<readonly KnownAar[]> | null = null
  let issues: Promise<readonly Issue[]> | null = null
  return async (path, aar) => {
    try {
      known ??= knownAars(world, base.ref, config, own)
      const self = { path, digest: digestOf(aar, path) }
      const ofService = aarsOfService(self, await known).map((one) => ({ ...one, sha: base.sha }))
      const close = similarAars(self, await known)
      if (close.length === 0) return { similar: [], ofService }
      issues ??= world.github.ourIssues()
      const all = await issues
      return { similar: close.map((one) => ({ ...one, sha: base.sha, open: openOf(all, one) })), ofService }
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      world.log.warn({ status: error.status }, 'Similar AARs could not be looked for.')
      return none
    }
  }
}

async function knownAars(
  world: World,
  ref: string,
  config: Config,
  own: ReadonlySet<string>,
): Promise<readonly KnownAar[]> {
  const tree = (await world.github.tree(ref)) ?? []
  const files = tree
    .filter(({ path, bytes }) => bytes <= largest && !own.has(path) && isAarPath(config, path) !== 'no')
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .slice(0, mostCompared)
  const known: KnownAar[] = []
  for (let from = 0; from < files.length; from += atOnce) {
    const some = await Promise.all(files.slice(from, from + atOnce).map((file) => knownAar(world, file, config)))
    known.push(...some.flat())
  }
  return known
}

/** The digest depends on the text and on which headings this repository knows; what is no AAR is remembered as such. */
async function knownAar(
  { github, readAar, digests }: World,
  { path, sha }: TreeFile,
  config: Config,
): Promise<readonly KnownAar[]> {
  const key = JSON.stringify([sha, path, config.headings])
  let digest = digests?.get(key)
  if (digest === undefined) {
    const content = await github.blob(sha)
    const aar = content?.kind === 'text' ? await readAar(content.text, { path, headings: config.headings }) : null
    digest = aar === null || 'problem' in aar || !isAar(config, path, aar) ? null : digestOf(aar, path)
    digests?.set(key, digest)
  }
  return digest === null ? [] : [{ path, digest }]
}

/** The app's own issues that were filed from that AAR and are still open, oldest first. */
function openOf(issues: readonly Issue[], { path }: CloseAar): SimilarAar['open'] {
  return issues
    .filter(({ state, isOurs, body }) => state === 'open' && isOurs && readFollowUpMarker(body)?.path === path)
    .map(({ number, createdAt }) => ({ number, since: createdAt }))
    .sort((a, b) => a.number - b.number)
}
