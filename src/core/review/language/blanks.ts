/** Blanks of a form: what stands where a value goes and names it, a choice that nobody made, a sample row. Texts are plain and without marks. */

/** What a blank is named for, as its last or only word; a few words of their own language each. */
const named =
  'names?|date|dates|time|times|timestamps?|title|teams?|services?|systems?|owners?|authors?|roles?|duration|severity|numbers?|percentage|percent|count|amount|links?|url|urls|customers?|users?|status|summary|overview|descriptions?|explanation|statement|impact|person|people|components?|reasons?|causes?|factors?|leads?|version|region|environment|text|details?|examples?|value|id|ticket|tickets|issue|issues|response|steps?|actions?|measures?|aspects?|areas?|performed|taken|tasks?|cantidad|número|minutes?|hours?|analysis|answer|answers|list|nome|nombre|nom|navn|namn|dato|datum|data|fecha|hora|heure|titel|tittel|titre|título|lenke|länk|lien|enlace|ansvarlig|ansvarig|responsable|responsável|minutos|serviços|servicios|evento|beskrivelse|beskrivning|beschreibung|zusammenfassung|descrição|descripción'

/** What a blank may open with: the form of the answer. */
const opens =
  'names?|dates?|time|title|list|lista|liste|links?|lien|lenke|number|percentage|estimated|approximate|brief|short|detailed|clear|concise|specific|descriptive|general|high-level|one[- ](?:line|sentence|paragraph)|description|explanation|summary|overview|your|insert|enter|describe|explain|add|if (?:applicable|available|known|any|needed)|details|how|who|what|why|when|which|positive|area|areas|action|breve|brève|kort|kurze?|descrição|descripción|beskrivelse|beskriv|beschreibung|nombre|número|tempo|tiempo|whether|any|optional|unique|initial|primary|secondary|planned|current|total'

const enumerated =
  '(?:(?:immediate|follow-?up|short-term|long-term|corrective|preventive|prevention|contributing|positive|negative|technical|process|communication|main|key|first|second|third) )?(?:actions?(?: items?)?|items?|factors?|tasks?|events?|issues?|aspects?|lessons?|measures?|causes?|improvements?|findings?|bullets?|entry|points?|things?|follow-?ups?|recommendations?|questions?|services?(?: names?)?|participants?|tiltak|punkt|hendelse|årsak|åtgärd|maßnahme|ursache|acción|ação|causa|evento|mesure|cause|facteur) (?:#?\\d{1,2}|[A-CX]|one|two|three)'

const nameAtEnd = new RegExp(`(?:^|[ /'(])(?:${named})(?:\\(s\\))?[)]?$`, 'iu')
const formAtStart = new RegExp(`^(?:${opens})(?![\\p{L}\\d])`, 'iu')
const numbered = new RegExp(`^${enumerated}$`, 'iu')
const sample = new RegExp(
  `^${enumerated}(?:\\.|\\s?[-–—/|,(].{0,60}\\b(?:owner|assignee|date|due|who|priority|team|description)\\b.{0,40})?$`,
  'iu',
)

/** What people put in brackets for want of an answer that they know or may tell. */
const told =
  /^(?:none|no|not|n\/?a|nil|redacted|removed|omitted|withheld|hidden|unknown|internal|private|confidential|anonym\w*|sic|edited|deleted|censored|ongoing|resolved|done|closed|open|fixed|wip|draft|see|same|ditto|dito|idem|likewise|all|as|public|https?:|we|i|it|they|he|she|the|still|since|roughly|about|around|approx\w*|some|more|continued|continuing|further|several|various|repeated|many|less|nearly|almost|over|under|until|from|only|partial\w*|one|two|three|four|five|six|half|yes|yet|just|mostly|later|not|ingen|ukjent|pågår|keine|aucun\w*|ningun\w*|nenhum\w*)(?![\p{L}])/iu

/** A blank by its name alone: “Brief description of the incident”, “number/percentage”, “Factor 1”, “High / Medium / Low”. */
export function isBlankName(inner: string): boolean {
  const words = inner.trim()
  if (words.length < 2 || words.length > 200) return false
  if (
    /^(?:e\.g\.|for example|f\.eks\.|z\. ?b\.|p\. ?ex\.|por ejemplo|por exemplo|例)/i.test(words) ||
    isAlternatives(words)
  )
    return true
  if (numbered.test(words) || isChoice(words)) return true
  if (isTold(words) || /\b(?:is|are|was|were)\b/.test(words.replace(/^(?:how|who|what|why|when|which)\b.*/i, '')))
    return false
  if (/^(?:\p{L}+\/){1,4}\p{L}+$/u.test(words)) return nameAtEnd.test(words)
  return / /.test(words) && (nameAtEnd.test(words) || formAtStart.test(words))
}

/** What stands alone in brackets behind a label or in a cell: a few plain words that name what belongs there. */
export function isBlankValue(inner: string): boolean {
  const words = inner.trim()
  if (isBlankName(words)) return true
  if (isTold(words) || words.length > 160) return false
  if (nameAtEnd.test(words)) return true
  // Capitals throughout are a name: of a person, a team, a product.
  return /^[\p{L}1-9][^\s]*(?: [^\s]+){1,20}$/u.test(words) && / \p{Ll}/u.test(words)
}

function isTold(words: string): boolean {
  return told.test(words) || /[\d@#=`]|:(?! )|\/\//.test(words.replace(/\b[1-9](?:[-–][1-9])? (?=\p{L})/gu, ''))
}

const severity = '(?:sev(?:erity)?[- ]?|p|s|tier |level )\\d\\+?'
const grade =
  '(?:critical|urgent|major|high|medium|moderate|low|minor|minimal|blocker|trivial|crítico|alto|médio|medio|bajo|baixo|hoch|mittel|niedrig|høy|middels|lav|hög|låg|haute|moyenne|basse)'
const state =
  '(?:draft|final|review|in review|in progress|active|open|ongoing|new|closed?|complete[d]?|resolved|investigating|identified|monitoring|mitigated|pending|done|todo|to ?do|wip|offen|geschlossen|behoben|in bearbeitung|åpen|lukket|åben|öppen|stängd|approved|reviewed|post-?mortem)'
const place = '(?:staging|production|prod|dev|development|test|qa)'
const other =
  '(?:other|none|n/a|alert|human|automatic|manual|customer|monitoring|internal|external|mitigate|prevent|process|detect|repair|investigate|engineers|operators|customers)'
const part = new RegExp(
  `^(?:or )?(?:${severity}|${grade}|${state}|${place}|${other}|${severity} \\(${grade}\\))$`,
  'iu',
)
const yesOrNo =
  /^(?:yes|ja|oui|sí|si|sim)(?: ?\/ ?|\s?\|\s?| or | eller | oder | ou )(?:no|nei|nej|nein|non|não)(?: ?[-–—,(].{0,40})?$/iu
const grades = /^(?:sev|p|s)-?\d(?:\/\d){1,4}$|^✅ ?\/ ?❌$/iu

/** In brackets, three words and more between strokes are a choice whatever they say. */
function isAlternatives(words: string): boolean {
  return /^[\p{L}][^/|·@#:"]{0,30}(?:\s?[/|·]\s?[\p{L}][^/|·@#:"]{0,30}){2,8}$/u.test(words)
}

const ofChoices =
  /(?<!\p{L})(?:severity|status|state|priority|environment|category|type|urgency|level|detected by|source|prioritet|alvorlighet|schweregrad|severidad\w*|sévérité|allvarlighet)(?!\p{L})/iu

/** “minor / moderate / serious” behind “Severity”: three and more are a choice. */
export function isChoiceOf(label: string, value: string): boolean {
  const plain = value.replace(/^[*_]|[*_]$/g, '').trim()
  if (!ofChoices.test(label) || plain.length > 120) return false
  return (
    (isAlternatives(plain.replace(/\b(sev|p|s)[- ]?\d/gi, '$1')) && !/\p{L}+ \p{L}+ \p{L}{3}/u.test(plain)) ||
    /^(?:\p{L}+, ){2,6}(?:or |and\/or |ou |oder |eller )\p{L}+\.?$/u.test(plain)
  )
}

/** Alternatives of which none was taken: “Yes / No”, “P1 / P2 / P3”, “draft | final”. */
export function isChoice(value: string): boolean {
  if (value.length > 160) return false
  const plain = value.replace(/^[*_]|[*_]$/g, '').trim()
  if (yesOrNo.test(plain) || grades.test(plain)) return true
  const parts = plain.replace(/(?:\.{3}|…)$/, '').split(/ ?[/|] ?|, /)
  const isMany = parts.length > 2 || (parts.length === 2 && plain.includes('|'))
  return isMany && parts.length < 10 && parts.every((one) => part.test(one))
}

/** A row that shows what rows look like: “Action item 1”, “Item / Owner / Target date”, “10:00 something happened”. */
export function isSampleRow(text: string): boolean {
  const plain = text.trim().replace(/^\[([^[\]]*)\]$/, '$1')
  if (plain.length > 120) return false
  return (
    sample.test(plain) ||
    /^(?:(?:item|action|task|description|what)(?: item)? ?[/|,] ?){1,2}(?:owner|who|assignee)\b.{0,40}$/i.test(plain) ||
    /^(?:[\dTX:hHmM]{2,6} ?(?:UTC|CET|[ap]m)?(?: ?[-–—:|])? ?)?(?:something|another thing|(?:the )?next thing|a thing) (?:else )?(?:happened|happens|went wrong|broke)(?: and caused \w+ \w+)?(?: here)?\W{0,3}(?:<.{1,30}>)?$/i.test(
      plain,
    )
  )
}

/** “Link to the recording” where no link is. */
export function isLinkWanted(value: string): boolean {
  return /^(?:insert |add |provide )?(?:links? to|lenke til|länk till|lien vers|link zu[mr]?|enlace a|link para)(?: [\p{L}/,()'-]+){1,12}\.?$/iu.test(
    value,
  )
}
