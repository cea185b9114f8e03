import type { Rule } from './rule.ts'

/** A rule as it is; here so that a rule's file reads as its own page and is checked as a whole. */
export function defineRule<const R extends Rule>(rule: R): Rule {
  return rule
}

/** The text of an example, without the indentation of its first line and the empty lines around it. */
export function aar(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '').replaceAll('\\`', '`').split('\n')
  const body = lines.slice(lines[0]?.trim() === '' ? 1 : 0)
  const indent = body[0]?.length === undefined ? 0 : body[0].length - body[0].trimStart().length
  return `${body
    .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
    .join('\n')
    .trimEnd()}\n`
}
