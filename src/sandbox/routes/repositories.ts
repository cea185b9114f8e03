import { ok, param, type Route, repositoryOf } from '../http/call.ts'
import { notFound } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { fullRepository } from '../shapes/repository.ts'
import { publicUser, simpleUser } from '../shapes/user.ts'
import { findAccount } from '../state/accounts.ts'
import type { Permission } from '../state/records.ts'
import { isAssignable, isMember, permissionOf } from '../state/repositories.ts'

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}',
    answer: (call) => ok(fullRepository(call.world, repositoryOf(call))),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/assignees',
    answer: (call) => {
      const repository = repositoryOf(call)
      const people = call.world.accounts.all().filter((one) => isAssignable(call.world, repository, one.login))
      return page(call, people, (one) => simpleUser(call.world, one.login))
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/assignees/{assignee}',
    answer: (call) => {
      if (!isAssignable(call.world, repositoryOf(call), param(call, 'assignee'))) throw notFound()
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    answer: (call) => {
      const repository = repositoryOf(call)
      const account = findAccount(call.world, param(call, 'username'))
      if (account === null) throw notFound()
      const role = permissionOf(call.world, repository, account.login)
      const permissions = flags(role)
      return ok({
        permission: coarse(role),
        user: { ...simpleUser(call.world, account.login), permissions, role_name: role },
        role_name: role,
      })
    },
  },
  {
    method: 'GET',
    template: '/users/{username}',
    answer: (call) => {
      const account = findAccount(call.world, param(call, 'username'))
      if (account === null) throw notFound()
      return ok(publicUser(call.world, account))
    },
  },
  {
    method: 'GET',
    template: '/orgs/{org}/members/{username}',
    answer: (call) => {
      if (!isMember(call.world, param(call, 'org'), param(call, 'username'))) throw notFound()
      return { status: 204 }
    },
  },
]

/** `permission` knows four levels: maintain counts as write, triage as read (docs: get repository permissions for a user). */
function coarse(role: Permission): string {
  return role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
}

const order: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

function flags(role: Permission) {
  const has = (needed: Permission) => order.indexOf(role) >= order.indexOf(needed)
  return {
    pull: has('read'),
    triage: has('triage'),
    push: has('write'),
    maintain: has('maintain'),
    admin: has('admin'),
  }
}
