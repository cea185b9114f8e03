/** The JSON Schema of `.github/debrief.yml`, for editors. */
import { z } from 'zod'
import { config } from '../../src/core/config/config.ts'
import { rules } from '../../src/core/review/rule-registry.ts'
import type { GeneratedFile } from './generated-file.ts'

export function configSchema(): GeneratedFile {
  const schema = z.toJSONSchema(config, { io: 'input', target: 'draft-7', unrepresentable: 'any' })
  const properties = { ...schema.properties, rules: rulesSchema() }
  const whole = {
    ...schema,
    title: 'Debrief',
    description: 'Configuration of Debrief: .github/debrief.yml. Every key is optional.',
    properties,
  }
  return { path: 'docs/debrief.schema.json', text: `${JSON.stringify(whole, null, 2)}\n` }
}

/** With the names of the rules, so that editors complete them. */
function rulesSchema() {
  const level = { enum: ['off', 'suggestion', 'warning', 'error'] }
  return {
    type: 'object',
    description: config.shape.rules.description,
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, summary, level: own }) => [id, { ...level, description: `${summary} (${own} unless set).` }]),
    ),
  }
}
