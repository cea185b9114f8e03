import { z } from 'zod'
import type { Issue, IssueDraft } from '../app/ports.ts'
import { Authorship, isWrittenBy, type Self } from './authorship.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'

const IssueAnswer = Authorship.extend({
  id: z.number(),
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  state_reason: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  assignees: z.array(z.object({ login: z.string() })).nullish(),
  type: z.object({ name: z.string() }).nullish(),
  milestone: z.object({ number: z.number() }).nullish(),
  issue_field_values: z.array(z.object({ issue_field_id: z.number() })).nullish(),
  sub_issues_summary: z.object({ total: z.number() }).nullish(),
  parent_issue_url: z.string().nullish(),
  locked: z.boolean().nullish(),
  pull_request: z.unknown().optional(),
  created_at: z.string(),
  updated_at: z.string(),
})

export interface Issues {
  issue(number: number): Promise<Issue | null>
  ourIssues(): Promise<readonly Issue[]>
  createIssue(draft: IssueDraft): Promise<Issue>
  updateIssue(number: number, change: { readonly title?: string; readonly body?: string }): Promise<void>
  closeAsDuplicate(number: number, of: number): Promise<void>
  issueElsewhere(owner: string, repository: string, number: number): Promise<Issue | null>
}

/** Issues of one repository, and those of others that its rows link to. https://docs.github.com/rest/issues/issues */
export function gitHubIssues(place: Place, self: Self): Issues {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async issue(number) {
      const parameters = { ...here, issue_number: number }
      const data = await requests.readOrNull('GET /repos/{owner}/{repo}/issues/{issue_number}', parameters)
      return data === null ? null : toIssue(data, self)
    },
    async ourIssues() {
      const query = { creator: await self.botLogin(), state: 'all', sort: 'created', direction: 'asc' }
      const entries = await requests.readAll('GET /repos/{owner}/{repo}/issues', { ...here, ...query })
      const issues = await Promise.all(entries.map((entry) => toIssue(entry, self)))
      return issues.filter((issue) => issue.isOurs && !issue.isPullRequest)
    },
    async createIssue({ title, body, labels, assignees, type, milestone, fieldValues }) {
      const route = 'POST /repos/{owner}/{repo}/issues'
      const answer = await requests.write(route, {
        ...{ ...here, title, body, labels, assignees },
        ...(type !== undefined && { type }),
        ...(milestone !== undefined && { milestone }),
        ...(fieldValues !== undefined && {
          issue_field_values: fieldValues.map(({ field, value }) => ({ field_id: field, value })),
        }),
      })
      return readWritten(route, () => ({ ...readIssue(answer), isOurs: true }))
    },
    async updateIssue(number, { title, body }) {
      const change = { ...(title !== undefined && { title }), ...(body !== undefined && { body }) }
      const parameters = { ...here, issue_number: number, ...change }
      await requests.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters)
    },
    async closeAsDuplicate(number, of) {
      // GitHub wants the older issue's id here, not its number.
      const older = await requests.read('GET /repos/{owner}/{repo}/issues/{issue_number}', {
        ...here,
        issue_number: of,
      })
      const { id } = readAnswer(z.object({ id: z.number() }), older, 'an issue')
      const change = { state: 'closed', state_reason: 'duplicate', duplicate_issue_id: id }
      const parameters = { ...here, issue_number: number, ...change }
      await requests.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', parameters)
    },
    async issueElsewhere(owner, repository, number) {
      const parameters = { owner, repo: repository, issue_number: number }
      const data = await requests.readOrNull('GET /repos/{owner}/{repo}/issues/{issue_number}', parameters)
      return data === null ? null : toIssue(data, self)
    },
  }
}

async function toIssue(data: unknown, self: Self): Promise<Issue> {
  return { ...readIssue(data), isOurs: await isWrittenBy(self, readAnswer(Authorship, data, 'an issue')) }
}

function readIssue(data: unknown): Omit<Issue, 'isOurs'> {
  const issue = readAnswer(IssueAnswer, data, 'an issue')
  return {
    id: issue.id,
    number: issue.number,
    url: issue.html_url,
    state: issue.state === 'closed' ? 'closed' : 'open',
    stateReason: issue.state_reason ?? null,
    title: issue.title,
    body: issue.body ?? '',
    labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (issue.assignees ?? []).map((assignee) => assignee.login),
    ...(issue.type == null ? {} : { type: issue.type.name }),
    ...(issue.milestone == null ? {} : { milestone: issue.milestone.number }),
    ...(issue.issue_field_values == null
      ? {}
      : { fields: issue.issue_field_values.map(({ issue_field_id: field }) => field) }),
    ...(issue.sub_issues_summary == null
      ? {}
      : { subIssues: issue.sub_issues_summary.total, hasParent: issue.parent_issue_url != null }),
    locked: issue.locked ?? false,
    isPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
  }
}
