import { installationShape } from '../shapes/app.ts'
import { nodeId, simpleUser } from '../shapes/user.ts'
import { ensureAccount, findInstallation } from '../state/accounts.ts'
import { timestamp } from '../state/clock.ts'
import type { Permission, Repository } from '../state/records.ts'
import { branchesOf, commitFiles, type FileChanges, findRepository } from '../state/repositories.ts'
import type { World } from '../state/world.ts'

export interface NewRepository {
  readonly owner: string
  readonly name: string
  /** Default `Organization`. Of the owner's account, when it is new. */
  readonly ownerType?: 'User' | 'Organization'
  readonly visibility?: Repository['visibility']
  /** Path to content of the first commit. */
  readonly files?: FileChanges
  /** Login to permission. */
  readonly collaborators?: Readonly<Record<string, Permission>>
  readonly hasIssues?: boolean
  readonly archived?: boolean
  readonly defaultBranch?: string
  /** ISO 8601, of the first commit; default now. */
  readonly date?: string
  /** Install the App on the owner's account if it is not yet; default `yes`. */
  readonly install?: 'yes' | 'no'
}

/** `owner/name`, by which people's acts name a repository. */
export type RepositoryName = string

export interface RepositoryActs {
  /** Gives `owner/name`. The first commit brings `files` and a README; no webhook tells of it. */
  createRepository(draft: NewRepository): RepositoryName
  /** The old name redirects from then on. */
  renameRepository(repository: RepositoryName, name: string): RepositoryName
  changeRepository(
    repository: RepositoryName,
    change: Partial<Pick<Repository, 'visibility' | 'archived' | 'hasIssues' | 'defaultBranch'>>,
  ): void
  deleteRepository(repository: RepositoryName): void
  setCollaborator(repository: RepositoryName, login: string, permission: Permission): void
  addMember(organization: string, login: string): void
  /** In place of those that there were. */
  setIssueTypes(organization: string, names: readonly string[]): void
  createTeam(organization: string, slug: string, members: readonly string[]): void
  /** Installs the App on all or some repositories of an account, and announces it. Gives the installation's id. */
  install(
    account: string,
    options?: { readonly repositories?: readonly RepositoryName[]; readonly at?: string },
  ): number
  uninstall(account: string): void
  suspend(account: string): void
  unsuspend(account: string): void
  installationId(account: string): number
}

export function repositoryActs(world: World): RepositoryActs {
  const change = (name: RepositoryName, next: Partial<Repository>) => {
    const repository = named(world, name)
    world.repositories.put(repository.id, { ...repository, ...next })
  }
  return {
    createRepository: (draft) => createRepository(world, draft),
    renameRepository: (name, next) => {
      const repository = named(world, name)
      world.formerNames.set(`${repository.owner}/${repository.name}`.toLowerCase(), repository.id)
      change(name, { name: next })
      return `${repository.owner}/${next}`
    },
    changeRepository: change,
    deleteRepository: (name) => world.repositories.remove(named(world, name).id),
    setCollaborator: (name, login, permission) => {
      const account = ensureAccount(world, login)
      change(name, { collaborators: { ...named(world, name).collaborators, [account.login]: permission } })
    },
    addMember: (organization, login) => {
      ensureAccount(world, organization, 'Organization')
      const members = world.members.get(organization.toLowerCase()) ?? new Set<string>()
      world.members.set(organization.toLowerCase(), members.add(ensureAccount(world, login).login))
    },
    setIssueTypes: (organization, names) => {
      world.issueTypes.set(organization.toLowerCase(), names)
    },
    createTeam: (organization, slug, members) => {
      for (const login of members) ensureAccount(world, login)
      const id = world.nextId()
      world.teams.put(id, { id, organization, slug, name: slug, members })
    },
    ...installationActs(world),
  }
}

function createRepository(world: World, draft: NewRepository): RepositoryName {
  const { login: owner } = ensureAccount(world, draft.owner, draft.ownerType ?? 'Organization')
  for (const login of Object.keys(draft.collaborators ?? {})) ensureAccount(world, login)
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name: draft.name,
    description: null,
    visibility: draft.visibility ?? 'public',
    archived: draft.archived ?? false,
    hasIssues: draft.hasIssues ?? true,
    defaultBranch: draft.defaultBranch ?? 'main',
    createdAt: timestamp(world.clock),
    forkOf: null,
    collaborators: draft.collaborators ?? {},
  }
  world.repositories.put(repository.id, repository)
  const first = commitFiles(world, {
    files: new Map(),
    changes: { 'README.md': `# ${draft.name}\n`, ...draft.files },
    parents: [],
    message: 'Begin',
    author: draft.ownerType === 'User' ? owner : (Object.keys(draft.collaborators ?? {})[0] ?? owner),
    ...(draft.date === undefined ? {} : { date: draft.date }),
  })
  branchesOf(world, repository.id).set(repository.defaultBranch, first.sha)
  if ((draft.install ?? 'yes') === 'yes' && findInstallation(world, owner) === null) addInstallation(world, owner, {})
  return `${owner}/${draft.name}`
}

function addInstallation(
  world: World,
  account: string,
  { repositories, at }: { readonly repositories?: readonly RepositoryName[]; readonly at?: string },
): number {
  const installation = {
    id: world.nextId(),
    account: ensureAccount(world, account).login,
    createdAt: at ?? timestamp(world.clock),
    suspendedAt: null,
    repositories: repositories?.map((name) => named(world, name).id) ?? ('all' as const),
  }
  world.installations.put(installation.id, installation)
  return installation.id
}

function installationActs(world: World) {
  const of = (account: string) => {
    const installation = findInstallation(world, account)
    if (installation === null) throw new Error(`The App is not installed on ${account}.`)
    return installation
  }
  const tell = (account: string, action: string) => {
    const repositories = world.repositories.all().filter((one) => one.owner === account)
    world.emit({
      name: 'installation',
      action,
      account,
      repository: null,
      payload: {
        action,
        installation: installationShape(world, of(account)),
        repositories: repositories.map((one) => ({
          id: one.id,
          node_id: nodeId('Repository', one.id),
          name: one.name,
          full_name: `${one.owner}/${one.name}`,
          private: one.visibility !== 'public',
        })),
        sender: simpleUser(world, account),
      },
    })
  }
  const suspend = (account: string, suspendedAt: string | null, action: string) => {
    const installation = of(account)
    world.installations.put(installation.id, { ...installation, suspendedAt })
    tell(account, action)
  }
  return {
    install: (account: string, options: Parameters<RepositoryActs['install']>[1] = {}) => {
      const id = addInstallation(world, account, options)
      tell(account, 'created')
      return id
    },
    uninstall: (account: string) => {
      tell(account, 'deleted')
      world.installations.remove(of(account).id)
    },
    suspend: (account: string) => suspend(account, timestamp(world.clock), 'suspend'),
    unsuspend: (account: string) => suspend(account, null, 'unsuspend'),
    installationId: (account: string) => of(account).id,
  }
}

/** The repository of a story's `owner/name`; a story that names none has a mistake in it. */
export function named(world: World, name: RepositoryName): Repository {
  const [owner = '', repo = ''] = name.split('/')
  const repository = findRepository(world, owner, repo)
  if (repository === null) throw new Error(`There is no repository ${name} in the sandbox.`)
  return repository
}
