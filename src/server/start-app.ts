import { Probot } from 'probot'
import type { Job } from '../app/key.ts'
import { sweeper as createSweeper } from '../app/sweep.ts'
import { startSweeping } from '../app/sweep-schedule.ts'
import { chooseEngine } from './choose-engine.ts'
import { connectAsApp, connections } from './connections.ts'
import { DebriefOctokit } from './debrief-octokit.ts'
import { digestCache } from './digest-cache.ts'
import { jobDoer } from './do-job.ts'
import type { ServerSettings } from './environment.ts'
import { answerHealth, answerPage, startHttpServer } from './http-server.ts'
import { aarReader } from './read-aar-worker.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { safeLog } from './safe-log.ts'
import { systemClock } from './system-clock.ts'

export interface RunningApp {
  readonly port: number
  /**
   * Lets go in reverse order of starting: sweeps no more, takes no more webhooks, ends what is being worked on, then the reading thread.
   */
  stop(): Promise<void>
}

/** AARs that are remembered to be compared with new ones: at most 10 MB or so. */
const mostDigests = 1_000
/** Milliseconds that reading one document may take. */
const readingTime = 10_000
/** Milliseconds after which an unused reading thread gives its memory back. */
const idleTime = 60_000

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
  const reader = aarReader({ timeLimit: readingTime, idleTime })
  const { lagSeconds, writeIntervalMilliseconds, lookbackHours } = settings
  const forUseCases = { lagSeconds, writeIntervalMilliseconds, lookbackHours }
  const connect = connections({ probot, clock, appId, ...forUseCases })
  const worker = jobDoer({
    ...{ connect, readAar: reader.read, writeLinks: reader.writeLinks, clock, log, settings: forUseCases },
    digests: digestCache(mostDigests),
    startedAt: clock.now(),
  })
  const parking: { park: (job: Job) => void } = { park: () => {} }
  const onParked = (job: Job) => parking.park(job)
  const { queue, turns, close } = await chooseEngine({ worker, clock, log, onParked, ...settings })
  const app = connectAsApp({ probot, clock, writeIntervalMilliseconds })
  const sweeper = createSweeper({ app, queue, clock, log, lookbackHours })
  probot.onAny((delivery) => receiveWebhook(delivery, { queue, log, appId, sweeper }))
  const server = await startHttpServer({
    host: settings.host,
    port: settings.port,
    handlers: [await probot.getNodeMiddleware({ path: webhookPath }), answerHealth, answerPage],
    onError: (error) => log.error({ err: error }, 'A request could not be answered.'),
  })
  log.info({ port: server.port, webhookPath }, `Debrief listens on http://${settings.host}:${server.port}`)
  // The reading thread takes a second or two to start; the first author should not wait for it.
  reader.read('', { path: 'warm-up.md' }).catch(() => {})
  const schedule = startSweeping({ sweeper, turns, queue, clock, log, seconds: settings.sweepSeconds })
  parking.park = schedule.park
  return {
    port: server.port,
    async stop() {
      await schedule.close()
      await server.close()
      await close()
      await reader.close()
    },
  }
}
