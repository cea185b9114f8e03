/** English action items that leave the task itself open: a way still to be found, somebody’s idea, a stance of people, more of what there is. */
import type { EndlessPhrase } from './endless.ts'
import { figure, inquire, participles, people } from './endless-words.ts'

const whichExactly = 'Which one exactly, and what must it do?'
const checkInstead = 'Which check or limit could take this care over from people?'
const whoWillSee = 'Will we do it? Then what, and by when; else say *accepted* and why.'

/** Comparisons of which nobody can say when they are reached; “a larger disk” is not among them. */
const notYetReached =
  '(?:better|clearer|stronger|tighter|stricter|closer|smoother|safer|simpler|easier|faster|quicker|deeper|cleaner|smarter|improved|enhanced|more (?!than\\b)[a-z-]+|less [a-z-]+|some (?:kind|form|sort) of)'

/** What people are told to do before what they do every day: “… before deploying”, “… before making changes to the router”; “before deleting the old bucket” is done once. */
const beforeAnyOf = (gerund: string) =>
  `(?:before|when|whenever|prior to|ahead of) (?:(?:actually |ever |you are )?(?:${gerund})(?: (?:out|up|to|in|on|off|back|down|with))?(?: (?:(?:any|every|each|an?|new|full|major|large|big|risky|more|other|further|sensitive|critical|important|manual|significant|breaking)\\b[^.;]{1,60}|(?:to |in |on |into )?(?:production|prod|main|master|staging|live)(?: [a-z]+)?|everywhere|things|(?!the\\b|this\\b|that\\b|these\\b|those\\b|our\\b|its\\b|it\\b|them\\b|both\\b|all\\b)(?:[a-z]+ )?[a-z]{3,}s(?: (?:to|in|on|for|with|from) [^.;\\d]{2,40})?|maintenance(?: work)?|work|anything|code))?|(?:any|every|each) [^.;\\d]{3,40})`

/** What people do every day; programs accept, delete and start things, and check something before it. */
const daily =
  'deploying|rolling|merging|pushing|adding|making|running|applying|committing|touching|releasing|shipping|working|upgrading|updating|migrating|escalating|doing|performing|introducing|changing|going|approving|signing|launching|editing|modifying|tagging|publishing|pulling'

export const openPlans: readonly EndlessPhrase[] = [
  {
    pattern:
      /^(?:(?:[^.;]{0,120}[, ])?(?:we|i|(?:the|our) team|engineers)(?:'re|'ve been| are| have been| is| has been)(?: [a-z]+ly| also| currently| now)? )?(?:work(?:ing)? on|evaluat(?:e|ing)|explor(?:e|ing)|consider(?:ing)?|investigat(?:e|ing)|assess(?:ing)?|look(?:ing)? (?:at|into)|pursu(?:e|ing)) (?:several|various|multiple|many|a number of|a series of|different|a few|a couple of|some) (?:(?:other|new|different|additional|further|possible|potential|[\w-]+al) )?(?:initiatives?|efforts|approaches|avenues|options|ideas|ways|improvements|measures|mitigations|enhancements|optimi[sz]ations)\b/i,
    unless:
      /: .{20}|#\d|\b(?:listed|below|above|following|filed|tickets?|issues?|agreed)\b|\band (?:decide|pick|choose|write|document|propose)\b/i,
    untilTold: true,
    reason: 'Several of them, and no word of which.',
    example: 'We have been working on several initiatives to depend less on the main database',
    question: whichExactly,
  },
  {
    pattern:
      /^(?:[\w',-]+ ){0,30}working on (?:adding|hiring|getting|finding|having|making|bringing) (?:more|better|additional|further) (?!disks?\b|nodes?\b|replicas?\b)|^(?:the team|we|[\w-]+ team) (?:has|have) (?:[\w',-]+ ){1,8}and will(?: also)? (?:implement|add|write|create|introduce|include|develop|provide|do|perform|run|conduct) (?:more|better|improved|further|additional) (?:[\w-]+ )?(?:test(?:s|ing| cases)?|checks|alert(?:s|ing)?|monitoring|documentation|docs|training|reviews|validations?|safeguards|logging|metrics)\b(?! (?:for|that|which|on|in)\b)|^(?:[\w'-]+ ){0,16}more (?:gradual|careful|robust|cautious|conservative|thorough|systematic|structured|rigorous|reliable|resilient|proactive|defensive) [\w-]+ (?:should|could|must) be (?:used|done|made|applied|considered|adopted|followed|taken)\b/i,
    unless: new RegExp(`${figure}|\\d|\\bby \\w+ing\\b|: .{20}`, 'i'),
    untilTold: true,
    reason: 'More of it than there is: nobody can tell when there is enough.',
    example: 'The team has fixed the bug and will add more test cases to find such bugs early',
    question: whichExactly,
  },
  {
    pattern:
      /^align(?:ing)? (?:on )?(?:the |our )?(?:SLA'?s?|SLO'?s?|service levels?|expectations|priorities|process(?:es)?|practices|goals|roadmaps?|communications?|responsibilities|roles|understanding|standards|policies|efforts|plans)(?: and \w+)? (?:with|between|across|among) [a-z]|^(?:ensur(?:e|ing)|mak(?:e|ing) sure)(?: that)? [^.;:◦\d]{3,80} (?:is|are) (?:always |readily |still |easily )?(?:available|accessible|at hand|on hand)(?=[.!]?$| \()/i,
    unless: /: .{20}|\d|\bby \w+ing\b|\bon (?:the|a|one) (?:date|day|time|name|owner|wording|format)\b/i,
    untilTold: true,
    reason: 'A state between people, or of things, that holds or does not hold each day.',
    example: 'Align the service levels with the business and support',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern: new RegExp(
      `^(?!.*\\b(?:while|when|which|that|if|where|who|whose|until|upstream)\\b.*\\bbeing\\b)[^.;]{2,100}\\b(?:is|are)(?: also| now| still| currently)? being (?:\\w+ly |further )?(?:${participles(inquire)}|looked (?:in ?to|at))\\b`,
      'i',
    ),
    unless: /\b(?:why|whether|root cause|until|upstream)\b|#\d|\b(?:on|by) \d/i,
    untilTold: true,
    reason: 'Looked into, and no word of what comes of it.',
    example: 'The set-up of the cluster is being evaluated to find any optimizations',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern:
      /^(?:[\w-]+ (?:and|or) )(?:potentially|possibly|perhaps|maybe) [a-z]+|^find(?:ing)? an? (?:[a-z]+ )?(?:path|way|route) (?:forward|ahead|out)\b|^do(?:ing)? [\w-]+ more (?:often|frequently|regularly|carefully|slowly)\b|^\w+ and think about\b/i,
    unless: /\d{4}-\d\d|: .{20}/,
    untilTold: true,
    reason: 'Perhaps, or more often: nobody can say that it was done.',
    example: 'Review and potentially migrate the mail set-up',
    question: whoWillSee,
  },
  {
    pattern:
      /^(?:ensur(?:e|ing)|mak(?:e|ing) sure)(?: that)? (?:all|every|each) [^.;:]{3,60} ha(?:s|ve) (?:an? |some |their )?(?:[\w-]+ )?(?:plan|strategy|process|way|idea|concept)\b|^[^.;:,]{2,40} (?:needs?|has|ought) to be (?:possible|easy|quick|fast|painless|simple)(?:(?:\/| and | or )\w+)?[.!]?$|^(?!.*\bin (?:ci|the (?:pipeline|build)))[^.;:,]{2,40} should always be (?!(?:set|true|false|green|on|off|zero|one|called|named)\b)[a-z]/i,
    unless: /\d|\bby \w+ing\b|: .{20}/,
    untilTold: true,
    reason: 'A state that one wishes for on every day, and no word on what brings it about.',
    example: 'Make sure all services have a plan for scaling',
    question: checkInstead,
  },
  {
    pattern: new RegExp(
      `^(?:check|verify|inspect|confirm|validate|test|ask|inform|tell|announce|plan|pause|stop and think)(?:ing)?\\b[^.;:]{0,90} ${beforeAnyOf(daily)}[.!]?$|^(?:double-check|review|re-?read|read|look (?:at|over|for|into|out)|think|consult|communicate|talk|speak|discuss|coordinate|consider|assess|understand|pay|go (?:over|through))(?:ing)?\\b[^.;:]{0,90} ${beforeAnyOf('(?!the\\b)[a-z]{2,}ing')}[.!]?$`,
      'i',
    ),
    unless:
      /^ask for\b|\b(?:in (?:ci|(?:the|an?|our) (?:[\w-]+ ){0,2}(?:ci|pipeline|job|script|workflow|build|chart|gateway|deploy\w*|code|form|dialog|cli))|automat\w+|by (?:the|an?)|as a step|\d+)\b|◦ (?:step|stage|hook)/i,
    reason: 'What people are to do each time, before they do something else.',
    example: 'Look at the canary before rolling out everywhere',
    question: checkInstead,
  },
  {
    pattern:
      /^(?:do(?:ing)? |spend(?:ing)? (?:an? |some |more )?(?:days?|time|hours?|sprints?|weeks?) (?:on |for )?)?(?:some|a bit of|a little|a little bit of|a round of|general|more|further|various|overall|clean(?:ing)?[- ]?up and) (?:(?!to\b|for\b|of\b)[\w-]+ )?(?:refactoring|clean-?ups?|house-?keeping|tidying|tidying up|clean(?:ing)?[- ]?up|polishing|gardening|decluttering|spring cleaning)\b|^spend(?:ing)? (?:an? |some |more )?(?:days?|time|hours?|sprints?|weeks?) (?:on |for )?(?:clean|tidy|refactor|improv|document|test|polish|stabili)\w*|^handl(?:e|ing) (?:(?:all|any|such|these|those|unexpected|the|other|network|upstream|api|database|remote) )*(?:errors?|failures?|exceptions?|time-?outs?|edge cases|outages?|retries|faults|load|spikes?|peaks?) (?:more |much )?(?:gracefully|properly|correctly|well|better|sensibly|cleanly)[.!]?$|^(?:avoid|stop|no more|fewer|less)(?:ing|ping)? (?:(?:making|doing|running|all|any|such) )*(?:manual|ad[- ]?hoc|risky|hasty|untested|unreviewed|rushed|last[- ]minute|undocumented) (?:[a-z]+ )?[a-z]+(?: (?:in|to|on|of) (?:the )?[a-z]+)?[.!]?$|^(?:lower|reduc)(?:e|ing)? the (?:barrier|hurdle|bar)s? (?:to|for)\b|^refactor(?:ing)? (?:(?:the|our|old|legacy|messy|existing) )*(?:code ?(?:base)?|architecture)[.!]?$|^(?:document|log|test|monitor|automat|measur|alert on)(?:e|ing)? (?:everything|more|all the things)[.!]?$|^(?:review|revisit|check|audit|rework)(?:ing)? and (?:improv|optimi[sz]|enhanc|strengthen|refin|tun)(?:e|ing)?\b|^(?:check|test|review|monitor|verify|audit|look|measur)(?:e|ing)? (?:regularly|periodically|continuously|routinely|frequently)\b|^clarify(?:ing)? (?:the |our |team )*(?:(?:roles|responsibilit(?:y|ies)|ownership|expectations|communications?)(?: and )?)+(?: (?:between|of|across|within|for|in) [^.;:]{2,50})?[.!]?$|^(?:determin|figur|find|work|decid|see)(?:e|ing)?(?: out)? how (?:to|we (?:can|could|should)|best to|one can) (?:better )?(?:prevent|avoid|improve|reduce|deal|better|detect|minimi[sz]e) [^.;:]{2,60}[.!]?$|^pair(?:ing)?(?:[- ]program\w*)? (?:up )?(?:on|for|with|more|when|during|whenever)\b|^(?:reduc|minimi[sz]|limit|lessen|avoid|cut)(?:e|ing)?(?: down on)? (?:this|these|that|those|it|them)(?: (?:as |a )[\w ]{1,20}| (?:and|or) [^.;]{2,60})?[.!]?$|^(?:keep|bring|get|mov|hold|driv|push)(?:e|ing|ting)? (?:it|them|these|this|those|(?:the |our )?[a-z]+) (?:much |even |a bit |a little )?(?:fresher|closer|tighter|cleaner|leaner|smaller|simpler|healthier|tidier|shorter|safer|clearer|lighter)(?: together| to \w+)?[.!]?$/i,
    unless: /\d|: .{20}|\bby \w+ing\b|\b(?:on|during) the next\b/i,
    untilTold: true,
    reason: 'Tidying and care of which there is always more.',
    example: 'Some refactoring of the queue code',
    question: whichExactly,
  },
  {
    pattern:
      /^(?:find|look(?:ing)? for|search(?:ing)? for|seek|come up with|coming up with|work(?:ing)? out|figur(?:e|ing) out|think(?:ing)? of|devis(?:e|ing)|discover)(?:ing)? (?:an? |the |some |any |our )?(?:(?:(?:better|best|right|good|new|other|different|easier|clean|cleaner|nicer?|reliable|proper|suitable|simpler?|smarter|safer?|alternative|cheap|cheaper|sustainable|permanent|more [a-z]+) )+(?:ways?|means|methods?|mechanisms?|possibilit(?:y|ies)|alternatives?)|(?:ways?|means|method) (?:of (?:not )?[a-z]+ing|to (?:avoid|prevent|reduce|stop|minimi[sz]e) (?:an? |any |the )?(?:humans?|people|operators?|engineers?|users?|mistakes?|errors?|confusion|this|these|that|such))|(?:right )?(?:balance|compromises?|trade-?offs?))\b/i,
    unless: /\d{4}-\d\d|: .{20}|\bby (?:\d|the end)|\band (?:document|decide|write|propose|present)\b/i,
    untilTold: true,
    reason: 'A way that is still to be found is a name for not knowing yet.',
    example: 'Find a way of telling the two kinds of alert apart',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern:
      /^(?:determin|decid|assess|evaluat|check|see|clarify|find out|consider|discuss|identify)(?:e|ing)? (?:if|whether) (?:any|additional|further|more|other|extra)\b[^.;]{2,140}\b(?:is|are|would be|might be|may be|could be|can be|should be) (?:\w+ )?(?:needed|necessary|required|possible|useful|desirable|warranted|worthwhile|taken|done|made|improved|beneficial)\b/i,
    untilTold: true,
    reason: 'Whether anything more is needed can be asked for ever.',
    example: 'Determine whether further safeguards, such as a second reviewer, are needed',
    question: 'What will exist when it is done: a decision, a list, a change? By when?',
  },
  {
    pattern:
      /^(?:baby-?sit(?:ting)?|shepherd(?:ing)?|beware|speak(?:ing)? up|slow(?:ing)? down(?=[.!]|$| (?:during|before|when|while|and think)\b)|listen(?:ing)? to (?:each other|users|customers|people|our|the team)|err(?:ing)? on|lean(?:ing)? on|hold(?:ing)? (?:ourselves|each other|people|teams)|think(?:ing)? (?:as|like|from|in terms|twice|ahead)|act(?:ing)? (?:like|with|more|as if|responsibly)|over-?communicat(?:e|ing)|anticipat(?:e|ing) |appreciat(?:e|ing) |embody(?:ing)?|trust(?:ing)? (?:the process|each other|people|your (?:gut|team))|let(?:ting)? (?:everyone|people|others|each other|colleagues|stakeholders|teams) know|escalat(?:e|ing) (?:issues |problems |incidents )?(?:early|earlier|sooner|faster|quickly|promptly|when(?:ever)?|if)|ask(?:ing)? (?:for help|questions|if (?:in doubt|unsure))|when in doubt|if in doubt|tak(?:e|ing) (?:your|our|more|enough) time|(?:rais|voic|shar|report|flag|mention|express|communicat)(?:e|ing)? (?:any |your |all |possible |potential |every |the slightest )+(?:[\w-]+ )?(?:doubts?|concerns?|questions?|worr(?:y|ies)|suspicions?|uncertaint(?:y|ies)|red flags?|risks?|anomal(?:y|ies)|feedback)|keep(?:ing)? (?:everyone|people|each other|stakeholders|customers|users|(?:the |other )?teams?|management) (?:better )?(?:informed|updated|in the loop|posted|aligned|involved))\b/i,
    unless: new RegExp(`${figure}|\\bby \\w+ing\\b|\\bon the status page\\b`, 'i'),
    reason: 'How people are to behave, every time: kept or not, and never finished.',
    example: 'Raise any doubts that you may have',
    question: checkInstead,
  },
  {
    pattern:
      /^(?:do not|don't|never|avoid|stop|refrain from|let's not|not) (?:to )?(?:(?:ever|just|simply|always|immediately) )?(?:chas|aim|striv|underestimat|overestimat|over-?engineer|over-?think|over-?complicat|hesitat|neglect|skimp|compromis|put(?:ting)? off|blam|blindly|becom(?:e|ing) complacent|jump(?:ing)? to conclusions|seek(?:ing)? (?:the )?perfect)(?:e|ing)?\b/i,
    unless: /\bby \w+ing\b|: .{20}/i,
    reason: 'What people are to leave, every time.',
    example: 'Do not underestimate how long a restore takes',
    question: checkInstead,
  },
  {
    pattern: new RegExp(
      `^[^.;:]{2,100} (?:are|is|be|and|been|were) (?:\\w+ )?(?:asked|expected|encouraged|reminded|urged|advised|instructed) to (?:always|never|take|be|keep|follow|report|raise|avoid|consider|think|pay|make sure|ensure|double|watch|monitor|share|communicate|escalate|respect|adhere|act)\\b|^(?:re-?)?(?:iterat|stress|emphasi[sz])(?:e|ing)? (?:the |to |that |how )|^(?:remind|nudg|encourag|expect|trust|urg)(?:e|ing)? (?:${people}|each other|ourselves|one another|service teams|[\\w-]+ (?:team|owners|leads)) (?:to|of|that|about)\\b`,
      'i',
    ),
    unless: /\bby (?:\d|the end|mon|tues|wednes|thurs|fri|next)|\d{4}-\d\d/i,
    untilTold: true,
    reason: 'What is expected of people every day, and no task of anybody.',
    example: 'The report is sent round and the shift is asked to take care',
    question: checkInstead,
  },
  {
    pattern:
      /^(?:(?:avoid|prevent|eliminat|reduc|minimi[sz]|stop|limit|guard against|protect against)(?:e|ing)?) (?:any |all |further |future |possible |potential |unnecessary |the )*(?:[\w-]+ )?(?:mis-?communications?|misunderstandings?|misinterpretations?|confusion|ambiguit(?:y|ies)|surprises|panic|chaos|finger-pointing|knowledge loss|duplicate(?:d)? (?:work|effort)|knowledge silos?)\b/i,
    unless: /\bby \w+ing\b|: .{20}|\bwith an? \w/i,
    untilTold: true,
    reason: 'It says what is hoped for, and not what is done for it.',
    example: 'Avoid misunderstandings between support and the shift',
    question: 'What will be changed so that it cannot happen?',
  },
  {
    pattern:
      /^(?:(?:team|staff|developer|user|customer|engineer|operator|general|internal|company-wide|better|more|further|continuous) )*(?:education|awareness|coaching|mentoring|mentorship|upskilling|knowledge[- ](?:sharing|transfer)|information sharing|sensiti[sz]ation|training) (?:around|about|regarding)\b|^(?:(?:team|staff|developer|user|customer|engineer|operator|internal) )*(?:education|awareness|coaching|mentoring|upskilling|knowledge[- ]sharing) (?:on|of|for|in|with|between|across)\b/i,
    unless: /\d|: .{20}|\b(?:session|course|workshop|page)\b/i,
    untilTold: true,
    reason: 'Learning as a noun, with nothing that it leaves behind.',
    example: 'Team education around the build tool',
    question: 'What will exist when it is done: a course held, a page, a second person who has done it once?',
  },
  {
    pattern: new RegExp(
      `^(?:an? |the |some )?(?:much )?${notYetReached} (?:[\\w/'-]+ ){1,8}(?:should|must|shall|needs? to|ha(?:s|ve) to|ought to|could)(?: also)? be (?:established|defined|found|put|set|developed|introduced|made|agreed|thought|worked|created|considered)|^[^,;:.]{2,60} (?:deserves?|lacks?|wants?|requires?)(?: an?| some| much| even)* ${notYetReached} [a-z]|^(?:the |our |all )?(?:[\\w-]+ )?(?:clients?|customers?|users?|people|teams?|desk|shift|we|they|engineers?|operators?|developers?|partners?|staff)\\b[^,;:.]{0,50} needs?(?: some| much| even)* ${notYetReached} [a-z]`,
      'i',
    ),
    unless: new RegExp(`${figure}|\\bthan\\b|\\bby \\w+ing\\b|\\bso that\\b|: .{20}`, 'i'),
    untilTold: true,
    reason: 'Better and clearer, with nothing to measure it by.',
    example: 'A clearer path for escalations needs to be established',
    question: 'What must it do that it does not do now?',
  },
  {
    pattern:
      /^(?:seek|pursu|solicit|offer|deliver|organi[sz]|plan|ask for|push for|aim for|striv(?:e|ing) for|encourag|driv|invit|hold|schedul|arrang|giv|gain|collect|promot|demand|insist on|carry out|put in)(?:e|ing|ning)? (?:an? |some |the |out |in )?(?:much |even )?(?:better|improved|more(?! than\b)|further|stronger|stricter|tighter|clearer|closer|deeper|faster|quicker|easier|simpler|safer|enhanced) [a-z]|\b(?:more and more|better and better|less and less|fewer and fewer)\b|^(?:provid|offer|mak)(?:e|ing)? (?:an? |some )?(?:easier|simpler|quicker|smoother|nicer) \w/i,
    unless: new RegExp(
      `${figure}|\\bby \\w+ing\\b|: .{20}|[^ ] [-–—] [^ ].{15}|\\([^()]{15,}\\)|\\b(?:with|from) (?:the )?[A-Z]|^\\S+ an? (?:extra|additional)\\b`,
    ),
    untilTold: true,
    reason: 'More and better of it, without saying how much or which.',
    example: 'Seek more reviews from outside',
    question: whichExactly,
  },
  {
    pattern:
      /^(?!(?:the|an?|all|our|as|any|these|those|this)\b)(?:@?[\w◦.-]+(?: [\w-]+)?|it|there|the (?:[\w-]+ )?team) (?:has |have |had |also |was |were |been |just )*(?:suggested|proposed|mentioned|wondered|floated|brought up|pointed out|raised the (?:idea|question|possibility))(?: (?:to (?:us|me))| in [\w-]+)?,? (?:(?:that|using|to|whether|if|about|we|it|why|the (?:idea|possibility|option))\b|an? (?:idea|possibility)|[a-z]+ing\b)|^(?:the |our )?(?:team|we|group|everyone|people|[\w-]+ team) (?:have |has |had |also |briefly )*(?:discussed|talked|spoke|thought|brainstormed|debated|chatted|wondered) (?:about|over|having|whether|how|if|that|options|ways|doing|adding|using|moving|making)\b/i,
    ifNoun: true,
    unless: /\b(?:agreed|decided|will|shall)\b/i,
    untilTold: true,
    reason: 'What somebody thought of is no promise that anyone does it.',
    example: 'Sam suggested using another library for the form',
    question: whoWillSee,
  },
  {
    pattern:
      /^(?:ramp|skill|staff|gear|beef|speed|tighten|toughen|firm|bulk)(?:ing|ning)? (?!up\b|to\b)(?:[\w,'&-]+ ){1,6}?(?:back )?up\b(?! (?:to|with|by) \d)|^(?:push|press|forg|carry|driv|mov)(?:e|ing)? (?:forward|ahead|on)(?: with| on)? (?!to )\w|^mak(?:e|ing) (?:more |further |some |good |steady )?(?:progress|headway|strides) (?:on|with|towards?|in)\b|^(?:drive|champion|own|spearhead|lead|further|advance|progress|evolve)(?:ing)? (?:the |our )?(?:[\w-]+ )?(?:efforts?|initiatives?|adoption|culture|agenda|discussions?|conversations?|improvements?|maturity|topic|journey)\b/i,
    unless: /\bto (?:at least|under|below|prod\w*|staging)\b|: .{20}|\b(?:off|away|over)\b/i,
    untilTold: true,
    reason: 'An effort of which there is always more to make.',
    example: 'Push forward with the plans for backups',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /^(?:assist|aid|help|facilitat|eas)(?:e|ing)?(?: with| in| us)? (?:(?:the|our|future|faster|easier|quick|incident) )*(?:debugging|troubleshooting|response|diagnos(?:is|ing|tics)|investigations?|decision[- ]making|triage|recovery|onboarding|collaboration|communication|planning|understanding)\b/i,
    unless: /: .{20}|\bby \w+ing\b/i,
    untilTold: true,
    reason: 'What it would be good for, and not what it is.',
    example: 'Facilitate faster debugging',
    question: whichExactly,
  },
]
