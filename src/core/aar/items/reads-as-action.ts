import { isActionVerb } from './action-verbs.ts'

const opening =
  /^(?:(?:also|then|next|finally|additionally|going forward|moving forward|in (?:the )?future|long[- ]term|short[- ]term|possibly|maybe|eventually|first|second|third|further|better|more|carefully|closely|thoroughly|actively|automatically|manually|proactively|systematically|properly|always|regularly|please|perhaps|instead|ideally|if possible),? )*(\S+)/iu
const shortOpening =
  /^(?:we|i|they|the team|it is|it's|let's|need|needs|should|must|want|would be|try|possible|potential)\b/i
const intent =
  /\b(?:we (?:will|shall|should|must|plan|intend|aim|want|are going|are planning|are working|are committed|need|also need|recommend|propose|have begun|would like)|we(?:'|’)(?:ll|re going|re planning|re working)|i (?:also )?(?:will|want to|plan to|intend to|am going to)|i(?:'|’)ll|let(?:'|’)s|it(?:'|’)?s? (?:is )?(?:important|essential|vital|necessary) that we|(?:the|our) (?:[a-z]+ )?team (?:[a-z]+ ){1,8}and will [a-z]{3,}|will (?:be|also|now|continue|work|implement|add|meet|create|make|help|not)|should (?:also )?(?:be|have|consider|examine|investigate|implement|add|make|use)|(?:needs?|ha[sv]e|ought) to|must be|to be (?:done|added|implemented|created)|(?:is|are) (?:also |now |still |currently )?(?:going|planning|planned|working|continuing|scheduled|aiming)(?: to| for| on)?|recommended to|what we need|(?:is|are) (?:almost|nearly|not yet|soon) (?:done|finished|completed?|ready|there|live|deployed))\b/i
const otherIntent =
  /(?<!\p{L})(?:skal|må|bør|vil bli|planlegger|kommer til å|sollte[nt]?|müssen|muss|werden|wird|soll|devons|devrait|doit|allons|sera|seront|debemos|debería|deben|vamos a|será|devemos|deveria|deve|vamos|será)(?!\p{L})|(?:する|します|べき|予定|必要|検討|追加|導入|整備)/iu
const notIntent =
  /\b(?:that|which|who|where|nothing (?:\w+ )?that) (?:needs?|ha[sv]e) to\b|\bshould not (?:be the|have)\b|\bshould (?:now )?be (?:enough|sufficient|ok|okay|fine|safe|good)\b|\bshould have been\b|\bwhere we need\b|\bif (?:we|you|they|this|it) [^.!?]{1,120}? we will\b/gi

/** "Planned changes include …", "some follow-up may be needed", "the port may be secured further". */
const planned =
  /^(?:planned|upcoming|proposed) (?:changes|improvements|work|steps|actions|measures) (?:include|including|are)\b|\bfollow[- ]?up (?:work )?(?:is |may be |might be )?(?:needed|required|necessary)\b|\b(?:may|might) (?:also )?be (?:further |better )?(?:secured|hardened|strengthened|protected)\b/i

/** True where the words leave something to do, whatever else they tell to be done. */
export function leavesMore(text: string): boolean {
  return planned.test(text.trim())
}

/** True for a text that begins with a task's verb ("Add…", "Adding…", "Also make…"). */
export function opensAsTask(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^[^\p{L}]+/u, '')
    .replace(byDoing, '')
  const found = opening.exec(plain)
  return (
    found !== null && isActionVerb(found[1] ?? '') && !isSubject.test(plain.slice(found[0].length, found[0].length + 8))
  )
}

/** "By adding …" answers how it is to be prevented. */
const byDoing = /^(?:(?:first|mainly|mostly|partly),? )?by (?=[a-z-]{3,20}ing\b)/i

/** "Fix was applied", "Monitoring is missing": what looks like a verb is the subject. */
const isSubject = /^ (?:was|were|is|are|has|had)\b/i

/** True for a text that says what is to be done: a task's verb in front, or an intent or a duty in its words. */
export function readsAsAction(text: string): boolean {
  return opensAsTask(text) || tellsIntent(text)
}

/** True for a text that says what somebody will, shall or has to do; a bare imperative does not. */
export function tellsIntent(text: string): boolean {
  const cleared = text.replace(notIntent, ' ')
  return (
    intent.test(cleared) ||
    isUnderWay(cleared) ||
    planned.test(text.trim()) ||
    otherIntent.test(cleared) ||
    (shortOpening.test(text.trim()) && /\b(?:to|should|must)\b/.test(cleared))
  )
}

const nextTime =
  /\b(?:recur\w{0,6}|re-?occur\w{0,6}|in (?:the )?future|future (?:[a-z]{3,15} )?(?:incidents?|outages?|issues?|problems?|failures?|errors?|occurrences?|upgrades?|changes?|deployments?)|next time|similar (?:[a-z]{3,15} )?(?:incidents?|issues?|problems?|events?|failures?|errors?|situations?|outages?)|(?:happen|occur)(?:s|ing)? again|from now on|going forward|long[- ]term)\b|fremtid|framtid|lignende|skjer igjen|(?:zu)?künftig|in zukunft|à l['’]avenir|en el futuro|no futuro|再発/i
const unfinished =
  /[([]\s*(?:ongoing|on-going|in progress|to ?do|tbd|pending|wip|under way|underway|planned|outstanding|still open|not (?:yet )?(?:done|started)|pågår|pågående|gjenstår|laufend|offen|en cours|en curso|em andamento|対応中|未対応)\s*[)\]]/i
const willDo =
  /^(?:we|the team|our team)(?:['’]ll| will| plan to| are going to| intend to| are planning to)(?: also| now)? (?!be able|see\b|know\b|continue\b|never\b)/i

/**
 * True for a step of a recovery that outlasts it: an imperative that is told to be unfinished, or is meant for the next time ("Add an alert so
 * that it does not recur"), or a plan. "Restart the listener" ended the incident.
 */
export function isLasting(text: string): boolean {
  const words = text.trim()
  if (isToldDone(words)) return false
  return willDo.test(words) || (opensAsTask(words) && (nextTime.test(words) || unfinished.test(words)))
}

const begun =
  /^(?:[^.!?\n]{0,60}, )?we(?:['’]ve| have) (?:also |already |now )?(?:begun|started)(?: the process of| work on| [a-z]{3,15}ly)? ([a-z-]{3,20}ing)\b/i
/** What ends an incident, and what only looks. */
const forNow =
  /^(?:investigating|looking|rolling|restoring|recovering|restarting|rebooting|reaching|contacting|seeing|waiting|working|monitoring|receiving|deploying|reverting|scaling|processing|getting|taking|talking|learning|responding|notifying|informing)$/i

/** True for work that has begun and outlasts the incident: "We have started moving the queues to their own hosts". */
export function hasBegun(text: string): boolean {
  const verb = begun.exec(text.trim())?.[1]
  return verb !== undefined && isActionVerb(verb) && !forNow.test(verb)
}

const underWay = /\bwe(?: are|['’]re) (?:also |now |currently |actively |therefore )?([a-z-]{3,20}ing)\b/gi

/** "We are adding probes": work that has begun and is not over. */
function isUnderWay(text: string): boolean {
  return Array.from(text.matchAll(underWay), ([, verb = '']) => verb).some(
    (verb) =>
      isActionVerb(verb) && !/^(?:investigating|waiting|reaching|taking|looking|seeing|talking|learning)$/i.test(verb),
  )
}

const statement =
  /^(?:there (?:is|are|was|were|has|have)|this (?:is|was|means|has)|that (?:is|was)|it (?:is|was)|these (?:are|were))\b/i

/** "The uptime check is confirmed working": no work is left in it. */
const worked =
  /^[^.!?:]{1,60}\b(?:(?:is |was )?confirmed (?:to be )?(?:working|fine|correct|unaffected)|worked as (?:designed|intended|expected))\b/i

/** "We have for years required reviews": no answer to this incident. */
const longStanding =
  /^(?:we|our [a-z]{2,20}|the team) (?:have|has|had) (?:long|always|for (?:\w+ ){0,2}(?:years|months))\b/i

const addsOne =
  /^(?:lastly|finally|additionally|in addition|also|furthermore|moreover|besides|further|on top of (?:this|that)|apart from (?:this|that)|(?:in the )?long(?:er)?[- ]term|til slutt|i tillegg|dessuten|außerdem|zudem|schließlich|enfin|de plus|además|por último|além disso|por fim|また|さらに|最後に)(?=[\s,、])/iu

/** True for a paragraph behind a list that adds one more task to it: "Lastly, we will move it to a cluster of its own". */
export function addsTask(text: string): boolean {
  const first = text.split(/(?<=[.!?。])\s/, 1)[0] ?? ''
  return alsoDo.test(first) || ((addsOne.test(text) || moreToDo.test(first)) && tellsIntent(first))
}

/** "We have other follow-ups that the team will work on." */
const moreToDo =
  /^(?:we|i) have (?:other|more|further|additional|some more) [^.!?]{0,40}\b(?:follow-?ups|tasks|work|improvements|changes)\b/i
/** "While the disk was grown, I also want to …" */
const alsoDo =
  /\b(?:we|i)(?:['’]ll| will) also \p{L}{3,}|\b(?:we|i) also (?:want|need|plan|intend|would like|have) to \p{L}{3,}/iu

const counterfactual =
  /^(?:if (?:we|this|that|it|they|the \p{L}{2,20}(?: \p{L}{2,20})?|somebody|someone|anybody|anyone) (?:had|hadn['’]t)|had (?:we|this|that|it|they|the \p{L}{2,20}(?: \p{L}{2,20})?|somebody|someone)) [^.!?:;–—]{1,200}\b(?:could|would|might)(?: not|n['’]t)? have\b[^:;–—]*$/iu

/** "If we had read the notice, we could have moved in time.": what might have been, and nothing asked for behind it. */
function tellsWhatMightHaveBeen(text: string): boolean {
  const words = text.trim()
  if (!counterfactual.test(words)) return false
  const [, ...behind] = words.split(/(?<=[.!?。])\s+/)
  return !behind.some((sentence) => readsAsAction(sentence))
}

const because = /^(?:the|an?|our) [^.!?:;–—-]{1,120} (?:caused|led to|resulted in) [^.!?:;–—-]+[.]?$/i

/** "The full disk caused the queue to stall.": a link in the chain, and nothing asked for. */
function tellsWhy(text: string): boolean {
  const words = text.trim()
  return because.test(words) && !words.split(/(?<=[.!?。])\s+/).some((sentence) => readsAsAction(sentence))
}

/** True for a bullet that tells a state of things and asks for nothing ("There are two options"). */
export function isStatement(text: string): boolean {
  if (tellsWhatMightHaveBeen(text) || tellsWhy(text)) return true
  if (longStanding.test(text.trim()) || (worked.test(text.trim()) && !opensAsTask(text))) return true
  return statement.test(text.trim()) && !intent.test(text.replace(notIntent, ' '))
}

const backReference =
  /^(?:this|these|those|that|it|they|he|she|however|but|most importantly|the ideal|which|so|thus|therefore|as such|in addition to this)\b/i

/** True for a sentence that goes on with the one before it. */
export function goesOn(text: string): boolean {
  return backReference.test(text.trim())
}

const told =
  /\b(?:ha(?:s|ve) (?:already |now |since |also )?been|was|were|is now|are now) (?:already |now |since |all )?(?:re-?)?(?:added|implemented|fixed|completed|done|deployed|documented|corrected|created|resolved|released|removed|updated|upgraded|installed|merged|rolled out|enabled|disabled|configured|migrated|applied|put in place|introduced|adjusted|increased|performed|replaced)\b(?: already)?/i
/** "The servers have been secured": whatever was done, but not what was only seen or said. */
const hasBeen =
  /\bha(?:s|ve) (?:already |now |since |also )?been (?!(?:supers|superc|identif|discuss|plann|observ|notic|propos|agre|decid|request|report|ask|suggest|rais|schedul|start|affect|impact|degrad|caus|expect|recommend|assign|rais|need|requir|consider|confirm|delay|postpon|block|ongoing|open|fil|track)[a-z]*\b)(?:[a-z]{3,15}ly )?[a-z-]{3,20}(?:ed|put in place|built|set up|made)\b/i
const already =
  /^(?:we(?:'|’)?(?:ve| have)? )?already (?:added|done|implemented|fixed|run|ran|deployed|completed|created|documented|merged|updated|removed|enabled)\b|^(?:we(?:'|’)ve|we have) (?:already )?(?:added|implemented|fixed|deployed|completed|documented|merged|updated|removed|enabled|adjusted|tweaked|advised|switched|migrated|rotated|increased|introduced)\b|^we (?:added|implemented|fixed|deployed|tweaked|adjusted|updated|increased|removed|enabled)\b/i
const weHave =
  /^(?:we|i)(?:(?:'|’)ve| have) (?:already |now |since |also |[a-z]{3,15}ly )?(?!planned|decided|agreed|asked|written down that|discussed|proposed|started|considered|identified|noticed|learned|needed|wanted)(?:[a-z-]{2,15}ed|set up|put in place|built|bought|written)\b(?! to be\b)/i
const pastOpening =
  /^([a-z-]{3,20})ed (?:the|our|a|an|all|to|from|its|their|this|these)\b|^(?:wrote|built|made|ran) (?:the|our|a|an|all)\b/i

/** "Added alarms for …", "Drafted a guide": words that are no state of what follows, as "improved" or "automated" may be. */
const deed =
  /^(?:added|drafted|created|removed|deployed|merged|wrote|migrated|disabled|moved|replaced|switched|installed|introduced) (?!(?:to|by|in|on|if|when|until|complexity|load|latency|costs?|value|benefit|bonus)\b)\S/i

/** "Created a ticket to move the pools": the work is still to do. */
const onlyTracked =
  /^(?:created|opened|filed|raised|made|wrote|added) an? (?:[a-z]+ )?(?:ticket|issue|card|task|story|epic)\b/i

/** "Increased the scrutiny…": a past verb with its object has happened; "Improved runbooks" is still wanted. */
function opensInPast(text: string): boolean {
  if (onlyTracked.test(text)) return false
  if (deed.test(text) && !stillTo.test(text)) return true
  const match = pastOpening.exec(text)
  if (match === null) return false
  const stem = match[1]
  return (
    stem === undefined || basesOf(stem).some((base) => isActionVerb(base) || isActionVerb(base.replace(/^re-?/i, '')))
  )
}

/** Past forms that also say how a thing should be: "Improved runbooks", "Automated checks". */
const attributes =
  /^(?:improv|enhanc|automat|increas|reduc|centrali[sz]|standardi[sz]|simplifi|dedicat|extend|detail|expand|advanc|unifi|limit|fix|shar|need|propos|plann|requir|suggest|recommend|continu|integrat|clos|schedul|structur|optimi[sz])$/i

/** True for a text that opens with what can only have happened ("Removed", "Enforced"), an adverb in front allowed. */
export function opensWithSureDeed(text: string): boolean {
  const stem = /^\W{0,3}(?:[a-z]{3,15}ly )?([a-z-]{3,20})ed\b/i.exec(text)?.[1]
  return stem !== undefined && !attributes.test(stem) && !stillTo.test(text) && !onlyTracked.test(text)
}

/** True for a text whose first word tells a task done ("Documented the limits", "Improved alerts"). */
export function opensWithDeed(text: string): boolean {
  const stem = /^\W{0,3}(?:[a-z]{3,15}ly )?([a-z-]{3,20})ed\b/i.exec(text)?.[1]
  return stem !== undefined && basesOf(stem).some(isActionVerb)
}

/** What a past form without its "ed" may be of: "add", "us-e", "ship-p", "appl-y". */
function basesOf(stem: string): readonly string[] {
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')]
}

const clause =
  /\b(?:where|once|after|until|till|that|which|if|when|before|because|since|as|so|but|an? (?:issue|ticket|task|bug|pr) ha[sv]e?)\b/i
const stillTo = /\b(?:should|will|must|needs? to|not|todo|to be)\b/i
const fixWas = /^the (?:proper |actual |permanent |long[- ]term )?(?:fix|solution)(?:,)? (?:was|is)\b/i

const lastingFix =
  /^[^.!?:,]{1,80}\b(?:was|were|has been|have been) [a-z]{3,15}(?:ed|en|ne|de|ilt|put in place) (?:[a-z]{2,12} ){0,2}(?:to|so as to|in order to) (?:avoid|prevent)\b/i
const narration =
  /^(?:[^\s.!?]{1,30} ){1,6}(?:was|were) (?:[a-z]{3,15}ly )?(?:[a-z]{3,15}(?:ed|en|ne)|sent|put|set|cut|shut|found|built|made|run|lost|paid|brought|told|held|back)\b/i

/** True for a bullet that tells what happened ("Stuck orders were sent again and arrived") and asks for nothing. */
export function isNarration(text: string): boolean {
  const words = text.trim()
  return narration.test(words) && !opensAsTask(words) && !tellsIntent(words) && !lastingFix.test(words)
}

/** True for prose whose first sentence says that a thing was put in place ("… was added already", "The fix was to …"). */
export function tellsWork(text: string): boolean {
  const first = text.trim().split(/(?<=[.!?。])\s/, 1)[0] ?? ''
  return isToldDone(text) && (!already.test(first) || /^already\b/i.test(first))
}

/** "…; completed as of 3 November", "… – this has already been done": behind the task, that it is no more. */
const doneBehind =
  /(?:[;.–—]|\s-)\s{1,3}(?:(?:this|that|it|these|all of (?:this|it)) (?:has|have|is|was|were|are) (?:(?:now|already|since|also) ){0,2}(?:been )?)?(?:already |now )?(?:done|completed|finished|fixed|implemented|deployed|in place|rolled out|live|merged|resolved|addressed)(?: (?:(?:as of|on|since|via) [^.;]{1,40}|(?:in|by|with) (?:the )?(?:pr|pull request|mr|commit|#|!|\[|https?:)[^.;]{0,60}))?[.)\s]{0,3}$/i
/** "The nightly backup is back." */
const isBack =
  /^[^.!?:,]{1,60} (?:is|are) (?:now )?(?:back(?: on| up| in place)?|in place|live|on again|gone)(?: now| again)?[.!]?$/i
/** "The release script is now safe to run twice": how it is by now. */
const isByNow =
  /^(?:[^.!?:,]|\.(?=\S)){1,80} (?:(?:is|are|has|have) now|now (?:is|are|has|have|us(?:es?)|keeps?|maintains?|runs?|checks?|alerts?|fails?|retr(?:y|ies)|requires?|includes?|validates?|verif(?:y|ies)|reports?|pages?|supports?|prevents?|rejects?|notif(?:y|ies)|sends?|logs?|returns?|waits?|stops?))\b(?! (?:[a-z]+ly )?(?:to be|going|planned|missing|needed|required|too|no longer clear|operational|stable|healthy|normal|available|resolved|restored|back|up|online|working|running|recovered|over|open|down|broken|slow|unclear)\b)/i
const wePast = /^(?:we|i) (?:also |then |now |since )?([a-z-]{3,20})ed\b/i
/** What one has done with words alone leaves the task to do. */
const onlyTalk =
  /^(?:discuss|consider|plan|decid|propos|agre|recommend|identifi|start|continu|expect|ask|learn|us|look|need|want)$/i

/** "We requested a review of all tokens". */
function weDid(text: string): boolean {
  const stem = wePast.exec(text)?.[1]
  return stem !== undefined && !onlyTalk.test(stem) && basesOf(stem).some(isActionVerb)
}

/** "Nightly copies: we have …": the name of the thing in front of what was done. */
const labelOver = /^[^:.!?\n]{1,60}: (?=we(?:['’]ve| have) )/i

/** "As a result of this incident, we have …", "And of course we added …". */
const leadIn =
  /^(?:(?:as a (?:direct )?(?:result|consequence)(?: of (?:this|the) [a-z]{3,15})?|in response(?: to (?:this|the) [a-z]{3,15})?|since then|(?:and )?of course|and|also|additionally|finally),? ){1,2}(?=(?:we|i)\b)/i

/** True where the words tell that the thing has happened ("Already added the fix", "… has been documented"), not that it is to. */
export function isToldDone(text: string): boolean {
  const words = text.trim().replace(labelOver, '').replace(leadIn, '')
  const first = words.split(/(?<=[.!?。])\s/, 1)[0] ?? ''
  if (already.test(first) || weHave.test(first) || weDid(first) || opensInPast(first)) return true
  if (doneBehind.test(words.slice(-120)) || (isBack.test(first) && !opensAsTask(first) && !clause.test(first)))
    return true
  if (
    isByNow.test(first) &&
    !opensAsTask(first) &&
    !stillTo.test(first) &&
    !clause.test(first.split(/\bnow\b/i, 1)[0] ?? '')
  )
    return true
  if (lastingFix.test(first) && !opensAsTask(first) && !stillTo.test(first)) return true
  if (fixWas.test(first) && /\bthe fix was\b/i.test(text)) return true
  const match = told.exec(first) ?? hasBeen.exec(first)
  if (match === null || opensAsTask(first)) return false
  return !clause.test(first.slice(0, match.index)) && !stillTo.test(first.slice(0, match.index))
}
