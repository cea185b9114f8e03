/** English action items that are no task at all: a state that is wished for, or a bare noun. */
import type { EndlessPhrase } from './endless.ts'
import { fields, figure } from './endless-words.ts'

/** Qualities without a measure. */
const good =
  '(?:easy|easier|simple|simpler|robust|resilient|reliable|stable|solid|sound|clear|clearer|cleaner|understandable|readable|maintainable|manageable|usable|user[- ]friendly|healthy|healthier|actionable|meaningful|consistent|coherent|sane|sensible|predictable|safe|safer|secure|smooth|smoother|trustworthy|trusted|real(?! time)|genuine|useful|helpful|relevant|boring|painless|effortless|seamless|honest|accurate|tolerant|flexible|extensible|scalable|performant|fast|faster|quick|quicker|efficient|effective|proactive|transparent|visible(?! (?:in|on|to|from|under)\\b)|foolproof|bullet-?proof|future-?proof|high[- ]quality|(?:of )?(?:a )?high(?:er)? quality|up[- ]to[- ](?:date|scratch|standard)|in (?:a )?(?:good|better) (?:shape|state)|(?:better|well|fully|properly|adequately|sufficiently|thoroughly) (?:known|understood|documented|tested|maintained|monitored|prepared|trained|equipped|aligned|covered|informed|staffed|protected|isolated|handled|defined|communicated)|aware of|familiar with|comfortable with|fluent in|less \\w+|more (?!than)\\w+)'

const modal = '(?:should|must|shall|needs? to|ha(?:s|ve) to|ought to|will|can)(?: also| always| all)?'

export const wishedStates: readonly EndlessPhrase[] = [
  {
    pattern: new RegExp(
      `^(?!(?:if|when|so|because)\\b)[^,;:.]{2,80} ${modal} (?:be|become|get|remain|stay|feel)(?: made)? (?:(?:much|very|as|more|really|quite|reasonably|too|so|a bit|a lot|far) )?${good}(?![\\w-])|^[^,;:.]{2,60} (?:should|must|needs? to|ha(?:s|ve) to|ought to) (?:(?:not|never|no longer) be (?:so |as |too )?(?:painful|stressful|scary|hard|difficult|confusing|noisy|surprising|an? (?:burden|surprise|pain))|(?:actually |really |always )?(?:mak(?:e|ing) (?:more )?sense|mean something|tell the truth|be worth \\w+))\\b`,
      'i',
    ),
    unless: new RegExp(
      `${figure}|\\bby \\w+ing\\b|\\bso that\\b|: .{20}|\\bmore than\\b|\\babout (?:which|what|who)\\b|^(?:add|write|create|build|change|make|ensure) `,
      'i',
    ),
    untilTold: true,
    reason: 'A quality that somebody wishes for, and no task that brings it.',
    example: 'The apply code should be easy to understand',
    question: 'What will be changed, and how does one check it?',
  },
  {
    pattern:
      /^(?:[\w/'-]+ ){1,7}(?:is|are|stays?|remains?|becomes?|feels?) (?:always |all |as |much |very )?(?:easy|easier|simple|simpler|hard|harder|safe|quick|clear) to (?:\w+)\b|^(?:[\w/'-]+ ){1,7}(?:is|are) (?:always )?(?:of )?(?:high[- ]quality|well[- ](?:known|understood|documented|tested|maintained|monitored|prepared|trained)|up[- ]to[- ](?:date|scratch)|in good shape)\b/i,
    unless: new RegExp(
      `${figure}|^(?:make|ensure|it|this|that|there|which|what|check|verify|confirm|add|write)\\b`,
      'i',
    ),
    untilTold: true,
    reason: 'The state in which one would like to be, told as if it were so.',
    example: 'Runbooks are easy to find and to follow',
    question: 'What will be changed, and how does one check it?',
  },
  {
    pattern: new RegExp(
      `^[^,;:.]{2,60} (?:should|must|needs? to|ha(?:s|ve) to|ought to) (?!be\\b)[a-z]+ (?:an? |the |our |their |its )?(?:much |even )?(?:better|more|improved|stronger|tighter|closer|deeper|clearer|smoother|safer|faster|quicker|good|proper|adequate|sufficient|appropriate|decent|solid|robust)\\b|^(?:everything|all (?:the )?(?:things|stuff)|anything|(?:all |every )?(?:the )?(?:important|critical|key|relevant|essential|crucial) [a-z]+)(?: \\w+){0,3} ${modal} be [a-z]+(?:ed|en|wn)\\b`,
      'i',
    ),
    unless: new RegExp(`${figure}|\\b(?:than|by \\w+ing|so that|such as|namely)\\b|: .{20}`, 'i'),
    untilTold: true,
    reason: 'Good, better or everything, without saying what must be there.',
    example: 'All services should have good runbooks',
    question: 'What must be there that is not there now?',
  },
  {
    pattern:
      /^(?:[^.;:]{3,90} )?to (?:be|become|get) (?:much |even |a bit )?(?:more|less|better at|as) (?:robust|resilient|fragile|brittle|responsive|reliable|flexible|careful|stable|proactive|user-friendly|tolerant|consistent|error-prone|dependent|defensive|forgiving|strict|explicit|transparent|efficient|scalable|maintainable|readable|predictable|helpful|visible|aggressive|secure|safe|cautious|disciplined|rigorous|prepared)\b|^(?:becom|be|gett?|grow)(?:e|ing)? (?:(?:much|even|far|a lot|a bit|a little) )?(?:less|more) [a-z]+\b/i,
    unless: /\d|\bthan\b|\bby \w+ing\b|: .{20}/i,
    untilTold: true,
    reason: 'More or less of a quality, without a measure.',
    example: 'Rework the queue to be less fragile',
    question: 'From what to what? A figure, or a thing that will exist, says when it is enough.',
  },
  {
    pattern: new RegExp(
      `^(?:an? )?(?:proactive|clear|timely|early|earlier|proper|robust|adequate|appropriate|effective|thorough|careful|regular|continuous|good|consistent|healthy|healthier|closer|stronger|solid|general|overall|better|smarter|safer|simpler|easier|more [a-z]+) (?:[\\w-]+ )?(?:detection|response|notification|escalation|prevention|follow-?up|attitude|culture|mindset|habits?|relationships?|understanding|spirit|way of working|engagement|involvement|approach|way|workflow|solution|${fields})\\b`,
      'i',
    ),
    unless: /\d|: .{20}/,
    reason: 'A virtue in place of a thing to do.',
    example: 'A healthier attitude toward rollback',
    question: 'What is the first thing that will exist: a meeting in the calendar, a page, a job?',
  },
  {
    pattern:
      /^(?:build|deepen|develop|gain|grow|increas|strengthen|extend|broaden|spread|acquir|get|shar)(?:e|ing)?(?: up)? (?:(?:our|more|the|some|team|internal|better|deeper|in-house) )*(?:[\w/-]+ )?(?:expertise|experience|knowledge|skills?|know-how|competenc[ey]|confidence|trust|muscle|understanding|familiarity|insights?|proficiency)\b|^bring(?:ing)? (?:[\w/'-]+ ){1,5}(?:in line with (?:reality|best practices?|standards?|expectations)|up to (?:date|scratch|speed|standard|par))[.!]?$|^(?:catch(?:ing)? up|keep(?:ing)? up) (?:on|with)\b|^hav(?:e|ing) (?:a )?(?:proper|good|closer|better|deeper|serious|hard|fresh) look\b/i,
    unless: /\d|\bby \w+ing\b|: .{20}/i,
    untilTold: true,
    reason: 'Skill and knowledge grow for ever; a course or a page has an end.',
    example: 'Build up expertise in the storage layer inside the team',
    question: 'What will exist when it is done: a course held, a page, a second person who has done it once?',
  },
  {
    pattern:
      /^(?!(?:none|nothing|done|unknown|closed|completed|todo|improved|fixed|updated|changed|rejected|decided|answered|cleaned|archived|deleted|renamed|revoked|rotated)\b)[A-Za-z]{3,}(?:-[a-z]{2,})?[.!?]?$/,
    ifAlone: true,
    reason: 'One word names a subject, and no task.',
    example: 'Caching',
    question: 'What will exist when it is done?',
  },
  {
    pattern:
      /^(?!\S+ (?:meeting|recording|briefing|hearing)\b)[\w-]+ (?:(?:metrics|alerts|dashboards|logs|tests) and )?(?:[a-z]{3,}ing|[a-z]+isation|[a-z]+ization|redundancy|failover|hygiene|quality|resilience|robustness|training|culture|tests|checks|alerts|docs|drills|runbooks|dashboards|metrics|limits|retries|timeouts|reviews)[.!?]?$/i,
    ifNoun: true,
    ifAlone: true,
    reason: 'A field of work as a noun, with nothing that it leaves behind.',
    example: 'Query caching',
    question: 'What will exist when it is done?',
  },
  {
    pattern: /^(?:load|stress|smoke|chaos|unit|integration|regression|end-to-end|e2e) tests?[.!?]?$/i,
    ifAlone: true,
    reason: 'A kind of test, and no word of what is tested.',
    example: 'Integration tests',
    question: 'What must be there that is not there now?',
  },
  {
    pattern:
      /^(?:more )?(?:redundancy|resilien(?:ce|cy)|reliability|robustness|stability|quality|performance|security|readiness|awareness|visibility|observability|communication|coordination|collaboration|alignment|ownership|transparency|hygiene|governance|scalability|sustainability) (?:of|for|in|across|on|around|between|with|among) [^:]{3,90}$/i,
    unless: /\d/,
    untilTold: true,
    reason: 'A virtue of a thing, with no task that brings it.',
    example: 'Redundancy of the message bus',
    question: 'What must be there that is not there now?',
  },
]
