import type { ListBlock, RichText } from '../document.ts'
import { findTime, readTime } from '../time/read-time.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { setApartTime } from './marks.ts'
import { narrates } from './prose.ts'

/** How most bullets of a list tell their times, three or more of them. */
export interface Peers {
  /** At their front. */
  readonly timed: boolean
  /** At their front and in bold: "**10:04** …". */
  readonly bold: boolean
  /** At their end, behind a few words: "Service restored 2026-11-03 14:20". */
  readonly closing: boolean
}

const fewest = 3

export function peersOf({ items }: ListBlock): Peers {
  const timed = items.filter(({ content }) => isTimed(content))
  const bold = timed.filter(({ content }) => boldLead(content) > 0)
  const isMost = (some: readonly unknown[]) => some.length >= fewest && some.length * 2 > items.length
  const closing = items.filter(({ content }) => setApartTime(content.text)?.date != null)
  return { timed: isMost(timed), bold: isMost(bold), closing: isMost(closing) }
}

/**
 * What a bullet without a time at its front is among such peers: an entry where it ends in one ("It came back at 13:36."), or where bold words
 * stand in the place of one ("**Before the incident**: …", without a time), or where it tells what happened beside key times ("No incident was
 * declared"). Null for any other.
 */
export function entryAmong(content: RichText, peers: Peers): { readonly time: WrittenTime | null } | null {
  const closing = peers.timed ? closingTime(content.text) : null
  if (closing !== null) return { time: closing }
  if (peers.closing && narrates(content)) return { time: null }
  return peers.bold && isLabelled(content) && saysWhen.test(content.text) ? { time: null } : null
}

/** A label that says when, however loosely; "**Note**:" does not. */
const saysWhen =
  /^\W{0,3}(?:(?:some|few|several|many|sometime|a few|a couple of)\b.{0,24}\b)?(?:before|prior|previous(?:ly)?|earlier|early|late(?:r)?|after(?:wards?)?|following|next|meanwhile|during|since|until|eventually|finally|soon|shortly|ongoing|today|now|present|mid|end of)\b/i

function isLabelled(content: RichText): boolean {
  const lead = boldLead(content)
  return lead > 0 && (/[:：]\s?$/.test(content.text.slice(0, lead)) || /^\s?[:：–—-]/.test(content.text.slice(lead)))
}

function isTimed({ text }: RichText): boolean {
  const time = readTime(text, 'prose')
  return time !== null && !time.template
}

/** Where the bold words end that a text begins with; 0 where it begins with others. */
function boldLead({ marks }: RichText): number {
  return marks.find((mark) => mark.kind === 'strong' && mark.start === 0)?.end ?? 0
}

function closingTime(text: string): WrittenTime | null {
  const time = findTime(text)
  if (time?.clock?.sure !== true || time.template) return null
  const isLast = /^[\s)\]]{0,3}[.。]?$/.test(text.slice(time.end).trimEnd())
  return isLast && /(?<!\p{L})(?:at|by|around|kl\.?|um|à|las|às)\s?$/iu.test(text.slice(0, time.start)) ? time : null
}
