import type { Answer, Call } from './call.ts'

/** One page of a list with GitHub's Link header; 30 a page unless asked otherwise, 100 at most. */
export function page<T>(call: Call, items: readonly T[], present: (item: T) => unknown): Answer {
  const { slice, link } = pageOf(call, items)
  return { status: 200, body: slice.map(present), ...(link === '' ? {} : { headers: { link } }) }
}

/** As `page`, for answers that wrap their list with a count. */
export function countedPage<T>(call: Call, name: string, items: readonly T[], present: (item: T) => unknown): Answer {
  const { slice, link } = pageOf(call, items)
  const body = { total_count: items.length, [name]: slice.map(present) }
  return { status: 200, body, ...(link === '' ? {} : { headers: { link } }) }
}

/** The asked page of a list, and the Link header to its neighbours ('' where there is one page only). */
export function pageOf<T>(call: Call, items: readonly T[], limit = 100): { slice: readonly T[]; link: string } {
  const size = bounded(call.query.get('per_page'), 30, limit)
  const number = bounded(call.query.get('page'), 1, Number.MAX_SAFE_INTEGER)
  const last = Math.max(Math.ceil(items.length / size), 1)
  const links: [string, number][] = []
  if (number > 1) links.push(['prev', Math.min(number - 1, last)])
  if (number < last) links.push(['next', number + 1], ['last', last])
  if (number > 1) links.push(['first', 1])
  return {
    slice: items.slice((number - 1) * size, number * size),
    link: links.map(([relation, target]) => `<${pageUrl(call, target)}>; rel="${relation}"`).join(', '),
  }
}

function pageUrl(call: Call, number: number): string {
  const query = new URLSearchParams(call.query)
  query.set('page', String(number))
  return `${call.world.apiUrl}${call.path.split('?')[0]}?${query}`
}

function bounded(text: string | null, fallback: number, limit: number): number {
  const value = Number(text ?? fallback)
  return Number.isInteger(value) && value > 0 ? Math.min(value, limit) : fallback
}
