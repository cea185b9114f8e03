import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const level = z.enum(['read', 'write', 'admin', 'none'])

const manifest = z.object({
  name: z.string().optional(),
  default_permissions: z.record(z.string(), level).default({}),
  default_events: z.array(z.string()).default([]),
})

export interface AppManifest {
  readonly name: string | null
  readonly permissions: Readonly<Record<string, string>>
  readonly events: readonly string[]
}

/** Reads the App's manifest (`app.yml`). Throws with the path where there is none or it is not one. */
export function readManifest(path: string): AppManifest {
  const { name, default_permissions, default_events } = manifest.parse(parse(readFileSync(path, 'utf8')))
  const permissions = Object.fromEntries(Object.entries(default_permissions).filter(([, value]) => value !== 'none'))
  return { name: name ?? null, permissions, events: default_events }
}
