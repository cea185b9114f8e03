/** What the log of one process tells of its keys and its sweep, since its last start. */
export interface KeyAccount {
  /** Takes the next piece of the log, which may end within a line. */
  read(text: string): void
  clear(): void
  /** Keys that are being worked on. */
  active(): readonly string[]
  /** What was brought or begun, `the sweep` included, and is neither done nor given up. */
  open(): readonly string[]
}

export function keyAccount(): KeyAccount {
  const active = new Set<string>()
  const open = new Set<string>(['the sweep'])
  let rest = ''
  const readLine = (line: string) => {
    const { msg, key, keys } = asEntry(line)
    for (const brought of keys) open.add(brought)
    if (/^The sweep (?:is done|could not)|^Another process sweeps/.test(msg)) open.delete('the sweep')
    if (key === null) return
    if (msg === 'The key is begun.') {
      active.add(key)
      open.add(key)
    }
    if (/^The key (?:is done|is dropped|is parked|waits|failed)/.test(msg)) active.delete(key)
    if (/^The key is (?:done|dropped|parked)/.test(msg)) open.delete(key)
  }
  return {
    read(text) {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) readLine(line)
    },
    clear() {
      active.clear()
      open.clear()
      open.add('the sweep')
      rest = ''
    },
    active: () => [...active],
    open: () => [...open],
  }
}

interface Entry {
  readonly msg: string
  readonly key: string | null
  readonly keys: readonly string[]
}

function asEntry(line: string): Entry {
  if (!line.startsWith('{')) return { msg: '', key: null, keys: [] }
  try {
    const { msg = '', key = null, keys = [] } = JSON.parse(line) as Partial<Entry>
    return { msg, key, keys: Array.isArray(keys) ? keys : [] }
  } catch {
    return { msg: '', key: null, keys: [] }
  }
}
