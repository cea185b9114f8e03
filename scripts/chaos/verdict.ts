import { parseMarker } from '../../src/core/follow-up/marker.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { PersonsWill } from './issue-acts.ts'
import type { Team } from './team.ts'

/** What does not hold of the state that a life has left, one sentence each. */
export function wrongs(sandbox: Sandbox, team: Team): readonly string[] {
  return [
    ...issuesPerItem(team),
    ...comments(sandbox, team),
    ...mentions(sandbox, team),
    ...peopleWin(sandbox, team),
    ...sandbox.violations,
  ]
}

/** Every open item without a ticket was filed once, never twice; nothing else ever was. What people deleted or transferred counts as filed. */
function issuesPerItem({ repository, codes, everToDo, refused, reworded, current, will }: Team): readonly string[] {
  const issues = new Map<string, number[]>()
  for (const [number, code] of codes) issues.set(code, [...(issues.get(code) ?? []), number])
  // Where the body is gone, nothing tells any more what the row said: one that is reworded after that is a new one.
  const isGone = (number: number) => {
    const wish = will.get(number)
    return wish !== undefined && (wish.emptied === true || wish.place?.repository !== repository)
  }
  const isOnce = (code: string, numbers: readonly number[]) =>
    numbers.length === 1 || (reworded.has(code) && numbers.filter((number) => !isGone(number)).length <= 1)
  const twice = [...issues].filter(([code, numbers]) => !isOnce(code, numbers))
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
  const wrong = [...will].flatMap(([number, wish]) => ignored(sandbox, number, wish))
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

/** What is not any more as a person has set it on one issue. */
function ignored(sandbox: Sandbox, number: number, wish: PersonsWill): readonly string[] {
  if (wish.place === null) return []
  const issue = sandbox.issue(wish.place.repository, wish.place.number)
  if (issue === null) return [`Issue ${number} is gone.`]
  const { labels, title, state, locked, assignees } = issue
  const body = issue.body ?? ''
  const wrongs = {
    'the title that a person gave it is gone.': wish.title !== undefined && title !== wish.title,
    'the note that a person added is gone.': wish.added !== undefined && !body.includes(wish.added),
    'the body that a person emptied is written again.': wish.emptied === true && body !== '',
    'it was closed or reopened.': wish.state !== undefined && state !== wish.state,
    'it was locked or unlocked.': wish.locked !== undefined && locked !== wish.locked,
    'a label of a person’s is gone.': [...wish.labelsAdded].some((label) => !labels.includes(label)),
    'a label that a person removed is back.': [...wish.labelsRemoved].some((label) => labels.includes(label)),
    'someone whom a person took off is assigned again.': [...wish.unassigned].some((one) => assignees.includes(one)),
  }
  return Object.entries(wrongs).flatMap(([words, isWrong]) => (isWrong ? [`Issue ${number}: ${words}`] : []))
}
