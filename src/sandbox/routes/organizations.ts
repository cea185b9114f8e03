import { type Call, ok, param, type Route } from '../http/call.ts'
import { notFound } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { nodeId, type Shape, simpleUser } from '../shapes/user.ts'
import { findAccount } from '../state/accounts.ts'
import type { Team } from '../state/records.ts'
import { sameName, type World } from '../state/world.ts'

const template = '/orgs/{org}/teams/{team_slug}'

export const organizationRoutes: readonly Route[] = [
  { method: 'GET', template, answer: (call) => ok(teamShape(call.world, teamOf(call))) },
  {
    method: 'GET',
    template: `${template}/members`,
    answer: (call) => page(call, teamOf(call).members, (login) => simpleUser(call.world, login)),
  },
]

function teamOf(call: Call): Team {
  const team = call.world.teams
    .all()
    .find((one) => sameName(one.organization, param(call, 'org')) && one.slug === param(call, 'team_slug'))
  if (team === undefined) throw notFound()
  return team
}

/** GitHub's `team-full`. */
function teamShape(world: World, team: Team): Shape {
  const organization = findAccount(world, team.organization)
  const createdAt = organization?.createdAt ?? world.app.createdAt
  const orgUrl = `${world.apiUrl}/orgs/${team.organization}`
  const url = `${world.apiUrl}/organizations/${organization?.id ?? 0}/team/${team.id}`
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    url,
    html_url: `${world.htmlUrl}/orgs/${team.organization}/teams/${team.slug}`,
    name: team.name,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    members_count: team.members.length,
    repos_count: 0,
    created_at: createdAt,
    updated_at: createdAt,
    type: 'organization',
    organization: {
      login: team.organization,
      id: organization?.id ?? 0,
      node_id: nodeId('Organization', organization?.id ?? 0),
      url: orgUrl,
      repos_url: `${orgUrl}/repos`,
      events_url: `${orgUrl}/events`,
      hooks_url: `${orgUrl}/hooks`,
      issues_url: `${orgUrl}/issues`,
      members_url: `${orgUrl}/members{/member}`,
      public_members_url: `${orgUrl}/public_members{/member}`,
      avatar_url: `${world.htmlUrl}/avatars/u/${organization?.id ?? 0}?v=4`,
      description: null,
      html_url: `${world.htmlUrl}/${team.organization}`,
      has_organization_projects: true,
      has_repository_projects: true,
      public_repos: 0,
      public_gists: 0,
      followers: 0,
      following: 0,
      type: 'Organization',
      created_at: createdAt,
      updated_at: createdAt,
      archived_at: null,
    },
  }
}
