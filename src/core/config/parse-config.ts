/**
 * Text of `debrief.yml` -> configuration and what is wrong with it. A valid key holds beside an invalid one, which falls to its default.
 * Never throws on text.
 */
import { z } from 'zod'
import { sectionKinds } from '../aar/aar.ts'
import { ruleIds } from '../review/rule-registry.ts'
import { type Config, config, defaultConfig } from './config.ts'
import { type ConfigSource, type Place, placeOf, readConfigSource } from './config-source.ts'
import { didYouMean } from './did-you-mean.ts'
import { issueWords } from './issue-words.ts'

export interface ConfigProblem extends Place {
  /** The top-level key that is wrong; null where the file as a whole could not be read. */
  readonly key: string | null
  /** The whole path, `rules.no-human-error`; null like `key`. */
  readonly path: string | null
  /** A whole sentence: what is wrong and what is in force instead. */
  readonly message: string
}

export interface ParsedConfig {
  readonly config: Config
  /** In order of line. */
  readonly problems: readonly ConfigProblem[]
}

/** The configuration that a text stands for; an empty text is the default configuration. */
export function parseConfig(text: string): ParsedConfig {
  const source = readConfigSource(text.replace(/^\uFEFF/, ''))
  if ('problem' in source) return { config: defaultConfig, problems: [unreadable(source.problem)] }
  const problems: ConfigProblem[] = []
  const accepted: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(source.data)) {
    if (!Object.hasOwn(config.shape, key)) {
      problems.push(unknownKey(source, [key], Object.keys(config.shape)))
      continue
    }
    if (value === null) continue // A key whose values are all commented out says nothing.
    const checked = checkKey(source, key, value)
    problems.push(...checked.problems)
    if (checked.value !== undefined) accepted[key] = checked.value
  }
  const whole = config.safeParse(accepted)
  return {
    config: whole.success ? whole.data : defaultConfig,
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** Whether follow-ups may be filed by this configuration: not while it is unknown which branches count. */
export function branchesAreKnown(problems: readonly ConfigProblem[]): boolean {
  return problems.every(({ key }) => key !== null && key !== 'branches')
}

function unreadable({ message, ...where }: Place & { readonly message: string }): ConfigProblem {
  return { key: null, path: null, ...where, message: `${message} The defaults are in force.` }
}

interface Checked {
  readonly value: unknown
  readonly problems: readonly ConfigProblem[]
}

/** Checks one top-level key; entries of a mapping fall singly, anything else falls whole. */
function checkKey(source: ConfigSource, key: string, value: unknown): Checked {
  const schema: z.ZodType = config.shape[key as keyof Config]
  const result = schema.safeParse(value)
  if (result.success) {
    return key === 'rules' ? withoutUnknownRules(source, value) : { value, problems: [] }
  }
  const issues = result.error.issues.flatMap(flattenKeys)
  const problems = issues.map((issue) => describe(source, key, issue))
  if (!isRecord(value) || issues.some(({ path }) => path.length === 0)) return { value: undefined, problems }
  const bad = new Set(issues.map(({ path }) => String(path[0])))
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name)))
  const again = checkKey(source, key, rest)
  return { value: again.value, problems: [...problems, ...again.problems] }
}

function withoutUnknownRules(source: ConfigSource, value: unknown): Checked {
  const entries = Object.entries(isRecord(value) ? value : {})
  const known = entries.filter(([id]) => ruleIds.includes(id))
  const unknown = entries.filter(([id]) => !ruleIds.includes(id))
  return {
    value: Object.fromEntries(known),
    problems: unknown.map(([id]) => unknownKey(source, ['rules', id], ruleIds)),
  }
}

/** A strict object reports all its unknown keys in one issue at the object; here each is its own. */
function flattenKeys(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  return issue.keys.map((name) => ({ ...issue, keys: [name], path: [...issue.path, name] }))
}

function describe(source: ConfigSource, key: string, issue: z.core.$ZodIssue): ConfigProblem {
  const path = [key, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') return unknownKey(source, path, siblings(path))
  const where = placeOf(source, path, issue.code === 'invalid_key' ? 'key' : 'value')
  return {
    key,
    path: path.join('.'),
    ...where,
    message: `\`${path.join('.')}\` is not valid: ${issueWords(issue)}. ${inForce(key, path)}`,
  }
}

function inForce(key: string, path: readonly string[]): string {
  const fallback = path.length > 1 ? undefined : defaultConfig[key as keyof Config]
  return fallback === undefined || typeof fallback === 'object'
    ? 'Its default is in force.'
    : `Its default, ${String(fallback)}, is in force.`
}

function unknownKey(source: ConfigSource, path: readonly string[], known: readonly string[]): ConfigProblem {
  const name = path.at(-1) ?? ''
  const meant = didYouMean(name, known)
  const parent = path[0] === 'rules' ? [] : path.slice(0, -1)
  const what = path[0] === 'rules' ? 'There is no rule' : 'There is no key'
  return {
    key: path[0] ?? null,
    path: path.join('.'),
    ...placeOf(source, path, 'key'),
    message: `${what} \`${path[0] === 'rules' ? name : path.join('.')}\`${meant === null ? '.' : `; did you mean \`${[...parent, meant].join('.')}\`?`} It is ignored.`,
  }
}

/** Keys that may stand where an unknown one stands. */
function siblings(path: readonly string[]): readonly string[] {
  return path[0] === 'headings' ? sectionKinds : Object.keys(shapeOf(path[0] ?? ''))
}

/** The keys of a top-level mapping, its default unwrapped. */
function shapeOf(key: string): Readonly<Record<string, unknown>> {
  const schema: z.ZodType = config.shape[key as keyof Config]
  const inner: unknown = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  return inner instanceof z.ZodObject ? inner.shape : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
