import type { RoutePermission } from '../../app/route-permissions.ts'
import type { Caller, Route } from './call.ts'
import { ApiError, notAccessible } from './errors.ts'

/** Refuses, as GitHub does, what the token may not do on this route. */
export function checkPermission(
  row: RoutePermission,
  route: Route,
  caller: Caller,
  held: Readonly<Record<string, string>>,
): void {
  const { needs } = row
  if (needs.kind === 'nothing') return
  if (caller.kind === 'nobody') throw new ApiError(401, 'Requires authentication')
  if (needs.kind === 'app') {
    if (caller.kind !== 'app') throw new ApiError(401, 'A JSON web token could not be decoded')
    return
  }
  if (caller.kind === 'app') throw new ApiError(403, 'Resource not accessible by integration')
  if (needs.kind === 'token') return
  const isHeld = needs.anyOf.some(({ name, level }) => holds(held, name, level))
  if (isHeld) return
  const accepted = needs.anyOf.map(({ name, level }) => `${name}=${level}`).join('; ')
  throw route.method === 'GET' && needs.anyOf.some(({ name }) => name === 'metadata')
    ? new ApiError(404, 'Not Found')
    : notAccessible(accepted)
}

/** Every App has metadata=read; write includes read. */
export function holds(held: Readonly<Record<string, string>>, name: string, level: 'read' | 'write'): boolean {
  const value = held[name] ?? (name === 'metadata' ? 'read' : undefined)
  return level === 'read' ? value !== undefined : value === 'write' || value === 'admin'
}
