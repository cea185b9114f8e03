/**
 * Hidden markers: how the app knows its own issues, comments and check runs again. One HTML comment, `<!-- debrief:KIND v1 JSON -->`.
 *
 * A marker is only ever looked for in what this app wrote (author and app id; `isOurs` of the ports): anyone can type one. In such a text the
 * app's marker comes first, before anything copied from a document, and copied text is escaped so that no `<!--` survives. Where people
 * who may edit the text have added a second one, the one whose owned part is as the app left it counts, else the first.
 */
import { z } from 'zod'
import { shortHash } from './hash.ts'
import type { FollowUpMarker } from './plan.ts'

const version = 1
const endOfOwned = '<!-- debrief:end -->'
/** Markers of ours stay far below; longer text is not even looked at. */
const maxMarkerLength = 60_000

/**
 * One line of HTML comment that holds `data` as JSON. Inside, nothing can end the comment (`--`, `>`), open one (`<`), mention (`@`),
 * cross-reference (`#`) or make a link (`//`). `kind` is lower-case letters and hyphens.
 */
export function formatMarker(kind: string, data: unknown): string {
  return `<!-- debrief:${kind} v${version} ${escapeJson(JSON.stringify(data) ?? 'null')} -->`
}

function escapeJson(json: string): string {
  return json
    .replace(/[<>&@#\u2028\u2029\u007f-\u009f]/g, unicodeEscape)
    .replace(/\/\//g, '/\\/')
    .replace(/--/g, `-${unicodeEscape('-')}`)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Data of the first well-formed marker of that kind and version; null when there is none. The data is unchecked: give it to a schema. */
export function parseMarker(kind: string, text: string): unknown | null {
  return findMarkers(kind, text)[0]?.data ?? null
}

interface FoundMarker {
  readonly data: unknown
  readonly start: number
  readonly end: number
}

/** All well-formed markers of a kind, in order. Linear in the length of the text. */
function findMarkers(kind: string, text: string): readonly FoundMarker[] {
  const open = `<!-- debrief:${kind} v${version} `
  const found: FoundMarker[] = []
  for (let start = text.indexOf(open); start !== -1; ) {
    const from = start + open.length
    const close = text.indexOf('-->', from)
    if (close === -1) break
    const data = close - from > maxMarkerLength ? undefined : parseJson(text.slice(from, close))
    if (data !== undefined) found.push({ data, start, end: close + 3 })
    start = text.indexOf(open, from)
  }
  return found
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const followUpMarker = z.object({
  version: z.literal(1),
  key: z.string().min(1).max(100),
  aar: z.string().max(2000),
  path: z.string().max(2000),
  item: z.string().max(2000),
  title: z.string().max(1000),
  hash: z.string().max(64),
  id: z.string().max(100).nullable(),
  says: z.string().max(64),
  labels: z.array(z.string().max(100)).max(100),
  assignees: z.array(z.string().max(100)).max(100),
  said: z.enum(['gone', 'done', 'declined', 'superseded', 'accepted', 'linked']).nullable(),
  from: z.int().positive().optional(),
  named: z.string().max(200).optional(),
})

/** What the app remembers in the body of an issue of its own; null where the body holds no marker that can be read. */
export function readFollowUpMarker(body: string): FollowUpMarker | null {
  return ownedPart(body)?.marker ?? null
}

/** The part of a body that the app owns, and what people wrote around it. */
export interface OwnedPart {
  /** Text before the marker, of people. */
  readonly before: string
  readonly marker: FollowUpMarker
  /** Text between the marker and the end mark, both left out; runs to the end of the body where the end mark is gone. */
  readonly text: string
  /** Text after the end mark, of people. */
  readonly after: string
  /** False where a person has changed the owned text since the app wrote it. */
  readonly isUntouched: boolean
}

/** Null where the body holds no marker that can be read. Line ends are compared as `\n`: GitHub's editor sends CRLF. */
export function ownedPart(body: string): OwnedPart | null {
  const parts = findMarkers('follow-up', body).flatMap((found) => {
    const marker = followUpMarker.safeParse(found.data)
    return marker.success ? [toOwnedPart(body, found, marker.data)] : []
  })
  return parts.find(({ isUntouched }) => isUntouched) ?? parts[0] ?? null
}

function toOwnedPart(body: string, { start, end }: FoundMarker, marker: FollowUpMarker): OwnedPart {
  const close = body.indexOf(endOfOwned, end)
  const text = body.slice(end, close === -1 ? body.length : close)
  return {
    before: body.slice(0, start),
    marker,
    text,
    after: close === -1 ? '' : body.slice(close + endOfOwned.length),
    isUntouched: close !== -1 && hashOwned(text) === marker.hash,
  }
}

/** Hash of an owned text as the marker remembers it: without surrounding white space, line ends as `\n`. */
export function hashOwned(text: string): string {
  return shortHash(text.replace(/\r\n?/g, '\n').trim())
}

/** The body's part that the app owns: marker, text, end mark. The marker's `hash` is set here. */
export function wrapOwned(text: string, marker: Omit<FollowUpMarker, 'hash' | 'version'>): string {
  const data: FollowUpMarker = { version, ...marker, hash: hashOwned(text) }
  return `${formatMarker('follow-up', data)}\n${text.trim()}\n${endOfOwned}`
}

/** The body with the owned part replaced and people's text kept; the caller sees to it that the owned text was untouched. */
export function replaceOwned(part: OwnedPart, text: string, marker: Omit<FollowUpMarker, 'hash' | 'version'>): string {
  return `${part.before}${wrapOwned(text, marker)}${part.after}`
}

/** The body with only the marker renewed: the owned text stays as a person left it, and the hash stays that of what the app wrote last. */
export function replaceMarker(part: OwnedPart, marker: FollowUpMarker): string {
  return `${part.before}${formatMarker('follow-up', marker)}${part.text}${endOfOwned}${part.after}`
}
