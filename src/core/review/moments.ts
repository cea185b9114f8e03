/** Whether an ISO time has no offset: it can only be compared with others of its kind. */
export function isLocal(at: string): boolean {
  return !/(?:Z|[+-]\d\d:?\d\d)$/.test(at)
}

/** Whole minutes from one ISO time to another; null where one has an offset and the other has none, or either is no time. */
export function minutesBetween(from: string, to: string): number | null {
  if (isLocal(from) !== isLocal(to)) return null
  const minutes = (milliseconds(to) - milliseconds(from)) / 60_000
  return Number.isFinite(minutes) ? Math.round(minutes) : null
}

/** Local times are read as if they were UTC, so that the machine's own zone never matters. */
function milliseconds(at: string): number {
  return Date.parse(isLocal(at) ? `${at.length === 10 ? `${at}T00:00` : at}Z` : at)
}

/** Minutes as people say them: “12 min”, “1 h 42 min”, “3 d 4 h”. */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const parts = days > 0 ? [`${days} d`, hours > 0 ? `${hours} h` : ''] : [`${hours} h`, rest > 0 ? `${rest} min` : '']
  return parts.filter((part) => part !== '').join(' ')
}
