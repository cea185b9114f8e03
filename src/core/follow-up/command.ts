/** What a person can ask of the app in a comment on a merged pull request. */
export type Command = 'file' | 'file all'

/**
 * The command of a comment: `/aar file` or `/aar file all`, alone on its first line; null for anything else. Further lines are for people.
 */
export function parseCommand(body: string): Command | null {
  const [line = ''] = body
    .trimStart()
    .slice(0, 200)
    .split(/\r\n?|\n/)
  const words = line.trim().toLowerCase().split(/\s+/).join(' ')
  if (words === '/aar file') return 'file'
  return words === '/aar file all' ? 'file all' : null
}
