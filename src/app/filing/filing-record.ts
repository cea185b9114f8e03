/**
 * What the check run `AAR follow-ups` remembers: the intent before a batch, the numbers after it. Its states, and why each issue and
 * each comment comes once:
 *
 *     (none) --begin--> filing --end--> done
 *                        |  ^             ^
 *           interrupted  v  | begin again |  nothing left that could be repeated
 *                      waiting -----------+
 *
 * - A worker sends what must not be sent twice (a new issue, a comment) only in the state *filing* that it has itself written in this run.
 * - A worker that finds *filing* does not know what the one before it has sent. It writes *waiting* until the lag of GitHub's lists has
 *   passed, and gives the key back until then. Only one worker has a repository at a time, so nothing is sent meanwhile.
 * - After the lag, lists tell all that exists. What exists is adopted by its marker key; only the rest is created, under *filing* again.
 * - A write whose outcome is unknown leads to *waiting* as well.
 */
import { z } from 'zod'
import { formatMarker, parseMarker } from '../../core/follow-up/marker.ts'
import type { CheckRunContent } from '../../core/render/check-run.ts'
import type { CheckRun } from '../ports.ts'

const record = z.object({
  phase: z.enum(['filing', 'waiting', 'done']),
  /** ISO 8601; while waiting: when lists tell all that was sent. */
  until: z.string().max(40).nullable(),
  /** The pull request that is told; null for a commit without one. */
  pull: z.int().nullable(),
  /** Marker key of each follow-up of the batch -> its number, 0 until it is known. */
  numbers: z.record(z.string().max(100), z.int().min(0)),
  /** Marker key -> name of the other repository that its issue is in, or was to be filed into. */
  places: z.record(z.string().max(100), z.string().max(100)).default({}),
  /** Keys of which nobody could see whether they were filed, because that repository is out of reach. */
  doubtful: z.array(z.string().max(100)).default([]),
  /** While a batch is under way: when it began (ISO 8601), and what its issues are called (`name-orphans.ts`). */
  since: z.string().max(40).nullable().default(null),
  titles: z.record(z.string().max(100), z.string().max(16)).default({}),
  /** Issues that were listed as linked (`owner/repo#7`). */
  links: z.array(z.string().max(300)),
  /** What was said not to be filed: hashes of path and reason. */
  held: z.array(z.string().max(64)),
  /** Marker key of what GitHub refused -> hash of what was asked (`refused.ts`). */
  refused: z.record(z.string().max(100), z.string().max(64)).default({}),
  /** Key of each parent issue (`core/follow-up/parent.ts`) -> its number, 0 until it is known. */
  parents: z.record(z.string().max(100), z.int().min(0)).default({}),
  /** Keys of the follow-ups that the batch itself brings; empty once it is done (`extras/finish-newest.ts`). */
  fresh: z.array(z.string().max(100)).default([]),
})
export type FilingRecord = z.infer<typeof record>

/** A record with the check run that holds it. */
export interface FoundRecord {
  readonly checkRun: number
  readonly sha: string
  readonly record: FilingRecord
}

/** Check-run text is at most 65,535 characters. */
const mostText = 65_000

/** The record in a check run of ours; null where there is none that can be read. */
export function readRecord({ id, headSha, text }: CheckRun): FoundRecord | null {
  const parsed = record.safeParse(parseMarker('filing', text ?? ''))
  return parsed.success ? { checkRun: id, sha: headSha, record: parsed.data } : null
}

/** What a check run shows, with the record in it. */
export function withRecord(content: CheckRunContent, filing: FilingRecord): CheckRunContent {
  const marker = formatMarker('filing', filing)
  const text = content.text === undefined ? marker : `${marker}\n${content.text}`
  return { ...content, text: text.length <= mostText ? text : marker }
}

/** Identifies the check run among others of the app; small, since GitHub does not say how much it keeps. */
export const externalId = 'debrief:filing:1'
