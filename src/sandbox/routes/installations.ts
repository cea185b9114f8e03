import { z } from 'zod'
import { bodyOf, type Call, numberParam, ok, param, type Route, repositoryOf } from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { countedPage, page } from '../http/pagination.ts'
import { issueToken } from '../http/tokens.ts'
import { appShape, installationShape } from '../shapes/app.ts'
import { repositoryShape } from '../shapes/repository.ts'
import { covers, findInstallation } from '../state/accounts.ts'
import type { Installation } from '../state/records.ts'
import type { World } from '../state/world.ts'

const tokenRequest = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.number()).optional(),
  permissions: z.record(z.string(), z.string()).optional(),
})

export const installationRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/app',
    answer: ({ world }) => ok({ ...appShape(world), installations_count: world.installations.all().length }),
  },
  {
    method: 'GET',
    template: '/app/installations',
    answer: (call) => page(call, call.world.installations.all(), (one) => installationShape(call.world, one)),
  },
  {
    method: 'GET',
    template: '/app/installations/{installation_id}',
    answer: (call) => ok(installationShape(call.world, installationOf(call))),
  },
  { method: 'POST', template: '/app/installations/{installation_id}/access_tokens', answer: createToken },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/installation',
    answer: (call) => {
      const repository = repositoryOf(call)
      const installation = findInstallation(call.world, repository.owner)
      if (installation === null || !covers(installation, repository)) throw notFound()
      return ok(installationShape(call.world, installation))
    },
  },
  { method: 'GET', template: '/orgs/{org}/installation', answer: (call) => ok(ofAccount(call, param(call, 'org'))) },
  {
    method: 'GET',
    template: '/users/{username}/installation',
    answer: (call) => ok(ofAccount(call, param(call, 'username'))),
  },
  { method: 'GET', template: '/installation/repositories', answer: listRepositories },
]

function installationOf(call: Call): Installation {
  const installation = call.world.installations.get(numberParam(call, 'installation_id'))
  if (installation === null) throw notFound()
  return installation
}

function createToken(call: Call) {
  const installation = installationOf(call)
  if (installation.suspendedAt !== null) throw new ApiError(403, 'This installation has been suspended')
  const asked = bodyOf(call, 'Installation', tokenRequest)
  const { token, expiresAt } = issueToken(call.world, installation, asked.permissions ?? null)
  return {
    status: 201,
    body: {
      token,
      expires_at: expiresAt,
      permissions: asked.permissions ?? call.world.app.permissions,
      repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    },
  }
}

function ofAccount({ world }: { readonly world: World }, account: string) {
  const installation = findInstallation(world, account)
  if (installation === null) throw notFound()
  return installationShape(world, installation)
}

function listRepositories(call: Call) {
  const { caller, world } = call
  if (caller.kind !== 'installation') throw notFound()
  const repositories = world.repositories.all().filter((repository) => covers(caller.installation, repository))
  const answer = countedPage(call, 'repositories', repositories, (one) => repositoryShape(world, one))
  const selection = caller.installation.repositories === 'all' ? 'all' : 'selected'
  return { ...answer, body: { ...(answer.body as object), repository_selection: selection } }
}
