/** Runs a sandbox by itself until it is stopped: `node dist/sandbox/main.js [app.yml] [webhook address]`. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from './sandbox.ts'

const [appManifestPath = 'app.yml', webhookUrl] = process.argv.slice(2)
const webhookSecret = 'sandbox'
const sandbox = await startSandbox({
  webhookSecret,
  appManifestPath,
  ...(webhookUrl === undefined ? {} : { webhookUrl }),
})
const repository = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'admin' } })
const keyPath = join(mkdtempSync(join(tmpdir(), 'debrief-sandbox-')), 'key.pem')
writeFileSync(keyPath, sandbox.privateKey, { mode: 0o600 })

console.log(`A GitHub of your own at ${sandbox.apiUrl}, with the repository ${repository}. Start the app against it with:

GHE_HOST=${sandbox.host} GHE_PROTOCOL=http APP_ID=${sandbox.appId} PRIVATE_KEY_PATH=${keyPath} WEBHOOK_SECRET=${webhookSecret} npm start

Stop it with Ctrl-C; nothing is kept.`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
}
