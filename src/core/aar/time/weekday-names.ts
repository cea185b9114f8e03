/** Names and abbreviations of the days, Monday first (lower case, without a full stop). */
const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mandag', 'montag', 'lundi', 'lunes', 'segunda', 'segunda-feira', '月', '月曜', '月曜日'],
  ['tuesday', 'tue', 'tues', 'tirsdag', 'dienstag', 'mardi', 'martes', 'terça', 'terça-feira', '火', '火曜', '火曜日'],
  [
    'wednesday',
    'wed',
    'onsdag',
    'mittwoch',
    'mercredi',
    'miércoles',
    'miercoles',
    'quarta',
    'quarta-feira',
    '水',
    '水曜',
    '水曜日',
  ],
  [
    'thursday',
    'thu',
    'thur',
    'thurs',
    'torsdag',
    'donnerstag',
    'jeudi',
    'jueves',
    'quinta',
    'quinta-feira',
    '木',
    '木曜',
    '木曜日',
  ],
  ['friday', 'fri', 'fredag', 'freitag', 'vendredi', 'viernes', 'sexta', 'sexta-feira', '金', '金曜', '金曜日'],
  ['saturday', 'sat', 'lørdag', 'samstag', 'sonnabend', 'samedi', 'sábado', 'sabado', '土', '土曜', '土曜日'],
  ['sunday', 'sun', 'søndag', 'sonntag', 'dimanche', 'domingo', '日', '日曜', '日曜日'],
]

const byName = new Map(weekdayNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** 1 for Monday to 7 for Sunday, or null for a word that is no day. */
export function weekdayNamed(word: string): number | null {
  return byName.get(word.toLowerCase()) ?? null
}
