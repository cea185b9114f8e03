/** How a template speaks to the one who fills it in: orders about the page itself, questions about incidents in general, names of what belongs there. */
import type { Passage } from '../../aar/aar.ts'
import { formShare, isFormTalk } from './form-words.ts'
import { splitSentences } from './split-sentences.ts'

/** Orders that are about what to write. */
const orders =
  'describe|summari[sz]e|explain|outline|provide|list|include|detail|discuss|highlight|document|identify|quantify|introduce|capture|note (?=what|who|how|why|any|when|the (?:final )?(?:root )?cause)|report|state|specify|write|enter|gather|mention|indicate|enumerate|elaborate(?: on)?|briefly \\w+|begin with|start with|(?:link|add|attach|insert) (?:to |a |any )?'
const opener =
  'what|how|why|who|when|which|where|whether|any|anything|all|things?|the|an?|your|this|each|every|key|in|here|both|it|links?|screenshots?'
const order = new RegExp(`^(?:please |now |then )?(?:briefly )?(?:${orders}) ?(?:${opener})(?![\\p{L}])`, 'iu')

/** The same before any noun: only where the words are a form's. */
const orderAlone = new RegExp(`^(?:please )?(?:briefly )?(?:${orders}) `, 'iu')

/** The incident as any form knows it. */
const general =
  /\b(?:incidents?|events?|problems?|issues?|happened|impact|impacted|affected|timeline|root causes?|causes?|users?|customers?|services?|team|teams|respon(?:se|ders?|ded)|readers?|sections?|well|improve|improvements?|detect(?:ed|ion)?|graphs?|outage|failure|service|recurrence|corrective|follow-?ups?|lessons|learn(?:ed|t)?|monitoring|apology|post-?mortem|retrospective|page)\b/i

/** In other languages: an order to the reader (“Beskriv …”, “Décrivez …”, “Descreva …”, “Beschreiben Sie …”). */
const orderElsewhere =
  /^(?:vennligst |bitte |veuillez )?(?:beskriv|forklar|förklara|oppsummer|sammanfatta|list opp|lista|oppgi|angi|ange|angiv|skriv (?:her|ned|en|et|ett|inn|kort|om|hva|vad)|fyll (?:inn|ut|i)|legg (?:inn|ved|til)|udfyld|beschreib(?:en sie|e)|fassen sie|fasse|erklären sie|geben sie|nennen sie|notieren sie|listen sie|beschrijf|geef aan|vul in|décri(?:re|vez)|expliquez|listez|indiquez|précisez|résumez|utilisez|soyez|notez|détaillez|ajoutez|tenir compte|descreva|liste|explique|explicar|describa|describir|indique|especifi(?:que|car)|provea|incluya|detalle|detalhe|identifique|documente|resuma|enumere)(?![\p{L}])/iu

/** Talk about the page: how long, for whom, what belongs where. */
const aboutThePage: readonly RegExp[] = [
  /^(?:this|these) (?:is|are)\b(?:(?!was|were)[\s\S]){0,200}\b(?:it|they|this|these) (?:should|must) be (?:sent|filled|included|written|completed|kept|listed|added|shared|posted|published|updated|short|brief|concise)\b/i,
  /^(?:this|that|it) (?:section |part )?should be (?:an? |the )?(?:\d|one|two|short|brief|concise|high|non-technical|written|kept)/i,
  /^this is (?:a|an|the|what|where)\b.{0,120}\b(?:your (?:retrospective|post-?mortem|report|review)|(?:will|should|must) be (?:sent|included|posted|published|shared|written))\b/i,
  /^(?:the )?(?:timeline|summary|narrative|overview|description|section|template) (?:should|must) (?:list|be|include|contain|describe|cover|tell|start)\b/i,
  /^(?:each|every|all) (?:action items?|items?|entry|entries|rows?|actions?|follow-?ups?|causes?|bullets?|events?|of the (?:questions|points))(?: (?:here|above|below))? (?:should|must|needs? to) (?:be|have|include|link|name|start)\b/i,
  /^(?:do not|don't) (?:write|fill in|edit this|delete this|remove this|use pronouns|name names)\b/i,
  /^this (?:(?:document|page|file) )?(?:is (?:a|the) template|section (?:should|must))\b|^this template (?:is|helps|provides|can|should)\b/i,
  /^(?:keep|make) (?:this|it) (?:short|brief|concise|blameless|simple)\b/i,
  /^be (?:very |as )?(?:specific|brief|concise|detailed|precise|honest|blameless)\b/i,
  /^(?:some )?(?:important|key|useful|possible|other) (?:\w+ ){1,2}to (?:include|consider|cover|mention|ask|answer)\b/i,
  /^(?:depending on the \w+, )?(?:consider|ask yourself|think about|answer) (?:these|the following|questions)\b/i,
  /^(?:use|follow|run|apply) (?:the )*(?:an? )?[["“]?(?:(?:5|five)[- ]whys?|root cause (?:identification|analysis) (?:technique|method))\b/i,
  /^(?:use|add|include|attach|link|mention|follow|fill)\b.{0,60}\bif (?:necessary|applicable|needed|relevant|available|appropriate)\.?$/i,
  /(?:^|[,;] )(?:put|enter|write|insert|paste|include|link|note)(?: (?:the|your|an?|any|it|them|this|that|all))?(?: [\p{L}/-]+){0,5} here\b/iu,
  /^(?:fill|complete) (?:this |it )?(?:in |out )?within \d/i,
  /^it(?:'s| is) (?:ok|okay|fine) (?:to|not to|if)\b/i,
  /\bfill (?:in|out) the (?:template|form|sections?|fields?|table)\b/i,
]

/** Nouns for what a template asks for, at the head of a phrase without a verb. */
const described =
  /^(?:(?:an?|the|one|your) )?(?:(?:brief|short|concise|quick|clear|detailed|complete|high[- ]level|one[- ](?:line|liner|sentence|paragraph)|non[- ]technical|technical|executive|timestamped|chronological|simple|full|1-2|2-3|1|2|3|two|few)(?:,? (?:and )?|,))*(?:(?:sentence|paragraph|line|liner|bullet|point|technical|text)s? )?(?:summary|overview|description|explanation|analysis|timeline|list|log|account|narrative|outline|chronology|breakdown|discussion|statement|details|paragraph|one-liner|lines?|sentences?|takeaways|identification|links?)(?=,| (?:of|for|with|including|describing|about|from|that|to|which|who|summari[sz]ing)\b|\.?$)/i
const describedElsewhere =
  /^(?:(?:une |eine |en |ei |et |ett |una |uma )?(?:brève|breve|kurze|kort|kortfattad|corta|courte) )?(?:résumé|description|descripción|descrição|resumo|resumen|beschreibung|beskrivelse|beskrivning|zusammenfassung|oppsummering|sammendrag|sammanfattning|lista? (?:de|over|över|der|des)|liste des|explicação|erklärung|forklaring)(?: (?:technique|détaillée|courte|brève|breve|générale|general|detallada|detalhada|técnica|succincte|kort|kurz))? (?:de|du|des|der|die|av|om|d'|del|da|do|über|technique|von|til)(?![\p{L}])/iu
/** A phrase of this kind that goes on to say where the thing is, is an answer. */
const pointsAway =
  /\b(?:follows?|below|above|attached|available|linked|found|see|here|was written|is being|is in|are in|can be|will be)\b/i

/** A verb that tells of something: no form has one before “what”, “who” or “that”. */
const told =
  /\b(?:is|are|was|were|had|shows?|showed|revealed|found|indicate[sd]?|failed|stopped|broke|took|gave|confirmed|began|ended|starts?|started)\b/i

/** Whether a text tells the author what to write; for what stands right under a heading, in italics, in brackets or behind a label. */
export function isOrder(text: string): boolean {
  const [first = ''] = sentencesIn(text)
  if (orderElsewhere.test(first) && !isAboutOneThing(first)) return true
  if (isAboutOneThing(first)) return false
  if (/^(?:please )?(?:briefly )?(?:describe|summari[sz]e|explain|outline|quantify|enumerate) \p{L}/iu.test(first))
    return true
  return (
    (order.test(first) && general.test(text)) ||
    (orderAlone.test(first) && !told.test(beforeClause(first)) && formShare(first) >= 0.8)
  )
}

/** An order in a language that keeps its orders to the reader apart from other words. */
export function isOrderElsewhere(text: string): boolean {
  return orderElsewhere.test(text.trim())
}

/** “List anything you did well.”: the same of a bullet, where an order may be a lesson or a task. */
export function isOrderForList(text: string): boolean {
  const [first = ''] = sentencesIn(text)
  return (
    !isAboutOneThing(first) &&
    /^(?:list|describe|identify|explain|note|name|mention|lista|list opp|beskriv|liste|listez)(?: here)? (?:any|anything|things?|the things|what|who|all (?:the )?(?:things|people)|everything|ting som|saker som|les choses|lo que|o que)(?![\p{L}])/iu.test(
      first,
    ) &&
    !/\b(?:how to|runbook|docs|documentation|readme|wiki)\b/i.test(first)
  )
}

/** Whether a sentence speaks of the page and how to fill it; `aboutThePage` says in which words. */
export function isAboutThePage(text: string): boolean {
  return [text.trim(), ...sentencesIn(text)].some((words) => aboutThePage.some((pattern) => pattern.test(words)))
}

const asks =
  /^(?:and |if so,? |consider: )?(?:what|who|whom|how|when|where|why|which|did|were|was|is|are|do|does|have|has|had|could|can|should|would|hva|hvem|hvordan|hvorfor|når|hvor|hvilke[nt]?|ble|vad|vem|hur|varför|när|vilka|was|wer|wie|warum|wann|welche[rs]?|que|quoi|qui|comment|pourquoi|quand|combien|quel(?:le)?s?|qu['’]\p{L}+|quant[oa]s?|qué|quién|cómo|por qué|cuándo|cuánt[oa]s?|qual|quais|quem|como|quando|por que|as|los|las|les|o que|est-ce)(?![\p{L}])/iu
const generalElsewhere =
  /(?<!\p{L})(?:hendels\p{L}*|incident\p{L}*|feil\p{L}*|kunde\p{L}*|bruker\p{L}*|använd\p{L}*|löst\p{L}*|løs\p{L}*|påverk\p{L}*|påvirk\p{L}*|lær\p{L}*|bra|godt|vorfall\p{L}*|gelernt|gut|problema?|alerta?|respuesta|resposta|resolu\p{L}*|solutions?|apris\p{L}*|aprend\p{L}*|detec\p{L}*|time|equipo)(?!\p{L})/iu

/** An order behind a question. */
const goesOn =
  /^(?:link|state|note|include|describe|do not|don't|use|be|explain|list|consider|add|document|ask|think|try)\b/i

/** Nothing but questions, that any incident could be asked; what stands in brackets behind them belongs to them. */
export function isAskedOfAny(text: string): boolean {
  if (!text.includes('?')) return false
  const plain = text.replace(/\s?\((?:[^()]|\([^()]{0,60}\)){0,200}\)/g, '').replace(/[“"«][^”"»]{0,120}[”"»]/g, '')
  const sentences = sentencesIn(plain)
  if (sentences.length === 0 || sentences.length > 12 || isAboutOneThing(plain.replace(/\b\d-\d\b/g, ''))) return false
  const isAsked = (sentence: string) => /\?\W{0,3}$/.test(sentence)
  const [first = '', ...others] = sentences
  if (!isAsked(first) || !asks.test(first) || !others.every((other) => isAsked(other) || goesOn.test(other)))
    return false
  return general.test(plain) || generalElsewhere.test(plain) || formShare(plain) > 0.7
}

/** “Brief overview of the incident.”, “What happened and why.”: the name of the answer instead of one. For a text that stands alone. */
export function isNameOfAnswer(text: string): boolean {
  const plain = text.replace(/\s?\([^()]{0,120}\)/g, '').trim()
  const [first = ''] = sentencesIn(plain)
  if (first === '' || first.length > 240 || first.endsWith('?') || isAboutOneThing(first) || pointsAway.test(first))
    return false
  if (isFormTalk(first.replace(/[.:]$/, '').replaceAll('/', ' '))) return true
  if (describedElsewhere.test(first))
    return !/(?<!\p{L})(?:est|était|war|ist|er|var|ble|fue|era|foi|wurde|blev)(?!\p{L})/iu.test(first)
  return described.test(first) && !told.test(beforeClause(first)) && formShare(first) >= 0.6
}

/** Up to the first clause that has a verb of its own (“of what was done”, “that were hit”). */
function beforeClause(sentence: string): string {
  return sentence.split(/\b(?:what|that|which|who|how|why|when|if|where)\b/i, 1)[0] ?? ''
}

/** A figure, a handle, an address, or a name in the middle of the sentence: what only this incident has. */
export function isAboutOneThing(text: string): boolean {
  const bare = text
    .replace(/\b(?:e\.?g\.?|for example|such as|i\.e\.)[\s\S]*$/i, '')
    .replace(
      /\(\d\)|\b(?:5|five)[- ]whys?\b|\b[1-9](?: ?[-–] ?[1-9])?(?=[- ](?:sentences?|paragraphs?|lines?|sätze|whys|business days|hours))/gi,
      '',
    )
  if (/[\d@#]|https?:|::|\w_\w|\w\(\)/.test(bare)) return true
  return (
    /[\p{Ll},] (?!(?:SEV|UTC|JIRA|SLAs?|SLOs?|IC|I|API|URL|GitHub|Slack|Jira|PRs?|RCA|COE|SRE|Sie|ID)\b)(?=[\p{L}-]{2,}(?!\p{L}))\p{Lu}\p{L}/u.test(
      bare,
    ) && !/\p{L}en Sie\b/u.test(bare)
  )
}

function sentencesIn(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/^[*_([{<>"“¿¡]+/, ''))
}

/** One short question, which may stand as the heading of the answer right below it. */
export function isQuestionWithAnswer({ text, marks, form, section }: Passage, next: Passage | undefined): boolean {
  const plain = text.trim()
  const isSetApart = marks.some(({ kind }) => kind === 'emphasis')
  return (
    next !== undefined &&
    !isSetApart &&
    form === 'paragraph' &&
    plain.length <= 80 &&
    /^[^.?!]+\?$/.test(plain) &&
    next.section === section &&
    (next.form === 'list-item' || next.form === 'paragraph') &&
    !/[?:…]$/.test(next.text.trim()) &&
    !isOrder(next.text) &&
    !/^[-–—.…?]*$/.test(next.text.trim())
  )
}

/** Whether a text is a remark of the author's own, or advice to those who were hit: “NOTE: if you have any local commits …”. */
export function isNote(text: string): boolean {
  return /^(?:(?:\*|nb|n\.b\.|note|ps|p\.s\.|disclaimer|update|edit|warning|caution|attention)(?: \d{1,2})?\s*[:.–—-]|if you (?!are|have (?:any )?(?:questions|links|more))\w)/i.test(
    text,
  )
}
