/** Where an action item that opens like an endless one has an end all the same: a place, a number, a thing by its name, or what is done then. */

/** One thing that was kept or filed, and that is looked through once. */
const oneThing =
  /^(?:examin|analy[sz]|inspect|look at|go through|study|read)(?:e|ing)? the (?:core|heap|thread|memory) dumps? (?:of|from)\b|\b(?:(?:core|heap|thread|memory|packet) dumps?|(?:packet )?captures?|traces?|screenshots?|recordings?|flame ?graphs?|profiles?|tickets?|cases?|prs?|pull requests?|rfcs?|merge requests?|logs?|graphs?|incidents?|report|thread|crash) (?:of|from|for|#|◦)? ?(?:the )?(?:#?\d|[A-Z]{2,8}-\d|[\w-]+ \d)/i

/** On a day, at a time, in a known number. */
const onADay =
  /(?<!-)\b(?:by|before|on|until|within|of) (?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?! ?(?:%|percent)|\/)|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** What is done with it then. */
const andThen =
  /; (?:a )?(?:memo|report|write-?up|summary|proposal|decision|note|page|list) |(?:,| and| then)(?: then)? (?:write (?:it|this|them|the|up|down|a)|create (?:it|them|a|the)|publish|file|open (?:an?|the) (?:ticket|issue|pr)|document (?:it|this|them|the|how|what)|fix (?:it|them|the)|remove (?:it|them|the)|replace (?:it|them|the)|apply (?:it|them)|set (?:it|them)|change (?:it|them)|decide|report (?:back|to)|link (?:it|them)|add (?:it|them)|close (?:it|them|the)|merge (?:it|them))\b/i

/** “Investigate together with the community why …”: one question. */
const oneWhy = /^(?:investigat|find out|clarif|determin|understand)\w*(?: together)? with [^,;.]{3,60} why\b/i

/** What closes it, in so many words. */
const closedBy =
  /\byes (?:or|\/) ?no\b|\byes\/no (?:to|by|on|from)\b|[,;:(–—] ?(?:and )?(?:a |the )?(?:pick (?:one|two)|verdict in|(?:report|figures?|table|result|log|sheet) attached|verified by an? |minute the|trial with|(?:decision|answer|cause|reason|result|outcome)s? (?:to be |is |goes )?(?:written |noted |recorded )?(?:in|into) (?:the|our|a)\b)|\b(?:closes this|minute the decision)\b/i

/** After a colon: what it comes to. */
const toldAfter =
  /^(?:improv|enhanc|optimi|better|more|harden|strengthen|simplif|streamlin|refin|boost|stabili|speed|tun|adjust|review|avoid|prevent|reduc|minimi|clean|rework|clear|add|us|never|always|don't|do not|stop)\w* [^:]{3,80}: (?:(?:log|use|set|add|drop|make|show|require|run|put|name|list|move|split|remove|rename|replace|return|send|store|keep|page|alert|call|cap|limit|lock|pin|test|check|write|take|one|two|three|four|\d+|◦|no|from|only)\b)[^.]{4,}/i

/** The better of two that are known: a later version, the other provider. */
const definite =
  /\b(?:to|with|use|using) (?:the )?(?:other (?:\w+ )?(?:provider|vendor|supplier|cluster|region|site|node|host|database|queue|account|link|line|carrier)|(?:an? |the )?(?:newer|later|latest|more recent|current|next|supported|maintained) (?:\w+ )?(?:version|release|kernel|(?:base |docker |container )?image|firmware|driver|library|sdk|api|runtime|branch|major|lts|build))\b/i

/** One label, one text, one name: seen at once. */
const oneText =
  /^(?:(?:provid|show|giv|writ|us)(?:e|ing) |add(?:ing)? )?(?:an? )?(?:better|clearer|improved?|shorter|longer|different|bigger|larger|more (?:visible|precise|exact|telling))(?: the)? (?:[\w-]+ ){0,2}(?:error text|message (?=when\b|if\b|for (?:code|error)\b|on ◦)|labels? (?:on|of|for)|names? (?:for|of)|naming of|title (?:of|for)|wording (?:of|on|in)|text (?:on|of|in|when|for)|icons? (?:on|for|of)|colours?|colors?|defaults? (?:for|of)|subject|button|placeholder|heading)\b/i

/** One more of a kind that one can count. */
const oneMore =
  /^(?:an? )?(?:extra|additional|second|third|bigger|larger|faster) (?:[\w-]+ )?(?:node|replica|server|host|disk|worker|instance|cable|link|line|switch|router|uplink|battery|generator|card|controller|validator|sentry|relay|resolver|region|zone|broker|shard|copy|volume|machine|vm|screen|phone|sim|key|admin(?:istrator)?|approver|reviewer)s?\b/i

/** A setting, up or down. */
const setting =
  /^(?:an? )?(?:fewer|higher|lower|less|larger|smaller|shorter|longer|more specific|separate|dedicated|earlier) (?:[\w-]+ )?(?:partitions?|priority|timeouts?|limits?|threads?|batch(?:es)?|workers?|connections?|intervals?|retention|ttl|log level|logging|quota|memory|heap|alert|alarm|check|probe|metric) (?:per|for|in|on|of|when|to) \S/i

/** A field of work as the first half of a name: “visibility timeout”, “caching headers”. */
const nameOfThing =
  /^\w+(?: the| our)? (?:visibility (?:timeout|window)|caching headers?|cache headers?|logging (?:level|format|driver|stack|bucket|retention)|log (?:level|format)|monitoring (?:interval|port|agent|user)|quality gate|security groups?|safety (?:margin|factor)|testing (?:account|tenant)|process (?:limit|count|priority)|performance (?:schema|budget|mode)|training (?:data|set|job)|performance tests?|coverage (?:threshold|gate)|security headers?|alerting (?:channel|interval)|communications? (?:plan|template|channel))\b/i

/** Put where it can be looked up. */
const written =
  /\bin(?:to)? (?:the |our )(?:[\w-]+ )?(?:catalog(?:ue)?|wiki|runbooks?|readme|handbook|docs|repo(?:sitory)?|rota|calendar|codeowners|playbook|terraform|chart|manifest|intranet|service desk|register)\b/i

/** Done by somebody from outside, who delivers. */
const bySomebody =
  /\bby (?:an? |the |our )(?:external |independent |certified )?(?:electrician|auditors?|vendor|consultants?|contractor|manufacturer|supplier|legal|lawyers?|third party|external \w+|\w+ team)\b/i

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

const ends: readonly RegExp[] = [
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
  nameOfThing,
  written,
  bySomebody,
  withNamed,
  oneTest,
  oneAnswer,
  closed,
  onOneThing,
]

/** Whether the words of an item tell when it is done, however it opens. */
export function hasAnEnd(title: string): boolean {
  return ends.some((end) => end.test(title))
}
