/** What templates and drafts hold in place of an answer: slots, notes to oneself, prompts, and talk about the document itself. */
import type { Passage } from '../../aar/aar.ts'
import type { Phrase } from './phrase.ts'

/** What a slot asks for: `[name]`, `<date>`, `{title}`. */
const slotNames =
  'name|names|date|time|date/time|title|team|teams|service|services|owner|owners|author|authors|role|duration|severity|number|percentage|link|links|url|customer|customers|status|summary|description|impact|incident|person|people|component|reason|cause|root cause|start time|end time|start|end|timestamp|lead|system|version|region|environment|text|placeholder|details|example|value|amount|x|xx|xxx|n|dato|navn|tid|tittel|lenke|ansvarlig|datum|titel|nom|titre|fecha|nombre|data|nome'

/** What stands in templates and drafts for something that is not written yet. */
export const leftOverPhrases: readonly Phrase[] = [
  {
    pattern:
      /(?<![\w-])(?:TBD|TBC|TBA|FIXME|XXX|FILL ?ME|INSERT HERE|PLACEHOLDER)\b|(?:^|[\s.(>])TODO(?= ?[:(–-])|\(TODO\b|^TODO(?= \S|$)|: ?TODO(?= [a-z]|\.?$)|[[({](?:WIP|DRAFT)[\])}]/,
    unless:
      /\b(?:TBD|TBC|TBA|XXX) (?:is|are|was|stands?|means?|refers?)\b|\b(?:calls?|called|named) \S+(?: \S+)? (?:TBD|TBC|TBA|XXX)\b/,
    reason: 'The author’s own note that something is missing.',
    example: 'Duration: TBD',
  },
  {
    pattern: /^(?:tbd|tbc|tba|fixme|xxx)(?:[.?]?$|(?= ?[-–—:,(]))/i,
    reason: 'The same in small letters, alone or before a note.',
    example: 'tbd',
  },
  {
    pattern:
      /\?{3,}|\bto be (?:determined|defined|completed|filled(?: in| out)?|written(?! (?:to|into|onto|out)\b| in the (?:ticket|wiki|runbook|readme)\b)|decided|confirmed)\b(?! by\b)|^to be (?:completed|filled in|written|provided|supplied|added) by\b/i,
    unlessBefore:
      /\b(?:starts?|started|begins?|began|continues?|continued|need(?:s|ed)?|has|have|had|going|ought|supposed|must|likely|away|close|next|first|last|about) to be/i,
    reason: 'The author’s own note that something is missing.',
    example: 'The build queue reached ????',
  },
  {
    pattern:
      /\bto fill (?:in|out)\b|\b(?:should|must|please|will|can) (?:be )?fill(?:ed)? (?:in|out|this)\b|\bfill (?:this|me) (?:in|out)\b/i,
    reason: 'An instruction of the template, or a note to a colleague.',
    example: 'Kim to fill in the figures.',
  },
  {
    pattern:
      /\((?:(?:need|needs|have|must) to (?:convert|check|confirm|verify|add|update|find out|look up|fill)|(?!(?:able|used|pro(?:ven|ved)|needed|known|required|due|easy|easier|hard|harder|ready|free|meant|supposed|asked|trying|tried|how|what|where|when|forgot|likely|unable|safe|enough|order|and|or|not|allowed|forced|expected|failed|failing|going|about|set|instructed|told|configured)\b)(?:@?[\p{L}-]{2,20} )to (?:add|fill in|fill|write|complete|provide|supply|confirm|expand|describe|look up)|(?:please )?(?:fill (?:in|out)|add (?:here|details|figures)|insert here)\b)[^()]{0,100}\)|@[\w-]+,? (?:please|can you|could you) (?:complete|fill|add|confirm|update|write|expand)\b/iu,
    reason: 'A note to oneself or to a colleague.',
    example: 'It began at 0:59 CET (need to convert to UTC).',
  },
  {
    pattern:
      /\{\{ ?[a-z_]+(?:[ .][a-z_]+){0,2} ?\}\}|<(?:insert|add|link|name|date|time|your|enter|describe|list|who|what|when|why|how|title|incident|service|team|owner|author|summary|person|people)\b[^<>]{0,100}>|\[(?:insert|add|link to|your|enter|describe|list|fill|name of|date of|title|todo|tbd|yyyy)\b[^[\]]{0,100}\]/i,
    reason: 'A slot of a template.',
    example: 'Call recording: <link to the recording>',
  },
  {
    pattern:
      /\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\b|\bHH:MM\b|\bHH:mm\b|\bhh:mm\b|\bTT:MM\b|(?:ÅÅÅÅ|AAAA|JJJJ)-(?:MM|mm)-(?:DD|dd|TT)\b|(?<!\d)XX:XX\b|(?<![\w?])(?:\d{1,2}|\?\?):\?\?(?![\w?])/,
    unless: /\b(?:formate?s?|formatted|pattern|template|compos\p{L}*|bestehend)(?!\p{L})/iu,
    reason: 'The form of a date or time in place of one.',
    example: 'Started: YYYY-MM-DD',
  },
  {
    pattern:
      /\b(?:short|brief) (?:event )?description\.?$|^(?:(?:descri\w{2,8}|text|name|title)(?: goes)?|(?:details?|notes?|links?|summary|comments?|content|reasons?|owners?|something) go(?:es)?|(?:your|some|insert|add|enter) \w+) here\.?$|^\W{0,4}another (?:item|action(?: item)?|task|row|entry|bullet|point)\W{0,4}$|^(?:lorem ipsum|your text here|example (?:entry|item|row))\b/i,
    reason: 'A sample line of a template.',
    example: 'Short event description.',
  },
  {
    pattern:
      /\b(?:lorem ipsum|ipsum (?:reprehenderit|dolor|quia|quis)|reprehenderit|consectetur|exercitationem|voluptate[ms]?|explicabo)\b/i,
    unless: /[`"“]/,
    reason: 'Latin that only fills the room.',
    example: '14:51 Ipsum reprehenderit impedit facere explicabo fugiat.',
  },
  {
    pattern:
      /^(?:these are (?:only )?(?:samples?|examples?|good things that)\b|this (?:section|template|is a sample)\b.{0,60}\b(?:should|describes?|template|sample)|list of things that\b|things that (?:went|could have gone) (?:well|better|poorly|badly|wrong)\.$)/i,
    reason: 'A prompt of a template; the answer stands below it, or is missing.',
    example: 'List of things that went well. For example,',
  },
  {
    pattern: /\[[^[\] ]{1,40} [^[\]]{2,160}\?\]|<[^<>= ]{1,40} [^<>=]{2,160}\?>|\{\{? ?[^{}:="]{6,120}\? ?\}/,
    reason: 'A question in a slot: nobody has answered it.',
    example: '[How was it found?]',
  },
  {
    pattern: new RegExp(
      `(?<![\\w\\]!])\\[(?:${slotNames}|(?:incident|service|team|owner'?s?|customer|your|first|last|full|short|start|end|system|product|company) (?:${slotNames}))\\](?![([:])|\\{(?:${slotNames})\\}|<(?:${slotNames})>`,
      'i',
    ),
    unless: /^\s*\[x\]/i,
    reason: 'A slot of a template, named for what goes in.',
    example: 'The [service name] was slow.',
  },
  {
    pattern:
      /(?<![\w_])_{4,}(?![\w_])|(?<![\w_])_{3}(?= (?:minutes?|hours?|days?|users?|customers?|requests?|%))|\b(?:20)?(?:XX|YY)(?:XX|YY)?[-/.](?:XX|MM|mm)[-/.](?:XX|DD|dd)\b|\b(?:DD|dd)[-/.](?:MM|mm)[-/.](?:YYYY|yyyy|YY|yy|ÅÅÅÅ|JJJJ|AAAA)(?![A-Za-z\d])|\b(?:MM|mm)[-/.](?:DD|dd)[-/.](?:YYYY|yyyy|YY|yy)\b|\b(?:YYYY|yyyy)[/.](?:MM|mm)[/.](?:DD|dd)\b|\bxx:xx\b|(?<![\w.?!])(?:XX{1,3}|xx{1,3}|X|N{2,3}|__|\?{1,2}) ?(?:%|(?:percent|mins?|minutes?|hours?|hrs?|days?|users|customers|requests|orders|UTC|GMT|CET|minutter|timer)\b)|\b(?:INC|PROJ|JIRA|TICKET|ISSUE|PR|ABC|[A-Z]{2,6})-(?:X{2,6}|N{2,6}|0{3,6}|\?+)(?![\w-])|\b(?:INC|IR|SEV)-YYYY[-A-Z\d]{0,16}(?![\w-])|(?<!\w)#(?:X{2,6}|N{2,6}|x{3,6})\b/,
    unless: /\b(?:format|formatted|pattern|template|HTTP)\b/i,
    reason: 'The form of a figure, a date or a number in place of one.',
    example: 'It lasted XX minutes.',
  },
  {
    pattern:
      /\b(?:delete|remove) (?:the |all )?(?:italic|instructional|guidance|template|help|example|sample) (?:text|lines?|sections?|comments?|instructions)\b|\b(?:update|delete|remove|replace|complete|copy|adapt|expand|repeat|duplicate|skip) (?:this|these) (?:sections?|templates?|text|lines?|paragraphs?|placeholders?|examples?|prompts?|blocks?|instructions?|comments?)\b|\b(?:this|these|each|every|the following) (?:sections?|subsections?|templates?|placeholders?|prompts?)\b.{0,60}\b(?:should|must|(?:can|need|needs to|is to) be|is optional|is for|describes?|demonstrates?|explains? (?:how|what))\b|^(?:the )?examples? (?:below|above|here)\b.{0,40}\b(?:demonstrates?|shows?|illustrates?|is|are)\b|\bideally,? these should\b|\b(?:slett|fjern|erstatt|fyll ut) (?:denne|dette|disse) (?:teksten|seksjonen|avsnittet|malen|linjen|eksempl\w+|delen)\b|\bfyll(?:es)? (?:inn|ut)\b/i,
    unless:
      /\b(?:we|they|he|she|i|was|were|had|vi|ble)\b.{0,30}\b(?:update|delete|remove|replace|complete|copy|adapt|expand|repeat|duplicate|skip|fyll)/i,
    reason: 'Talk about the document: an instruction of the template.',
    example: 'Delete this section before you publish.',
  },
  {
    pattern:
      /\((?:please )?(?:describe|insert(?! (?:into|columns?|rows?|statements?|or)\b)|fill in|explain|specify|enter|provide|summari[sz]e|beskriv|fyll inn)\b[^()]{4,200}\)/i,
    reason: 'A prompt in brackets behind a label.',
    example: 'Impact: (describe what customers saw)',
  },
  {
    pattern:
      /\(LINK TO(?: [A-Z]+){1,4}\)|\{(?:(?:[A-Z]+[ _-]){0,3}(?:NAME|DATE|TIME|TITLE|LINK|NUMBER|COUNT|ID|DESCRIPTION|SUMMARY|SERVICE|SYSTEM|PRODUCT|TEAM|OWNER|AUTHOR|URL|HERE|COMPONENT|CUSTOMER|USERS?|INCIDENT|SEVERITY|STATUS|IMPACT|DURATION|CAUSE|START|END|VERSION|PLACEHOLDER)(?:[ _-][A-Z]+){0,3}|[a-z]+(?: [a-z/]+){1,6}(?:,? (?:e\.g\.|for example)[^{}]{0,80})?)\}|\[(?:[A-Z]+ ){0,4}(?:NAME|DATE|TIME|TITLE|LINK|NUMBER|DESCRIPTION|SERVICE|TEAM|OWNER|URL|HERE|COMPONENT|CUSTOMER)(?: [A-Z]+){0,3}\]|(?<![\w/.@])@(?:(?:your-|github-)?user-?(?:name)?|your-handle|reviewer\d|person|owner|someone|handle|assignee|x{3}|your-?(?:user)?name|(?:github-?)?handle|TODO|TBD)(?![\w-])/,
    reason: 'A slot, told by its capitals, its braces or its nameless handle.',
    example: 'On {DATE} we lost {number of orders} orders.',
  },
  {
    pattern: /\b\d{4}-(?:XX|xx|MM|\?\?)-(?:XX|xx|DD|\?\?|\d\d)\b|\b\d{4}-\d\d-(?:XX|xx|DD|\?\?)/,
    reason: 'Half of a date.',
    example: 'It began on 2026-11-XX.',
  },
  {
    pattern: /\b\d{1,2}:(?:XX|xx|\?\?)(?!\w)/,
    notIn: ['timeline'],
    reason: 'Half of a time; in the chronology it says honestly that nobody knows the minute.',
    example: 'It began at 14:??.',
  },
  {
    pattern:
      /^(?:[^:]{2,40}: ?)?[([]?(?:to be (?:added|provided|updated|announced|continued|supplied|assigned)|to follow|coming soon|more to (?:come|follow)|(?:more )?details to follow|not yet (?:known|assigned|filled in|written)|kommer (?:senere|snart)|ikke (?:fylt ut|avklart)(?: ennå)?|folgt|wird ergänzt|(?:à compléter|à remplir|por completar|a completar|noch zu ergänzen|wird noch ergänzt|fylles ut)(?: (?:par|por|von|av) .{2,40})?|a definir|por definir|à définir)[)\]]?\.?$|^(?:give|put|write|enter|state) (?:an? |the |your )?(?:[\w-]+ ){1,4}here\b|^(?:fill (?:out|in)|complete) (?:every|each|all)\b.{0,40}\b(?:sections?|fields?)\b|\bSAMPLE (?:TIMELINE|TEXT|DATA|ENTRY)\b|^(?:OPTIONAL|EXAMPLE|SAMPLE|INSTRUCTIONS?|EXEMPLO|EJEMPLO|EXEMPLE|BEISPIEL|EKSEMPEL|EXEMPEL)\b ?[:(]|\(?use bullet points\)?|\bblah blah\b/i,
    reason: 'A promise of an answer, or a word of the template in place of one.',
    example: 'Root cause: to be added.',
  },
  {
    pattern:
      /\bfill in with\b|\bwhy (?:did|does|was) [XYZ]\b|\bbecause [XYZ]\b(?=[.,]| caused| happened|$)|^(?!\d{1,2}:)[^:?]{2,60}[:：] ?(?:\?{1,3}|\.{3}|…)$|^\?{1,3}$|\bwhy (?:#?\d|one)[:?]? ?(?:\.{3}|…)/i,
    reason: 'A mark of doubt, or dots, as the whole answer.',
    example: 'Time to detection: ?',
  },
]

/** An instruction to the author, as templates set them in italics or in brackets. */
const order =
  'describe|list|report(?! (?:written|by|for)\\b)|note(?!:| that\\b)|run(?! by\\b)|explain|detail|provide|include|add|summari[sz]e|specify|write|give|identify|document|state|outline|capture|mention|tell|record|enter|fill|insert|use this|copy|attach|paste|link to|briefly|a (?:brief|short|quick|high-level) |in (?:one|two|a few|1|2|3)\\b|if (?:applicable|relevant)|if you|si vous|wenn sie|hvis (?:du|dere)|om ni|optional|e\\.g\\.|for example|beskriv|oppsummer|forklar|skriv|list opp|legg (?:til|inn|ved)|fyll|kort (?:beskrivelse|oppsummering|om)|beschreib|fasse|décri|décrivez|résum|listez|describ[ae]|resum[ae]|explique'
const asks =
  'what|who|whom|how|when|where|why|which|hva|hvem|hvordan|hvorfor|når|hvor|hvilke[nt]?|was|wer|wie|warum|wann|welche[rs]?|que|quoi|qui|comment|pourquoi|quand|combien|quel(?:le)?s?|qu[’\\x27]\\p{L}+|qué|quién|cómo|por qué|cuándo|cuánt[oa]s?|quem|como|quando|por que'
const openers = '(?:did|were|was|is|are|do|does|have|has|could|can|should|ble|har|var|kunne)\\b(?=[^?]{0,300}\\?)'

/** What belongs where, as only a template says it of the page it is. */
const rules =
  '(?:ensure|make sure)\\b(?=[\\s\\S]{0,80}\\b(?:action items?|listed|sections?|timeline|stakeholders?|template|document)\\b)|(?:some|the|other|any) (?:\\w+ ){1,3}(?:to|you (?:may|might|should|can|want to)) (?:include|mention|cover|consider|describe|list|answer)\\b|(?:each|every|an) (?:\\w+ ){0,2}(?:items?|entry|row|bullet|section|event|cause|task|step) (?:should|must|needs? to)\\b|this is (?:what|where) (?:should|will|we|you)\\b|(?:this|these) (?:is|are)\\b(?=[\\s\\S]{0,200}\\b(?:it|they|this|these) (?:should|must) be (?:sent|filled|included|written|completed|kept|listed|added|shared|posted|published|updated|short|brief|concise)\\b)'

const prompt = new RegExp(
  `^[([{<]?(?:please )?(?:(?:${order}|${asks})(?![\\p{L}\\d])|${openers}|${rules})[\\s\\S]{10,}`,
  'iu',
)

/** Nothing but questions that speak of an incident in general, as no author does of their own. */
const questions = new RegExp(
  `^(?=.{0,160}\\b(?:incidents?|events?|timeline|impact|users|customers|team|cause|issue|outage|affected|detect(?:ed)?|responded?|resolved?|learn(?:ed)?|lucky|well|improve|hendelse\\p{L}*|feilen|kunde\\p{L}*|bruker\\p{L}*|løs\\p{L}*|påvirk\\p{L}*|lær\\p{L}*)(?!\\p{L}))(?:${asks}|${openers})(?![\\p{L}\\d])[^.!:]{16,300}\\?$`,
  'iu',
)

/** “Describe the impact on customers.” as a paragraph of its own. */
const plainOrder =
  /^(?:please |briefly )?(?:describe|summari[sz]e|explain|outline|provide|list|include|detail|create a list|write a summary|beskriv|oppsummer|forklar) (?:briefly |here |in detail |of )?(?:a |an |the |any |all |what|how|why|who|when|which|your |here|in |kort|hva|hvordan|hvorfor|hvem|hendelsen|action items|things)[^!?]{4,300}[.:]?$/i

/** Whether a passage in italics or brackets is a prompt; its words without what encloses them. */
export function isPrompt(text: string): boolean {
  return prompt.test(text)
}

/** Whether a paragraph right under a heading is the heading's own prompt, left standing. */
export function isPlainPrompt({ text, form, section }: Passage): boolean {
  const plain = text.trim()
  return form === 'paragraph' && (questions.test(plain) || (section !== 'actions' && plainOrder.test(plain)))
}

/** The whole text of a passage between brackets, `(describe …)` or `[describe …]`, else null. */
export function bracketed(text: string): string | null {
  const match = /^(?:\(([^()]{8,300})\)|\[([^[\]]{8,300})\])[.:]?$/.exec(text.trim())
  return match === null ? null : (match[1] ?? match[2] ?? null)
}
