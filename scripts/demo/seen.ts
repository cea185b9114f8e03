/** Waits until the sandbox shows something; a story step that is never seen ends the story. */
export async function seen<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  const until = Date.now() + patience
  for (;;) {
    const found = look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > until) throw new Error(`Not seen within ${patience / 1000} s: ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const patience = 90_000
