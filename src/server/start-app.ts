import { Probot } from 'probot'
import { memoryQueue } from '../queue/memory-queue.ts'
import { connections } from './connections.ts'
import { DebriefOctokit } from './debrief-octokit.ts'
import { jobDoer } from './do-job.ts'
import type { ServerSettings } from './environment.ts'
import { answerHealth, answerPage, startHttpServer } from './http-server.ts'
import { aarReader } from './read-aar-worker.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { safeLog } from './safe-log.ts'
import { systemClock } from './system-clock.ts'

export interface RunningApp {
  readonly port: number
  /** Lets go in reverse order of starting: takes no more webhooks, ends what is being worked on, then the reading thread. */
  stop(): Promise<void>
}

/** Keys worked on at once: enough to hide GitHub's answers, few enough for its limit of 100 requests at a time. */
const concurrency = 8
const attempts = 6
/** Milliseconds that stopping waits for keys being worked on. */
const grace = 20_000
/** Milliseconds that reading one document may take. */
const readingTime = 10_000

/** Wires everything and starts it. */
export async function startApp(settings: ServerSettings): Promise<RunningApp> {
  const { appId, privateKey, webhookSecret, baseUrl, logLevel, logFormat, webhookPath } = settings
  const probot = new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    baseUrl,
    logLevel,
    logFormat,
    Octokit: DebriefOctokit,
  })
  await probot.ready()
  const log = safeLog(probot.log)
  const clock = systemClock
  const reader = aarReader({ timeLimit: readingTime })
  const { lagSeconds, writeIntervalMilliseconds, lookbackHours } = settings
  const forUseCases = { lagSeconds, writeIntervalMilliseconds, lookbackHours }
  const connect = connections({ probot, clock, appId, ...forUseCases })
  const worker = jobDoer({ connect, readAar: reader.read, clock, log, settings: forUseCases, startedAt: clock.now() })
  const queue = memoryQueue({ worker, clock, log, concurrency, attempts, random: Math.random, grace })
  probot.onAny((delivery) => receiveWebhook(delivery, { queue, log, appId }))
  const server = await startHttpServer({
    host: settings.host,
    port: settings.port,
    handlers: [await probot.getNodeMiddleware({ path: webhookPath }), answerHealth, answerPage],
    onError: (error) => log.error({ err: error }, 'A request could not be answered.'),
  })
  log.info({ port: server.port, webhookPath }, `Debrief listens on http://${settings.host}:${server.port}`)
  return {
    port: server.port,
    async stop() {
      await server.close()
      await queue.close()
      await reader.close()
    },
  }
}
