const clock = /(?:^|[^\d.:])\d{1,2}[:.]\d{2}(?![\d.])|\b\d{1,2} ?[ap]\.?m\b|\d{1,2}時/i
const date =
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|oct|okt|nov|dec|dez|des)[a-z]{0,7}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th|\.)? (?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|oct|okt|nov|dec|dez|des)[a-z]{0,7}\b|\d{1,2}月\d{1,2}日/i

/** Words that may stand before a time without making it a topic. */
const beside =
  /^(?:between|around|about|circa|from|until|ungefähr|gegen|vers|rundt|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues|weds|thur|thurs|january|february|march|april|june|july|august|september|october|november|december|januar|februar|mars|juni|juli|oktober|desember|dezember)$/

/** Whether a heading is a time or a date ("14:05", "July 22", "[2026-06-09]") rather than a topic that names one. Nothing is resolved. */
export function looksLikeTime(heading: string): boolean {
  const found = clock.exec(heading) ?? date.exec(heading)
  if (found === null) return false
  const before =
    heading
      .slice(0, found.index)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  return before.every((word) => beside.test(word))
}
