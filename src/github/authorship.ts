import { z } from 'zod'

/** What tells who wrote an issue or a comment. */
export const Authorship = z.object({
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
})
export type Authorship = z.infer<typeof Authorship>

/**
 * Whether this very app wrote it: by its bot account and through its own id. A person acting through a token of the app is not
 * the app, and neither is another app.
 */
export function isWrittenBy(appId: number, { user, performed_via_github_app: app }: Authorship): boolean {
  return user?.type === 'Bot' && app?.id === appId
}
