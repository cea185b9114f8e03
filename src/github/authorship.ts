import { z } from 'zod'

/** What tells who wrote an issue or a comment. */
export const Authorship = z.object({
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
})
export type Authorship = z.infer<typeof Authorship>

/** The App, as what it writes names it. */
export interface Self {
  readonly appId: number
  /** `slug[bot]`: on a host, no other account has it. Asked for only where an answer does not name the app that was used. */
  botLogin(): Promise<string>
}

/**
 * Whether this very app wrote it: by a bot's account and through its own id, or, where the host leaves the id out, by its own bot's account.
 * A person acting through a token of the app is not the app, and neither is another app.
 */
export async function isWrittenBy(self: Self, { user, performed_via_github_app: app }: Authorship): Promise<boolean> {
  if (user?.type !== 'Bot') return false
  return app == null ? user.login === (await self.botLogin()) : app.id === self.appId
}

/** The same without asking anybody: false only where it is certain. Enough for a hint that is looked into later. */
export function mayBeWrittenBy(appId: number, { user, performed_via_github_app: app }: Authorship): boolean {
  return user?.type === 'Bot' && (app == null || app.id === appId)
}
