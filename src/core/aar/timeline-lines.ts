import type { ParagraphBlock, RichText } from './document.ts'
import { sourceOf } from './time/cursor.ts'
import { readTime } from './time/read-time.ts'
import { findZone, type WrittenZone } from './time/read-zone.ts'
import type { WrittenTime } from './time/written-time.ts'
import { labelTime, setApartTime } from './timeline-marks.ts'

/** One line of a paragraph as it stands in the file. */
export interface TextLine {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly time: WrittenTime | null
  /** True where the line is a time and nothing else. */
  readonly bare: boolean
}

const runsOn =
  /(?:[,(/–—-]|\b(?:at|from|to|until|till|by|and|or|between|around|about|on|since|the|before|after|than|past|near|both|just|kl\.?|fra|til|um|von|bis|à|de|a|e|y|às))$/i

/** The lines of a paragraph, each with the time that it begins with. A line that a sentence merely wrapped onto bears none. */
export function linesOf(paragraph: ParagraphBlock): readonly TextLine[] {
  const { anchors, text } = paragraph.content
  const starts = anchors.filter((anchor, i) => i === 0 || anchor.line !== anchors[i - 1]?.line)
  return starts.map((anchor, i) => {
    const words = withoutBreak(text.slice(anchor.offset, starts[i + 1]?.offset ?? text.length))
    const before = text.slice(Math.max(0, anchor.offset - 24), anchor.offset).trimEnd()
    const time = i > 0 && runsOn.test(before.slice(-12)) ? null : (readTime(words, 'prose') ?? apartTime(words, i))
    const bare = time !== null && (time.rest >= words.length || isZoneRemark(words.slice(time.end)))
    return { text: words, line: anchor.line, column: anchor.column, time: time?.template === true ? null : time, bare }
  })
}

/** "(all times UTC)" behind a day says nothing that happened. */
function isZoneRemark(words: string): boolean {
  return words.length < 60 && zoneStatement({ text: words }) !== null
}

const shortLine = 48

/** A time in a label, or behind a name at the head of a paragraph as chats have it ("kim [10:04 AM]"). */
function apartTime(words: string, i: number): WrittenTime | null {
  return labelTime(words) ?? (i === 0 && words.length <= shortLine && /[)\]]$/.test(words) ? setApartTime(words) : null)
}

function withoutBreak(text: string): string {
  const words = text.trimEnd()
  return words.endsWith('\\') ? words.slice(0, -1).trimEnd() : words
}

const timesAre =
  /\b(?:times?|timestamps?|time ?zone|tz|tid|tider|tidspunkt|tidssone|zeiten|zeitangaben|zeitzone|heures?|fuseau|horas?|horarios?|horários?|huso|fuso)\b|時刻|時間|タイムゾーン|日時/i

/** The zone of a line such as "All times in CET" or "Zeitzone: Europe/Berlin"; null for any other line. */
export function zoneStatement(content: Pick<RichText, 'text'>): WrittenZone | null {
  const line = content.text
  if (line.length > 240 || !timesAre.test(line)) return null
  return findZone(sourceOf(line))
}
