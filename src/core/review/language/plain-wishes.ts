/** English action items of a few plain words that name a wish, a habit or a complaint, and nothing that will exist. Heard as a whole: any further word may end them. */
import type { EndlessPhrase } from './endless.ts'

const checkInstead = 'Which check or limit could take this care over from people?'
const whichExactly = 'Which one exactly, and what must it do?'
const howSeen = 'How will somebody else see that it is done?'

/** What people change. */
const changes =
  '(?:(?:all|any|such|every|each|these|our|new|future|planned|risky|major|code|config|database|schema) )*(?:changes|deployments|deploys|releases|updates|upgrades|migrations|maintenance|rollouts|work|everything)'
/** Who hears of it. */
const others =
  '(?:(?:all|other|the|our|affected|relevant|each) )*(?:stakeholders|teams?|users|customers|clients|everyone|people|other|colleagues|partners)'
const systems =
  '(?:(?:all|our|the) )*(?:software|systems?|services?|platform|infrastructure|servers?|database|applications?|dependencies|packages|libraries|components|tools|hosts)'

const whole = (text: string) => new RegExp(`^(?:${text})[.!]?$`, 'i')

export const plainWishes: readonly EndlessPhrase[] = [
  {
    pattern:
      /^(?:gain|get|obtain) (?:more|additional|better|further|greater|deeper) (?:visibility|insight|understanding|clarity)\b|^(?:implement|introduce|adopt|establish|take|develop|put in place) (?:more |additional )?(?:proactive|preventive|preventative|appropriate|necessary|stronger|stricter|adequate|effective) (?:actions?|measures|controls|practices|strateg(?:y|ies)|approach(?:es)?|steps|mechanisms)\b|^monitor(?:ing)? (?:the |our )?(?:[\w-]+ ){0,3}(?:health|status|ecosystem|situation|performance|behaviou?r|state|usage)(?: closely| and reach out to [a-z]+)?[.]?$|\bre-?iterate the (?:need|importance)\b|^(?:we(?:'re| are) (?:also )?)?looking at ways (?:of|to)\b|^propose more\b/i,
    unless: /: .{20}|\b(?:alert|page|when|if|at|above|below) \S*\d/i,
    reason: 'It names what one would like more of, and nothing that will exist.',
    example: 'Gain better visibility into the state of the queue',
    question: whichExactly,
  },
  {
    pattern: whole(
      `(?:ensure|make sure|ensuring|making sure)(?: that)? (?:(?:the|all|our|proper|adequate|good|sufficient) )*(?:monitoring|alerts?|alerting|logging|backups?|(?:[\\w-]+ )?procedures|(?:[\\w-]+ )?processes|runbooks|documentation|tests|safeguards|controls) (?:is|are) (?:in place|working|there|available)(?: (?:for|in|across|on) (?:all|every|our|the) [\\w-]+)?`,
    ),
    ifAlone: true,
    reason: 'A state that one wishes for, and no word on what brings it about.',
    example: 'Make sure monitoring is in place',
    question: whichExactly,
  },
  {
    pattern: whole(
      `(?:(?:ensure|make sure)(?: that)? )?(?:all|every|each) (?:[\\w-]+ )?(?:changes?|deployments?|releases?|migrations?|updates?|upgrades?) (?:are|is|(?:must|should|need to|needs to|have to|has to) be) (?:\\w+ly |well )?(?:tested|reviewed|documented|communicated|validated|verified|announced)(?: (?:before|first|in|on|by|prior to) (?!ci\\b)[a-z ]{3,40})?|(?:test|validate|verify|check|review) (?:${changes} )?(?:(?:properly|thoroughly|carefully|first|well|fully) )?(?:(?:in|on) (?:staging|test|a test environment|the test environment|dev|qa) )?before (?:production|prod|release|deployment|deploying|releasing|going live|(?:running|deploying|applying|rolling) (?:them|it|out)[a-z ]{0,30})`,
    ),
    ifAlone: true,
    reason: 'What people are to do each time: kept or not, and never finished.',
    example: 'Ensure that all changes are tested',
    question: checkInstead,
  },
  {
    pattern: whole(
      `(?:plan|schedule|do|perform|deploy|run|make|apply)(?: ${changes})? (?:during|outside(?: of)?|in|at) (?:low[- ](?:traffic|usage|load)|off[- ]?peak|quiet|business|office|working|non-?peak|peak)(?: (?:hours|times?|periods?|windows?))?|(?:take|make|have|create|prepare|write) (?:an? )?(?:backups?|snapshots?|(?:rollback |back-?out |test )?plans?) (?:before|for) (?:every|each|any|all) [a-z ]{3,30}|(?:have )?two (?:people|engineers|persons|pairs of eyes) (?:on|for|in) (?:every|each|all|any|risky|production|critical) [a-z ]{3,30}`,
    ),
    ifAlone: true,
    reason: 'A rule for every day: it is kept or not, and never finished.',
    example: 'Take a backup before every change',
    question: checkInstead,
  },
  {
    pattern: whole(
      `(?:(?:all|our|the) )*(?:runbooks?|docs|documentation|playbooks?|procedures|diagrams|wiki|dashboards|inventor(?:y|ies)|contact lists?|systems|software|dependencies) (?:should|must|need to|needs to|have to|has to) (?:always )?be kept (?:up[- ]to[- ]date|current|updated|patched|in sync)|keep(?:ing)? ${systems} (?:updated|patched|current|secure|maintained|up[- ]to[- ]date)|(?:patch|update|upgrade|apply|install|renew|review) (?:(?:the|all|our|security) )*(?:[a-z]+ )(?:promptly|quickly|swiftly|in time|in a timely (?:manner|fashion|way)|on time)|(?:update|adjust|review|refine|revise|improve|adapt|test) (?:(?:the|our|all) )*(?:docs|documentation|runbooks?|alerts|thresholds|process(?:es)?|procedures|dashboards|tests) (?:as|when|where|if) (?:needed|required|necessary|appropriate)`,
    ),
    ifAlone: true,
    reason: 'It must be done again every day, so nobody can tick it off.',
    example: 'Runbooks should be kept up to date',
    question: checkInstead,
  },
  {
    pattern: whole(
      `(?:communicate|announce|coordinate|share|discuss) ${changes}(?: (?:to|with) ${others})?(?: (?:early|earlier|in advance|ahead of time|beforehand|promptly|clearly|before [a-z]+ing (?:them|it)))?|(?:talk|speak|reach out|listen) to ${others}(?: more| earlier| often)?|teams (?:should|must|need to) (?:talk|speak|communicate|work) (?:to|with) (?:each other|one another)(?: more)?|(?:provide|give|post|send|issue) (?:timely|regular|prompt|frequent|clear|early) (?:status )?(?:updates|communications?|information)(?: (?:to|for|during|in) ${others}| (?:during|in) [a-z]+)?|update the status page (?:promptly|quickly|earlier|sooner|in time|regularly)|(?:customers|users|clients|stakeholders|people) (?:should|must|need to) be (?:kept )?(?:informed|updated|in the loop)|(?:reach out|talk|speak) to (?:the |our )?(?:vendor|provider|supplier|support)(?: for (?:support|help|assistance))?|(?:review|discuss|talk) (?:this )?with the team`,
    ),
    ifAlone: true,
    reason: 'Talk of which nobody can say when it is done.',
    example: 'Communicate changes to all stakeholders',
    question: 'Which message, to whom, and by when?',
  },
  {
    pattern: whole(
      `(?:follow|adhere to|stick to|respect) (?:the |our )?(?:[\\w-]+ ){0,3}(?:process(?:es)?|procedures?|polic(?:y|ies)|guidelines|protocols?|best practices)|document (?:as we go|tribal knowledge|decisions|everything|learnings|more)|plan ahead(?: for [a-z ]{3,30})?|(?:take|show|assume) (?:more |better |full )?(?:ownership|responsibility)(?: (?:of|for) [a-z ]{3,30})?|own our (?:services|systems|code|alerts)|(?:transfer|share|spread) knowledge|knowledge transfer|spread the word`,
    ),
    ifAlone: true,
    reason: 'How people are to work, every time: kept or not, and never finished.',
    example: 'Follow the change management process',
    question: checkInstead,
  },
  {
    pattern: whole(
      `(?:(?:deploy|make|ship|do|use|prefer) )?(?:smaller|slower|shorter|simpler) (?:changes|deployments|deploys|rollouts|releases|batches|steps|prs|pull requests)|(?:respond|react|act|recover|escalate|deploy|roll back|communicate)(?:ing)? (?:faster|quicker|sooner|earlier|more quickly)(?: to [a-z ]{3,30})?|(?:shorten|decrease|lower|cut) (?:the |our )?(?:(?:[a-z]+ )?(?:recovery|response|detection|reaction|restore|deployment|deploy) times?|time to [a-z]+|(?:deployment|release|operational|change) risks?)`,
    ),
    ifAlone: true,
    reason: 'A comparison without a figure is never reached for good.',
    example: 'Respond faster to alerts',
    question: 'From what to what? A figure says when it is enough.',
  },
  {
    pattern: whole(
      `(?:add|introduce|implement|build|use|create|have|put) (?:(?:some|more|better|proper|the necessary) )?(?:safeguards|guard ?rails|protections?|checks(?: and balances)?|controls|automation|tooling|safety (?:nets?|measures)|preventive measures|mitigations)(?: in place)?|(?:remove|eliminate|avoid) (?:all |the |our )?(?:manual (?:steps|work|processes|interventions?|errors?)|bottlenecks|human errors?|toil|silos)(?: (?:from|in) [a-z ]{3,30})?`,
    ),
    ifAlone: true,
    reason: 'A field in place of a thing.',
    example: 'Add safeguards',
    question: whichExactly,
  },
  {
    pattern: whole(
      `(?:detect|catch|find|spot|notice) (?:(?:such|these|similar|more|all|any|this kind of) )*(?:problems?|issues?|errors?|bugs?|failures?|incidents?|regressions?|anomalies) (?:before (?:customers|users|clients)(?: do)?|in (?:testing|staging|review|qa|development)|quickly|in time|automatically)|(?:protect|guard|defend) against (?:overload|bad (?:input|data|deploys)|misuse|failures?|errors|spikes|abuse)|protect ${systems}|(?:contain|isolate) failures|(?:degrade|fail) (?:gracefully|safely)|graceful degradation|decouple (?:services|systems|components)`,
    ),
    ifAlone: true,
    reason: 'It says what is hoped for, and not what is done for it.',
    example: 'Detect problems before customers do',
    question: 'What will be changed, and how does one check it?',
  },
  {
    pattern: whole(
      `(?:allocate|assign|hire|get|dedicate|provide) more (?:resources|people|staff|engineers|headcount|budget|capacity|developers)|(?:allocate|set aside|take|make|reserve|dedicate|plan) (?:more |some |enough )?time (?:for|to) [a-z]+(?: [a-z]+)?|mak(?:e|ing) ${systems} (?:more )?scalable|scale ${systems}|(?:try to )?avoid(?:ing)? (?:long[- ]running|large|big|heavy|risky|manual|complex) [a-z]+s`,
    ),
    ifAlone: true,
    reason: 'More, or less, of it without a figure.',
    example: 'Allocate more resources',
    question: 'How much is enough, and by when?',
  },
  {
    pattern: whole(
      `(?:upgrade|replace|retire|update|modernize|modernise|(?:move|migrate) away from) (?:(?:the|all|our|any) )*(?:old|outdated|legacy|obsolete|ageing|aging|unsupported) (?:components|libraries|systems?|software|hardware|dependencies|services|code|tools|servers|infrastructure|versions|monolith)|upgrade (?:the |our )?infrastructure|(?:fix|resolve|solve|address) (?:(?:the|all|any|our|these) )*(?:noisy alerts|monitoring|bugs|(?:performance|security|stability|reliability|network|capacity|scaling) (?:issues?|problems?)|(?:issues|problems|gaps) (?:found|identified))|(?:standardi[sz]e|unify|consolidate|harmoni[sz]e|enforce) (?:(?:the|our|all) )*(?:process(?:es)?|monitoring|tooling|polic(?:y|ies)|practices|procedures|standards|tools|alerting|logging|environments)`,
    ),
    ifAlone: true,
    reason: 'A direction: nobody says which ones, or how far.',
    example: 'Replace outdated libraries',
    question: 'Which ones exactly? One row each has an end.',
  },
  {
    pattern: whole(
      `(?:the |our )?(?:monitoring|alerting|alerts|documentation|communication|testing|logging|process(?:es)?|runbooks?|training|tooling) (?:is|are|was|were) (?:not (?:good|clear|sufficient|adequate|enough|reliable)(?: enough)?|insufficient|inadequate|lacking|poor|unclear|too [a-z]+|outdated)|too (?:many|much|few|little) (?:manual (?:steps|work)|alerts|noise|pages|monitoring|documentation|tests|people)|ensure (?:consistency|parity) (?:across|between) [a-z ]{3,40}|ensure (?:that )?staging matches production`,
    ),
    ifAlone: true,
    reason: 'A complaint or a wish in the place of a task.',
    example: 'Alerts are too noisy',
    question: howSeen,
  },
]
