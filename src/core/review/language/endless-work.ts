/** English action items whose verb, or whose object, has no end: to tune, to reduce, to tidy, to make use of. */
import type { EndlessPhrase } from './endless.ts'
import { fields, ofOneThing, openNouns, people, toldAsDone } from './endless-words.ts'

const whichExactly = 'Which one exactly, and what must it do?'

export const endlessWork: readonly EndlessPhrase[] = [
  {
    pattern:
      /^(?:maintain|preserv|uphold)(?:e|ing)? (?:the |our |an? |all )?(?:[\w-]+ ){0,3}(?:baselines?|hygiene|momentum|focus|posture|discipline|standards|alignment|pace|relationships?|vigilance|consistency|resilience|readiness|parity|awareness|transparency|quality)\b|^keep(?:ing)? (?:the |our |an? )?(?:[\w-]+ ){0,2}(?:momentum|focus|discipline|awareness|vigilance|pace)\b/i,
    reason: 'It goes on for ever: nothing says when it is done.',
    example: 'Maintain historical baselines for all regions',
  },
  {
    pattern:
      /^(?:ensur|mak|guarante)(?:e|ing)e?(?: sure)? (?:that )?[^.;:]{3,100} (?:is|are|stays?|remains?|gets?|becomes?) (?:(?:well|properly|clearly|fully|always|better|sufficiently|adequately|consistently|thoroughly|more) )+(?:defined|documented|understood|tested|communicated|known|maintained|monitored|covered|described|trained|visible|aligned|clear)\b/i,
    unless: /\d|\bby \w+ing\b|◦|\bin (?:the|our) /,
    untilTold: true,
    reason: 'A state that one wishes for, and no word on what brings it about.',
    example: 'Ensure the procedure for releases is well defined',
  },
  {
    pattern:
      /^(?:deal|dealing|cope|coping) (?:better )?with (?:the |our |any |all )?(?:scale|growth|complexity|volume|amount|number|fallout|aftermath|legacy|debt|problems?|issues?|incidents?|errors)\b|^manag(?:e|ing) (?!.*\b(?:in|via|through|by|using|with|from|as)\b)(?:the |our |all )?(?:state|stage|life-?cycle|growth|expectations?|risks?|complexity|dependencies|(?:technical )?debt|load|capacity)\b/i,
    unless: /\d|◦/,
    untilTold: true,
    reason: 'It goes on for as long as the thing is there.',
    example: 'Deal with the scale of the schemas',
  },
  {
    pattern:
      /^spend(?:ing)? (?:more|some|extra|additional) time\b|\b(?:should|must|needs? to|has to|will) be(?:come)? (?:an? |our |the )?(?:(?:top|high|higher|highest|bigger|first|number one) )?priority\b|^(?:review|check|go over|go through)(?:ing)? (?:the |our |all )?(?:code|codebase|code base|config\w*|set-?up)\b[^.;]{0,30} (?:to|and) (?:ensure|make sure|see)\b|^ensur(?:e|ing) (?:that )?(?:alarms?|alerts?|monitoring)(?: \w+){0,2} (?:raised|working|work|firing|fire|in place)(?: when \w+)?[.!]?$/i,
    unless: /\d|◦/,
    untilTold: true,
    reason: 'More of it than before, and nothing that tells when there is enough.',
    example: 'Spend more time on the worst case',
  },
  {
    pattern:
      /^treat(?:ing)? [^,;.]{3,80} (?:as|like|with) (?:an? |the |more |real |full )*(?:incidents?|hypothes[ie]s|urgent|critical|high[- ]risk|first[- ]class|serious|production|suspect|untrusted|precious|opportunit\w+|lessons?|priority|respect|care|caution)\b/i,
    reason: 'A stance, and no task: it is kept or not kept each day.',
    example: 'Treat each restart as an incident',
  },
  {
    pattern:
      /^(?:(?:better|strict(?:er)?|more|full|closer) )?(?:adher(?:ence|ing) to|compliance with|complying with|attention to|paying heed to|commitment to|dedication to|respect for|reliance on)\b|^(?:[^,;:.]{2,60} )?(?:should|must|needs? to|ha(?:s|ve) to|ought to) (?:also )?(?:be (?:more )?(?:careful|cautious|vigilant|mindful|attentive|wary)|more \w+ly \w+)\b|^(?:retool|rethink|re-think|rework|overhaul|modernis|moderniz)(?:e|ing)? (?:the |our |how )/i,
    unless: /\d|\bby \w+ing\b|: .{20}|\bso that\b/,
    untilTold: true,
    reason: 'A stance, or a guess at what is needed, which nobody can tick off.',
    example: 'Adherence to the change policy',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /^(?:review|audit|re-?examin|go over|look over|check over)(?:e|ing)? (?:(?:the|our|all|any|existing|current|internal) )*(?:[\w/'-]+ ){0,5}(?:configurations?|config|controls|guidance|guidelines|process(?:es)?|procedures?|practices|polic(?:y|ies)|setup|settings|approach|architecture|strateg(?:y|ies)|usage|limits|thresholds|workflows?|handling|capacity|dependencies|documentation|alerts|alerting|monitoring|dashboards?)\b(?! (?:and (?!\w+ (?:configurations?|settings|setup)\b)\w+|for (?:missing|those|any|all|which|unused|jobs|hosts|rules)|that|which))/i,
    unless:
      /\d|: .{20}|\band (?:write|fix|list|open|file|report|update|change|remove|add|close|delete|document|raise|lower|set|replace|correct|agree|decide)\b|\b(?:with|at|in) (?:the )?(?:next|every|each|\w+ team|vendor|provider)\b/i,
    untilTold: true,
    reason: 'One can review it for ever; what is found, changed or agreed ends it.',
    example: 'Review our database configuration',
    question: 'What will exist when it is done: a list, a change, a decision? By when?',
  },
  {
    pattern:
      /^(?:(?:re-?|fine-?)?tun(?:e|ing)|adjust(?:ing)?|tweak(?:ing)?|(?:re)?calibrat(?:e|ing)|speed(?:ing)? up|scal(?:e|ing) (?:up|out)|beef(?:ing)? up|step(?:ping)? up|ramp(?:ing)? up|shor(?:e|ing) up|brush(?:ing)? up|smooth(?:ing|ening|en)?(?: out)?|flesh(?:ing)? out|iron(?:ing)? out|declutter(?:ing)?|modulari[sz](?:e|ing)|rationali[sz](?:e|ing)) (?!to\b|\d)[^;:]{3,120}$|^scal(?:e|ing) (?:up|out)(?: \([^()]{3,40}\))?[.!]?$|^mov(?:e|ing) faster\b/i,
    unless:
      /\d|\b(?:to (?:at|under|below|an?|the|match|use|keep|fit|page|alert|only|not|\w+)\b|by \w+ing|so (?:that|it)|with an?|from|based on|until|into|in line with)/i,
    untilTold: true,
    reason: 'It can be tuned and sped up for ever; a figure says when it is enough.',
    example: 'Tune the connection pool',
    question: 'From what to what? A figure says when it is enough.',
  },
  {
    pattern:
      /^(?:(?:minimi[sz]|reduc|decreas|lower|limit|eliminat)(?:e|ing)?|lessen(?:ing)?|cut(?:ting)?(?: down(?: on)?)?|bring(?:ing)? down|keep(?:ing)? down|lighten(?:ing)?|reliev(?:e|ing)|shrink(?:ing)?) (?:(?:the|our|any|all|overall|average|general|total|unnecessary|manual|human|alert|operational|mental|cognitive) )*(?:[\w/-]+ ){0,2}(?:load|pressure|latency|noise|flakiness|flaky tests|drift|coupling|down-?time|interruptions?|disruptions?|interventions?|efforts?|costs?|consumption|churn|overhead|manual (?:work|steps|processes|operations|tasks)|delays?|duplication|exposure|attack surface|footprint|mttr|mttd|mean time|time to [a-z]+|recovery time|response time|dependency|dependencies|turnaround|bottlenecks?|clutter|debt)\b[^.:]{0,80}[.!]?$/i,
    unless:
      /\d|\bto (?:at|under|below|an?|zero|one|two|three|four|five|six|ten)\b|\bby \w+ing\b|\bfrom \S+ to\b|\bso that\b|\bwith an?\b/i,
    untilTold: true,
    reason: 'Less of it: without a figure it can always be less still.',
    example: 'Reduce the load on the primary',
    question: 'From what to what? A figure says when it is enough.',
  },
  {
    pattern:
      /^(?:(?:clean|tidy)(?:ing)? up|clear(?:ing)? (?:up|out)|sort(?:ing)? (?:out|through)|tidy(?:ing)?|remov(?:e|ing)|fix(?:ing)?|address(?:ing)?|deal(?:ing)? with|combat(?:ing)?|fight(?:ing)?|eliminat(?:e|ing)|reduc(?:e|ing)|avoid(?:ing)?|tackl(?:e|ing)|handl(?:e|ing)|solv(?:e|ing)|get(?:ting)? rid of|straighten(?:ing)? out|untangl(?:e|ing)) (?:(?:the|all|our|old|any|some|this|remaining|legacy|accumulated|various) )*(?:[\w-]+ )?(?:stuff|things|mess|clutter|cruft|jungle|everything|flakiness|instability|slowness|fragility|brittleness|inconsistenc(?:y|ies)|complexity|pain|loose ends|messiness|quirks|technical debt|tech debt|legacy code|(?:[\w-]+ )?fatigue|toil|silos?|(?:root )?causes|single points of failure|single point of failure(?! (?:at|in|on) the\b)|spofs?|bad habits|anti-?patterns|hot-?spots)\b|^(?:check|verify|confirm|ensure|mak(?:e|ing) sure|validate)(?: that| if| whether)? (?:everything|all|things|stuff) (?:else )?(?:is|are|works?|looks?|runs?|behaves?|still)\b|^(?:check|look at|inspect|review|read|go through)(?:ing)? (?:the |all |our |any )?(?:logs?|metrics|graphs|dashboards?|alerts|settings|configs?|configurations?|code)(?: \([^()]{0,40}\))?[.!]?$|^(?:do|perform|run|conduct)(?:ing)? (?:some |more |further |a bit of )(?:\w+ ){0,2}(?:tests?|testing|checks|cleanup|clean-up|work|research|analysis|tuning|digging|refactoring)\b/i,
    unless: /: .{20}|\bby \w+ing\b|\band (?:write|fix|list|open|file|report|update|change)\b/i,
    untilTold: true,
    reason: 'Stuff, things and everything: nobody can say which are left.',
    example: 'Clean up old stuff in the cluster',
    question: whichExactly,
  },
  {
    pattern:
      /^(?:(?:work|think|figur)(?:e|ing)? (?:out|up|through)|com(?:e|ing) up with|devis(?:e|ing)|develop(?:ing)?|find(?:ing)?|formulat(?:e|ing)|identify(?:ing)?|determin(?:e|ing)|hav(?:e|ing)|look(?:ing)? for|defin(?:e|ing)|need) (?:an? |the |some |our )?(?:(?:clear|good|long[- ]term|short[- ]term|overall|general|common|holistic|coherent|sustainable|permanent|viable|suitable|feasible|workable|lasting|proper|better|new) )*(?:strateg(?:y|ies)|approach|vision|solutions?|concept)\b|^(?:an? |the )?(?:(?:clear|good|long[- ]term|overall|general|common|coherent|better|proper|new) )*(?:strateg(?:y|ies)|approach|vision|concept) (?:for|to|around|on|of|regarding)\b|^(?:work|think|figur)(?:e|ing)? out an? (?:[\w-]+ )?plan\b/i,
    unless:
      /\d|\bfor \w+ing\b|\b(?:document|write|page|proposal|adr|rfc|present|decid|agree)\w*\b|: .{20}|\([^()]{15,}\)/i,
    untilTold: true,
    reason: 'A strategy is worked out for ever; a page, a proposal or a decision has an end.',
    example: 'Work out a strategy for feature flags',
    question: 'What will exist when it is done: a decision, a page, a proposal? By when?',
  },
  {
    pattern:
      /^(?:creat|build|foster|establish|develop|hav|grow|shap|encourag|introduc|promot|adopt|embrac|maintain)(?:e|ing)? (?:an? |the |our |more )?(?:[\w-]+ )?(?:culture|mindset|spirit|sense of|atmosphere|habit|attitude|environment (?:where|in which|of))\b|^(?:adopt|apply|embrac|enforc|follow|introduc|implement|use|us|incorporat|practi[cs])(?:e|ing)? (?:[\w/-]+ ){0,3}(?:practices|principles|mindset|methodolog(?:y|ies)|philosophy|disciplines?)\b|^(?:mak(?:e|ing) (?:more |better |full |good |proper )?use of|leverag(?:e|ing)|utili[sz](?:e|ing)|embrac(?:e|ing)|harness(?:ing)?|learn(?:ing)?(?! (?:why|whether|which|what|who|when|how (?:many|much|long))\b)|shift(?:ing)? left) [^.:]{2,100}$|^(?:try(?:ing)?|test(?:ing)?|experiment(?:ing)?)(?: out| with)? (?:an? )?(?:alternative|different|other|various|several|new kinds of) [^.:]{2,100}$/i,
    unless: /\d|\bby \w+ing\b|\b(?:to|for|in) (?:the )?`|\bso that\b/i,
    untilTold: true,
    reason: 'A way of working, or a thing to be used: nobody can say when that is done.',
    example: 'Make use of circuit breakers',
    question: whichExactly,
  },
  {
    pattern: new RegExp(
      `^(?:mov|migrat|switch|chang|transition|shift|upgrad|go|convert)(?:e|ing)?(?: over)? to (?:an? |the )?(?:more [a-z]+|better|simpler|modern|newer|different|other|safer|faster|cleaner|alternative|stable|robust|reliable|proper)\\b|^(?:re-?writ|refactor|rework|re-?design|automat|migrat|mov|clean|simplify|replac|restructur|modulari[sz])(?:e|ing)? (?:up )?(?:(?:some |more |large |big |certain |the (?:worst|old|messy) )?(?:parts|bits|pieces|portions|sections)|some|more|much|most|several|certain)\\b(?! than)|^(?:check|search|look|scan|hunt|watch)(?:ing)? (?:for|if there are|whether there are) (?:any |the )?(?:other|similar|further|more|any) |^(?!.*${ofOneThing})(?:defin|set|establish|creat|agree on|clarify|assign|provid|writ|draft|enforc|implement|introduc|us|hav|put)(?:e|ing|ting)? (?:an? |some )?(?:clear|good|sane|sensible|decent|suitable|effective|reasonable|meaningful|useful|helpful)(?:er)? (?:(?!(?:for|of|in|on|to|with|around|about|that|so)\\b)[\\w/'-]+,? (?:and )?){0,3}?${openNouns}\\b`,
      'i',
    ),
    unless: /\d|: .{20}|\([^()]{15,}\)|\bby \w+ing\b|\bso that\b|\band (?:fix|list|remove|file|report|update)\b/i,
    untilTold: true,
    reason: 'Some, other, better and clear: one cannot tell which, or how good.',
    example: 'Move to a more modern stack',
    question: whichExactly,
  },
  {
    pattern: new RegExp(
      `^do(?:ing)? (?:something|anything|more|better) (?:about|against|for|with)\\b|^get(?:ting)? ${people} to\\b|^(?:help|support|assist)(?:ing)? (?:the |our |all |other )*(?:[\\w-]+ )?(?:squads?|teams?|dbas?|colleagues|partners?)\\b|^(?:extend|expand|broaden|widen|enlarge|grow)(?:ing)? (?:the |our )?(?:test |code |alert |log |unit )?(?:${fields}|test suites?|tests|alerts|logs|metrics|dashboards|docs)[.!]?$|^(?:automat(?:e|ing)|automation of) (?:the |all |more |most |our )*(?:routine|manual|repetitive|recurring|common|operational|everyday|tedious|boring) [a-z]+|^(?:maintain|keep|hav|gain|get)(?:e|ing|ting)? (?:an? |the )?(?:\\w+ )?overview\\b|^(?:be|get)(?:ting)? (?!under|over)\\w{3,}er (?:about|at|with|in)\\b|^(?:shar|spread|distribut)(?:e|ing)? (?:the |our |these )?(?:learnings?|lessons?|insights|experiences?)\\b|^(?:push|nudg|chas|press|pressur|pok)(?:e|ing)? (?:the |our )?(?:vendor|supplier|provider|upstream|management)[.!]?$|^mak(?:e|ing) (?:more )?(?:room|time|space) for\\b|^(?:rais|increas|lift|elevat)(?:e|ing)? (?:the |our )?(?:overall |general )?(?:quality|level|standards?|maturity)\\b|^(?:start |begin )?us(?:e|ing) [^:]{2,50} more[.!]?$|^keep(?:ing)? [a-z]{3,}ing\\b`,
      'i',
    ),
    unless: /\d|\buntil\b|\bby \w+ing\b|: .{20}/,
    untilTold: true,
    reason: 'Help, growth and more of the same: nobody can say when it is enough.',
    example: 'Make room for maintenance work',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /^(?:be|become|becoming|being) (?!(?:under|over|other|either|never|after|ever|per)\b)[a-z]{3,}er\b|^(?:keep|get|bring|hav)(?:e|ing|ting)? (?!track|an eye)[^,;:.]{2,60} (?:current|fresh|healthy|clean|accurate|tidy|small|short|low|lean|quiet|lightweight|simple|alive|readable|relevant|under control|in (?:good )?(?:order|shape|check|hand)|into shape|sorted(?: out)?|straight|up[- ]to[- ]date)[.!]?$/i,
    unless: /\d|\bby \w+ing\b|\b(?:on|with|at|in) (?:every|each) \w+/,
    untilTold: true,
    reason: 'It must be done again every day, so nobody can tick it off.',
    example: 'Keep the documentation current',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern: new RegExp(
      `^${people} (?:is|are) (?:strongly |now |also )?(?:expected|encouraged|asked|urged|reminded|advised|invited) to\\b`,
      'i',
    ),
    unless: /\bby (?:\d|the end|mon|tues|wednes|thurs|fri|next)/i,
    untilTold: true,
    reason: 'What is expected of people every day, and no task of anybody.',
    example: 'Engineers are encouraged to pair on risky changes',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern:
      /^(?:ensur(?:e|ing)|mak(?:e|ing) sure|see to it)(?: that)? (?:there(?:'s|’s| is| are)|we have|it has|they have) (?:always )?(?:a )?(?:sufficient|enough|adequate|proper|good|better|appropriate|clear|more|plenty of) \w|^(?:ensur(?:e|ing)|mak(?:e|ing) sure)(?: that)? [^,;:.]{3,80} (?:without|with) (?:sufficient|adequate|proper|enough|appropriate|good|due|the necessary) \w/i,
    unless: /\d|\bby \w+ing\b|\bso that\b|: .{20}/,
    untilTold: true,
    reason: 'Enough of it, without saying how much that is.',
    example: 'Ensure that there is sufficient test coverage before a refactoring',
    question: 'How much is enough, and which check tells?',
  },
  {
    pattern:
      /^(?:expand|extend|broaden|widen|enlarge|increas|grow|deepen)(?:e|ing)? (?:the |our )?(?:overall |general |current |existing )?(?:set|range|scope|coverage|breadth|depth|amount|suite|variety|array|reach) of (?!\d)[^:]{3,120}$|^planned (?:changes|improvements|work|measures) (?:include|includes|are) (?:increas|improv|enhanc|extend|expand|strengthen|reduc|optimi[sz]|simplify|harden)ing\b|^(?:[\w'-]+ ){0,5}(?:is|are) planning (?:(?:future|more|further|additional|some) )*(?:work|efforts?|improvements?|investments?) (?:on|in|around|for)\b|^gather(?:ing)? (?:more|additional|further|better) \w+|^(?:try|trying|attempt|attempting) to (?:reproduce|understand|improve|reduce|identify|figure|find)\b|^hav(?:e|ing) a (?:think|ponder|chat)\b|^monitor(?:ing)? (?:the |all )?(?:key|important|critical|relevant|essential|main) \w+|^(?:determin|decid|assess|evaluat|check|see|clarify|find out|consider|discuss)(?:e|ing)? (?:if|whether) (?:(?:any|additional|further|more|other|extra) )+(?:[\w-]+ ){1,3}(?:are|is|would be|might be|may be) (?:needed|necessary|required|possible|useful|desirable)/i,
    unless:
      /\d|\bby \w+ing\b|\bto include\b|\bso that\b(?!.*\b(?:such as|like) (?:this|these|that)\b)|\bwith an? \b|: .{20}|\band (?:fix|list|write|report|file|add|decide)\b/i,
    untilTold: true,
    reason: 'More of it, and no word of how much or of what will be there.',
    example: 'Expand the set of checks that run on the system',
    question: 'Which ones exactly? One row each has an end.',
  },
  {
    pattern:
      /^(?:(?:we|i|the team) )?(?:(?:will|are going to|plan to|should|need to) )?(?:re-?)?(?:review|audit|evaluat|assess|examin)(?:e|ing)? [^.;:]{3,120} (?:to|and) (?:ensure|make sure|verify|see)(?: that)? (?:it|they|this|these|everything) (?:(?:is|are|remains?|stays?) (?:\w+ly )?(?:robust|reliable|stable|correct|right|sufficient|adequate|up[- ]to[- ]date|resilient|safe|secure|appropriate|effective|good|fine|ok|complete|accurate|valid)|works?)\b/i,
    untilTold: true,
    reason: 'One can review it for ever; what is found, changed or agreed ends it.',
    example: 'Review the integration with the portal to ensure that it is robust',
    question: 'What will exist when it is done: a list, a change, a decision? By when?',
  },
  {
    pattern:
      /^(?:enhanced|increased|improved|strengthened|heightened|expanded|continued|extended|tightened|reinforced) (?!by\b|in\b|with\b|from\b|to\b|the\b|our\b|an?\b|and (?:tested|deployed|released)\b)(?:[\w/-]+ ){0,4}(?:protocols?|procedures?|process(?:es)?|monitoring|testing|checks|training|communication|coordination|oversight|vigilance|awareness|visibility|redundancy|resilience|security|logging|alerting|documentation|controls|measures|safeguards|scrutiny|collaboration)\b|^(?:error|exception|failure) handling (?:in|for|of|on|around) (?!.*\b\w+(?:s|ed) (?:it|them|the)\b)|\b(?:is|are|will be|continue to|keep) invest(?:ing)? (?:heavily |more )?in\b/i,
    unless: new RegExp(`\\d|\\bby \\w+ing\\b|: .{20}|\\bso that\\b|${toldAsDone}`),
    untilTold: true,
    reason: 'More and better of it, told as if it were there.',
    example: 'Enhanced maintenance protocols to prevent loose cables',
    question: 'What must it do that it does not do now?',
  },
  {
    pattern:
      /^(?:(?:also|then|now|next) )?(?:monitor|watch|observ)(?:e|ing)? [^.;]{0,80}\band see (?:what|how|if|whether)\b|^(?:[\w'-]+ ){0,20}will (?:be )?(?:closely|carefully|continuously|actively|proactively) (?:monitor|watch|observ|track|follow|review)\w*/i,
    unless:
      /\d|\buntil\b|\bfor (?:an?|one|two|three|several|some) (?:hours?|days?|weeks?|months?)\b|: .{20}|\band (?:fix|list|write|report|file|decide)\b/i,
    untilTold: true,
    reason: 'Watching goes on for ever.',
    example: 'Monitor the site and see what happens',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /^(?:[\w'-]+ ){0,6}(?:efforts?|work) to (?:re-?)?(?:evaluat|improv|assess|adjust|examin|review|rethink|strengthen|harden|optimi[sz])\w*|^(?:an? |the |our |further )?(?:[\w-]+ ){0,4}(?:evaluation|analysis|investigation|review|discussions?|assessment)s?(?: (?:of|on|about|into) [^.;]{1,60})? (?:is|are) (?:still |now |currently )?(?:underway|under way|ongoing|in progress|planned)\b|^(?:[\w'-]+ ){0,4}will be working on (?:those|these|this|that|them|it|improv\w+)\b/i,
    unless: /\d|\buntil\b|: .{20}|\band (?:fix|list|write|report|file|decide)\b/i,
    untilTold: true,
    reason: 'Work that goes on, with nothing that ends it.',
    example: 'A review of the procedures is underway',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /^(?:(?:we|you|they|it) )?(?:will |most )?(?:likely|probably|perhaps|maybe) needs?\b|^(?:we|i) (?:can|could|may|might) (?:likely|probably|maybe|perhaps|possibly) \w+|^(?:[\w'-]+ ){1,8}may (?:also )?(?:not )?be (?:in)?(?:sufficient|adequate)\b|^(?:[\w'-]+ ){0,16}(?:put|putting) (?:in )?(?:additional|more|further|extra|better|stronger) [\w-]+(?: [\w-]+)? in(?:to)? place\b/i,
    unless: /\d|\buntil\b|: .{20}/i,
    untilTold: true,
    reason: 'Maybe, and more: it does not say what will be there.',
    example: 'The probe may be insufficient to detect this',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern:
      /^(?:avoid|reduce|minimi[sz]e|limit|lessen|decrease)(?:e|ing)? (?:(?:any|the|such|similar|these|future|further|potential|unnecessary|number of|amount of|risk of|chance of|chances of|likelihood of|possibility of) )*(?:problems?|issues?|incidents?|errors?|mistakes?|miscommunications?|confusion|failures?|outages?|friction|noise|toil|surprises?|regressions?|trouble|alert fatigue)(?: (?:with|in|of|from|around|during|when|on|for|between|about) [^.;:]{1,80})?[.!]?$/i,
    unless: /\d|\bby \w+ing\b/i,
    untilTold: true,
    reason: 'Fewer than now, without a figure, is never reached.',
    example: 'Reduce problems with the importer',
    question: 'How many, by when; or what is done about it?',
  },
  {
    pattern:
      /^(?:promot(?:e|ing) (?:the |a |an |our |more |better |knowledge |information )*(?:use|usage|adoption|awareness|culture|practices?|sharing|collaboration|communication|understanding|transparency|ownership|habit)\b|advocat(?:e|ing) |foster(?:ing)? |champion(?:ing)? |(?:com(?:e|ing) up with|think(?:ing)? of|brainstorm(?:ing)?) (?:some |new |better |more |further )*(?:ideas?|options?|ways|suggestions?|thoughts)\b|(?:hav(?:e|ing)|tak(?:e|ing)) (?:another|a (?:closer|fresh|second|deeper|better|further|quick)) look\b|(?:start|begin|open|hold|hav(?:e|ing))(?:ing)? (?:an? |the |some |further |more )?(?:conversations?|discussions?|dialogues?|debates?|talks?|chats?) (?:about|on|with|around|between|regarding|of)\b|us(?:e|ing) (?:[\w'-]+ ){1,3}(?:less|more)(?: often| frequently| carefully)?(?=[.:;,]|$))/i,
    unless:
      /\d|\b(?:on|by|at) (?:mon|tues|wednes|thurs|fri)day\b|\bto (?:decide|agree)\b|\band (?:decide|agree|write|document|list)\b/i,
    untilTold: true,
    reason: 'Talk and habits have no end of their own.',
    example: 'Start a conversation about the release process',
    question: 'What will exist when it is done, and by when?',
  },
]
