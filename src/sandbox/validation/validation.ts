import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Answer } from '../http/call.ts'
import type { LoggedRequest, Validate } from '../http/request-log.ts'
import { type Json, loadDescription, type Operation } from './description.ts'
import { unknownNames } from './unknown-names.ts'

/**
 * Checks requests and answers against GitHub's own description: body and query by schema and without unknown names, the
 * status documented, the answer by schema. Raw bodies are exempt. Needs development dependencies, so load it only when asked.
 */
export function createValidation(): Validate {
  shared ??= makeValidation()
  return shared
}

/** Compiled once a process. */
let shared: Validate | null = null

function makeValidation(): Validate {
  const { operations, schemas } = loadDescription()
  const check = createSchemaCheck(schemas)
  return (request, answer) => {
    const name = `${request.method} ${request.route}`
    const operation = operations[name]
    if (operation === undefined) return [`${name}: not in GitHub's description`]
    const wrong = [...checkQuery(request, operation, check), ...checkBody(request, operation, schemas, check)]
    return [...wrong, ...checkAnswer(request, answer, operation, check)].map((text) => `${name}: ${text}`)
  }
}

type SchemaCheck = (schema: Json, value: unknown, kind: 'exact' | 'text') => readonly string[]

function createSchemaCheck(schemas: Readonly<Record<string, Json>>): SchemaCheck {
  const make = (coerceTypes: boolean | 'array') => {
    const ajv = new Ajv({
      strict: false,
      validateSchema: false,
      coerceTypes,
      allErrors: false,
      logger: false,
      inlineRefs: false,
    })
    formats.default(ajv)
    for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, `schema:${name}`)
    return ajv
  }
  const engines = { exact: make(false), text: make('array') }
  const compiled = new WeakMap<Json, ValidateFunction>()
  return (schema, value, kind) => {
    const validate = compiled.get(schema) ?? engines[kind].compile(schema)
    compiled.set(schema, validate)
    return validate(value) ? [] : (validate.errors ?? []).map(describe)
  }
}

function describe(error: ErrorObject): string {
  return `${error.instancePath} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`
}

function queryOf(request: LoggedRequest): URLSearchParams {
  return new URL(request.path, 'http://sandbox').searchParams
}

/** GitHub tells its redirects and pages in links of its own making; their parameters are in the description too. */
function checkQuery(request: LoggedRequest, { query }: Operation, check: SchemaCheck): readonly string[] {
  return [...queryOf(request)].flatMap(([name, value]) => {
    const schema = query[name]
    if (schema === undefined) return [`unknown query name ${name}`]
    return check(wrapped(schema), { value }, 'text').map((text) => `query ${name}${text}`)
  })
}

const wrappers = new WeakMap<Json, Json>()

/** Coercion needs a place to write to. */
function wrapped(schema: Json): Json {
  const known = wrappers.get(schema) ?? { type: 'object', properties: { value: schema } }
  wrappers.set(schema, known)
  return known
}

function checkBody(
  request: LoggedRequest,
  { body }: Operation,
  schemas: Readonly<Record<string, Json>>,
  check: SchemaCheck,
): readonly string[] {
  if (request.body === undefined) return body?.required === true ? ['the body is missing'] : []
  if (body === null) return isEmpty(request.body) ? [] : ['a body where none is foreseen']
  const unknown = unknownNames(body.schema, request.body, schemas).map((name) => `unknown body name ${name}`)
  return [...unknown, ...check(body.schema, request.body, 'exact').map((text) => `body ${text}`)]
}

const basicError: Json = {
  type: 'object',
  properties: { message: { type: 'string' }, documentation_url: { type: 'string' } },
  required: ['message', 'documentation_url'],
}

function checkAnswer(
  request: LoggedRequest,
  answer: Answer,
  operation: Operation,
  check: SchemaCheck,
): readonly string[] {
  const documented = operation.answers[String(answer.status)]
  if (documented === undefined) {
    if (answer.status < 300) return [`status ${answer.status} is not in GitHub's description`]
    return check(basicError, answer.body, 'exact').map((text) => `answer ${answer.status} ${text}`)
  }
  if (typeof answer.body === 'string' || Buffer.isBuffer(answer.body)) return []
  const schema = schemaFor(request, documented)
  if (schema === undefined)
    return isEmpty(answer.body) ? [] : [`answer ${answer.status} has a body where none is foreseen`]
  return check(schema, answer.body, 'exact').map((text) => `answer ${answer.status} ${text}`)
}

/** The media type asked for, where the description knows it; else JSON. */
function schemaFor(request: LoggedRequest, documented: Readonly<Record<string, Json>>): Json | undefined {
  const accept = (request.headers.accept ?? '').replace('.v3', '').replace(/\+json/g, '')
  const asked = Object.keys(documented).find((type) => type !== 'application/json' && accept.includes(type))
  return documented[asked ?? 'application/json']
}

function isEmpty(body: unknown): boolean {
  return body === undefined || (typeof body === 'object' && body !== null && Object.keys(body).length === 0)
}
