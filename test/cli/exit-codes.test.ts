import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Starting Node with a loader takes seconds where other tests run beside it. */
const patience = 60_000

const debrief = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], { encoding: 'utf8', input: '' })

test.each([
  { words: ['review', '--format', 'xml'] },
  { words: ['share', '--colour', 'examples/model.md'] },
  { words: ['--colour'] },
])(
  'wrong words are told and end with 2, which no finding does: $words',
  ({ words }) => {
    const { status, stdout, stderr } = debrief(...words)
    expect(stderr).toMatch(/^error: [\s\S]*Run with --help/)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  },
  patience,
)

test('a warning ends with 1', () => expect(debrief('review', 'examples/poor.md').status).toBe(1), patience)
