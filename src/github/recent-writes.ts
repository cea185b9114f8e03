import type { Clock } from '../app/ports.ts'

/**
 * What this process wrote a moment ago. GitHub's lists show a write late, by seconds to minutes; without this a second event within
 * that time would not find the comment that the first one made, and make another.
 */
export interface RecentWrites<T extends { readonly id: number }> {
  /** @param place names the list, for example an issue */
  remember(place: string, entry: T): void
  /** The list with what it does not show yet. What it shows is forgotten here: from then on the list is right. */
  complete(place: string, listed: readonly T[]): readonly T[]
  /** It turned out to be gone. */
  forget(id: number): void
}

/** @param lifetime milliseconds after which the list is believed in any case: the entry may have been deleted by a person */
export function recentWrites<T extends { readonly id: number }>(clock: Clock, lifetime: number): RecentWrites<T> {
  const known = new Map<string, readonly { readonly entry: T; readonly until: number }[]>()
  return {
    remember(place, entry) {
      const others = (known.get(place) ?? []).filter((other) => other.entry.id !== entry.id)
      known.set(place, [...others, { entry, until: clock.now().getTime() + lifetime }])
    },
    complete(place, listed) {
      const shown = new Set(listed.map(({ id }) => id))
      const now = clock.now().getTime()
      const missing = (known.get(place) ?? []).filter(({ entry, until }) => until > now && !shown.has(entry.id))
      if (missing.length === 0) known.delete(place)
      else known.set(place, missing)
      return [...listed, ...missing.map(({ entry }) => entry)]
    },
    forget(id) {
      for (const [place, entries] of known) {
        known.set(
          place,
          entries.filter(({ entry }) => entry.id !== id),
        )
      }
    },
  }
}
