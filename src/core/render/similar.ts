import type { EarlierAar, SimilarAar } from '../review/review.ts'
import { cutAtWord, escapeMarkdown } from './escape.ts'
import { formatDate } from './format-time.ts'
import { fileUrl, type Place } from './line-link.ts'
import { listOf } from './plan-table.ts'

const mostOpen = 5
const mostEarlier = 3

/**
 * AARs of the repository that are close, each with why, and with its follow-ups that are still open; one line of markdown. Issues are
 * named, not linked: a link would show up on them.
 */
export function renderSimilar(similar: readonly SimilarAar[], place: Place): string {
  return `Similar: ${similar.map((one) => renderOne(one, place)).join('; ')}`
}

/** Beside action items that are all narrow fixes: the AARs that were there before, of the same service or else close; one line of markdown. */
export function renderEarlier(earlier: readonly EarlierAar[], { repositoryUrl }: Place): string {
  const service = earlier.find((one) => one.service !== null)?.service ?? null
  const shown = earlier.slice(0, mostEarlier).map(({ path, sha, title }) => {
    const name = escapeMarkdown(cutAtWord(title, 120)) || escapeMarkdown(path)
    return `[${name}](${fileUrl({ repositoryUrl, sha }, path)})`
  })
  const more = earlier.length > mostEarlier ? [`${earlier.length - mostEarlier} more`] : []
  const which = service === null ? 'like it' : `of the same service, ${escapeMarkdown(service)}`
  const there = earlier.length === 1 ? 'there is an earlier AAR' : 'there are earlier AARs'
  return `All are narrow fixes, and ${there} ${which}: ${listOf([...shown, ...more])}. Is there a class of problem behind them?`
}

function renderOne({ path, sha, title, service, words, open }: SimilarAar, { repositoryUrl }: Place): string {
  const name = escapeMarkdown(cutAtWord(title, 120)) || escapeMarkdown(path)
  const why = [
    ...(service === null ? [] : [`same service, ${escapeMarkdown(service)}`]),
    ...(words.length === 0 ? [] : [`both tell of ${listOf(words.map(escapeMarkdown))}`]),
  ]
  const told = open.slice(0, mostOpen).map(({ number, since }) => `issue ${number} open since ${formatDate(since)}`)
  const more = open.length > mostOpen ? [`${open.length - mostOpen} more`] : []
  const left = told.length === 0 ? '' : `, with ${listOf([...told, ...more])}`
  return `[${name}](${fileUrl({ repositoryUrl, sha }, path)}) (${why.join('; ')})${left}`
}
