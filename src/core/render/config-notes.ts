import type { ConfigProblem } from '../config/parse-config.ts'
import { cleanText, escapeMarkdown } from './escape.ts'
import { lineLink, type Place } from './line-link.ts'
import type { ConfigInForce } from './reviewed-document.ts'

/** `key` in a sentence stays code; everything else is escaped. */
export function escapeKeepingCode(message: string): string {
  return message
    .split(/(`[^`]*`)/)
    .map((part) => {
      if (!/^`[^`]+`$/.test(part)) return spaced(part)
      const code = cleanText(part.slice(1, -1))
      return code === '' ? '' : `\`${code}\``
    })
    .join('')
}

/** Escaped, with the white space at its ends kept as one space. */
function spaced(part: string): string {
  const escaped = escapeMarkdown(part)
  if (escaped === '') return /\s/.test(part) ? ' ' : ''
  return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) ? ' ' : ''}`
}

/** What is wrong with the configuration, as a list; empty where nothing is. At most `most` lines. */
export function renderConfigProblems(
  problems: readonly ConfigProblem[],
  path: string | null,
  place: Place | null,
  most = 20,
): string {
  const lines = problems.slice(0, most).map((problem) => {
    const where = place === null || path === null ? `L${problem.line}` : lineLink(place, path, problem.line)
    return `- **${where}** ${escapeKeepingCode(problem.message)}`
  })
  return [...lines, ...(problems.length > most ? [`- and ${problems.length - most} more`] : [])].join('\n')
}

/** Where the configuration comes from, in a few words of markdown. */
export function describeConfigSource({ source, notLoaded }: ConfigInForce): string {
  if (notLoaded !== null) return `configuration in force: defaults. ${escapeMarkdown(notLoaded)}`
  return source === null
    ? 'configuration in force: defaults'
    : `configuration in force: defaults and ${escapeMarkdown(source)}`
}
