import type { Config } from '../core/config/config.ts'
import { defaultConfig } from '../core/config/config.ts'
import type { ConfigPreview } from '../core/render/config-preview.ts'
import { parseContent } from './load-config.ts'
import type { ChangedFile, PullRequest, World } from './ports.ts'
import { configPath } from './watched-path.ts'

/** What the pull request's change of the configuration would do after the merge. Nothing of it is in force before. One read. */
export async function previewConfig(
  { github }: World,
  { head }: PullRequest,
  { change, config }: { readonly change: ChangedFile; readonly config: Config; readonly files: readonly ChangedFile[] },
): Promise<ConfigPreview> {
  const isRemoved = change.status === 'removed' || change.path !== configPath
  const content = isRemoved ? null : await github.file(configPath, head.sha)
  const proposed = content === null ? { config: defaultConfig, problems: [] } : parseContent(content)
  return {
    path: configPath,
    removed: content === null,
    changes: changesBetween(config, proposed.config),
    problems: proposed.problems,
  }
}

function changesBetween(now: Config, then: Config): ConfigPreview['changes'] {
  const keys = Object.keys(defaultConfig) as (keyof Config)[]
  return keys
    .map((key) => ({ key, before: JSON.stringify(now[key]), after: JSON.stringify(then[key]) }))
    .filter(({ before, after }) => before !== after)
}
