import { findAccount } from '../state/accounts.ts'
import type { Installation } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

/** GitHub's `integration`. */
export function appShape(world: World): Shape {
  const { app } = world
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    client_id: `Iv23li${app.id}`,
    owner: simpleUser(world, app.owner),
    name: app.name,
    description: '',
    external_url: `${world.htmlUrl}/apps/${app.slug}`,
    html_url: `${world.htmlUrl}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  }
}

/** GitHub's `installation`. */
export function installationShape(world: World, installation: Installation): Shape {
  const { app } = world
  const type = findAccount(world, installation.account)?.type === 'Organization' ? 'Organization' : 'User'
  const settings = type === 'Organization' ? `organizations/${installation.account}/settings` : 'settings'
  return {
    id: installation.id,
    account: simpleUser(world, installation.account),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${world.apiUrl}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${world.apiUrl}/installation/repositories`,
    html_url: `${world.htmlUrl}/${settings}/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: findAccount(world, installation.account)?.id ?? 0,
    target_type: type,
    permissions: app.permissions,
    events: app.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedAt === null ? null : simpleUser(world, installation.account),
    suspended_at: installation.suspendedAt,
  }
}
