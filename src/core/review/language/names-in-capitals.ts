/** Words in capitals that are names of things and no short forms. */
import type { Passage } from '../../aar/aar.ts'
import { isEnglishWord } from './english-words.ts'

const amount = /(?<![\w:.,-])\d(?:[\d.,]{0,16}\d)? ?(?:k|m|bn)? ?$/
/** “300 QRS caseworkers”: people or things of a name are counted, and no coins. */
const countsThings = /^ (?!tokens?\b|coins?\b|holders?\b|worth\b|units?\b|rewards?\b|fees\b|stakers?\b)\p{Ll}{3,}s\b/u
/** `validators.example.com/` before the term. */
const underDomain = /\w\.[a-z]{2,10}\/$/
const variable =
  /^:? ?[`◦]?0x[\da-f]{6}|^(?: env)? (?:environment )?(?:variable|flag|header|opcode|signal|button|key(?:word)?\b|token|tokens|coin|price|holders?|vaults?|loans?|office\b|airport|data cent(?:er|re)|statement|clause|lock\b|status|state\b|region\b)/

/** `DSPACE v3.0.1`: a product. */
const versioned = /^ (?:v\d|\d{1,3}\.\d{1,3}\.\d)/

/** `QRS Inc.`, `QRS Group`: a company by its legal form. */
const company =
  /^,? (?:Inc|Ltd|Limited|LLC|LLP|GmbH|AG|ASA|AB|BV|SA|Oy|plc|PLC|Group|Holding|Software|Corp|Corporation|Technologies|Networks|Solutions|Bank|Airlines|Airways)(?!\p{L})/u

/** “the bank is QRS”, “the airline QRS”. */
const ofCompany =
  /\b(?:banks?|airlines?|vendors?|suppliers?|firms?|compan(?:y|ies)|carriers?|retailers?|manufacturers?|insurers?|train operators?|brands?|energy firms?)(?: (?:is|are|was|were))? $/i

/** “our ticket system QXLR”: what it is stands before it. */
const describedBefore =
  /\b(?:[Oo]ur|[Tt]he|[Aa]n?)(?: \p{Ll}[\p{Ll}-]+){1,2} (?:system|tool|gateway|engine|portal|application|app|platform|registry|library|software|program|standard|protocol|format|language) $/u

/** “the booking engine SABRE”, “team ORCA”: names that are spoken as words. */
const nameBefore =
  /\b(?:teams?|tools?|services?|systems?|gateways?|engines?|portals?|products?|apps?|applications?|platforms?|projects?|wallets?|servers?|devices?|solution|suite|package|program|programme)(?: (?:is|are|was))? ?["“'‘]?$/i
const nameBehind = /^ service\b(?!-| (?:accounts?|desk|workers?|line)\b)/

/** Kinds of things that bear names in capitals: “in state IDLE”, “the region FRA”, “delegated ATOM”. */
const kindOfName =
  /\b(?:variables?|vars?|term|acronym|abbreviation|letters|flag|header|options?|parameter|constant|macro|fields?|columns?|keyword|states?|status|statuses|records?|regions?|zones?|buttons?|menu|tab|tokens?|coins?|ticker|symbol|labels?|tags?|clauses?|statements?|signals?|error|error code|exit code|codes?|repositor(?:y|ies)|repo|tables?|topics?|queues?|buckets?|schema|branch|folders?|director(?:y|ies)|files?|hosts?|racks?|gates?|halls?|rows?|rooms?|sites?|buildings?|blocks?|cells?|shards?|phase|plan|line|lane|hash|named|called|titled|holders? of|price of|worth of|delegat(?:ed|ors of)|staked|ending in|ends in|starting with|set to|mode|level|severity|priority|(?:states?|status) (?:was|is|were|are|stays?|stayed|became|remained|turned|changed to|went to)|stays in|marked as|shown as|turned) ["“'‘]?$/i

/**
 * A coin or unit that is counted, a variable of the environment, what lies under a domain, or who one belongs to: names, not short forms. What is
 * wholly the text of a link can be looked up.
 */
export function isNamedElsewise(term: string, passages: readonly Passage[]): boolean {
  const domain = `${term.toLowerCase()}.`
  return passages.some(({ text, marks }) => {
    if (marks.some(({ kind, start, end }) => kind === 'link' && text.slice(start, end) === term)) return true
    if (text.includes(`//${domain}`) || (text.includes(`.${domain}`) && text.includes('://'))) return true
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const after = text.slice(at + term.length, at + term.length + 40)
      if (/^[\p{L}\p{N}]/u.test(after)) continue
      const before = withoutList(text.slice(Math.max(0, at - 60), at))
      if (versioned.test(after)) return true
      if (
        (amount.test(before) && !countsThings.test(after)) ||
        underDomain.test(before) ||
        variable.test(after) ||
        kindOfName.test(before)
      )
        return true
      if (company.test(after) || describedBefore.test(before) || ofCompany.test(before)) return true
      if (isSpoken(term) && (nameBefore.test(before) || nameBehind.test(after))) return true
      if (before.endsWith('{') && after.startsWith('}')) return true
    }
    return false
  })
}

/** The words before a list of names: “the columns SKU, EAN and ” tells the third as well. */
function withoutList(before: string): string {
  return before.replace(/(?:\p{Lu}[\p{Lu}\d_]{1,20}(?:, (?:and |or )?| and | or | to |\/)){1,6}$/u, '')
}

/** Whether letters can be spoken as a word: `SABRE`, and not `CSLX`. */
function isSpoken(term: string): boolean {
  return (
    term.length > 3 &&
    /[AEIOUY]/.test(term.slice(1)) &&
    !/[^AEIOUY]{3}|^[^AEIOUY]{2}(?<![BCDFGKPST][LR]|S[CHKMNPQT]|[CPT]H)|[AEIOU]{3}|[JQVWX]$/.test(term)
  )
}

/** Names of the operating system for signals and errors (https://man7.org/linux/man-pages/man3/errno.3.html), and of internet exchanges. */
export const ofSystem =
  /^(?:(?:AMS|BKN|DEC|ESPAN|FRA|HK|JPN|KIN|LON|MSK|NETN|NL|NYI|SEA|SG|SWISS|TOR|UA|V)IX|SIG[A-Z]{2,5}|E(?:ACCES|AGAIN|BADF|BUSY|CONN[A-Z]+|DQUOT|EXIST|FBIG|HOSTUN[A-Z]*|INTR|INVAL|IO|ISDIR|LOOP|MFILE|NFILE|NODEV|NOENT|NOMEM|NOSPC|NOSYS|NOTDIR|NOTFOUND|NXIO|PERM|PIPE|ROFS|STALE|TIMEDOUT|XDEV))$/

/** A word of everyday English in capitals is a status or a stress (`PENDING`); four letters or fewer are mostly an acronym that spells a word. */
export function isShoutedWord(term: string): boolean {
  return term.length > 4 && isEnglishWord(term)
}
