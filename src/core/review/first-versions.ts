/**
 * The version of each new AAR that the app reviewed first, so that a later push of the same pull request can be held against it. See
 * docs/decisions/first-versions.md.
 */
import { z } from 'zod'

/** Id of the content, as git computes it, by path of the AAR. */
export type FirstVersions = Readonly<Record<string, string>>

/** What fits beside ticks and text in the marker of the comment, in characters of JSON: about fifty AARs. */
const room = 6_000

const shape = z.object({ first: z.record(z.string().max(2_000), z.string().regex(/^[0-9a-f]{40,64}$/)) })

/** Reads what a comment's marker remembers; nothing where it is of another form. */
export function readFirstVersions(markerData: unknown): FirstVersions {
  const result = shape.safeParse(markerData)
  return result.success ? result.data.first : {}
}

/** With those that are new; one that is known keeps its first version. What no longer fits is left out, the new ones first. */
export function withNewVersions(
  first: FirstVersions,
  versions: readonly { readonly path: string; readonly blob: string }[],
): FirstVersions {
  const kept: Record<string, string> = {}
  let left = room
  for (const [path, blob] of [...Object.entries(first), ...versions.map((one) => [one.path, one.blob] as const)]) {
    if (Object.hasOwn(kept, path)) continue
    left -= JSON.stringify([path, blob]).length
    if (left >= 0) kept[path] = blob
  }
  return kept
}
