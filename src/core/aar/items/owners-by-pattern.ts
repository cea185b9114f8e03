import type { ListBlock, MarkdownDocument } from '../document.ts'
import type { Region } from '../sections/read-sections.ts'
import { isActionVerb } from './action-verbs.ts'
import { columnRole } from './column-role.ts'
import { isDate } from './due-date.ts'
import { isOwner, isOwnerTag, type People } from './owners.ts'
import { isPriority } from './priority.ts'
import { leadingStatus } from './read-status.ts'

type Form = 'bracket' | 'capitals' | 'front' | 'dash' | 'star'

interface Candidate {
  readonly form: Form
  readonly name: string
  readonly isLogin: boolean
  /** True between dashes beside a ticket, day or priority: only a person stands there. */
  readonly isSure: boolean
}

const bracketLast = /[([]([^()[\]]{2,40})[)\]][.,]?[^()[\]]{0,40}$/u
const bracketFirst = /^\s*[([]([^()[\]]{2,40})[)\]]/u
const starLast = /\s\*\s?(@?\p{L}[\p{L}\d_-]{1,20})\s*$/u
const capital = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}$/u
const loginLike = /^[a-z][a-z0-9_-]{2,20}$/
/** Beyond, the rest of a list is not looked at. */
const longest = 200

/**
 * Names that only the regular form of a list tells: where bullets of action items end in "(Ann)", "(Fatou)" or "— Ivy", or begin with
 * "[waldi]", and one of these is known, or nearly all bullets have one, all are owners. Lower-case words must be seen to act elsewhere
 * ("waldi restarts the service").
 */
export function ownersByPattern(
  { blocks, lines }: Pick<MarkdownDocument, 'blocks' | 'lines'>,
  regions: readonly Region[],
  people: People,
): readonly string[] {
  const actions = regions.filter((region) => region.kind === 'actions')
  const isAction = (line: number) => actions.some((region) => region.line <= line && line <= region.endLine)
  if (actions.length === 0) return []
  const acting = actingWords(lines)
  const lists = blocks.filter((block) => block.kind === 'list').filter((list) => isAction(list.line))
  const items = lists.flatMap((list) => list.items.slice(0, longest).map(({ content }) => content.text))
  return [...lists.flatMap((list) => listOwners(list, acting, people)), ...groupsByPattern(items, people)]
}

const sentOut = /^(\p{Lu}{2,6}) (?:to|will) (\p{Ll}[\p{Ll}-]{1,20}) /u
const together = /^(\p{Lu}[\p{L}\p{N}]{1,20}) ?(?:\+|&|and) ?(\p{Lu}[\p{L}\p{N}]{1,20}): \p{Lu}/u
/** Systems and trades are written in capitals as groups of people are. */
export const techWords =
  /^(?:API|APIS|DNS|SSO|CPU|GPU|CI|CD|UI|UX|DB|SQL|VM|VMS|IP|TLS|SSL|CDN|SDK|CLI|HTTP|HTTPS|AWS|GCP|EC|RDS|JSON|YAML|OS|VPN|SLA|SLO|SLI|ETL|LB|WAF|MQ|RPC|EVM|PR|PRS|QA|IT)$/

/** The short names of groups: "ABC to …" at the head of two items or more, or "Kim + ABC: …" where one of the two is known. */
function groupsByPattern(items: readonly string[], people: People): readonly string[] {
  const sent = items.flatMap((text) => {
    const [, name = '', verb = ''] = sentOut.exec(text) ?? []
    return isActionVerb(verb) && !techWords.test(name) ? [name] : []
  })
  const paired = items.flatMap((text) => {
    const [, one, two] = together.exec(text) ?? []
    if (one === undefined || two === undefined || techWords.test(one) || techWords.test(two)) return []
    return isOwner(one, people) || isOwner(two, people) ? [one, two] : []
  })
  return [...sent.filter((name, i) => sent.indexOf(name) !== i), ...paired]
}

function listOwners(list: ListBlock, acting: ReadonlySet<string>, people: People): readonly string[] {
  const nested = list.items.flatMap((item) => item.children.filter((child) => child.kind === 'list'))
  const items = list.items.slice(0, longest)
  const found = items.map((item) => candidates(item.content.text))
  const forms: readonly Form[] = ['bracket', 'capitals', 'front', 'dash', 'star']
  const own = forms.flatMap((form) =>
    [false, true].flatMap((isLogin) => {
      const bearers = found.map((all) => all.filter((one) => one.form === form && one.isLogin === isLogin))
      const names = bearers.flat().map(({ name }) => name)
      if (names.length === 0) return []
      const isUsual = bearers.filter((all) => all.length > 0).length * 3 >= items.length * 2 && names.length >= 2
      // Systems are written in capitals, too: one of the names must be known.
      if (form === 'capitals')
        return names.filter((name) => isOwner(name, people)).length * 2 >= names.length ? names : []
      // Nothing else stands behind an asterisk at the end of a line, where several lines have one.
      if (form === 'star') return names.length >= 2 ? names : []
      const isKnown = names.some((name) => isOwner(name, people)) || bearers.flat().some((one) => one.isSure)
      const isSure = isKnown || (isUsual && (!isLogin || names.some((name) => acting.has(name))))
      return isSure ? names : []
    }),
  )
  return [...own, ...nested.flatMap((child) => listOwners(child, acting, people))]
}

function candidates(text: string): readonly Candidate[] {
  const last = bracketLast.exec(text.slice(-100))?.[1]
  const first = bracketFirst.exec(text.slice(0, 60))?.[1]
  const dashed = text
    .slice(-120)
    .split(/\s[–—-]{1,2}\s/u)
    .slice(1)
  return [
    ...named('bracket', last?.split(/[,;/]/) ?? []),
    ...inCapitals(last?.split(/[,;/]/) ?? []),
    ...named('star', [starLast.exec(text.slice(-60))?.[1] ?? '']),
    ...named('front', first?.split(/[,;]/) ?? []),
    ...named(
      'dash',
      dashed.flatMap((part) => part.split(/[,;(]/).slice(0, 2)),
    ).map((one) => ({ ...one, isSure: !one.isLogin && isAmongNotes(dashed) })),
  ]
}

/** "— Hari — #335": all parts but one are a ticket, a day or a priority. */
function isAmongNotes(parts: readonly string[]): boolean {
  const notes = parts.map((part) => part.trim()).filter((part) => isDate(part) || isPriority(part) || isTicket(part))
  return notes.length > 0 && notes.length === parts.length - 1
}

function isTicket(part: string): boolean {
  return /^(?:\S{0,80}#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,6}|https?:\S{1,300})$/.test(part)
}

const capitals = /^\p{Lu}{3,14}$/u

/** "(NATHAN,GIORGIO)". */
function inCapitals(parts: readonly string[]): readonly Candidate[] {
  return parts
    .map((part) => part.trim())
    .filter((part) => capitals.test(part) && !techWords.test(part) && isFree(part))
    .map((name) => ({ form: 'capitals', name, isLogin: false, isSure: false }))
}

function named(form: Form, parts: readonly string[]): readonly Candidate[] {
  return parts
    .map((part) => part.trim().replace(/[.:]$/, ''))
    .filter((part) => (capital.test(part) || loginLike.test(part)) && isFree(part))
    .map((name) => ({ form, name, isLogin: loginLike.test(name), isSure: false }))
}

const nobody: People = new Set()

/** True for a word that is no state, day, priority or name of a column, and could be a tag. */
function isFree(word: string): boolean {
  return (
    leadingStatus(word) === null &&
    !isPriority(word) &&
    !isDate(word) &&
    columnRole(word) === null &&
    (word.includes(' ') || isOwnerTag(word.normalize('NFKD').replace(/[^\w.-]/g, ''), nobody))
  )
}

const actor =
  /(?:^|[\s*_@\]:|])([a-z][a-z0-9_-]{2,20})[*_]{0,2}(?= (?:[a-z]{2,12}(?:s|ed)|found|took|began|sent|saw|put|set|ran|told|got|made) )/gu

/** "waldi restarts the service": the words that somewhere are the subject of what happened. One pass over the text. */
function actingWords(lines: readonly string[]): ReadonlySet<string> {
  const near = lines.slice(0, 2_000).filter((line) => line.length < 2_000)
  return new Set(near.flatMap((line) => Array.from(line.matchAll(actor), ([, word = '']) => word)))
}
