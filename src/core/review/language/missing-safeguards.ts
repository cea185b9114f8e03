/** What was not there, told as if it had happened: safeguards, checks and preparations that were missing. */
import type { Phrase } from './phrase.ts'

/** What guards a service, or tells of it. */
const safeguard =
  '(?:monitor(?:s|ing)|alert(?:s|ing)?|alarms?|probes?|observability|visibility|telemetry|logging|tracing|instrumentation|notifications?|warnings?|health[ -]?checks?|tests?|testing|(?:test )?coverage|(?:memory |resource |rate |cpu |storage |spending )?limit(?:s|ing)?|throttling|back-?pressure|safeguards?|guard ?rails?|safety nets?|checks?|validations?|verification|documentation|runbooks?|playbooks?|procedures?|backups?|circuit breakers?|retr(?:y|ies)|timeouts?|dashboards?|panels?(?! discussion)|canar(?:y|ies)|kill ?switch(?:es)?|feature flags?|dead[ -]letter queues?|(?:spending |request |size )?caps?|dry[ -]runs?|(?:capacity |release )?planning|checklists?|bulkheads?|break-glass \\w+|redundancy|fail-?overs?|fallbacks?|rollback \\w+|review|process(?! with\\b)|processes|policy|policies|guidelines?|protections?|automation|tooling|isolation|separation|training|(?:unit |load |integration |regression )?tests|metrics?|inventory|gates?|staging \\w+|test environments?|coordination|escalation|ownership|mechanisms?|(?:error|exception|dead[ -]letter) handling|sign-?off|pair of eyes|(?:dedicated|separate|reserved|isolated)(?: [\\w-]+){1,2})'

/** A word that may stand before the noun: “no gap in the tests” is not “no tests”. */
const plain =
  '(?!(?:in|of|to|from|with|for|on|at|by|during|after|before|between|than|until|when|that|which|where)\\b)[\\w/-]+'

/** Acts that guard. */
const guarded =
  '(?:automated|tested|monitored|documented|reviewed|double-checked|backed up|alerted on|load[- ]tested|rehearsed|covered by (?:\\w+ ){0,3}(?:tests?|alerts?|monitoring|checks?)|practi[sc]ed|exercised|(?:put |set )?in place|guarded)'

/** Judgements of a measure. */
const poor = '(?:not|never|insufficiently|inadequately|poorly|badly|improperly|barely)'

/** Those that have none, as a kind: “pods without a limit were evicted”. */
const someOf =
  '^(?:[\\w-]+ )?(?:pods|services|namespaces|queues|customers|apps|users|repos|hosts|tenants|nodes|products)\\b(?: \\w+)?'

/** What to ask where a safeguard is missing; tells these phrases from the other worlds. */
export const whatWasSeen = 'What was seen, by whom and when? The safeguard can become an action item.'

export const missingSafeguards: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `\\bnothing(?: (?:in|on) (?:the |our )?[\\w-]+)? (?:alerts? on|(?:is |was )?(?:alerting on|watching(?: out)? for|monitoring))\\b|\\bwhat (?:was|is) missing (?:was|is) an? (?:[\\w-]+ ){0,2}(?:signal|${safeguard})\\b|\\bwith no (?:effective|working|active|usable|functioning|meaningful|automated|automatic|dedicated) (?:alerts?|alarms?)\\b`,
      'i',
    ),
    unless: /\bany ?more\b|\bno longer\b/i,
    reason: 'What did not watch is known only afterwards; the event is what went unseen, and for how long.',
    example: 'Nothing alerts on the spool of the printer.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:did|do|does)(?: not|n't) (?:yet |currently |really )?have (?:an? |any |the )?(?:well-[\w-]+|formal|defined|documented|established|agreed|standardi[sz]ed|dedicated|written) (?!(?:access|members?|team|customers?|users?)\b)[\w-]+|\b(?:did not|didn't) (?:run|perform|conduct|carry out|complete|execute) (?:(?:the|any|an?|our|all|enough) )*(?:necessary|sufficient|adequate|proper|required|appropriate|full|complete|thorough|usual|relevant|enough) (?:[\w-]+ ){0,3}(?:tests?|testing|checks?|reviews?|validations?|verification|steps?|analys[ie]s|investigation)\b/i,
    reason: 'What was not there, or not done, is known only afterwards.',
    example: 'We did not have a documented way to reach the other team.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:there(?:'s| was| were| is| are| exists?| existed)|(?:we|they|it|(?!(?:that|which|who|build|run|node|try|search|deploy|patient|lab|students|warehouse|persons|phone)\\b)[\\w-]+s?) (?:had|have))|\\) (?:had|have))(?: also| currently| still| simply| as yet| at the time)? (?:zero|no(?! (?:longer|unusual|strange|relevant|suspicious|obvious|other|new|open|such|error(?! handling)|need|idea|impact|further|user))|not enough|insufficient|inadequate|too little|too few|(?:only )?(?:minimal|limited))\\b(?: ${plain}){0,3} ${safeguard}\\b(?! (?:changes?|crash\\w*|failures?|errors?|reached|hits?|open|comments?|left|runs?|jobs?|in (?:between|this|the leaked))\\b)`,
      'i',
    ),
    unless:
      /\b(?:called|named|with th(?:is|at) (?:name|label)|in the schema)\b|\b(?:meaning|which means|leaving)\b[^,;.]{0,20}\b(?:have|has|had|with) no\b|\b(?:no|insufficient) [\w/ -]{0,40}\b(?:left|remaining|available|running(?! against\b)|exceeded|needed|required|failed|failing)\b|\bno (?:alerts?|alarms?|notifications?|warnings?) (?:fired|triggered|went|were (?:fired|triggered|raised|sent))/i,
    reason: 'A missing safeguard is a fix in disguise: the event is what went unseen, and for how long.',
    example: 'There was insufficient monitoring to detect the load.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\bno (?:${plain} ){0,3}(?:${safeguard}|snapshots?)(?: (?:of|for|on|in)(?: [\\w'-]+){1,4})? (?:existed|(?:was|were|is|are) (?:yet )?(?:wired(?: up)?|hooked up|configured|set up|defined)(?! by\\b))\\b`,
      'i',
    ),
    unless: /\bno longer\b|\bwith th(?:is|at) (?:name|label)\b|\bin the (?:values|manifest)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'No snapshot of the volume existed.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?:there (?:was|were|is|are)(?: not|n't)|(?:did|do|does)(?: not|n't) (?:yet |currently )?have) (?:any |an? |enough |sufficient |adequate |proper |good )?(?:(?:sort|kind|form|type|means) of )?(?:${plain} ){0,3}${safeguard}\\b`,
      'i',
    ),
    unless:
      /\b(?:we|who|kim) (?:do not|don't) have (?:any )?(?:further|more)\b|\bhave (?:an?|the) (?:timeout|polic\w+|retry|fail-?over|mechanism)\b|\bby default\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'We did not have any alerts for the queue.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:did|do|does)(?: not|n't) (?:yet |currently )?have (?:any |an? |the |proper |enough )?[^.,;:]{1,60}\bin place\b|\b(?:did|do)(?: not|n't) (?:yet |currently )?have (?:(?:any|an?|the) )?(?:appropriate|proper|adequate|sufficient|enough|correct|memory|resource|rate|spending) [^.,;:]{1,50}\b(?:configured|set(?: up)?|enabled|enforced|implemented)\b|\bha(?:d|ve) (?:\w+ )?no (?:[\w/-]+ ){1,5}in place\b/i,
    reason: 'What was not set up is known only afterwards; the event is what went through.',
    example: 'The workers did not have any memory bound configured.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:ha[sd]|have|there (?:is|was)) no (?:good |simple |automat(?:ed|ic) |proper |reliable |quick |safe |real )?(?:way|means|method|rollback \w+) (?:to|of|for|in place)\b/i,
    unless:
      /\bha(?:s|d|ve) an? |\bthere (?:is|was) an? |\bno way (?:to|of) (?:know|tell|reconstruct|retrieve|undo|log|connect|reach|access|get|sign|order|pay|register|buy|book|play|check out)|\b(?:users?|customers?|clients?|attackers?|outsiders?|visitors?|part(?:y|ies))\b[^,;.]{0,30}\bno way\b/i,
    reason: 'What a thing cannot do is a wish for what it could.',
    example: 'The consumer had no way to report that it had stopped.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:a |the )?lack of|lack(?:ed|s|ing)|insufficient|inadequate|poor|incomplete(?= (?:[\\w-]+ )?(?:documentation|runbooks?|tests?|testing|coverage|monitoring|checklists?|alerting|validation)\\b))\\b(?: ${plain}){0,3} ${safeguard}\\b`,
      'i',
    ),
    unless: /\binsufficient [\w/ -]{0,40}\b(?:left|remaining|exceeded)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'A lack of alerting delayed the response.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:due to|because of|caused by|given|owing to|from|by|(?:highlight|underlin|underscor|show|expos|reveal)(?:e?s|e?d|ing)) (?:(?:a|the|our|its) )?(?:complete |total |general |relative )?(?:lack|absence) of (?:a |an |any |our |the )?(?:(?!(?:on|of|in|for|to|from|with)\b)[\w-]+ ){0,3}(?:coordination|communication|clarity|care|checks?|checking|test\w*|monitoring|alert\w*|documentation|docs|visibility|observability|insight|knowledge|experience|expertise|familiarity|understanding|awareness|attention|training|reviews?|feedback|planning|preparation|ownership|owners?|process\w*|procedures?|standards?|validation|verification|safeguards?|guard ?rails?|oversight|redundan\w+|automation|staging|isolation|separation|tooling|logging|tracking|maintenance|runbooks?|backups?|rollback\w*|(?:error|exception) handling|rate limit\w*|timeouts?|retry \w+|plan|policy|policies|second [\w-]+)\b/i,
    reason: 'What was missing explains nothing that was seen.',
    example: 'The change went out at night due to a lack of coordination.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b${safeguard}(?: (?:for|on|of|in)(?: [\\w-]+){1,4})? (?:was|were|had been)(?: \\w+)? (?:missing(?! (?:one|two|three|\\d+) (?!of\\b)| (?:from|for|between|since|until)\\b)|absent|lacking|insufficient|inadequate|incomplete|not (?:simply )?there(?= ?(?:[.,;]|$))|not (?:yet )?(?:in place|set up|enabled|configured|sufficient|adequate|implemented|defined|enforced)(?! again\\b))\\b`,
      'i',
    ),
    unless:
      /\b(?:re-?enabled|restored|turned on)\b|\b(?:metrics|backups|notifications|warnings|dashboards|fail-?overs|retries|feature flags?)(?: (?:for|on|of|in)(?: [\w-]+){1,4})? (?:was|were|is|are|had been)(?: \w+)? (?:missing|incomplete|absent)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'Alerts for the queue were not set up.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b${safeguard}(?: (?:for|on|of|in)(?: [\\w-]+){1,4})? (?:(?:did|does)(?: not|n't) exist|(?:simply |just )?(?:was|were)n't there|(?:turned out|proved)(?: to be)? (?:inadequate|insufficient|incomplete|useless))\\b|^no (?:${plain} ){0,2}(?:alerting|monitoring|rate limit(?:s|ing)?|backups)(?: (?:on|for|of) [^.;]{1,60})?[.]?$`,
      'i',
    ),
    reason: 'Like “there was no monitoring”.',
    example: 'Monitoring for the queue did not exist.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|is|are|been) missing (?:\w+ ){0,2}(?:alert\w*|monitoring|validations?(?! (?:tokens?|keys?|headers?|codes?))|checks?|tests?|timeouts?|retries|retry|documentation|runbooks?|error handling|safeguards?|backups?)\b(?! (?:values?|fields?|headers?|parameters?|tokens?|keys?))|\b(?:because of|due to|owing to|through|by|the|a) (?:the |an? )?missing (?:[\w-]+ ){0,2}(?:checks?(?! digit)|alerts?|validations?|tests?|safeguards?|timeouts?(?! parameter)|guards?)\b|\bmissing (?:alert(?:s|ing)?|monitoring|validation|test(?:s|ing| coverage)?|safeguards?|documentation|error handling|(?:memory|resource|rate) limits?|timeouts?)\b/i,
    unless: /\b(?:we|who|they|users?) (?:are|were) (?:also )?missing\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'The clients were missing a timeout setting.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\bha(?:d|s|ve)(?: not|n't| never) (?:yet |ever )?been (?:\\w+ly )?${guarded}\\b|\\b(?:was|were|been|had been|(?:is|are)(?= (?:\\w+ )?not (?:\\w+ ){0,2}(?:monitored|tested|alerted on|backed up|covered)))(?: \\w+)? ${poor}(?: (?:yet|fully|properly|being|been|sufficiently|adequately|thoroughly|really|actually|well|currently))* ${guarded}\\b|\\b(?:was|were)n't (?:(?:fully|properly|being|yet|sufficiently|adequately|thoroughly|really) )*${guarded}\\b`,
      'i',
    ),
    unless: /\bit (?:is|was) not (?:yet )?documented (?:whether|if|that|how|when|who|what|why)\b/i,
    reason: 'What was not done is known only afterwards; the event is what was done.',
    example: 'The new image was not tested on the small nodes.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|been|is|are)(?: not|n't) (?:caught|detected|noticed|flagged|found(?= (?:before|prior))) (?:(?:by|in|during|through|via) (?:\w+ ){0,4}(?:test(?:s|ing)?|monitors?|monitoring|alert(?:s|ing)?|alarms?|checks?|reviews?|presubmits?|ci|qa|staging|validation)\b|(?:before|prior to) (?:the |our |this |its )?(?:release|rollout|launch|deploy\w*|merge|production|it (?:went|was (?:released|merged|deployed))))|\b(?:was|were)(?: not|n't) (?:caught|detected|noticed|found) (?:automatically|internally|proactively)\b|\bno (?:[\w-]+ ){0,2}(?:probes?|monitors?|tests?|checks?|alerts?) (?:was|were|is|are) (?:pointing|aimed|pointed|running (?:against|on|at)|watching|looking|listening)\b|\bno (?:[\w-]+ ){0,2}(?:alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|tests?|checks?|validation|process|review) (?:\w+ )?(?:caught|catch\w*|detect\w*|notic\w+|cover\w*|exist\w*|check(?:s|ed)|verif\w+|assert\w+|exercis\w+|test(?:s|ed)|looked|(?:was|were|is|are) (?:in place|set up|configured|defined)|(?:in place|configured|set ?up|defined)|alert\w+|flag\w+)\b|\bno (?:[\w-]+ ){0,2}(?:backups?|runbooks?|playbooks?|documentation|fallbacks?|rollback plan|(?:contingency|recovery) plan) (?:existed|exists)\b/i,
    unless: /\bno longer\b/i,
    reason: 'A net that was not there caught nothing; the reader asks what did.',
    example: 'No alerting caught the drop.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:monitoring|alert(?:s|ing)?|alarms?|tests?|test suite|unit tests?|reviews?|checks?|validation|safeguards?|dashboards?) (?:did not|didn't|do not|don't|does not|doesn't|failed to|could not|couldn't) (?:\w+ )?(?:catch|detect|cover|include|notice|account|flag|spot|consider|anticipate|exercise|pick up)\b|\b(?:our|the|these|existing|automated|unit|integration) (?:\w+ )?(?:monitoring|tests|checks|reviews?|ci|validation|qa) (?:all )?(?:missed|overlooked) (?:the|an?|this|that) (?:[\w-]+ ){0,4}(?:bugs?|issues?|problems?|errors?|cases?|failures?|regressions?|changes?|states?|defects?|conditions?)\b/i,
    reason: 'It measures the net by the fish that went through.',
    example: 'The tests did not cover an empty basket.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:nobody|no[ -]one|none of us|neither of us|the team|the on-?call(?: \w+)?|engineers?|we) (?:was|were)(?: not|n't|) (?:automatically )?(?:alerted|paged|notified|warned|informed)\b(?! (?:outside|twice|by (?!(?:our|the|any) (?:monitoring|alert))|for the (?:second|third)|at first|because|about the maintenance))/i,
    unless:
      /\b(?:we|team|engineers?|on-?call(?: \w+)?) (?:was|were) (?:automatically )?(?:alerted|paged|notified|warned|informed)\b/i,
    reason: 'Who was not told is no event; who was told, by what and when, is one.',
    example: 'Nobody was alerted.',
    question: 'Who did learn of it, from what and when? The alert can become an action item.',
  },
  {
    pattern:
      /\b(?:ran|run|running|live|in production|deployed|operated|went live) (?:\w+ ){0,3}without (?:alerting|monitoring|backups|tests|documentation)\b|\bwithout (?:any |proper |adequate |sufficient |thorough |enough |appropriate |prior )+(?:[\w/-]+ ){0,2}(?:test(?:s|ing)|review|monitoring|alerting|documentation|validation|communication|coordination|approval|training|planning|verification)\b|\bwithout an? (?:rollback|backup|fallback|recovery|test|migration|contingency|release) (?:plan|procedure|option)\b|\black(?:ed|ing) (?:the |any |proper |good )?(?:tools?|tooling|means|knowledge|expertise|insight) (?:to|for)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'The change went to all regions without any review.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:rather than|instead of) (?:by |via |through |from |with )?(?:an? |our |any |the )?(?:automat(?:ed|ic) |internal |own )*(?:monitor(?:s|ing)?|alert(?:s|ing)?|alarms?)\b/i,
    reason: 'It holds what happened against what could have.',
    example: 'A customer told us, rather than our monitoring.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:runbooks?|playbooks?|procedures?|checklists?|our (?:docs|documentation|guides?)) (?:did not|didn't|does not|doesn't|do not|don't) (?:mention|describe|cover|include|say|contain)\b|\bthe (?:docs|documentation) (?:did not|didn't) (?:mention|describe|say|tell)\b|\bnothing (?:alerted|warned|notified|paged) (?:us|anyone|anybody|the)\b|, which (?:was|were)(?: not|n't) (?:done|followed)\b(?! (?:by|until|because|yet|since))|\bour (?:monitoring|alert(?:s|ing)|checks|tests) (?:is |are )?only (?:check|cover|look|test|watch)\w*|\b(?:staging|test) (?:environments?|clusters?|systems?)? ?(?:did not|didn't|does not|doesn't) (?:mirror|match|reflect|resemble) (?:prod|production|live)\b|\b(?:process(?:es)?|polic(?:y|ies)|workflow|pipeline|scripts?) (?:did not|didn't|does not|doesn't) (?:check (?:whether|if)|require (?:an? )?(?:second|peer|review|approval|sign-?off))\b|\b(?:gateway|queue|service|api|importer|endpoint|job|system|site|platform) has no (?:rate limit\w*|alerting|monitoring|dead[ -]letter \w+|backups?|circuit breakers?)\b|\b(?:was(?: not|n't)|was never) (?:configured|set up|designed|built|sized) to (?:alert|check|detect|fail over|limit|monitor|notify|page|restart|retry|time out|validate|verify|warn|hold|handle|cope)\b|\b(?:team|we) (?:was|were)(?: not|n't) prepared (?:for|to)\b|\b(?:alerts?|alarms?|alerting|monitoring|checks?|tests?|thresholds?|reviews?) (?:was|were)(?: not|n't) (?!(?:big|large|old|long) )\w+ enough\b|\b(?:procedures?|process(?:es)?|practices?|checklists?|guidelines?|protocols?|polic(?:y|ies)) (?:was|were)(?: not|n't| never) (?:followed|adhered to|respected)\b|\b(?:tools?|scripts?|command|console|dialog|form|cli) (?:did not|didn't|does not|doesn't|do not|don't) (?:warn|prompt|ask (?:for (?:a )?confirmation|twice))\b|\btoo (?:high|low|wide|narrow|coarse|lax|loose|noisy|generous) to (?:catch(?! up)|detect|notice|alert)\b/i,
    reason: 'It measures the net by the fish that went through.',
    example: 'The runbook did not mention the second cluster.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:nobody|no[ -]one|nothing|none of (?:our|the|these|those|its|their|us)(?! (?:[\w-]+ ){1,3}(?:we|i|they|covered|protected|enabled|tracked|reviewed|checked|tested|monitored) )(?: [\w-]+){0,3}|not (?:one|a single) [\w-]+)(?: in (?:the |our )?[\w-]+)?(?: had| has)?(?: ever| yet| even)? (?:set up|configured|defined|documented|rehearsed|validat(?:es|ed|e)|verif(?:ied|ies|y)|check(?:s|ed)?|monitor(?:s|ed)?|watch(?:es|ed)?|limit(?:s|ed)?|cap(?:s|ped)|guard(?:s|ed)?|protect(?:s|ed)?|prevent(?:s|ed)?|cover(?:s|ed)?|test(?:s|ed)|track(?:s|ed)?|measure[sd]?|enforce[sd]?|review(?:s|ed)?|exercise[sd]?)\b/i,
    unless: /\bnothing kept (?:up|that)\b|\bchecked in\b|\bno longer\b|\b(?:nobody|no[ -]one) [^.;]{3,80}\buntil\b/i,
    reason: 'A net that was not there caught nothing; the reader asks what did.',
    example: 'Nothing in the pipeline validated the manifest.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?:without|bypass(?:ing|ed)|skipp(?:ing|ed)) (?:any|an?|a second|a prior|the (?:usual|normal|required|agreed|regular)|our (?:usual|normal|own)) (?:(?:form|kind|sort) of )?(?:${plain} ){0,2}${safeguard}\\b(?! of\\b)`,
      'i',
    ),
    unless: new RegExp(
      `${someOf} without\\b|\\bwithout (?:an? (?:\\w+ )?(?:limit|timeout|retry|cap)|the usual retries)\\b|\\b(?:can|could|able|possible|works?|runs?|continued?|possible) [^.;]{0,60}\\bwithout\\b|\\bwithout (?:any|an?) (?:further |new |more |other )?(?:alerts?|alarms?|warnings?|notifications?|retr(?:y|ies)|fail-?overs?|checks? failing|(?:scope|permission|access|auth\\w*|type|bounds|null|role) checks?)\\b`,
      'i',
    ),
    reason: 'Like “there was no monitoring”.',
    example: 'The purge ran without any safeguard.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|is|are|been|went|remained|left|had gone) (?:\w+ly )?(?:unmonitored|untested|undocumented|unreviewed|unrehearsed|unguarded|unprotected|unvalidated|unalerted|uncapped)\b|\b(?:was|were|are) blind (?:to|on)\b/i,
    reason: 'Like “there was no monitoring”.',
    example: 'The rollback path was untested.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?:nobody|no[ -]one|none of (?:us|them)|we|i|team)(?:'d| had| has| have)?(?: ever| never)(?: \\w+ly| been)? (?:exercised?|tested|tried(?! to\\b)|ran(?= (?:an? |any |the )?(?:[\\w-]+ )?(?:drills?|tests?|restores?|rehearsals?|exercises?|fail-?overs?)\\b)|rehearsed|practi[sc]ed|documented|wrote(?= (?:an? |any |the )?(?:runbook|tests?|docs|documentation)\\b)|defined|reviewed|questioned|verified|validated|measured(?! more)|monitored|simulated|tuned|revisited|automated|enforced|agreed|trained|assigned|planned for|configured|set (?:an?|any|up))\\b|\\b(?:they|it|tests?|suite|pipeline|system|drills?)(?:'d| had| has| have| was| were)?(?: ever| never)(?: been)? (?:tested|tried|rehearsed|practi[sc]ed|documented|reviewed|validated|simulated|tuned|revisited|automated|enforced|assigned|planned for)\\b|\\bno (?:${plain} ){0,3}${safeguard} (?:was|were|had been|has been|is|are) (?:ever |yet |being )?(?:carried out|performed|written|defined|agreed|conducted|held|(?<=had been (?:ever |yet )?)(?:done|planned|made))\\b|\\bbecause there (?:is|was|are|were) none\\b|\\bwith (?:no|little|hardly any) (?:${plain} ){0,2}(?:reviews?(?! comments)|tests|testing|monitoring|alerting|validation|rollback plan|backups?|documentation|approval|safeguards?|guard ?rails?|rate limit(?:s|ing)?|timeouts?|checks|runbook|canary|staging|oversight|supervision)\\b(?! (?:fir|fail|runn|need|requir|of)\\w*)`,
      'i',
    ),
    unless: new RegExp(
      `${someOf} with no\\b|\\bno longer\\b|\\bnever tested positive\\b|\\brun(?:ning)? at (?:the|that) time\\b`,
      'i',
    ),
    reason: 'What was never done is known only afterwards; the event is what was done.',
    example: 'No load test was ever carried out for the new gateway.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\black(?:s|ed|ing)? (?:an?|any|the necessary|the required|proper|adequate|sufficient|appropriate|clear|good) (?=(?:[\w-]+ ){0,3}(?:alerts?|alerting|monitoring|checks?|tests?|testing|validation|confirmation|prompts?|plans?|process|procedures?|runbooks?|documentation|owners?|ownership|safeguards?|fallback|failover|backups?|redundancy|visibility|insight|understanding|knowledge|experience|training|review|staging|isolation|throttling|limits?|way(?= to))\b)(?!(?:[\w-]+ ){0,2}(?:permissions?|rights?|roles?|tokens?|licen[cs]es?|access|keys?|jwts?|ids?|tags?|attributes?|parameters?|arguments?|quorum|headers?|fields?|columns?|values?|labels?|suffix|prefix|records?|entry|entries|space|memory|capacity|quota|resources|scopes?|privileges?|credentials?|certificates?|signatures?|response|connection|trailing|leading|time ?zone|version|letters?|digits?|separators?|delimiters?|quotes?|characters?|bytes?|rows?|lines?|data)\b)[\w-]+|\bwithout (?:having (?:been )?|being |ever |first |prior |previously )+(?:tried|tried out|test(?:ed|ing)|review(?:ed|ing)|validat(?:ed|ing)|verif(?:ied|ying)|approv(?:ed|ing)|checked|checking|rehears(?:ed|ing)|announced|announcing|documented|agreed|communicated|load[- ]tested)\b/i,
    unless: /\b(?:users?|customers?|clients?) (?:who|that|which)? ?lack/i,
    reason: 'Like “there was no monitoring”.',
    example: 'The script lacked a confirmation prompt.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|is|are|had)(?: not|n't)(?: been)? (?:\w+ly |yet )?(?:trained|onboarded|briefed|familiari[sz]ed) (?:on|in|for|to|with|about)\b|\b(?:responsibilit(?:y|ies)|accountability|escalation (?:path|process|policy)|process|procedure)(?: (?:for|between|around) (?:the |our |this )?[\w -]{1,40})? (?:was|were|is|are) (?:(?:not|never|n't) (?:yet |clearly |entirely |fully )?(?:clear|defined|agreed|assigned|established|known|documented|settled)|unclear|undefined|unassigned|ambiguous)|\b(?:thresholds?|alerts?|alarms?|monitors?)[^.,;]{0,40} (?:was|were|is|are|had been) (?:set )?(?:far |much |way |a bit |simply |still )?too (?:high|low|long|lax|loose|generous|wide|coarse|noisy|slow|insensitive)\b|\b(?:none|neither|not one) of (?:our|the|these|those|its)(?: [\w-]+){1,4} (?:looks?|watch(?:es|ed)?|covers?|tests?|checks?|measures?|warns?|alerts on|pages)\b/i,
    unless: /\blimits? (?:was|were|is|are) (?:set )?too low for\b/i,
    reason: 'It measures the net by the fish that went through.',
    example: 'The threshold was set far too high.',
    question: whatWasSeen,
  },
]
