import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { installTools } from './install-tools.ts'
import { runTimed, type Taken } from './run-timed.ts'
import { type Tool, tools } from './tools.ts'

const rounds = 2
const root = resolve(import.meta.dirname, '../../..')

const ours: Tool = {
  name: 'debrief review',
  script: resolve(root, 'dist/cli/main.js'),
  arguments: (files) => ['review', '--format', 'json', ...files],
  hasWorked: (code) => code === 0 || code === 1,
}

/**
 * Wall and processor time of our command line beside others' on the same files: one process each, one after the other, never two at once;
 * of two rounds the quicker counts. Prints a table, or one line where something is missing.
 * @param files as absolute paths
 */
export function compareTools(files: readonly string[], print: (line: string) => void): void {
  if (!existsSync(ours.script)) {
    print('Not measured beside other tools: run `npm run build` first.')
    return
  }
  const folder = installTools(print)
  if (folder === null) return
  const all = [ours, ...tools]
  const best = new Map<Tool, Taken>()
  for (let round = 0; round < rounds; round++)
    for (const tool of all) best.set(tool, quicker(best.get(tool), run(tool, files, folder)))
  const { wall = 0, cpu = 0 } = best.get(ours) ?? {}
  print(row('one process each, in turn', 'wall', 'of ours', 'processor', 'of ours'))
  for (const [tool, taken] of best)
    print(
      row(
        tool.name,
        `${taken.wall.toFixed(1)} s`,
        times(taken.wall / wall),
        `${taken.cpu.toFixed(1)} s`,
        times(taken.cpu / cpu),
      ),
    )
  print('Wall time depends on what else the machine does, processor time hardly; the ratios are what counts.')
}

function run(tool: Tool, files: readonly string[], folder: string): Taken {
  const taken = runTimed(resolve(folder, tool.script), tool.arguments(files), folder)
  if (!tool.hasWorked(taken.code)) throw new Error(`${tool.name} ended with exit code ${taken.code}.`)
  return taken
}

function quicker(a: Taken | undefined, b: Taken): Taken {
  return a === undefined ? b : { ...b, wall: Math.min(a.wall, b.wall), cpu: Math.min(a.cpu, b.cpu) }
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(28) + cells.map((cell) => cell.padStart(11)).join('')
}
