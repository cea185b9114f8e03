import { run } from 'probot'

/**
 * Probot's own pages to register the App, at `/`: they write the credentials into `.env` of the working folder. Nothing is downloaded and no
 * webhook proxy is asked for.
 */
export async function startSetup({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  process.env['NO_SMEE_SETUP'] = 'true'
  await run(() => {}, { env: { ...process.env, HOST: host, PORT: String(port) } })
  console.log(
    `Debrief is not registered as a GitHub App yet. Open http://${host}:${port} to register it (docs/deployment.md tells each step), then start it again.`,
  )
}
