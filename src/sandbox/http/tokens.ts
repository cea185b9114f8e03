import { createHash, createPublicKey, createVerify } from 'node:crypto'
import { formatTime } from '../state/clock.ts'
import type { Installation } from '../state/records.ts'
import type { World } from '../state/world.ts'
import type { Caller } from './call.ts'
import { ApiError } from './errors.ts'

/** An installation token lives one hour (docs: generating an installation access token). */
const lifetime = 3_600_000

interface Token {
  readonly installation: number
  readonly expiresAt: number
  /** The permissions it was limited to when it was asked for. */
  readonly permissions: Readonly<Record<string, string>> | null
}

const issued = new WeakMap<World, Map<string, Token>>()

export function issueToken(
  world: World,
  installation: Installation,
  permissions: Token['permissions'],
): { token: string; expiresAt: string } {
  const tokens = issued.get(world) ?? new Map<string, Token>()
  issued.set(world, tokens)
  const serial = `${world.app.id}/${installation.id}/${tokens.size}`
  const token = `ghs_${createHash('sha256').update(serial).digest('hex').slice(0, 36)}`
  const expiresAt = world.clock.now().getTime() + lifetime
  tokens.set(token, { installation: installation.id, expiresAt, permissions })
  return { token, expiresAt: formatTime(new Date(expiresAt)) }
}

/** Who sends this `Authorization` header, and what the token allows. 401 for one that is unknown, forged or expired. */
export function authenticate(
  world: World,
  publicKey: string,
  header: string | undefined,
): { caller: Caller; permissions: Readonly<Record<string, string>> } {
  if (header === undefined) return { caller: { kind: 'nobody' }, permissions: {} }
  const secret = /^(?:bearer|token) +(\S+)$/i.exec(header)?.[1] ?? ''
  if (secret.split('.').length === 3) {
    verifyJwt(world, publicKey, secret)
    return { caller: { kind: 'app' }, permissions: {} }
  }
  const token = issued.get(world)?.get(secret)
  const installation = token === undefined ? null : world.installations.get(token.installation)
  if (token === undefined || installation === null || token.expiresAt <= world.clock.now().getTime()) {
    throw new ApiError(401, 'Bad credentials')
  }
  if (installation.suspendedAt !== null) throw new ApiError(403, 'This installation has been suspended')
  return { caller: { kind: 'installation', installation }, permissions: token.permissions ?? world.app.permissions }
}

/** RS256, issued by this App, at most ten minutes ahead, no more than a minute from the future; as GitHub asks. */
function verifyJwt(world: World, publicKey: string, jwt: string): void {
  const [head = '', body = '', signature = ''] = jwt.split('.')
  const verifier = createVerify('RSA-SHA256').update(`${head}.${body}`)
  const header = decode(head)
  if (header['alg'] !== 'RS256' || !verifier.verify(createPublicKey(publicKey), signature, 'base64url')) {
    throw new ApiError(401, 'A JSON web token could not be decoded')
  }
  const claims = decode(body)
  const now = Math.floor(world.clock.now().getTime() / 1000)
  const expires = Number(claims['exp'])
  const since = Number(claims['iat'])
  if (String(claims['iss']) !== String(world.app.id))
    throw new ApiError(401, "'Issuer' claim ('iss') must be an Integer")
  if (!(expires > now))
    throw new ApiError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  if (expires > now + 660) throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future")
  if (!(since <= now + 60))
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
}

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    throw new ApiError(401, 'A JSON web token could not be decoded')
  }
}
