import { existsSync } from 'node:fs'
import { type Config, defaultConfig } from '../core/config/config.ts'
import { type ParsedConfig, parseConfig } from '../core/config/parse-config.ts'
import { readDocument } from './read-document.ts'

export interface LocalConfig {
  readonly config: Config
  /** The same with its problems as values; without any where the file could not be read. */
  readonly parsed: ParsedConfig
  /** One sentence each, with file and line. */
  readonly problems: readonly string[]
}

const usual = '.github/debrief.yml'

/** The configuration named, else `.github/debrief.yml` of the current folder, else the defaults. */
export function loadLocalConfig(named: string | undefined): LocalConfig {
  const file = named ?? usual
  if (named === undefined && !existsSync(usual)) return defaults([])
  const content = readDocument(file)
  if ('problem' in content) return defaults([content.problem])
  const parsed = parseConfig(content.text)
  const { config, problems } = parsed
  return { config, parsed, problems: problems.map(({ line, message }) => `${file}:${line}: ${message}`) }
}

function defaults(problems: readonly string[]): LocalConfig {
  return { config: defaultConfig, parsed: { config: defaultConfig, problems: [] }, problems }
}
