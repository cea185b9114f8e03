import { z } from 'zod'
import { formatMarker, hashOwned, parseMarker } from '../marker.ts'

/** What the body of a pull request of ours remembers of itself. */
const linksMarker = z.object({
  /** Issues whose links it brings, `owner/repo#7` in lower case. Closed by a person, it says that these are not wanted. */
  links: z.array(z.string().max(300)).max(5000),
  /** Files that it changes. */
  paths: z.array(z.string().max(2000)).max(500),
  /** Title that the app gave last; a person has changed it where the title differs. */
  title: z.string().max(300),
  /** Hash of the words behind the marker as the app wrote them last. */
  hash: z.string().max(64),
})
export type LinksMarker = z.infer<typeof linksMarker>

/** Null where the body holds none that can be read: a person has taken it out. */
export function readLinksMarker(body: string): LinksMarker | null {
  const parsed = linksMarker.safeParse(parseMarker('links', body))
  return parsed.success ? parsed.data : null
}

/** A title and a body with the marker. */
export interface LinksWords {
  readonly title: string
  readonly text: string
  readonly links: readonly string[]
  readonly paths: readonly string[]
}

/** The body of a new pull request. */
export function linksBody({ title, text, links, paths }: LinksWords): string {
  return `${formatMarker('links', { links, paths, title, hash: hashOwned(text) })}\n${text}`
}

/** What it takes to bring a pull request to these words: people's title and text stay, the marker is renewed. Null where nothing is to be written. */
export function changeOfLinks(
  now: { readonly title: string; readonly body: string },
  words: LinksWords,
): { readonly title?: string; readonly body?: string } | null {
  const marker = readLinksMarker(now.body)
  const written = textOf(now.body)
  const isTextOurs = marker !== null && hashOwned(written) === marker.hash
  const isTitleOurs = marker !== null && now.title.trim() === marker.title.trim()
  const title = isTitleOurs ? words.title : (marker?.title ?? words.title)
  const data = { links: words.links, paths: words.paths, title, hash: hashOwned(words.text) }
  const next = isTextOurs ? words.text : written
  const kept = isTextOurs ? data : { ...data, hash: marker?.hash ?? '' }
  const body = `${formatMarker('links', kept)}\n${next.trim()}`
  const change = {
    ...(isTitleOurs && words.title !== now.title ? { title: words.title } : {}),
    ...(sameText(body, now.body) ? {} : { body }),
  }
  return Object.keys(change).length === 0 ? null : change
}

/** What stands behind the marker; all of it where there is none. */
function textOf(body: string): string {
  const start = body.indexOf('<!-- debrief:links ')
  const end = start === -1 ? -1 : body.indexOf('-->', start)
  return end === -1 ? body : `${body.slice(0, start)}${body.slice(end + 3)}`.trim()
}

/** GitHub's editor sends CRLF. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim()
}
