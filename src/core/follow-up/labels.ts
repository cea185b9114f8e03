/** The labels that the app sets on follow-ups: only ever added, only under these names (or the team's own, by the configuration). */
import type { ActionItem } from '../aar/aar.ts'
import { parseOwner } from './parse-owner.ts'

/** A label as GitHub keeps it. */
export interface FollowUpLabel {
  /** At most 50 characters (GitHub). */
  readonly name: string
  /** Six hex digits, no `#`. */
  readonly color: string
  /** At most 100 characters (GitHub). */
  readonly description: string
}

const fixed = {
  aar: ['5319e7', 'Follow-up of an after action review'],
  'aar/needs-priority': ['fbca04', 'A lead has yet to decide on its priority'],
  'aar/p0': ['b60205', 'Priority 0: now, before anything else'],
  'aar/p1': ['d93f0b', 'Priority 1: this iteration'],
  'aar/p2': ['e99695', 'Priority 2: this quarter'],
  'aar/p3': ['f9d0c4', 'Priority 3: when there is room'],
  'aar/p4': ['fef2c0', 'Priority 4: noted, not planned'],
  'aar/prevent': ['0e8a16', 'Keeps it from happening again'],
  'aar/detect': ['1d76db', 'Lets us notice sooner'],
  'aar/mitigate': ['006b75', 'Lets us recover faster or with less harm'],
  'aar/process': ['c5def5', 'Changes how we work'],
  'aar/other': ['ededed', 'Neither prevents, detects, mitigates nor changes how we work'],
  'aar/targeted': ['bfd4f2', 'A narrow fix for this case'],
  'aar/systemic': ['0052cc', 'Removes a whole class of problems'],
} as const satisfies Readonly<Record<string, readonly [color: string, description: string]>>

const teamPrefix = 'aar/team-'

/** Name, colour and description of a label of ours by its own name; team labels included. Null for any other name. */
export function labelNamed(name: string): FollowUpLabel | null {
  if (name.startsWith(teamPrefix)) {
    return { name, color: 'd4c5f9', description: `Belongs to the team ${name.slice(teamPrefix.length)}` }
  }
  const found = Object.entries(fixed).find(([known]) => known === name)
  return found === undefined ? null : { name, color: found[1][0], description: found[1][1] }
}

/** All labels of ours but those of teams. */
export const fixedLabels: readonly FollowUpLabel[] = Object.entries(fixed).map(([name, [color, description]]) => ({
  name,
  color,
  description,
}))

/**
 * Our labels for a new follow-up, by our own names: what it is, that a lead has yet to prioritise it (a priority in the row is only a
 * suggestion), its type and approach, and its teams.
 */
export function labelsOf(item: ActionItem): readonly string[] {
  const approach = item.approach === 'targeted' || item.approach === 'systemic' ? [`aar/${item.approach}`] : []
  const type = item.type === null ? [] : [`aar/${item.type}`]
  const teams = item.owners.flatMap((owner) => {
    const parsed = parseOwner(owner)
    return parsed.kind === 'team' ? [teamLabel(parsed.name)] : []
  })
  return [...new Set(['aar', 'aar/needs-priority', ...type, ...approach, ...teams])]
}

/** Labels of an issue that the app did not write and only lists: what it is, and that a lead has yet to prioritise it. */
export const adoptedLabels: readonly string[] = ['aar', 'aar/needs-priority']

/** `aar/team-NAME`, the name in lower case with hyphens, cut to GitHub's 50 characters. */
export function teamLabel(team: string): string {
  const slug = team
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${teamPrefix}${[...slug].slice(0, 40).join('')}`
}

/** The name under which a label of ours goes here: the team's own where the configuration maps it. */
export function mappedLabel(name: string, mapping: Readonly<Record<string, string>>): string {
  return Object.hasOwn(mapping, name) ? (mapping[name] ?? name) : name
}
