import { parse, TomlDate, TomlError } from 'smol-toml'

/** The values of TOML front matter with the line (from 1) of each key; or the line and the reason why it is none. */
export type TomlReading =
  | { readonly data: Readonly<Record<string, unknown>>; readonly lines: Readonly<Record<string, number>> }
  | { readonly line: number; readonly reason: string }

/**
 * Reads the lines from `from` to before `to` (from 0) as TOML, which stands between `+++` in documents of Hugo and Zola. The keys of tables
 * (`[extra]`) count as if they stood above them, the first of a name counts, and dates are text. https://toml.io/en/v1.0.0
 */
export function readToml(lines: readonly string[], from: number, to: number): TomlReading {
  try {
    const data = new Map<string, unknown>()
    flatten(parse(lines.slice(from, to).join('\n'), { maxDepth: 20 }), data)
    return { data: Object.fromEntries(data), lines: Object.fromEntries(placesOf(lines, from, to)) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '').slice(0, 160)
    return { line: Math.min(from + error.line, to), reason }
  }
}

function flatten(table: Readonly<Record<string, unknown>>, into: Map<string, unknown>): void {
  const tables: Readonly<Record<string, unknown>>[] = []
  for (const [key, value] of Object.entries(table)) {
    if (isTable(value)) tables.push(value)
    else if (!into.has(key)) into.set(key, plain(value))
  }
  for (const inner of tables) flatten(inner, into)
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  return Array.isArray(value) ? value.map(plain) : value
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function placesOf(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let i = from; i < to; i += 1) {
    const key = /^\s*["']?([\w-]{1,60})["']?\s*=/.exec(lines[i] ?? '')?.[1]
    if (key !== undefined && !places.has(key)) places.set(key, i + 1)
  }
  return places
}
