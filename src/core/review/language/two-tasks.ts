import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { addsAnother, isNumbered } from './added-task.ts'
import { type Word, wordsOf } from './grammar.ts'
import { isBase, isGerund, orderAt, withoutLeadIn } from './order.ts'
import { finishes } from './rest-of-work.ts'
import { countsUpWork } from './rows-of-work.ts'
import { makesSeveral } from './several-things.ts'

/** Verbs that name the same piece of work from another side when they follow “and”. */
const sameWork = new Set(
  'verify test check wait ensure validate confirm see make deploy release merge use be do have get keep let become allow trigger require need help provide cause continue start try'.split(
    ' ',
  ),
)

/** Telling about a thing is part of watching it, or of getting in touch. */
const watching = new Set(
  'monitor detect check track watch measure observe notice identify collect contact reach get meet talk discuss call ask email'.split(
    ' ',
  ),
)
const telling = new Set(
  'send alert notify page warn report inform tell explain log escalate raise agree decide'.split(' '),
)

/** Words that point back at the first half: “write the note and share it”. */
const pointsBack = new Set(
  'it them this these those that its their him her accordingly any each one ones there'.split(' '),
)

/** Words between “and” and the verb. */
const fillers = new Set([
  'also',
  'then',
  'additionally',
  'possibly',
  'potentially',
  'eventually',
  'finally',
  'either',
  'to',
])

/** What a preposition may belong to: “figure out”, “set up”. */
const particles = new Set(['out', 'up', 'down', 'off', 'over', 'on', 'back', 'in', 'into', 'away', 'to', 'for', 'at'])

/** Verbs of two words that are a task of their own. */
const phrasal = new Set(
  'agree find figure set clean roll spin look follow come get move switch turn shut bring track reach scale break split write sort work migrate point upgrade hand build cut tidy phase kick mock'.split(
    ' ',
  ),
)

/** A sentence that says that it adds a task: “We also need to …”, “Additionally, …”. */
const adds =
  /^(?:additionally|furthermore|moreover|in addition|besides|secondly)\b|^(?:also|then),? [a-z]+|^(?:we|i|the team) (?:should|must|will|need to|have to) also |^(?:we|i|the team) also (?:should|must|will|need to|needs to|have to|want to|plan to) /i

/**
 * Whether the words of an action item ask for two separate tasks: a verb with its object, “and”, another verb with its own;
 * or two sentences that are orders. Says no when it cannot be sure; linear in the text.
 */
export function twoTasks(title: string): boolean {
  if (
    !/\b(?:and|then|plus|as well as|in addition to|also|including)\b|[.;&+/)]\s|, /i.test(title) ||
    title.length > 600 ||
    steps.test(title)
  )
    return false
  const text = plainOf(title)
  return (
    isNumbered(title) ||
    isSum(title) ||
    areShortOrders(title) ||
    makesSeveral(title) ||
    countsUpWork(text, () => orderAt(wordsOf(withoutLeadIn(text)), 0) !== null) ||
    thenCheck.test(title) ||
    text.split(/: /).some(addsAnother) ||
    sentencesOf(text)
      .flatMap((sentence) => sentence.split(/: /))
      .some((part) => hasSecondTask(part) || areTwoStates(part) || twoComparisons.test(part)) ||
    isTwoOrders(text)
  )
}

/** “Find the reasons for the crash, health check of the cluster”: a noun of an activity cannot be looked into like the reasons before it. */
const thenCheck =
  /^(?:investigat|find|determin|identif|analy[sz]|research)(?:e|y|ing)? (?:out )?(?:(?:the|possible|all) )?(?:(?:root )?causes?|reasons?|why)\b[^,;:]{3,80}, (?:and )?(?:an? )?(?:[a-z-]+ ){0,3}(?:check|review|audit|test|upgrade|clean-?up|migration|drill|restore|rollout)s?[.!]?$/i

/** "Run the jobs on a VM + the mounts + the proxy", "A tenant with the same set-up / Add end-to-end tests". */
function isSum(title: string): boolean {
  const parts = title.split(/ \+ /)
  if (parts.length > 2 && parts.every((part) => /\p{L}{2,}\W+\p{L}/u.test(part))) return true
  const [one = '', other = ''] = title.split(/ \/ (?=\p{Ll}+ \p{L})/u, 2)
  if (isShortOrder(one) && isShortOrder(other)) return true
  const [first = '', second = ''] = title.split(/ \/ (?=\p{Lu}\p{Ll}+ \p{L})/u, 2)
  return first.split(' ').length > 3 && unmistakable.has(second.split(' ', 1)[0]?.toLowerCase() ?? '')
}

/** What is checked or shown at the end belongs to the task before it. */
const donesWhen =
  /(?<=[.;] )(?:deliverables?|effectiveness check|verification|done when|acceptance(?: criteria)?|success criteria|evidence|expected (?:result|outcome)): .*$/iu

/** “Runbook: stop the importer, …”: what the paper says. */
const steps = /^(?:runbook|[\w-]+ (?:order|procedure|sequence|steps|flow)): /i

/** “Rotate keys”, “write runbook”. */
function isShortOrder(text: string): boolean {
  const parts = text.trim().toLowerCase().split(/\s+/)
  return parts.length > 1 && parts.length < 5 && (unmistakable.has(parts[0] ?? '') || plainVerbs.has(parts[0] ?? ''))
}

/** Verbs that open a short order behind a comma or a slash. */
const plainVerbs = new Set('find monitor contact order train buy raise'.split(' '))

/** “Contact vendor, find alternative”. */
function areShortOrders(title: string): boolean {
  const parts = title.replace(/[.!]$/, '').split(', ')
  return parts.length > 1 && parts.length < 4 && parts.every(isShortOrder)
}

function plainOf(title: string): string {
  return title
    .replace(/^[^\p{L}@]{1,10}/u, '')
    .replace(donesWhen, '')
    .replace(/^[^:.]{1,40}:\s+/, '')
    .replace(/^both (?=\p{L})/iu, '')
    .replace(
      /,? while also (?!keeping|leaving|maintaining|preserving|making|being|having)(?=\p{L}{3,20}ing\b)/gu,
      ', as well as ',
    )
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/(^|, | and )setup (?=\p{L})/giu, '$1set up ')
    .replace(/, then(?: also)?,? /g, ', and ')
    .replace(/ \/ (?=\p{L}{2,12} (?:an?|the|our|all|new)\b)/gu, ' and ')
    .replace(/\s(?:&{1,2}|\+|and\/or)\s|,? (?:as well as(?! \w+ing\b)|and then|plus|then also)\s/g, ' and ')
    .replace(
      / (?:and|but) (?:we|i|the team|someone|it)(?:'ll| (?:should|must|need to|needs to|have to|will))(?: also| still)? (?!be\b|have\b)/gi,
      ' and also ',
    )
    .replace(/^.{0,80}\b(?:including|include|namely) (?=\p{L}{3,20}ing\b)/u, '')
}

/** “… and switch if needed”: what only may follow is no task yet. */
const onlyIf =
  /\b(?:if|where|when|as) (?:it (?:is|turns out) )?(?:needed|required|necessary|appropriate|applicable|possible|so|useful|feasible)[.!]?$/i

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!])\s+/).map((sentence) => sentence.trim())
}

function hasSecondTask(sentence: string): boolean {
  if (onlyIf.test(sentence)) return false
  const words = wordsOf(withoutLeadIn(sentence).replace(/^\p{L}{2,20}ly (?=\p{L})/u, ''))
  const first = orderAt(words, 0)
  if (words[1]?.text === ',' || words[1]?.lemma === 'and') return false
  if (first === null || isForAnother(first, words[1])) return false
  if (
    isBase(first) &&
    / (?:as well as|in addition to) (?!being|having)\w{2,20}ing (?:an?|the|our|all|\w{2,30})\b/.test(sentence)
  )
    return true
  return words.some((_, index) => index > 1 && isLink(words, index) && isSecond(words, first, index))
}

/** “and”, or the comma of a list of orders: “Write a runbook, train the team”. */
function isLink(words: readonly Word[], at: number): boolean {
  const [link, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (link?.lemma === 'and') return true
  if (link?.text !== ',' || next === undefined) return false
  if (isPhrasal(next, after)) return true
  if (isGerund(next)) return isUnmistakableGerund(next) && opensOwnObject(after) && goesOnInTasks(words.slice(at + 1))
  return (
    unmistakable.has(next.text.toLowerCase()) ||
    ((next.pos === 'VERB' || isActionVerb(next.text)) && isBase(next) && opensObject(after))
  )
}

/** “…, removing the old hosts, and narrowing the rights”: a single task in this form only tells more of the first. */
function goesOnInTasks(words: readonly Word[]): boolean {
  return words.some(({ text, lemma }, index) => {
    const next = words[index + 1]
    return (text === ',' || lemma === 'and') && next !== undefined && isGerund(next)
  })
}

/** “the”, “our”, “a”: a noun is seldom followed by them, so what stands before is a verb. */
function opensObject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'DET' ||
      word.pos === 'ADJ' ||
      word.pos === 'NUM' ||
      /^(?:an?|the|our|their|its|all|who|what|which|whether|how)$/i.test(word.text))
  )
}

/** “existing staff”: the tagger takes the word for a verb. */
function opensOwnObject(word: Word | undefined): boolean {
  return opensObject(word) || /^(?:existing|remaining|missing|new|other|people|staff|everyone)$/i.test(word?.text ?? '')
}

/** “set up”, “switch off”. */
function isPhrasal(verb: Word | undefined, next: Word | undefined): boolean {
  return phrasal.has(verb?.lemma ?? '') && particles.has(next?.lemma ?? '')
}

/** “the read and write pools”, “a pause and stop button”: two words that tell one noun. */
function areAttributes(words: readonly Word[], and: number, at: number): boolean {
  const [last, before] = [words[and - 1], words[and - 2]]
  if (isPhrasal(words[at], words[at + 1])) return false
  if (unmistakable.has(words[at]?.lemma ?? '') && before?.pos === 'NOUN') return false
  const isButton = words[and]?.lemma === 'and' && /^an?$/i.test(before?.text ?? '') && words.slice(at + 1).length === 1
  return (
    last !== undefined &&
    (isActionVerb(last.text) || isButton) &&
    ['DET', 'ADJ', 'NOUN'].includes(before?.pos ?? '') &&
    words[at + 1]?.pos === 'NOUN'
  )
}

/** Whether what follows the “and” at an index is a task of its own. */
function isSecond(words: readonly Word[], first: Word, and: number): boolean {
  const at = words.findIndex((word, index) => index > and && !fillers.has(word.lemma))
  const second = words[at]
  if (second === undefined || !isSameForm(first, second, words[at + 1])) return false
  if (isSameWork(second, words.slice(at + 1)) || areAttributes(words, and, at)) return false
  if (watching.has(first.lemma) && telling.has(second.lemma)) return false
  if (isRestOfWork(first, second, words.slice(1, and), words.slice(at + 1))) return false
  const before = words.slice(1, and)
  const isApart = words[and - 1]?.text === ','
  if (
    !hasObject(before) ||
    (hasClause(before) &&
      !isApart &&
      !isAgain(first, before, second) &&
      !leavesClause(before, second) &&
      !makesAnother(before, second, words.slice(at + 1)))
  )
    return false
  return hasOwnObject(
    words,
    at,
    words.slice(and, at).some(({ lemma }) => lemma === 'also'),
  )
}

/** “Make the job stop and report”, “have the pipeline build and scan”: what somebody or something else is to do. */
function isForAnother({ lemma }: Word, next: Word | undefined): boolean {
  if (lemma === 'have') return /^(?:the|our)$/i.test(next?.text ?? '')
  return ['make', 'ensure', 'let', 'be'].includes(lemma)
}

/** What is done with what the first half brought: “run the test and compare the figures”, “clean up the bucket and delete …”. */
function isRestOfWork(first: Word, second: Word, between: readonly Word[], after: readonly Word[]): boolean {
  if (between.at(-2)?.lemma === 'to' && isVerbAlone(between.at(-1))) return true
  if (['watch', 'observe'].includes(second.lemma)) return true
  const textOf = (list: readonly Word[]) => list.map(({ text }) => text).join(' ')
  return finishes(first.lemma, textOf(between), second.lemma, textOf(after).replace(/ ?[.!]$/, ''))
}

/** “to recognise and escalate”: both belong to one purpose. */
function isVerbAlone(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !isGerund(word) &&
    /^\p{Ll}/u.test(word.text) &&
    (word.pos === 'VERB' || isActionVerb(word.text) || /i[sz]e$/.test(word.text))
  )
}

/** “Speak to the network team about it”: getting in touch is a task, though it has no object. */
function isContact({ lemma }: Word, next: Word): boolean {
  return /^(?:speak|talk|liaise)$/.test(lemma) && /^(?:to|with)$/i.test(next.text)
}

/** What makes a task of its own of a verb that seldom is one: “get rid of the job”, “have the electrician check the batteries”. */
const ownWork: Readonly<Record<string, RegExp>> = {
  make: /^(?:an?|the|our|all|this|every|each)\b/,
  get: /^(?:an?|rid|\d+|two|three|(?:\w+ )?access|budget|approval|quotes)\b/,
  start: /^an?\b/,
  provide: /^an?\b/,
  have: /^an? (?!look|plan|way|chance|check|talk|word|clear|chat|go|think)\w|^(?:the|our) (?:\w{3,20}(?:er|or|ian|ist|ant)s?|teams?|people|staff|legal|security|finance)$/,
}

/** “run the restore and write down how long it took”. */
const noting = new Set('write note record report document measure'.split(' '))
const outcome =
  /^(?:down |the )?(?:what|whether|results?|outcome)\b|^(?:down )?how(?: (?:long|far|many|much|often|well)|$)/i

/** “make sure” and “get it running” belong to the first task; “make the limit an option” and “get rid of the job” are their own. */
function isSameWork(second: Word, [next, after]: readonly Word[]): boolean {
  const isOwn = ownWork[second.lemma]?.test(`${next?.text ?? ''} ${after?.text ?? ''}`.toLowerCase()) ?? false
  return (
    !isOwn &&
    (sameWork.has(second.lemma) ||
      (noting.has(second.lemma) && outcome.test(`${next?.text ?? ''} ${after?.text ?? ''}`)))
  )
}

/** “Set up logs to see the lag and set up alerts”: the verb of the item, again; but “a hook to add the label and add the owner” goes on. */
function isAgain(first: Word, before: readonly Word[], second: Word): boolean {
  return second.lemma === first.lemma && !before.some(({ lemma }) => lemma === first.lemma)
}

/** “… what the proxy should do in general and mock up some guidelines”: what something ought to do has an end, and the one who is asked goes on. */
function makesAnother(before: readonly Word[], second: Word, after: readonly Word[]): boolean {
  const verb = before.findLastIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const isOught = /^(?:should|must|could|can|may|might|will)$/.test(before[verb - 1]?.lemma ?? '')
  const hasNoObject = !['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'].includes(before[verb + 1]?.pos ?? '')
  const opens = after.find(({ pos }) => pos !== 'ADP')?.text ?? ''
  return (
    isOught && hasNoObject && makes.has(second.lemma) && isBase(second) && /^(?:an?|some|new|another)$/i.test(opens)
  )
}

const makes = new Set(
  'create write build add introduce draft mock establish develop implement hire buy use set file'.split(' '),
)

/** An order cannot go on a clause whose verb is finite (“that reads the log and write …”), nor a task one with “to” (“to read the log and writing …”). */
function leavesClause(before: readonly Word[], second: Word): boolean {
  const verb = before.findLast(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (verb === undefined) return false
  return isGerund(second)
    ? !isGerund(verb)
    : !isBase(verb) && !isGerund(verb) && /s$/i.test(verb.text) && unmistakable.has(second.lemma)
}

/** An “also” makes a task of its own even of what points back: “… and also move it to the pool”. */
function hasOwnObject(words: readonly Word[], at: number, isAlso: boolean): boolean {
  const [second, next] = [words[at], words[at + 1]]
  if (second === undefined || next === undefined) return false
  if (isAlso) return hasObject(words.slice(at + 1))
  if (pointsBack.has(next.lemma) || (goesWith.has(second.lemma) && endsPointingBack(words))) return false
  if (next.pos === 'ADP' && !isPhrasal(second, next) && !isContact(second, next)) return false
  const rest = words.slice(at + 1)
  const isAsked = rest.some(({ lemma }) => ['who', 'what', 'which', 'whether', 'how', 'why'].includes(lemma))
  return (isAsked || hasObject(rest)) && (next.pos === 'ADJ' || !pointsBack.has(words[at + 2]?.lemma ?? ''))
}

/** “New objectives and improved alerting”: two things, each with what is to be new of it. */
const twoComparisons =
  /^(?!.{0,80}\b(?:it|them|that|which)\b)(?:new|improved|better|additional|enhanced|stronger|clearer) (?:[\w-]+ ){0,2}[\w-]+(?: and|[,;]) (?:new|improved|better|additional|enhanced|stronger|clearer) [\w-]/i

/** “The driver should be upgraded and the old job should be removed.” */
function areTwoStates(sentence: string): boolean {
  if (/\b(?:are|is|am) \w+ing\b[^.;]{5,160}\band will (?:also )?be \w+ing \w/i.test(sentence)) return true
  if (/^\p{Lu}\p{Ll}+ \p{Ll}+s (?:the|an?) [^,.;]{3,60},? and \p{Lu}\p{Ll}+ \p{Ll}+s (?:the|an?) \p{L}/u.test(sentence))
    return true
  return /^(?!.{0,200}\b(?:so|that|which|when|if|because)\b)[^,;.]{5,120}\b(?:should|must|will|needs? to) be (?:\w+(?:ed|en|wn|lt)|set up|built)\b[^.;]{0,100}(?:,? and|,) (?:(?:the|a|an|all|our|its|\p{L}+s) [^.;]{3,80}|(?:[\p{L}-]+ ){1,3}(?=should|must))\b(?:should|must|will|needs? to)(?: also)? be \w+/iu.test(
    sentence,
  )
}

/** “We should know our roles”, “Follow us at …”: what ought to be known, and what readers are asked, are no tasks. */
const knowing =
  /^(?:follow us|see (?:the|also|above|below|https?)|refer to|read (?:more|about|on)|subscribe|contact us|click|note that|thanks?)\b|^(?:we|it|this|that|they|there|one|everyone|people) (?:should|could|would|can|may|might|must|need to) (?:\w+ly |always |all )?(?:know|understand|see|feel|expect|trust|realise|realize|remember|learn|be aware|be able)\b/i

/** “Alert on disk usage was planned in 2023”: a noun, and what was. */
const wasSo =
  /^\p{L}+ (?:on|of|for|to|in) (?![^,.;]{0,40}\b(?:that|which|who|where|when)\b)[^,.;]{2,40} (?:was|were|had|has been|is being) \p{L}/iu

/** Whether two sentences of a text are both orders. */
export function isTwoOrders(text: string): boolean {
  const orders = sentencesOf(text).filter((sentence, index) => {
    const words = wordsOf(withoutLeadIn(sentence))
    const word = orderAt(words, 0)
    const isOrder =
      word !== null &&
      !isNoun(words) &&
      !(index > 0 && /^(?:run|do|try|use|test|start|repeat) it\b/i.test(sentence)) &&
      !wasSo.test(sentence) &&
      !knowing.test(sentence) &&
      (!isSameWork(word, words.slice(1)) || adds.test(sentence))
    return isOrder && (index === 0 || /^\p{Lu}/u.test(sentence) || text[text.indexOf(sentence) - 2] === ';')
  })
  return orders.length > 1
}

/** “Rob, 30 June”, “Complete.”, “Probe that reads the date”: a name, a state, a thing. */
function isNoun(words: readonly Word[]): boolean {
  const [first, next, after] = words
  if (first === undefined || next === undefined || /^[.;:]$/.test(next.text)) return true
  if (/^(?:of|takes?|is|was|has|needs|costs|runs|happens)$/.test(next.text) && !/^(?:put|let)$/i.test(first.text))
    return true
  if (next.text === ',') return after === undefined || !(isActionVerb(after.text) || /^(?:then|and)$/i.test(after.text))
  return /^that$/i.test(next.text) && !unmistakable.has(first.lemma)
}

/** “We are also improving …”: work that is done besides. */
const alsoDoing =
  /^(?:we|i|(?:our|the) (?:[\w-]+ ){0,2}team)(?: also (?:are|is)|'re also| (?:are|is) also) (?:improv|build|add|chang|mov|introduc|develop|creat|writ|implement|plann|evaluat|look(?!ing forward)|explor|rework|investigat|migrat|automat|extend|harden|review|roll)ing\b/i

/** Whether an explanation says that it adds a task to the one that it explains. */
export function addsTask(detail: string): boolean {
  return sentencesOf(detail.slice(0, 2000)).some(
    (sentence) =>
      alsoDoing.test(sentence) || (adds.test(sentence) && orderAt(wordsOf(withoutLeadIn(sentence)), 0) !== null),
  )
}

/** Verbs that bring something to what the first half made. */
const goesWith = new Set('notify inform tell attach add link paste put send include append upload apply'.split(' '))

/** “… and attach the core dump to it”: but “a dashboard for it” is a thing of its own. */
function endsPointingBack(words: readonly Word[]): boolean {
  const [before, last] = words.filter(({ text }) => /\p{L}/u.test(text)).slice(-2)
  return (
    /^(?:it|them|there|those)$/i.test(last?.text ?? '') && /^(?:to|in|into|with|of|about)$/i.test(before?.text ?? '')
  )
}

function isSameForm(first: Word, next: Word, after: Word | undefined): boolean {
  const isVerb =
    next.pos === 'VERB' ||
    (isActionVerb(next.text) && opensObject(after)) ||
    (isUnmistakableGerund(next) && opensOwnObject(after)) ||
    (after !== undefined && isContact(next, after))
  if (!isVerb && !(phrasal.has(next.lemma) || unmistakable.has(next.text.toLowerCase()))) return false
  return isGerund(first) ? isGerund(next) : isBase(next) && !isGerund(next)
}

/** Verbs that the tagger takes for nouns after “and”, and that are seldom nouns in a list of things. */
const unmistakable = new Set(
  'raise add remove create delete write document implement upgrade migrate replace configure enable disable improve investigate fix increase reduce move introduce define establish automate refactor rewrite install rename restrict update schedule hire teach train adopt drop deprecate stop kill ban archive rotate revoke forbid prohibit disallow enforce purge prune notify inform convert extend expand bump buy decommission onboard clarify arrange negotiate cancel renew show reroute reword rephrase reinstate retrain allocate assess centralise centralize communicate compile consolidate containerise containerize coordinate deduplicate develop educate encrypt erase evaluate exempt harmonise harmonize integrate normalise normalize offload optimise optimize parallelise parallelize prepare protect provision reassess reassign recheck reconfigure recruit redesign redirect reevaluate refine reimplement reinforce relocate remediate reorder reproduce repurpose resolve restructure resync revalidate rewire simplify stabilise stabilize standardise standardize streamline strengthen synchronise synchronize terminate throttle tighten truncate unify uninstall unpin upskill validate whitelist widen expose'.split(
    ' ',
  ),
)

/** `training`, of `train`. */
function isUnmistakableGerund(word: Word): boolean {
  const stem = word.text.toLowerCase().replace(/ing$/, '')
  return isGerund(word) && (unmistakable.has(stem) || unmistakable.has(`${stem}e`))
}

/** “so that”, “to”, “which”: what follows belongs to a purpose or a description, and so does an “and” in it. */
function hasClause(words: readonly Word[]): boolean {
  return words.some(({ lemma, pos }, index) =>
    lemma === 'to'
      ? isInfinitive(words[index + 1])
      : lemma === 'before' || lemma === 'after'
        ? words.slice(index + 1).some((word) => word.pos === 'VERB' || word.pos === 'AUX')
        : ['that', 'which', 'when', 'if', 'how', 'who', 'where', 'why', 'what', 'whether', 'so'].includes(lemma) &&
          (pos !== 'ADP' || lemma === 'that' || lemma === 'if'),
  )
}

/** “to affected customers” is no purpose. */
function isInfinitive(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === 'ADV' || (['VERB', 'AUX'].includes(word.pos) && word.text === word.lemma))
}

/** Things that the tagger takes for verbs or adjectives behind a verb: “add alerts and …”, “…, create alert”. */
const nouns: ReadonlySet<string> = new Set(
  'alert alerts alerting log logs logging monitoring caching tracing throttling testing training staging limits retries backups deploys builds tests checks manual dashboards rollbacks locks'.split(
    ' ',
  ),
)

function hasObject(words: readonly Word[]): boolean {
  return words.some(
    ({ pos, text }, index) =>
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      /^\p{Lu}/u.test(text) ||
      (pos === 'VERB' && index > 0 && /s$/.test(text)) ||
      nouns.has(text.toLowerCase()) ||
      (pos === 'DET' && words[index + 1] !== undefined),
  )
}
