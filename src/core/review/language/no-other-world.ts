/** Where words of other worlds tell of this one: what will have happened, ways that were weighed, what was said then, what a mechanism does. */
import { whatWasSeen } from './missing-safeguards.ts'
import type { Hit } from './phrase.ts'

/** Said, asked or thought then; what is asked is not known, and so no wish. */
const told =
  /(?<!\b(?:this|it|that|which|incident|analysis|clearly) )\b(?:says|said|saying|writes|wrote|tells|told|explains|explained|asks|asked|wonders?|wondered|wondering|discuss(?:es|ed|ing|ions?)(?: \w+)? (?=whether|if|how)|whether|thought|thinks|believes?|believed|assum\w+|hypothes\w+|(?<!\bin )theory|suspects?|suspected|guess|replies|replied|answers|answered|(?:stat|report|not|indicat|confirm)(?:es|s|ed|ing) that|according to|don't know|not sure|unclear|unsure)\b(?:(?!\bbut\b)[^.;]){0,100}$|(?<!\b(?:is|was|that's|explains) )\bwhy\b(?:(?!\bbut\b)[^.;,]){0,60}$/i

/** Nothing here hangs on a condition. */
const condition =
  /\b(?:if|unless|(?<!\b(?:who|that|which|and|they|we|it|he|she|users|people|customers|already|also) )had (?:we|it|they|there|this|that|the|an?|our|he|she|i|someone|anyone)|without|otherwise|instead|with (?:better|proper|more|only|earlier)|were it|easily|luckily|fortunately|hindsight)\b|^with (?:an?|the|our|its|one|two)\b|[,;] (?:and |but )?with (?:an?|the|our|one|two)\b|^with [\w-]+ [\w-]+ (?:it|we|this|that|the)\b/i

/** What was hit, or who: what would have become of them is inferred and not wished. */
const ofThoseHit =
  /\b(?:users?|customers?|clients?|students?|pupils?|teachers?|patients?|citizens?|applicants?|players?|members?|merchants?|sellers?|buyers?|holders?|delegators?|stakers?|validators?|nodes?|tenants?|participants?|passengers?|employees|people|those|anyone|anybody|everyone|who|visitors?|readers?|subscribers?|operators?|callers?|traders?|borrowers?|orders?|payments?|requests?|calls?|mails?|e-?mails?|letters?|messages?|transactions?|transfers?|withdrawals?|deposits?|jobs?|builds?|uploads?|downloads?|searches|logins?|sessions?|bookings?|reports?|events?|alerts?|notifications?|webhooks?|pages?|sites?|apps?|devices?|connections?|queries|writes|reads|rewards?|attestations?|blocks?)\b[^.;]{0,160}$/i

/** The better end of a way that was not gone. */
const better =
  /\b(?:prevent|avoid|caught|detect|mitigat|reduc|stopp|help|saved|warn|(?<!rate[ -])limit|spared|shorten|paged|alert(?:ed|s) (?:us|the)|notified (?:us|the)|contained|absorbed|survived|better|worse|larger|longer|smaller|faster|sooner|quicker|easier|shorter|earlier|worked|succeeded|recovered|fixed|resolved|shown us|told us|given us|been (?:enough|possible|necessary|needed|fine|ok))/i

/** “This would have been since Friday”: a guess at what was. */
const guess =
  /\b(?:this|that|it|which|these|they) would(?: \w+ly)?(?: have|'ve) been (?:since|at|around|about|from|on|in|during|between|when|due|because|caused by|our|one of|the (?!(?:right|best|better|correct|proper|obvious|safer)\b)|an? (?!(?:better|good|safer|useful|great|simple|nice|easy|simpler|quick\w*|minor|small\w*|much|non-?issue)\b)|\d)/i

/** What nobody could have done: how far the danger went. */
const beyondReach = /^would(?: not)? have been (?:\w+ly )?(?:impossible|infeasible|impractical)\b/i

/** How it goes on other days, or went until then. */
const otherwise =
  /\b(?:before (?:the|this|that|these) (?:changes?|release|upgrade|migration|incident)|previously|formerly|normally|usually|typically)\b/i

/** A way that was weighed, and what was done for that reason. */
const weighed =
  /^[^.;]{0,120}(?:,(?: and| but)? (?:so|therefore|hence|thus|which is why) |; ?(?:so |therefore |instead,? )?(?:we|they|the team|i|he|she|[A-Z]\w+) (?!(?:should|could|would|need)\b)| but (?:we |i |they )?(?:chose|decided|preferred|opted)\b)/

/** “Rolling back would have meant the loss of a day”. */
const costOfWay =
  /^\w+ing (?:[\w-]+ ){0,5}would(?:'ve| have) (?:also |only )?(?:meant|made|risked|taken|lost|cost|required|caused|dropped|broken)(?! (?:less|fewer|(?:it|an?|the) (?:[\w-]+ )?(?:shorter|smaller|faster|quicker|easier|better))\b)|\bthat would(?:'ve| have) risked\b/i

/** What another way would have cost, where no condition stands. */
const cost =
  /\b(?:but|as|since|because|which|this|that|it|and) (?:(?:this|that|it|they) )?would(?:'ve|(?: also| only)? have)(?: also)? (?:needed|taken|required|cost|meant|lasted|caused|lost|broken|interrupted|delayed|led|cut|made|explained|been (?:slower|riskier|too|more work))\b/i

/** What lay open to others, which is a fact about the reach. */
const opened = /\b(?:allowed|let|enabled|permitted|given)$/i
const toOthers =
  /^ (?:an? |any |the |other |all )?(?:[\w-]+ )?(?:anyone|anybody|attackers?|adversar(?:y|ies)|callers?|users?|others?|someone|somebody|outsiders?|customers?|visitors?|strangers?|read|write|full|root|admin|access|unauthori[sz]ed|remote|arbitrary|malicious|third part(?:y|ies))\b/i

/** “If a file had a blank line, the parser would read …”: how a thing works, whenever. */
const ruleOfThing =
  /\bif (?:an?|any) [\w-]+ had (?:\w+ly )?\w+ed\b|^(?:if|whenever|when|where)\b[^.;]{1,80}\bhad (?:an?|the|no|more|fewer|less|two|three|any|some|its|their|several|multiple|\d+|both|only)\b[^.;]{1,80}\bwould$|^if there was\b[^.;]{1,100}\b(?:the|an?|each|such|its) (?:[\w-]+ ){1,3}would$/i
const isEvent = /^ (?:not |never |still |probably )?(?:have|be|not|fail|happen)\b/i

/** Meant so. */
const byDesign = /\b(?:by design|deliberately|on purpose|intentionally|as designed|as intended)\b/i

/** “The readings were as they ought to be”, “it ought to read 2”: how it was, and what a value is on other days. */
const asItOughtTo =
  /^(?!.*(?:\b(?:not|never|no longer|nobody|nothing|nor|failed|without)\b|n't))[^;]*\bas (?:it|they|we|all|everything) ought to(?: be)?$/i
const reading =
  /^ought (?:not )?to (?:do it\b|(?:be|have|read|say|show|take|last|cost) (?:everything|all|about |around |at (?:least|most) |between |below |under |over |[\d◦]))/i

/** A thing by what it was to do: “statuses that should’ve been removed are still there”. */
const thingThat = /\b(?:(?:that|which|who)(?: \w+ly)?|whose [\w-]+) $/i
const thanExpected =
  /\b(?:than|as (?:much|many|long|often) as) (?:it|they|we|he|she|one|there|(?:the|its|their|our|any|each|this|that) (?:[\w-]+ ){0,2}[\w-]+) $/i

/** What was due: “how much each should have got”, “12 users should have received a mail”, “it should have been 30”. */
const due =
  /\b(?:how (?:much|many)\b[^.;,]{0,60}|\bwhat |(?<![:.\d])\d[\d,.]* (?:of (?:the )?)?(?:(?!(?:we|i|it|the|they|this|that|an?|he|she|there)\b)[\w-]+ ){1,4}(?:that |which |who )?(?:it |they )?|(?<!\bthere )(?:amounts?|numbers?|values?|shares?|sums?|totals?|prices?|fees?|balances?|counts?|rates?) (?:of [^.;,]{1,40} )?(?:that |which )?(?:[\w'◦-]+ ){0,4})$/i
const dueValue = /^should(?: not|n't)? have been (?:(?:set to|at|about|around|over|under) )?(?:v?\d|◦)/i
const shown =
  /^should have (?:taken(?! (?:over|place|effect|care|half))|shown|cost|contained|returned|counted|listed) [^.;]{1,60},? (?:and|but) \w+/i
const received = /\b(?:g[eo]t|receiv\w+|paid|earn\w*|charged|credited|counted|billed)\b/i

/** What was waited for at that moment. */
const byNow = /\bby (?:now|then|this time)\b/i

/** What stood in nobody's way but ended some way of repair: “there was no way to restart one shard, so …”. */
const reasonBefore = /(?:\b(?:since|because)|, as)\b[^,.;]{0,40}$/i
const costly = /\b(?:lost|took|taken|delay\w*|slow\w*|longer|late|later|cost|wasted|unaware|could(?: not|n't))\b/i
const reasonAfter = /^[^.;]{0,80}, (?:so|therefore|hence|which is why) /i

/** Silence, told with its time or place: what was seen, and not what was missing. */
const silence = /\b(?:alerts?|alarms?|warnings?|notifications?|metrics|monitoring|logging|redundancy|fail-?over)$/i
const whenOrWhere =
  /^(?: \w+){0,5} (?:before|until|at first|in the first|within|during the first|in (?:the|our|its) (?:\w+ )?logs?|for (?:any|the) other|on (?:any|the) other|from (?:any|the) other|so far|yet|at (?:\d|that point)|between|during|that (?:night|day|evening|morning|weekend|week|time)\b|from the|after \d|while|other than|except|apart from)\b/i

/** Seen and not found; whole and not lost. */
const asEvent =
  /^ (?:yet )?(?:found|lost|harmed|affected|needed|used|damaged|involved|deleted|seen|received|returned|triggered|raised|sent|fired|overwritten|corrupted|changed|touched)\b/i

/** Who was hit, or was not: “customers who do not have …”. */
const those =
  '\\b(?:users?|customers?|clients?|tenants?|clusters?|nodes?|accounts?|people|projects?|repositories|orders?|shops?|hosts?|pods?|instances?|requests?|devices?|those|anyone|everyone)'
const extent = new RegExp(
  `${those} (?:who|that|which|whose (?:[\\w-]+ ){1,3})(?: still| already)? ?$|${those} (?:who|that|which) (?:had|have|has|did|do|does|were|was|are)(?: not|n't)?$`,
  'i',
)

/** What was lost during the incident, by its length or by its reason. */
const forAWhile =
  /^(?: data)?(?: [\w-]+){0,3} for (?:about |around |over |nearly |~)?\d|^,? because\b|^ in the (?:[\w-]+ )?logs?\b/i

/** “Not by the client but by the server”. */
const contrast =
  /^[^.;]{0,60}\bbut (?:by|in|at|on|for|from|with|through|the|later|after|an?|\d|only (?:by|in|at|after))\b/i

/** The first time of something that was done then. */
const firstTime =
  /\bfirst time\b|\bnever (?:been )?(?:done|tried|attempted|performed|carried out|used|needed|seen|run|happened|occurred)(?: \w+){0,3} (?:before|until (?:then|now|that|this|today))\b/i

/** Facts about a thing which lacks nothing: a limit of its own, a process that runs. */
const ofItsOwn =
  /^ (?:of (?:its|their|our) own\b|(?:that|which) (?:writes?|reads?|runs?|uses?|calls?|listens?|touch\w*)\b|(?:is |was )?(?:running(?! against\b)|listening|using|holding)\b)/i

const ofAnAmount = /^ (?:on|to|for) (?:the |how )?(?:number|size|amount|length|count|many|much|depth)\b/i

/** What others left out, and what they did not tell. */
const ofOthers =
  /^[^.;]{0,40}\b(?:vendor|provider|upstream|supplier|carrier|manufacturer|maintainers?|third part(?:y|ies))\b/i

/** Nobody was called yet, or needed to be. */
const calledLater = /^(?: until|,? because|,? as |,? since| before)\b/i
const called = /\b(?:alerted|paged|notified|warned|informed)$/i

/** What was asked or looked up for want of it. */
const sought =
  /^[^.;]{0,80}, so (?:we|they|i|he|she|[A-Z][a-z]+) (?:asked|called|read|wrote|tried|used|took|restored|rebuilt|built|copied|looked|went|opened|contacted|started|decided)\b/

/** How it was in older days. */
const once = /^(?:until|before|back then|in \d{4}|at first|originally)\b/i

/** The way that was right: no guess, whatever it was. */
const rightWay =
  /\b(?:correct|right|proper|better|best|safer|wiser|obvious|sensible) (?:[\w-]+ ){1,4}would have been (?:not )?(?:to|an?)$/i

/** Its time as it was set: “would have been valid until June”. */
const bySchedule =
  /\bwould(?:'ve| have) (?:been (?:valid|due|open|over|closed)|ended|expired|closed|opened|started|begun|arrived|gone live) (?:on|until|till|at|that)\b/i

/** A guess at the cause. */
const guessedCause =
  /\bmight(?: \w+)? have done (?:it|this|that)\b|\b(?:might|could)(?: \w+)? have (?:been )?(?:caus|trigger|due|relat|result|start|com|damag)/i

/** What was expected of a thing, and what it did; of what guards, it is a wish. */
const expected =
  /^should(?:n't| not)? (?!(?:have|be (?:blocked|rejected|refused|stopped|tested|checked|reviewed|caught|detected|prevented|limited|monitored))\b)[^.;]*\bbut\b/i

/** “If you had a session then, it would not be among them”: readers are told what holds for them. */
const toReaders = /\bif you(?:r| had| were| have| used| use)\b/i

/** “If you have no backup, wipe it”: what to do then. */
const onCondition = /\b(?:if|when|where|in case) (?:you|there is|there are)\b[^.;,]{0,60}$/i

/** What works by its code: “the parser did not account for …”. */
const program =
  /\b(?:parser|functions?|scheduler|nodes?|agents?|library|driver|compiler|kernel|algorithm|controller|balancer|router|proxy|client|server|autoscaler|optimi[sz]er|planner) $/i

/** How far a flaw or somebody hostile could reach. */
const reach =
  /\b(?:attackers?|adversar\w+|hackers?|third part(?:y|ies)|malicious \w+|flaw|vulnerabilit\w+|exploit\w*|abused|leaked \w+)\b[^.;]{0,60}\b(?:could|might|may|would) have\b|\b(?:this|the) (?:bug|issue|flaw|vulnerability) (?:could|might|may|would) have (?:allowed|let|enabled|given|permitted)\b/i

/** Whether what was heard as another world is this one, by the words around it. Linear in the sentence. */
export function isThisWorld(hit: Hit): boolean {
  const { sentence, from, to, phrase } = hit
  const { words, section } = sentence
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  if (/\b(?:no|not|n't)\b/i.test(heard) && onCondition.test(before + heard)) return true
  if (program.test(before) && /^did\b/i.test(heard)) return true
  if (/\bhave\b/i.test(heard) && (reach.test(words.slice(0, to)) || /\bat (?:this|that) rate\b/i.test(words)))
    return true
  if (/\bprotocol $/i.test(before)) return true
  if (byDesign.test(words) || firstTime.test(words) || ofItsOwn.test(after)) return true
  if (/^would not have\b/i.test(heard) && thingThat.test(before)) return true
  if (/\bwould\b/i.test(heard) && toReaders.test(words)) return true
  if (/\blimits?$/i.test(heard) && ofAnAmount.test(after)) return true
  if (called.test(heard) && calledLater.test(after)) return true
  if (/\bdid(?:n't| not) (?:test|check|verify|review)$/i.test(heard) && /^ (?:all|every|each)\b/i.test(after))
    return true
  if (/\b(?:would|could|might|should)(?:n't)?\b/i.test(heard) && told.test(before)) return true
  if (phrase.question === whatWasSeen) return isNoGap(hit, before, heard, after)
  if (/\b(?:would|could|might)(?:n't)?\b/i.test(heard) && isInferred(hit, heard, after)) return true
  if (expected.test(heard)) return true
  if (/\bin (?:retrospect|hindsight)\b/i.test(heard) && /\bas expected,? $/i.test(before)) return true
  if (/\bought\b/i.test(heard) && (asItOughtTo.test(words.slice(0, to)) || reading.test(words.slice(from)))) return true
  if (/^should/i.test(heard))
    return (
      (section === 'timeline' && /^[^.;]{0,40}, (?:still|checking)\b|\bin \d+ ?min/i.test(after)) ||
      thingThat.test(before) ||
      (thanExpected.test(before) &&
        (received.test(before) || /\bbeen$/i.test(heard) || !/^\s*(?:[.,;:)—–-]|$)/.test(after))) ||
      byNow.test(before) ||
      due.test(before) ||
      dueValue.test(words.slice(from)) ||
      shown.test(words.slice(from)) ||
      /^[^.;,]{0,40}\bby (?:now|then|this time)\b/i.test(after)
    )
  return /^when\b/i.test(heard) && /\b(?:time|moment|hour|day|minute)s? $/i.test(before)
}

function isInferred({ sentence: { words, section }, from }: Hit, heard: string, after: string): boolean {
  if (costOfWay.test(words)) return true
  if (rightWay.test(words.slice(0, from + heard.length))) return false
  if (ruleOfThing.test(heard)) return !isEvent.test(after)
  if (
    !/\b(?:if|unless|easily|luckily|fortunately|had (?:there|we|it|they|this|that|the|an?|our))\b|^with [\w-]+ [\w-]+ (?:it|we|this|that|the)\b/i.test(
      words,
    ) &&
    cost.test(words.slice(Math.max(0, from - 12)))
  )
    return true
  if (condition.test(words) || /^(?:had|if|unless)\b/i.test(heard)) return false
  if (guessedCause.test(words.slice(from)) || /^what would have\b/i.test(words.slice(Math.max(0, from - 5))))
    return true
  if (guess.test(words.slice(Math.max(0, from - 20))) || beyondReach.test(words.slice(from))) return true
  if (otherwise.test(words) || bySchedule.test(words.slice(from))) return true
  if (opened.test(heard) && toOthers.test(after)) return true
  if (weighed.test(after)) return true
  if (better.test(words.slice(from, from + heard.length + 30))) return false
  return section === 'impact' || ofThoseHit.test(words.slice(0, from + heard.search(/\b(?:would|could|might)/i)))
}

function isNoGap(
  { sentence: { section, words, passage } }: Hit,
  before: string,
  heard: string,
  after: string,
): boolean {
  if (silence.test(heard) && whenOrWhere.test(after)) return true
  if (/\bno\b/i.test(heard) && (asEvent.test(after) || forAWhile.test(after))) return true
  if (
    /^(?:users?|customers?|clients?|tenants?|members?)\b/i.test(heard) ||
    extent.test(before) ||
    extent.test(before + heard.split(' ', 3).join(' '))
  )
    return true
  if (/ \p{Lu}{4,}$/u.test(heard)) return true
  if (
    /\b(?:detect(?:ed)?|flag(?:ged)?)$/i.test(heard) &&
    /^ (?:an? )?(?:differences|errors?|problems?|issues?|malware|anything|any)\b/i.test(after)
  )
    return true
  if (/redundancy|fail-?over/i.test(heard) && /^(?:after|with|while|during|when)\b/i.test(words)) return true
  if (section === 'background' && /\b(?:is|are|has|do|does)\b|(?<!\bnot |n't )\bhave\b|^nothing \w+s\b/i.test(heard))
    return true
  if (passage.form === 'table-cell' && heard === words) return true
  if (/\bbackups?$/i.test(heard) && /^ (?:contracts?|subscriptions?|packages?)\b/i.test(after)) return true
  if (/\b(?:mobile|cell|phone|network|radio|wi-?fi|4g|5g|lte|insurance|media) coverage$/i.test(heard)) return true
  if (contrast.test(after) || ofOthers.test(after) || sought.test(after)) return true
  if (section === 'background' && once.test(words)) return true
  if (section === 'impact' && /^ (?:taken|made)\b/.test(after)) return true
  if (/\bdid(?:n't| not) (?:\w+ )?(?:detect|notice|flag|spot)$/i.test(heard) && /^ (?:anything|any )/i.test(after))
    return true
  const mayChoose = section === 'resolution' || section === 'timeline'
  return mayChoose && ((reasonBefore.test(before) && !costly.test(before)) || reasonAfter.test(after))
}
