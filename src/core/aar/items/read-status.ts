import type { ActionItemStatus } from '../aar.ts'
import { isWhollyMarked, type Said } from './nothing.ts'
import { plainWords, withTyped } from './plain-words.ts'
import { statusWords, yesWords } from './status-words.ts'
import { trimOf } from './trim.ts'

/** A state and, where one is given, the author's words on why. */
export interface ReadStatus {
  readonly status: ActionItemStatus
  readonly reason: string | null
}

const longestFirst = (Object.keys(statusWords) as ActionItemStatus[])
  .flatMap((status) =>
    statusWords[status].flatMap((word) => withTyped(plainWords(word) || word)).map((word) => ({ status, word })),
  )
  .sort((a, b) => b.word.length - a.word.length)
const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

const ticks = /[✅✔☑🗹✓]|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|\[[xX*]\]/u
const crosses = /[❌✖🚫]|:x:|:no_entry_sign:/u
const emptyBoxes = /☐|⬜|\[ ?\]|[⏳🚧🔴🟡🟠]|:hourglass[a-z_]{0,20}:|:construction:/u

/** What a text says about the state by its first words; null when it does not. A whole word must match: "donegal" is no "done". */
export function leadingStatus(text: string): ReadStatus | null {
  const words = plainWords(text)
  if (words === '') return null
  for (const { status, word } of longestFirst) {
    if (!words.startsWith(word)) continue
    const next = words.charAt(word.length)
    if (/[\p{L}\p{N}]/u.test(next) && !cjk.test(word)) continue
    return { status, reason: status === 'done' || status === 'open' ? null : reasonAfter(text, word) }
  }
  return null
}

/**
 * A whole status cell: words, ticks, boxes, "yes" in a "Done?" column; a column of dates says done by a date.
 * Null when the cell tells nothing.
 */
export function readStatusCell(said: Said): ReadStatus | null {
  const byWords = leadingStatus(said.text.replace(/^\s*\d{1,3}\s?%\s*(?=\p{L})/u, ''))
  if (byWords !== null && byWords.status !== 'open') return byWords
  if (/^\s*100\s?%/.test(said.text) || ticks.test(said.text)) return { status: 'done', reason: null }
  if (byWords !== null) return byWords
  if (emptyBoxes.test(said.text) || /^\s*\d{1,2}\s?%/.test(said.text) || crosses.test(said.text))
    return { status: 'open', reason: null }
  if (yesWords.includes(plainWords(said.text))) return { status: 'done', reason: null }
  return null
}

/** True for a text that is struck out, or begins with struck words that are more than half of it ("~~Rotate the keys~~ see #45"). */
export function isStruckOut(said: Said): boolean {
  if (isWhollyMarked(said, ['struck'])) return true
  const first = said.marks.find((mark) => mark.kind === 'struck')
  if (first === undefined || /[\p{L}\p{N}]/u.test(said.text.slice(0, first.start))) return false
  return (first.end - first.start) * 2 > said.text.trim().length
}

/** A tick or a "done" sign in front of a text: where it ends, or 0. Never a check box, which markdown reads itself. */
export function leadingTick(text: string): number {
  const sign =
    /^\s*(?:[✅✔☑🗹✓]\uFE0F?|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|\[[xX*]\](?=\s))\s*/u.exec(
      text,
    )
  return sign === null ? 0 : sign[0].length
}

/** "Completed", "Immediate actions (completed)", "What we have already done": null for a heading that says nothing about the state. */
export function headingStatus(heading: string): ActionItemStatus | null {
  const inBrackets = /[（(]([^()（）]{2,40})[)）]\s*(?::\s*)?$/u.exec(heading)?.[1]
  const bracketed = inBrackets === undefined ? null : leadingStatus(inBrackets)
  if (bracketed !== null) return bracketed.status
  if (/\p{L}/u.test(heading.split(ticks, 1)[0] ?? '') && ticks.test(heading) && !/ballot_box/.test(heading))
    return 'done'
  const words = plainWords(heading)
  if (
    /^(?:what )?(?:we|we've|we’ve|already|has|have) .{0,20}\b(?:done|completed|fixed|implemented|in place)\b/.test(
      words,
    )
  )
    return 'done'
  if (/^(?:[a-z-]{3,12} ){0,2}(?:actions?|measures?|steps|countermeasures) (?:already |that were )?taken$/.test(words))
    return 'done'
  if (/^what (?:we|was|has)(?: have| ve|ve)? (?:been )?changed$/.test(words.replace(/['’]/g, ''))) return 'done'
  if (
    /^(?:completed?|done|closed|finished|already|resolved|fullførte?|ferdige?|utførte|gjennomførte?|完了|実施済|対応済|erledigte?|abgeschlossene?|terminées?|completad[ao]s?|concluíd[ao]s?)(?:\s|$|した|済|み)/u.test(
      words,
    )
  )
    return 'done'
  if (
    /^(?:won['’ ]?t (?:do|fix|be done)|will not (?:do|fix|be done)|declined|rejected|deferred|postponed|not doing|out of scope|not in scope|(?:what )?(?:we )?decided against|avvist|utsatt|見送り|却下|保留|abgelehnt|zurückgestellt|rejetées?|rechazad[ao]s?|rejeitad[ao]s?)/u.test(
      words,
    )
  )
    return 'declined'
  if (
    /[ (](?:completed|done|finished|fullført|ferdig|utført|erledigt|abgeschlossen|terminée?s?|réalisée?s?|effectuée?s?|completad[ao]s?|realizad[ao]s?|terminad[ao]s?|concluíd[ao]s?)$/.test(
      words,
    ) &&
    !/(?:^| )(?:to be|be|get|getting) [^ ]+$/.test(words) &&
    !notYet.test(words)
  )
    return 'done'
  return null
}

/** Not, not yet, by a day or in part: the rest is open. */
const notYet =
  /(?:^| )(?:not|yet|partly|partially|nearly|almost|soon|until|by|nicht|noch|bis|wird|werden|teilweise|fast|bald|non|pas|encore|partiellement|presque|bientôt|d ici|no|aún|todavía|parcialmente|casi|pronto|não|ainda|quase|a ser|por|sem|sin|ikke|delvis|nesten|snart)(?: |$)/u

/** What stands behind the words that told the state. */
function reasonAfter(text: string, word: string): string | null {
  let letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  let end = text.search(/[\p{L}\p{N}]/u)
  for (const character of text.slice(Math.max(end, 0))) {
    if (letters === 0) break
    if (/[\p{L}\p{N}]/u.test(character)) letters -= 1
    end += character.length
  }
  const rest = trimOf(text.slice(Math.max(end, 0)), ' \t\n:：,;.()[]（）*_~`–—-')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : null
}
