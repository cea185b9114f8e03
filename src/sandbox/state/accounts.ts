import { timestamp } from './clock.ts'
import type { Account, Installation, Repository } from './records.ts'
import { sameName, type World } from './world.ts'

export function findAccount(world: World, login: string): Account | null {
  return world.accounts.all().find((account) => sameName(account.login, login)) ?? null
}

/** The account of that login, made on the spot where there is none yet; a login that ends in `[bot]` is another App's. */
export function ensureAccount(
  world: World,
  login: string,
  type: Account['type'] = login.endsWith('[bot]') ? 'Bot' : 'User',
): Account {
  const known = findAccount(world, login)
  if (known !== null) return known
  const account = { id: world.nextId(), login, type, createdAt: timestamp(world.clock) }
  world.accounts.put(account.id, account)
  return account
}

export function botLogin(world: World): string {
  return `${world.app.slug}[bot]`
}

export function findInstallation(world: World, account: string): Installation | null {
  return world.installations.all().find((installation) => sameName(installation.account, account)) ?? null
}

export function covers(installation: Installation, repository: Repository): boolean {
  if (!sameName(installation.account, repository.owner)) return false
  return installation.repositories === 'all' || installation.repositories.includes(repository.id)
}
