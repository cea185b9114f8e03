import { generateKeyPairSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Intercept } from './http/faults.ts'
import type { RateLimit } from './http/rate-limit.ts'
import { createRequestLog, type LoggedRequest } from './http/request-log.ts'
import { createSecondaryLimit } from './http/secondary-limit.ts'
import { createApiServer } from './http/server.ts'
import { readManifest } from './manifest.ts'
import { type CodeActs, codeActs } from './people/code.ts'
import { type IssueActs, issueActs } from './people/issues.ts'
import { type PlanningActs, planningActs } from './people/planning.ts'
import { type PullRequestActs, pullRequestActs } from './people/pull-requests.ts'
import { type RepositoryActs, repositoryActs } from './people/repositories.ts'
import { type StateReaders, stateReaders } from './people/state-readers.ts'
import { sandboxRoutes } from './routes/registry.ts'
import type { SandboxClock } from './state/clock.ts'
import { createWorld, type ListLag, type World } from './state/world.ts'
import { createDeliveries, type Deliveries, type DeliveryTarget } from './webhooks/deliveries.ts'

export interface SandboxOptions {
  readonly webhookSecret: string
  /** Where the App takes webhooks; may be told later by `setWebhookUrl`. */
  readonly webhookUrl?: string
  /** Milliseconds of the machine's time that the App has to answer a webhook; default 10 s, as GitHub gives (docs: handling webhook deliveries). */
  readonly webhookTimeout?: number
  /** Default: a free one. */
  readonly port?: number
  /** `app.yml`, for permissions and events. */
  readonly appManifestPath?: string
  /** In place of the manifest's. */
  readonly permissions?: Readonly<Record<string, string>>
  readonly events?: readonly string[]
  readonly clock?: SandboxClock
  /** Whether GitHub's secondary limits hold (80 writes a minute and so on); default `ignore`. */
  readonly secondaryLimit?: 'enforce' | 'ignore'
  /** Checks every request and answer against GitHub's own description (needs the development dependencies); see `violations`. */
  readonly validate?: 'validate' | 'trust'
}

/** A GitHub of one's own. People's acts take effect at once and send webhooks; the App works through HTTP. */
export interface Sandbox extends RepositoryActs, CodeActs, PullRequestActs, IssueActs, PlanningActs, StateReaders {
  /** `http://localhost:PORT`. */
  readonly url: string
  /** `localhost:PORT`: the App's `GHE_HOST`, with `GHE_PROTOCOL=http`. */
  readonly host: string
  /** `http://localhost:PORT/api/v3`. */
  readonly apiUrl: string
  readonly appId: number
  readonly appSlug: string
  /** Login of the App's bot, the author of what it writes. */
  readonly botLogin: string
  /** PEM, PKCS#1. */
  readonly privateKey: string
  readonly webhookSecret: string
  /** Every request since the last `clearRequests`, oldest first; `notModified` marks those answered 304. */
  readonly requests: readonly LoggedRequest[]
  /** What did not keep to GitHub's description, and requests for routes that the sandbox does not know. */
  readonly violations: readonly string[]
  clearRequests(): void
  setWebhookUrl(url: string): void
  /** Faults for every request from now on; null for none. */
  intercept(fn: Intercept | null): void
  /**
   * How long lists take to show a write, in milliseconds of the sandbox's clock. A number holds for issues and comments;
   * check runs and pull requests only where named.
   */
  setListLag(lag: number | Partial<ListLag>): void
  readonly deliveries: Deliveries
  readonly rateLimit: RateLimit
  close(): Promise<void>
}

const botName = 'debrief'
const appId = 4711

/** One pair a process: making it takes a noticeable time, and nothing depends on which it is. */
let keys: ReturnType<typeof generateKeys> | null = null

function generateKeys() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
}

/** Starts a sandbox; resolves when it can be reached. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock ?? { now: () => new Date() }
  keys ??= generateKeys()
  const { publicKey, privateKey } = keys
  const world = createWorld(clock, {
    id: appId,
    slug: botName,
    name: botName,
    owner: 'debrief-makers',
    ...grants(options),
  })
  const target: DeliveryTarget = {
    url: options.webhookUrl ?? null,
    secret: options.webhookSecret,
    events: world.app.events,
    timeout: options.webhookTimeout ?? 10_000,
  }
  const deliveries = createDeliveries(world, target)
  world.emit = deliveries.accept
  const log = createRequestLog(options.validate === 'validate' ? await loadValidation() : null)
  let intercept: Intercept | null = null
  const { server, rateLimit } = createApiServer({
    world,
    publicKey,
    log,
    intercept: () => intercept,
    secondaryLimit: options.secondaryLimit === 'enforce' ? createSecondaryLimit(clock) : null,
    routes: (limit) => sandboxRoutes(deliveries, limit),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, 'localhost', resolve)
  })
  const host = `localhost:${(server.address() as AddressInfo).port}`
  world.htmlUrl = `http://${host}`
  world.apiUrl = `http://${host}/api/v3`
  prepareAccounts(world)
  const code = codeActs(world)
  return {
    ...repositoryActs(world),
    ...code,
    ...pullRequestActs(world, code),
    ...issueActs(world),
    ...planningActs(world),
    ...stateReaders(world),
    url: world.htmlUrl,
    host,
    apiUrl: world.apiUrl,
    appId,
    appSlug: world.app.slug,
    botLogin: `${world.app.slug}[bot]`,
    privateKey,
    webhookSecret: options.webhookSecret,
    requests: log.requests,
    violations: log.violations,
    clearRequests: log.clear,
    setWebhookUrl: (url) => {
      target.url = url
    },
    intercept: (fn) => {
      intercept = fn
    },
    setListLag: (lag) => {
      world.listLag = { ...world.listLag, ...(typeof lag === 'number' ? { issues: lag, comments: lag } : lag) }
    },
    deliveries,
    rateLimit,
    close: async () => {
      target.url = null
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await deliveries.settled()
    },
  }
}

function grants(options: SandboxOptions): Pick<World['app'], 'permissions' | 'events'> {
  const manifest = options.appManifestPath === undefined ? null : readManifest(options.appManifestPath)
  return {
    permissions: options.permissions ?? manifest?.permissions ?? {},
    events: options.events ?? manifest?.events ?? [],
  }
}

function prepareAccounts(world: World): void {
  const createdAt = world.app.createdAt
  const bot = { id: world.nextId(), login: `${world.app.slug}[bot]`, type: 'Bot' as const, createdAt }
  const owner = { id: world.nextId(), login: world.app.owner, type: 'Organization' as const, createdAt }
  world.accounts.put(bot.id, bot)
  world.accounts.put(owner.id, owner)
}

/** Only on request: GitHub's description is a development dependency. */
async function loadValidation() {
  const { createValidation } = await import('./validation/validation.ts')
  return createValidation()
}
