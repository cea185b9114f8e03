import { createSign } from 'node:crypto'
import { Octokit } from '@octokit/rest'
import { afterEach, expect } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { SandboxClock } from '../../src/sandbox/state/clock.ts'

/** A clock that stands still until it is moved. */
export interface HandClock extends SandboxClock {
  pass(milliseconds: number): void
}

export function handClock(start = '2026-11-02T09:00:00Z'): HandClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

/** Permissions that cover every route of the table. */
export const allPermissions = {
  checks: 'write',
  contents: 'read',
  issue_fields: 'read',
  issues: 'write',
  members: 'read',
  metadata: 'read',
  organization_projects: 'write',
  pull_requests: 'write',
} as const

const allEvents = [
  'check_run',
  'check_suite',
  'issue_comment',
  'issues',
  'merge_group',
  'pull_request',
  'push',
] as const

const open: Sandbox[] = []

/** A validating sandbox that is closed after the test, which fails if anything broke GitHub's description. */
export async function useSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    webhookSecret: 'a secret for tests',
    permissions: allPermissions,
    events: allEvents,
    validate: 'validate',
    clock: handClock(),
    ...options,
  })
  open.push(sandbox)
  return sandbox
}

afterEach(async () => {
  const violations = open.flatMap((sandbox) => sandbox.violations)
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()))
  expect(violations).toEqual([])
})

/** The App's own token, good for nine minutes. */
export function signJwt(sandbox: Sandbox, at: Date, claims: Readonly<Record<string, unknown>> = {}): string {
  const now = Math.floor(at.getTime() / 1000)
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = { iat: now - 30, exp: now + 540, iss: sandbox.appId, ...claims }
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(body)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(sandbox.privateKey, 'base64url')}`
}

export const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** As the App itself. */
export function asApp(sandbox: Sandbox, clock: SandboxClock = handClock()): Octokit {
  return new Octokit({ baseUrl: sandbox.apiUrl, auth: signJwt(sandbox, clock.now()), log: quiet })
}

/** Through the installation on an account. */
export async function asInstallation(
  sandbox: Sandbox,
  account = 'acme',
  clock: SandboxClock = handClock(),
): Promise<Octokit> {
  const { data } = await asApp(sandbox, clock).apps.createInstallationAccessToken({
    installation_id: sandbox.installationId(account),
  })
  return new Octokit({ baseUrl: sandbox.apiUrl, auth: data.token, log: quiet })
}

/** Status and message of the answer to a request that must fail. */
export async function refusal(request: Promise<unknown>): Promise<{ status: number; message: string }> {
  const outcome = await request.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof Error) || !('status' in outcome)) throw new Error('The request was expected to be refused.')
  return { status: Number(outcome.status), message: outcome.message }
}
