import { z } from 'zod'
import { readPrivateKey } from './private-key.ts'

/** Settings that come from the environment; `docs/deployment.md` tells each of them. An empty value counts as none. */
const Environment = z.object({
  APP_ID: z.coerce.number('is a number').int('is a number').positive('is a number').optional(),
  PRIVATE_KEY: z.string().optional(),
  PRIVATE_KEY_PATH: z.string().optional(),
  WEBHOOK_SECRET: z.string().optional(),
  PORT: z.coerce.number('is a port').int('is a port').min(0, 'is a port').max(65_535, 'is a port').default(3000),
  HOST: z.string().default('localhost'),
  WEBHOOK_PATH: z.string().startsWith('/', 'starts with /').default('/api/github/webhooks'),
  GHE_HOST: z.string().optional(),
  GHE_PROTOCOL: z.enum(['https', 'http'], 'is https or http').default('https'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal'], 'is trace, debug, info, warn, error or fatal')
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty'], 'is json or pretty').optional(),
  NODE_ENV: z.string().optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'begins with redis:// or rediss://')
    .optional(),
  DEBRIEF_LAG_SECONDS: seconds(0, 60),
  DEBRIEF_WRITE_INTERVAL_MS: seconds(0, 1000),
  DEBRIEF_SWEEP_SECONDS: seconds(0, 900),
  DEBRIEF_LOOKBACK_HOURS: seconds(1, 72),
})

function seconds(least: number, standard: number) {
  const words = `is a whole number from ${least} up`
  return z.coerce.number(words).int(words).min(least, words).default(standard)
}

/** What the server runs with. */
export interface ServerSettings {
  readonly appId: number
  readonly privateKey: string
  readonly webhookSecret: string
  readonly host: string
  readonly port: number
  readonly webhookPath: string
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly baseUrl: string
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  readonly logFormat: 'json' | 'pretty'
  /** Null: the queue is in this process. */
  readonly redisUrl: string | null
  readonly lagSeconds: number
  readonly writeIntervalMilliseconds: number
  readonly sweepSeconds: number
  readonly lookbackHours: number
}

export type ReadEnvironment =
  | { readonly kind: 'app'; readonly settings: ServerSettings }
  /** The App is not registered yet: none of its three credentials is there. */
  | { readonly kind: 'setup'; readonly host: string; readonly port: number }
  /** Not to be started: one sentence says why and what to do. */
  | { readonly kind: 'wrong'; readonly message: string }

/** Pure but for the file that `PRIVATE_KEY_PATH` names. Never tells a secret. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = Environment.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    return { kind: 'wrong', message: `${issue?.path.join('.')} ${issue?.message}: please correct it and start again.` }
  }
  const environment = result.data
  const missing = missingCredentials(environment)
  if (missing.length === 3) return unregistered(environment)
  if (missing.length > 0) return { kind: 'wrong', message: partial(missing) }
  return withCredentials(environment)
}

function missingCredentials(environment: z.infer<typeof Environment>): readonly string[] {
  const { APP_ID, PRIVATE_KEY, PRIVATE_KEY_PATH, WEBHOOK_SECRET } = environment
  return [
    ...(APP_ID === undefined ? ['APP_ID'] : []),
    ...(PRIVATE_KEY === undefined && PRIVATE_KEY_PATH === undefined ? ['PRIVATE_KEY (or PRIVATE_KEY_PATH)'] : []),
    ...(WEBHOOK_SECRET === undefined ? ['WEBHOOK_SECRET'] : []),
  ]
}

function unregistered({ NODE_ENV, HOST, PORT }: z.infer<typeof Environment>): ReadEnvironment {
  if (NODE_ENV !== 'production') return { kind: 'setup', host: HOST, port: PORT }
  return {
    kind: 'wrong',
    message:
      'APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET are needed in production; docs/deployment.md tells where they come from.',
  }
}

function partial(missing: readonly string[]): string {
  const verb = missing.length === 1 ? 'is' : 'are'
  return `${missing.join(' and ')} ${verb} missing: set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET, all of them or none.`
}

function withCredentials(environment: z.infer<typeof Environment>): ReadEnvironment {
  const { APP_ID = 0, WEBHOOK_SECRET = '', GHE_HOST } = environment
  const key = readPrivateKey({ text: environment.PRIVATE_KEY, path: environment.PRIVATE_KEY_PATH })
  if ('problem' in key) return { kind: 'wrong', message: key.problem }
  const settings = {
    appId: APP_ID,
    privateKey: key.pem,
    webhookSecret: WEBHOOK_SECRET,
    host: environment.HOST,
    port: environment.PORT,
    webhookPath: environment.WEBHOOK_PATH,
    baseUrl: GHE_HOST === undefined ? 'https://api.github.com' : `${environment.GHE_PROTOCOL}://${GHE_HOST}/api/v3`,
    logLevel: environment.LOG_LEVEL,
    logFormat: environment.LOG_FORMAT ?? (environment.NODE_ENV === 'production' ? 'json' : 'pretty'),
    redisUrl: environment.REDIS_URL ?? null,
    lagSeconds: environment.DEBRIEF_LAG_SECONDS,
    writeIntervalMilliseconds: environment.DEBRIEF_WRITE_INTERVAL_MS,
    sweepSeconds: environment.DEBRIEF_SWEEP_SECONDS,
    lookbackHours: environment.DEBRIEF_LOOKBACK_HOURS,
  }
  return { kind: 'app', settings }
}
