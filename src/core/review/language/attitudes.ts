/** English action items that ask for an attitude: virtues, stances, and what one means to be or to bear in mind. */
import type { EndlessPhrase } from './endless.ts'

const question = 'What will somebody do differently on an ordinary day, and where will one see it?'

/** What people may have more or less of. */
const virtue =
  '(?:vigilance|awareness|discipline|culture|curiosity|dialogue|understanding|care|attention|respect|humility|patience|caution|honesty|openness|mindfulness|prudence|diligence|kindness|empathy|restraint|simplicity|common sense|teamwork|information flow|heads-?up|foresight|realism|rigou?r)'

export const attitudes: readonly EndlessPhrase[] = [
  {
    pattern: new RegExp(
      `^(?:(?:an?|the|our|some|much|a bit|bit|lot|of|more|better|greater|closer|deeper|healthier|stronger|good|general|situational|mutual|shared|proper|constant|continued|extra|common|cross-team|internal|warmer|clearer|earlier|friendlier),? ){0,4}${virtue}(?: (?:and|&) \\w+)? (?:of|in|on|at|around|about|between|among|amongst|with|for|to|towards?|when(?:ever)?|where|which|over|by|before|during|after|from)\\b(?! (?:the )?(?:queue|bucket|table|branch|script|dashboard|endpoint|service|database|card|layer|partner|account)\\b)`,
      'i',
    ),
    unless: /\bwith legal\b|\bterms\b|◦|: .{12}/,
    untilTold: true,
    reason: 'A virtue, and no task: nobody can say when there is enough of it.',
    example: 'Discipline around network cabinets',
    question,
  },
  {
    pattern:
      /\b(?:deserves?|merits?|warrants?|calls? for|could (?:do with|use)) (?:(?:some|more|the same|a (?:bit|little|lot)(?: more)?(?: of)?|much|better|closer|extra|our|a (?:fresh|second|closer|good)) )*(?:attention|patience|respect|care|love|thought|thinking|look|pair of eyes|scrutiny|tlc|consideration|focus|time|diligence|discussion)\b/i,
    reason: 'That it deserves attention is the finding; the task is what somebody does about it.',
    example: 'Old buildings deserve more attention',
    question,
  },
  {
    pattern:
      /\b(?:with|given|need|needs|show|take) (?:(?:a (?:bit|little|lot)|some|far|much|even) )?(?:more|greater|deeper|closer|better|due|the) (?:regard|realism|care|respect|thought|caution|rigou?r|patience|consideration|foresight|humility|discipline)\b|\b(?:bit|little|lot) more (?:thought|care|caution|patience|regard)\b|\bwith (?:a fresh mind|fresh eyes|an open mind)\b/i,
    reason: 'More of it than before, and no way to tell how much is enough.',
    example: 'Patching to be planned with more regard for clinical hours',
    question,
  },
  {
    pattern:
      /\b(?:lose|losing|lost) sight of\b|\b(?:bear|bearing|keep|keeping|have|having) (?:[\w' -]{1,40} )?in mind\b|\btak(?:e|en|ing) (?:[\w' /-]{1,40} )?(?:more )?seriously\b|\b(?:tak(?:e|en|ing)) (?:[\w' -]{1,40} )?for granted\b|\bblindly (?:rel(?:y|ied)|trust|follow)\w*|\b(?:rely|relied|trust(?:ed)?) (?:on )?blindly\b|\b(?:too soon|victory|a formality|is precious|like adults)\b|\brather than ticked\b|\bif we can help it\b/i,
    reason: 'Something to bear in mind; nobody can tick it off.',
    example: 'We must not lose sight of the gatehouse',
    question,
  },
  {
    pattern:
      /\b(?:could|can|should|might) be (?:(?:a lot|much|far|a bit|somewhat|even|way) )?(?:better|warmer|clearer|closer|calmer|quicker|smoother|nicer|friendlier|stronger|tighter)(?=[.!]?$| (?:in|between|with|at|on|for)\b)|\bto be (?:(?:made|done|handled|planned|treated|run|carried out) )?(?:(?:somewhat|much|a bit|far|even) )?(?:more (?:thorough|careful|cautious|open|consistent|transparent|disciplined|realistic)\w*|calmer|intensified|strengthened|deepened|fostered|as high-risk\b)|\bnot be (?:rushed|hurried|taken lightly)\b/i,
    reason: 'A direction, and no place where one arrives.',
    example: 'Contact between workshop and network could be warmer',
    question,
  },
  {
    pattern:
      /^(?:(?:we|i|let's|let us|please|really|just|also|want|wants?|mean|hope|hoping|intend|ought|should|must|need|have|has|try|us|to|all|'d|'re|would|like) ){0,6}(?:be|being|become|remain|remaining|stay|staying|get|getting) (?:(?:a bit|much|even|more|extra|very|as|a lot) )*(?:kind|kinder|honest|open|present|slower|thoughtful|mindful|calm|humble|patient|curious|nicer|at (?:that|it)|ahead of|in (?:closer|better|close) (?:touch|contact)|closer to)\b/i,
    unless: /\d|\bby \w+ing\b/,
    reason: 'What one wants to be is no task.',
    example: 'We want to be more open',
    question,
  },
  {
    pattern:
      /\b(?:under consideration|to be thought about|(?:are|is) being (?:explored|considered|discussed|evaluated|looked (?:at|into)))[.!]?$|^(?:(?:we|i|someone|somebody|they) )?(?:(?:need|want|have|has|should|will|might|could|to) ){0,3}(?:(?:an? |the )?(?:honest |open |wider |broader |longer )?(?:chat|word|conversation|debate|talk) (?:about|on|around)|resum(?:e|ing) the (?:conversation|discussion|talks)|find (?:out )?(?:what can be done|ways? to work|a (?:better )?way of working)|hav(?:e|ing) a (?:quick |good |closer )?look around)\b|^(?:it would|it'd) be desirable\b|\bhoping to get to\b/i,
    unless: /\b(?:decide|decision|by \d|write|ticket)\b/i,
    reason: 'Something is thought about, and nothing says what comes of it.',
    example: 'A word about pushing changes ten hours into a shift',
    question,
  },
  {
    pattern:
      /^(?:go(?:ing)? easier|look(?:ing)? after|watch(?:ing)? out|tak(?:e|ing) ownership|foster(?:ing)?|mind the|live by|apply(?:ing)? (?:the )?(?:learnings|lessons)|keep(?:ing)? (?:a (?:closer|watchful|keen|sharp) eye|it simple|things simple)|(?:striking|strike|find|finding) (?:a|the right) (?:better )?balance|(?:try|trying) (?:and|to) (?:get (?:better|ahead|faster)|keep (?:it|things)|be|stay)\b)/i,
    unless: /\d/,
    reason: 'A habit: it is kept or not kept each day.',
    example: 'Look after the older nodes properly',
    question,
  },
  {
    pattern:
      /^(?:in everything we (?:do|build),? )?(?:\w+ )?(?:simplicity|safety|quality|reliability|people|customers|stability) (?:first|over \w+)[.!]?$/i,
    reason: 'A principle, and no task.',
    example: 'Safety over liveness',
    question,
  },
]
