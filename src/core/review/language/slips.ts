/** Slips of people, given as what explains an incident. */
import type { Phrase } from './phrase.ts'
import { plainSlips } from './plain-slips.ts'
import { slipsOfHand } from './slips-of-hand.ts'
import { byProgram, ofPeople, supposed } from './supposed-slips.ts'

/** A program cannot mean to; what it does “accidentally” is an effect and not somebody's slip. */
const ofPrograms =
  /\b(?:making|makes|made|causing|causes|caused|leading|letting) (?:our|the|its|all|some|a|an|every|it)\b[^,;.]{0,60}\b(?:accidentally|inadvertently|unintentionally|mistakenly)\b/i

/** A figure that came out wrong, and what a text says that it does not put down to somebody. */
const anEffect =
  /\b(?:results?|resulting|resulted|leads?|leading|led|causes?|causing|caused) (?:in|to )?(?:\w+ )?mis-?calculat|\b(?:cannot|can't|do not|don't|not) blame\b/i

/** Data that came out wrong of a system: “412 rows were wrongly skipped”, where nobody is named who did it. */
const ofData =
  /(?:\b(?:was|were|been|being|are|is|got) (?:wrong|incorrect|erroneous|false)ly (?:mark|ignor|skipp|omitt|select|merg)\w*|(?:\b(?:\d[\d,.]*|two|three|four|five|several|some|many|all) (?:[\w-]+ ){1,4}(?:was|were|been|are) (?:wrong|incorrect|erroneous|false)ly (?:delet|remov)\w*))(?![^.;]{0,60}\bby (?:an? |the |our |one )?(?:[\w-]+ )?(?:engineers?|developers?|operators?|technicians?|admins?|administrators?|teams?|staff|users?|people|person|colleagues?|employees?|authors?|reviewers?|contractors?|hand|mistake|accident))/i

/** What a hand does, and not a program. */
const doing =
  '(?:delet|destr|wip|purg|tear|remov|merg|push|commit|deploy|releas|chang|rever|updat|upgrad|overwrit|shutdown|termin|execut|publi|disclosure|expos|leak|drop|reset|trigger|restart|grant|modif|migrat|renam|scal)'

export const slips: readonly Phrase[] = [
  ...plainSlips,
  {
    pattern:
      /\b(?:human|operator|user|pilot|manual|clerical|typographical)[ -](?:errors?|mistakes?|failures?)\b(?! (?:rate|metric|message|page)s?\b)/i,
    unlessBefore: supposed,
    reason: 'It ends the search where it should begin: with what made the slip possible.',
    example: 'The root cause was human error.',
  },
  {
    pattern:
      /\b(?:accidentally|accidently|accidentaly|mistakenly|inadvert[ae]ntly|inadvertedly|unintentionally|unknowingly|carelessly|absent-mindedly)\b(?! (?:discover|f[io]u?nd|notic|fix|solv|resolv|work(?:s|ed)\b|pass(?:es|ed)\b|led\b|leads?\b|(?<!\b(?:we|i|he|she|they|who|team)(?:'d|'ve| had| have)? \w+ )(?:caus|introduc)|result))/i,
    unless: new RegExp(`${supposed.source}|${ofPrograms.source}|${byProgram.source}`, 'i'),
    unlessBefore: ofPeople('(?:accidental|mistaken|inadvertent|unintentional|unknowing)ly').unlessBefore,
    reason: 'It describes a state of mind; the reader learns nothing about the system that let it through.',
    example: 'The job was accidentally run against production.',
    question: 'What made this the easy thing to do, and what could have caught it?',
  },
  {
    pattern:
      /\b(?:by|through) (?:accident|mistake|carelessness|oversight|error)\b(?! (?:messages?|logs?|reports?|rates?|codes?|handling|budgets?|tracking|monitoring|responses?|pages?|alerts?))|\b(?<!\b(?:result\w*|end\w*|exit\w*|stat\w+|return\w*|was|were|is|are|be|currently|jobs?|requests?) )in error\b(?! (?:state|status|log|message|rate|mode|count))/i,
    unless: new RegExp(`${supposed.source}|${byProgram.source}`, 'i'),
    unlessBefore: ofPeople(
      '(?:label|classif|mark|flag|tag|match|drop|treat|detect|interpret|rout|count)\\w* (?:by|through) \\w+',
    ).unlessBefore,
    reason: 'Like “accidentally”.',
    example: 'The wrong table was dropped by mistake.',
  },
  {
    pattern: new RegExp(
      `\\b(?:accidental|inadvertent|mistaken|unintentional) (?:\\w+ )?(?!(?<=unintentional (?:\\w+ )?)(?:chang|updat))${doing}\\w*`,
      'i',
    ),
    unless: supposed,
    reason: 'Like “accidentally”.',
    example: 'The cause was the accidental deletion of a namespace.',
  },
  {
    pattern:
      /\b(?:a|an|the|this|that|our|my|his|her|their|was|were|simple|honest|silly) (?:\w+ )?(?:mistakes?|oversights?|blunders?|slip-ups?|lapses?)\b|\b(?:these|those|several|some|two|our|various|minor|small) (?:oversights|blunders)\b|\bact of laziness\b|\b(?:did|made|make|makes) (?:some|several|a few|many|two|three|multiple|a couple of) (?:\w+ )?mistakes\b|\b(?:series|sequence|first|last) of (?:[\w-]+ )?mistakes\b|\b(?:first|second|third|next|another|biggest|main|big|only) mistake\b|\b(?:we|i|they|he|she|team) (?:\w+ly )?(?:goofed|blew it|slipped up|blundered)\b|\b(?:test(?:ing)?|planning|design|configuration|review|deployment|process|coding|communication) oversights?\b|\b(?:error|mistake|slip)s? (?:on (?:our|my|their|the team's) part|in judge?ment)\b|\b(?:(?:mistake|slip)s?|(?<!\bthe )error) on (?:our|my|their|the team's) (?:side|end)\b/i,
    unless: supposed,
    reason: 'A mistake is only known as one afterwards; the step looked right at the time.',
    example: 'This was a mistake in the rollout.',
    question: 'What made the step look right at the time?',
  },
  {
    pattern:
      /\b(?:forgot|(?:had|have|has|was|were|been) (?:simply |just |then |also |apparently )?forgotten|forgetting to|(?:had been|was|were|been) (?:\w+ly )?overlooked|overlook(?:ed|ing) (?:the|that|an?|this|it|one|some)|neglected to|omitted to|missed to (?=\w)|(?:was|were|been) (?:\w+ly |somewhat )?neglected(?! by\b| in (?:the |our )?(?:simulation|model|calculation)))\b/i,
    unless: new RegExp(`${supposed.source}|${byProgram.source}`, 'i'),
    reason: 'Memory always fails sometimes; a process that rests on it is the finding.',
    example: 'We had forgotten to add the new field.',
    question: 'What did the process rely on someone remembering?',
  },
  {
    pattern:
      /\b(?:fat[ -]finger\w*|mis-?click\w*|copy[- /]?(?:and[- ])?paste (?:error|mistake|slip)|made an error|clicked (?:on )?the wrong|typed the wrong|ran the wrong|careless|carelessness|negligen(?:t|ce)|inattenti(?:on|ve)\w*|sloppy|sloppiness|lack of (?:attention|care|diligence)|botched|mess(?:ed|ing) up|screw(?:ed|ing) up|bungled|unfamiliar(?:ity)? with|inexperience\w*|lack of (?:knowledge|experience|familiarity|awareness|expertise)|without (?:being|enough|due) (?:thorough|careful|care|attention)|not (?:being )?(?:thorough|careful|attentive) enough|(?:is|was|were|are|am|did|do|does|had|been)(?: not|n't) (?:looking|look|checking|check|watching|watch|reading|read) (?:very |too |that |at it |(?:at )?(?:the|our|its|this|these|those|it) (?:[\w-]+ ){0,5})?(?:closely|carefully|attentively|thoroughly)|an? improper (?:restart|upgrade|deployment|rollout|use|handling|removal|installation|procedure|execution|migration|shutdown of))\b/i,
    unless: new RegExp(`${supposed.source}|${anEffect.source}`, 'i'),
    unlessBefore: ofPeople("\\w+(?: not|n't) (?:look|check|watch|read)\\w*[^.;]{0,50}").unlessBefore,
    reason: 'It judges a person, and tells nothing that can be changed.',
    example: 'Someone fat-fingered the region name.',
  },
  {
    pattern: /\b(?:caused by|due to|because of|result of|introduced|made|was|is|were)[^,;.]{0,30}\btypos?\b/i,
    unless: supposed,
    reason: 'Typos happen every day; the question is what caught none of them this time.',
    example: 'The crash was caused by a typo in the manifest.',
    question: 'What would have caught it before it reached production?',
  },
  {
    pattern:
      /\bshould(?:'ve| have) (?:known|noticed|realis?zed|realised|checked|remembered|double-checked|been more careful|paid)\b/i,
    reason: 'It judges with today’s knowledge what somebody saw then.',
    example: 'The operator should have noticed the warning.',
    question: 'What did people see at that moment, and what did it look like to them?',
  },
  {
    pattern:
      /\b(?:we|i|he|she|they|who|engineers?|developers?|operators?|team|author|reviewers?|user|person|member|admins?|@[\w-]+) (?:(?!agents?\b)\w+ )?(?:was|were|being|had been) (?:not aware|unaware|ignorant)\b|\b(?:not|without|never) (?:fully |initially |immediately )?(?:realis|realiz|notic)ing\b|\b(?:not|without) knowing (?:that|the|this|it|about)\b|\bunbeknownst\b|\bunder the (?:\w+ )?impression\b|\bassum\w+ (?:\w+ )?(?:incorrectly|wrongly|mistakenly)\b|\b(?:we|i|he|she|they|who|engineers?|developers?|operators?|technicians?|dbas?|maintainers?|on-?call|responders?|managers?|contractors?|colleagues?|staff|team|author|reviewers?|user|person|member|admins?|@[\w-]+) (?:did not|didn't|had not|hadn't|never|failed to) (?:\w+ly )?(?:realis\w+|realiz\w+|notic\w+|spot|remember\w*|think to|thought to|know about|know that|underst(?:and|ood) that|see that|pay attention)\b|\b(?:no[ -]?(?:one|body)|none of us|not one of us) (?:of (?:us|them) )?(?:(?:was|were|had been) (?:really |actually |then )?(?:watching|looking at|looking after|keeping an eye|keeping watch|monitoring|paying|minding)|kept (?:an eye|watch))\b/i,
    unlessBefore: /\b(?:says|said|asks?|asked|tells us|told us)\b[^;.]{0,80}$/i,
    unless: /\b(?:did not|didn't) notice any\b|\b(?:users?|customers?) (?:did not|didn't) notice\b/i,
    reason: 'Nobody notices what nothing shows; what hid it can be changed.',
    example: 'The change was rolled out, not realising that the old nodes were still in use.',
    question: 'What was on the screen at that moment, and what would have made it visible?',
  },
  {
    pattern:
      /\b(?:misread|misunderst(?:ood|anding)|misinterpret\w*|mistook|mistaking|mixed up|mix-up|miscalculat\w*|misjudg\w*|mistyped|misspel\w+|miscommunicat\w*|misremember\w*|confus(?:ed|ing) (?:[\w-]+ ){1,4}(?:with|for)|confus(?:ed|ing) (?:the two|both)|mix(?:ed|es|ing) (?:[\w'-]+ ){1,4}up|mixing up)\b|\b(?:incorrect|wrong|false|bad|faulty|mistaken) (?:assumptions?|belief|understanding|judge?ment)\b|\b(?:wrongly|incorrectly|erron\w+ly|falsely) (?:ignor|skipp|omitt|assum|believ|thought|think|conclud|enter|typed|delet|remov|chosen|select|merg|copied|mark)\w*/i,
    unless: new RegExp(`${supposed.source}|${anEffect.source}|${ofData.source}`, 'i'),
    unlessBefore: ofPeople(
      '(?:(?:wrong|incorrect|erroneous|false)ly \\w+|mis\\w+|mistook|confus\\w+ (?:[\\w-]+ ){1,4}(?:with|for))',
    ).unlessBefore,
    reason: 'It tells how a mind went wrong, and not what led it there.',
    example: 'The chart was misread as healthy.',
    question: 'What did it look like at that moment, and why did that reading make sense?',
  },
  {
    pattern:
      /\b(?:chose|picked|selected|entered|pasted|clicked|pressed|typed|deleted|opened) the wrong\b|\bthe wrong (?:[\w-]+ ){1,4}(?:was|were|been|being|got) (?:chosen|picked|selected|entered|pasted|clicked|pressed|typed|deleted|opened|executed|issued|applied|deployed|uploaded|merged|released|copied|restored|drained|cut)|\b(?:an?|the) (?:incorrect|wrong) (?:[\w-]+ ){1,3}(?:was|were|had been) (?:entered|typed|supplied|specified|pasted|copied|selected|chosen)\b|\b(?:applied|run|ran|executed|deployed|pushed|merged|committed|released|pasted) (?:[\w-]+ ){0,4}(?:to|against|in|on|into|from) the wrong\b(?! (?:order|way)\b)/i,
    unless: new RegExp(`${supposed.source}|${byProgram.source}`, 'i'),
    unlessBefore: ofPeople('(?:\\w+|runs? in|running in) the wrong').unlessBefore,
    reason: 'Two things that look alike are the finding, and not the hand that took one of them.',
    example: 'The script was run against the wrong cluster.',
    question: 'What made the two look alike?',
  },
  {
    pattern:
      /\b(?:process|procedure|runbook|checklist|guidelines?|protocol|instructions?|steps?|policy) (?:was|were|had)(?: not|n't) (?:been )?(?:properly |correctly |fully )?followed\b|\bnot following (?:the|our|these|its)\b|\b(?:was|were|been) missed (?:by|during|in|at|when)\b|\b(?:the|this|that|one|an?) (?:[\w-]+ )?(?:warning|hint|step|note|e-?mail|notice) (?:was|got|had been) missed\b|\bslipped (?:through|past|by)\b|\b(?:step|check|review|verification|approval) (?:was|were) (?:skipped|omitted|left out|bypassed)\b|\b(?:misconfiguration|misconfigured) by (?:the|an?|our|one)\b/i,
    unless: new RegExp(`${supposed.source}|${byProgram.source}`, 'i'),
    reason: 'A step that can be skipped is the finding.',
    example: 'The checklist was not followed.',
    question: 'What made the other way the easier one?',
  },
  ...slipsOfHand,
]
