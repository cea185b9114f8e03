/** Where an action item that opens like an endless one has an end all the same: a place, a number, a thing by its name, or what is done then. */

/** One thing that was kept or filed, and that is looked through once. */
const oneThing =
  /^(?:examin|analy[sz]|inspect|look at|go through|study|read)(?:e|ing)? the (?:core|heap|thread|memory) dumps?(?: (?:of|from|with)\b|[.!]?$)|\b(?:bugs?|(?:core|heap|thread|memory|packet) dumps?|(?:packet )?captures?|traces?|screenshots?|recordings?|flame ?graphs?|profiles?|tickets?|cases?|prs?|pull requests?|rfcs?|merge requests?|logs?|graphs?|incidents?|report|thread|crash) (?:of|from|for|#|◦)? ?(?:the )?(?:#?\d|[A-Z]{2,8}-\d|[\w-]+ \d)/i

/** On a day, at a time, in a known number. */
const onADay =
  /(?<!-)\b(?:by|before|on|until|within|of) (?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?! ?(?:%|percent)|\/)|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bon (?:mon|tues|wednes|thurs|fri)day\b/i

/** What is done with it then. */
const andThen =
  /; (?:a )?(?:memo|report|write-?up|summary|proposal|decision|note|page|list) |(?:,| and| then)(?: then)? (?:get (?:an?|one|two|three|\d)\b|present (?:it|the|findings|results)|sign\b|put (?:it|them)|send (?:it|them|an?|the)|write (?:it|this|them|the|up|down|a)|create (?:it|them|a|the)|publish|file|open (?:an?|the) (?:ticket|issue|pr)|document (?:it|this|them|the|how|what)|fix (?:it|them|the)|remove (?:it|them|the)|replace (?:it|them|the)|apply (?:it|them)|set (?:it|them)|change (?:it|them)|decide|report (?:back|to)|link (?:it|them)|add (?:it|them|the)|close (?:it|them|the)|merge (?:it|them))\b/i

/** “Investigate together with the community why …”: one question. */
const oneWhy = /^(?:investigat|find out|clarif|determin|understand)\w*(?: together)? with [^,;.]{3,60} why\b/i

/** What closes it, in so many words. */
const closedBy =
  /\byes (?:or|\/) ?no\b|\byes\/no (?:to|by|on|from)\b|[,;:(–—] ?(?:and )?(?:a |the )?(?:pick (?:one|two)|verdict in|(?:report|figures?|table|result|log|sheet) attached|verified by an? |minute the|trial with|(?:decision|answer|cause|reason|result|outcome)s? (?:to be |is |goes )?(?:written |noted |recorded )?(?:in|into) (?:the|our|a)\b)|\b(?:closes this|minute the decision)\b/i

/** After a colon: what it comes to. */
const toldAfter =
  /^(?:improv|enhanc|optimi|better|more|harden|strengthen|simplif|streamlin|refin|boost|stabili|speed|tun|adjust|review|avoid|prevent|reduc|minimi|clean|rework|clear|add|us|never|always|don't|do not|stop|communicat|mak)\w* [^:]{3,80}(?:: | [-–] (?=every))(?:(?:deploy|mail|skip|every \w+ (?:gets|has)|log|use|set|add|drop|make|show|require|run|put|name|list|move|split|remove|rename|replace|return|send|store|keep|page|alert|call|cap|limit|lock|pin|test|check|write|take|one|two|three|four|\d+|◦|no|from|only)\b)[^.]{4,}/i

/** The better of two that are known: a later version, the other provider. */
const definite =
  /\b(?:to|with|use|using) (?:the )?(?:other (?:\w+ )?(?:provider|vendor|supplier|cluster|region|site|node|host|database|queue|account|link|line|carrier)|(?:an? |the )?(?:newer|later|latest|more recent|current|next|supported|maintained) (?:\w+ )?(?:version|release|kernel|(?:base |docker |container )?image|firmware|driver|library|sdk|api|runtime|branch|major|lts|build))\b/i

/** One label, one text, one name: seen at once. */
const oneText =
  /^(?:(?:provid|show|giv|writ|us)(?:e|ing) |add(?:ing)? )?(?:an? )?(?:better|clearer|improv(?:e|ed|ing)|shorter|longer|different|bigger|larger|more (?:visible|precise|exact|telling|detailed|specific))(?: the)? (?:[\w-]+ ){0,2}(?:error (?:text|codes? (?:for|of|when|on)|message (?:of|for|shown|when|if|on|in|that))|query plan of|message (?=when\b|if\b|shown\b|for (?:code|error)\b|on ◦)|labels? (?:on|of|for)|names? (?:for|of)|naming of|title (?:of|for)|wording (?:of|on|in)|text (?:on|of|in|when|for)|icons? (?:on|for|of)|colours?|colors?|defaults?(?: (?:for|of)\b|:)|subject|button|placeholder|heading)\b/i

/** One more of a kind that one can count. */
const oneMore =
  /^(?:an? )?(?:extra|additional|second|third|bigger|larger|faster) (?:[\w-]+ )?(?:node|replica|server|host|disk|worker|instance|cable|link|line|switch|router|uplink|battery|generator|card|controller|validator|sentry|relay|resolver|region|zone|broker|shard|copy|volume|machine|vm|screen|phone|sim|key|admin(?:istrator)?|approver|reviewer)s?\b/i

/** A setting, up or down. */
const setting =
  /^(?:an? )?(?:fewer|higher|lower|less|larger|smaller|shorter|longer|more specific|separate|dedicated|earlier) (?:[\w-]+ )?(?:partitions?|priority|timeouts?|limits?|threads?|batch(?:es)?|workers?|connections?|intervals?|retention|ttl|log level|logging|quota|memory|heap|alert|alarm|check|probe|metric) (?:per|for|in|on|of|when|to) \S/i

/** “More memory for the workers”, “a stricter schema for the price file”: it is there or not. */
const oneMade =
  /^(?:(?:add|provid|giv|set|creat|writ|us)(?:e|ing)? )?(?:an? )?(?:better|clear(?:er)?|robust|safer|simpler|stricter|stronger|tighter|more|additional|extra|further|sufficient|enough|proper|reasonable|sensible|necessary) (?:[\w-]+ )?(?:schema|script|page|template|form|query|constraint|banner|memory|disks?(?: space)?|ram|cpus?|nodes?|replicas?|brokers?|shards?|pods?|instances?|seats?|licen[cs]es?|index(?:es)?|indices|columns?|approvers?|rights|permissions?|timeouts?) (?:per|for|in|on|of|when|to) \S/i

/** A field of work as the first half of a name: “visibility timeout”, “caching headers”. */
const nameOfThing =
  /^\w+(?: the| our)? (?:visibility (?:timeout|window)|caching headers?|cache headers?|logging (?:level|format|driver|stack|bucket|retention)|log (?:level|format)|monitoring (?:interval|port|agent|user)|quality gate|security groups?|safety (?:margin|factor)|testing (?:account|tenant)|process (?:limit|count|priority)|performance (?:schema|budget|mode)|training (?:data|set|job)|performance tests?|coverage (?:threshold|gate)|security headers?|alerting (?:channel|interval)|communications? (?:plan|template|channel))\b/i

/** Put where it can be looked up. */
const written =
  /\bin(?:to)? (?:the |our )(?:[\w-]+ )?(?:catalog(?:ue)?|wiki|runbooks?|readme|handbook|docs|repo(?:sitory)?|rota|calendar|codeowners|playbook|terraform|chart|manifest|intranet|service desk|register)\b/i

/** Done by somebody from outside, who delivers. */
const bySomebody =
  /\bby (?:an? |the |our )?(?:external |independent |certified )?(?:legal|finance|electrician|auditors?|vendor|consultants?|contractor|manufacturer|supplier|lawyers?|third party|external \w+|\w+ team)\b/i

/** Talked over once with those who are named. */
const withNamed =
  /^(?:[Dd]iscuss(?:ion)?|[Mm]eeting|[Cc]all|[Tt]alk|[Rr]eview|[Gg]o (?:over|through)|[Rr]aise|[Cc]larify|[Mm]eet|[Aa]gree)\b[^.;]{0,80}\bwith (?:(?:the )?(?!(?:DevOps|SRE|Ops|QA|IT|Dev|Engineering|Product|Support|API|The|All)\b)[A-Z][\w&-]+)(?: [A-Z][\w-]+)?(?: (?:about|on|of|for|regarding|whether|how|why) [^.;]{4,})?$|^(?:[Dd]iscuss|[Tt]alk|[Rr]eview|[Rr]aise|[Cc]larify|[Rr]eassess|[Rr]evisit|[Rr]econsider)\b[^.;]{0,80} (?:at|in) (?:the )?(?:next|weekly|monthly|quarterly)\b/

/** A flaky test is one test. */
const oneTest =
  /^(?:stabili[sz]e|harden|fix|improve|speed(?:ing)? up) (?:the |our |this )(?:flaky |slow |broken )+(?:[\w-]+ )?(?:test|job|check|build|step|query|probe)\b/i

/** “Think of a name”. */
const oneAnswer =
  /^(?:think of|find|figure out|work out) an? (?:name|place|date|time|owner|room|successor|deputy|replacement)\b/i

/** A state that a case of work gets into: “Consider case 4411 closed”. */
const closed = /^consider (?:[\w#-]+ ){1,4}(?:closed|done|resolved|obsolete|final)\b/i

/** “Work with the vendor on a firmware that does not reboot”. */
const onOneThing =
  /^(?:work|cooperate|collaborate|coordinate|align|agree)(?:ing)? with [^,;:.]{2,40} on (?:an?|the) [\w-]+(?: [\w-]+)? (?:that|which|to|for)\b/i

/** One message is sent once. */
const oneMessage =
  /^(?:send|write|post|publish) (?:out )?(?:an?|the) (?:\w+ )?(?:e-?mail|mail|message|note|announcement|letter|newsletter|blog ?post)\b/i

/** What it does then, and when: “improved to alert when a package is out of date”, “additional validation of the zone file before deployment”. */
const doesThen =
  /^(?!improv|enhanc|mak(?:e|ing)\b|striv|better|consider|investigat|explor|think|look|maybe|idea|possibl|perhaps|evaluat|we (?:could|might)).*\bto (?:alert|warn|fail|page|notify|reject|refuse|report|abort|stop|retry|skip) (?:[\w'◦-]+ ){0,6}(?:when|if|on|once|after)\b|^add(?:ing)? (?:additional|extra|another|an extra|an additional) (?:[\w-]+ ){0,2}(?:validation|check|checks|test|tests|alert|alerts|guard) (?:for|of|that|on|when|if|to) (?!every|any|all\b)[^.;]{8,80} (?:before|when|during|after|if|on) \w+/i

/** “… → decision by 12 June”, “Look into runners – Decision: no”, “Who pays? Answer: each team”: what it comes to stands behind it. */
const comesTo =
  /(?<!\()(?:→|->|=>) ?(?!(?:improv|better|more|investigat|consider|explor|evaluat|discuss|look|need|should|maybe|prevent|avoid|reduc)\w*\b)\p{L}|(?:[–—:;.,(-]|\band) ?(?:an? |the )?(?:decision|decided|answer(?:ed)?|outcome|result|conclusion|proposal|adr|rfc|deliverable)s?\b(?= ?(?::|needed|due|expected|required|to the|by|on|before|in|at|$))|\? (?:yes|no|answer)\b|\(time-?box(?:ed)?\b/iu

/** “(3 -> 5)”, “(500 GB)”, “(s3:PutObject)”: the figure or the thing by its name; “(P1)” and “(Q3)” say when. */
const inBrackets =
  /\((?![PQH]\d\)|#?\d\)|e\.g|[^()]*\b20\d\d\b)(?:[^()#]{0,30}\d[^()#]{0,20}|[^()]{0,40}(?:→|->|[a-z]_[a-z]|[a-z]:[A-Z])[^()]{0,40})\)|\([^()]{4,60} (?:in|for|to|per) each\)|\((?:enforced|(?:add|drop|log|return|set|show|skip|use) [\w-]+ [^()]+)\b|\((?:daily|weekly|nightly|monthly|quarterly) (?:job|test|drill|run)\b|\bone \w+ at most\b/

/** “on the three HTTP clients”, “all 12 endpoints”: they are counted. */
const counted =
  /(?<!\bbetween )\b(?:the|all|both) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?!(?:\p{L}+ )?(?:teams|squads|departments|people|groups|sites)\b)\p{L}/iu

/** “prevent it with a foreign key”, “by a check in CI”: the means. */
const means =
  /^(?:prevent|avoid|stop|eliminat|ensur|mak(?:e|ing) sure|reduc|speed|simplif)\w*\b.*\b(?:by|with|through|via|using) an? (?!(?:proper|better|good|more|robust|solid|clear|thorough|strong)\b)[\w-]+|^(?:ensur|mak(?:e|ing) sure)[^:]{4,80}: \p{L}+ an? \p{L}/iu

/** What stands in a file, or in the set-up of a program. */
const inConfig =
  /^(?:always|never|regularly|do not|don't|avoid|use|set|prevent)\b.* in (?:the )?(?:[\w-]+ )?(?:config|configuration|cdn|orm|helm chart|chart|gateway|proxy|linter|ci|pipeline|crontab|cron|settings)\b(?! (?:management|changes|process))|\benforced (?:by|in|with)\b/i

/** “Work with the vendor to get the metrics back”: it is back, or not. */
const untilItIs =
  /^(?:(?:we )?(?:will |should )?work(?:ing)? with|help(?:ing)?|assist(?:ing)?|support(?:ing)?) [^.;]{2,50} to (?:get|mov|migrat|switch|remov|replac|obtain|upgrad|set up|restor|publish|merg|enabl|disabl|renew|sign|rotat|return|releas)e? (?!(?:any|all|such|similar|more|better|to)\b)[^.;]{4,}/i

/** “the cost of a hot standby”, “which teams use the old endpoint”: one question, with a figure or a list for an answer. */
const oneQuestion =
  /^(?:(?:we|i) )?(?:(?:should|must|need to|will) )?(?:find out|figure out|learn|understand|investigate|assess|study|determine|evaluate|examine|analy[sz]e|look into|check|research) (?:which\b|who\b|whose\b|how (?:many|much|long|often)\b|what [\w◦=.-]+ (?:did|does|was|were|is)\b|why\b|(?:the )?(?:source|origin|costs?|price) of\b|(?:the )?(?:effect|impact) of [\w-]+ing\b)(?! (?:we|options|improvements|others?) (?:can|could|should|might))/i

const ends: readonly RegExp[] = [
  comesTo,
  inBrackets,
  inConfig,
  untilItIs,
  oneQuestion,
  counted,
  means,
  closedBy,
  oneWhy,
  oneMessage,
  doesThen,
  oneThing,
  onADay,
  andThen,
  toldAfter,
  definite,
  oneText,
  oneMore,
  setting,
  oneMade,
  nameOfThing,
  written,
  bySomebody,
  withNamed,
  oneTest,
  oneAnswer,
  closed,
  onOneThing,
]

/** What is said once, to somebody: a day ends it. */
const saidOnce =
  /^(?:remind|tell|inform|notify|ask|talk|speak|discuss|meet|call)\b|\b(?:must|should|will|needs? to|has to) be (?:discussed|raised|agreed|decided|settled|clarified) with\b/i

/** Whether the words of an item tell when it is done, however it opens; those of what is said once where it is due on a day. */
export function hasAnEnd(title: string, isDue = false): boolean {
  return ends.some((end) => end.test(title)) || (isDue && saidOnce.test(title))
}
