/** The YAML of a configuration file, and where its parts stand. */
import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'

/** A file past this is no configuration; 64 KiB, in UTF-16 code units. */
const maxLength = 65_536
const maxDepth = 20

export interface Place {
  /** Both count from 1. */
  readonly line: number
  readonly column: number
}

/** Why the file as a whole could not be read: a sentence, and where. */
export interface Unreadable extends Place {
  readonly message: string
}

/** The parsed file, and where its parts stand. */
export interface ConfigSource {
  readonly data: Readonly<Record<string, unknown>>
  readonly document: Document
  readonly lines: LineCounter
}

/** Parses the YAML of a configuration file, bounded in size, depth and aliases; never throws. */
export function readConfigSource(text: string): ConfigSource | { readonly problem: Unreadable } {
  const whole = (message: string, offset = 0, lines = new LineCounter()) => ({
    problem: { ...place(lines, offset), message },
  })
  if (text.length > maxLength) return whole('The file is larger than 64 KiB.')
  if (isTooDeep(text)) return whole('The file is nested too deeply to be read.')
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, customTags: [] })
    const [error] = document.errors
    if (error !== undefined) return whole(`This is no valid YAML: ${error.message}.`, error.pos[0], lines)
    const data: unknown = document.toJS({ maxAliasCount: 50 }) ?? {}
    if (typeof data !== 'object' || Array.isArray(data)) return whole('The file holds no keys with values.')
    return { data: { ...data }, document, lines }
  } catch {
    return whole('This YAML could not be read.')
  }
}

/** Bounds the recursion of the YAML parser: depth of flow brackets and of indentation. */
function isTooDeep(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '[' || character === '{') open += 1
    if (character === ']' || character === '}') open = Math.max(0, open - 1)
    if (open > maxDepth) return true
  }
  return text.split('\n').some((line) => /^(?:[ -]{40}| *(?:[-?:] ){20})/.test(line))
}

/** Where the deepest node on a path stands that exists in the file: its key or its value. */
export function placeOf(source: ConfigSource, path: readonly string[], part: 'key' | 'value'): Place {
  return place(source.lines, nodeOffset(source.document, path, part))
}

/** Offset of the deepest node on a path that exists in the file. */
function nodeOffset(document: Document, path: readonly string[], part: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = 0
  for (const [depth, name] of path.entries()) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === name)
      : undefined
    const next: unknown =
      pair?.value ?? (isNode(node) && 'items' in node ? (node.items as unknown[])[Number(name)] : undefined)
    const wanted = pair !== undefined && (depth === path.length - 1 ? part === 'key' : !isNode(next)) ? pair.key : next
    if (isNode(wanted)) offset = wanted.range?.[0] ?? offset
    else if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset
    node = next
  }
  return offset
}

function place(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
