import MiniSearch from 'minisearch'
import type { Aar, SectionKind } from '../aar/aar.ts'
import { commonWords } from './common-words.ts'
import type { SimilarAar } from './review.ts'

/** What of an AAR is compared, plain text, each at most 3,000 characters. */
export interface AarDigest {
  readonly title: string
  /** As written; null where the document names none. */
  readonly service: string | null
  readonly causes: string
  readonly impact: string
}

export interface KnownAar {
  readonly path: string
  readonly digest: AarDigest
}

/** An AAR that is close, and why. */
export type CloseAar = Pick<SimilarAar, 'path' | 'title' | 'words' | 'service'>

const mostShown = 3
const mostWords = 5
const longest = 3_000

/** What is compared of a document. */
export function digestOf(aar: Aar, path: string): AarDigest {
  return {
    title: (aar.title ?? nameOf(path)).slice(0, longest),
    service: aar.metadata.service?.text.slice(0, 200) ?? null,
    causes: textOf(aar, ['causes']),
    impact: textOf(aar, ['impact', 'summary']),
  }
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}

function textOf({ passages }: Aar, kinds: readonly SectionKind[]): string {
  const own = passages.filter(
    ({ section, form, quoted }) => section !== null && kinds.includes(section) && form !== 'heading' && !quoted,
  )
  return own
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longest)
}

/**
 * The AARs that are close to this one, the closest first, at most three; none where nothing is close. Close means that they share words which
 * tell: words that are not of every incident, nor of a quarter of this repository's AARs, and that stand in both titles or causes. Two of
 * them will do where both name the same service, four otherwise, and they must be a fair part of what the shorter one tells.
 * Pure; time grows with the text of all.
 */
export function similarAars(self: KnownAar, others: readonly KnownAar[]): readonly CloseAar[] {
  const known = others.filter(({ path }) => path !== self.path)
  if (known.length === 0) return []
  const search = indexOf(known)
  const tells = tellingIn([self, ...known])
  const own = coreOf(self.digest, tells)
  if (own.size === 0) return []
  const { title, service, causes, impact } = self.digest
  const results = search.search([title, service ?? '', causes, impact].join('\n'), { boost: { title: 3, causes: 2 } })
  return results
    .flatMap(({ id, terms }) => {
      const other = known.find(({ path }) => path === id)
      return other === undefined ? [] : compare({ self, own }, other, terms, tells)
    })
    .slice(0, mostShown)
}

/** The AARs of the same service, the last by path first, which is the newest where names begin with a date. */
export function aarsOfService(
  self: KnownAar,
  others: readonly KnownAar[],
): readonly Pick<CloseAar, 'path' | 'title' | 'service'>[] {
  return others
    .flatMap(({ path, digest }) => {
      const service = path === self.path ? null : sameService(self.digest.service, digest.service)
      return service === null ? [] : [{ path, title: digest.title, service }]
    })
    .sort((a, b) => (a.path < b.path ? 1 : -1))
}

function compare(
  { self, own }: { readonly self: KnownAar; readonly own: ReadonlySet<string> },
  other: KnownAar,
  terms: readonly string[],
  tells: (word: string) => boolean,
): readonly CloseAar[] {
  const theirs = coreOf(other.digest, tells)
  const shared = terms.filter((word) => own.has(word) && theirs.has(word))
  const service = sameService(self.digest.service, other.digest.service)
  const share = shared.length / Math.max(1, Math.min(own.size, theirs.size))
  const isClose = service === null ? shared.length >= 4 && share >= 0.25 : shared.length >= 2 && share >= 0.15
  if (!isClose) return []
  return [{ path: other.path, title: other.digest.title, words: toldBy(self.digest, shared), service }]
}

/** As they are written here, those of the title and of its beginning first. */
function toldBy({ title, causes }: AarDigest, shared: readonly string[]): readonly string[] {
  const written = new Map(wordsOf(`${title}\n${causes}`).map((word) => [termOf(word), word.toLowerCase()] as const))
  const order = [...new Set(termsOf(`${title}\n${causes}`))].filter((term) => shared.includes(term))
  return order.slice(0, mostWords).map((term) => written.get(term) ?? term)
}

function indexOf(known: readonly KnownAar[]): MiniSearch<{ readonly path: string }> {
  const search = new MiniSearch<{ readonly path: string }>({
    idField: 'path',
    fields: ['title', 'service', 'causes', 'impact'],
    processTerm: termOf,
    tokenize: wordsOf,
  })
  search.addAll(known.map(({ path, digest }) => ({ path, ...digest, service: digest.service ?? '' })))
  return search
}

/** What title and causes tell, as the words that tell something. */
function coreOf({ title, causes }: AarDigest, tells: (word: string) => boolean): ReadonlySet<string> {
  return new Set(termsOf(`${title}\n${causes}`).filter(tells))
}

/** Whether a word tells one AAR of this repository from most others. */
function tellingIn(all: readonly KnownAar[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const { digest } of all) {
    const { title, causes, impact } = digest
    for (const word of new Set(termsOf(`${title}\n${causes}\n${impact}`))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const most = Math.max(3, Math.ceil(all.length / 4))
  return (word) => (counts.get(word) ?? 0) <= most
}

function sameService(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(a) === plain(b) && plain(a) !== '' ? a : null
}

function termsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? [])
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** Lower case, without the s of the plural; null for numbers, single letters and words that tell nothing. */
function termOf(word: string): string | null {
  const lower = word.toLowerCase()
  const term = lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
  if (term.length < 3 || term.length > 40 || /\d/.test(term)) return null
  return commonWords.has(term) || commonWords.has(lower) ? null : term
}
