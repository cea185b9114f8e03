/** The words that a form asks with: a text made of nothing else tells of no incident in particular. */

/** What a form asks for. At least one of them has to stand in a text that is taken for its prompt. */
const asked =
  'summary summaries overview description descriptions explanation explanations detail details detailed duration takeaway takeaways factor factors recurrence severity scope extent symptom symptoms cause causes owner owners due date dates link links step steps task tasks measure measures action actions lesson lessons finding findings improvement improvements note notes reference references assessment analysis breakdown timestamp timestamps timeline chronology list account narrative outline statement discussion gap gaps question questions impact impacts effect effects follow-up follow-ups followup followups background context conclusion conclusions recommendation recommendations status insights number percentage amount'

/** What stands round it. */
const around =
  'the a an of and or to in for with by on at from that which who whom what when where why how was were is are be been being it its this these those any all each every other others etc if as than into between during before after about until since per via we our us you your they them their there has have had did do does done can could should would will may might must also both such very more most least along including include includes included regarding related relevant concerning screenshot screenshots graph graphs log logs dashboard dashboards runbook runbooks ticket tickets document documents evidence data metric metrics fix fixes people participants attendees responder responders audience stakeholder stakeholders transcripts thread threads attachments item items severely ' +
  'brief briefly concise quick clear complete full high-level one-line one-liner liner one-paragraph paragraph paragraphs sentence sentences word words line lines bullet bullets point points non-technical technical general detailed possible necessary available applicable appropriate actionable specific exact concrete key main important useful additional further immediate immediately short-term long-term term temporary permanent final initial primary secondary root underlying contributing direct indirect internal external preventive preventative corrective preventing future next likely positive negative estimated total overall approximate chronological order planned assigned tracked potential ' +
  'incident incidents event events issue issues problem problems failure failures outage outages disruption degradation occurrence service services system systems component components product products feature features application applications app apps process processes procedure procedures environment environments infrastructure organisation organization organisational organizational operational team teams user users customer customers client clients business revenue financial company employees staff person everyone anyone someone author reviewer response responses responding recovery recover recovered resolution resolve resolved resolving mitigation mitigate mitigated mitigating detection detect detected detecting detects diagnosis diagnose diagnosed trigger triggers triggered triggering remediation remediate restoration restore restored restoring prevention prevent prevented investigation investigate investigated communication communications communicate communicated notification notifications escalation verification verify verified validated confirm confirmed monitoring alerting tooling testing deployment deployments change changes changed changing work works worked working taken take takes took made make makes happen happened happening happens occurred occur occurs caused causing cause led lead leads leading contributed contribute affected affect affects affecting impacted impacting experienced saw seen noticed know knew known found learned learnt learn learning improve improved improving better worse well wrong badly poorly good bad lucky luck luckily smoothly differently missed went go goes gone expected unexpected reduce reduced reducing avoid again start started end ended began time times period scale many much back over deemed ordered responsible sequence visible user-visible customer-facing user-facing list lists areas area aspects aspect opportunities opportunity things thing anything everything something effective efforts success successes challenges challenge obstacles delays state current else involved reviewed analyzed analysed performed executed applied required needed used observed gathered collected identified suggested proposed helped help opened created written updated tools tool queries query scripts commands functionality degraded unavailable loss corruption consistency experience availability quality errors error rate latency requests request failed budget consumed coverage assumptions surprises violated triage approach decisions decision alert alerts troubleshooting raw chat roles role information construct gather collect referenced references workflow workflows response-team symptom write-up supporting strengths weaknesses measurable gained'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const askedFor: ReadonlySet<string> = words(asked)
const formWords: ReadonlySet<string> = new Set([...askedFor, ...words(around)])

const asking = /^(?:who|what|how|which|where|when|why)$/
const done =
  /^(?:analy[sz]ed|referenced|involved|reviewed|executed|performed|taken|affected|impacted|observed|consumed|used|collected)$/
const finite = /^(?:was|were|is|are|had|has|have|did|does|will|would|should|must|can|could|may|might)$/

/**
 * Whether a text holds form words only and says nothing with them: “Brief overview of the incident and its impact.”, “How we confirmed recovery.”
 * A plain sentence (“The service was restored”) says something, and so does a single word. Linear in the text.
 */
export function isFormTalk(text: string): boolean {
  const found = wordsIn(text)
  if (found === null || found.length < 2 || found.length > 40) return false
  const from = found.findIndex((word) => asking.test(word))
  const verb = found.findIndex((word) => finite.test(word))
  if (verb !== -1 && (from === -1 || from > verb)) return false
  const names = from === 0 || found.some((word) => askedFor.has(word)) || endsInDone(found)
  return names && found.every((word) => formWords.has(word))
}

/** “Steps taken”, “tools and logs reviewed”; “all users affected” is an answer. */
function endsInDone(found: readonly string[]): boolean {
  return done.test(found.at(-1) ?? '') && !/^(?:all|any|every|each|most|both|more)$/.test(found[0] ?? '')
}

/** A single word that a form lists as what to tell: “Duration”, “Severity”. */
export function isFormWord(text: string): boolean {
  return askedFor.has(text.trim().toLowerCase())
}

/** How many of the words are form words, from 0 to 1; 0 for a text without any. */
export function formShare(text: string): number {
  const found = wordsIn(text) ?? []
  return found.length === 0 ? 0 : found.filter((word) => formWords.has(word)).length / found.length
}

/** In small letters; null where a figure stands among them that is no length (“2–3 sentences”). */
function wordsIn(text: string): readonly string[] | null {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bhigh level\b/g, 'high-level')
    .replace(
      /\b(?:[1-9](?: ?[-–] ?[1-9])?|one|two|three|(?:a )?few)(?: (?:or|to) (?:two|three))?(?: short)?(?=[- ](?:sentences?|paragraphs?|lines?|words|bullets?|points?)\b)/g,
      ' ',
    )
    .replace(/\(s\)/g, '')
  if (/[\d@#`]/.test(plain)) return null
  return plain.match(/[\p{L}]+(?:['-][\p{L}]+)*/gu)?.map((word) => word.replace(/'s$/, '')) ?? []
}
