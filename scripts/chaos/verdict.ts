import { parseMarker } from '../../src/core/follow-up/marker.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Team } from './team.ts'

/** What does not hold of the state that a life has left, one sentence each. */
export function wrongs(sandbox: Sandbox, team: Team): readonly string[] {
  return [
    ...issuesPerItem(sandbox, team),
    ...comments(sandbox, team),
    ...mentions(sandbox, team),
    ...peopleWin(sandbox, team),
    ...sandbox.violations,
  ]
}

/** Every open item without a ticket is one issue; none is two; nothing else is any. */
function issuesPerItem(sandbox: Sandbox, team: Team): readonly string[] {
  const { repository, codes, everToDo, refused, current, will } = team
  const issues = new Map<string, number[]>()
  for (const { number } of sandbox.issues(repository).filter(({ viaApp }) => viaApp)) {
    const code = codes.get(number) ?? `issue ${number}`
    issues.set(code, [...(issues.get(code) ?? []), number])
  }
  // Where a person emptied the body, nothing tells any more what the row said: one that is reworded after that is a new one.
  const isKnown = (number: number) => will.get(number)?.emptied === undefined
  const twice = [...issues].filter(([, numbers]) => numbers.length > 1 && numbers.filter(isKnown).length !== 1)
  const strange = [...issues].filter(([code]) => !everToDo.has(code))
  const wanted = current().flatMap(({ path, document }) =>
    document.rows.flatMap(({ code, state }) => (state === 'todo' ? [{ code, path }] : [])),
  )
  // What GitHub has refused is told, and not tried again before something changes.
  const lost = wanted.filter(({ code }) => !issues.has(code) && !refused.has(code))
  return [
    ...twice.map(([code, numbers]) => `The item ${code} has ${numbers.length} issues: ${numbers.join(', ')}.`),
    ...strange.map(([code, numbers]) => `Issue ${numbers.join(', ')} is of ${code}, which was never to do.`),
    ...lost.map(({ code, path }) => `The item ${code} of ${path} has no issue.`),
  ]
}

/** One review comment per pull request with an AAR that is open; never two. One filing comment at most. */
function comments(sandbox: Sandbox, { repository }: Team): readonly string[] {
  return sandbox.pullRequests(repository).flatMap(({ number, state, pull }) => {
    const own = ownComments(sandbox, repository, number)
    const reviews = own.filter(({ body }) => parseMarker('review', body) !== null).length
    const filings = own.filter(({ body }) => parseMarker('filed', body) !== null).length
    const check = sandbox
      .checkRuns(repository, pull.headSha)
      .some(({ name, status }) => name === 'AAR review' && status === 'completed')
    const isOpen = state === 'open'
    return [
      ...(reviews > 1 ? [`Pull request ${number} has ${reviews} review comments.`] : []),
      ...(isOpen && reviews === 0 ? [`Pull request ${number} has no review comment.`] : []),
      ...(isOpen && !check ? [`Pull request ${number} has no finished check run.`] : []),
      ...(filings > 1 ? [`Pull request ${number} has ${filings} filing comments.`] : []),
    ]
  })
}

function ownComments(sandbox: Sandbox, repository: string, number: number) {
  return sandbox.comments(repository, number).filter(({ author }) => author === sandbox.botLogin)
}

/** The issue of every item that is still to do has been told, the leads are mentioned once; no comment of the App's says the same twice in one place. */
function mentions(sandbox: Sandbox, { repository, codes, current }: Team): readonly string[] {
  const own = sandbox.comments(repository).filter(({ author }) => author === sandbox.botLogin)
  const texts = new Map<string, number>()
  for (const { issue, body } of own) texts.set(`${issue}\n${body}`, (texts.get(`${issue}\n${body}`) ?? 0) + 1)
  const twice = [...texts].filter(([, times]) => times > 1)
  const filings = own.filter(({ body }) => parseMarker('filed', body) !== null)
  const checks = sandbox.checkRuns(repository).filter(({ name }) => name === 'AAR follow-ups')
  const told = [...filings.map(({ body }) => body), ...checks.map(({ text, summary }) => `${text} ${summary}`)].join(
    '\n',
  )
  const toDo = new Set(
    current().flatMap(({ document }) => document.rows.map((row) => row.state === 'todo' && row.code)),
  )
  const issues = sandbox.issues(repository).filter(({ number }) => toDo.has(codes.get(number) ?? ''))
  const untold = issues.filter(({ number }) => !new RegExp(`(?:#|issues/)${number}\\b`).test(told))
  const mentioning = filings.filter(({ body }) => /@(?:sam|ola)\b/.test(body)).map(({ issue }) => issue)
  const often = mentioning.filter((issue, index) => mentioning.indexOf(issue) !== index)
  const unfinished = checks.filter(({ status }) => status !== 'completed')
  return [
    ...twice.map(([text]) => `The App said twice on ${text.slice(0, 120)}`),
    ...untold.map(({ number }) => `Nobody was told of issue ${number}.`),
    ...often.map((issue) => `The leads were mentioned twice on ${issue}.`),
    ...unfinished.map(({ headSha }) => `The filing check run of ${headSha.slice(0, 8)} is not finished.`),
  ]
}

/** What a person has set stays. */
function peopleWin(sandbox: Sandbox, team: Team): readonly string[] {
  const { repository, will, personsIssues, personsComments } = team
  const comments = new Map(sandbox.comments(repository).map(({ id, body }) => [id, body]))
  const wrong: string[] = []
  for (const [number, wish] of will) {
    const issue = sandbox.issue(repository, number)
    const body = issue?.body ?? ''
    const labels = issue?.labels ?? []
    const says = (isWrong: boolean, words: string) => {
      if (isWrong) wrong.push(`Issue ${number}: ${words}`)
    }
    says(wish.title !== undefined && issue?.title !== wish.title, `the title that a person gave it is gone.`)
    says(wish.added !== undefined && !body.includes(wish.added), 'the note that a person added is gone.')
    says(wish.emptied === true && body !== '', 'the body that a person emptied is written again.')
    says(wish.closed === true && issue?.state !== 'closed', 'it was reopened.')
    says(
      [...wish.labelsAdded].some((label) => !labels.includes(label)),
      'a label of a person’s is gone.',
    )
    says(
      [...wish.labelsRemoved].some((label) => labels.includes(label)),
      'a label that a person removed is back.',
    )
  }
  for (const [number, draft] of personsIssues) {
    const issue = sandbox.issue(repository, number)
    const isKept = issue?.title === draft.title && (issue.body ?? '') === draft.body && issue.state === 'open'
    if (!isKept) wrong.push(`Issue ${number}, which a person wrote, was changed.`)
  }
  for (const [id, body] of personsComments) {
    if (comments.get(id) !== body) wrong.push(`Comment ${id}, which a person wrote, was changed.`)
  }
  return wrong
}
