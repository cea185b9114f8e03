import type { z } from 'zod'
import { OutcomeUnknown } from '../app/ports.ts'

/**
 * The fields that are needed out of an answer. An answer that does not have them is none of GitHub's (a proxy's page, another
 * product): it throws an ordinary error that names the fields, never the content.
 */
export function readAnswer<T>(schema: z.ZodType<T>, data: unknown, what: string): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const fields = result.error.issues.slice(0, 3).map((issue) => issue.path.join('.') || 'the whole answer')
  throw new Error(`GitHub’s answer about ${what} lacks what it should have: ${fields.join(', ')}.`)
}

/** Reads the answer to a write: one that is none of GitHub's leaves open whether the write took effect. */
export function readWritten<T>(route: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new OutcomeUnknown(route, `The answer to ${route} is none of GitHub’s.`, { cause: error })
  }
}
