import { existsSync } from 'node:fs'
import { type Config, defaultConfig } from '../core/config/config.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { readDocument } from './read-document.ts'

export interface LocalConfig {
  readonly config: Config
  /** One sentence each, with file and line. */
  readonly problems: readonly string[]
}

const usual = '.github/debrief.yml'

/** The configuration named, else `.github/debrief.yml` of the current folder, else the defaults. */
export function loadLocalConfig(named: string | undefined): LocalConfig {
  const file = named ?? usual
  if (named === undefined && !existsSync(usual)) return { config: defaultConfig, problems: [] }
  const content = readDocument(file)
  if ('problem' in content) return { config: defaultConfig, problems: [content.problem] }
  const { config, problems } = parseConfig(content.text)
  return { config, problems: problems.map(({ line, message }) => `${file}:${line}: ${message}`) }
}
