import { DateTime, IANAZone } from 'luxon'
import { type CalendarDate, dayNumberOf } from './calendar.ts'
import type { WrittenZone } from './read-zone.ts'

/** A wall clock reading: a day and the minutes (and seconds) since its midnight. */
export interface WallTime {
  readonly date: CalendarDate
  readonly minutes: number
  readonly second: number
}

/** Minutes east of UTC at a wall time, and what is doubtful about it. */
export interface ZoneOffset {
  readonly offset: number
  readonly doubt: string | null
}

/** What the zone's clocks showed at that wall time; daylight saving by the IANA database. Null for a zone that is not known. */
export function offsetAt(zone: WrittenZone, wall: WallTime): ZoneOffset | null {
  const regional = zone.region === null ? null : regionOffset(zone.region, wall)
  if (zone.offset === null) return regional === null ? null : regional
  if (zone.ambiguous !== undefined) {
    return { offset: zone.offset, doubt: `“${zone.text}” is read as UTC${signed(zone.offset)} (${zone.ambiguous}).` }
  }
  return { offset: zone.offset, doubt: seasonDoubt(zone, regional) }
}

/** "PST" on a day of July: the letters say one thing, the clocks on the wall said another. */
function seasonDoubt(zone: WrittenZone, regional: ZoneOffset | null): string | null {
  if (zone.offset === null || regional === null || regional.doubt !== null || regional.offset === zone.offset)
    return null
  return `“${zone.text}” is read as UTC${signed(zone.offset)}, but clocks there stood at UTC${signed(regional.offset)} on that day.`
}

function regionOffset(region: string, wall: WallTime): ZoneOffset | null {
  const whole = wholeDayOffset(region, dayNumberOf(wall.date))
  if (whole !== null) return whole === 'none' ? null : { offset: whole, doubt: null }
  return offsetOnDayOfChange(region, wall)
}

const millisecondsPerDay = 86_400_000
const mostRemembered = 2000
const remembered = new Map<string, number | 'none' | null>()

/** The offset of a day on which clocks were not changed; null for a day of change, `none` for a zone that is not known. Remembered, for it is slow. */
function wholeDayOffset(region: string, day: number): number | 'none' | null {
  const key = `${region} ${day}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size > mostRemembered) remembered.clear()
  const zone = IANAZone.create(region)
  const [before, after] = [zone.offset((day - 1) * millisecondsPerDay), zone.offset((day + 2) * millisecondsPerDay)]
  const offset = !zone.isValid ? 'none' : before === after ? before : null
  remembered.set(key, offset)
  return offset
}

function offsetOnDayOfChange(region: string, wall: WallTime): ZoneOffset | null {
  const { year, month, day } = wall.date
  const [hour, minute] = [Math.floor(wall.minutes / 60) % 24, Math.floor(wall.minutes) % 60]
  const time = DateTime.fromObject({ year, month, day, hour, minute }, { zone: region })
  if (!time.isValid) return null
  if (time.hour !== hour) {
    return { offset: time.offset, doubt: 'Clocks were put forward over this hour, so it did not exist on that day.' }
  }
  if (time.getPossibleOffsets().length > 1) {
    return { offset: time.offset, doubt: 'Clocks were put back over this hour, so it came twice on that day.' }
  }
  return { offset: time.offset, doubt: null }
}

/** `+9`, `-3:30`. */
function signed(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60
  return `${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
