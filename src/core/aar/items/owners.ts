import { isDate } from './due-date.ts'
import { firstNames } from './first-names.ts'
import { isNothing } from './nothing.ts'
import { countWords, plainWords } from './plain-words.ts'
import { isPriority } from './priority.ts'
import { leadingStatus } from './read-status.ts'
import { trimEndOf, trimOf } from './trim.ts'

const login = /^@?[\w.-]{1,39}(?:\/[\w.-]{1,100})?$/
const oneMention = /@[a-z0-9][\w-]{0,38}(?:\/[\w.-]{1,100})?/gi
const separators =
  /\s*(?:[,;、，；・\n|+]|\s\/\s|\/(?=@)|\s?&\s?|(?<=\s)(?:and|og|und|et|y|e|with|with help from|med|mit|avec|con|com)(?=\s))\s*/iu
const notPeople = /^(?:team|the team|all|everyone|everybody|others|tbd|etc|and|supported by|lead)$/i

/**
 * The owners in a cell or behind a label, as written: "Ann, Bo & @kim" is three. A handle beside a name ("Kim Lee (@kim)") is one owner, the
 * handle. "TBD", "-", "unassigned" are none, and so are days and states that stand under the wrong heading.
 */
export function splitOwners(text: string): readonly string[] {
  if (isNothing(text)) return []
  const isLogins = bareLogins.test(text.trim())
  const owners = text
    .replace(/<br\s*\/?>/gi, '\n')
    .split(separators)
    .flatMap(splitMentions)
    .map(tidyOwner)
    .filter(
      (owner) =>
        owner !== '' &&
        !isNothing(owner) &&
        (!notPeople.test(owner) || (isLogins && owner === 'and')) &&
        !isDate(owner) &&
        !isPriority(owner),
    )
  return [...new Set(owners)]
}

/** "luk,and,ale": short logins without a blank, of which "and" is one. */
const bareLogins = /^[a-z]{2,8}(?:,[a-z]{2,8}){1,6}$/

/** "@kim @bo" is two; "Kim Lee (@kim)" is the handle alone. */
function splitMentions(part: string): readonly string[] {
  const mentions = part.match(oneMention)
  if (mentions === null || /[\w.]@[\w-]+\./.test(part))
    return part.includes('/') && !part.includes('@') && !part.includes('://') ? splitSlash(part) : [part]
  return mentions
}

/** "Ann/Bo" is two people; "acme/sre" is a team, and "TCP/IP" keeps together. */
function splitSlash(part: string): readonly string[] {
  const sides = part.split('/').map((side) => side.trim())
  const peopleOnly = sides.every((side) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?$/u.test(side) || /^\p{Lu}{2,3}$/u.test(side))
  return peopleOnly ? sides : [part]
}

const ownerEdges = ' \t\n*_`~[]{}<>:：?？!"–—-'

/** Decoration and signs at the ends go; the dot of an initial ("Ann S.") stays. */
function tidyOwner(owner: string): string {
  const bare = trimOf(owner.replace(/\s+/g, ' '), `${ownerEdges}'`)
  const undotted = /(?:^|[ .])\p{Lu}\.$/u.test(bare) ? bare : trimEndOf(bare, `.${ownerEdges}`)
  return undotted
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^([^(]*)\)$/, '$1')
    .replace(/^\(([^)]*)$/, '$1')
    .replace(/^the (?=.* team$)/i, '')
    .trim()
}

/** People the document names (authors, responders, thanks): lower-case words of their names. */
export type People = ReadonlySet<string>

/** The words by which people named in a document may be recognised: whole names and first names, lower case. */
export function peopleFrom(names: readonly string[]): People {
  return new Set(
    names.flatMap((name) => {
      const plain = plainWords(name).replace(/^@/, '')
      const first = plain.split(' ')[0] ?? ''
      return plain === '' || plain.length > 60 || countWords(plain) > 4
        ? []
        : first.length > 0
          ? [plain, first]
          : [plain]
    }),
  )
}

const teamWord =
  /(?:^|[ -])(?:team|teams|squad|guild|crew|tribe|chapter|working group|on-?call|owners?|teamet|gruppen|gruppa|équipe|equipo|equipe)$|(?:チーム|担当者?|オーナー|部門|グループ)$/iu
/** "Team Payments", "team-payments". */
const namedTeam =
  /^(?:[Tt]eam|[Ss]quad) (?!(?:Plan|Edition|Page|Drive|Meeting|Account|Channel|Calendar|Lead|License|Licence|Server)$)\p{Lu}[\p{L}\d-]{1,20}$|^team-(?!(?:only|wide|based|level|specific|internal|lead|building|owned)$)[a-z][a-z\d-]{1,30}$/u
const knownTeams =
  /^(?:sre|sres|devops|dev ?ops|platform|infra|infrastructure|backend|frontend|back-end|front-end|security|infosec|secops|netops|networking|dba|dbas|qa|data|mobile|web|ops|operations|it|support|customer support|engineering|eng|releng|release engineering|relops|cloudops|product|pm|legal|hr|comms|marketing|developers|devs|admins|oncall|on-call|sysadmins|dev|core|architecture|cs|sales|utviklere|drift|plattform)$/i
const role =
  /^(?:the )?(?:incident commander|tech lead|team lead|product owner|product manager|engineering manager|scrum master|release manager|service owner|em|tl|cto|cio|ciso|po)$/i

/** True for a text that names an owner by its own form: handles, teams, known people, common first names, initials where `initials` are expected. */
export function isOwner(text: string, people: People): boolean {
  const plain = plainWords(text)
  if (plain === '' || plain.length > 60 || isPriority(text) || isDate(text)) return false
  if (/^@[\w-]/.test(text.trim()) && countWords(text) <= 3 && login.test(text.trim().replace(/[?!.,:]+$/, '')))
    return true
  if (/(?:^|\s)@[\w-]+\)?$/.test(text.trim()) && countWords(text) <= 4) return true
  const bare = plain.replace(/^@/, '')
  if (people.has(bare) || role.test(bare)) return true
  if (knownTeams.test(bare)) return true
  if ((teamWord.test(bare) || namedTeam.test(text.trim())) && countWords(bare) <= 4) return true
  return isPersonName(text)
}

/** "K. Brandt", "J.-P. Martin", "Fr. Weber", "Dr. Ann Lee". */
const formalName =
  /^(?:(?:\p{Lu}\.[ -]?){1,2}|(?:Herrn?|Frau|Hr|Fr|Mr|Ms|Mrs|Mme|Dr|Prof|Sr|Sra)\.? )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u

/** "K Vale", "JP Nord": "A Redis" and "I Think" begin with words. */
const initialled = /^(?![AI] )\p{Lu}{1,2} \p{Lu}\p{Ll}[\p{L}'’-]+$/u

/** "Ann", "Ann Smith", "J. Smith-Jones" with a common first name in front; capital letters as names have them. */
export function isPersonName(text: string): boolean {
  const words = text
    .replace(/[*_`~?？:：.]+$/u, '')
    .trim()
    .split(/\s+/)
  if (words.length > 1 && (formalName.test(words.join(' ')) || initialled.test(words.join(' ')))) return true
  if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return false
  // "Ann-Marie Solberg" has two first names; "Max-Age" alone is no person.
  const first = (words[0] ?? '').toLowerCase()
  const bare = words.length > 1 ? (first.split('-')[0] ?? '') : first
  return firstNames.has(bare.replace(/[^\p{L}]/gu, ''))
}

/** True when every part of a list ("Ann, Bo & @kim", "tc, cloudops teams") names an owner. */
export function areOwners(text: string, people: People): boolean {
  const isTeams = /\bteams?$/i.test(plainWords(text))
  const parts = splitOwners(text)
  return (
    parts.length > 0 &&
    parts.length <= 6 &&
    parts.every((part) => isOwner(part, people) || (isTeams && countWords(part) <= 3))
  )
}

const initials = /^\p{Lu}{2,3}$/u
const notOwnerWords =
  /^(?:monitoring|alerting|alerts?|docs?|documentation|testing|tests?|process|ci|cd|ci\/cd|tooling|observability|runbooks?|optional|pr|prs|issue|issues|link|links|bug|bugs|ticket|action|action item|follow-?up|todo|to-?do|new|note|idea|question|proposal|proposed|discussion|investigation|investigate|code|config|short[ -]term|long[ -]term|medium[ -]term|mid[ -]term|immediate|quick win|stretch|maybe|feature|fix|prevent|detect|mitigate|api|dns|db|ui|ux|aws|gcp|k8s|kubernetes|terraform|sql|http|tls|ssl|cdn|vpn|sla|slo|s|m|l|xl|xs|\d.*)$/i

/** True for what stands in square brackets in front of a bullet: "[jhford]", "[Platform]", "[garndt?]", "[Ann, Bo]". */
export function isOwnerTag(text: string, people: People): boolean {
  if (areOwners(text, people)) return true
  const parts = splitOwners(text)
  if (parts.length === 0 || parts.length > 4 || leadingStatus(text) !== null) return false
  return parts.every(
    (part) =>
      (login.test(part) || initials.test(part)) &&
      /^@?\p{L}/u.test(part) &&
      !notOwnerWords.test(part) &&
      !/[-_]?\d{2,}$/.test(part),
  )
}
