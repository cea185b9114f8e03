/** One parameter: its name, and its value in quotes or without. No part of it can match in two ways. */
const parameter = /\s*;\s*([^\s;,="<>]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+)))?/y

/**
 * Where the next page of a list is.
 * @param header the value of `Link`: addresses in angle brackets, each with parameters (https://www.rfc-editor.org/rfc/rfc8288#section-3).
 *   An address may hold commas, `rel` may go without quotes and may name several relations.
 * @returns the address as it stands there, which may be relative; null where no link is `next`
 */
export function nextLink(header: string): string | null {
  for (let start = header.indexOf('<'); start !== -1; ) {
    const end = header.indexOf('>', start)
    if (end === -1) return null
    const { rel, after } = readParameters(header, end + 1)
    if (rel.includes('next')) return header.slice(start + 1, end)
    start = header.indexOf('<', after)
  }
  return null
}

/** The relations of the link whose parameters begin here, and where they end. Of several `rel` the first one counts. */
function readParameters(header: string, from: number): { readonly rel: readonly string[]; readonly after: number } {
  let after = from
  let rel: readonly string[] | null = null
  for (;;) {
    parameter.lastIndex = after
    const match = parameter.exec(header)
    if (match === null) return { rel: rel ?? [], after }
    if (match[1]?.toLowerCase() === 'rel') rel ??= (match[2] ?? match[3] ?? '').toLowerCase().split(/\s+/)
    after = parameter.lastIndex
  }
}
