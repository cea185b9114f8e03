import type { Anchor } from '../aar.ts'
import type { ParagraphBlock, RichText } from '../document.ts'
import { lineStarts } from '../markdown/lines-of-text.ts'
import { placeAt } from '../markdown/slice-text.ts'
import { sourceOf } from '../time/cursor.ts'
import { readTime } from '../time/read-time.ts'
import { findZone, type WrittenZone } from '../time/read-zone.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { labelTime, setApartTime } from './marks.ts'

/** One line of a paragraph as it stands in the file. */
export interface TextLine {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly time: WrittenTime | null
  /** True where the line is a time and nothing else. */
  readonly bare: boolean
}

/** `:::hint` and `:::` open and close a box around the words. https://docusaurus.io/docs/markdown-features/admonitions */
const fence = /^\s{0,3}:{3,}[^:\n]{0,80}$/

const runsOn =
  /(?:[,(/–—-]|(?<!\p{L})(?:at|from|to|until|till|by|and|or|between|around|about|on|since|the|before|after|than|past|near|both|just|kl\.?|fra|til|um|von|bis|à|de|a|e|y|às))$/u

/** The lines of a paragraph, each with the time that it begins with. A line that a sentence merely wrapped onto bears none. */
export function linesOf(paragraph: ParagraphBlock): readonly TextLine[] {
  const { text } = paragraph.content
  const starts = startsOf(paragraph.content)
  const lines = starts.map((anchor, i) => {
    const words = withoutBreak(text.slice(anchor.offset, starts[i + 1]?.offset ?? text.length))
    const before = text.slice(Math.max(0, anchor.offset - 24), anchor.offset).trimEnd()
    const isWrapped = i > 0 && text[anchor.offset - 1] !== '\n' && runsOn.test(before.slice(-12))
    const time = isWrapped ? null : (readTime(words, 'prose') ?? apartTime(words, i))
    const bare =
      time !== null &&
      (time.rest >= words.length || isZoneRemark(words.slice(time.end)) || isAside(time, words.slice(time.rest)))
    return { text: words, line: anchor.line, column: anchor.column, time: time?.template === true ? null : time, bare }
  })
  return lines.length > 1 ? lines.filter(({ text: words }) => !fence.test(words)) : lines
}

/** Where lines begin: in the file, and where `<br>` begins one with a clock time in the middle of a line of the file. */
function startsOf(content: RichText): readonly Anchor[] {
  const { text } = content
  const lines = lineStarts(content)
  const known = new Set(lines.map(({ offset }) => offset))
  const broken = Array.from(text.matchAll(clockBehindBreak), (match) => match.index + match[0].length)
    .filter((offset) => !known.has(offset))
    .map((offset) => ({ offset, ...placeAt(content, offset) }))
  return [...lines, ...broken].sort((a, b) => a.offset - b.offset)
}

const clockBehindBreak = /\n[ \t]{0,8}(?=(?:[01]?\d|2[0-3]):[0-5]\d(?!\d))/g

/** "(all times UTC)" behind a day says nothing that happened. */
function isZoneRemark(words: string): boolean {
  return words.length < 60 && zoneStatement({ text: words }) !== null
}

/** "7 Sept: (// local time)": brackets behind a day say nothing that happened. */
function isAside(time: WrittenTime, words: string): boolean {
  return time.clock === null && time.distance === null && /^\([^()]{1,60}\)$/.test(words.trim())
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
