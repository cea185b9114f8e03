/** The reference of the configuration, from the schema's own descriptions and defaults. */
import { z } from 'zod'
import { config, defaultConfig } from '../../src/core/config/config.ts'
import { type GeneratedFile, notice } from './generated-file.ts'

const example = `paths: ["docs/incidents/**/*.md"]
branches: [main]
required: false
leads:
  scrumMaster: sam
  productOwner: pat
  teamLeads: [tess, acme/sre]
mode: advise
rules:
  no-human-error: off
  action-item-has-owner: error
`

export function configPage(): GeneratedFile {
  const sections = Object.entries(config.shape).map(([key, schema]) => section(key, schema))
  const text = `${notice('`src/core/config/config.ts`')}
# Configuration

\`.github/debrief.yml\` in the repository, else in the organisation's \`.github\` repository; none is needed, and every key is optional.
It is read from the base branch: a pull request that changes it gets a preview of what would change, and is itself judged by what is in force.
A slip is told at its line; the other keys hold, and the wrong one falls to its default. While \`branches\` is wrong nothing is filed.

Editors complete and check the keys with this first line:

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/debrief/main/docs/debrief.schema.json
\`\`\`

## An example

\`\`\`yaml
${example}\`\`\`

${sections.join('\n\n')}
`
  return { path: 'docs/configuration.md', text }
}

function section(key: string, schema: z.ZodType): string {
  const standard = defaultConfig[key as keyof typeof defaultConfig]
  return [
    `## \`${key}\``,
    schema.description ?? '',
    ...(isPlain(standard) ? [`Default: \`${JSON.stringify(standard)}\``] : []),
    ...parts(schema),
  ].join('\n\n')
}

/** An empty object or one that its parts describe says nothing. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || Array.isArray(value)
}

function parts(schema: z.ZodType): readonly string[] {
  const inner: unknown = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  if (!(inner instanceof z.ZodObject)) return []
  const rows = Object.entries(inner.shape).map(([name, part]) => {
    const parsed: unknown = part instanceof z.ZodType ? part.safeParse(undefined).data : undefined
    const description = part instanceof z.ZodType ? part.description : ''
    return `| \`${name}\` | ${description ?? ''} | ${parsed === undefined ? 'what the mode says' : `\`${JSON.stringify(parsed)}\``} |`
  })
  return [['| key | | default |', '| --- | --- | --- |', ...rows].join('\n')]
}
