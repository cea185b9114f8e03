import { type Due, isDate, readDue } from './due-date.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { readTypeCell } from './item-type.ts'
import type { ItemClues } from './label-values.ts'
import { areOwners, isOwnerTag, splitOwners } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'
import { isPriority } from './priority.ts'
import { leadingStatus } from './read-status.ts'

const dueWords =
  /^(?:due(?: date)?(?: (?:by|on))?|by|until|before|eta|target(?:ed)?(?: (?:for|date))?|deadline|no later than|latest|innen|frist|før|forfall|senest|bis|fällig|avant(?: le)?|d'ici(?: le)?|pour le|échéance|antes del?|para el|hasta el|vence|plazo|até|prazo|期限|締切)[\s:：]+/iu
const untilJapanese = /(?:まで(?:に)?|期限)$/u
const typeTag =
  /^(?:prevent|prevention|preventive|preventative|detect|detection|mitigate|mitigation|process|repair|investigate|予防|検知|緩和|プロセス|forebygge|forebyggende|oppdage|prosess)$/
const idTag = /^(?:AI|A|AP|ACT|ACTION|ITEM|P|D|M|R|O|T|PR|X|FU|CA|PA|TI)[- ]?[A-Z]?\d{1,3}$/i

/** What a few words in brackets or behind a dash say of an item. Null when they are part of its text. */
export function readChip(text: string, clues: ItemClues): ItemFacts | null {
  const chip = text
    .trim()
    .replace(/^\*+|\*+$/g, '')
    .trim()
  if (chip === '' || chip.length > 120) return null
  return statusChip(chip) ?? priorityChip(chip) ?? dueChip(chip, clues) ?? typeChip(chip) ?? ownerChip(chip, clues)
}

/** As `readChip`, for square brackets in front of an item, where a bare word is an owner. */
export function readTag(text: string, clues: ItemClues): ItemFacts | null {
  const known = readChip(text, clues)
  if (known !== null) return known
  if (idTag.test(text.trim())) return { id: text.trim() }
  return isOwnerTag(text, clues.people) ? { owners: splitOwners(text) } : null
}

/** Between two chips; the commas of one day ("Tuesday, December 1, 2026") part nothing. */
const between =
  /(?!(?<=\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),\s?\d{4}(?![-/.\d年]))(?!(?<=(?:mon|tues|wednes|thurs|fri|satur|sun)day),\s?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s\p{L}|(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|des|dez)\p{L}{0,6}\.? \d)),|[;、|]|\s[–—-]\s/iu

/** "Owner - Kim": the dash parts no two notes. */
const ownerDashed = /^\s*(owner|assignee|assigned to|dri|ansvarlig|eier)\s?[-–—]\s?(?=\S)/i

/** A list of chips ("@kim, due 2026-12-01, P1"): all or none. */
export function readChips(text: string, clues: ItemClues): ItemFacts | null {
  const owned = ownerDashed.exec(text)
  if (owned !== null) return readChips(`${owned[1]} ${text.slice(owned[0].length)}`, clues)
  const parts = text.split(between).map((part) => part.trim())
  if (parts.length < 2 || parts.length > 6) return readChip(text, clues)
  const facts = parts.map((part) => readChip(part, clues))
  if (!facts.every((one) => one !== null)) return readChip(text, clues)
  const owners = facts.flatMap((one) => one.owners ?? [])
  return joinFacts(owners.length === 0 ? {} : { owners }, ...facts)
}

function statusChip(chip: string): ItemFacts | null {
  const status = leadingStatus(chip)
  if (status === null) return /^[✅✔☑✓]\uFE0F?$/u.test(chip) ? { status: { status: 'done', reason: null } } : null
  const words = plainWords(chip).split(' ').length
  if (status.status === 'open')
    return words <= 3 &&
      (/^not (?:started|done)$/i.test(chip) ||
        !/^(?:review|new|next|needs|no|not|being|testing|draft|live|late|active|ready|started|planned|scheduled|proposed)\b/i.test(
          chip,
        ))
      ? { status }
      : null
  if (status.status === 'done') return words <= 6 || /^(?:done|completed|完了)/i.test(chip) ? { status } : null
  return /^(?:accept|moved|covered|merged|replaced|invalid|not )/i.test(chip) && words > 4 ? null : { status }
}

function priorityChip(chip: string): ItemFacts | null {
  return isPriority(chip) && !/^(?:must|should|could|major|minor)/i.test(chip)
    ? { priority: chip.replace(/[.:：]$/, '') }
    : null
}

/** A stretch of time that needs no word in front to be a deadline. */
const span =
  /^(?:q[1-4](?:[ /-]?(?:fy)?\d{2,4})?|(?:fy)?\d{2,4}[ /-]?q[1-4]|h[12](?:[ /-]?\d{2,4})?|eo[mqwyd]|asap|(?:next|this) (?:sprint|week|month|quarter|iteration)|end of (?:the )?(?:sprint|day|week|month|quarter|year|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)$/i

function dueChip(chip: string, clues: ItemClues): ItemFacts | null {
  const isLabelled = dueWords.test(chip) || untilJapanese.test(chip)
  const words = chip.replace(dueWords, '').replace(untilJapanese, '')
  if (isDate(words)) return { due: dueOf(chip, words, clues) }
  if (!isLabelled) return span.test(words) ? { due: dueOf(chip, words, clues) } : null
  return /^(?:q[1-4]|h[12]|end of|next|eo[mqwy]|eod(?= [a-z]+day$|$)|\d{4}|mid|early|late|this|today|tomorrow|mon|tues?|wednes|thurs?|fri|satur|sun|mandag|tirsdag|onsdag|torsdag|fredag)(?:day)?\b/i.test(
    words,
  ) && words.length <= 40
    ? { due: dueOf(chip, words, clues) }
    : null
}

function dueOf(chip: string, words: string, clues: ItemClues): Due {
  return { date: readDue(words, clues)?.date ?? null, text: chip }
}

function typeChip(chip: string): ItemFacts | null {
  const type = typeTag.test(plainWords(chip)) ? readTypeCell(chip) : null
  return type === null ? null : { type }
}

const ownerWords = /^(?:owners?|owned by|assignee|assigned to|dri|responsible|ansvarlig|eier|担当)\s+(?=\S)/iu

function ownerChip(chip: string, clues: ItemClues): ItemFacts | null {
  if (ownerWords.test(chip)) return namedOwners(chip.replace(ownerWords, ''))
  const isPlain = !/(?:[!?]|\p{L}{4,}\.)\s|https?:/u.test(chip) && chip.length <= 80
  return isPlain && !namesHandle.test(chip) && areOwners(chip, clues.people) ? { owners: splitOwners(chip) } : null
}

/** "an @oncall role": a thing that is reached so, and nobody who does it; "the @acme/sre team" is. */
const namesHandle =
  /(?<![\p{L}])(?:an?|the|our|this|that|new|your|their|its) @[\w.-]{1,60}(?![\w/.-]| (?:team|squad|crew)\b)|@[\w/.-]{1,60} (?:role|group|channel|alias|account|handle|mention|tag|bot|label|mailing list|list|user group|user|command|package|scope|decorator|annotation)s?(?!\p{L})/iu

/** "owner bo": the word says that a name follows, known or not. */
function namedOwners(names: string): ItemFacts | null {
  const owners = splitOwners(names)
  return owners.length > 0 && owners.every((owner) => countWords(owner) <= 3) ? { owners } : null
}
