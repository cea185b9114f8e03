/** Slips told by what the hand did, what it left undone, or how the head was at that moment. */
import type { Phrase } from './phrase.ts'
import { byProgram, ofPeople, supposed } from './supposed-slips.ts'

const unless = new RegExp(`${supposed.source}|${byProgram.source}`, 'i')

/** What only a hand does, in any tense. */
const handled =
  '(?:unplug(?:ged|s)?|plug(?:ged|s)? in|pull(?:ed|s)?|yank(?:ed|s)?|tick(?:ed|s)?|untick(?:ed|s)?|click(?:ed|s)?(?: on)?|press(?:ed|es)?|hit|typed?|types|enter(?:ed|s)?|past(?:ed?|es)|cop(?:y|ied|ies)|cho(?:se|ose|oses|sen)|pick(?:ed|s)?|select(?:ed|s)?|open(?:ed|s)?|edit(?:ed|s)?|approv(?:ed?|es)|attach(?:ed|es)?|upload(?:ed|s)?|swap(?:ped|s)?|flip(?:ped|s)?|toggl(?:ed?|es)|grabb?(?:ed|s)?|patch(?:ed|es)?|cut|deploy(?:ed|s)?|merg(?:ed?|es)|push(?:ed|es)?|releas(?:ed?|es)|run|ran|runs|execut(?:ed?|es)|appl(?:ied|ies|y)|disconnect(?:ed|s)?|shut down|switch(?:ed|es)? off|turn(?:ed|s)? off|delet(?:ed?|es)|wip(?:ed?|es)|remov(?:ed?|es)|dropp?(?:ed|s)?|rebooted|restarted|renamed|drained|formatted|revoked|truncated|overwrote|dialled|dialed|drilled(?: through| into)?|terminated|destroyed|detached|purged|disabled)'

/** A person as the subject of what follows. */
const people =
  '(?:we|i|he|she|they|who|somebody|someone|(?:engineer|developer|dev|operator|technician|admin(?:istrator)?|dba|team|author|reviewer|user|person|member|colleague|employee|clerk|maintainer|contractor|intern|manager|analyst|specialist|on-?call|responder|staff|committer|approver|vendor|dispatcher|electrician|nurse|one of us)s?(?: (?:on|in|at) (?:duty|call|shift|charge|site))?|@[\\w-]+)'

/** Those who might have known. */
const aux = '(?:(?:had|has|have|then|also|just|simply|all|both|initially|clearly|apparently|obviously) )?'

export const slipsOfHand: readonly Phrase[] = [
  {
    ...ofPeople(
      `${handled} (?:[^\\s,.;]+ )?(?:the |an? |our |on the )?(?:wrong|incorrect)`,
      "(?= (?!order\\b|way\\b|and\\b|or\\b|data\\b|results?\\b|values?\\b|passwords?\\b|pins?\\b|passphrases?\\b)[\\w◦'-]+)",
    ),
    unless,
    reason: 'Two things that look alike are the finding, and not the hand that took one of them.',
    example: 'A technician unplugged the wrong cable.',
    question: 'What made the two look alike?',
  },
  {
    pattern:
      /(?:^|[.:;,\d] |[–—-] |\b(?:the|an?|that|since|because|as|when) )(?:wrong|incorrect) (?:[\w◦'-]+ ){1,3}(?:(?:was|were|had been|got|being|been|is) )?(?:ticked|clicked|pressed|pulled|unplugged|typed|pasted|picked|chosen|entered|hit|flipped|toggled|highlighted|copied|attached|uploaded|connected|disconnected|switched off|powered (?:off|down)|deleted|dropped|wiped|edited|approved|signed|restarted|rebooted)\b/i,
    unless,
    reason: 'Like the wrong one that was chosen.',
    example: 'Wrong box ticked in the console.',
    question: 'What made the two look alike?',
  },
  {
    pattern:
      /\b(?:in|into|on|at|from|against|to|inside) (?:the |an? )?wrong (?:[\w-]+ )?(?:window|terminal|tab|console|shell|session|screen|prompt|workspace|directory|folder|account|kube-?context|context|subscription|environment|tenant|project|cluster|branch|database|server|host|machine|box|instance|repo(?:sitory)?|chat|profile|bucket|stage)\b(?<=\b(?:ran|run|runs|running|executed?|executes|executing|applied|applies|apply|typed?|typing|pasted?|deployed|deploys|deploying|pushed|pushes|pushing|merged|merges|committed|working|worked|logged|connected|issued|entered|sent|started|did|done|made|created|dropped|deleted|was|were|being|released|published|uploaded|performed) (?:[^\s,.;]+ ){0,5}(?:in|into|on|at|from|against|to|inside) (?:the |an? )?wrong [\w -]{1,40})/i,
    unless,
    unlessBefore: ofPeople(
      '(?:connected|sent|logged|worked|wrote|started|created|published|committed|released|deployed|applied|pushed|uploaded|issued)(?: [^\\s,.;]+){0,5} (?:in|into|on|at|from|against|to) (?:the |an? )?wrong [\\w -]{1,40}',
    ).unlessBefore,
    reason: 'Two places that look alike are the finding.',
    example: 'I ran the teardown in the wrong terminal.',
    question: 'What made the two look alike?',
  },
  {
    ...ofPeople(
      `(?:copied|dialled|click(?:ed|s)|press(?:ed|es)|typed|types|enter(?:ed|s)|past(?:ed|es)|hit|pulled|unplugged|ticked|picked|chose|selected|ran|deleted|dropped) (?!(?:significant|sharp|slight|quick|gradual|steadi|rapid)\\w* )[^.;,]{1,50} (?:(?:instead of|rather than|in place of)(?! (?!staging|testing|string)\\w+ing\\b)|where [^.;,]{1,30} (?:was|were) (?:intended|meant))`,
    ),
    unless:
      /\b(?:could|can|cannot|may|might|would|if|decided|deliberately|on purpose|intentionally|so that|we (?:chose|picked|selected))\b/i,
    reason: 'Two things that lie side by side are the finding, and not the hand.',
    example: 'The operator pressed “Erase” instead of “Eject”.',
    question: 'What made the one as near as the other?',
  },
  {
    pattern:
      /\b(?:against|on|in|to|at|into) (?:the )?(?:live|prod(?:uction)?)(?: [\w-]+){0,2} (?:instead of|rather than|and not|not) (?:[\w◦-]+ ){0,3}(?:staging|dev\w*|test\w*|stage|sandbox|the replica|preview|qa|uat|acceptance)\b/i,
    unless: /\b(?:could|can|cannot|may|might|would|if|to avoid|so that)\b/i,
    reason: 'Two places that look alike are the finding.',
    example: 'The cleanup was run on production instead of staging.',
    question: 'What made the two look alike?',
  },
  {
    pattern:
      /\b(?:(?:one|a|an?|two|extra|too (?:many|few)|additional|missing|superfluous|dropped a) ?(?:extra )?(?:zero|digit|nought)(?:e?s)? (?:too (?:many|few|much)|(?:was |were |had been )?(?:left out|dropped|omitted|missing|added|missed))|(?<!\b(?:with|sends?|sent|remov\w+|add(?:ed|s)|has|had|have|by) )(?:an?|one) (?:extra|additional|missing|superfluous) (?:zero|digit|nought|comma|space|slash|letter|character|bracket|quote|colon)|(?:digits|letters|numbers|characters)(?: (?:of|in) (?:the |an? |our )?[\w-]+(?: [\w-]+)?)? (?:were |was |got |had been )?(?:swapped|transposed|mixed up|reversed|interchanged)|transposed (?:[\w-]+ ){0,2}(?:digits|letters|numbers|characters|figures|columns)|(?:mis-?keyed|mis-?entered|mis-?spelt|mis-?spelling|mis-?typing|mis-?types?|mis-?read(?:s|ing)|mis-?labell?ed|mis-?heard|mis-?copied|mis-?addressed|mis-?filed)(?! (?:keys?|fields?|headers?))|(?:typing|keying|data[- ]entry|transcription|spelling|keyboard|copying|input|hand|typist) (?:mistake|slip)s?|(?:typing|keying|data[- ]entry|transcription|spelling|copying) errors?)\b/i,
    unless,
    reason: 'Figures are mistyped every day; the question is what took them.',
    example: 'The limit had one zero too many.',
    question: 'What would have refused or shown the odd value?',
  },
  {
    pattern:
      /(?:^|[:;,(] ?|[–—-] |\b(?:a|one|simple|small|single|little|stupid|silly|unfortunate|tiny|my|our|his|her|their) )typos? (?:in|on|of|at|made|by|when|while|introduced|was|were|during|from)\b|(?:^|[:;,] |[–—-] )(?:(?:a|one|simple|small|single) )*typos?[.:,]?$/i,
    unless: new RegExp(
      `${supposed.source}|\\b(?:fix|correct|spott|report|contain)\\w* (?:an?|one|some|the) (?:\\w+ )?typo`,
      'i',
    ),
    notIn: ['lessons'],
    reason: 'Typos happen every day; the question is what caught none of them this time.',
    example: 'A typo in the host list.',
    question: 'What would have caught it before it reached production?',
  },
  {
    pattern:
      /\b(?:brain ?-?fart|(?:was|were|been|we|i|team) (?:too |over)?hastily (?:applied|merged|deployed|released|written|made|rolled out|pushed|changed|implemented|fixed)|(?:we|i|team|engineers?|developers?) rushed out\b|finger (?:error|fault|mistake)|clums(?:y|iness|ily)|(?:manual|human|small|little|simple|unfortunate) slips?(?= (?:in|of|while|when|by|during|at)\b)|slip (?:while|when|in) \w+ing\b|tripp(?:ed|ing) over (?:the|an?|one) (?:[\w-]+ )?(?:cable|plug|cord|wire)|kick(?:ed|ing) (?:out )?(?:the|an?) (?:[\w-]+ )?(?:cable|plug|cord)|(?:someone|somebody) (?:had )?left (?:the |an? |one |some |\w+'s )?(?:[\w-]+ ){1,3}(?:on(?! (?:the|an?|our|it|this|that|your|my)\b)|open|enabled|running|unlocked)\b|moment of (?:distraction|inattention|confusion|carelessness|forgetfulness|weakness|inattentiveness)|(?:stray|errant|unintended|unintentional|unwanted|accidental|inadvertent|mistaken|misplaced) (?:\w+ )?(?:key(?:press|stroke|s)?|clicks?|press(?:es)?|taps?|fingers?|elbow|foot|touch|paste|character|comma|space|semicolon|bracket|slash|push|merge|commit|command)|(?:wrong|incorrect|faulty|erroneous|improper) (?:(?:operation|handling|manipulation|action)s? (?:by|of) (?:an? |the |our )?(?:[\w-]+ )?(?:staff|operator|engineer|admin|technician|team|user|person|colleague)|manual \w+|keystroke|click|lever|button)s?\b|my bad|mea culpa|(?:caused|made|introduced|triggered) by (?:an? )?humans?(?! (?:review|reader))|my (?:own )?fault|silly me|oops|whoops|slips? of (?:the|a|my|his|her) (?:hand|finger|mouse|keyboard|pen|tongue|mind|memory|thumb)|finger trouble|fingers? slipped|senior moment|blonde? moment|thinko|pebkac|pebcak|id-?10-?t|layer 8|muscle memory|(?:on|in) auto-?pilot|absent[- ]minded\w*|(?:human|personal) factor\b(?! (?:analysis|engineer))|(?:momentary |brief )?(?:lapse|loss|lack|slip) (?:of|in) (?:memory|concentration|attention|focus|judge?ment|vigilance|thought|caution)|cockpit error|(?:rookie|beginner'?s?|newbie|amateur|school-?boy|classic|stupid|dumb|silly|honest|genuine|simple|basic|careless|elementary|regrettable|unfortunate|embarrassing) (?:mistake|error|blunder|slip)s?|in (?:a|his|her|my|our|their|the) (?:haste|hurry|rush)(?! (?:hour|to))|in haste|hast(?:il)?y (?:merg|deploy|push|approv|roll|releas|chang|decision)\w*|too hastily|acted too (?:fast|quickly|rashly)|jumped the gun)\b/i,
    unless,
    reason: 'It tells how a head was, and nothing that can be changed.',
    example: 'I had a brain fart and dropped the index.',
    question: 'What did the tool let a tired or hurried hand do?',
  },
  {
    pattern:
      /(?<=^|[:;] ?)(?:haste|hurry|inattention|distraction|fatigue|tiredness|carelessness|complacency|overconfidence)(?=[.,;]|$| (?:and|or|when|while|during|by)\b)/i,
    unless: supposed,
    reason: 'Heads are tired and busy every day; what leaned on them can be changed.',
    example: 'Root causes: haste, and two pages that looked alike.',
    question: 'What did the tool let a tired or hurried hand do?',
  },
  {
    pattern: new RegExp(
      `\\b${people} ${aux}(?:was|were|had been|being|is|got) (?:(?:very|too|rather|quite|already|a bit|simply|visibly) )?(?:tired|distracted|sleepy|exhausted|inattentive|stressed|in a hurry|not concentrat\\w+|not paying attention|confused|overconfident|sidetracked|not focus\\w+|preoccupied|daydreaming)\\b`,
      'i',
    ),
    unless: supposed,
    reason: 'Heads are tired and busy every day; what leaned on them can be changed.',
    example: 'The operator was tired and pulled the other lever.',
  },
  {
    pattern:
      /\b(?:no[ -]?(?:one|body)|none of us|not one of us|neither of us) (?:(?:had|ever|else|then|really|actually) )?(?:remembered|thought (?:of|to|about)|bothered|cared|paid attention|double-checked|realis\w+|realiz\w+|reali[sz]ed|kept in mind|had in mind|recalled)\b|\b(?:slipped|escaped) (?:my|his|her|their|our|every\w+'s|the team's|[\w]+'s) (?:mind|memory|attention|notice)\b|\b(?:slipped|fell|fallen|fall) through the cracks\b|\b(?:dropped|fell|fallen|slipped|dropping) off (?:every\w+'s|my|our|his|her|their|the team's|the) (?:radar|list|plate|agenda)\b|\b(?:we|i|he|she|they) (?:never|had not|hadn't|did not|didn't) (?:\w+ )?(?:think|thought) (?:of|about|to)\b|\bthought (?:that )?(?:the other|some(?:one|body) else|another)\b|\b(?:was|were|had been)(?: not|n't) (?:concentrating|paying (?:\w+ )?attention|attentive)\b|\b(?:not|n't|never) pay (?:\w+ )?attention\b|\b(?<!'s )failure to (?:double[- ]?check|notice|remember|pay|reali[sz]e|read)\b|\b(?:went|gone) (?:completely |totally )?(?:out of|from) (?:my|our|his|her|their) (?:mind|head)s?\b|\b(?:we|i|he|she|they|team|engineers?|operators?|person) (?:had |have )?lost (?:track|sight) of\b|\b(?:overlook(?:ed|s|ing)|forgets?|forgotten|forgetting|omitted|neglecting) to\b|\b(?:not|hadn't|didn't|don't|never) (?:have )?(?:remember(?:ed)?|recall(?:ed)?) (?:to|that|the|about)\b/i,
    unless: new RegExp(
      `${unless.source}|\\b(?:easy|easily|never|do not|don't|please) (?:to )?(?:forget|overlook)`,
      'i',
    ),
    reason: 'Memory always fails sometimes; a process that rests on it is the finding.',
    example: 'Nobody remembered to take it out.',
    question: 'What did the process rely on someone remembering?',
  },
  {
    pattern: new RegExp(
      `\\b${people} (?:\\w+ing (?:[\\w-]+ ){1,3})?${aux}(?:(?:looked at|checked|read|watched|monitored|restored|took|set|tagged|signed|published|grabbed|drained|called|paged|connected to|(?:was|were) (?:looking at|on|in|reading|editing|working (?:in|on)|logged into)) (?:the )?wrong\\b|confus(?:ed|es) (?:[\\w-]+ ){1,3}(?:and|with)\\b|had the wrong [\\w-]+ (?:selected|open|active|chosen)\\b|(?:hit|pressed|clicked|started|merged|pushed|closed|released|published|opened) [^.;]{0,30}\\btoo (?:early|soon|fast|quickly)\\b|made (?:an? |the |some )?(?:wrong|incorrect|false) (?:entry|entries|choice|step|move|change|input|turn)|got (?:it|this|that|them|the \\w+) (?:all )?wrong\\b|had never (?:done|performed|executed|used|run) (?:this|it|such|that)\\b)|\\bin the wrong (?:order|sequence) by (?:an? |the |one of )?(?:[\\w-]+ ){0,2}${people}|\\bone (?:character|letter|zero|nought|digit|column|line|step|key|click|level|star|bracket|dash|space|comma) too (?:many|few)\\b`,
      'i',
    ),
    unless,
    reason: 'It says that it was wrong, and not why it looked right.',
    example: 'The engineer looked at the wrong dashboard.',
    question: 'What made it look right at that moment?',
  },
  {
    pattern:
      /\b(?:i|he|she|engineer|developer|dev|operator|technician|admin|dba|author|reviewer|user|person|colleague|employee|clerk|maintainer|contractor|intern|manager|analyst|on-?call|someone|somebody|@[\w-]+) (?:had |wrongly )?(?:thought|believed|figured|reckoned|was (?:sure|certain|convinced)) (?:that )?(?:i|it|they|he|she|this|the|that|all|every\w*)\b[^.;]{0,60}\b(?:was|were|had|would)\b|[, ](?:thinking|believing|convinced) (?:that )?(?:it|this|that|they|he|she|the [\w-]+) (?:was|were|had|would)\b|[, ](?:believing|thinking|taking|mistaking) (?:it|this|that|them) (?:to be|for)\b/i,
    unless: supposed,
    unlessBefore:
      /^It |^(?:The|An?|Our|Each|Every|Its) (?:[\w-]+ ){0,2}(?:client|server|service|node|replica|controller|scheduler|worker|agent|job|script|browser|app|proxy|balancer|pod|program|library|bot|validator|wallet)s? (?!(?:engineer|team|admin|operator|owner|user)s?\b)|\b(?:until|till|once|unless) (?:i|he|she|they|we|someone) (?:was|were) (?:sure|certain|convinced)\b/i,
    notIn: ['timeline', 'detection', 'resolution', 'lessons'],
    reason: 'It tells how a mind went wrong, and not what led it there.',
    example: 'The operator believed that the pump was in manual mode.',
    question: 'What did it look like at that moment, and why did that reading make sense?',
  },
  {
    pattern: new RegExp(
      `\\b${people} ${aux}(?:miss(?:ed|es)|skipp?(?:ed|s)|left out|leaves out|omitted) (?:that\\b|to\\b|(?:out )?(?:the|this|one|a|an) (?:[\\w-]+ )?(?:steps?|line|lines|check|checks|flag|fact|detail|difference|warning|note|point|review|option|argument|character|comma|second|third|change|part|setting|item|entry|row|dry[- ]run|error|bug|mistake|problem|issue|instruction|instructions|prerequisite)\\b)`,
      'i',
    ),
    unless: supposed,
    reason: 'Nobody sees what nothing shows; a step that can be skipped is the finding.',
    example: 'The reviewer missed the second line.',
    question: 'What was on the screen at that moment, and what would have made it visible?',
  },
  {
    pattern:
      /\bwithout (?:double-?checking|looking|thinking|paying attention|noticing|reali[sz]ing|being aware|knowing|remembering|reading (?:it|the|through|what|(?:any )?(?:docs|documentation|manuals?|instructions))|making sure|verifying (?:which|that|the|what|whether|if)|checking (?:which|that|the|what|whether|if|first|where))\b/i,
    unlessBefore: ofPeople('(?:\\w+ ){0,4}without \\w+(?: \\w+)?').unlessBefore,
    unless: /\b(?:can|could|may|might|lets?|allow\w*|possible|able|any(?:one|body))\b/i,
    reason: 'It tells what a person left out, and not why the step looked complete.',
    example: 'The volume was removed without double-checking.',
    question: 'What made the step look complete?',
  },
  {
    pattern:
      /\b(?:config(?:uration)?|operator|admin(?:istrator)?|deploy(?:ment)?|scripting|coding|programming|planning|scheduling|routing|sizing|maintenance|migration|calculation|procedural|labell?ing|wiring|cabling|handover|review|naming|our|their|team'?s?|engineer'?s?|developer'?s?|technician'?s?|staff|employee'?s?|engineering|personnel) (?:own )?(?:mistake|oversight|slip|lapse|blunder)s?\b|\b(?:(?:(?:mistake|oversight|slip|lapse)s?|error) (?:made |committed |caused |introduced )?|errors (?:made |committed ))(?:by|of|from) (?:an? |the |one of |our |their |some )*(?:[\w-]+ ){0,2}(?:engineer|developer|operator|technician|admin|administrator|dba|team|author|reviewer|person|member|members|colleague|employee|clerk|maintainer|contractor|intern|manager|lead|staff|on-?call|human|humans|us|me|mine|hand)\b(?! (?:accounts?|api|service|page|queue|channel)s?\b)|\b(?:mistakes?|errors?) (?:was|were|been|being) made\b|\b(?:made|makes?|making|commit\w*) (?:an? |the |some |several |two |one )(?:[\w-]+ )?(?:mistakes?|errors? (?:in|when|while|by|during|and))\b/i,
    unless,
    reason: 'A mistake is only known as one afterwards; the step looked right at the time.',
    example: 'It was a config mistake by one of our team.',
    question: 'What made the step look right at the time?',
  },
  {
    pattern:
      /\b(?:deleted|removed|dropped|overwritten|changed|disabled|enabled|switched off|turned off|released|published|deployed|merged|revoked|closed|assigned|granted|sent|left (?:on|off|open|enabled|disabled|running)|cabled|wired|mounted|plugged in) (?:wrongly|erroneously|mistakenly|unwittingly|by (?:a )?(?:slip|misunderstanding|carelessness))\b|\b(?:unwittingly|absent-?mindedly|thoughtlessly|unthinkingly|heedlessly|wrongfully)\b|\b(?:erroneously|wrongly) (?:chang|disabl|enabl|switch|turn|releas|publish|deploy|revok|clos|assign|grant|sent|left|appl|execut|ran|run|push|overwrit|overwrote|dropped|reset|copied|approved|added|moved)\w*|\b(?:erroneous|absent-minded|careless|thoughtless|mistaken) (?:\w+ )?(?:delet|remov|merg|push|deploy|releas|chang|click|command|update|edit|copy|entry|rm|◦)\w*/i,
    unless,
    unlessBefore: ofPeople('(?:(?:un)?\\w+ly \\w+)|\\w+(?: \\w+)? \\w+ly').unlessBefore,
    reason: 'It tells a state of mind; the reader learns nothing about the system that let it through.',
    example: 'The archive was deleted erroneously.',
    question: 'What made this the easy thing to do, and what could have caught it?',
  },
]
