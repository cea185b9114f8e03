import type { Metadata, Passage, Section, SectionKind } from './aar.ts'

/** What tells an AAR from other documents. */
export interface Evidence {
  readonly path?: string
  readonly title: string | null
  readonly metadata: Metadata
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  /** How many timeline entries were read. */
  readonly entries: number
}

const otherNames =
  /^(?:readme|index|_index|contributing|changelog|changes|releases?|release[-_ ]notes|license|security|code[-_]of[-_]conduct|toc|summary|template|_?template)(?:[-_.]\w{2})?\.(?:md|markdown|mdx)$/i
const templateName = /(?:^|[-_./ ])templates?(?:[-_./ ]|$)/i
const otherTitles =
  /\b(?:template|release notes|changelog|how to write|style guide|runbook|playbook|table of contents)\b/i
const incidentTitle =
  /\b(?:post-?\s?mortems?|incidents?|outages?|after[- ]action|aar|rca|root cause|retrospective|retro|pir|pm-?\d|downtime|sev-?\d|disruption|degradation|hendelse(?:srapport)?|vorfall|incidente?)\b|ポストモーテム|障害|インシデント|事故/i
const incidentFolder =
  /(?<![a-z])(?:aars?|after[-_ ]action[-_ ]?(?:reviews?|reports?)?|post[-_ ]?mortems?|incidents?|incident[-_ ](?:reports?|reviews?)|outages?|pirs?|rcas?)(?![a-z])[^/]*\//i
const typeOfAar = /^(?:aar|after[- ]action[- ]review|post-?mortem|incident(?:[- ]report)?|pir|rca|retrospective)$/i

/** Sections that only the review of an incident has. */
const telling: ReadonlySet<SectionKind> = new Set([
  'impact',
  'timeline',
  'detection',
  'causes',
  'resolution',
  'lessons',
])

/**
 * Whether a document is the review of an incident. False for what is plainly something else: an index, a template, release notes, a form
 * nobody filled in, a text of which neither folder, title nor sections speak of an incident. `type: aar` in the front matter settles it.
 */
export function isAar(evidence: Evidence): boolean {
  const { path = '', title, metadata } = evidence
  const name = path.split('/').pop() ?? ''
  if (otherNames.test(name) || templateName.test(path) || /(?:^|\/)\.github\//.test(path)) return false
  if (title !== null && otherTitles.test(title)) return false
  if (typeOfAar.test(metadata.frontMatter['type']?.text ?? '')) return true
  if (evidence.passages.length === 0 || isUnfilled(evidence.passages)) return false
  const kinds = new Set(evidence.sections.map((section) => section.kind).filter((kind) => telling.has(kind)))
  const incidentLike = incidentTitle.test(title ?? '') || incidentTitle.test(name.replaceAll(/[-_]/g, ' '))
  if (kinds.size >= 2 || (kinds.size === 1 && evidence.entries > 0)) return true
  if (evidence.entries >= 3 && evidence.sections.some((section) => section.kind === 'actions')) return true
  if (incidentFolder.test(path)) return true
  return incidentLike && (evidence.sections.length > 0 || evidence.entries > 0)
}

const prompt = /^(?:[-–—.…?]*|tbd|todo|n\/?a|\[[^\]]*\]|<[^>]*>|\{\{[^}]*\}\}|_+)$/i

/** A form nobody has filled in: headings, and under them only prompts. */
function isUnfilled(passages: readonly Passage[]): boolean {
  const texts = passages.filter(({ form }) => form !== 'heading' && form !== 'table-header')
  if (texts.length === 0) return passages.length > 2
  const prompts = texts.filter(({ text }) => prompt.test(text.slice(0, 200).trim()))
  return prompts.length > texts.length * 0.6 && texts.length > 2
}
