import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { ServerProcess } from '../server-process.ts'
import { correct } from './correct.ts'
import { seen } from './seen.ts'

/** One AAR from pull request to follow-ups, as the sandbox saw it. */
export interface Story {
  readonly pullRequest: number
  readonly first: Shown
  readonly corrected: Shown & { readonly words: string }
  readonly mergeCommit: string
  /** Null where the AAR leaves nothing to file: then nothing is written. */
  readonly filingCheck: CheckRun | null
  readonly filingComment: string | null
  readonly issues: ReturnType<Sandbox['issues']>
}

type CheckRun = ReturnType<Sandbox['checkRuns']>[number]

/** What stands in the pull request after a push. */
export interface Shown {
  readonly comment: string
  readonly check: CheckRun
}

export interface StoryListener {
  opened(number: number): void
  reviewed(shown: Shown): void
  corrected(words: string): void
  reviewedAgain(shown: Shown): void
  merged(commit: string): void
  filed(story: Story): void
}

/** Where stories are played. */
export interface Stage {
  readonly sandbox: Sandbox
  /** Its log, at level info, tells when a repository has been looked through. */
  readonly server: Pick<ServerProcess, 'log'>
}

export interface Document {
  readonly path: string
  readonly text: string
}

/** Plays the story; every step is waited for on the sandbox's side. Throws where one is not seen. */
export async function playStory(
  { sandbox, server }: Stage,
  repository: string,
  document: Document,
  listener: Partial<StoryListener> = {},
): Promise<Story> {
  const before = new Set(sandbox.issues(repository).map(({ number }) => number))
  const filedBefore = new Set(filingChecks(sandbox, repository).map(({ id }) => id))
  const pullRequest = sandbox.openPullRequest(repository, {
    title: `AAR: ${document.path}`,
    files: { [document.path]: document.text },
  })
  listener.opened?.(pullRequest)
  const first = await shown(sandbox, repository, pullRequest, null)
  listener.reviewed?.(first)

  const { text, words } = correct(document.text)
  sandbox.editFile(repository, pullRequest, document.path, text)
  listener.corrected?.(words)
  const second = await shown(sandbox, repository, pullRequest, first)
  listener.reviewedAgain?.(second)

  const runsBefore = finishedRuns(server, repository)
  const mergeCommit = sandbox.mergePullRequest(repository, pullRequest)
  listener.merged?.(mergeCommit)
  const { filingCheck } = await seen('the finished check run AAR follow-ups, or nothing to file', () => {
    const mine = filingChecks(sandbox, repository).find(({ id }) => !filedBefore.has(id))
    if (mine?.status === 'completed') return { filingCheck: mine }
    return mine === undefined && finishedRuns(server, repository) > runsBefore && { filingCheck: null }
  })
  const issues = sandbox.issues(repository).filter(({ number, viaApp }) => viaApp && !before.has(number))
  const filingComment = botComments(sandbox, repository, pullRequest)[1] ?? null
  const story = { pullRequest, first, corrected: { ...second, words }, mergeCommit, filingCheck, filingComment, issues }
  listener.filed?.(story)
  return story
}

/** The review of the pull request's head, once it differs from what was shown before. */
async function shown(sandbox: Sandbox, repository: string, number: number, before: Shown | null): Promise<Shown> {
  const sha = sandbox.pullRequest(repository, number)?.pull.headSha ?? ''
  const check = await seen('the check run AAR review on the head commit', () =>
    sandbox.checkRuns(repository, sha).find(({ name, status }) => name === 'AAR review' && status === 'completed'),
  )
  const comment = await seen(before === null ? 'the review comment' : 'the review comment with its changes', () => {
    const [body] = botComments(sandbox, repository, number)
    return body !== before?.comment && body
  })
  return { comment, check }
}

/** On whatever commit: it stands on the one that brought the AAR, which a merge commit follows. */
function filingChecks(sandbox: Sandbox, repository: string): readonly CheckRun[] {
  return sandbox.checkRuns(repository).filter(({ name }) => name === 'AAR follow-ups')
}

/** How often the server has looked a repository through for follow-ups. */
function finishedRuns(server: Pick<ServerProcess, 'log'>, repository: string): number {
  return server.log().split(`"key":"${repository}","msg":"The key is done."`).length - 1
}

function botComments(sandbox: Sandbox, repository: string, number: number): readonly string[] {
  return sandbox
    .comments(repository, number)
    .filter(({ author }) => author === sandbox.botLogin)
    .map(({ body }) => body)
}
