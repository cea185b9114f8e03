import { describe, expect, it } from 'vitest'
import { asInstallation, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

async function start(validate: 'validate' | 'trust' = 'validate') {
  const sandbox = await useSandbox({ validate })
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
  const octokit = await asInstallation(sandbox)
  return { sandbox, shop, octokit, sha: sandbox.branchTip(shop) }
}

function annotations(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    path: 'README.md',
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: 'warning' as const,
    message: `Point ${index + 1}`,
  }))
}

const output = { title: 'Three points', summary: 'Read on.' }

describe('check runs', () => {
  it('keep what they are given, and append annotations', async () => {
    const { octokit, sha } = await start()
    const { data: run } = await octokit.checks.create({
      ...repo,
      name: 'AAR review',
      head_sha: sha,
      status: 'in_progress',
      external_id: 'v1:abc',
      output: { ...output, annotations: annotations(50) },
    })
    expect(run).toMatchObject({ status: 'in_progress', conclusion: null, completed_at: null, external_id: 'v1:abc' })
    const done = await octokit.checks.update({
      ...repo,
      check_run_id: run.id,
      conclusion: 'neutral',
      output: { ...output, annotations: annotations(1) },
    })
    expect(done.data).toMatchObject({ status: 'completed', conclusion: 'neutral', output: { annotations_count: 51 } })
    const listed = await octokit.paginate(octokit.checks.listAnnotations, { ...repo, check_run_id: run.id })
    expect(listed).toHaveLength(51)
    expect((await octokit.checks.get({ ...repo, check_run_id: run.id })).data.external_id).toBe('v1:abc')
  })

  it.each([
    ['51 annotations', { output: { ...output, annotations: annotations(51) } }],
    ['a summary of 65,536 characters', { output: { title: 't', summary: 'a'.repeat(65_536) } }],
    ['no summary', { output: { title: 't' } }],
    ['no conclusion though completed', { status: 'completed' }],
    [
      'a column over several lines',
      { output: { ...output, annotations: [{ ...annotations(1)[0], end_line: 2, start_column: 1 }] } },
    ],
    ['a commit that is not there', { head_sha: '0'.repeat(40) }],
    ['a branch for a commit', { head_sha: 'main' }],
  ])('are refused with %s', async (_, change) => {
    const { octokit, sha } = await start('trust')
    const request = octokit.request({
      method: 'POST',
      url: '/repos/acme/shop/check-runs',
      name: 'AAR review',
      head_sha: sha,
      ...change,
    })
    expect((await refusal(request)).status).toBe(422)
  })

  it('are listed by name, the newest of each unless all are asked for', async () => {
    const { sandbox, octokit, sha } = await start()
    for (const name of ['AAR review', 'AAR review', 'AAR follow-ups']) {
      await octokit.checks.create({ ...repo, name, head_sha: sha })
    }
    const list = async (options: object) =>
      (await octokit.checks.listForRef({ ...repo, ref: sha, ...options })).data.check_runs.map((one) => one.name)
    expect(await list({})).toEqual(['AAR follow-ups', 'AAR review'])
    expect(await list({ filter: 'all' })).toEqual(['AAR follow-ups', 'AAR review', 'AAR review'])
    expect(await list({ check_name: 'AAR review', app_id: sandbox.appId })).toEqual(['AAR review'])
    expect(await list({ app_id: 1 })).toEqual([])
    const suites = await octokit.checks.listSuitesForRef({ ...repo, ref: 'main' })
    expect(suites.data.check_suites.map((one) => one.latest_check_runs_count)).toEqual([3])
  })
})
