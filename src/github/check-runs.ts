import { z } from 'zod'
import type { CheckRun } from '../app/ports.ts'
import type { Annotation, CheckName, CheckRunContent } from '../core/render/check-run.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'

const CheckRunAnswer = z.object({
  id: z.number(),
  head_sha: z.string(),
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullish(),
  external_id: z.string().nullish(),
  app: z.object({ id: z.number() }).nullish(),
  output: z.object({
    title: z.string().nullish(),
    summary: z.string().nullish(),
    text: z.string().nullish(),
    annotations_count: z.number().nullish(),
  }),
})

const SuiteAnswer = z.object({ status: z.string().nullish(), app: z.object({ id: z.number() }).nullish() })

export interface CheckRuns {
  checkRuns(sha: string, name: CheckName): Promise<readonly CheckRun[]>
  isRerunWanted(sha: string): Promise<boolean>
  createCheckRun(sha: string, name: CheckName, content: CheckRunContent): Promise<CheckRun>
  updateCheckRun(id: number, content: CheckRunContent): Promise<void>
}

/** Annotations taken by one request; a further request appends. https://docs.github.com/rest/checks/runs */
const annotationsPerRequest = 50

export function gitHubCheckRuns(place: Place): CheckRuns {
  const { requests, appId, recent } = place
  const here = ofRepository(place)
  const update = async (id: number, content: CheckRunContent, annotations: readonly Annotation[]) => {
    for (const batch of batches(annotations)) {
      const body = { ...here, check_run_id: id, ...toBody(content, batch) }
      await requests.write('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', body)
    }
  }
  return {
    async checkRuns(sha, name) {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
      const query = { ref: sha, check_name: name, app_id: appId }
      const entries = await requests.readAll(route, { ...here, ...query }, { list: 'check_runs' })
      const ours = entries.map(readCheckRun).filter(({ app, check }) => app === appId && check.name === name)
      const listed = ours.map(({ check }) => check)
      return recent.checkRuns.complete(`${here.owner}/${here.repo}@${sha} ${name}`, listed)
    },
    async isRerunWanted(sha) {
      // Re-run sets the suite back to `queued` and leaves the run as it is. https://docs.github.com/rest/checks/runs#rerequest-a-check-run
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites'
      const entries = await requests.readAll(route, { ...here, ref: sha, app_id: appId }, { list: 'check_suites' })
      const suites = entries.map((entry) => readAnswer(SuiteAnswer, entry, 'a check suite'))
      return suites.some(({ status, app }) => app?.id === appId && status === 'queued')
    },
    async createCheckRun(sha, name, content) {
      const [first = [], ...rest] = batches(content.annotations ?? [])
      const body = { ...here, name, head_sha: sha, ...toBody(content, first) }
      const route = 'POST /repos/{owner}/{repo}/check-runs'
      const answer = await requests.write(route, body)
      const { check } = readWritten(route, () => readCheckRun(answer))
      recent.checkRuns.remember(`${here.owner}/${here.repo}@${sha} ${name}`, check)
      if (rest.length > 0) await update(check.id, content, rest.flat())
      return check
    },
    updateCheckRun: (id, content) => update(id, content, content.annotations ?? []),
  }
}

function batches(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const count = Math.max(1, Math.ceil(annotations.length / annotationsPerRequest))
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * annotationsPerRequest, (index + 1) * annotationsPerRequest),
  )
}

function toBody(content: CheckRunContent, annotations: readonly Annotation[]): Readonly<Record<string, unknown>> {
  const { status, conclusion, title, summary, text, externalId } = content
  return {
    status,
    ...(conclusion !== undefined && { conclusion }),
    ...(externalId !== undefined && { external_id: externalId }),
    output: {
      title,
      summary,
      ...(text !== undefined && { text }),
      ...(annotations.length > 0 && { annotations: annotations.map(toAnnotation) }),
    },
  }
}

function toAnnotation(annotation: Annotation): Readonly<Record<string, unknown>> {
  const { path, startLine, endLine, startColumn, endColumn, level, title, message } = annotation
  const isOneLine = startLine === endLine
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(isOneLine && startColumn !== undefined && { start_column: startColumn }),
    ...(isOneLine && endColumn !== undefined && { end_column: endColumn }),
    annotation_level: level,
    title,
    message,
  }
}

function readCheckRun(data: unknown): { readonly app: number | null; readonly check: CheckRun } {
  const run = readAnswer(CheckRunAnswer, data, 'a check run')
  const check = {
    id: run.id,
    headSha: run.head_sha,
    name: run.name,
    status: run.status,
    conclusion: run.conclusion ?? null,
    title: run.output.title ?? null,
    summary: run.output.summary ?? null,
    text: run.output.text ?? null,
    externalId: run.external_id ?? null,
    annotationsCount: run.output.annotations_count ?? 0,
  }
  return { app: run.app?.id ?? null, check }
}
