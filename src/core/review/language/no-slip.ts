/** Where words of slips tell of none: those who were hit, victims, programs, what was made for slips in general, a diagnosis. */
import type { Hit } from './phrase.ts'
import { byProduct, machine, product } from './supposed-slips.ts'

/** Those who use the thing, in the plural: what they do is what the thing has to bear. */
const hit =
  '(?:users|customers|clients|players|students|pupils|teachers|parents|patients|citizens|residents|applicants|members|merchants|sellers|buyers|visitors|subscribers|passengers|taxpayers|travellers|readers|viewers|shoppers|guests|delegators|stakers|holders|people|those)'

/** “Players who accidentally opened it twice”. */
const whoDid = new RegExp(`\\b${hit} (?:who|that)(?: (?:had|have|only|then|also))? (?:[\\w-]+ ){0,3}$`, 'i')
const theyDid = new RegExp(`\\b${hit}(?: (?:had|have|also|then))? $`, 'i')

/** “Customers were mistakenly told …”: what a system showed them or did to them. */
const toThem = new RegExp(`\\b${hit} (?:[\\w-]+ ){0,4}(?:were|been|being|are) $`, 'i')
const doneToThem =
  /^ (?:\w+ )?(?:told|shown|charged|billed|notified|informed|refunded|logged|signed|credited|debited|rejected|denied|blocked|flagged|asked|declined|redirected|warned)\b/i

/** Whoever was used by an attacker. */
const used =
  /^ (?:been |being )?(?:employ|target|hir|approach|recruit|compromis|infect|enrol|install|log|download|help|aid|assist|work|interact|sign)\w*/i

/** What is made for slips of anybody: “an undo for accidental deletions”. */
const madeFor =
  /\b(?:undo|protect\w*|recover\w*|safeguards?|guards?|nets?|defen[cs]e|exists?|meant|made|built|designed|safety) (?:for|of|from|against|after|so that|because|in case|in the case of)\b[^.;]{0,50}$/i
const asKind = /^ (?:protection|recovery|prevention|guards?|safeguards?|policy|policies|flag|detection|rates?)\b/i

/** “an expression being applied in the wrong scope”. */
const ofCode =
  /\b(?:expression|style|rule|class|mixin|selector|filter|function|header|modifier|annotation|decorator|hook|macro|transform)s? (?:is|was|were|being|been|gets?|got) $/i

/** Human error as an idea. */
const asIdea =
  /\b(?:robust|resilient|tolerant|safe|proof|guard\w*|protect\w*|deal|cope|handl\w*|account) (?:to |against |from |for |with |of )?(?:handl\w+ |withstand |tolerate |avoid |any |possible |a )*$|\b(?:calling|labell?ing) (?:it|this|that) $|\b(?:assumes?|assuming|expects?|allows?) (?:that |for )?$/i
const happens =
  /^ is (?:never|not|no)\b|^ (?:will|can|may|always|is|are) (?:always |still |sometimes |be )?(?:happen|occur|inevitable|bound|expected|normal|possible)/i

/** An apology says “mistake” of whatever befell the reader. */
const sorryFor = /\b(?:sorry|apologi[sz]e|apologies|apology|apologi[sz]ing)(?: \w+){0,2} for $/i

/** What a program wrote or said. */
const wording =
  /^ (?:that (?:reads|says)|which (?:reads|says)|(?:pages?|messages?|screens?|dialogs?|pop-?ups?|channels?|queues?)\b)/i

/** A thing that came about by another: “causing the change to apply to the wrong cluster”. */
const effectOf =
  /\b(?:causing|caused|causes|resulting in|resulted in|results in|leading to|led to|making|made|so that|meant that|meaning that)\b(?![^.;]{0,60}\b(?:us|we|me|i|him|her|he|she|them|they|engineers?|operators?|developers?|admins?|team|staff|someone|somebody|people|technicians?)\b)[^.;]{0,80}$/i

/** “…whenever two pipelines overlapped”, “…because the rule matches on the subject”: how a program does it. */
const byRule = new RegExp(
  `^[^.;]{0,50}\\b(?:whenever\\b|(?:because|since|as) (?:the|its|our|each|every) (?:[\\w-]+ ){0,2}${machine}\\b(?!(?: [\\w-]+)? (?:was|were|had been) (?:run|executed|started|named|deployed)))`,
  'i',
)

/** A program as the doer before the words, or as the place behind them. */
const programBefore = new RegExp(
  `\\b(?:${machine}|counters?|${product})(?: (?:had|has|have|then|also|makes?|made|contain(?:s|ed)|held|holds|rel(?:ies|ied) on|an?|the|its|all|based on))* (?:\\w+ly )?$`,
  'i',
)
const programBehind = new RegExp(
  `^ (?:(?:that|was|were|is) )?(?:in|by|of|inside|within|from) (?:the |our |its |an? )?(?:[\\w-]+ ){0,2}${machine}\\b(?! (?:\\w+ )?(?:engineer|team|admin|operator|developer|owner|maintainer)s?\\b)`,
  'i',
)

/** “The rewrite forgot to close the handle”: with nobody in it who could forget. */
const ofThing =
  /(?:^|[.;:,] |\b(?:but|and|as|because|since|that) )(?:the|our|its|this|that|an?) (?:[\w-]+ ){0,3}(?:chart|rewrite|clean-?up|refactor\w*|simplification|completion|documentation|docs|implementation|method|class|codepaths?|routine|helper|definition|config(?:uration)?|manifest|step|machinery|schema|structure|form|page) (?:also |then |simply )?$/i

/** Slips that many make. */
const common = /^an? (?:very )?(?:common|frequent|typical|classic|usual|popular|programming|spelling|typing)\b/i
const inGeneral = /^ (?:is|are|when|here|among|with)\b/i

/** What programs do as well as heads. */
const ofEither =
  /^(?:forg[eo]ts?(?: to)?|(?:had|have|has|was|were) forgotten|mixed up|mix(?:es|ed|ing) (?:[\w'-]+ ){1,4}up|assum\w+ (?:\w+ )?(?:incorrectly|wrongly|mistakenly)|(?:(?:was|were) )?under the (?:\w+ )?impression|without knowing \w+|mist(?:ook|aking|akes?n?)\b|mis-?(?:read|interpret|calculat|label|judg|spel)\w*|(?:an? |the )?(?:\w+ )?(?:incorrect|wrong|false|bad|faulty|mistaken) (?:assumptions?|belief|understanding)|(?:makes? )?(?:the )?same mistakes?$)/i

/** “The permissions were messed up”: what somebody found. */
const cameOut =
  /\b(?:permissions?|rights|data|state|tables?|records?|rows|baseline|formatting|layout|entries|values|counters?)(?: \w+){0,4} (?:was|were|is|are|got|been|get|gets|became) (?:\w+ )?$/i

/** “Unintentionally, the change led to …”: an effect. */
const thisDid =
  /^, (?:this|that|it|(?:the|our) (?:[\w-]+ )?(?:change|update|release|migration|fix|patch|deploy\w*|rule|script|setting|upgrade)) (?:led|caused|resulted|meant|made|also)\b/i

/** “It has erroneously removed …”: a thing that did it. */
const itDid = /\bit (?:(?:has|had|have|seems|seemed|appears|appeared|to|then|also|apparently|would) )*$/i

/** “…which inadvertently disrupted the API”: what a step brought about. */
const itBrought =
  /\b(?:which|that|it|(?:change|update|upgrade|migration|release|maintenance|step)s?)(?: (?:also|then|has|had))* $/i
const about = /^ (?:disrupt|affect|break|broke|impact|block|prevent|interrupt|slow|stopp|overload|trigger)\w*/i

/** Generated text is nobody's typing. */
const generated =
  /^ (?:in|at the (?:end|start) of|after|before) (?:the|each|every|some|its) (?:[\w-]+ )?(?:generated|exported|rendered|headers?|output|response|reply|payload|feed|export)\b/i

/** What somebody took the signs for while they looked for the cause. */
const takenFor = /^(?: [\w◦'-]+){0,6} (?:as|for) (?:an? |the |normal|part|just|only|being|having)/i

/** Looked for, and not found. */
const lookedFor =
  /\b(?:review|check|search|scan|audit|look|comb|grep)\w*\b[^.;]{0,60}\bfor $|\b(?:make|making|made|be|being) sure (?:that )?(?:nothing|no|none)\b[^.;]{0,30}$/i

/** “It was found unintentionally”. */
const metByChance =
  /\b(?:worked around|fixed|solved|resolved|repaired|found|discovered|noticed|spotted|detected|uncovered|came across|stumbled (?:up)?on)(?: it| this| that| (?:the|our) [\w-]+(?: [\w-]+)?)? $/i

/** “Nobody was careless”, “by accident of history”, “put down as a mix-up”: none, or somebody's word for it. */
const nobody = /\b(?:nobody|no[ -]one|none of (?:us|them)) [^.;]{0,60}$/i
const ofHistory = /^ of (?:history|birth|geography)\b/i
const calledSo = /\b(?:put down|written off|dismissed|filed|logged|booked) as (?:an? |the )?$/i

/** “Queries were routed to the wrong host”: what travels has no hands. */
const routed =
  /\b(?:quer(?:y|ies)|requests?|calls?|traffic|packets?|connections?|messages?|lookups?|reads|writes|dns|responses?|uploads?|orders?|files?|data|logs?|clients|sessions?|events?|records?|rows?|mails?|e-?mails?|payments?|metrics|objects?)(?: of (?:[\w.,]+ ){0,2}[\w.,]+)?(?: (?:were|was|are|is|being|been|got|then|also|all|still|had|have))*(?: (?:routed|sent|directed|forwarded|going|pointed|pointing|went|go|written|created|shown|connected|stored|saved|posted|assigned|delivered|published|placed|counted|booked))? $/i
const byOneNamed = /^[^.;]{0,80}\bby (?:\p{Lu}|@|hand\b)/u

/** “the Oversight Board” */
const board = /^ (?:Board|Committee|Council|Office|Panel|Commission|body|board|committee|council|panel)\b/

/** Oversight that one has, and does not commit. */
const supervision =
  /\b(?:little|more|less|no|any|better|sacrific\w+|regulatory|human|management|financial|board|under the|under|provid\w+|requir\w+|lack of)(?: that| the)? oversight\b(?! (?:in|on|by|when|while)\b)/i

/** “…a bug in the script that we did not know about”. */
const ofNoun = /(?<!\b(?:because|as|since|but|and|so|when)) (?:(?:that|which) )?$/i

/** “We learned that it had settings that we did not know about”. */
const learned = /\b(?:learn(?:ed|t)|found out|discovered|it turned out|turned out)\b[^.;]{0,120}$/i

/** What nobody knew at the time: to have learned it is what lessons are for. */
const knowledge =
  /\b(?:know|knew|known|understand|understood|realis\w+|realiz\w+|notic\w+|aware|unaware|impression|unfamiliar\w*|inexperience\w*|lack of (?:knowledge|experience|familiarity|awareness|expertise)|without \w+ing(?: the)?)\b/i
const named =
  /\b(?:he|she|operator|engineer|developer|technician|admin|author|reviewer)\b|@|\b(?!(?:We|They|It|This|That|People|Users|Customers|Nobody|None)\b)\p{Lu}\p{Ll}+ (?:was|did|had|never)\b/u

/** A reason that lies in the thing: “The team did not notice because the chart shows averages”. */
const sees =
  /\b(?:notic\w+|spot(?:ted)?|see that|reali[sz]\w+|watching|looking at|an eye|monitoring|paying|missed|know(?:n|ing)? (?:that|about)|aware|unaware|underst\w+ that)$/i
const forReason =
  /^[^.;]{0,80}?(?:\b(?:because|since)|, as)(?! of (?:an? |the |some )?(?:lack|haste|hurry|inattention|careless\w*|stress|fatigue|distraction|oversight|mistake|confusion|inexperience|human)\b)(?!(?: [\w-]+)? (?:we|i|he|she|they|who|nobody|no one|people|everyone|everybody|someone|somebody|engineers?|operators?|developers?|reviewers?|admins?|team|staff|most|all|both)\b|\.?$| @)/i

/** “…, so nobody noticed”: luck. */
const noHarm = /,? so (?:nobody|no ?one|none|no (?:users?|customers?))\b/i

/** What somebody comes to see, with nobody in it who did it. */
const cameToSee =
  /\b(?:reali[sz]e|notic|sees?\b|saw\b|find|found|discover|spot|identif|confirm|determin)\w*(?: (?!(?:we|i|he|she|they|who)\b)[\w'-]+){1,8} $/i

/** “…, and by doing so applied the wrong label”: an effect of what was done. */
const byThat = /\b(?:(?:by|in) doing (?:that|so|this)|thereby|thus|as a result)(?:,? (?:also|then|it))?,? $/i

/** What a program says, or does not say, of a letter too much. */
const checkFor =
  /\b(?:warn|error|refus|reject|accept|complain|tolerat|catch|caught|detect|check|test|allow|handl)\w*(?: \w+){0,1} (?:for |about |on |of |to )?$/i

/** How others took it, where the harm and the repair are told: it explains neither. */
const ofMind = /^(?:mis(?!tak)|confus|erroneous)/i
const byOne =
  /\b(?:we|i|he|she|they|who|team|operators?|engineers?|developers?|admins?|author|reviewers?|on-?call|@[\w-]+)(?: \w+ly)? $|(?:^|[.,;] )\p{Lu}\p{Ll}+ $/iu

/** Asked, not told: “Maybe the configuration got messed up somehow?”. */
const maybe = /^(?:maybe|perhaps|could it be)\b[^?]{3,200}\?$|^(?:did|was|were|is|are|do|does|has|have) [^?]{3,200}\?$/i

/** Thought of, and it was not so. */
const ruledOut = /^[^.;]{0,40}\b(?:is|was|were|has been|can be|could be) ruled out\b/i

/** Typed by those who use it. */
const typedByUsers =
  /\b(?:search(?:es)?|quer(?:y|ies)|requests?|address(?:es)?|urls?|mails?|questions?)(?: term| string)? (?:with|containing|that ha[ds]|which ha[ds]) (?:an? |one )?$/i
const inTheirBox = /^ (?:the |a )?(?:search|chat|address bar|query|message|login|form)\b/i

/** Put right: “Accounts closed by mistake were opened again” only tells which. */
const putRight =
  /^(?: [\w-]+){0,3}(?: and)? (?:were|was|are|have been|has been) (?:\w+ ){0,2}(?:restor|re-?open|open|refund|revers|correct|releas|unblock|reinstat|recover|re-?activat|re-?enabl|put back|brought back|undone|followed by)/i

/** “The card was declined in error”: what a system decides. */
const decided = /\b(?:declin|mark|flag|classif|reject|bill|charg|suspend|label|filter)\w*(?: as(?: [\w-]+){1,3})? $/i

/** “The old code worked by accident”: luck. */
const worked = /\b(?:work|pass|succeed|surviv|compil|function)\w*(?: only)? $/i

/** What any such key or letter brings about: “A misspelled key is ignored”, “A typo in the file does not fail the build”. */
const inGeneralDoes =
  /^(?: (?!and\b|or\b|that\b|which\b)[\w'-]+){1,5} (?:is|are|gets?|falls?|does|do|can|will|would|passes)\b(?! (?:the|what|why|our|likely|probably|to blame)\b)/i
const anyOne = /^(?:an? |any |each |every )?(?:mis-?(?:spel|typ|key)\w*|typos? in)$/i
const ofOthersCode =
  /\b(?:librar(?:y|ies)|upstream|module|driver|spec\w*|standard|protocol|feed|firmware)\b[^.;]{0,30}\b(?:has|have|had|contains?|accepts?|allows?) $|\b(?:forms?|parsers?|fields?) (?:accepts?|allows?|takes?) $/i

/** Found before it did anything, or tidied on the way. */
const caught =
  /\b(?:caught|catch(?:es)?|spot(?:s|ted)|show(?:s|ed)|found|finds|revealed|points? out|pointed out|fix(?:es|ed)|correct(?:s|ed))(?: an?)? $/i
const tidied = /^ [^.;]{1,40} (?:was|were) (?:also )?(?:fixed|corrected|repaired)\b/i
const caughtBy = new RegExp(
  `^ [^.;]{1,40} (?:was|were|is) (?:caught|found|spotted|stopped) by (?:the |our )?(?:[\\w-]+ ){0,2}${machine}\\b`,
  'i',
)

/** “slipped past the type checker”, “skipped automatically”: what a tool lets through. */
const pastTool = new RegExp(`^ (?:the |our |its )?(?:[\\w-]+ ){0,2}${machine}\\b(?! reviews?\\b)`, 'i')
const byItself = /^ (?:automatically|by (?:design|default|the rule)|for (?:bots?|bot|automated)\b)/i

/** A program that takes the wrong one, by the reason that is given. */
const byState =
  /^[^.;,]{0,30} (?:in the (?:election|lookup|failover)\b|(?:because|since|as) (?:the|its|both|all|each|every|it|they|these|two|file)(?! (?:[\w-]+ )?(?:engineers?|operators?|developers?|reviewers?|admins?|team|person|author|technicians?|staff)\b)\b)/i

/** A program as the one who did it or took it for something. */
const programDid = new RegExp(
  `\\b(?:${machine}|default|setting)(?: \\d+)?(?: (?:had|has|have|then|also|was|were|re-?tried|retries|went on|continued|sent|wrote))* $`,
  'i',
)

/** Chosen in the repair: “on db-2 instead of db-1 to keep the load off the primary”. */
const onPurpose = /\b(?:instead of|rather than|in place of)$/i

/** What those who use it say of themselves. */
const saidByUser = new RegExp(
  `\\b(?:${hit}|customer|user|client|reporter) (?:\\w+ )?(?:writes?|wrote|says?|said|reports?|reported|tells?|told|asks?|asked)\\b[^.;]{0,60}$`,
  'i',
)

/** A theory of those who look for the cause: “Kim considers human error”, “Ann thinks it is a typo”. */
const thoughtOf =
  /\b(?:suspects?|suspected|considers?|thinks?|guess(?:es|ed)?|assumes?|fears?|believes?)(?: (?:it|this|that))?(?: (?:is|was))?(?: an?)? $/i

/** Why the shift changed. */
const relieved = /^[^.;]{0,60}\b(?:hand(?:s|ed|ing)? (?:\w+ )?over|took over|takes over|relieved)\b|^ but calm\b/i

/** Whether what was heard as a slip is none, by the words around it. Linear in the sentence. */
export function isNoSlip({ sentence: { words, section, passage }, from, to }: Hit): boolean {
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  return (
    isOfThoseHit(before, heard, after, section) ||
    isOfPrograms(before, heard, after) ||
    isOfSlipsInGeneral(before, heard, after) ||
    isToldInPassing(before, heard, after, section) ||
    byProduct.test(/\bby [\w-]+(?: [A-Z]\w+)?(?:'s \w+)? $/.exec(before)?.[0] ?? '') ||
    byProduct.test(/^[^,;]{0,80}/.exec(after)?.[0] ?? '') ||
    (/^mis\w+$/i.test(heard) && /\b(?:not|never|cannot be|can't be)(?: \w+ly)? $/i.test(before)) ||
    (/^(?:misread|misinterpret|mistook|mistaking|confus)/i.test(heard) &&
      (section === 'timeline' || section === 'detection' || section === 'resolution') &&
      takenFor.test(after)) ||
    (section === 'lessons' && knowledge.test(heard) && !named.test(before.slice(-30) + heard)) ||
    (section === 'lessons' && /\bimpression$/i.test(heard)) ||
    (sees.test(heard) && (forReason.test(after) || noHarm.test(after))) ||
    (/^users /i.test(heard) && /\bwrong$/i.test(heard)) ||
    (section === 'timeline' && /\bwrong\b/i.test(heard) && cameToSee.test(before)) ||
    lookedFor.test(before) ||
    (/^(?:(?:un|in|ac)\w+|by (?:accident|chance))$/i.test(heard) && metByChance.test(before)) ||
    (/\boversight\b/i.test(heard) && (supervision.test(words) || board.test(after))) ||
    (passage.form === 'heading' && /\bI thought\b/.test(heard)) ||
    (/^(?:careless|in a hurry|sloppy|negligent|inattentive)/i.test(heard) && nobody.test(before)) ||
    (/^by accident$/i.test(heard) && ofHistory.test(after)) ||
    (/^mix/i.test(heard) && calledSo.test(before)) ||
    (section === 'lessons' && /^should have checked$/i.test(heard) && /\b(?:we|i) (?:also |really )?$/i.test(before)) ||
    (/\bwrong\b/i.test(heard) &&
      /\b(?:to|in|into|on|at|hit|against|for) the wrong|\bhit the wrong/i.test(heard + after.slice(0, 30)) &&
      routed.test(before) &&
      !byOneNamed.test(after)) ||
    /\bannounced\b[^;]{0,80}$/i.test(before) ||
    ((section === 'impact' || section === 'resolution') && ofMind.test(heard) && !byOne.test(before)) ||
    (/\bassumptions?$/i.test(heard) && passage.form === 'heading') ||
    (/\bdid(?: not|n't) know about$/i.test(heard) && ofNoun.test(before)) ||
    (/\b(?:know|knew|aware|realis\w+|realiz\w+)/i.test(heard) && learned.test(before)) ||
    maybe.test(words) ||
    /\b(?:maybe|perhaps|possibly|probably not) $/i.test(before) ||
    ruledOut.test(after)
  )
}

/** Told of the repair, the search or the general run of things. */
function isToldInPassing(before: string, heard: string, after: string, section: Hit['sentence']['section']): boolean {
  const isRepair = section === 'resolution'
  const isStory = isRepair || section === 'timeline' || section === 'detection'
  if (/\b(?:by (?:mistake|accident)|in error)$|^(?:wrong|mistaken|erroneous)ly /i.test(heard) && putRight.test(after))
    return true
  if (/^(?:by mistake|in error)$/i.test(heard) && decided.test(before)) return true
  if (/^by accident$/i.test(heard) && worked.test(before)) return true
  if (anyOne.test(heard) && (inGeneralDoes.test(after) || ofOthersCode.test(before))) return true
  if (/\b(?:mistakes?|typos? in|paste error)$/i.test(heard) && isRepair && (caught.test(before) || tidied.test(after)))
    return true
  if (/\b(?:mistakes?|typos? in)$/i.test(heard) && caughtBy.test(after)) return true
  if (/^slipped /i.test(heard)) return pastTool.test(after) || forReason.test(after)
  if (/ (?:was|were) skipped$/i.test(heard)) return byItself.test(after) || forReason.test(after)
  if (onPurpose.test(heard)) return isRepair
  if (isStory && thoughtOf.test(before)) return true
  if (/^who had never /i.test(heard)) return section === 'timeline'
  if (/^oops$/i.test(heard)) return heard === 'OOPS' || /\bkernel $/i.test(before)
  if (/^the mistake$/i.test(heard)) return /^ (?:is|was) (?:very |so )?easy to\b/i.test(after)
  if (/\b(?:tired|stressed|exhausted)$/i.test(heard)) return isStory && relieved.test(after)
  return isStory && saidByUser.test(before)
}

function isOfThoseHit(before: string, heard: string, after: string, section: Hit['sentence']['section']): boolean {
  if (/^unknowingly/i.test(heard) && (theyDid.test(before) || /^ (?:to you\b|broken|outdated|affected)/i.test(after)))
    return true
  if (/^unknowingly/i.test(heard)) return used.test(after) || whoDid.test(before)
  if (/^muscle memory/i.test(heard))
    return (
      new RegExp(`\\b${hit}\\b`, 'i').test(before.slice(-80)) ||
      new RegExp(`^ of (?:our |the )?${hit}\\b`, 'i').test(after)
    )
  if (/\btypos?\b/i.test(heard)) return typedByUsers.test(before) || (/ in$/i.test(heard) && inTheirBox.test(after))
  if (whoDid.test(before) || (toThem.test(before) && doneToThem.test(after))) return true
  if (section !== 'impact') return false
  return (
    theyDid.test(before) ||
    (/\bwrong\b/i.test(heard) && new RegExp(`^ (?:for|to|by) (?:[\\w◦.,-]+ ){0,3}${hit}\\b`, 'i').test(after))
  )
}

function isOfPrograms(before: string, heard: string, after: string): boolean {
  if (/^(?:mess|screw)ed up$/i.test(heard)) return cameOut.test(before)
  if (/ (?:wrong|incorrect)\b/i.test(heard) && byThat.test(before)) return true
  if (/^inadvertently$/i.test(heard) && programDid.test(before) && !/\b(?:was|were) $/i.test(before)) return true
  if (/^(?:under the impression|without knowing)/i.test(heard)) return programDid.test(before)
  if (/wrong [\w -]*(?:was|were|been) \w+$/i.test(heard) && byState.test(after)) return true
  if (/ wrong\b/i.test(heard))
    return (
      /^ (?:for|to) them\b/i.test(after) ||
      effectOf.test(before) ||
      byRule.test(after) ||
      /^ way (?:round|around|up)\b/i.test(after)
    )
  if (/^(?:an? |one )?(?:extra|missing|additional|superfluous) /i.test(heard))
    return generated.test(after) || checkFor.test(before)
  if (/ mistakes$/i.test(heard) && new RegExp(`\\b${machine} mistakes$`, 'i').test(heard))
    return / (?:as|for) /i.test(after)
  if (/^in error$|\berrors?$/i.test(heard) && wording.test(after)) return true
  if (/^inadvertently$/i.test(heard) && itBrought.test(before) && about.test(after)) return true
  if (/^unintentionally$/i.test(heard) && thisDid.test(after)) return true
  if (/^(?:wrong|incorrect|erroneous|mistaken)ly /i.test(heard) && itDid.test(before)) return true
  return ofEither.test(heard) && (ofThing.test(before) || programBefore.test(before) || programBehind.test(after))
}

function isOfSlipsInGeneral(before: string, heard: string, after: string): boolean {
  if (/\bmistakes?$/i.test(heard) && sorryFor.test(before)) return !/^ (?:that )?(?:we|i)\b/i.test(after)
  if (/^(?:human|operator|user|manual) /i.test(heard)) return asIdea.test(before) || happens.test(after)
  return (
    (/^in (?:a|the|his|her|my|our|their) /i.test(heard) &&
      /\b(?:never|not|no longer|nobody was)\b[^.;,]{0,20}$|n't [^.;,]{0,20}$/i.test(before)) ||
    (common.test(heard) && inGeneral.test(after)) ||
    madeFor.test(before) ||
    (/\bmistake/i.test(heard) && /\bso(?: that(?: an?)?)? $/i.test(before) && / (?:does|do) no harm\b/i.test(after)) ||
    (/^an? (?:\w+ )?mistake$/i.test(heard) && /\b(?:fix|correct|repair)\w* $/i.test(before) && /^ in\b/i.test(after)) ||
    (/^accidental /i.test(heard) && asKind.test(after)) ||
    (/\b(?:an|any|every|each|one) $/i.test(before) &&
      / (?:can(?:not)?|can't|could|may|might|must|will|would)\b/i.test(after.slice(0, 9))) ||
    (/^applied in the wrong/i.test(heard) && ofCode.test(before) && !/\bby \p{Lu}/u.test(after))
  )
}
