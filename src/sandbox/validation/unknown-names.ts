import type { Json } from './description.ts'

/**
 * Names in a value that its schema does not know, as paths. GitHub's description leaves objects open, so that a misspelled
 * name would pass; here only objects without any named property are open.
 */
export function unknownNames(
  schema: Json,
  value: unknown,
  schemas: Readonly<Record<string, Json>>,
  path = '',
): readonly string[] {
  const branches = expand(schema, schemas)
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => (isJson(branch['items']) ? [branch['items']] : []))
    if (items.length === 0) return []
    return value.flatMap((one, index) => unknownNames({ anyOf: items }, one, schemas, `${path}[${index}]`))
  }
  if (!isJson(value)) return []
  const properties = branches.flatMap((branch) => (isJson(branch['properties']) ? [branch['properties']] : []))
  if (properties.length === 0 || branches.some((branch) => isJson(branch['additionalProperties']))) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = properties.flatMap((one) => (isJson(one[name]) ? [one[name]] : []))
    const here = path === '' ? name : `${path}.${name}`
    return known.length === 0 ? [here] : unknownNames({ anyOf: known }, inner, schemas, here)
  })
}

/** A schema with everything it refers to, combines or chooses from, side by side. */
function expand(schema: Json, schemas: Readonly<Record<string, Json>>): readonly Json[] {
  const reference = schema['$ref']
  const target = typeof reference === 'string' ? schemas[reference.replace('schema:', '')] : undefined
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((name) => (Array.isArray(schema[name]) ? schema[name] : []))
  const inner = [...parts, ...(target === undefined ? [] : [target])]
  return [schema, ...inner.filter(isJson).flatMap((one) => expand(one, schemas))]
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
