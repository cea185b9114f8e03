import { type Call, ok, type Route } from '../http/call.ts'

/** What a server tells of itself. `limit` gives the rate limit of the caller as it stands. */
export function metaRoutes(
  limit: (call: Call) => { limit: number; remaining: number; reset: number; used: number },
): readonly Route[] {
  return [
    {
      method: 'GET',
      template: '/rate_limit',
      answer: (call) => {
        const core = limit(call)
        const search = { ...core, limit: 30, remaining: 30, used: 0 }
        return ok({ resources: { core, search, graphql: core }, rate: core })
      },
    },
    {
      method: 'GET',
      template: '/meta',
      answer: () => ok({ verifiable_password_authentication: true, installed_version: '3.19.0' }),
    },
  ]
}
