import { findAccount } from '../state/accounts.ts'
import type { Repository } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

export function repositoryApiUrl(world: World, { owner, name }: Repository): string {
  return `${world.apiUrl}/repos/${owner}/${name}`
}

export function repositoryHtmlUrl(world: World, { owner, name }: Repository): string {
  return `${world.htmlUrl}/${owner}/${name}`
}

const links = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const

/** GitHub's `minimal-repository`. */
export function minimalRepository(world: World, repository: Repository): Shape {
  const url = repositoryApiUrl(world, repository)
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    private: repository.visibility !== 'public',
    owner: simpleUser(world, repository.owner),
    html_url: repositoryHtmlUrl(world, repository),
    description: repository.description,
    fork: repository.forkOf !== null,
    url,
    ...Object.fromEntries(Object.entries(links).map(([name, path]) => [name, `${url}${path}`])),
  }
}

/** GitHub's `repository`, as in lists, pull requests and webhooks. */
export function repositoryShape(world: World, repository: Repository): Shape {
  const html = repositoryHtmlUrl(world, repository)
  const host = new URL(world.htmlUrl).host
  const openIssues = world.issues.all().filter((one) => one.repository === repository.id && one.state === 'open').length
  const forks = world.repositories.all().filter((one) => one.forkOf === repository.id).length
  return {
    ...minimalRepository(world, repository),
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: pushedAt(world, repository),
    git_url: `git://${host}/${repository.owner}/${repository.name}.git`,
    ssh_url: `git@${host}:${repository.owner}/${repository.name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: repository.hasIssues,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: forks,
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    custom_properties: {},
    visibility: repository.visibility,
    forks,
    open_issues: openIssues,
    watchers: 0,
    default_branch: repository.defaultBranch,
  }
}

/** GitHub's `full-repository`. */
export function fullRepository(world: World, repository: Repository): Shape {
  const isOrganization = findAccount(world, repository.owner)?.type === 'Organization'
  return {
    ...repositoryShape(world, repository),
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: false },
    ...(isOrganization ? { organization: simpleUser(world, repository.owner) } : {}),
    network_count: 0,
    subscribers_count: 0,
  }
}

/** When the newest commit of any branch was made; GitHub tells the time of its push. */
function pushedAt(world: World, repository: Repository): string {
  const tips = [...(world.branches.get(repository.id)?.values() ?? [])]
  const times = tips.map((sha) => world.git.commits.get(sha)?.committer.date ?? repository.createdAt)
  return times.reduce((latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest), repository.createdAt)
}
