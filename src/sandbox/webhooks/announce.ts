import { repositoryShape } from '../shapes/repository.ts'
import { nodeId, type Shape, simpleUser } from '../shapes/user.ts'
import { findAccount, findInstallation } from '../state/accounts.ts'
import type { Actor, Repository } from '../state/records.ts'
import type { World } from '../state/world.ts'

/** Tells the App of something that happened in a repository, in the frame that all of GitHub's repository events share. */
export function announce(
  world: World,
  repository: Repository,
  actor: Actor,
  event: {
    readonly name: string
    readonly action: string | null
    readonly payload: Shape
    readonly repository?: Shape
  },
): void {
  const installation = findInstallation(world, repository.owner)
  const isOrganization = findAccount(world, repository.owner)?.type === 'Organization'
  world.emit({
    name: event.name,
    action: event.action,
    account: repository.owner,
    repository: repository.id,
    payload: {
      ...(event.action === null ? {} : { action: event.action }),
      ...event.payload,
      repository: event.repository ?? repositoryShape(world, repository),
      ...(isOrganization ? { organization: organizationShape(world, repository.owner) } : {}),
      ...(installation === null
        ? {}
        : { installation: { id: installation.id, node_id: nodeId('Integration', installation.id) } }),
      sender: simpleUser(world, actor.login),
    },
  })
}

function organizationShape(world: World, login: string): Shape {
  const account = findAccount(world, login)
  const url = `${world.apiUrl}/orgs/${login}`
  return {
    login,
    id: account?.id ?? 0,
    node_id: nodeId('Organization', account?.id ?? 0),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.htmlUrl}/avatars/u/${account?.id ?? 0}?v=4`,
    description: null,
  }
}
