/** What an abbreviation of a time zone stands for. Minutes east of UTC; `region` is the IANA zone in which it is the clock on the wall. */
export interface ZoneName {
  readonly offset: number | null
  readonly region: string | null
  /** The other meanings, in words, where the abbreviation has more than one in common use. */
  readonly ambiguous?: string
}

const hours = (n: number, region: string | null = null, ambiguous?: string): ZoneName =>
  ambiguous === undefined ? { offset: n * 60, region } : { offset: n * 60, region, ambiguous }
const wall = (region: string): ZoneName => ({ offset: null, region })

/** Abbreviations as people write them, upper case. Offsets as in the IANA time zone database. */
export const zoneAbbreviations: Readonly<Record<string, ZoneName>> = {
  Z: hours(0),
  UTC: hours(0),
  GMT: hours(0),
  WET: hours(0, 'Europe/Lisbon'),
  WEST: hours(1, 'Europe/Lisbon'),
  BST: hours(1, 'Europe/London'),
  CET: hours(1, 'Europe/Paris'),
  CEST: hours(2, 'Europe/Paris'),
  MEZ: hours(1, 'Europe/Berlin'),
  MESZ: hours(2, 'Europe/Berlin'),
  EET: hours(2, 'Europe/Helsinki'),
  EEST: hours(3, 'Europe/Helsinki'),
  MSK: hours(3, 'Europe/Moscow'),
  SAST: hours(2, 'Africa/Johannesburg'),
  IST: hours(5.5, 'Asia/Kolkata', 'India; Ireland and Israel use the same letters'),
  PKT: hours(5, 'Asia/Karachi'),
  SGT: hours(8, 'Asia/Singapore'),
  HKT: hours(8, 'Asia/Hong_Kong'),
  JST: hours(9, 'Asia/Tokyo'),
  KST: hours(9, 'Asia/Seoul'),
  AWST: hours(8, 'Australia/Perth'),
  ACST: hours(9.5, 'Australia/Adelaide'),
  ACDT: hours(10.5, 'Australia/Adelaide'),
  AEST: hours(10, 'Australia/Sydney'),
  AEDT: hours(11, 'Australia/Sydney'),
  NZST: hours(12, 'Pacific/Auckland'),
  NZDT: hours(13, 'Pacific/Auckland'),
  BRT: hours(-3, 'America/Sao_Paulo'),
  ART: hours(-3, 'America/Argentina/Buenos_Aires'),
  EST: hours(-5, 'America/New_York'),
  EDT: hours(-4, 'America/New_York'),
  ET: wall('America/New_York'),
  CST: hours(-6, 'America/Chicago', 'central North America; China uses the same letters'),
  CDT: hours(-5, 'America/Chicago'),
  CT: wall('America/Chicago'),
  MST: hours(-7, 'America/Denver'),
  MDT: hours(-6, 'America/Denver'),
  MT: wall('America/Denver'),
  PST: hours(-8, 'America/Los_Angeles'),
  PDT: hours(-7, 'America/Los_Angeles'),
  PT: wall('America/Los_Angeles'),
  AKST: hours(-9, 'America/Anchorage'),
  AKDT: hours(-8, 'America/Anchorage'),
  HST: hours(-10, 'Pacific/Honolulu'),
}

/** Zones said in words, lower case; a word for "time" may follow. */
export const zonePhrases: readonly (readonly [string, string])[] = [
  ['pacific', 'America/Los_Angeles'],
  ['mountain', 'America/Denver'],
  ['central european', 'Europe/Paris'],
  ['central', 'America/Chicago'],
  ['eastern', 'America/New_York'],
  ['uk', 'Europe/London'],
  ['british', 'Europe/London'],
  ['london', 'Europe/London'],
  ['berlin', 'Europe/Berlin'],
  ['german', 'Europe/Berlin'],
  ['oslo', 'Europe/Oslo'],
  ['norwegian', 'Europe/Oslo'],
  ['paris', 'Europe/Paris'],
  ['madrid', 'Europe/Madrid'],
  ['lisbon', 'Europe/Lisbon'],
  ['tokyo', 'Asia/Tokyo'],
  ['japan', 'Asia/Tokyo'],
  ['india', 'Asia/Kolkata'],
]

/** Zones said in words of other languages, whole. */
export const zoneSayings: readonly (readonly [string, string])[] = [
  ['norsk tid', 'Europe/Oslo'],
  ['日本時間', 'Asia/Tokyo'],
  ['deutsche zeit', 'Europe/Berlin'],
  ['deutscher zeit', 'Europe/Berlin'],
  ['heure de paris', 'Europe/Paris'],
  ['hora de madrid', 'Europe/Madrid'],
  ['hora peninsular', 'Europe/Madrid'],
  ['hora de lisboa', 'Europe/Lisbon'],
  ['hora de brasília', 'America/Sao_Paulo'],
  ['horário de brasília', 'America/Sao_Paulo'],
]
