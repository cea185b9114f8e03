import type { Ticket } from '../aar.ts'
import type { Link, RichText } from '../document.ts'
import { leadingStatus } from './read-status.ts'

/** A ticket with the offsets of its words; `end` exclusive. */
export interface FoundTicket {
  readonly ticket: Ticket
  readonly start: number
  readonly end: number
}

type Address = Pick<Ticket, 'tracker' | 'owner' | 'repository' | 'number'>

const gitHubPath =
  /^https?:\/\/([^/?#\s]{1,253})\/([\w.-]{1,100})\/([\w.-]{1,100})\/(issues|pull|pulls|discussions)\/(\d{1,10})(?:[/?#]|$)/i
const gitLabPath =
  /^https?:\/\/[^/?#\s]{1,253}\/[^?#\s]{1,300}\/-\/(?:issues|merge_requests|work_items|epics)\/\d{1,10}/i
const otherTrackers = [
  /^https?:\/\/[^/?#\s]{1,253}\/(?:[\w-]{1,40}\/)?(?:browse|issues|projects\/[\w-]{1,60}\/issues|i)\/[A-Z][A-Z0-9_]{1,15}-\d{1,7}/i,
  /^https?:\/\/[^/?#\s]{1,253}\/[^#\s]{0,300}[?&]selectedIssue=[A-Z][A-Z0-9_]{1,15}-\d{1,7}/i,
  /^https?:\/\/linear\.app\/[^/\s]{1,60}\/issue\/[A-Z0-9]{1,10}-\d{1,7}/i,
  /^https?:\/\/bugzil\.la\/\d{1,9}/i,
  /^https?:\/\/[^/?#\s]{0,200}bug(?:zilla|s)?[^/?#\s]{0,200}\/(?:[^?#\s]{0,100})(?:show_bug\.cgi\?id=|bug\/|bugs\/|issues\/|browse\/)?[A-Z]{0,10}-?\d{1,9}/i,
  /^https?:\/\/[^/?#\s]{1,253}\/show_bug\.cgi\?(?:[^#\s]{0,100}&)?id=\d{1,9}/i,
  /^https?:\/\/(?:app\.)?asana\.com\/\d\//i,
  /^https?:\/\/trello\.com\/c\//i,
  /^https?:\/\/app\.clickup\.com\/t\//i,
  /^https?:\/\/app\.shortcut\.com\/[^/\s]{1,60}\/story\/\d/i,
  /^https?:\/\/[^/?#\s]{1,253}\/[^?#\s]{0,200}\/_workitems\/edit\/\d{1,9}/i,
  /^https?:\/\/[^/?#\s]{1,253}\/youtrack\/issue\//i,
  /^https?:\/\/[^/?#\s]{1,253}\/(?:T|D)\d{2,8}(?:[?#]|$)/,
  /^https?:\/\/[^/?#\s]{1,253}\/(?:[\w.-]{1,60}\/)?(?:tickets?|agent\/tickets|cases?|stories|story)\/#?\d{1,9}/i,
  /^https?:\/\/app\.zenhub\.com\/workspaces\/[^/?#\s]{1,200}\/issues\/(?:gh\/|zh\/)?[\w.-]{1,100}\/(?:[\w.-]{1,100}\/)?\d{1,10}/i,
  /^https?:\/\/issuetracker\.google\.com\/(?:issues\/)?\d{3,12}/i,
]
const codeHosts = /(?:^|\.)(?:github|ghe|git)\b|github/i

/** Which ticket a URL leads to; null for every other page. GitHub's own paths count on any host that is not known to be another forge's. */
export function ticketAt(url: string): Address | null {
  const match = gitHubPath.exec(url)
  if (match !== null && !/bitbucket|gitlab|gitea|codeberg|sentry/i.test(match[1] ?? '')) {
    const kind = (match[4] ?? '').toLowerCase()
    const isKnownHost = codeHosts.test(match[1] ?? '') || kind !== 'issues'
    if (isKnownHost || match[1] !== undefined)
      return {
        tracker: kind.startsWith('pull') ? 'github-pull' : kind === 'issues' ? 'github-issue' : 'other',
        owner: match[2] ?? null,
        repository: match[3] ?? null,
        number: Number(match[5]),
      }
  }
  if (match !== null || gitLabPath.test(url) || otherTrackers.some((one) => one.test(url)))
    return { tracker: 'other', owner: null, repository: null, number: null }
  return null
}

const key = '[A-Z][A-Z0-9]{1,9}-\\d{1,6}'
const bare = new RegExp(
  [
    '(?<![\\w/.#&-])(?:([\\w-]{1,39})\\/([\\w.-]{1,100}))?#(\\d{1,7})(?![\\w-])',
    '(?<![\\w-])GH-(\\d{1,7})(?![\\w-])',
    `(?<![\\w/.-])(${key})(?![\\w-])`,
    '(?<![\\w-])((?:bug|bz|rhbz|lp)[ #:]{1,2}#?\\d{4,8}|T\\d{5,6})(?![\\w-])',
  ].join('|'),
  'gi',
)
const noKeys =
  /^(?:UTF|ISO|RFC|SHA|MD|AES|RSA|TLS|SSL|HTTP|HTTPS|IPV|CVE|GHSA|COVID|SEV|INC|PM|AI|ADR|AZ|EU|US|UTC|GMT|P|S|A|V|PR|R|D|M|O|X|Q|H|CP|EC|GPT|CWE|KB|TC|N|AL|PCI|SOC|T|C|G|I|RC|IEEE|FY|PHASE|STEP|NODE|PY|PHP|JAVA|GO|WIN|IP|IPC|DDR|USB|GPU|CPU|RAM|EKS|AMI|EIP|ERC|BIP|PEP|JEP)-\d/i

/** "EX300X-48" is a device: the key of a project has no letters behind two digits. */
const model = /^[A-Z]+\d{2,}[A-Z]/

/** "Action item #7", "step #2" count things of the document, not tickets. */
const counted =
  /(?:items?|steps?|options?|actions?|causes?|phases?|questions?|points?|incidents?|nodes?|shards?|lessons?|numbers?|parts?|goals?|tier|top|attempt|try|tiltak|アイテム|項目|手順)\s*$/i

/** Identifiers written without a link: `#12`, `o/r#12`, `GH-12`, `PGM-12`, `bug 1234567`. Well-known names with numbers (UTF-8, CVE-…) are none. */
function bareTickets(text: string): readonly FoundTicket[] {
  const found: FoundTicket[] = []
  for (const match of text.matchAll(bare)) {
    const [written, owner, repository, number, gh, jira] = match
    if (jira !== undefined && (jira !== jira.toUpperCase() || noKeys.test(jira) || model.test(jira))) continue
    if (owner === undefined && counted.test(text.slice(Math.max(0, match.index - 24), match.index))) continue
    const digits = number ?? gh
    // "See #6 below" counts, too.
    if (/^ (?:above|below)\b/i.test(text.slice(match.index + written.length))) continue
    const ticket: Ticket = {
      text: written,
      url: null,
      tracker: digits === undefined ? 'other' : 'github-issue',
      owner: owner ?? null,
      repository: repository ?? null,
      number: digits === undefined ? null : Number(digits),
    }
    found.push({ ticket, start: match.index, end: match.index + written.length })
  }
  return found
}

const identifier =
  /^(?:[\w-]{1,39}\/[\w.-]{1,100})?#\d{1,9}$|^[A-Z][A-Z0-9_]{1,15}-\d{1,7}$|^GH-\d+$|^(?:bug|issue|ticket|pr) ?#?\d{1,9}$/i

function linkedTicket(link: Link): FoundTicket | null {
  const address = ticketAt(link.url)
  const words = link.text.replace(/^\[|\]$/g, '').trim()
  if (address !== null) {
    const text = identifier.test(words) ? words : link.url
    return { ticket: { text, url: link.url, ...address }, start: link.start, end: link.end }
  }
  if (!/^(?:https?:)?\/\//.test(link.url) || !identifier.test(words)) return null
  return {
    ticket: { text: words, url: link.url, tracker: 'other', owner: null, repository: null, number: null },
    start: link.start,
    end: link.end,
  }
}

const backgroundBefore =
  /(?:\bcomments? (?:of|on|in) (?:the )?|\bnoted in (?:the )?|\bintroduced (?:by|in|with) (?:the )?|\bcaused by (?:the )?|\b(?:triggered|prompted) by (?:(?:the |a )?(?:review|rollout|deploy) of )?(?:the )?|\b(?:root )?cause (?:of|for) (?:the )?|\bdue to (?:the )?|\brelated to (?:the |this )?|\bsimilar (?:to|as) (?:the )?|\b(?:as|like|described|discussed|explained|mentioned|seen) in (?:the )?|\bdepends on (?:the )?|\bblock(?:ed|ing) (?:by|on) (?:the )?|\bfollow(?:s|ing) (?:up )?(?:from|after) (?:the )?|\brevert(?:s|ed|ing)? (?:of )?(?:the )?|\bsince (?:the )?|\bbecause of (?:the )?|\bregression (?:in|from|of) (?:the )?|\bwhich (?:was|were) (?:broken|introduced) (?:by|in) (?:the )?|\bsame as (?:in )?(?:the )?|\binspired by (?:the )?|\bbackground:? ?|\bcontext:? ?|\bcf\.? |\bcontinued? from (?:the )?|\bjf\.? |\bvgl\.? )[([]{0,2}$/i
const backgroundWithin =
  /\b(?:bug|issue|ticket|pr) (?:that )?we (?:ran into|used|hit|saw|used to)\b|\bthat caused\b|\bthis (?:incident|outage)\b/i

/** True where a reference is told as history or circumstance ("caused by #12"), not as the place where this work is tracked. */
export function isBackground(text: string, found: FoundTicket): boolean {
  return (
    backgroundBefore.test(text.slice(Math.max(0, found.start - 60), found.start)) ||
    backgroundWithin.test(text.slice(found.start, found.end))
  )
}

/** Every ticket that a text refers to, in order, background included; links first where words overlap. Words in code are none. */
export function findTickets(content: Pick<RichText, 'text' | 'links' | 'marks'>): readonly FoundTicket[] {
  const linked = content.links.flatMap((link) => linkedTicket(link) ?? [])
  const taken = [...content.links, ...content.marks.filter((mark) => mark.kind === 'code' || mark.kind === 'html')]
  const free = bareTickets(content.text).filter(
    (one) => !taken.some((span) => one.start < span.end && one.end > span.start),
  )
  return [...linked, ...free].sort((a, b) => a.start - b.start)
}

/** The tickets that track what the text asks for: each once, background left out. */
export function readTickets(content: Pick<RichText, 'text' | 'links' | 'marks'>): readonly FoundTicket[] {
  return findTickets(content).filter((found) => !isBackground(content.text, found))
}

/** Every ticket once, by where it leads, else by its words. */
export function distinctTickets(tickets: readonly Ticket[]): readonly Ticket[] {
  const seen = new Set<string>()
  return tickets.filter((ticket) => {
    const name = (
      ticket.number === null
        ? (ticket.url ?? ticket.text)
        : `${ticket.owner ?? ''}/${ticket.repository ?? ''}#${ticket.number}`
    ).toLowerCase()
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** A change of the code is no ticket: nobody can close it. */
const aCommit = /\/commits?\/[0-9a-f]{7,64}(?:[?#/]|$)/i

/** A cell of a ticket column: references as everywhere, else a bare number, key or link as written. */
export function readTicketCell(content: Pick<RichText, 'text' | 'links' | 'marks'>): readonly Ticket[] {
  const found = findTickets(content).map((one) => one.ticket)
  if (found.length > 0) return distinctTickets(found)
  const link = content.links.find((one) => /^https?:\/\//.test(one.url) && !aCommit.test(one.url))
  if (link !== undefined)
    return [
      {
        text: identifier.test(link.text) ? link.text : link.url,
        url: link.url,
        tracker: 'other',
        owner: null,
        repository: null,
        number: null,
      },
    ]
  const written = content.text.trim().replace(/\s+\S+$/, (word) => (leadingStatus(word) === null ? word : ''))
  if (/^\d{1,9}$/.test(written))
    return [{ text: written, url: null, tracker: 'other', owner: null, repository: null, number: null }]
  return /^[A-Z]{1,10}-?\d{1,9}$/i.test(written)
    ? [{ text: written, url: null, tracker: 'other', owner: null, repository: null, number: null }]
    : []
}
