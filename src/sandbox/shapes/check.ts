import type { CheckRun, CheckSuite, Repository } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { appShape } from './app.ts'
import { simpleCommit } from './commit.ts'
import { asPull, pullMinimal } from './pull.ts'
import { minimalRepository, repositoryApiUrl, repositoryHtmlUrl } from './repository.ts'
import { nodeId, type Shape } from './user.ts'

/** GitHub's `check-run`. */
export function checkRunShape(world: World, repository: Repository, run: CheckRun): Shape {
  const url = `${repositoryApiUrl(world, repository)}/check-runs/${run.id}`
  const html = `${repositoryHtmlUrl(world, repository)}/runs/${run.id}`
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite },
    app: appShape(world),
    pull_requests: pullsAt(world, repository, run.headSha),
  }
}

/** GitHub's `check-suite`. */
export function checkSuiteShape(world: World, repository: Repository, suite: CheckSuite): Shape {
  const url = `${repositoryApiUrl(world, repository)}/check-suites/${suite.id}`
  const runs = world.checkRuns.all().filter((run) => run.suite === suite.id)
  const done = runs.every((run) => run.status === 'completed')
  const commit = world.git.commits.get(suite.headSha)
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    status: runs.length === 0 || suite.rerequested ? 'queued' : done ? 'completed' : 'in_progress',
    conclusion: runs.length > 0 && done && !suite.rerequested ? worst(runs) : null,
    url,
    before: commit?.parents[0] ?? '0'.repeat(40),
    after: suite.headSha,
    pull_requests: pullsAt(world, repository, suite.headSha),
    app: appShape(world),
    repository: minimalRepository(world, repository),
    created_at: suite.createdAt,
    updated_at: suite.createdAt,
    rerequestable: true,
    runs_rerequestable: true,
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
    head_commit: commit === undefined ? null : simpleCommit(commit),
  }
}

/** Open pull requests of the repository itself whose head is this commit; those from forks are not told. */
function pullsAt(world: World, repository: Repository, sha: string): readonly Shape[] {
  return world.issues.all().flatMap((issue) => {
    const pull = asPull(issue)
    const isHere = pull !== null && pull.repository === repository.id && pull.pull.headRepository === repository.id
    return isHere && pull.state === 'open' && pull.pull.headSha === sha ? [pullMinimal(world, repository, pull)] : []
  })
}

function worst(runs: readonly CheckRun[]): string {
  const order = ['failure', 'timed_out', 'cancelled', 'action_required', 'neutral', 'success', 'skipped']
  return order.find((conclusion) => runs.some((run) => run.conclusion === conclusion)) ?? 'success'
}
