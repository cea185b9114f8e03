import type { Moment } from '../aar.ts'
import { readTime } from './read-time.ts'
import { emptyContext, resolveTime, type TimeContext } from './resolve-time.ts'

/**
 * Reads a text that begins with a time ("2026-11-03 10:04 UTC") as a moment, with what is known around it.
 * `text` of the result is what was written; `at` is null with the reason in `doubt` where it cannot be resolved.
 */
export function parseMoment(text: string, context: Partial<TimeContext> = {}): Moment {
  const time = readTime(text, 'cell')
  if (time === null) return { at: null, text: text.trim(), doubt: 'No time is recognised here.' }
  return resolveTime(time, { ...emptyContext, ...context }).moment
}
