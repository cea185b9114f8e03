/** The sandbox's time: every timestamp, expiry and list lag is measured on it. Tests pass one that they move themselves. */
export interface SandboxClock {
  now(): Date
}

/** As GitHub prints times: ISO 8601 in UTC, whole seconds. */
export function timestamp(clock: SandboxClock): string {
  return formatTime(clock.now())
}

export function formatTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
