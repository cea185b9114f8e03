const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  half: 0.5,
}
const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }

const stated =
  /\b(?:lasted|(?:incident|it|this|outage|downtime|disruption|degradation) (?:was|went) on for|duration (?:of|was|is)|resolved after|(?:total|overall) (?:duration|downtime) (?:of|was|is)) (?:for )?(?:about |around |approximately |roughly |~ ?|nearly |almost |just over |a total of )?(\d{1,4}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?) ?(m(?:in(?:ute)?s?)?|h(?:ou)?rs?|h|days?|d)\b(?:,? (?:and )?(\d{1,2}) ?m(?:in(?:ute)?s?)?\b)?/i

/** How long a sentence says that the incident took, in minutes, and where it says so; null where it does not, or not for certain. */
export function statedMinutes(
  text: string,
): { readonly minutes: number; readonly index: number; readonly length: number } | null {
  const match = stated.exec(text)
  if (match === null) return null
  const [whole, amount = '', unit = '', rest = '0'] = match
  const figure = numbers[amount.toLowerCase().split(' ')[0] ?? ''] ?? Number(amount)
  const minutes = figure * (unitMinutes[unit.slice(0, 1).toLowerCase()] ?? 1) + Number(rest)
  return Number.isFinite(minutes) ? { minutes, index: match.index, length: whole.length } : null
}
