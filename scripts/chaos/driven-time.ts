import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The time that sandbox and servers share. It stands still but for what the harness lets pass, so that a life does not depend on how fast the
 * machine is. Servers read it from a file, so that even one that was paused knows the time at once when it goes on.
 */
export interface DrivenTime {
  /** Milliseconds since 1970. */
  now(): number
  /** Where the moment stands, as eight bytes. */
  readonly file: string
  /** Goes on to a moment; one that has passed changes nothing. */
  goTo(moment: number): void
  close(): void
}

export function drivenTime(start: Date): DrivenTime {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-time-'))
  const file = join(folder, 'now')
  const handle = openSync(file, 'w')
  const moment = new Float64Array([start.getTime()])
  const write = () => writeSync(handle, new Uint8Array(moment.buffer), 0, 8, 0)
  write()
  return {
    file,
    now: () => moment[0] ?? 0,
    goTo: (next) => {
      moment[0] = Math.max(moment[0] ?? 0, Math.round(next))
      write()
    },
    close: () => {
      closeSync(handle)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
