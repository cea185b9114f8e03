/** What the keys of TOML front matter hold, and the line (from 1) of each. */
export interface TomlReading {
  readonly data: Readonly<Record<string, unknown>>
  readonly lines: Readonly<Record<string, number>>
}

const pair = /^\s*([A-Za-z0-9_-]{1,60})\s*=\s*(\S.*)$/
const basic = /^"(?:[^"\\]|\\.){0,2000}"/
const literal = /^'[^']{0,2000}'/
const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?/

/**
 * The keys of `+++` front matter (Hugo, Zola) that stand on one line each, whatever table they are in; the first of a name counts. Strings, dates
 * (as written), truth values, whole numbers and lists of strings are read, anything else is left out. https://toml.io/en/v1.0.0
 */
export function readToml(lines: readonly string[], from: number, to: number): TomlReading {
  const data = new Map<string, unknown>()
  const places = new Map<string, number>()
  for (let i = from; i < to; i += 1) {
    const [, key = '', written = ''] = pair.exec(lines[i] ?? '') ?? []
    const value = key === '' || data.has(key) ? undefined : tomlValue(written)
    if (value === undefined) continue
    data.set(key, value)
    places.set(key, i + 1)
  }
  return { data: Object.fromEntries(data), lines: Object.fromEntries(places) }
}

function tomlValue(written: string): unknown {
  const text = stringAt(written)
  if (text !== null) return text.value
  if (written.startsWith('[')) return listOf(written)
  const day = date.exec(written)?.[0]
  if (day !== undefined) return day
  if (/^(?:true|false)\b/.test(written)) return written.startsWith('true')
  return /^[+-]?\d{1,15}\s*(?:#|$)/.test(written) ? Number.parseInt(written, 10) : undefined
}

function stringAt(written: string): { readonly value: string; readonly length: number } | null {
  const quoted =
    written.startsWith('"""') || written.startsWith("'''") ? null : (basic.exec(written) ?? literal.exec(written))
  if (quoted === null) return null
  const inner = quoted[0].slice(1, -1)
  const value = written.startsWith('"') ? inner.replace(/\\(["\\])/g, '$1') : inner
  return { value, length: quoted[0].length }
}

function listOf(written: string): readonly string[] | undefined {
  const values: string[] = []
  let rest = written.slice(1).trimStart()
  while (!rest.startsWith(']')) {
    const text = stringAt(rest)
    if (text === null) return undefined
    values.push(text.value)
    rest = rest.slice(text.length).replace(/^\s{0,20},?\s{0,20}/, '')
  }
  return values
}
