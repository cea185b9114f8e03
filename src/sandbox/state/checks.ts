import { checkRunShape, checkSuiteShape } from '../shapes/check.ts'
import { announce } from '../webhooks/announce.ts'
import { timestamp } from './clock.ts'
import type { Actor, CheckRun, CheckSuite, Repository } from './records.ts'
import { branchesOf } from './repositories.ts'
import type { World } from './world.ts'

/** The App's one suite on a commit, made when first needed. */
export function ensureSuite(world: World, repository: Repository, sha: string): CheckSuite {
  const known = world.checkSuites.all().find((suite) => suite.repository === repository.id && suite.headSha === sha)
  if (known !== undefined) return known
  const branch = [...branchesOf(world, repository.id)].find(([, tip]) => tip === sha)
  const suite = {
    id: world.nextId(),
    repository: repository.id,
    headSha: sha,
    headBranch: branch?.[0] ?? null,
    createdAt: timestamp(world.clock),
    rerequested: false,
  }
  world.checkSuites.put(suite.id, suite)
  return suite
}

export function putCheckRun(
  world: World,
  repository: Repository,
  actor: Actor,
  run: CheckRun,
  before: CheckRun | null,
): void {
  world.checkRuns.put(run.id, run)
  const suite = world.checkSuites.get(run.suite)
  if (suite?.rerequested === true) world.checkSuites.put(suite.id, { ...suite, rerequested: false })
  if (before === null) tellRun(world, repository, actor, run, 'created')
  if (run.status === 'completed' && before?.status !== 'completed') tellRun(world, repository, actor, run, 'completed')
}

/** Re-run resets the suite, not its runs (docs: rerequest a check run). */
export function rerequest(world: World, suite: CheckSuite): void {
  world.checkSuites.put(suite.id, { ...suite, rerequested: true })
}

/** `check_run`, as GitHub sends it to the App that owns the run. */
export function tellRun(world: World, repository: Repository, actor: Actor, run: CheckRun, action: string): void {
  const suite = world.checkSuites.get(run.suite)
  const check_suite = suite === null ? { id: run.suite } : checkSuiteShape(world, repository, suite)
  announce(world, repository, actor, {
    name: 'check_run',
    action,
    payload: { check_run: { ...checkRunShape(world, repository, run), check_suite } },
  })
}

export function tellSuite(world: World, repository: Repository, actor: Actor, suite: CheckSuite, action: string): void {
  const { repository: _, ...check_suite } = checkSuiteShape(world, repository, suite) as Record<string, unknown>
  announce(world, repository, actor, { name: 'check_suite', action, payload: { check_suite } })
}
