import { existsSync } from 'node:fs'
import { readEnvironment } from './environment.ts'
import { startApp } from './start-app.ts'
import { startSetup } from './start-setup.ts'

/** Could not be started as it is configured. */
const wronglyConfigured = 2

await main()

async function main(): Promise<void> {
  // Probot's setup page leaves the credentials there.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment(process.env)
  switch (environment.kind) {
    case 'wrong':
      console.error(environment.message)
      process.exitCode = wronglyConfigured
      return
    case 'setup':
      return startSetup(environment)
    case 'app':
      return runApp(environment.settings)
  }
}

async function runApp(settings: Parameters<typeof startApp>[0]): Promise<void> {
  const app = await startApp(settings).catch((error: unknown) => {
    console.error(`Debrief could not start: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await app.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
