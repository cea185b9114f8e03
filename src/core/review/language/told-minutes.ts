const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }
const unit = String.raw`(?:m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?)\.?`
const part = String.raw`\d{1,4}(?:\.\d{1,2})? ?${unit}`
const whole = new RegExp(
  String.raw`^(?:about |approx(?:\.|imately)? |around |ca\.? |[~≈] ?)?${part}(?:,? (?:and )?${part}|${part}){0,2}$`,
  'i',
)

/** Minutes of a text that is a duration and nothing else (`1 h 42 min`, `~90 minutes`, `2 days`); null for anything else. */
export function toldMinutes(text: string): number | null {
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain.length > 60 || !whole.test(plain)) return null
  let minutes = 0
  for (const [, amount = '', first = ''] of plain.matchAll(/(\d{1,4}(?:\.\d{1,2})?) ?([mhd])/gi))
    minutes += Number(amount) * (unitMinutes[first.toLowerCase()] ?? 0)
  return minutes
}
