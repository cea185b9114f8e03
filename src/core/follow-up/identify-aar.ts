import type { ObservedIssue } from './plan.ts'

export interface AarName {
  /** Where it is now. */
  readonly path: string
  /** Where it was before, newest first. */
  readonly previousPaths: readonly string[]
  readonly incidentId: string | null
}

/** What else there is, so that two AARs never share an identity. */
export interface OtherAars {
  /** Paths at which another AAR stands now; `pathsInQuestion` tells which are worth asking for. */
  readonly paths: ReadonlySet<string>
  /** Identities that other AARs have been given in this run. */
  readonly identities: ReadonlySet<string>
}

/**
 * Identity of an AAR: the one that its issues carry, known by its path or a former one; else its incident id, else its path, each only
 * while no other AAR has it. A document copied from another, incident id and all, is another AAR; so is one written anew at the
 * path that another was moved away from.
 */
export function identifyAar(name: AarName, observed: readonly ObservedIssue[], others: OtherAars): string {
  const markers = observed.flatMap(({ marker }) => marker ?? [])
  for (const path of [name.path, ...name.previousPaths]) {
    const known = markers.find((marker) => marker.path === path)
    if (known !== undefined && !others.identities.has(known.aar)) return known.aar
  }
  const isFree = (identity: string) =>
    !others.identities.has(identity) && markers.every(({ aar, path }) => aar !== identity || !others.paths.has(path))
  const free = identitiesOf(name).find(isFree)
  if (free !== undefined) return free
  for (let number = 2; ; number += 1) {
    if (isFree(`${name.path} (${number})`)) return `${name.path} (${number})`
  }
}

/** Paths that issues of ours name for an identity that this AAR could have: whether another AAR stands there decides whose it is. */
export function pathsInQuestion(name: AarName, observed: readonly ObservedIssue[]): ReadonlySet<string> {
  const identities = new Set(identitiesOf(name))
  const own = new Set([name.path, ...name.previousPaths])
  const paths = observed.flatMap(({ marker }) => (marker !== null && identities.has(marker.aar) ? [marker.path] : []))
  return new Set(paths.filter((path) => !own.has(path)))
}

function identitiesOf({ path, incidentId }: AarName): readonly string[] {
  const id = incidentId?.normalize('NFKC').trim().toLowerCase() ?? ''
  return id === '' ? [path] : [`incident:${id}`, path]
}
