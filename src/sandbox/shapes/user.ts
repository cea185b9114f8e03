import { ensureAccount } from '../state/accounts.ts'
import type { Account } from '../state/records.ts'
import type { World } from '../state/world.ts'

/** A piece of an answer or payload. */
export type Shape = Readonly<Record<string, unknown>>

/** GitHub's `simple-user`. */
export function simpleUser(world: World, login: string): Shape {
  const account = ensureAccount(world, login)
  const url = `${world.apiUrl}/users/${encodeURIComponent(account.login)}`
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('User', account.id),
    avatar_url: `${world.htmlUrl}/avatars/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: account.type === 'Bot' ? `${world.htmlUrl}/apps/${world.app.slug}` : `${world.htmlUrl}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** GitHub's `public-user`. */
export function publicUser(world: World, account: Account): Shape {
  return {
    ...simpleUser(world, account.login),
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  }
}

/** Opaque, as GitHub's are. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64')
}
