import { z } from 'zod'
import type { CheckRun } from '../app/ports.ts'
import type { Annotation, CheckName, CheckRunContent } from '../core/render/check-run.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'
import type { Parameters, WriteRoute } from './requests.ts'

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
  const patch = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'
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
      const [first, ...rest] = bodies(content)
      const write = async (route: WriteRoute, body: Parameters) => {
        const answer = await requests.write(route, { ...here, ...body })
        const { check } = readWritten(route, () => readCheckRun(answer))
        recent.checkRuns.remember(`${here.owner}/${here.repo}@${sha} ${name}`, check)
        return check
      }
      let check = await write('POST /repos/{owner}/{repo}/check-runs', { name, head_sha: sha, ...first })
      for (const body of rest) check = await write(patch, { check_run_id: check.id, ...body })
      return check
    },
    async updateCheckRun(id, content) {
      for (const body of bodies(content)) await requests.write(patch, { ...here, check_run_id: id, ...body })
    },
  }
}

/** Begins the external id of a run to which not all annotations have been sent. */
const partial = 'partial '

/** What to send, one after the other. Only the last one completes the run and gives it its id, so that whoever finds it knows it is whole. */
function bodies(content: CheckRunContent): readonly Parameters[] {
  const { conclusion: _, ...unfinished } = content
  const all = batches(content.annotations ?? [])
  return all.map((batch, index) =>
    index === all.length - 1
      ? toBody(content, batch)
      : toBody({ ...unfinished, status: 'in_progress', externalId: `${partial}${content.externalId ?? ''}` }, batch),
  )
}

function batches(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const count = Math.max(1, Math.ceil(annotations.length / annotationsPerRequest))
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * annotationsPerRequest, (index + 1) * annotationsPerRequest),
  )
}

function toBody(content: CheckRunContent, annotations: readonly Annotation[]): Parameters {
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
  const isPartial = run.external_id?.startsWith(partial) === true
  const check = {
    id: run.id,
    headSha: run.head_sha,
    name: run.name,
    status: run.status,
    conclusion: run.conclusion ?? null,
    title: run.output.title ?? null,
    summary: run.output.summary ?? null,
    text: run.output.text ?? null,
    externalId: isPartial ? (run.external_id ?? '').slice(partial.length) : (run.external_id ?? null),
    annotationsCount: run.output.annotations_count ?? 0,
    ...(isPartial && { isPartial }),
  }
  return { app: run.app?.id ?? null, check }
}
