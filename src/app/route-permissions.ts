/** What GitHub asks of an App for each route: one row per route, from the page linked beside it. */
export interface RoutePermission {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** As GitHub's description writes it, with `{owner}` and the like. */
  readonly route: string
  readonly needs: RouteNeed
  readonly docs: string
}

/**
 * `app`: the App's own JWT. `token`: any installation token, whatever its permissions. `nothing`: not even a token.
 * `permission`: an installation token with one of these; where several are named GitHub accepts any.
 */
export type RouteNeed =
  | { readonly kind: 'app' }
  | { readonly kind: 'token' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'permission'; readonly anyOf: readonly PermissionNeed[] }

export interface PermissionNeed {
  readonly name: string
  readonly level: 'read' | 'write'
}

const docsHost = 'https://docs.github.com/rest'
const app: RouteNeed = { kind: 'app' }
const token: RouteNeed = { kind: 'token' }
const nothing: RouteNeed = { kind: 'nothing' }

function read(...names: readonly string[]): RouteNeed {
  return { kind: 'permission', anyOf: names.map((name) => ({ name, level: 'read' as const })) }
}

function write(...names: readonly string[]): RouteNeed {
  return { kind: 'permission', anyOf: names.map((name) => ({ name, level: 'write' as const })) }
}

type Row = readonly [route: string, needs: RouteNeed, docs: string]

const issueComments = ['issues', 'pull_requests'] as const
const repo = '/repos/{owner}/{repo}'

const rows: readonly Row[] = [
  ['GET /app', app, '/apps/apps#get-the-authenticated-app'],
  ['GET /app/installations', app, '/apps/apps#list-installations-for-the-authenticated-app'],
  ['GET /app/installations/{installation_id}', app, '/apps/apps#get-an-installation-for-the-authenticated-app'],
  [
    'POST /app/installations/{installation_id}/access_tokens',
    app,
    '/apps/apps#create-an-installation-access-token-for-an-app',
  ],
  [`GET ${repo}/installation`, app, '/apps/apps#get-a-repository-installation-for-the-authenticated-app'],
  ['GET /orgs/{org}/installation', app, '/apps/apps#get-an-organization-installation-for-the-authenticated-app'],
  ['GET /users/{username}/installation', app, '/apps/apps#get-a-user-installation-for-the-authenticated-app'],
  ['GET /app/hook/deliveries', app, '/apps/webhooks#list-deliveries-for-an-app-webhook'],
  ['GET /app/hook/deliveries/{delivery_id}', app, '/apps/webhooks#get-a-delivery-for-an-app-webhook'],
  ['POST /app/hook/deliveries/{delivery_id}/attempts', app, '/apps/webhooks#redeliver-a-delivery-for-an-app-webhook'],
  ['GET /installation/repositories', token, '/apps/installations#list-repositories-accessible-to-the-app-installation'],
  ['GET /rate_limit', nothing, '/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user'],
  ['GET /meta', nothing, '/meta/meta#get-github-meta-information'],
  ['GET /users/{username}', nothing, '/users/users#get-a-user'],
  [`GET ${repo}`, read('metadata'), '/repos/repos#get-a-repository'],
  [
    `GET ${repo}/collaborators/{username}/permission`,
    read('metadata'),
    '/collaborators/collaborators#get-repository-permissions-for-a-user',
  ],
  [`GET ${repo}/contents/{path}`, read('contents'), '/repos/contents#get-repository-content'],
  [`GET ${repo}/git/trees/{tree_sha}`, read('contents'), '/git/trees#get-a-tree'],
  [`GET ${repo}/git/blobs/{file_sha}`, read('contents'), '/git/blobs#get-a-blob'],
  [`GET ${repo}/git/ref/{ref}`, read('contents'), '/git/refs#get-a-reference'],
  [`POST ${repo}/git/blobs`, write('contents'), '/git/blobs#create-a-blob'],
  [`POST ${repo}/git/trees`, write('contents'), '/git/trees#create-a-tree'],
  [`POST ${repo}/git/commits`, write('contents'), '/git/commits#create-a-commit'],
  [`POST ${repo}/git/refs`, write('contents'), '/git/refs#create-a-reference'],
  [`PATCH ${repo}/git/refs/{ref}`, write('contents'), '/git/refs#update-a-reference'],
  [`GET ${repo}/commits`, read('contents'), '/commits/commits#list-commits'],
  [`GET ${repo}/commits/{ref}`, read('contents'), '/commits/commits#get-a-commit'],
  [`GET ${repo}/compare/{basehead}`, read('contents'), '/commits/commits#compare-two-commits'],
  [
    `GET ${repo}/commits/{commit_sha}/pulls`,
    read('pull_requests'),
    '/commits/commits#list-pull-requests-associated-with-a-commit',
  ],
  [`GET ${repo}/pulls`, read('pull_requests'), '/pulls/pulls#list-pull-requests'],
  [`POST ${repo}/pulls`, write('pull_requests'), '/pulls/pulls#create-a-pull-request'],
  [`PATCH ${repo}/pulls/{pull_number}`, write('pull_requests'), '/pulls/pulls#update-a-pull-request'],
  [`GET ${repo}/pulls/{pull_number}`, read('pull_requests'), '/pulls/pulls#get-a-pull-request'],
  [`GET ${repo}/pulls/{pull_number}/files`, read('pull_requests'), '/pulls/pulls#list-pull-requests-files'],
  [`GET ${repo}/pulls/{pull_number}/commits`, read('pull_requests'), '/pulls/pulls#list-commits-on-a-pull-request'],
  [`GET ${repo}/pulls/{pull_number}/reviews`, read('pull_requests'), '/pulls/reviews#list-reviews-for-a-pull-request'],
  [
    `POST ${repo}/pulls/{pull_number}/reviews`,
    write('pull_requests'),
    '/pulls/reviews#create-a-review-for-a-pull-request',
  ],
  [`POST ${repo}/check-runs`, write('checks'), '/checks/runs#create-a-check-run'],
  [`PATCH ${repo}/check-runs/{check_run_id}`, write('checks'), '/checks/runs#update-a-check-run'],
  [`GET ${repo}/check-runs/{check_run_id}`, read('checks'), '/checks/runs#get-a-check-run'],
  [`GET ${repo}/check-runs/{check_run_id}/annotations`, read('checks'), '/checks/runs#list-check-run-annotations'],
  [`GET ${repo}/commits/{ref}/check-runs`, read('checks'), '/checks/runs#list-check-runs-for-a-git-reference'],
  [`GET ${repo}/commits/{ref}/check-suites`, read('checks'), '/checks/suites#list-check-suites-for-a-git-reference'],
  [`GET ${repo}/issues`, read('issues'), '/issues/issues#list-repository-issues'],
  [`POST ${repo}/issues`, write('issues'), '/issues/issues#create-an-issue'],
  [`GET ${repo}/issues/{issue_number}`, read('issues'), '/issues/issues#get-an-issue'],
  [`PATCH ${repo}/issues/{issue_number}`, write(...issueComments), '/issues/issues#update-an-issue'],
  [
    `POST ${repo}/issues/{issue_number}/assignees`,
    write(...issueComments),
    '/issues/assignees#add-assignees-to-an-issue',
  ],
  [
    `DELETE ${repo}/issues/{issue_number}/assignees`,
    write(...issueComments),
    '/issues/assignees#remove-assignees-from-an-issue',
  ],
  [`GET ${repo}/assignees`, read(...issueComments), '/issues/assignees#list-assignees'],
  [`GET ${repo}/assignees/{assignee}`, read(...issueComments), '/issues/assignees#check-if-a-user-can-be-assigned'],
  [`GET ${repo}/issues/{issue_number}/comments`, read(...issueComments), '/issues/comments#list-issue-comments'],
  [`POST ${repo}/issues/{issue_number}/comments`, write(...issueComments), '/issues/comments#create-an-issue-comment'],
  [`GET ${repo}/issues/comments`, read(...issueComments), '/issues/comments#list-issue-comments-for-a-repository'],
  [`GET ${repo}/issues/comments/{comment_id}`, read(...issueComments), '/issues/comments#get-an-issue-comment'],
  [`PATCH ${repo}/issues/comments/{comment_id}`, write(...issueComments), '/issues/comments#update-an-issue-comment'],
  [`DELETE ${repo}/issues/comments/{comment_id}`, write(...issueComments), '/issues/comments#delete-an-issue-comment'],
  [`GET ${repo}/issues/{issue_number}/events`, read('issues'), '/issues/events#list-issue-events'],
  [`GET ${repo}/issues/{issue_number}/sub_issues`, read('issues'), '/issues/sub-issues#list-sub-issues'],
  [`POST ${repo}/issues/{issue_number}/sub_issues`, write('issues'), '/issues/sub-issues#add-sub-issue'],
  [`GET ${repo}/milestones`, read(...issueComments), '/issues/milestones#list-milestones'],
  [`GET ${repo}/labels`, read(...issueComments), '/issues/labels#list-labels-for-a-repository'],
  [`POST ${repo}/labels`, write(...issueComments), '/issues/labels#create-a-label'],
  [`GET ${repo}/labels/{name}`, read(...issueComments), '/issues/labels#get-a-label'],
  [`PATCH ${repo}/labels/{name}`, write(...issueComments), '/issues/labels#update-a-label'],
  [`DELETE ${repo}/labels/{name}`, write(...issueComments), '/issues/labels#delete-a-label'],
  [`GET ${repo}/issues/{issue_number}/labels`, read(...issueComments), '/issues/labels#list-labels-for-an-issue'],
  [`POST ${repo}/issues/{issue_number}/labels`, write(...issueComments), '/issues/labels#add-labels-to-an-issue'],
  [`PUT ${repo}/issues/{issue_number}/labels`, write(...issueComments), '/issues/labels#set-labels-for-an-issue'],
  [
    `DELETE ${repo}/issues/{issue_number}/labels/{name}`,
    write(...issueComments),
    '/issues/labels#remove-a-label-from-an-issue',
  ],
  ['GET /orgs/{org}/issue-fields', read('issue_fields'), '/orgs/issue-fields#list-issue-fields-for-an-organization'],
  [
    'POST /orgs/{org}/projectsV2/{project_number}/items',
    write('organization_projects'),
    '/projects/items#add-item-to-organization-owned-project',
  ],
  ['GET /orgs/{org}/members/{username}', read('members'), '/orgs/members#check-organization-membership-for-a-user'],
  ['GET /orgs/{org}/teams/{team_slug}', read('members'), '/teams/teams#get-a-team-by-name'],
  ['GET /orgs/{org}/teams/{team_slug}/members', read('members'), '/teams/members#list-team-members'],
]

/** Every route that the app or its sandbox knows. */
export const routePermissions: readonly RoutePermission[] = rows.map(([route, needs, docs]) => {
  const [method = '', path = ''] = route.split(' ')
  return { method: method as RoutePermission['method'], route: path, needs, docs: `${docsHost}${docs}` }
})

/** A permission that `app.yml` does not ask for, because only a setting that is off by default needs it. */
export interface OptionalPermission extends PermissionNeed {
  /** The key of the configuration that needs it. */
  readonly setting: string
  /** What happens without it. */
  readonly without: string
}

/** Each is asked for where it is used; without it GitHub refuses, and what follows is said in the filing. */
export const optionalPermissions: readonly OptionalPermission[] = [
  {
    name: 'issue_fields',
    level: 'read',
    setting: 'issueFields',
    without: 'follow-ups are filed without issue fields',
  },
  {
    name: 'organization_projects',
    level: 'write',
    setting: 'project',
    without: 'follow-ups are filed, and not added to the project',
  },
  {
    name: 'contents',
    level: 'write',
    setting: 'writeBack',
    without: 'follow-ups are filed, and their links are not written into the AAR',
  },
]
