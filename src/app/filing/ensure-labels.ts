import { labelNamed } from '../../core/follow-up/labels.ts'
import { type GitHub, GitHubError } from '../ports.ts'

/**
 * Creates the labels that are missing, with our colours and descriptions; one of the team's own names gets those of the label that it stands
 * for. One read per 100 labels, one write per missing one. A label that another worker made meanwhile is fine (GitHub answers 422).
 */
export async function ensureLabels(
  github: Pick<GitHub, 'labels' | 'createLabel'>,
  wanted: readonly string[],
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  if (wanted.length === 0) return
  const existing = new Set((await github.labels()).map(({ name }) => name.toLowerCase()))
  const ours = new Map(Object.entries(mapping).map(([name, theirs]) => [theirs, name]))
  const missing = [...new Set(wanted)].filter((name) => !existing.has(name.toLowerCase()))
  for (const name of missing) {
    const label = labelNamed(ours.get(name) ?? name)
    if (label === null) continue
    try {
      await github.createLabel({ ...label, name })
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 422)) throw error
    }
  }
}
