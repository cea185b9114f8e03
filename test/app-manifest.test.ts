import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { optionalPermissions, type PermissionNeed, routePermissions } from '../src/app/route-permissions.ts'
import { defaultConfig } from '../src/core/config/config.ts'
import { translateWebhook } from '../src/github/translate-webhook.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest: {
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly default_events: readonly string[]
} = parse(readFileSync(join(root, 'app.yml'), 'utf8'))

/** Every route that the code names. All requests are made by `src/github`, with routes written out. */
const routes = new Set(
  filesOf(join(root, 'src/github')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'((?:GET|POST|PATCH|PUT|DELETE) \/[^']*)'/g)].map(
      ([, route = '']) => route,
    ),
  ),
)

const needs = [...routes].map((route) => ({ route, row: rowOf(route) }))

test('the code names routes', () => {
  expect(routes.size).toBeGreaterThan(20)
})

test('every route that is called stands in the table of permissions, with its documentation', () => {
  expect(needs.filter(({ row }) => row === undefined).map(({ route }) => route)).toEqual([])
  for (const { row } of needs) expect(row?.docs).toMatch(/^https:\/\/docs\.github\.com\//)
})

test('the manifest allows every route that is called, but for those of a setting that is off by default', () => {
  const refused = needs.filter(({ row }) => row !== undefined && !isAllowed(row.needs) && !isOptional(row.needs))
  expect(refused.map(({ route }) => route)).toEqual([])
})

test.each(optionalPermissions)(
  '$name is optional: a route needs it, the manifest asks for none of it, $setting is off, the README tells',
  (optional) => {
    const { name, level, setting } = optional
    const used = needs.flatMap(({ row }) => (row?.needs.kind === 'permission' ? row.needs.anyOf : []))
    expect(used).toContainEqual({ name, level })
    expect(manifest.default_permissions[name]).not.toBe(level)
    expect([undefined, false, 'off']).toContain(Object.entries(defaultConfig).find(([key]) => key === setting)?.[1])
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`[\`${setting}\`](docs/`)
  },
)

test('the manifest asks for no permission, and no level of one, that no route needs', () => {
  const used = needs.flatMap(({ row }) => (row?.needs.kind === 'permission' ? row.needs.anyOf : []))
  for (const [name, level] of Object.entries(manifest.default_permissions)) {
    expect(used, `${name}: ${level}`).toContainEqual({ name, level })
  }
})

test('each event that is subscribed to is understood, and no other is', () => {
  const understood = [
    'check_run',
    'check_suite',
    'issue_comment',
    'issues',
    'merge_group',
    'pull_request',
    'pull_request_review',
    'push',
  ].filter((event) => translateWebhook(event, smallest, 1, 'd') !== null)
  expect([...manifest.default_events].sort()).toEqual(understood)
})

test('each permission and event has its reason beside it', () => {
  const lines = readFileSync(join(root, 'app.yml'), 'utf8').split('\n')
  for (const name of [
    ...Object.keys(manifest.default_permissions),
    'check_run',
    'issue_comment',
    'merge_group',
    'pull_request',
    'pull_request_review',
    'push',
  ]) {
    const index = lines.findIndex((line) => line.trim().startsWith(`${name}:`) || line.trim() === `- ${name}`)
    expect(lines[index - 1]?.trim(), name).toMatch(/^# /)
  }
})

/** Has what every event needs. */
const smallest = {
  action: 'x',
  number: 1,
  ref: 'refs/heads/x',
  commits: [],
  pull_request: { number: 1 },
  issue: { number: 1 },
  comment: { id: 1 },
  check_run: { name: 'x', head_sha: 'a'.repeat(40) },
  check_suite: { head_sha: 'a'.repeat(40) },
  merge_group: { head_sha: 'a'.repeat(40) },
  installation: { id: 1 },
  repository: { id: 1, name: 'r', owner: { login: 'o' } },
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

function rowOf(route: string) {
  const [method = '', path = ''] = route.split(' ')
  return routePermissions.find((row) => row.method === method && row.route === path)
}

function isAllowed(need: NonNullable<ReturnType<typeof rowOf>>['needs']): boolean {
  return need.kind !== 'permission' || need.anyOf.some(isGranted)
}

function isOptional(need: NonNullable<ReturnType<typeof rowOf>>['needs']): boolean {
  return (
    need.kind === 'permission' &&
    need.anyOf.some(({ name, level }) =>
      optionalPermissions.some((known) => known.name === name && known.level === level),
    )
  )
}

function isGranted({ name, level }: PermissionNeed): boolean {
  const granted = manifest.default_permissions[name]
  return granted === 'write' || (granted !== undefined && granted === level)
}
