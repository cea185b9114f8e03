import { shortHash } from '../core/follow-up/hash.ts'
import { formatMarker, parseMarker } from '../core/follow-up/marker.ts'
import type { Annotation, CheckRunContent } from '../core/render/check-run.ts'
import { type ReviewCheckInput, type ReviewedPullRequest, renderReviewCheck } from '../core/render/review-check.ts'
import { renderReviewComment } from '../core/render/review-comment.ts'
import { type FirstVersions, readFirstVersions } from '../core/review/first-versions.ts'
import { readTicks, type Tick, type TickMemory } from '../core/review/ticks.ts'
import { type Answers, countTicks, tickedBoxes, withAnswers } from './count-ticks.ts'
import { rememberFirst, withFactsSinceFirst } from './facts-since-first.ts'
import { type CheckRun, type Comment, type GitHub, GitHubError, type PullRequest, type World } from './ports.ts'
import { suggestChanges } from './suggest-changes.ts'
import { waitOutThePast } from './wait-out-the-past.ts'

export interface DesiredReview {
  /** Null where there is nothing to show. */
  readonly input: ReviewCheckInput | null
  /** Of people in the comment, not yet counted. */
  readonly ticks: readonly Tick[]
}

/** Brings check run and comment to what they should be; writes only what differs. */
export async function applyReview(world: World, pull: PullRequest, { input, ticks }: DesiredReview): Promise<void> {
  const { github } = world
  if (input === null) return retractComment(world, pull)
  const check = newest(await github.checkRuns(pull.head.sha, 'AAR review'))
  const { answered, commentId, trouble } = await applyComment(world, pull, { input, ticks }, readMemory(check))
  await applyCheck(world, pull, { content: withTrouble(renderReviewCheck(answered), trouble), check, commentId })
  if (input.kind === 'reviewed') await suggestChanges(world, pull, input)
}

/** What a check run remembers in its hidden id: `v1:HASH:COMMENT:ANNOTATIONS`. */
interface Memory {
  /** Of the content shown. */
  readonly hash: string
  /** The comment that was there when it was written; null for none. */
  readonly commentId: number | null
  /** Hash of the annotations; null where it is not told. */
  readonly annotations: string | null
}

function readMemory(check: CheckRun | undefined): Memory | null {
  const match = /^v1:([0-9a-f]+):(\d+|-)(?::([0-9a-f]+))?$/.exec(check?.externalId ?? '')
  if (match === null) return null
  const commentId = match[2] === '-' ? null : Number(match[2])
  return { hash: match[1] ?? '', commentId, annotations: match[3] ?? null }
}

function newest(checks: readonly CheckRun[]): CheckRun | undefined {
  return [...checks].sort((a, b) => b.id - a.id)[0]
}

async function applyCheck(
  { github }: World,
  { head }: PullRequest,
  desired: {
    readonly content: CheckRunContent
    readonly check: CheckRun | undefined
    readonly commentId: number | null
  },
): Promise<void> {
  const { content, check, commentId } = desired
  const externalId = `v1:${shortHash(JSON.stringify(content))}:${commentId ?? '-'}:${hashAnnotations(content)}`
  // Someone who presses Re-run sets the run back to queued: then it is written again though it says the same.
  const isShown = check?.status === content.status && check.conclusion === (content.conclusion ?? null)
  if (isShown && check.externalId === externalId) return
  const missing = missingAnnotations(content, check)
  if (check === undefined || missing === null)
    await github.createCheckRun(head.sha, 'AAR review', { ...content, externalId })
  else await github.updateCheckRun(check.id, { ...content, annotations: missing, externalId })
}

/**
 * What is still to be sent to this check run. GitHub appends annotations and takes none back, so null where it holds others: then a new run
 * takes its place, since GitHub shows the newest of a name.
 */
function missingAnnotations(content: CheckRunContent, check: CheckRun | undefined): readonly Annotation[] | null {
  const { annotations = [] } = content
  if (check === undefined || check.annotationsCount === 0) return annotations
  if (readMemory(check)?.annotations !== hashAnnotations(content)) return null
  return check.isPartial ? annotations.slice(check.annotationsCount) : []
}

function hashAnnotations({ annotations = [] }: CheckRunContent): string {
  return shortHash(JSON.stringify(annotations))
}

interface AppliedComment {
  /** With what people have answered in the comment. */
  readonly answered: ReviewCheckInput
  readonly commentId: number | null
  /** Why it could not be written, for the check run; null where all is well. */
  readonly trouble: string | null
}

async function applyComment(
  world: World,
  pull: PullRequest,
  { input: reviewed, ticks }: { readonly input: ReviewCheckInput; readonly ticks: readonly Tick[] },
  memory: Memory | null,
): Promise<AppliedComment> {
  const { github } = world
  if (reviewed.kind !== 'reviewed' || reviewed.mode === 'observe')
    return { answered: reviewed, commentId: memory?.commentId ?? null, trouble: null }
  const own = ownComment(await github.comments(pull.number))
  const first = firstVersionsOf(own)
  const input = await withFactsSinceFirst(world, reviewed, first)
  const answers = await countTicks(github, own?.body ?? null, ticks)
  const remembered = rememberFirst(input, first)
  const { answered, body } = render(input, answers, remembered)
  if (pull.locked) return { answered, commentId: memory?.commentId ?? null, trouble: null }
  if (own !== undefined && isSameText(own.body, body)) return { answered, commentId: own.id, trouble: null }
  // Remembered for this very commit, but gone: a person has deleted it.
  if (own === undefined && memory?.commentId != null) return { answered, commentId: memory.commentId, trouble: null }
  if (own === undefined) waitOutThePast(world, pull, 'count')
  try {
    const commentId = await writeComment(github, { pull, own, memory, body })
    if (own === undefined || commentId !== own.id) return { answered, commentId, trouble: null }
    return { ...(await keepTicks(github, own, { input, answers, first: remembered, body })), commentId, trouble: null }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    world.log.warn({ pull: pull.number, err: error }, 'The review comment could not be written.')
    return { answered, commentId: own?.id ?? memory?.commentId ?? null, trouble: commentTrouble(error) }
  }
}

function render(input: ReviewedPullRequest, answers: Answers, first: FirstVersions) {
  const answered = { ...input, documents: withAnswers(input.documents, answers) }
  return { answered, body: renderReviewComment({ ...answered, marker: reviewMarker(answers.memory, first) }) }
}

function reviewMarker(ticks: TickMemory, first: FirstVersions): string {
  const remembered = {
    ...(ticks.length === 0 ? {} : { ticks }),
    ...(Object.keys(first).length === 0 ? {} : { first }),
  }
  return formatMarker('review', { version: 1, ...remembered })
}

function firstVersionsOf(own: Comment | undefined): FirstVersions {
  return own === undefined ? {} : readFirstVersions(parseMarker('review', own.body))
}

/** Times that a comment is written again because somebody edited it at the same moment. */
const mostRounds = 3

/**
 * GitHub has no conditional update for comments, so somebody's edit of the old text may have come after the new one. What stands there now is
 * read back; where it is neither the new text nor, by lag, the old one, it is written again with the boxes that stand ticked in it. Whose
 * ticks they are is told by their own event.
 */
async function keepTicks(
  github: GitHub,
  own: Comment,
  written: {
    readonly input: ReviewedPullRequest
    readonly answers: Answers
    readonly first: FirstVersions
    readonly body: string
  },
): Promise<Pick<AppliedComment, 'answered'>> {
  const { input, first } = written
  let { answers, body } = written
  let { answered } = render(input, answers, first)
  for (let round = 0; round < mostRounds; round += 1) {
    const now = await github.comment(own.id)
    if (now === null || isSameText(now.body, body) || isSameText(now.body, own.body)) break
    answers = { ...answers, ticked: [...answers.ticked, ...tickedBoxes(now.body)] }
    const next = render(input, answers, first)
    await github.updateComment(own.id, next.body)
    ;({ answered, body } = next)
  }
  return { answered }
}

/** Gives the comment's id. One that a list still shows may have been deleted: then it counts as gone. */
async function writeComment(
  github: GitHub,
  comment: {
    readonly pull: PullRequest
    readonly own: Comment | undefined
    readonly memory: Memory | null
    readonly body: string
  },
): Promise<number> {
  const { pull, own, memory, body } = comment
  if (own !== undefined) {
    try {
      await github.updateComment(own.id, body)
      return own.id
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 404)) throw error
      if (memory?.commentId != null) return memory.commentId
    }
  }
  return (await github.createComment(pull.number, body)).id
}

/** The pull request has no AAR any more: where a comment of ours tells of one, it says so. */
async function retractComment({ github }: World, pull: PullRequest): Promise<void> {
  if (pull.comments === 0) return
  const own = ownComment(await github.comments(pull.number))
  if (own === undefined) return
  const body = `${reviewMarker(readTicks(parseMarker('review', own.body)), firstVersionsOf(own))}\nThere is no AAR in this pull request any more, so there is nothing to review.`
  if (!isSameText(own.body, body)) await github.updateComment(own.id, body)
}

/** The oldest, should a fault of the network have made two. */
function ownComment(comments: readonly Comment[]): Comment | undefined {
  return comments
    .filter(({ isOurs, body }) => isOurs && parseMarker('review', body) !== null)
    .sort((a, b) => a.id - b.id)[0]
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(a) === plain(b)
}

function withTrouble(content: CheckRunContent, trouble: string | null): CheckRunContent {
  return trouble === null ? content : { ...content, summary: `${trouble}\n\n${content.summary}` }
}

/** In words that someone can act on. */
function commentTrouble({ status }: GitHubError): string {
  const reasons: Readonly<Record<number, string>> = {
    403: 'Debrief may not comment here. Give the App the permission “Pull requests: write”, or unlock the conversation.',
    404: 'The comment or the pull request is gone, or the App may not see it.',
    410: 'Comments are switched off here.',
    422: 'GitHub did not take the text.',
  }
  return `**The review comment could not be written** (GitHub answered ${status}). ${reasons[status] ?? 'It is tried again with the next push.'} The findings stand here and on their lines.`
}
