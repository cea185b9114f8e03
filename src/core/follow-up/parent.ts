/**
 * The parent issue of an AAR: one issue that gathers its follow-ups as sub-issues. It is known by a marker of its own kind, so that it is never
 * taken for a follow-up, and by a key that follows from the AAR's identity alone, so that every worker means the same issue.
 */
import { z } from 'zod'
import { shortHash } from './hash.ts'
import { formatMarker, parseMarker } from './marker.ts'

/** What the marker in a parent's body says. */
const parentMarker = z.object({ key: z.string().min(1).max(100), aar: z.string().max(2000) })
export type ParentMarker = z.infer<typeof parentMarker>

/** A parent issue of ours, as it is now. */
export interface ObservedParent {
  readonly key: string
  readonly number: number
  readonly url: string
  /** How many sub-issues it has, closed ones included. */
  readonly subIssues: number
}

/** GitHub: sub-issues of one parent, closed ones included. */
export const mostSubIssues = 100

/** Key of the parent of an AAR, by the AAR's identity. */
export function parentKeyOf(aar: string): string {
  return shortHash(JSON.stringify(['parent', aar]))
}

/** What a body of ours says of being a parent; null where it does not. */
export function readParentMarker(body: string): ParentMarker | null {
  const parsed = parentMarker.safeParse(parseMarker('parent', body))
  return parsed.success ? parsed.data : null
}

/** The whole body of a new parent. */
export function parentBody(text: string, aar: string): string {
  return `${formatMarker('parent', { key: parentKeyOf(aar), aar } satisfies ParentMarker)}\n${text}`
}
