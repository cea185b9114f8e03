import type { Mark } from '../aar.ts'
import { isActionVerb } from './action-verbs.ts'
import { plainWords } from './plain-words.ts'

/** What people write where there is nothing to write: whole texts, in the form of `plainWords`. */
const nothings = new Set([
  '',
  'n/a',
  'na',
  'n.a',
  'none',
  'no',
  'nil',
  'null',
  'nothing',
  'tbd',
  'tba',
  'tbc',
  'todo',
  'to do',
  'fixme',
  'xxx',
  'unknown',
  'unassigned',
  'not assigned',
  'nobody',
  'no one',
  'open',
  'pending',
  'wip',
  'etc',
  'to be determined',
  'to be decided',
  'to be defined',
  'to be confirmed',
  'to be assigned',
  'to be added',
  'to be filled',
  'to be filled in',
  'to be completed',
  'not applicable',
  'not available',
  'nothing to do',
  'nothing yet',
  'none yet',
  'none so far',
  'none at this time',
  'none identified',
  'none needed',
  'none required',
  'no action',
  'no actions',
  'no action needed',
  'no action required',
  'no actions required',
  'no actions needed',
  'no action items',
  'no further action',
  'no further actions',
  'no further action required',
  'no further actions required',
  'no further action needed',
  'no follow up',
  'no follow ups',
  'no follow-up',
  'no follow-ups',
  'no follow-up needed',
  'no owner',
  'see above',
  'see below',
  'as above',
  'same',
  'same as above',
  'ditto',
  'coming soon',
  'ingen',
  'ingenting',
  'ikke relevant',
  'ikke aktuelt',
  'ikke avklart',
  'ukjent',
  'ingen tiltak',
  'ingen videre tiltak',
  'ingen flere tiltak',
  'ingen ansvarlig',
  'avklares',
  'kommer',
  'なし',
  '無し',
  '無',
  '特になし',
  '該当なし',
  '未定',
  '未割当',
  '未割り当て',
  '未アサイン',
  '不明',
  '対応不要',
  '同上',
  'keine',
  'keiner',
  'kein',
  'nichts',
  'entfällt',
  'offen',
  'unbekannt',
  'noch offen',
  'keine maßnahmen',
  'keine weiteren maßnahmen',
  'aucun',
  'aucune',
  'rien',
  'néant',
  'à définir',
  'à déterminer',
  'sans objet',
  's o',
  'inconnu',
  'aucune action',
  'ninguno',
  'ninguna',
  'nada',
  'por definir',
  'por determinar',
  'no aplica',
  'desconocido',
  'sin acciones',
  'ninguna acción',
  'nenhum',
  'nenhuma',
  'a definir',
  'não se aplica',
  'desconhecido',
  'sem ações',
  'nenhuma ação',
])

const nothingMore =
  /^(?:(?:there (?:is|are|was|were) )?(?:nothing|none|no (?:(?:further|other|more|additional|new|immediate|corrective|specific) ){0,2}(?:actions?|action items?|follow[- ]?ups?(?: (?:actions?|items?|tasks?))?|tasks|steps|measures))(?: (?:are|is|were|was|have been|has been|will be|else|more|further|other|new|left|to do|to be done|needed|required|planned|identified|necessary|expected|taken|foreseen|at this time|at the moment|at this point|for now|so far|yet)){0,5}|nothing (?:for|to do (?:on|for|in|about|by)) (?:the |our )?.{3,80}|no (?:further )?actions? (?:is |are )?(?:needed|required|necessary) (?:on|for|in|by|from) .{3,80}|ingen (?:flere |videre |nye )?tiltak.{0,20}|(?:特に)?(?:なし|ありません))$/

/** True for a text that says that there is nothing: empty, a dash, "n/a", "none", "TBD" and their like. */
export function isNothing(text: string): boolean {
  const words = plainWords(text)
  return words === '' ? !/[\p{L}\p{N}]/u.test(text) : nothings.has(words) || nothingMore.test(words)
}

const fillers = new Set([
  'action',
  'action item',
  'action items',
  'action 1',
  'action 2',
  'action 3',
  'action item 1',
  'action item 2',
  'action item 3',
  'item',
  'item 1',
  'item 2',
  'item 3',
  'task',
  'task 1',
  'task 2',
  'task 3',
  'summary',
  'description',
  'description of action',
  'action description',
  'describe the action',
  'example',
  'example action',
  'example action item',
  'sample',
  'todo item',
  'name',
  'owner',
  'date',
  'link',
  'ticket',
  'title',
  'your action here',
  'add action items here',
  'fill in',
  'fill me in',
  'text',
  'placeholder',
  'lorem ipsum',
  'insert action',
  'insert text here',
  'short description',
  'follow up 1',
  'follow up 2',
  'follow-up 1',
  'follow-up 2',
  'first action',
  'second action',
  'tiltak 1',
  'tiltak 2',
  'tiltak 3',
  'アクション1',
  'アクション2',
  '対策1',
  '対策2',
  'short event description',
  'event description',
  'description of event',
  'description of the event',
  'what happened',
  'link to github issue',
  'issue link',
  'link to issue',
  'link to ticket',
  'what',
  'who',
  'when',
])
const prompt =
  /^(?:list (?:any|all|the|your|here|out|each|of)|list .{0,30}(?:tasks|actions|items|steps)|what (?:are|is|will|can|could|should|do|did|must|steps|actions|other|else|needs)|how (?:can|will|could|do|should|might|are)|which |who |when |why |where |describe |please |insert |fill (?:in|out) |enter |use this |this section |these are only sample|these are (?:just )?(?:sample|example)|every action item|action items should|each action(?: item)? (?:should|must|needs)|e\.?g\.? |example: |for example|include (?:any|all|a |the )|add (?:any|your|action items|rows|a row|one row|more rows|items? (?:here|below)|follow-ups? here)|note: (?:each|every|all)|remember to |be specific|provide |liste? (?:opp|over|alle)|beskriv |hva (?:må|skal|kan|bør)|hvilke |hvem |fyll (?:inn|ut)|ここに|記入|記載して|.{0,40}(?:してください|記載する)$|bitte |beschreib|décri|indiquer |describa|descreva)/i

/** Marks under which a whole text is the template speaking. */
const promptMarks: readonly Mark['kind'][] = ['emphasis']

export interface Said {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** True for a text that the template brought along: a filler word, `<angle>`, `{{curly}}` or `[square]` blanks, a prompt in italics or ending in a question or colon. */
export function isTemplate(said: Said): boolean {
  const text = said.text.trim()
  if (isBlank(said)) return true
  if (isWhollyMarked(said, promptMarks) && prompt.test(text)) return true
  return (
    prompt.test(text) &&
    !isOwnTask(text) &&
    (/[?？]\s*$/.test(text) ||
      /^(?:these are only|these are (?:just )?(?:sample|example)|every action item|action items should|each action|list (?:any|all|the|your|each|here)|use this|this section|please |insert |fill |describe |add (?:any|your|rows|a row|action items)|liste? (?:opp|over|alle)|beskriv|fyll|bitte|ここに)|(?:してください|記載する)。?$/i.test(
        text,
      ))
  )
}

/**
 * "Describe our backup job in the runbook", "Please rotate the key of the importer": an order about a thing, and not about what belongs into an AAR.
 * Too few words to tell, and those of any form, are the template's.
 */
function isOwnTask(text: string): boolean {
  const order = text.replace(/^please /i, '')
  const words = order.split(/\s+/)
  if (/[?？]\s*$/.test(text) || /\bhere\b|\baction items?\b/i.test(order)) return false
  if (telling.test(order)) return words.length >= fewestWords && !ofForm.test(order.slice(0, 50))
  return order !== text && words.length >= 4 && isActionVerb(words[0] ?? '') && !manners.test(order)
}

const fewestWords = 5
const telling = /^(?:describe|list|insert|enter|fill(?! (?:in|out)\b)|provide|include|liste(?: opp)?|beskriv) /i
const manners =
  /^(?:be|keep|complete|see|refer|note|remember|use (?:complete|full|clear|short|simple|plain|this|these)|assign|remove this|delete this|read|follow|make sure) /i

const ofForm =
  /(?<!\p{L})(?:actions?|items?|tasks?|follow-?ups?|improvements?|measures?|corrective|preventi(?:ve|on)|prevent|recurrence|remediation|solutions?|changes?|incidents?|root causes?|lessons?|impact|timeline|details?|people|person|responsible|bullets?|names?|deadlines?|due|what|who|which|anything|everything|things?|your|(?:the|this) (?:template|section|form|table)|tiltak\p{L}*|aksjon\p{L}*|oppgave\p{L}*|det som|saker|hva|hvem|hvordan|hvorfor|hvilke|løsning\p{L}*|punkt\p{L}*|hendels\p{L}*|åtgärd\p{L}*|forbedring\p{L}*|årsak\p{L}*)(?!\p{L})/iu

/** "... another item", "… more tasks": a row of the template that asks for rows. */
const moreOfThem =
  /^(?:\.{3}|…)\s?(?:and |add )?(?:an)?(?:other|more|next|further)(?: [a-z]{3,12})? (?:items?|actions?|tasks?|rows?)$/i

/** True for a filler word or a blank alone. “List all hosts” is a prompt where it stands bare, and a task where somebody owns it. */
export function isBlank(said: Pick<Said, 'text'>): boolean {
  const text = said.text.trim()
  return (
    fillers.has(plainWords(text)) ||
    isBlankToFill(text) ||
    moreOfThem.test(text) ||
    /^\{\{\s*(?:things?|what|list|describe|summary|text|link|name|date|owner|e\.?g)\b[^{}]*\}\}[.。]?$/i.test(text)
  )
}

/** `<what to do>`, `[Action item]`, `{{ summary }} [link to github issue]`: nothing but blanks to fill, each of few words. */
function isBlankToFill(text: string): boolean {
  const blank = /\{\{[^{}]{0,60}\}\}|<[^<>]{1,60}>|\[[^[\]]{1,60}\]|…{1,3}|\.{3}|_{3,}/g
  const blanks = text.match(blank)
  if (blanks === null || plainWords(text.replace(blank, ' ')) !== '') return false
  return blanks.every((one) => fillers.has(plainWords(one)) || /^<[^@/:]*>$/.test(one) || /^[…._]+$/.test(one))
}

/** True when one mark of these kinds covers the whole text, punctuation at its ends apart. */
export function isWhollyMarked(said: Said, kinds: readonly Mark['kind'][]): boolean {
  const marked = said.marks.filter((mark) => kinds.includes(mark.kind))
  if (marked.length === 0) return false
  let rest = ''
  let from = 0
  for (const mark of [...marked].sort((a, b) => a.start - b.start)) {
    rest += said.text.slice(from, Math.max(from, mark.start))
    from = Math.max(from, mark.end)
  }
  rest += said.text.slice(from)
  return !/[\p{L}\p{N}]/u.test(rest) && /[\p{L}\p{N}]/u.test(said.text)
}
