/** Dates and spans of time as people read them; no time zone is ever applied. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const isoDate = /^(\d{4})-(\d{2})-(\d{2})/
const isoTime = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})/

/** `2026-12-01` (or a longer ISO 8601 text) -> `1 Dec 2026`; anything else comes back as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = isoDate.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** The wall-clock time of an ISO 8601 text as it is written there, `10:04`; null where it has none. */
export function formatClock(iso: string): string | null {
  return isoTime.exec(iso)?.[1] ?? null
}

/** Whole minutes -> `42 min`, `1 h 42 min`, `2 h`, `3 d 4 h`. */
export function formatMinutes(minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`
  return `${rest} min`
}

/** `count('issue', 1)` -> `1 issue`; the plural is the word with an s unless given. */
export function count(word: string, number: number, plural = `${word}s`): string {
  return `${number} ${number === 1 ? word : plural}`
}
