import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnvironment } from '../../src/server/environment.ts'

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
const elliptic = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const folder = mkdtempSync(join(tmpdir(), 'debrief-'))
const path = join(folder, 'key.pem')
writeFileSync(path, rsa.privateKey)
afterAll(() => rmSync(folder, { recursive: true }))

const all = { APP_ID: '4711', PRIVATE_KEY: rsa.privateKey, WEBHOOK_SECRET: 'secret' }

test('with all three credentials it is the app, with the settings’ defaults', () => {
  expect(readEnvironment(all)).toEqual({
    kind: 'app',
    settings: {
      appId: 4711,
      privateKey: rsa.privateKey.trim(),
      webhookSecret: 'secret',
      host: 'localhost',
      port: 3000,
      webhookPath: '/api/github/webhooks',
      baseUrl: 'https://api.github.com',
      logLevel: 'info',
      logFormat: 'pretty',
      lagSeconds: 60,
      writeIntervalMilliseconds: 1000,
      redisUrl: null,
      sweepSeconds: 900,
      lookbackHours: 72,
    },
  })
})

test('with none it is the setup, but in production it is wrong', () => {
  expect(readEnvironment({ PORT: '4000' })).toEqual({ kind: 'setup', host: 'localhost', port: 4000 })
  expect(readEnvironment({ APP_ID: '', PRIVATE_KEY: '', WEBHOOK_SECRET: '' })).toMatchObject({ kind: 'setup' })
  expect(readEnvironment({ NODE_ENV: 'production' })).toMatchObject({ kind: 'wrong' })
})

test.each([
  ['WEBHOOK_SECRET', { APP_ID: '1', PRIVATE_KEY: rsa.privateKey }],
  ['WEBHOOK_SECRET', { ...all, WEBHOOK_SECRET: '' }],
  ['APP_ID', { PRIVATE_KEY: rsa.privateKey, WEBHOOK_SECRET: 'secret' }],
  ['PRIVATE_KEY (or PRIVATE_KEY_PATH)', { APP_ID: '1', WEBHOOK_SECRET: 'secret' }],
  ['PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET', { APP_ID: '1' }],
])('without %s it is wrong, in one sentence that names what is missing', (missing, variables) => {
  const read = readEnvironment(variables)
  expect(read.kind).toBe('wrong')
  const message = read.kind === 'wrong' ? read.message : ''
  expect(message.startsWith(`${missing} `)).toBe(true)
  expect(message).not.toContain('\n')
  expect(message).not.toContain('BEGIN')
})

describe('the private key', () => {
  test.each([
    ['as PEM', { PRIVATE_KEY: rsa.privateKey }],
    ['on one line, with \\n', { PRIVATE_KEY: rsa.privateKey.replaceAll('\n', '\\n') }],
    ['in quotes, as Probot’s setup writes it', { PRIVATE_KEY: `"${rsa.privateKey}"` }],
    ['in base64', { PRIVATE_KEY: Buffer.from(rsa.privateKey).toString('base64') }],
    ['in a file', { PRIVATE_KEY: '', PRIVATE_KEY_PATH: path }],
  ])('%s', (_form, variables) => {
    const read = readEnvironment({ ...all, ...variables })
    expect(read).toMatchObject({ kind: 'app', settings: { privateKey: rsa.privateKey.trim() } })
  })
  test.each([
    ['is no key', { PRIVATE_KEY: 'hunter2-hunter2' }, 'PRIVATE_KEY is no RSA private key'],
    ['is a public key', { PRIVATE_KEY: rsa.publicKey }, 'PRIVATE_KEY is no RSA private key'],
    ['is of another kind', { PRIVATE_KEY: elliptic.privateKey }, 'PRIVATE_KEY is no RSA private key'],
    ['is cut', { PRIVATE_KEY: rsa.privateKey.slice(0, 500) }, 'PRIVATE_KEY is no RSA private key'],
    ['file is missing', { PRIVATE_KEY: '', PRIVATE_KEY_PATH: join(folder, 'none') }, 'cannot be read'],
  ])('that %s is wrong, and never shown', (_what, variables, words) => {
    const read = readEnvironment({ ...all, ...variables })
    expect(read).toMatchObject({ kind: 'wrong', message: expect.stringContaining(words) })
    expect(JSON.stringify(read)).not.toMatch(/hunter2|BEGIN|MII/)
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['APP_ID', 'my-app'],
  ['APP_ID', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['GHE_PROTOCOL', 'ftp'],
  ['WEBHOOK_PATH', 'hooks'],
  ['DEBRIEF_LAG_SECONDS', '1m'],
  ['DEBRIEF_LAG_SECONDS', '-1'],
])('%s=%s is wrong, and the sentence names it', (name, value) => {
  expect(readEnvironment({ ...all, [name]: value })).toMatchObject({
    kind: 'wrong',
    message: expect.stringMatching(new RegExp(`^${name} `)),
  })
})

test.each([
  [{ GHE_HOST: 'git.example.com' }, 'https://git.example.com/api/v3'],
  [{ GHE_HOST: 'localhost:99', GHE_PROTOCOL: 'http' }, 'http://localhost:99/api/v3'],
])('a GitHub Enterprise Server is reached as Probot reaches it: %o', (variables, baseUrl) => {
  expect(readEnvironment({ ...all, ...variables })).toMatchObject({ kind: 'app', settings: { baseUrl } })
})
