/** Where small words soften nothing: denied, with clock times beside them, a scope, a number whose smallness is the fault. */
import type { Hit } from './phrase.ts'

/** “not a minor issue”, “no small matter”. */
const denied = /\b(?:not|no|hardly|never|isn't|wasn't|far from|anything but) (?:(?:just|only|merely) )?(?:an? )?$/i

/** From when to when. */
const fromTo = /\b\d{1,2}[:.]\d\d\b[^.;]{1,20}\b\d{1,2}[:.]\d\d\b/

/** “limited to users of the Android app”, but not “limited to a few”. */
const scope =
  /^ (?:only )?to (?!(?:an? |the |only |just |very )*(?:few|some|small|tiny|handful|minority|subset|certain|limited|minimal|very|minor|couple|fraction|one or two|number)\b)/i

/** What is counted inside a system; that it is few is the trouble itself. */
const inside =
  '(?:replicas?|nodes?|pods?|servers?|shards?|partitions?|workers?|threads?|instances?|hosts?|disks?|logs?|metrics?|peers?|keys?|caches?|connections?|handles?|slots?|sockets?|buffers?|memory|inodes?|cores?|retries|attempts?|polls?|checks?|confirmations?)'
const ofInside = new RegExp(`\\b${inside}\\b`, 'i')

/** Given as the reason, or as what followed from it. */
const asCause = /\b(?:due to|because of|caused by|owing to|thanks to|reason (?:was|is)) (?:the |an? |its |our |too )*$/i
const thenFollows = /^(?: [\w-]+){0,6},? (?:so|and so|and thus|which (?:made|caused|led|let)|made|caused|led to|let)\b/i

/** The repair, or what it came from, was small. */
const ofRepair = /\b(?:fix|change|patch|repair|cause|solution|difference|remedy|diff|edit)(?: itself)? (?:was|is) $/i

/** Before any section that is known by its name, only a sentence about whom or what it hit tells of the impact. */
const ofReach =
  /\b(?:affect\w*|impact\w*|users?|customers?|clients?|people|players?|students?|visitors?|down(?:time)?|outages?|unavailab\w*|disrupt\w*|interrupt\w*|degrad\w*|restor\w*|await\w*|missing|lost|loss|damage)\b/i

/** How few it were softens only where their harm is told; in a summary a few people may have done something else. */
const ofFew = /^(?:(?:only|just|merely) )?(?:an? )?(?:few|couple|handful|minority|fraction|subset)\b/i
const victims =
  /\b(?:users?|customers?|clients?|orders?|merchants?|players?|students?|visitors?|tenants?|patients?|subscribers?)\b/i
const theirHarm =
  /\b(?:affect\w*|impact\w*|hit|fail\w*|could(?: not|n't|◦t)|cannot|unable|lost|delay\w*|missing|await\w*|experienc\w+|suffer\w*|unavailab\w*|down|dropped|errors?|reject\w*|interrupt\w*|disconnect\w*|crash\w*)\b/i
const deed =
  /\b(?:people|users?|customers?|clients?|members?|engineers?|colleagues?) (?:then |also |first )?(?:notic|report|saw|ask|complain|tr(?:y|ied)|open|point|reach|wrote|decid|look)\w*/i

/** Somebody's word for it, a first guess, the rating of a change. */
const calledSo =
  /\b(?:calls?|called|rated|rates?|labell?ed|classified|described|filed|took (?:it|this)|taken|listed) (?:it |this |that )?(?:as |for )?(?:an? )?(?:\w+ )?$/i

/** “The change was thought to be of minor impact.” */
const ratedChange =
  /\b(?:change|update|upgrade|release|migration|deploy\w*)\b[^.;]{0,20}\b(?:thought|expected|believed|assumed|deemed|considered|judged)(?: to (?:be|have))?(?: of)?(?: an?)? $/i

/** How a program is made: “In rare cases the lock is not released”, “valid for a short time”, “the canary has a small percentage of the users”. */
const rareCase = /^in (?:[\w]+ ){1,4}(?:cases?|instances?|occasions?|circumstances|situations?)$/i
const nowadays =
  /^,? (?:the|an?|our|its|this|that|these) (?:[\w-]+ ){1,4}?(?:is|are|can|may|does|do|has|have|(?!was\b|process\b|access\b)[a-z]{3,}s (?:the|an?|its|not|to|in|on|with|up|out|one|two|three|both|all|no|\d+))\b/i
const byDesign =
  /\b(?:is|are) (?:\w+ )?(?:valid|kept|cached|held|stored|shown|open) $|\b(?:keeps?|caches|holds?|stores?|shows?) (?:[\w-]+ ){1,4}$/i
const holds = /\b(?:has|have|gets?|receives?|serves?|holds?|contains?|takes?)(?: only)? ?$/i
const ofParts = /\b(?:tests?|rows|records|columns|alerts|checks|reviewers|docs)$/i

/** Whether a small word softens nothing, by the words around it. Linear in the sentence. */
export function isNoSoftening({ sentence: { words, section }, from, to }: Hit): boolean {
  if (section === null && !ofReach.test(words)) return true
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  if (
    section !== 'impact' &&
    ofFew.test(heard) &&
    !victims.test(heard) &&
    (!theirHarm.test(heard + after) || deed.test(heard + after))
  )
    return true
  if (/\bstray (?:comma|character|letter|digit|slash|space|quote|bracket|colon|byte|line|dot)s?\b/i.test(heard))
    return true
  if (/^merely \w+ing$/i.test(heard)) return true
  if (calledSo.test(before) || ratedChange.test(before)) return true
  if (rareCase.test(heard) && section !== 'impact' && nowadays.test(after)) return true
  if (/\btime$/i.test(heard) && byDesign.test(before)) return true
  if (
    section !== 'impact' &&
    /\b(?:percentage|share|fraction|number|part|portion) of\b/i.test(heard) &&
    holds.test(before)
  )
    return true
  if (ofParts.test(heard) && (/^there (?:are|is) $/i.test(before) || thenFollows.test(after))) return true
  if (denied.test(before) || (/^merely\b/i.test(heard) && ofRepair.test(before))) return true
  if (/\b(?:brief|short|moment|small|narrow|window|interval)/i.test(heard) && fromTo.test(words)) return true
  if (/\blimited$/i.test(heard)) return scope.test(after)
  if (/^(?:only|just|merely) some$/i.test(heard)) return ofInside.test(after.slice(0, 40))
  const isInside = ofInside.test(heard) || ofInside.test(after.slice(0, 30))
  return isInside && (asCause.test(before) || thenFollows.test(after))
}
