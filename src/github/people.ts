import { z } from 'zod'
import { GitHubError, type Permission } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const Person = z.object({ login: z.string() })
const PermissionAnswer = z.object({ permission: z.string(), role_name: z.string().nullish() })

export interface People {
  assignable(logins: readonly string[]): Promise<ReadonlySet<string>>
  permission(login: string): Promise<Permission>
  addAssignees(number: number, logins: readonly string[]): Promise<void>
}

/** https://docs.github.com/rest/issues/assignees and https://docs.github.com/rest/collaborators/collaborators */
export function gitHubPeople(place: Place): People {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async assignable(logins) {
      if (logins.length === 0) return new Set()
      const { entries, isAll } = await firstAssignees(place)
      const known = new Set(entries.map((entry) => readAnswer(Person, entry, 'a person').login.toLowerCase()))
      const found: string[] = []
      for (const login of logins) {
        if (known.has(login.toLowerCase()) || (!isAll && (await canBeAssigned(place, login)))) found.push(login)
      }
      return new Set(found)
    },
    async permission(login) {
      const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
      const data = await requests.readOrNull(route, { ...here, username: login })
      return data === null ? 'none' : toPermission(readAnswer(PermissionAnswer, data, 'a permission'))
    },
    async addAssignees(number, logins) {
      const parameters = { ...here, issue_number: number, assignees: logins }
      await requests.write('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', parameters)
    },
  }
}

/** Where GitHub does not list them, each is asked for. */
async function firstAssignees(
  place: Place,
): Promise<{ readonly entries: readonly unknown[]; readonly isAll: boolean }> {
  try {
    return await place.requests.readFirst('GET /repos/{owner}/{repo}/assignees', ofRepository(place))
  } catch (error) {
    if (error instanceof GitHubError) return { entries: [], isAll: false }
    throw error
  }
}

/** GitHub answers 204 or 404. */
async function canBeAssigned(place: Place, login: string): Promise<boolean> {
  const parameters = { ...ofRepository(place), assignee: login }
  return (await place.requests.readOrNull('GET /repos/{owner}/{repo}/assignees/{assignee}', parameters)) !== null
}

const permissions: ReadonlyMap<string, Permission> = new Map([
  ['admin', 'admin'],
  ['maintain', 'write'],
  ['write', 'write'],
  ['triage', 'read'],
  ['read', 'read'],
  ['none', 'none'],
])

/** GitHub tells a custom role by the role that it is built on; the role's own name counts only where `permission` says nothing known. */
function toPermission({ permission, role_name: role }: z.infer<typeof PermissionAnswer>): Permission {
  return permissions.get(permission) ?? permissions.get(role ?? '') ?? 'none'
}
