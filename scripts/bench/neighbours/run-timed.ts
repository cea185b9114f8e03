import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a program took, in seconds. */
export interface Taken {
  readonly wall: number
  /** Of all its threads, user and system: it depends little on what else the machine does. */
  readonly cpu: number
  readonly code: number
}

/** Loaded before the program; tells its processor time when it ends. */
const tellProcessorTime = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => { const { user, system } = process.cpuUsage(); writeFileSync(process.env.BENCH_CPU, String((user + system) / 1e6)) })",
)}`

/** Runs a program of Node's in a process of its own, and waits for its end. Throws where it was ended by a signal or could not be started. */
export function runTimed(script: string, args: readonly string[], cwd: string): Taken {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-bench-'))
  try {
    const told = join(folder, 'cpu.txt')
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', tellProcessorTime, script, ...args], {
      cwd,
      env: { ...process.env, BENCH_CPU: told },
      // All output is taken, as a person's terminal would.
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1e9,
      encoding: 'utf8',
    })
    const wall = (performance.now() - started) / 1000
    if (status === null) throw new Error(`${script} did not end by itself.\n${stderr}`)
    return { wall, cpu: Number(readFileSync(told, 'utf8')), code: status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
