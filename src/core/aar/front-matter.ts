import matter from 'gray-matter'
import { isMap, isScalar, LineCounter, parseDocument as parseYaml, type YAMLError } from 'yaml'
import type { Problem } from './aar.ts'
import type { FrontMatter } from './document.ts'
import { readToml } from './toml-front-matter.ts'

/** What stands between the fences at the top of a file, and the line (from 0) at which the text begins. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null
  readonly problems: readonly Problem[]
  readonly bodyStart: number
}

const none: FrontMatterReading = { frontMatter: null, problems: [], bodyStart: 0 }

/** More aliases than this is a bomb, not a document. */
const aliasLimit = 20
/** Front matter longer than this is not read; a person writes a few dozen lines. */
const lineLimit = 1000

/**
 * Reads YAML front matter (between `---`), or TOML (between `+++`), from a file's lines. A first line `---` without a closing one, or around prose, is no front matter.
 * Any language other than YAML (`---js` and the like) is a problem, and nothing of it is run: gray-matter would evaluate it.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatterReading {
  const opening = /^\uFEFF?---[ \t]*(?:([A-Za-z][\w+.-]{0,30})[ \t]*)?$/.exec(lines[0] ?? '')
  if (opening === null) return /^\uFEFF?\+\+\+[ \t]*$/.test(lines[0] ?? '') ? readPlusses(lines) : none
  const close = closingFence(lines)
  const language = (opening[1] ?? 'yaml').toLowerCase()
  if (language !== 'yaml' && language !== 'yml') return otherLanguage(lines, close, language)
  if (close === -1) return none
  return readYaml(lines, close)
}

/** `+++` opens TOML. */
function readPlusses(lines: readonly string[]): FrontMatterReading {
  const close = lines.findIndex((line, i) => i > 0 && i < lineLimit && /^\+\+\+[ \t]*$/.test(line))
  if (close === -1) return none
  const toml = readToml(lines, 1, close)
  if ('reason' in toml) {
    const problem = unreadable('TOML', toml.reason, wholeLine(lines, toml.line - 1))
    return { frontMatter: { ...fenced(lines, close), data: {}, lines: {} }, problems: [problem], bodyStart: close + 1 }
  }
  return { frontMatter: { ...fenced(lines, close), ...toml }, problems: [], bodyStart: close + 1 }
}

function closingFence(lines: readonly string[]): number {
  const end = Math.min(lines.length, lineLimit)
  for (let i = 1; i < end; i++) if (/^(?:---|\.\.\.)[ \t]*$/.test(lines[i] ?? '')) return i
  return -1
}

function otherLanguage(lines: readonly string[], close: number, language: string): FrontMatterReading {
  const last = close === -1 ? 0 : close
  const message =
    `The front matter opens with “---${language}”, and only YAML is read (code in front matter is never run). ` +
    'Start it with a plain “---” and write “key: value” lines.'
  const problem: Problem = { code: 'front-matter-language', message, ...wholeLine(lines, 0) }
  return { frontMatter: { ...fenced(lines, last), data: {}, lines: {} }, problems: [problem], bodyStart: last + 1 }
}

function readYaml(lines: readonly string[], close: number): FrontMatterReading {
  const inner = lines.slice(1, close).join('\n')
  const counter = new LineCounter()
  const document = parseYaml(inner, {
    lineCounter: counter,
    uniqueKeys: true,
    customTags: [],
    prettyErrors: false,
    schema: 'core',
  })
  const keyed = isMap(document.contents)
  const looksKeyed = /^[\w-]{1,60}:(?:\s|$)/m.test(inner)
  if (!keyed && document.contents !== null && !looksKeyed) return none
  if (!keyed && document.contents === null && inner.trim() !== '' && !looksKeyed && document.errors.length > 0)
    return none
  const problems = [...document.errors, ...document.warnings].map((error) => yamlProblem(lines, counter, error))
  const data = document.errors.length === 0 && keyed ? evaluate(lines, close, problems) : {}
  const frontMatter = { ...fenced(lines, close), data, lines: keyLines(document, counter) }
  return { frontMatter, problems, bodyStart: close + 1 }
}

/** The values, through gray-matter with every engine of its own replaced by one that reads YAML only. */
function evaluate(lines: readonly string[], close: number, problems: Problem[]): Readonly<Record<string, unknown>> {
  const toValue = (text: string): object => {
    const value: unknown = parseYaml(text, { uniqueKeys: true, customTags: [], schema: 'core' }).toJS({
      maxAliasCount: aliasLimit,
    })
    return isRecord(value) ? value : {}
  }
  const refuse = (): never => {
    throw new TypeError('only YAML front matter is read')
  }
  try {
    const file = ['---', ...lines.slice(1, close), '---', ''].join('\n')
    const { data } = matter(file, {
      language: 'yaml',
      engines: { yaml: toValue, json: refuse, javascript: refuse, coffee: refuse },
    })
    return data
  } catch (error) {
    const reason =
      error instanceof ReferenceError ? 'it repeats itself through too many aliases' : 'its values cannot be resolved'
    problems.push(unreadable('YAML', reason, wholeLine(lines, 0)))
    return {}
  }
}

function yamlProblem(lines: readonly string[], counter: LineCounter, error: YAMLError): Problem {
  const { line } = counter.linePos(error.pos[0])
  const index = Math.min(Math.max(line, 1), lines.length - 1)
  return unreadable('YAML', reasonOf(error), wholeLine(lines, index))
}

function reasonOf(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'a key stands in it twice'
  if (error.code === 'TAG_RESOLVE_FAILED') return 'it uses a tag that is not read'
  return (
    error.message
      .split('\n', 1)[0]
      ?.replace(/[.:\s]+$/, '')
      .slice(0, 160) ?? 'it is not valid YAML'
  )
}

function unreadable(language: 'YAML' | 'TOML', reason: string, span: Omit<Problem, 'code' | 'message'>): Problem {
  const message = `The front matter cannot be read as ${language} here: ${reason}. Until that is mended its values are not used.`
  return { code: 'front-matter-unreadable', message, ...span }
}

function keyLines(document: ReturnType<typeof parseYaml>, counter: LineCounter): Readonly<Record<string, number>> {
  if (!isMap(document.contents)) return {}
  const found: [string, number][] = []
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || key.range === undefined || key.range === null) continue
    found.push([String(key.value), counter.linePos(key.range[0]).line + 1])
  }
  return Object.fromEntries(found)
}

function fenced(lines: readonly string[], last: number) {
  return { line: 1, column: 1, endLine: last + 1, endColumn: (lines[last] ?? '').length + 1 }
}

function wholeLine(lines: readonly string[], index: number) {
  return { line: index + 1, column: 1, endLine: index + 1, endColumn: (lines[index] ?? '').length + 1 }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
