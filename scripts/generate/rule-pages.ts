/** One page for each rule, from its own metadata; what the examples say is what the rule says today. */
import { readAar } from '../../src/core/aar/read-aar.ts'
import { guide } from '../../src/core/review/guide.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'
import type { Rule, RuleExample } from '../../src/core/review/rule.ts'
import { rules } from '../../src/core/review/rule-registry.ts'
import { needsReason } from '../../src/core/review/silencing.ts'
import { type GeneratedFile, notice } from './generated-file.ts'

export function rulePages(): readonly GeneratedFile[] {
  const index = { path: 'docs/rules/README.md', text: indexPage() }
  return [index, ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: rulePage(rule) }))]
}

/** The table of all rules; also shown in the README. */
export function rulesTable(folder: string): string {
  const rows = rules.map(
    ({ id, summary, level, about }) => `| [\`${id}\`](${folder}${id}.md) | ${summary} | ${level} | ${about} |`,
  )
  return ['| rule | a good AAR | level | about |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function indexPage(): string {
  return `${notice('`src/core/review/rules/`')}
# The rules

A rule's name is a true sentence about a good AAR. \`structure\` is what can be told for certain and is listed under “To fix”
where it is a warning or an error; \`wording\` is advice. Levels are set in [\`.github/debrief.yml\`](../configuration.md).

${rulesTable('')}
`
}

const languages = {
  en: ' · English text only',
  several: ' · English, Norwegian, German, French, Spanish, Portuguese and Japanese text',
} as const satisfies Readonly<Record<NonNullable<Rule['language']>, string>>

function rulePage(rule: Rule): string {
  const { id, summary, level, about, language, why, question, fix, examples } = rule
  const good = examples.filter(({ findings }) => findings.length === 0)
  const bad = examples.filter(({ findings }) => findings.length > 0)
  return `${notice(`\`src/core/review/rules/${id}.ts\``)}
# ${summary}

\`${id}\` · ${level} · ${about}${language === undefined ? '' : languages[language]}

**The guide asks:** ${demandsOf(rule).join('; ')}.

**Why.** ${why}

**A question that helps.** ${question}

**What to do.** ${fix}

${[...good.map((one) => example('Good', rule, one)), ...bad.map((one) => example('Could be better', rule, one))].join('\n\n')}

## When it does not fit

In the file, for the block that follows (a paragraph, an item of a list, a whole table):

\`\`\`markdown
<!-- debrief-disable-next-line ${id} -- the reason -->
\`\`\`

\`debrief-disable-line\` stands in the line itself (one row of a table, in a cell), \`debrief-disable\` holds up to \`debrief-enable\`, and \`debrief-disable-file\` for
the whole file. ${needsReason.has(id) ? 'This rule is only silenced with a reason; it is shown in the review.' : 'Reasons are shown in the review.'}

For all files, in \`.github/debrief.yml\`:

\`\`\`yaml
rules:
  ${id}: off # or suggestion, warning, error
\`\`\`
`
}

function demandsOf({ guide: served }: Rule): readonly string[] {
  const ids: readonly string[] = [served].flat()
  return guide.filter(({ id }) => ids.includes(id)).map(({ text }) => lowerFirst(text))
}

/** The example and what the rule really says about it. */
function example(kind: string, { id }: Rule, { name, markdown }: RuleExample): string {
  const { findings } = reviewAar({ path: 'example.md', aar: readAar(markdown) })
  const said = findings.filter(({ rule }) => rule === id).map(({ line, message }) => `- Line ${line}: ${message}`)
  const fence = '````'
  return [
    `## ${kind}: ${name}`,
    `${fence}markdown\n${markdown.trimEnd()}\n${fence}`,
    ...(said.length > 0 ? [said.join('\n')] : []),
  ].join('\n\n')
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}
