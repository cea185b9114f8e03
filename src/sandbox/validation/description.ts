import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { routePermissions } from '../../app/route-permissions.ts'
import { mend } from './known-gaps.ts'

/** A JSON schema, or a piece of GitHub's description, as parsed. */
export type Json = { readonly [name: string]: unknown }

/** The part of GitHub's OpenAPI description that the routes of our table need. */
export interface Description {
  /** `GET /repos/{owner}/{repo}` to what is said of it. */
  readonly operations: Readonly<Record<string, Operation>>
  /** Name to JSON schema (draft 7); references read `schema:NAME`. */
  readonly schemas: Readonly<Record<string, Json>>
}

export interface Operation {
  /** Name to schema. */
  readonly query: Readonly<Record<string, Json>>
  /** Null where no body is foreseen. */
  readonly body: { readonly required: boolean; readonly schema: Json } | null
  /** Status to media type to schema; an empty object for an answer without a body. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Json>>>>
  /** Page of GitHub's documents. */
  readonly docs: string
}

/** Raise when the form of the extract changes. */
const form = 5
const require = createRequire(import.meta.url)

/** Reads the extract; makes it from the description of 13 MB and keeps it beside the packages when there is none yet. */
export function loadDescription(): Description {
  const index = require.resolve('@octokit/openapi')
  const { version } = JSON.parse(readFileSync(join(dirname(index), 'package.json'), 'utf8')) as { version: string }
  const routes = routePermissions.map((row) => `${row.method} ${row.route}`)
  const key = createHash('sha256')
    .update([form, version, ...routes].join('\n'))
    .digest('hex')
    .slice(0, 16)
  const path = join(dirname(index), '..', '..', '.cache', 'debrief', `github-description-${key}.json`)
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Description
  } catch {
    const whole = JSON.parse(readFileSync(join(dirname(index), 'generated', 'api.github.com.json'), 'utf8')) as Json
    const description = extract(whole, routes)
    keep(path, JSON.stringify(description))
    return description
  }
}

/** Best effort: a read-only package folder costs a second at each start, nothing else. */
function keep(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch {
    // The next start makes the extract again.
  }
}

function extract(whole: Json, routes: readonly string[]): Description {
  const schemas: Record<string, Json> = {}
  const convert = (schema: unknown): Json => {
    const { converted, references } = convertSchema(schema)
    for (const name of references) {
      if (schemas[name] !== undefined) continue
      schemas[name] = {}
      schemas[name] = convert(mend(name, at(whole, 'components', 'schemas', name)))
    }
    return converted
  }
  const operations: Record<string, Operation> = {}
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ')
    const operation = at(whole, 'paths', path, method.toLowerCase())
    if (operation !== undefined) operations[route] = readOperation(whole, asJson(mend(route, operation)), convert)
  }
  convert({ $ref: '#/components/schemas/basic-error' })
  return { operations, schemas }
}

function readOperation(whole: Json, operation: Json, convert: (schema: unknown) => Json): Operation {
  const query: Record<string, Json> = {}
  for (const one of asList(operation['parameters'])) {
    const parameter = follow(whole, one)
    if (parameter['in'] === 'query') query[String(parameter['name'])] = convert(parameter['schema'])
  }
  const body = operation['requestBody'] === undefined ? null : follow(whole, operation['requestBody'])
  const answers: Record<string, Record<string, Json>> = {}
  for (const [status, one] of Object.entries(asJson(operation['responses']))) {
    const content = Object.entries(asJson(follow(whole, one)['content']))
    answers[status] = Object.fromEntries(content.map(([type, media]) => [type, convert(at(asJson(media), 'schema'))]))
  }
  return {
    query,
    body:
      body === null
        ? null
        : { required: body['required'] === true, schema: convert(at(body, 'content', 'application/json', 'schema')) },
    answers,
    docs: String(at(operation, 'externalDocs', 'url')),
  }
}

/** OpenAPI 3.0 to JSON schema: `nullable` becomes a choice, references get names, prose is dropped. */
function convertSchema(schema: unknown): { converted: Json; references: ReadonlySet<string> } {
  const references = new Set<string>()
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const { $ref, nullable, ...rest } = value as Record<string, unknown>
    if (typeof $ref === 'string') {
      const name = $ref.split('/').at(-1) ?? ''
      references.add(name)
      return { $ref: `schema:${name}` }
    }
    const kept = Object.entries(rest).filter(([key, one]) => !isProse(key, one))
    const inner = Object.fromEntries(
      kept.map(([key, one]) => [key, key === 'enum' || key === 'required' ? one : visit(one)]),
    )
    return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner
  }
  return { converted: asJson(visit(schema ?? {})), references }
}

/** A property may be named `description` or `example`; then its value is a schema, an object. */
function isProse(key: string, value: unknown): boolean {
  if (key === 'discriminator' || key === 'examples' || key === 'externalDocs') return true
  return (
    (key === 'description' || key === 'title' || key === 'example') &&
    !(
      typeof value === 'object' &&
      value !== null &&
      ('type' in value || '$ref' in value || 'oneOf' in value || 'anyOf' in value || 'nullable' in value)
    )
  )
}

function follow(whole: Json, value: unknown): Json {
  const reference = asJson(value)['$ref']
  return typeof reference === 'string' ? asJson(at(whole, ...reference.slice(2).split('/'))) : asJson(value)
}

function at(value: Json, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((current, name) => asJson(current)[name], value)
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
