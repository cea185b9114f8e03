import type { Lead, LeadRole } from '../config/leads-of.ts'
import { listOf } from './plan-table.ts'

const roles: Readonly<Record<LeadRole, string>> = {
  scrumMaster: 'scrum master',
  productOwner: 'product owner',
  teamLeads: 'team lead',
}

/** GitHub: letters, digits and single hyphens, 39 at most; teams as `org/slug`. Anything else is not mentioned. */
const handle = /^[a-z\d](?:-?[a-z\d]){0,38}(?:\/[\w.-]{1,100})?$/i

/** Tells the leads what is asked of them. The one place where the app mentions people; empty where nobody is configured. */
export function mentionLeads(leads: readonly Lead[]): string {
  const named = leads.filter((lead) => handle.test(lead.handle))
  if (named.length === 0) return ''
  const people = named.map((lead) => `@${lead.handle} (${lead.roles.map((role) => roles[role]).join(', ')})`)
  return [
    `**For prioritisation**: ${listOf(people)}.`,
    'Each issue carries `aar/needs-priority` until one of you has decided: set one of the labels `aar/p0` to `aar/p4` and take that one off.',
  ].join(' ')
}
