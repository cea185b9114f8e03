/** What makes somebody the fault. */

export interface Fault {
  /** What follows the one who is meant; the source of an expression that ignores case. */
  readonly words: string
  readonly reason: string
  /**
   * Of whom it is said: `person` of people and teams alone, since a program can do it too; `somebody` of firms and departments as well;
   * `name` of any word that may be a name, since no program can be it; `named` of those alone whom a login or a given name tells: of a role it is
   * no more than a slip.
   */
  readonly of: 'person' | 'somebody' | 'name' | 'named'
}

const judges = 'It judges a person.'
const afterwards = 'It measures a person against what was known afterwards.'

/** Rules of people among themselves. */
const agreed =
  "(?:(?:the|our|all|any|a|every|some|several|clear|explicit|written|repeated|agreed|basic|established|their|standing|many|my|his|her|everyone's|everybody's) ){0,3}(?:[\\w-]+ )?(?:rules?|polic(?:y|ies)|procedures?|process(?:es)?|instructions?|guidelines?|protocols?|agreements?|advice|warnings?|freeze|orders?|requirements?|slas?|contracts?|terms|better judge?ment)"

/** Each with the reason that it is a fault. */
export const faults: readonly Fault[] = [
  {
    words:
      "(?:(?:accidental|mistaken|inadvertent|unintentional|erroneous|wrong)ly (?!(?:told|shown|blamed|given|sent|assigned|accused|found|finds?|discover\\w*|notic\\w+|saw|sees|spotted|fixed|solved|helped)\\b)\\w+|(?!(?:found|finds?|discover|notic|saw|sees?|spot|realis|realiz|restor|recover|revert|fix|correct|undo|undid|report)\\w*\\b)(?:\\w+|\\w+(?: (?!(?:that|which|who|was|were|been|is|are|had|what|how)\\b)[\\w◦'/:.-]+){1,8}(?<!ed|lost|sent|made|left|put)) (?:by (?:mistake|accident)\\b|in error(?=[.,;]|$))|(?:press|click|typ|ran\\b|runs?\\b|delet|dropp|drops|chose|cho+ses|pick|select|open|past|enter|connect|logg|merg|push|deploy|edit|restart|reboot|unplug|pull|wip|remov)\\w*(?: on| to| into| in)? (?:the |an? )?wrong (?!order\\b|way\\b|and\\b|or\\b|(?:values?|entr(?:y|ies)|labels?|records?|data|rows?|settings?|keys?|lines?|numbers?|figures?|information|rules?|flags?|limits?|address(?:es)?|links?|notes?|messages?|prices?|balances?|certificates?|configs?|configuration|results?)\\b)\\w+(?!-)|(?:misread|mistook|misunderstood|misjudged|misclicked|mistyped|fat-fingered|mixed up|confused the (?:two|old|new|wrong))\\b)",
    reason: 'A slip is the first of many questions, and not an answer with a name.',
    of: 'named',
  },
  {
    words:
      '(?:missed|overlooked) (?:the|an?|this|that|one) (?:[\\w-]+ ){0,2}(?:warning|test|step|line|check|note|change|error|mistake|bug|review|setting|hint|alert|condition|case|flag)s?\\b',
    reason: afterwards,
    of: 'named',
  },
  {
    words:
      "(?:(?:did not|didn't|never) catch (?:that|the|it|this|an?)\\b|(?:skipp|bypass|circumvent)(?:ed|s|es) (?:the|all|our|every|any) (?:[\\w-]+ )?(?:reviews?|tests?|checks?|process|approvals?|procedures?|staging|dry run)\\b|(?:is|was|are) only (?:now )?(?:writing|filing|answering|reporting)\\b|(?:took|takes|needed) (?:far|much|way) too long to\\b|(?:was|were|is) slow to (?:respond|react|answer|act|help)\\b|(?:was|were) (?:[\\w-]+ ){0,3}(?:unavailable|unreachable|not reachable|nowhere to be found|offline|away)\\b[^.;]{0,60} and (?:nobody|no ?one)(?: else)? (?:addressed|picked|dealt|took|looked|acted|cared|responded|answered|did)\\b|(?:click|press|tapp)ed (?:through|past|away) (?:all |the |several |every |any |of |these )*(?:warnings?|prompts?|dialogs?|questions?)|(?:did not|didn't|does not) know what (?:he|she|they) (?:was|were|is|are) doing|(?:had|has) (?:only )?one job(?=[.,;!]|$)|(?:does|did|do) (?:this|it|that) (?:all the time|every time|again and again)|(?:has|have|had) been (?:too |so |very |just )?lazy\\b|never (?:answer(?:ed|s)?|repl(?:ied|ies)|respond(?:ed|s)?)(?: to)? (?:our|my) \\w+)",
    reason: judges,
    of: 'person',
  },
  {
    words:
      "(?:let us down\\b|let everyone down\\b|let everybody down\\b|let the (?:whole )?team down\\b|(?:did not|didn't|never|would not|wouldn't) listen to (?:us|the (?:\\w+ )?(?:warnings?|advice|objections?|team|engineers?)|our|any|all|repeated)\\b|overruled (?:everyone|everybody|us|all|the team|the engineers?)\\b|let it slip\\b)",
    reason: judges,
    of: 'somebody',
  },
  {
    words:
      "(?:cuts? corners|waved it through|waved this through|waved them through|waved the (?:change|request|release|patch|plan|order) through|turned a blind eye|(?:is|was|were|has been|have been|had been) (?:too |so |very |simply |just |far too )?(?:overconfident|over-confident|complacent|arrogant|not (?:very )?careful(?: enough)?)\\b|(?:was|were)n't (?:being )?careful\\b)",
    reason: judges,
    of: 'name',
  },
  {
    words:
      '(?:is|was|were|are|be) (?:solely |entirely |clearly |partly |mainly |really |fully )?(?:to blame|at fault|guilty|culpable|(?<=(?:solely|entirely|fully) )responsible|responsible for (?:the|this) (?:incident|outage|failure|mess|problem)|careless|negligent|sloppy|incompetent|reckless|lazy|the (?:culprit|guilty (?:party|one)))',
    reason: 'It names who, where the question is what.',
    of: 'somebody',
  },
  {
    words:
      '(?:is|was|were|are) (?:(?:so|very|simply|just|really|quite|too|again|clearly|plainly|grossly|a bit|rather) ){0,2}(?:careless|negligent|incompetent|incapable(?! of)|reckless|irresponsible|unprofessional)\\b',
    reason: judges,
    of: 'name',
  },
  {
    words:
      '(?:is|was|were) (?:asleep|half asleep|not paying attention|not looking|drunk|clueless|out of (?:his|her|their) depth|not (?:competent|qualified|up to (?:it|the job|the task))|too (?:lazy|proud|careless|tired|busy (?:with|watching|playing)|impatient|inexperienced|junior))\\b',
    reason: judges,
    of: 'person',
  },
  {
    words:
      "(?:failed|neglected|forgot|refused|did not bother|didn't bother|could not be bothered|couldn't be bothered) to",
    reason: afterwards,
    of: 'person',
  },
  {
    words:
      "(?:never (?:even )?bothered(?! (?:us|me|anyone|anybody)\\b)|(?:did not|didn't|does not|doesn't) (?:even )?bother|could(?: not|n't) be bothered|cared? to|couldn't care less|refused to (?:help|hand over|cooperate|admit|listen to|apologi[sz]e))\\b",
    reason: 'It claims an intention that nobody can know.',
    of: 'name',
  },
  {
    words: '(?:similarly |likewise |collectively |both |all )failed to \\w+',
    reason: afterwards,
    of: 'person',
  },
  {
    words:
      "(?:(?:did|do|does|had|has|have)(?: not|n't)|never) (?:perform|follow|observ|respect|adher|compl(?:y|i))\\w* (?:to |with )?(?:(?:the|our|any|all|these|those|established|agreed|common|usual|documented|recommended|proper|release|change|security) )*(?:best practices?|(?:[\\w-]+ )?(?:process|procedures?|instructions?|guidelines?|protocol|recommendations?|advice|standards?))\\b",
    reason: 'It tells that a rule was broken, and not what made the other way the easier one.',
    of: 'person',
  },
  {
    words:
      "(?:(?:did|do|does|had|has|have)(?: not|n't)|never) (?:monitor|watch|maintain|communicate|review|test|check|plan|prepare|document|supervise|look after|coordinate|secure)\\w*(?: [\\w'-]+){0,8} (?:properly|adequately|sufficiently|carefully|thoroughly|diligently|responsibly|well enough|carefully enough)\\b",
    reason: judges,
    of: 'person',
  },
  {
    words:
      "(?:did|had|has|have)(?: not|n't) [^.;,]{1,80} (?:even though|although|despite|in spite of) [^.;]{0,60}\\b(?:announc\\w+|told|asked|warn\\w*|remind\\w*|request\\w*|instruct\\w*|informed|notified|notice)\\b",
    reason: 'It tells that a call was not heard, and not why.',
    of: 'somebody',
  },
  {
    words:
      '[^.;]{0,80} (?:with|by|through|out of) (?:their |his |her |such |the )?(?:reckless|careless|sloppy|irresponsible|negligent|unprofessional|lazy) (?:\\w+ )?(?:habits?|practices?|behaviou?r|attitudes?|work|changes?|manner|ways?)\\b|(?:only |just |merely )?(?:g(?:a|i)ve|giving|took|taking|had) (?:(?:it|this|the [\\w-]+|them) )?(?:only |just |but )?(?:a |an )(?:cursory|superficial|fleeting|passing) (?:glance|look|check|review)\\b',
    reason: judges,
    of: 'person',
  },
  {
    words: "(?:forgot|neglected|did not bother|didn't bother|could not be bothered) to",
    reason: afterwards,
    of: 'somebody',
  },
  {
    words:
      'made (?:an?|the) (?:cardinal|grave|fatal|terrible|huge|big|bad|serious|rookie|unforgivable|inexcusable|stupid|silly|careless|grievous|classic) (?:error|mistake|blunder)\\b',
    reason: judges,
    of: 'name',
  },
  {
    words: '(?:carelessly|negligently|recklessly|foolishly|stupidly|irresponsibly|thoughtlessly) \\w+',
    reason: judges,
    of: 'name',
  },
  {
    words:
      "(?<!\\boperators? )(?:should(?: not|n't)?(?:'ve| have)|ought(?: not)? to have) (?:been more\\b|known|paid|sought|thought|told|kept|gone|taken|written|(?!(?:received|gained|inherited|allowed|needed|used)\\b)\\w+ed\\b)",
    reason: 'It judges with today’s knowledge.',
    of: 'person',
  },
  {
    words:
      "(?:(?:should(?: not|n't)?(?:'ve| have)|ought to have) (?:known better|asked|listened|thought|paid (?:more )?attention|been more (?:careful|attentive|diligent)|double-checked|read the)|knew better|(?:(?:ought|has) to|must|needs? to) be(?:come)? (?:far |much )?more (?:careful|attentive|diligent|responsible))\\b",
    reason: 'It judges with today’s knowledge.',
    of: 'name',
  },
  {
    words:
      '(?:ignor|disregard|overlook)(?:ed|ing|s) (?:the|all|our|an?|every|several|repeated|this|that|one|some|it)\\b',
    reason: 'It claims an intention that nobody can know.',
    of: 'person',
  },
  {
    words: `(?:violat|breach|flout|disobey|abus|defi|misus|ignor|disregard)(?:ed|es|s|ing|ies) ${agreed}\\b`,
    reason: 'It tells that a rule was broken, and not what made the other way the easier one.',
    of: 'somebody',
  },
  {
    words: `\\w+ [^.;]{0,80}(?:despite|in spite of|against|contrary to|without regard for|regardless of) ${agreed}\\b`,
    reason: 'It tells that a rule was broken, and not what made the other way the easier one.',
    of: 'person',
  },
  {
    words:
      '(?:(?:(?:broke|breaks|wrecked|wrecks|ruined|ruins|trashed) (?:the|our|production|prod|main|master|everything|it|staging|[A-Z]{2,5})|destroyed (?:our|production|prod|everything))\\b(?! (?:work|task|problem|question|news|silence|tie|job|story|change|release|(?:dead)?lock|loop|cycle|seal|glass|chain)\\b)(?!(?: \\w+){0,2} (?:down|into|up|apart)\\b)|(?:messed|screwed|messes|screws|fucked|cocked) (?:[\\w-]+ ){0,4}up|(?:botch|bungl|blunder|fumbl)(?:ed|es|s)\\b)',
    reason: 'The system let the change break it.',
    of: 'person',
  },
  {
    words:
      '[^.,;]{0,60} without (?:(?:an? |any |the )?(?:code |second |proper )?(?:reviews?|second look)\\b|being (?:very |more )?(?:thorough|careful|attentive)|(?:properly |even |first |really |so much as )?(?:checking|testing|verifying|reading|thinking|asking|looking|permission|approval|telling|informing|consulting|notifying|talking to|coordinating|understanding|a thought|any thought|consideration)|(?:any |advance |prior |adequate |further |proper |due )*(?:notice|warning|notification)\\b)',
    reason: 'It tells what a person left out, and not why the step looked complete.',
    of: 'person',
  },
  {
    words:
      '[^.;]{0,60} without (?:even |first |so much as )?(?:(?:telling|asking|informing|consulting|warning|notifying) (?:us|anyone|anybody|any of us|a soul|the)|thinking|a thought|considering the)\\b',
    reason: 'It tells what a person left out, and not why the step looked complete.',
    of: 'somebody',
  },
  {
    words:
      "(?:did not|didn't|never) (?:even |properly |adequately |bother to |really )?(?:test|double-check|verify|review|read|think about|inform|(?:alert|notify|warn|tell|consult) (?:us|others|anyone|anybody|everyone|people|the))\\b",
    reason: afterwards,
    of: 'person',
  },
  {
    words:
      "(?:did not|didn't|never) (?:use|follow|apply|take|exercise) (?:an? |the |any |enough )?(?:reasonable|proper|correct|appropriate|adequate|sufficient|due|necessary|agreed|required|documented|established)\\b",
    reason: afterwards,
    of: 'person',
  },
  {
    words:
      "(?:has|had|have)(?: not|n't) (?:even |properly |really )?(?:documented|told|informed|asked|bothered|done (?:what|his|her|their|as)|listened|warned|read the|tested (?:it|the|this|his|her|their)|checked (?:with|the|which|whether)|followed the)\\b",
    reason: afterwards,
    of: 'person',
  },
  {
    words:
      "(?:(?:still )?(?:has|had)(?: not|n't) (?:even )?(?:documented (?:it|anything|any|a)|told (?:us|anyone|anybody)|bothered|done (?:what|his|her|as)|listened)|(?:messed|screwed|messes|screws) (?:[\\w-]+ ){0,4}up|(?:botch|bungl|blunder)(?:ed|es|s))\\b",
    reason: judges,
    of: 'name',
  },
  {
    words:
      "(?:(?:didn't|did not|does not|doesn't|never) (?:care|pay attention|(?:do|did|does) (?:his|her|their) (?:job|homework|duty)|read the (?:docs|documentation|runbook)|follow(?:ed|s)? (?:the |our |any )?(?:process|procedure|runbook|instructions|rules)|think (?:it |this |things )?(?:through|twice))|documented nothing|(?:did|do|does|made) (?:an? )?(?:[\\w-]+ )?(?:sloppy|poor|lousy|terrible|bad|awful|shoddy|careless|half-hearted) (?:job|work)|(?:did|has done|had done|do) nothing(?: about| for| to|,|\\.|$| and)|(?:knew|known|had known) [^.;]{1,60} and (?:did|said) nothing)",
    reason: 'It judges a person, and tells nothing that can be changed.',
    of: 'somebody',
  },
  {
    words:
      "(?:panicked|lost (?:his|her|their) (?:head|nerve|temper)|(?:[\\w◦]+ ){0,4}made (?:everything|things|matters|it all|it) (?:even |much |far )?worse|slept through (?:the|a|an|all|several|three|two|his|her|every)|rubber-?stamp(?:ed|s)?|(?:lied|lies|lying) (?:to|about)|(?:abandoned|deserted) (?:the|us|our|it)|left (?:no|us no|us without) (?:notes|documentation|instructions|handover)|had (?:absolutely |really )?no (?:idea|clue)|kept (?:it|this|that|the \\w+) to (?:himself|herself|themselves|itself)|(?:did|do|does)(?: not|n't) take (?:his|her|its|their|the|this|that|it) (?:\\w+ )?seriously|keeps? (?:on )?(?:merg|push|deploy|ignor|forgett|break|skipp|bypass)ing|(?:\\w+ ){1,4}blindly|thinks? (?:that )?(?:reviews?|tests?|rules|processes|procedures)|went (?:on (?:a )?break|home|to lunch|to bed|back to (?:sleep|bed)|for (?:a )?lunch)|sat on (?:the|this|our|it|that|his|her)|dragged (?:their|his|her) feet|took (?:their|his|her) (?:sweet )?time|left (?:us|everything|it|behind) (?:with |in )?(?:an? )?(?:[\\w-]+ )?(?:mess|chaos)|(?:denied|denies) (?:it|having|any|everything|responsibility)|can(?: not|not|'t)? be trusted|could not be trusted)",
    reason: judges,
    of: 'somebody',
  },
  {
    words:
      '(?:(?:had|has|have|was|were)(?: already)? (?:been )?(?:already )?(?:repeatedly )?(?:told|warned|reminded|instructed|asked) (?:about (?:this|it) )?(?:(?:several|many|multiple|two|three|countless|\\d+) times|twice|repeatedly|again and again|more than once|before(?! (?:to|that|the)\\b)|not to)|(?:has|have|had|was|were) (?:now |since )?(?:been )?(?:reprimanded|disciplined|sacked|punished|let go|given a warning|spoken to))\\b',
    reason: 'It answers a slip with a punishment, and the next one will be hidden.',
    of: 'person',
  },
]

const wrong =
  '(?:mistakes?|oversights?|negligence|carelessness|blunders?|faults?|incompetence|recklessness|sloppiness|laziness|stupidity|arrogance|poor judge?ment|bad judge?ment|lack of (?:diligence|discipline|judge?ment|responsibility|professionalism|ownership|competence))'

/** “A mistake by the night team”: the one who is meant follows. */
export const makings: readonly string[] = [
  `${wrong} (?:was |were )?(?:made |caused |introduced |committed )?(?:by|of|from|at|in|among|within|on the part of|on the side of)`,
  '(?:faults?|blame|mistakes?|guilt|responsibility for (?:this|the) \\w+) (?:[\\w-]+ ){0,2}(?:lies|lie|rests?|rested|lay|sits|falls?|fell|goes|belongs) (?:[\\w-]+ ){0,2}(?:with|on|to)',
  '(?:culprit|guilty (?:party|one|person|team))(?: here| this time| again)? (?:is|was|are|were)',
  '(?:poor|bad|sloppy|shoddy|wrong|terrible|careless|questionable|hasty|faulty|lousy|unprofessional|irresponsible|incompetent) (?:work|job|engineering|decisions?|choice|judge?ment|communication|planning|handling|behaviou?r|conduct|attitude|execution|workmanship|call|advice|management|coding|reaction) (?:by|from|of|at|on the part of)',
  'failure (?:of|by|on the part of)(?= [^.;]{1,40} to\\b)',
  '(?:faults?|blame) (?:is|was) (?:entirely|solely|clearly|squarely|fully|all) (?:with|on)',
  'responsible for (?:this|the) (?:mess|incident|outage|failure|disaster|damage) (?:is|was|are|were)',
  '(?:ignored|disregarded|neglected|botched|bungled|messed up|screwed up|broken) by',
]

/** What somebody would have done in another world, after “had Kim” and “if only Kim had”. */
export const hadOnly =
  '(?: had)? (?:only |just |properly |actually |first |really )?(?:read|asked|checked|tested|followed|looked|listened|paid|told|informed|bothered|thought|double-checked|verified|done (?:his|her|their|the)|waited|known)\\b'

/** The same of a name, which may be a program's: only what people do. */
export const hadOnlyByName =
  '(?: had)? (?:only |just |properly |actually |first |really )?(?:asked|listened|paid attention|told|informed|bothered|thought|double-checked|done (?:his|her)|read (?:the|our) (?:[\\w-]+ )?(?:docs|documentation|runbook|manual|instructions|guide|wiki|ticket|mail|email|message|channel))\\b'

/** What belongs to somebody: “Kim's mistake”, “the vendor's careless change”. */
export const owned =
  "'s? (?:own )?(?:(?:[\\w-]+ )?(?:fault|mistake|error|negligence|carelessness|blunder|incompetence|recklessness|sloppiness|stupidity|arrogance|laziness)|(?:[\\w-]+ )?(?:bad|poor|reckless|careless|sloppy|negligent|irresponsible|incompetent|thoughtless|shoddy|lousy|terrible|stupid|lazy|clumsy|hasty) \\w+|failure to \\w+|lack of (?:diligence|care|attention|discipline|judge?ment|experience|knowledge|skill|competence|ownership|responsibility|communication))\\b(?! (?:budget|rate|page|code|log|message|tolerance|domain|handling|handler|report|response|count|detection|isolation|injection|track(?:er|ing)|channel|queue|screen|text|string|class|type|path|line|rates)s?\\b)"

/** What only a person can own. */
export const ownedByName =
  "'s? (?:own )?(?:[\\w-]+ )?(?:(?:reckless|careless|negligent|irresponsible|incompetent|thoughtless|shoddy|stupid|lazy) \\w+|negligence|carelessness|blunder|incompetence|recklessness|stupidity|arrogance|laziness|mistake|oversight|stubbornness|indifference|ego|sloppiness|unprofessionalism)\\b"

/** A fault whoever is meant: a thing that was “made without notice” was made by somebody, and “we dropped the ball” asks who. */
export const anybody = [
  '(?:was|were|had been) (?:made|changed|released|deployed|rolled out|removed|disabled|withdrawn|introduced|altered|shut down|turned off) without (?:any |advance |prior |adequate |further |proper |due )*(?:notice|warning|notification)',
  '(?<!\\b(?:we|i) (?:have |had )?)(?:changed|removed|disabled|withdrew|terminated|suspended|released|deployed|introduced|updated|rolled out|shut down) [^.,;]{1,60} without (?:any |advance |prior |adequate |further |proper |due )+(?:notice|warning|notification)',
  'dropped the ball',
  '(?:asleep|sleeping) at the wheel',
  '(?:dragging|dragged|drags) (?:their|his|her) feet',
  "(?:laid|lays|lies|lie) (?:squarely )?at (?:his|her|their|the \\w+'s|\\p{Lu}\\w+'s) (?:door|feet)",
  '(?:the )?(?:blame|fault) (?:sits|lies|rests|falls) (?:squarely |entirely |solely )?(?:with|on) (?:them|him|her|the (?:[\\w-]+ )?(?:team|vendor|provider|supplier|contractor|operator|developers?|engineers?|department)|\\w+ (?:team|department))\\b',
  'responsibility for (?:this|that|it|the \\w+) lies (?:squarely|entirely|solely) with (?!us\\b|me\\b)\\p{L}+',
  '(?:left|leaving) us holding the (?:bag|baby)',
  '(?:did not|didn.t|never) own up(?: to it)?\\b',
  '(?:never|not once) (?:took|taken) [^.;]{2,40} seriously',
  '(?:never|rarely|hardly ever) (?:tests?|reviews?|documents?) anything (?:properly|at all)',
  'negligently (?:told|left|gave|let|failed)',
  'should (?:really |have )?(?:really )?(?:have )?known better than',
  '(?:told|informed|asked|warned|said) (?:nobody|no one|nothing)(?: to (?:anybody|anyone|us))?, (?:typical|as usual|as always|which is what)',
  'some (?:genius|clown|joker)\\b',
  'whoever (?:wrote|did|made|set|approved|thought|decided|built)\\b[^.;]{0,50}(?:should be|clearly|obviously|ought to|must have been|needs to be)',
  '(?:was|were|been|is) (?:stupid|foolish|dumb|naive|reckless|careless|lazy) enough (?:not )?to\\b',
  '(?:any(?:one|body) with (?:some|any|a bit of|enough) (?:experience|sense|brains?)|an? (?:more )?(?:careful|competent|diligent|attentive) (?:\\w+ )?(?:engineer|developer|operator|admin|person|reviewer|technician)) would (?:not |never )?have',
  "(?:was|is|all|entirely|totally|completely|that's|it's) (?:all |entirely |totally |completely )?my (?:own |personal )?(?:fault|mistake|error|oversight|doing|bad)\\b",
  "(?:i|i'm|i am) (?:such |just |really )?(?:an idiot|stupid|a fool|an? moron|to blame)\\b",
  '(?:careless|negligent|irresponsible|reckless|stupid|foolish|unprofessional|incompetent|thoughtless) of (?!us\\b|me\\b)\\p{L}+',
  '(?:idiots?|morons?|imbeciles?|clowns)\\b',
  '(?:we|i) (?:can only |only |really |clearly |all )?blame (?!ourselves|us\\b|it\\b|the (?:\\w+ )?(?:bug|code|network|cache|cpu|disk|tool|process|system|lack|load)\\b)\\p{L}+',
  '(?:clearly|obviously) (?:does not|did not|do not) (?:understand|know what|get it|care)',
  "\\b(?:he|she)(?: also| just| probably| simply| clearly)? (?:did not|didn't|never) (?:even |also |really )?(?:check|anticipate|foresee|consider|communicate|coordinate|ask|think of|think about|make sure)\\b",
  '(?:failures?|mistakes?|errors?|oversights?|negligence|blunder) on (?:my|his|her|their|your) (?:own )?part\\b',
  '(?:rookie|amateur|beginner.?s|newbie|boneheaded|bone-headed) (?:moves?|mistakes?|errors?)\\b',
  '(?:inexperienced|incompetent|clueless) (?:managers?|management|leadership)\\b',
  'abandon(?:ed|s|ing) (?:their|his|her) (?:responsibilit\\w+|dut\\w+|users|customers|community|project)',
  'nor did (?:he|she|@[\\w-]{1,39}) (?:\\w+ly |even |bother to )?(?:test|check|verify|ask|inform|tell|notify|read|review|follow|document)',
  '(?:acts?|out|because|sheer|pure|plain) (?:of )?(?:laziness|incompetence|arrogance|stupidity|ignorance)',
  '(?:gross|wilful|willful|criminal|blatant) (?:negligence|incompetence|misconduct|carelessness)',
  '(?:negligence|incompetence|recklessness|unprofessionalism|poor judge?ment|lack of professionalism) (?:of|at|by|from|on the part of) (?!us\\b|ourselves|this|that|it\\b|all\\b)\\w+',
  '(?:(?:which|as) (?:every(?:one|body)|any(?:one|body)) (?:should )?knows?|there is no excuse|inexcusable|unforgivable|before (?:they|he|she) (?:cared|bothered|deigned) to|(?:storage|customer|vendor|network|hosting|technical|their) support [^.;,]{0,30}(?:incompetent|clueless|useless))',
  '(?:careless|sloppy|incompetent|negligent|reckless|lazy|irresponsible|clueless|stupid|unprofessional|over-?zealous) (?:[\\w-]+ )?(?:engineers?|developers?|operators?|admins?|interns?|contractors?|technicians?|colleagues?|employees?|vendors?|suppliers?|staff|maintainers?|managers?|people|persons?|users?|team|reviewers?|clerks?|electricians?|dbas?)',
  '(?:unprofessional|irresponsible|negligent|reckless|careless|incompetent) (?:behaviou?r|conduct|attitude|handling|actions?|acts?) (?:of|by|from|at|on)',
  '(?:although|even though|though) (?:he|she|they) (?:was|were|had been) (?:\\w+ )?(?:told|asked|warned|instructed|reminded|trained|supposed)',
  "(?:until|as|since|because) (?:he|she) (?:has |can |cannot |can't )?(?:shown? [^.;]{0,30})?be trusted",
  "(?:by|of|to|for|was) (?!an?\\b|the\\b|our\\b|its\\b)[a-z][\\w-]{2,20}'s? failure to (?:\\w+ ){1,6}(?:he|she|his|her)\\b",
]

/** “The script that Kim had been working on was not finished”: what somebody made, judged. */
export const madeBy =
  '(?:script|tool|code|change|patch|fix|module|migration|query|service|job|configuration|setup) (?:(?:that|which) )?'
export const madeBadly =
  '(?: and \\w+)? (?:(?:had|has|have) )?(?:been )?(?:working on|written|wrote|built|made|coded)\\b[^.;]{0,40} (?:was|is|were) (?:either )?(?:not (?:finished|tested|(?:ready|complete)(?! (?:for|to|until|in)\\b))|unfinished|half-(?:finished|baked|done)|buggy|untested|badly|poorly|sloppy)\\b'

/** “This one is on the mobile team.” */
export const onThem =
  "\\b(?:this (?:one|incident)|this|it|that|the (?:incident|outage|failure|mess))(?:'s| is| was) (?:(?:all|entirely|squarely|really|totally|fully|clearly) ){0,2}(?:on|down to)"

/** What is a fault even where it is said as an action item. */
export const punishments =
  '\\b(?:(?:formal|written|official|final|disciplinary) (?:warning|reprimand|action|measures?)|(?:talk|speak|have a (?:word|talk|chat)) (?:to|with) [\\p{L}@][\\w.-]*(?: \\p{L}[\\w.-]*)? about (?:his|her|their) |(?:reprimand|discipline|punish|fire) (?:@|the (?:engineer|developer|person|operator|admin|employee|responsible))|until (?:he|she) (?:has|can|is) |(?:he|she) can be trusted|(?:warning|reprimand) (?:to|for) (?:@|the (?:engineer|developer|person|operator|admin|employee|responsible)))'
