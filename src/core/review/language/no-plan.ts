/** Where words of plans tell of none: a value, what a change is for, what somebody said then, what becomes of those who were hit. */
import type { Passage } from '../../aar/aar.ts'
import type { Hit } from './phrase.ts'

/** “It should be 2.1.0”: what a figure or a name ought to read. */
const value =
  /\b(?:should|must|needs? to|ought to)(?: not|n't)? (?:be|have been|read|equal)(?: (?:set to|at least|at most|exactly|about|around|at|over|under|below|above|between|version))? (?:v?\d|◦)/i

/** How things stand at that moment: “should be fixed now”, “everything should be back”. */
const state =
  /\bshould(?: now| all| already)? be (?:(?:now|all|already|fully|\w+ly) )?(?:back|ok(?:ay)?|fine|good|healthy|working|up|online|live|stable|normal|green|available|accessible|operational|functional|gone|clear|visible|seen|ready|reachable|safe|enough|sufficient|plenty|adequate|harmless|rare|unlikely|noted)\b|\bshould(?: all)?(?: (?:now|already) be| be(?: now| already)?) (?:fixed|resolved|solved|done|restored|recovered|corrected|complete\w*|finished|cleared)(?: (?:now|already|by now|again|for everyone|everywhere)\b)/i
const stateThen =
  /\bshould(?: all)? be (?:fixed|resolved|solved|done|restored|recovered|corrected|complete\w*|finished|cleared)\s*[.!]?$/i

/** “Nothing else needs to be done”, “no follow-up is planned”. */
const denied =
  /\b(?:no|nothing|none|neither)(?: (?!(?:and|so|but|which|that|is|was|are|were|has|had|we|it)\b)[\w-]+){0,4} $/i

/** “I’d like to thank …” is said, and done with it. */
const courtesy =
  /^(?:we|i|the team)(?:['◦]d| would)? (?:also |first )?(?:like|want|wish) to (?:also |again )?(?:thank|talk|apologi[sz]e|express|extend|stress|emphasi[sz]e|point out|note|mention|say|explain|offer|reassure|assure|share|be (?:open|clear|transparent|honest)|give (?:you|everyone|our)|(?:use|take) (?:this|the) opportunity)\b/i

/** What others are told to do. */
const instructed =
  /\b(?:users?|customers?|clients?|validators?|(?:node )?operators|delegators?|stakers|holders|miners|wallets?|members|participants|integrators|exchanges|merchants|tenants|students|players|passengers|everyone|anyone|those)(?: (?:who|that|with|of|in|on|from) [^.;,]{1,60})? (?:should|must|needs? to|ha(?:s|ve) to|ought to|will (?:have|need) to)\b/i

/** “With the change in place, …”: what it does from now on is told. */
const withChange =
  /\bwith (?:the|this|that|these|our) [^.;]{0,60}\b(?:in place|applied|deployed|merged|live|released|fixed|change|fix|patch|release|version|update)\b|\b(?:which|this) means\b|\bas a result\b/i

/** How a thing is meant to work. */
const byDesign =
  /\b(?:according to|by (?:(?:its|the|our) )?(?:definition|design|default)|as (?:designed|specified|documented)|per (?:the )?(?:spec\w*|protocol))\b/i

/** “A patch that will ensure …”: what a change does that was made. */
const ofChange =
  /\b(?:patch(?:es)?|fix(?:es)?|change|hot-?fix|rules?|scripts?|versions?|release|update|pr|pull request|commit|flag|alert|checks?|workaround|guard|validation|build|job|filter|migration|option|mechanism)\b[^.;,]{0,80}\b(?:that|which)(?: also| now)? ?$/i

/** “This should fix it”: what is hoped of a change. */
const hopedOf =
  /(?:^|[,;.:(] ?|\b(?:and|but|so|as) )(?:this|that|it|these|which|(?:the|our|this|that|a) (?:[\w-]+ ){0,3}(?:fix(?:es)?|patch(?:es)?|change|workaround|release|restart|rollback|hot-?fix|upgrade|update|limit|setting|version|flag|index|pr)) should(?: also| now| then| at least| hopefully| already)* (?:fix|solve|resolve|help|suffice|prevent|make|reduce|improve|mitigate|avoid|stop|address|bring|restore|speed)\b/i

/** “The name must match that of the bucket”: how a thing works. */
const needsToHold =
  /(?<!\b(?:we|i|team|teams) )\b(?:must|needs? to|has to|have to) (?:match|equal|be unique|start with|end with|conform to|correspond to)\b/i

/** “To use it we need a list of …”: what something takes. */
const toDoSo =
  /^(?:in order )?to (?!(?:prevent|avoid|detect|fix|catch|stop|improve|reduce|keep|make sure|ensure)\b)[^.;,]{1,60},? (?:we|one|you) need\b(?! to\b)/i

/** Somebody told, asked or decided it then. */
const told =
  /(?<!\b(?:this|it|that|which|incident|analysis|clearly) )\b(?:says|said|saying|tells|told|(?:confirm|report|stat|mention|add)(?:s|es|ed) that|discussion(?= ?:)|discuss(?:es|ed|ing)|informs|informed|writes|wrote|announces|announced|replies|replied|promises|promised|explains|explained|estimates|estimated|warns|warned|asks|asked|wonders|wondered|hypothesis|decision(?= ?:)|decided|decides)\b/i

/** Those who were hit, and things of theirs. */
const ofThoseHit =
  /\b(?:users?|customers?|clients?|students?|pupils?|teachers?|parents?|patients?|citizens?|residents?|applicants?|players?|members?|merchants?|sellers?|buyers?|holders?|delegators?|stakers?|depositors?|lenders?|borrowers?|owners?|tenants?|participants?|passengers?|taxpayers?|employees|people|those|who|orders?|payments?|rewards?|refunds?|deposits?|letters?|tickets?|invoices?|bookings?|claims?|deadlines?|exams?|appointments?|lessons|classes|deliveries)\b[^.;]{0,160}$/i

/** What is done to make it good. */
const madeGood =
  /\bbe (?:\w+ly )?(?:moved|refunded|reimbursed|credited|given|notified|contacted|informed|invited|migrated|transferred|paid|sent|delivered|mailed|re-?sent|re-?processed|charged|extended)\b/i

/** What others will do. */
const byOthers =
  /^[^.;,]{0,60}\bby (?:its|their|the|our) (?:maintainers?|vendors?|providers?|upstream|manufacturer|authors?|foundation|suppliers?|printer|printing house|bank|carrier)\b/i

/** A rule by which a thing works: “will no longer assign work to a node that is draining”. */
const bySomeRule = /^[^.;]{0,80}\b(?:when(?:ever)?|once|if|until|unless|that (?:is|are)|which (?:is|are))\b/i

/** Their part of the repair: “the vendor will replace the card”. */
const theirRepair =
  /\b(?:vendor|provider|carrier|supplier|manufacturer|hoster|landlord|technician)s? will(?: also| then| now)? (?:replace|swap|repair|send|ship|deliver|visit)$/i

/** Programs that are said to plan. */
const program = /^(?:Terraform|OpenTofu|Pulumi|Helm|Kubernetes|Ansible|Argo ?CD|Flux)\b/

/** “The permanent fix is in 7.1, which was rolled out”. */
const isThere =
  /^ (?:already |now |part of |in (?:place|version|v?\d|◦)|live|deployed|released|available|merged|complete|done|included|working)/i

/** Watching goes on after every repair. */
const watching = /\b(?:continue|continuing|going on|keep|keeping)(?: to)? ?$|\bcontinue to (?:monitor|watch|observe)/i

/** The next step of those who repair. */
const nextStep = /\b(?:monitor|watch|observe|keep an eye)$/i
const beforeNext =
  /^[^.;]{0,60}\b(?:before (?:we |going|proceed|continu|restor)|first\b|in order to (?:restor|recover|continu|proceed))/i

/** What the repair brings: “it will be easier to tell them apart”. */
const effect =
  /\bwill(?: also| now| then)? be (?:used|seen|shown|served|available|able|easier|possible|faster|quicker|simpler|safer)\b/i

/** It was done: “needs to be done with the service stopped, so it was done at night”. */
const wasDone =
  /^[^.;]{0,80},? (?:so|and so|and|which is why|which)(?:(?: (?:this|it|they|we|that|[A-Z]\w+))? (?:was|were|did|had|has been|have been)|,? [A-Z]\w+ \w+(?:ed|ilt|ote|an))\b/

/** How things stand meanwhile. */
const meanwhile = /\b(?:will|'ll)(?: \w+)? (?:keep|stay|remain|leave|run|use|continue|only|stick)\b/i

/** What there has to be, at any time. */
const standing =
  /^(?: [\w-]+){0,6} (?:at (?:any|all) times?|(?:each|every) (?:day|night|morning|hour|week|month|time|\w+day)|after (?:each|every))\b/i

/** Done on the day: the repair goes on. */
const soon =
  /^[^.;]{0,50}\b(?:tonight|today|overnight|tomorrow|this (?:morning|afternoon|evening|night)|at once|within the (?:hour|next)|in \d+ (?:minutes|hours)|at \d{1,2}[:.]\d\d|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/** “The change, which we will use to hide the fix”: what it is for. */
const ofUse = /\b(?:which|that) ?$/i
const uses = /^(?:we|they|i) (?:will|would|can|could) (?:use|need|reuse|apply)$/i

/** “What we have learned and how we will apply it”: what the text is about. */
const ofText = /\b(?:what|how)(?: \w+ly)? ?$/i

/** “All we need to do is …”: how simple it is. */
const allThereIs = /\ball (?:that )?$/i

/** News for the readers: “we will post our analysis”, “details will be provided as they become available”. */
const tells = /\b(?:provid|post|publish|shar|releas|send|issu|communicat|giv|writ)(?:e|es|ed|ing|en)?\b/i
const newsNoun =
  '(?:updates?|details?|assessment|information|reports?|rca|root cause|analysis|post-?mortem|write-?up|summary|statement|blog posts?|timeline|findings)'
const newsBehind = new RegExp(
  `^(?: (?:an?|the|our|you|more|further|additional|full|detailed|all|some|these|any|complete|final|incident|with)){0,4} ${newsNoun}\\b(?! (?:generator|page|tool|job|script|template|channel))`,
  'i',
)
const newsBefore = new RegExp(`\\b${newsNoun}\\b[^.;]{0,60}$`, 'i')

function isNews(before: string, heard: string, after: string): boolean {
  const verb = tells.exec(heard)
  if (verb === null) return false
  const behind = heard.slice(verb.index + verb[0].length) + after
  return /\bbe \w+$/i.test(heard) ? newsBefore.test(before) : newsBehind.test(behind)
}

/** In the chronology what somebody will do next, or wishes, is an event; what ought to be is a task that slipped in. */
const next =
  /\b(?:will|would|want|wants|plan|plans|planning|going to|intends?|hope|hopes|let's|like to|love to|needs? fixing)\b|['’◦]ll\b/i
const duty =
  /\b(?:should|ought|must|needs? (?:to|for|an?|more|better|another|some|further)|worth|have to|to ?do|should\w*)\b/i

/** What outlasts the incident, whoever says so. */
const lasting =
  /\b(?:will|plan to|plans to|planning to|going to|want to|wants to|intend to)(?: also| now| then)? (?:add|automate|document|improve|replace|introduce|implement|write|build|rework|migrate|upgrade|extend)\b|['’◦]ll (?:also )?(?:add|automate|document|improve|replace|introduce|implement|write|build|rework|migrate|upgrade|extend)\b|\b(?:look(?:ing)? (?:into|at)|revisit|rethink)\b[^.;]{0,60}\b(?:in more detail|after the weekend|tomorrow|anyway|whatever|regardless)\b|\b(?:next (?:sprint|quarter|week|month|release|year)|in (?:the )?future|long(?:er)?[- ]term)\b/i

/** “We should consider that it was used”, “let's make a quick estimate”: how the text reasons. */
const reasons =
  /^[\s,;]*(?:(?:we|one) (?:should|must|have to|need to) (?:consider|assume|conclude|note|admit) that\b|let'?s make (?:an? )?(?:[\w-]+ )?(?:estimat|calculat|assumption|guess))/i

/** “Implement an invitation: [frontend](…) + [backend](…)”: behind the words stands what was made. */
function isStepWithLink({ form, marks, section }: Passage): boolean {
  return (
    section === 'resolution' && form === 'list-item' && marks.some(({ kind, start }) => kind === 'link' && start > 0)
  )
}

/** What has to be done each time, or by law: “For each tenant we need to …”. */
const procedure =
  /^(?:for (?:each|every)|on (?:each|every)|by law|under (?:the|our)|as an? |whenever|each time|to (?:read|change|see|view|use|get|send|open|rotate|find|access|restore|rebuild|decode|deploy) )[^.;]{1,70}$/i

/** “10:12 Kim on Slack: …”. */
const speaker =
  /(?:^|[\d:◦.-] ?)@?(?!(?:Notes?|Actions?|Todo|Plans?|Next|Idea|Improvements?|Follow)\b)\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?(?: (?:on|in|via) #?[\p{L}-]+)?: ?$/u

/** Whether what was heard as a plan is none, by the words around it. Linear in the sentence. */
export function isNoPlan({ sentence: { words, section, passage }, from, to }: Hit): boolean {
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  if (value.test(words.slice(from, to + 40)) || byDesign.test(words) || ofChange.test(before) || told.test(before))
    return true
  if (procedure.test(before) && /\b(?:need|has|have|must)/i.test(heard)) return true
  if (courtesy.test(words.slice(from)) || /\bfirst needs? to \w+$/i.test(heard)) return true
  if (reasons.test(words.slice(from))) return true
  if (denied.test(before) || state.test(words.slice(from, to + 40))) return true
  if (section === 'timeline' && stateThen.test(words.slice(from))) return true
  if (/\b(?:must|should|needs?|ha(?:s|ve) to|ought|will)\b/i.test(heard) && instructed.test(words.slice(0, to)))
    return true
  if (/\bwill (?:no longer|now)\b/i.test(heard) && withChange.test(before)) return true
  if (
    madeGood.test(heard) &&
    !/\b(?:shortly|soon|next|coming|due course|later)\b/i.test(heard) &&
    (section === 'impact' || section === 'resolution') &&
    ofThoseHit.test(before)
  )
    return true
  if (
    /\bwill no longer$/i.test(heard) &&
    (bySomeRule.test(after) || /\b(?:when|once|after|if|an? [\w-]+ (?:in|that|which|with))\b/i.test(before))
  )
    return true
  if (section === 'timeline' && /^(?:->|=>|→) ?(?:create|clean|open|file|add|fix|set|move)/i.test(heard)) return true
  if (/^\d* ?(?:next steps?|idea|later)\b/i.test(heard) && section === 'timeline') return true
  if (section === 'timeline' && (speaker.test(before) || /\bneed to (?:figure|investigat)\w*/i.test(heard))) return true
  if (/\b(?:should no longer|can(?:not|'t)? be \w+)\b/i.test(heard)) return /no longer|future|any ?more/i.test(heard)
  if (/\bneeds? (?:more|less|fewer) \w+$/i.test(heard)) return /^[^.;]{0,40}\bthan\b/.test(after)
  if (/\b(?:fix|solution|remedy|mitigation)(?:es|s)? (?:is|are)$/i.test(heard)) return isThere.test(after)
  if (watching.test(heard) && /^ ?(?:to )?(?:\w+ )?(?:monitor|watch|observ)|^ /.test(after)) return true
  if ((uses.test(heard) && ofUse.test(before)) || (/^(?:we|i)(?:['’◦]ll| will)\b/i.test(heard) && ofText.test(before)))
    return true
  if (/\bshould\b/i.test(heard) && hopedOf.test(words.slice(0, to + 12))) return true
  if (/\bany ?more$/i.test(heard) && /^can/i.test(heard))
    return section === 'timeline' || !/\b(?:we|i|nobody|no[ -]one)(?: \w+)? $/i.test(before)
  if (
    /^(?:what )?we (?:intend|plan|want|mean) to\b/i.test(heard) &&
    /\b(?:with|of|than|from|to) (?:what )?$/i.test(before)
  )
    return true
  if (/#◦?\d+ $/.test(before) && heard.startsWith('(')) return true
  if (needsToHold.test(words.slice(from)) || toDoSo.test(words)) return true
  if (allThereIs.test(before) && /need to do/i.test(heard)) return true
  if (isNews(before, heard, after)) return true
  if (/\bshould (?:never|not) be used$/i.test(heard)) return true
  if (/\bmust be (?:in|on|at|one|part|among)$/i.test(heard)) return true
  if (section === 'timeline' && /\bpropose\b|^(?:next steps?|idea)\b/i.test(heard)) return true
  if (section === 'timeline' && /\bneed to find(?: out)?$/i.test(heard))
    return /^(?: out)? (?:which|where|who|whether|if|what)\b/i.test(after)
  if (/^(?:implement|introduce|establish) an?$/i.test(heard))
    return (
      /^ (?:temporary|manual|interim|short[- ]term|quick|emergency|hot-?fix|workaround)\b/i.test(after) ||
      isStepWithLink(passage)
    )
  if (/^for example,? (?:an?|if|when|someone|somebody|the user|users)\b/i.test(words) && /\bwill be\b/i.test(heard))
    return true
  if (section === 'timeline' && next.test(heard) && !duty.test(heard) && !lasting.test(heard + after)) return true
  if (/\bmean(?:s|t)?(?: that)? $/i.test(before) || /\bshould be able$/i.test(heard)) return true
  if (/\bno (?:new |more |further )?[\w-]+ will be /i.test(before.slice(-40) + heard)) return true
  if (wasDone.test(after) || (standing.test(after) && !/^(?:in (?:the )?future|from now on|henceforth)\b/i.test(heard)))
    return true
  if (meanwhile.test(heard) && !/\b(?:chas|reach|follow|push)\w+$/i.test(heard) && /\buntil\b/i.test(words.slice(from)))
    return true
  if (/\bshould only be used$/i.test(heard)) return /^ (?:in|for|when|as|by|if|during)\b/i.test(after)
  if (
    /^we can\b/i.test(heard) &&
    /\b(?:hence|thus|now|so|thereby|this way|that way|therefore|with this),? $/i.test(before)
  )
    return true
  if (effect.test(heard)) return !/\b(?:prevent|avoid|again)\b/i.test(words)
  if (byOthers.test(words.slice(from)) || theirRepair.test(heard) || program.test(heard)) return true
  return section === 'timeline' && (nextStep.test(heard) || beforeNext.test(after) || soon.test(after))
}
