import { describeConfigSource, renderConfigProblems } from './config-notes.ts'
import { escapeMarkdown } from './escape.ts'
import { toldPerRule } from './finding-list.ts'
import { blocks } from './fold.ts'
import { count } from './format-time.ts'
import { fileUrl } from './line-link.ts'
import { listOf } from './plan-table.ts'
import { renderHeadline } from './review-headline.ts'
import { type Economy, renderReviewPart } from './review-part.ts'
import { type ConfigInForce, countReview, type ReviewedDocument, type UnreadDocument } from './reviewed-document.ts'

/** GitHub's limit for the body of a comment or an issue, in characters. */
export const bodyLimit = 65_536

export interface ReviewCommentInput {
  /** `https://github.com/acme/shop`. */
  readonly repositoryUrl: string
  /** Head commit of the pull request; links lead to it. */
  readonly sha: string
  readonly draft: boolean
  readonly documents: readonly ReviewedDocument[]
  readonly unread: readonly UnreadDocument[]
  readonly config: ConfigInForce
  /** Hidden marker that makes the comment ours (`formatMarker('review', …)`); it comes first. */
  readonly marker: string
}

/** From everything to the least that still tells what matters; each step names what it leaves out besides. */
const economies: readonly { readonly economy: Economy; readonly leavesOut: readonly string[] }[] = (() => {
  const full: Economy = {
    agendaItems: 50,
    pasteRows: 200,
    timeline: 'shown',
    rules: 60,
    told: toldPerRule,
    planRows: 120,
    otherLines: 20,
  }
  const agenda = 'the agenda'
  const paste = 'the table ready to paste'
  const picture = 'the picture of the timeline'
  const less: Economy = { ...full, agendaItems: 0, pasteRows: 0, timeline: 'dropped', otherLines: 0 }
  return [
    { economy: full, leavesOut: [] },
    { economy: { ...full, agendaItems: 0 }, leavesOut: [agenda] },
    { economy: { ...full, agendaItems: 0, pasteRows: 0 }, leavesOut: [agenda, paste] },
    { economy: less, leavesOut: [agenda, paste, picture] },
    {
      economy: { ...less, rules: 20, told: 1, planRows: 30 },
      leavesOut: [agenda, paste, picture, 'some findings', 'some rows of the plan'],
    },
    {
      economy: { ...less, rules: 6, told: 1, planRows: 8 },
      leavesOut: [agenda, paste, picture, 'most findings', 'most rows of the plan'],
    },
  ]
})()

/**
 * The one comment of a pull request: a part for each AAR, the most important first. At most 65,536 characters: the least important parts
 * are dropped, and it says which and where they are. Pure: the same input gives the same text.
 */
export function renderReviewComment(input: ReviewCommentInput): string {
  for (const { economy, leavesOut } of economies) {
    const text = renderWhole(input, economy, leavesOut)
    if (text !== null) return text
  }
  return renderFirstParts(input)
}

/** Null where it does not fit; nothing more is rendered from there on. */
function renderWhole(input: ReviewCommentInput, economy: Economy, leavesOut: readonly string[]): string | null {
  const parts: string[] = []
  let length = 0
  for (const document of input.documents) {
    const part = renderDocument(document, input, economy)
    length += part.length
    if (length > bodyLimit) return null
    parts.push(part)
  }
  const text = frame(input, blocks(...parts), leavesOut)
  return text.length <= bodyLimit ? text : null
}

/** The last resort, for pull requests with very many AARs: as many parts as fit, the others by name while there is room. */
function renderFirstParts(input: ReviewCommentInput): string {
  const { economy = undefined, leavesOut = [] } = economies.at(-1) ?? {}
  const kept: string[] = []
  let room = bodyLimit - frame(input, '', [...leavesOut, 'n of n AARs '.repeat(4)]).length
  for (const document of input.documents) {
    const part = economy === undefined ? '' : renderDocument(document, input, economy)
    const shown = part.length + 2 <= room ? part : renderHead(document, input)
    if (shown.length + 2 > room) break
    kept.push(shown)
    room -= shown.length + 2
  }
  const missing = input.documents.length - kept.length
  const left = missing === 0 ? leavesOut : [...leavesOut, `${missing} of ${count('AAR', input.documents.length)}`]
  const text = frame(input, blocks(...kept), left)
  return text.length <= bodyLimit ? text : frame({ ...input, unread: [], config: quiet(input.config) }, '', left)
}

function quiet(config: ConfigInForce): ConfigInForce {
  return { ...config, problems: config.problems.slice(0, 3) }
}

/** What stands around the parts: marker, totals, configuration, files that could not be read, what was left out. */
function frame(input: ReviewCommentInput, parts: string, leavesOut: readonly string[]): string {
  const { documents, draft } = input
  const several = documents.length > 1
  const totals = countReview(...documents.map(({ review }) => review))
  return blocks(
    several ? `${input.marker}\n### AAR review: ${documents.length} documents` : input.marker,
    several ? renderHeadline(totals, draft ? 'draft' : 'ready') : '',
    renderProblems(input),
    parts,
    renderUnread(input),
    leavesOut.length === 0
      ? ''
      : `*Left out, because a comment holds 65,536 characters: ${listOf(leavesOut)}. Every finding stands on its line in the check run “AAR review”.*`,
    `<sub>${describeConfigSource(input.config)}</sub>`,
  )
}

function renderProblems(input: ReviewCommentInput): string {
  const { problems, path } = input.config
  if (problems.length === 0) return ''
  const name = input.config.source === null ? 'The configuration' : escapeMarkdown(input.config.source)
  const list = renderConfigProblems(problems, path, path === null ? null : input)
  return `**${name} has ${count('problem', problems.length)}**\n\n${list}`
}

function renderUnread({ unread }: ReviewCommentInput): string {
  if (unread.length === 0) return ''
  const shown = unread.slice(0, 50).map(({ path, message }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(message)}`)
  const more = unread.length > 50 ? [`- and ${unread.length - 50} more`] : []
  return ['**Not read**', '', ...shown, ...more].join('\n')
}

function renderDocument(document: ReviewedDocument, input: ReviewCommentInput, economy: Economy): string {
  return blocks(renderHead(document, input), renderReviewPart(document, input, economy))
}

function renderHead({ review }: ReviewedDocument, input: ReviewCommentInput): string {
  const link = `[${escapeMarkdown(review.title) || escapeMarkdown(review.path)}](${fileUrl(input, review.path)})`
  const heading = input.documents.length > 1 ? `#### ${link}` : `### AAR review: ${link}`
  return blocks(heading, renderHeadline(countReview(review), input.draft ? 'draft' : 'ready'))
}
