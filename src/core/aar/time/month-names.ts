/** Names and abbreviations of the months, January first, in the languages that are read (lower case, without a full stop). */
export const monthNames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  no: [
    ['januar'],
    ['februar'],
    ['mars'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['desember', 'des'],
  ],
  de: [
    ['januar', 'jänner', 'jän'],
    ['februar', 'feber'],
    ['märz', 'maerz', 'mär', 'mrz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['dezember', 'dez'],
  ],
  fr: [
    ['janvier', 'janv'],
    ['février', 'fevrier', 'févr', 'fevr', 'fév'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout', 'aoû'],
    ['septembre'],
    ['octobre'],
    ['novembre'],
    ['décembre', 'decembre', 'déc'],
  ],
  es: [
    ['enero', 'ene'],
    ['febrero'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre'],
    ['octubre'],
    ['noviembre'],
    ['diciembre', 'dic'],
  ],
  pt: [
    ['janeiro'],
    ['fevereiro', 'fev'],
    ['março', 'marco'],
    ['abril', 'abr'],
    ['maio'],
    ['junho'],
    ['julho'],
    ['agosto', 'ago'],
    ['setembro', 'set'],
    ['outubro', 'out'],
    ['novembro'],
    ['dezembro', 'dez'],
  ],
}

/** Months that are everyday words besides ("5 out of 10", "2 set", "3 days ago"): these count only where a year or a time follows, or nothing. */
export const monthsThatAreWords: ReadonlySet<string> = new Set([
  'out',
  'set',
  'ago',
  'des',
  'may',
  'march',
  'mar',
  'mars',
  'mai',
])

const byName = new Map(
  Object.values(monthNames).flatMap((months) =>
    months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
)

/** 1 to 12, or null for a word that is no month. */
export function monthOf(word: string): number | null {
  return byName.get(word.toLowerCase()) ?? null
}
