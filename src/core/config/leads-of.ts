import type { Config } from './config.ts'

/** Someone to tell about filed follow-ups. */
export interface Lead {
  /** Roles they are named for, in the order scrum master, product owner, team leads. */
  readonly roles: readonly LeadRole[]
  readonly kind: 'person' | 'team'
  /** Login, or `org/slug` of a team; without @. */
  readonly handle: string
}

export type LeadRole = 'scrumMaster' | 'productOwner' | 'teamLeads'
const roles: readonly LeadRole[] = ['scrumMaster', 'productOwner', 'teamLeads']

/** The configured leads, each once (logins and slugs know no case), in the order of their first role. */
export function leadsOf(config: Config): readonly Lead[] {
  const byHandle = new Map<string, Lead>()
  for (const role of roles) {
    for (const written of [config.leads[role]].flat()) {
      const handle = written.replace(/^@/, '')
      const known = byHandle.get(handle.toLowerCase())
      const kind = handle.includes('/') ? 'team' : 'person'
      byHandle.set(handle.toLowerCase(), {
        roles: known === undefined ? [role] : [...new Set([...known.roles, role])],
        kind,
        handle: known?.handle ?? handle,
      })
    }
  }
  return [...byHandle.values()]
}
