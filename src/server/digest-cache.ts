import type { Digests } from '../app/ports.ts'
import type { AarDigest } from '../core/review/similar-aars.ts'

/** Digests in memory, at most so many; the one that was asked for longest ago goes first. A digest takes up to 9 KB. */
export function digestCache(most: number): Digests {
  const known = new Map<string, AarDigest | null>()
  return {
    get(key) {
      const digest = known.get(key)
      if (digest === undefined) return undefined
      known.delete(key)
      known.set(key, digest)
      return digest
    },
    set(key, digest) {
      known.set(key, digest)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
    },
  }
}
