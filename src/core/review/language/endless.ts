/**
 * How English action items are written that nobody can call finished: by classes of verbs, by comparisons without a figure,
 * by habits and by hopes. The heads of items are compared after a label, an owner and “we should” are taken off; see `item-head.ts`.
 */
import { attitudes } from './attitudes.ts'
import {
  again,
  better,
  betterment,
  fields,
  figure,
  forms,
  inquire,
  inquiry,
  moreOf,
  ofOneThing,
  openNouns,
  openSubjects,
  participles,
  people,
  toldAsDone,
} from './endless-words.ts'
import { endlessWork } from './endless-work.ts'
import { halfHearted } from './half-hearted.ts'
import { openPlans } from './open-plans.ts'
import type { Phrase } from './phrase.ts'
import { plainWishes } from './plain-wishes.ts'
import { wishedStates } from './wished-states.ts'

/** Words that leave the end of an item open. */
export interface EndlessPhrase extends Phrase {
  /** A few lines under the item may give it an end. */
  readonly untilTold?: true
  /** Only where the head does not open with a verb: “Capacity planning”, not “Enable logging”. */
  readonly ifNoun?: true
  /** Only where nothing stands under or beside the item that may tell more. */
  readonly ifAlone?: true
}

const plainlyEndless: readonly EndlessPhrase[] = [
  {
    pattern: new RegExp(
      `^(?:${forms(inquire)}|look(?:s|ing)? (?:in ?to|at|for|around|further|deeper|more|closer|closely)|(?:have|having|take|taking) an? (?:\\w+ )?look|think(?:s|ing)? (?:about|through|of|over|on)|figur(?:e|es|ing) out|dig(?:s|ging)? (?:in ?to|deeper)|deep[- ]dive|play(?:ing)? (?:around )?with|experiment(?:ing)? with|understand(?:ing)?|learn(?:ing)? (?:more|about|from|how)|study(?:ing)?|see(?:ing)? (?:what|how|(?:if|whether) (?:we|there|it)(?: can|'s|\\b))|spik(?:e|ing) on)\\b`,
      'i',
    ),
    unless:
      /^explore (?:page|tab|view|screen)\b|: (?:propose|decide|agree|document|write|present)\b|\b(?:results?|outcomes?|output|findings|answers?|conclusions?)(?: is| are)? (?:in|to|at|on|by|posted|written|go(?:es)? (?:in)?to)\b|^(?!consider|reflect)\S+(?: out| in ?to| at)?(?: and understand)? (?:why|if|whether|what causes?|what caused|(?:the )?(?:exact |underlying |true |real |root )?(?:root )?cause|the reason|how come|how (?!to\b|we\b|can\b|best\b)|and (?:fix|resolve|correct|repair|decide|implement(?! (?:\w+ly )?(?:better|more|improved|further|additional|stronger|various|some))|document|remove|replace|write|address))\b|\band (?:fix|migrate|remove|replace|record|choose|select|pick|order|buy|apply(?= (?:an?|the|it|them|this|what)\b)|decide|document|report|present|write|propose|list|delete|drop|close|rename)\b/i,
    reason: 'One can look into something for ever; a decision, a note or a date ends it.',
    example: 'Investigate memory usage',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern: new RegExp(
      `^(?:an? |the )?(?:(?:further|more|deeper|continued|additional|ongoing|careful|general|open|internal) ){0,2}(?:${inquiry}) (?:of|in ?to|on|about|around|for|with|regarding)\\b|^reflect(?:ing)? (?:on|if|whether|about)\\b|\\b(?:should|must|shall|will|needs?|has|have|ought)(?: to)?(?: also)? be (?:\\w+ly |further |more |better )?(?:${participles(inquire)}|looked (?:in ?to|at)|thought about)\\b`,
      'i',
    ),
    unless: /\b(?:why|whether|root cause)\b|\band (?:fixed|removed|replaced|decided|documented|implemented)\b/i,
    reason: 'The same as a noun, or as something to be done to it.',
    example: 'The retry settings should be reviewed again and evaluated, so they need to be discussed',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern: new RegExp(
      `^(?:${forms(better)}|${betterment}|(?:creat|build)(?:e|ing)? awareness|rais(?:e|ing) (?:the )?(?:awareness|bar|visibility|profile)|increas(?:e|ing) (?:the |our |team |test |overall |general )*(?:${fields}|(?:frequency|level|degree|use|usage|adoption|amount|number(?! of (?:connections|threads|workers|replicas|nodes|retries|partitions|shards|pods|attempts|consumers|file|open))) of)\\b|(?:spread|shar)(?:e|ing)? (?:the )?(?:awareness|knowledge)|(?:[\\w-]+ ){1,3}(?:improvements?|enhancements?|optimi[sz]ations?|hardening)$|(?:[\\w-]+ ){0,3}(?:${betterment}) (?:of|to|in|for|around)|(?:other|further|more|any|additional|possible|potential|general) improvements?|(?:[\\w-]+ ){1,4}(?:other|further|any|possible|potential|general) improvements?)(?![\\w-])`,
      'i',
    ),
    unless: new RegExp(
      `${figure}|\\b(?:by \\w+ing|with an? |so (?:that|it|they|we)\\b(?!.*\\b(?:quicker|faster|better|easier|earlier|sooner|more|properly|correctly|gracefully|smoothly|adequately|appropriately|well)\\b)|to (?:at least|under|below|\\d|an? single|one|test|cover|include|show|print|accept|require|also)|into an?\\b)|: .{20}`,
    ),
    untilTold: true,
    reason: 'It can always be better still; a figure or a thing that will exist says when it is enough.',
    example: 'Improve monitoring',
    question: 'How will somebody else see that it is done?',
  },
  {
    pattern: new RegExp(
      `\\b(?:should|must|shall|will|can|could|might|may|needs?|has|have|ought)(?: to)?(?: also)? be (?:\\w+ly |further |more |better |greatly |much |be )?(?:${participles(better)}|better|prioriti[sz]ed|given (?:a )?(?:higher|more|greater))\\b`,
      'i',
    ),
    unless: new RegExp(
      `${figure}|\\b(?:by \\w+ing|with an? |so (?:that|it|they|we)\\b(?!.*\\b(?:quicker|faster|better|easier|earlier|sooner|more|properly|correctly|gracefully|smoothly|adequately|appropriately|well)\\b)|to (?:at least|under|below)|into an?\\b)`,
    ),
    untilTold: true,
    reason: 'The same of a thing that is to be better.',
    example: 'The on-call handover should be improved',
    question: 'How will somebody else see that it is done?',
  },
  {
    pattern: new RegExp(`^(?:${forms(better)}) [^:]{1,60}: (?:${forms(better)})\\b`, 'i'),
    unless: new RegExp(`${figure}|\\b(?:by \\w+ing|with an?|into an?)\\b`),
    untilTold: true,
    reason: 'The label says what is to be better, and so does what follows it.',
    example: 'Improve logging: enhance the logs so that more is seen',
    question: 'How will somebody else see that it is done?',
  },
  {
    pattern: new RegExp(`^(?:${moreOf}) (?!than\\b|one\\b)`, 'i'),
    unless: new RegExp(
      `${figure}|\\b(?:by \\w+ing|with an? |so (?:that|it|they|we)\\b(?!.*\\b(?:quicker|faster|better|easier|earlier|sooner|more|properly|correctly|gracefully|smoothly|adequately|appropriately|well)\\b)|to (?:at least|under|below)|into an?\\b)|: .{20}|^more than\\b|${toldAsDone}`,
    ),
    untilTold: true,
    reason: 'A comparison with nothing to compare to, in place of a thing to do.',
    example: 'Better alerting',
    question: 'What must it do that it does not do now?',
  },
  {
    pattern: new RegExp(
      `^(?:clear|timely|open|proper|robust|periodic|adequate|sufficient|appropriate|effective|proactive|thorough|careful|frequent|regular|constant|continuous|continued|ongoing|close|good|consistent) (?:[\\w-]+,? (?:and )?){0,2}(?:${fields}|reviews?|meetings?|updates|checks|audits|drills|backups|handling|validation|game ?days|exercises|rehearsals|sessions|trainings|workshops|syncs)\\b`,
      'i',
    ),
    unless: new RegExp(`${figure}|: .{20}`),
    reason: 'A habit or a virtue in place of a thing to do.',
    example: 'Regular communication between the teams',
    question: 'What is the first thing that will exist: a meeting in the calendar, a page, a job?',
  },
  {
    pattern: new RegExp(
      `^(?:develop|create|find|build|design|setup|set up|implement|add|write|establish|define|introduce|put in place|putting in place|provide|have|do|conduct|perform|adopt|add in|use|get|come up with|devis|explor|us|provid|writ|creat|defin|introduc|hav|do|mak|make)(?:e|t)?(?:ing|ting)? (?:an? |some |the |in )?(?:better|improved|more(?! than\\b)|further|some|various|several|potential|additional|extra|proper|adequate|sufficient|appropriate|stronger|stricter|tighter|clearer|closer|deeper|faster|simpler|safer|enhanced|new and better|necessary|deeper|robust|comprehensive|proactive|thorough|solid|reliable)\\b (?:(?!(?:for|of|in|on|to|with|around|about|that|so)\\b)[\\w/'-]+,? (?:and )?){0,4}?${openNouns}\\b`,
      'i',
    ),
    unless: new RegExp(
      `[^ ] [-–—] [^ ].{15}|: .{20}|\\([^()]{15,}\\)|^\\S+ an? additional\\b|\\b(?:instead of|in place of|rather than) \\S|^\\S+ (?:additional|extra) (?:index|column|replica|node|label|test|check|probe|metric|step|field|line|host|disk|key)\\b|(?:in|to|on|around|of) ◦|${ofOneThing}`,
      'i',
    ),
    untilTold: true,
    reason: '“Better” and “some” have no end; what it must do has.',
    example: 'Create some docs around incidents',
    question: 'Which one exactly, and what must it do?',
  },
  {
    pattern:
      /^(?:implement|tak|introduc|adopt|apply|establish|develop|identify|find|defin|mak|put|determin|explor|consider|look for|seek)(?:e|ing)?(?: in place)? (?:(?:the|some|any|more|all|additional|further|necessary|appropriate|other|several|various|possible|potential|preventive|preventative|corrective|better|new|proper|required|different) )*(?:measures?|steps?|actions?|precautions|safeguards|improvements|changes|solutions|mitigations|options|ways|alternatives|practices|best practices|efforts|opportunities|areas|places|gaps)\b/i,
    unless: /: .{20}|\([^()]{15,}\)|\b(?:listed|below|above|following)\b/i,
    untilTold: true,
    reason: 'Measures, steps and ways are names for what is still to be found.',
    example: 'Take steps to make the queue safe',
    question: 'Which one exactly, and what must it do?',
  },
  {
    pattern:
      /^mak(?:e|ing) (?:[\w'/.-]+ ){1,9}(?:more (?!configurable|specific)|less |better\b|easier\b|harder\b|simpler\b|faster\b|safer\b|clearer\b|smoother\b|stronger\b|quicker\b|robust\b|resilient\b|(?:actionable|reliable|meaningful|maintainable|trustworthy|painless)[.!]?$)|^(?!limit(?:ing)? (?:the )?(?:number|amount|use|usage|duration|time)\b)(?:reduc|minimi[sz]|lower|decreas|lessen|limit|mitigat|cut)(?:e|ing)?(?: down)?(?: on)? (?:(?:the|our|any|future|overall|potential|general|tribal|human|manual|alert|on-?call|copy-paste|number of|amount of|unnecessary) ){0,3}(?:(?:number|amount|frequency|use|usage|occurrences?|severity|duration) of\b|risks?|likelihood|chances?|probability|possibility|impact|noise|toil|complexity|reliance|dependence|dependenc(?:y|ies)|time|blast radius|friction|errors?|mistakes?|confusion|knowledge|workload|burden|fatigue|incidents|outages|failures)\b/i,
    unless: new RegExp(
      `${figure}|\\bby \\w+ing\\b|: .{20}|\\b(?<!\\b(?:time|way|path|lag|delay|gap)(?: taken| needed)? )from \\S+ to \\S+|\\bto (?:\\d+|zero|one|two|three|four|five|six|ten)\\b`,
    ),
    untilTold: true,
    reason: 'Less of it, or more: without a figure it can always be less still.',
    example: 'Make the importer more robust',
    question: 'From what to what? A figure, or a thing that will exist, says when it is enough.',
  },
  {
    pattern:
      /^(?:(?:we|i) )?(?:be|being|stay|remain|become|becoming|get|getting) (?:(?:more|extra|very|much|a bit|better|even) )*(?:careful|cautious|vigilant|mindful|attentive|aware|diligent|proactive|alert|better|prepared|conscious|rigorous|disciplined|thoughtful|transparent|responsive|strict|familiar|good|faster|quicker)\b|\b(?:be|being|stay|remain) (?:more |extra |very )(?:careful|cautious|vigilant|mindful|attentive|aware|diligent|proactive|rigorous)\b|^(?:(?:always|never|regularly|continuously|continually|constantly|routinely|frequently|consistently|closely|carefully|proactively|actively|diligently|periodically) (?!running|on\b|true\b|restart)\w+)|^(?:communicat|document|plan|test|prepar|coordinat|understand|monitor|review|check|do|get|be|mak)(?:e|es|ing)?(?: \w+){0,3} (?:better|more (?:carefully|clearly|often|thoroughly|closely|effectively|proactively))$|^(?:communicat|coordinat|prepar)\w{1,4} (?:better|more \w+|clearly|openly|early|proactively|regularly|transparently)\b|^(?:more|less) \w{3,15}ly \w+|\bshould be (?:more \w{3,15}ly) \w+|^prepar(?:e|ing) (?:ourselves|for)\b|^tak(?:e|ing) (?:[\w-]+ ){1,5}(?:into (?:account|consideration)|seriously)\b|^(?:giv|pay)(?:e|ing)? (?:more|greater|closer) |^(?:tak(?:e|ing) (?:more |extra |greater |better )?care|pay(?:ing)? (?:more |closer |extra |special )?attention|exercis(?:e|ing) (?:more )?(?:care|caution)|us(?:e|ing) (?:more )?caution|remember (?:to|that|how|why|what|when|who)|(?:re-?)?familiari[sz](?:e|ing)|do(?:ing)? (?:a )?better|learn(?:ing)? from)\b/i,
    unless: new RegExp(`^(?:always|never|regularly|periodically|routinely)\\b.*${figure}`, 'i'),
    reason: 'Nobody can be more careful for long; a check that runs by itself can.',
    example: 'We need to be more careful with deployments',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern: new RegExp(
      `^(?:remind(?:ing)?|encourag(?:e|ing)|educat(?:e|ing)|urg(?:e|ing)|motivat(?:e|ing)|push(?:ing)?) ${people}\\b|^(?:encourag|emphasi[sz]|stress|reiterat|re-?affirm|foster|cultivat|nurtur|advocat|instil)(?:e|l|ling|ing)? |^promot(?:e|ing) (?:an? |the )?(?:[\\w-]+ )?(?:culture|awareness|use|understanding|practice|mindset)|^(?:priorit(?:ise|ize|ising|izing)|focus(?:ing)?(?: more)? on|invest(?:ing)?(?: more)?(?: time| effort)? in|spend(?:ing)? (?:more |some )?(?:time|effort)|put(?:ting)? (?:more |greater )?(?:effort|focus|emphasis|thought|work)|(?:dedicat|devot)(?:e|ing) (?:more )?(?:time|effort|resources)|work(?:ing)? (?:on|with|towards?|together|closely|closer|more|harder)|collaborat(?:e|ing)|liais(?:e|ing)|engag(?:e|ing) with|strive|striving|aim|aiming|endeavou?r|seek(?:ing)? to|hop(?:e|ing) to|support(?:ing)? ${people}|help(?:ing)? ${people}|plan(?:ning)? for)\\b`,
      'i',
    ),
    unless:
      /\b(?:until|by (?:the end|\d)|so (?:that )?it(?:'s| is))\b|\b[A-Z]{2,8}-\d|#\d|\b(?:its|their|the|these|those) \d+ [a-z]+s\b/i,
    reason: 'An effort or a stance: there is always more of it to make.',
    example: 'Work with the storage team on capacity',
    question: 'What will exist when it is done, and by when?',
  },
  {
    pattern:
      /\b(?:might|may|could) (?:be an option|potentially|help|be (?:a good idea|worth|useful|nice|good|helpful))|(?:\bwould|'d) be (?:nice|good|great|helpful|useful|ideal|worth\w*|beneficial|interesting)\b|^(?:maybe|perhaps|possibl[ey]|potential(?:ly)?|ideally|idea|nice to have|worth|optionally)\b|^(?:\w+ ){1,5}(?:could|might) potentially\b|^(?:[\w'-]+ ){0,8}some (?:kind|sort|form|type) of\b|\bsome(?:thing|how) (?:more|better)\b|\bsomewhere (?:more|better)\b(?! (?:\w+ )?than\b)|\bor something\b|^(?:we|i|it|this|they|one|the team) (?:may|might|could) (?!not\b)|^there (?:may|might|could) be (?:an? |some |more |further )|\b(?:would|could|might|may) (?:also )?help\b/i,
    reason: 'It does not say whether anyone will do it.',
    example: 'Sharding might be an option',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern:
      /^(?:(?:we|i|team|it|might|may|could|should|would|also|want|need|like|to|be|worth|good|strongly) ){0,6}consider(?:ing)?\b/i,
    reason: 'It can be considered for ever; a decision ends it.',
    example: 'It might be good to consider a second region',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern: new RegExp(
      `^(?:[^.]{0,100} and )?(?:ensur(?:e|ing)|mak(?:e|ing) sure|guarantee(?:ing)?|maintain(?:ing)?) (?:of )?(?:that )?(?:there (?:is|are) )?(?:(?:(?:the|our|its|their|a|an|all|full|overall|continued|future|system|service|data|smooth|operational|high|optimal|more|ongoing|good|constant|platform|network|production) ){0,4}(?:${fields})\\b|(?:proper|adequate|sufficient|appropriate|enough|better|timely) [a-z]+)(?![^.]{0,60} (?:is|are|has|have|can|will|runs?|covers?)\\b)`,
      'i',
    ),
    unless: new RegExp(figure),
    reason: 'It names a state that is never reached for good.',
    example: 'Evaluate the deployment and ensure durability',
    question: 'What will be different, and how does one check it?',
  },
  {
    pattern: new RegExp(
      `^(?:[^.]{0,100} and )?(?:ensur(?:e|ing)|mak(?:e|ing) sure) (?:that )?(?:this|it|these|such|similar|future)\\b[^.]{0,60}\\b(?:not|never|no longer|n't|doesn't|don't|won't|can't|cannot)\\b|^(?:ensur(?:e|ing)|mak(?:e|ing) sure)(?: that)? (?:[\\w-]+ ){1,6}(?:is|are|stays?|remains?) (?:(?:more|always|well|fully|sufficiently) )?(?:actionable|reliable|robust|resilient|stable|clear|up[- ]to[- ]date|aware|ready|prepared|adequate|sufficient|better|secure|safe|maintainable|understood|visible|healthy|meaningful)\\b|^(?:ensur(?:e|ing)|mak(?:e|ing) sure)(?: that)? (?:[\\w-]+ ){1,5}works? (?:properly|correctly|as (?:expected|intended)|well|reliably)[.!]?$|^(?:ensur(?:e|ing)|mak(?:e|ing) sure|be sure|see to it)(?: that)? ${people} (?!(?:on[- ]call |in [\\w-]+ )?ha(?:s|ve) the\\b|have an?\\b|has an?\\b|have access|has access|have the\\b|can\\b|don't have|(?:is|are) in (?:an?|the)\\b)`,
      'i',
    ),
    unless: /^(?:ensure|make sure)\b.{0,60}\b(?:before|when)\b/i,
    reason: 'What people are to do every time, or what is to happen never again.',
    example: 'Make sure everyone follows the runbook',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern: new RegExp(
      `^(?:to )?(?:prevent|avoid|stop|eliminat|reduc|minimi[sz]|not repeat|don't repeat|protect against|guard against|mitigat)(?:e|ing)? (?:the |any |all |against )*${again}|\\b(?:will|to|and|should|must) (?:prevent|avoid) (?:such|similar|future|these|this) (?:[\\w-]+ ){0,3}(?:incidents?|issues?|problems?|outages?|failures?|events?) (?:from )?(?:(?:happening|occurring|recurring) ?)?(?:again|in (?:the )?future)?[.!]?$`,
      'i',
    ),
    unless:
      /\bby \w+ing\b|^(?!prevent|avoid|stop|eliminat|not|don't|protect|guard|mitigat|minimi|reduc|to )\w+ (?:an?|the|our) /i,
    reason: 'It says what is hoped for, and not what is done for it.',
    example: 'Prevent similar incidents in the future',
    question: 'What will be changed so that it cannot happen?',
  },
  {
    pattern:
      /^(?!.*\b\d)(?:[\w'-]+ ){1,6}(?:earlier|sooner|faster|more (?:quickly|often|carefully|closely|thoroughly|proactively)|even (?:more|further|better)|further)[.!]?$|^(?!.*(?:\b\d| so | to | can | that ))(?:[\w'/-]+ ){1,14}(?:more \w{3,15}ly|earlier|sooner|faster|quicker|better)[.!]?$/i,
    reason: 'A comparison without a figure is never reached for good.',
    example: 'Bring the number of pages down even further',
    question: 'From what to what? A figure says when it is enough.',
  },
  {
    pattern:
      /\b(?:will|shall|to) (?:continue|keep) (?:to improve|improving|to work on|working on|to (?:strengthen|enhance|optimi[sz]e|harden)|monitoring)\b|^(?:[\w'-]+ ){0,6}continu(?:e|es|ing) (?:to|with|our|the|on|\w+ing)\b|^keep(?:s|ing)? (?:an? (?:\w+ )?eye|track|watch\w*|up\b|on\b|monitoring|improving|working|looking|pushing|following|investigating|refining|learning|testing|checking|(?:[\w'-]+ ){1,4}(?:up[- ]to[- ]date|in mind|informed|in sync))|^emphasi[sz](?:e|ing) the (?:importance|need)|\b(?:have|develop|build|establish)(?:ing)? (?:an? )?(?:much )?(?:better|stronger|closer|healthier) (?:[\w-]+ )?(?:relationship|communication|collaboration|culture|understanding)\b|^(?:track|follow|watch|monitor)(?:ing)? (?:(?:the|this|that|upstream|any|for|further|its|their|our|related|future|external|vendor) ){0,3}(?:situation|closely|upstream|progress|developments?|issues?|bug|updates?|changes|trends?|news)\b|^monitor(?:ing)?\b.{1,80}\b(?:closely|carefully|continuously|regularly)\b|^monitor(?:ing)? for (?:recurrence|re-?occurrence|further|similar|any|repeat)|^observ(?:e|ing) (?:how|whether|if)\b|^(?:stay|keep)(?:ing)? (?:in (?:touch|contact)|on top)\b|^follow(?:ing)?[ -]up (?:with|on)\b(?!.*\b(?:to (?:get|obtain|confirm|request|ask|agree)|whether|by (?:e-?mail|mail|phone|letter)|(?:on|about|regarding) (?:the|an?|our))\b)|^(?!.*\d).{5,80} (?:regularly|frequently|often|continuously|periodically|routinely)[.!]?$/i,
    unless: /\buntil\b|\b(?:on|with|at|in) (?:every|each) \w+|\bby (?:a|the) \w+/i,
    reason: 'It goes on for ever, so nobody can tick it off.',
    example: 'The team is continuing to improve the process',
    question: 'What is the next thing that will exist, and by when?',
  },
  {
    pattern:
      /^(?:could|should|can|shall|do|does|is|are|would) (?:we|it|this|they|someone|there|the|our|a|an)\b[^?]{1,200}\?|^something (?:about|like|along)\b|^(?!.*\b(?:whether|if|why|determine|decide|find out|check|document|answer|ask|clarify|settle)\b)[^?]{8,200}\?[)"]?$/i,
    unless: /\? (?:(?:a|the) )?(?:ticket|issue)(?: (?:was|is|has been))? (?:raised|created|opened|filed)\b/i,
    reason: 'A question or a thought is not yet a task.',
    example: 'Could we have an alarm for slow jobs?',
    question: 'Will we do it? Then what, and by when; else say *accepted* and why.',
  },
  {
    pattern: new RegExp(
      `^[^,;.–—]{2,80} (?:needs?|requires?|could use|can use|deserves?) (?:some |more |further |a lot of |better |additional )*(?:improvement|improving|work|attention|love|investigation|thought|review|discussion|refinement)s?\\b|^(?:review|audit)(?:ing)? (?:(?:the|our|all|existing|current|internal|overall|team|general|and|monitoring|alerting|incident|release|deployment|change|on-?call|response|security) )*(?:${fields}|process(?:es)?|procedures?|practices|policy|policies|strategy|strategies|approach|options|architecture|setup|infrastructure)(?:,? and (?:[\\w-]+ )?(?:process(?:es)?|procedures?|practices|policies|${fields}))?(?: (?:to|in order to) (?:prevent|avoid|reduce|minimi[sz]e|improve|ensure|make sure)\\b[^.]{0,80})?[.!]?$|^(?:coordinat(?:e|ing)|align(?:ing)?|sync(?:ing)?(?: up)?|talk(?:ing)?|liais(?:e|ing)) (?:more |better |closely )*(?:with|about|between|across)\\b|^(?:review|study|look at)(?:ing)? (?:the |our )?(?:current|existing|desired|expected)(?: (?:and|or|vs\\.?|versus) (?:current|existing|desired|expected))? (?:behaviou?r|state|situation|set-?up|status|approach|usage)\\b|^hav(?:e|ing) (?:an? |more |further |some )?(?:internal |open |deeper |team )?(?:discussions?|conversations?|talks?|chats?) (?:about|on|around|regarding|with)\\b`,
      'i',
    ),
    unless:
      /\band (?:update|fix|write|decide|document|agree|remove|change|adjust|mock up)\b|\bon (?:the|a) (?:date|day|time|name|owner|order|wording|price|format)\b/i,
    reason: 'Work, talk and review that may stop at any point.',
    example: 'The release process needs improvement',
    question: 'What will exist when it is done: a decision, a list, a change? By when?',
  },
  {
    pattern:
      /^(?:follow|adher|stick|comply|respect|abid)(?:e|ing|ying)? (?:to |with |by )?(?:(?:the|our|all|proper|best|standard|established|correct|existing|documented|internal|company|security|change|release|deployment) )*(?:process(?:es)?|procedures?|practices|guidelines|polic(?:y|ies)|protocols?|checklists?|runbooks?|rules|standards)\b|^(?:double|triple)[- ]check(?:ing)?\b|^(?:note that|bear in mind|be sure|mak(?:e|ing) (?:it )?a habit|get (?:in|into) the habit|think twice|learn from)\b|^(?:do not|don't|never|avoid|stop(?! (?:deploys|merges|pushes|deployments) (?:when|while|if|during|as soon as)\b)|refrain from) (?:assum|forget|ignor|skipp?|rely|relying|trust|rush|panic|mak(?:e|ing) (?:changes|assumptions)|deploy|merg|push)\w*|^(?:conduct|perform|do|hold|run|have|carry out|organi[sz]e)(?:ing)? (?:more )?(?:regular|periodic|frequent|ongoing|continuous|routine)\b|\bas (?:much|many|far|often|little|few) as possible\b|\b(?:wher|when)ever possible\b/i,
    reason: 'A rule for every day: it is kept or not, and never finished.',
    example: 'Follow the release process',
    question: 'Which check or limit could keep this rule without anyone thinking of it?',
  },
  {
    pattern:
      /^(?:address|clean(?:ing)? up|pay(?:ing)? (?:down|off)|tackl|resolv|fix|handl|deal|solv|mitigat|remediat|eliminat)(?:e|es|ing)?(?: with)? (?:(?:the|any|all|other|remaining|underlying|these|those|known|various|some|our|identified|potential|related|existing|found) )*(?:tech(?:nical)? debt|issues?|problems?|concerns?|bottlenecks?|gaps|shortcomings|weaknesses|vulnerabilities|challenges|limitations|pain points)[.!]?$|^(?:increas|add|provid|build|ensur|expand|scal)(?:e|ing)?(?: up)? (?:(?:more|additional|extra|our|the|system|team|in|better) )*(?:capacity|redundancy|resilience|resources|headroom|robustness)[.!]?$/i,
    reason: 'Issues, gaps and capacity of which nobody says which or how much.',
    example: 'Address the remaining issues',
    question: 'Which ones exactly? One row each has an end.',
  },
  {
    pattern:
      /^(?:[\w/-]+ ){1,2}(?:tuning|updates|planning|testing|verification|training|reviews?|sharing|handling|management|coverage|refinement|monitoring|alerting|documentation|communication|logging|observability|awareness|coordination|preparedness)(?: (?:across|between|among|within|for|in) (?:the )?(?:[\w-]+ )?(?:teams?|services|company|organi[sz]ation))?[.!]?$/i,
    ifNoun: true,
    reason: 'An activity as a noun, with nothing that it leaves behind.',
    example: 'Capacity planning',
    question: 'What will exist when it is done?',
  },
  {
    pattern: new RegExp(
      `^(?:communicat(?:e|ing|ion)|(?:testing|train(?:ing)?|planning|design(?:ing)?|prepar(?:ing|ation)|automation|automating|monitoring|alerting|alerts|tooling|drills|education|logging|dashboards|practi[sc](?:e|ing)|rehears(?:e|ing|als)) (?:(?:for|on|of|around|against|in|about) )?(?:all |any |more |such |the (?:whole |entire )?|unexpected |possible |future )*(?:${openSubjects})|(?:(?:our|the|team|test|internal|external|staff|user|customer|on-?call|incident|general) ){0,2}(?:${fields})(?:(?:,| and| &| \\/|\\/) ?(?:(?:our|the|test|better) )?(?:${fields}))*)[.!]?$`,
      'i',
    ),
    reason: 'It names a field and not a task.',
    example: 'Communication',
    question: 'What will exist when it is done?',
  },
]

export const endlessPhrases: readonly EndlessPhrase[] = [
  ...plainlyEndless,
  ...halfHearted,
  ...endlessWork,
  ...wishedStates,
  ...openPlans,
  ...attitudes,
  ...plainWishes,
]
