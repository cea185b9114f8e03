import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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

test(
  'a path that cannot be opened is told in a sentence, and ends with 2',
  () => {
    const { status, stderr } = debrief('review', 'README.md/nowhere', '')
    expect(stderr).toBe(
      'README.md/nowhere cannot be opened. Check the path and who may read it.\n' +
        'Nothing is found at an empty name. Give a file, a folder with markdown, or a glob in quotes.\n',
    )
    expect(status).toBe(2)
  },
  patience,
)

test(
  'the version is told',
  () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(debrief('--version')).toMatchObject({ status: 0, stdout: `${version}\n` })
  },
  patience,
)
