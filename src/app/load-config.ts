import { type Config, defaultConfig } from '../core/config/config.ts'
import { type ParsedConfig, parseConfig } from '../core/config/parse-config.ts'
import type { ConfigInForce } from '../core/render/reviewed-document.ts'
import { type FileContent, type GitHub, GitHubError } from './ports.ts'
import { configPath } from './watched-path.ts'

/** The configuration in force, where it comes from and what is wrong with it. */
export interface LoadedConfig {
  readonly config: Config
  readonly inForce: ConfigInForce
}

/**
 * Reads the configuration at a ref of the base repository, else the organisation's; the defaults where there is neither. One read where
 * the repository has its own, else two. An invalid one holds with its valid keys; one that GitHub refuses to show is told as not loaded.
 * @param ref a commit or branch of the base, never of the head: a pull request must not configure its own review; `HEAD` is the default branch
 * @param owner for the words only
 */
export async function loadConfig(
  github: Pick<GitHub, 'file' | 'organisationFile'>,
  { ref, owner }: { readonly ref: string; readonly owner: string },
): Promise<LoadedConfig> {
  try {
    const own = await github.file(configPath, ref)
    if (own !== null) return loaded(own, { source: configPath, path: configPath })
    const shared = await github.organisationFile(configPath)
    if (shared !== null) return loaded(shared, { source: `${configPath} of ${owner}/.github`, path: null })
    return { config: defaultConfig, inForce: { source: null, path: null, problems: [], notLoaded: null } }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const notLoaded = `GitHub did not let Debrief read ${configPath} (${error.status}).`
    return { config: defaultConfig, inForce: { source: null, path: null, problems: [], notLoaded } }
  }
}

function loaded(content: FileContent, place: Pick<ConfigInForce, 'source' | 'path'>): LoadedConfig {
  const { config, problems } = parseContent(content)
  return { config, inForce: { ...place, problems, notLoaded: null } }
}

/** A configuration file as it was read; one that is no text is a problem of the whole file. */
export function parseContent(content: FileContent): ParsedConfig {
  if (content.kind === 'text') return parseConfig(content.text)
  const what = content.kind === 'too-large' ? 'The file is larger than 1 MB.' : 'The file is not UTF-8 text.'
  const message = `${what} The defaults are in force.`
  return { config: defaultConfig, problems: [{ key: null, path: null, line: 1, column: 1, message }] }
}
