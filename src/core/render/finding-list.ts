import type { Finding } from '../review/review.ts'
import { cutAtWord, escapeMarkdown } from './escape.ts'
import { lineLink, type Place } from './line-link.ts'

/** Longest sentence of a finding that is shown whole, in characters. */
const longest = 600

/** Findings of one rule that are told in words; of the others only the lines are named. */
export const toldPerRule = 4

/**
 * Findings as a list, one bullet a rule: what is wrong, why it matters and the question once, the other places below. Rules come by their
 * worst level, then by first line. At most `rules` bullets and `told` findings in words for each; `dropped` counts the rest.
 */
export function renderFindingList(
  findings: readonly Finding[],
  place: Place,
  path: string,
  limits: { readonly rules: number; readonly told: number },
): { readonly text: string; readonly dropped: number } {
  const groups = groupByRule(findings)
  const shown = groups.slice(0, limits.rules)
  return {
    text: shown.map((group) => renderRule(group, place, path, limits.told)).join('\n'),
    dropped: groups.slice(limits.rules).reduce((sum, group) => sum + group.length, 0),
  }
}

function groupByRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.rule)
    if (group === undefined) groups.set(finding.rule, [finding])
    else group.push(finding)
  }
  return [...groups.values()].sort((a, b) => worst(b) - worst(a))
}

const weight = { suggestion: 0, warning: 1, error: 2 } as const

function worst(group: readonly Finding[]): number {
  return Math.max(...group.map(({ level }) => weight[level]))
}

function renderRule(group: readonly Finding[], place: Place, path: string, told: number): string {
  const [first, ...others] = group
  if (first === undefined) return ''
  const explained = [words(first.why), italic(first.question)].filter((text) => text !== '').join(' ')
  const inWords = others.slice(0, told - 1)
  const linesOnly = others.slice(told - 1)
  return [
    `- **${lineLink(place, path, first.line)} ${words(first.message)}** ${explained} \`${first.rule}\``,
    ...inWords.map(
      (finding) =>
        `  - **${lineLink(place, path, finding.line)}** ${words(finding.message)}${ownQuestion(finding, first)}`,
    ),
    ...(linesOnly.length === 0
      ? []
      : [`  - and ${linesOnly.map(({ line }) => lineLink(place, path, line)).join(', ')}`]),
  ].join('\n')
}

function ownQuestion(finding: Finding, first: Finding): string {
  return finding.question === first.question ? '' : ` ${italic(finding.question)}`
}

function italic(text: string): string {
  const escaped = words(text)
  return escaped === '' ? '' : `*${escaped}*`
}

function words(text: string): string {
  return escapeMarkdown(cutAtWord(text, longest))
}
