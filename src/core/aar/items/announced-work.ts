/**
 * How a sentence presents the list below it: work that lies ahead, work that was done after the incident, or some of both. What was done to
 * end the incident itself is none of these.
 */
export type Announcement = 'ahead' | 'done' | 'mixed'

/** Longer sentences argue; only their end is looked at. */
const longest = 420

/** The words of one language; every test is tried on the whole sentence. */
interface Wording {
  /** To keep something from happening. */
  readonly prevents: RegExp
  /** That thing is the next incident, not the one that is told. */
  readonly again: RegExp
  /** Who acts, or what is listed. */
  readonly acts: RegExp
  /** A list that by its name is follow-up work, whoever acts. */
  readonly named: RegExp
  /** After the incident. */
  readonly later: RegExp
  readonly ahead: RegExp
  readonly done: RegExp
}

const wordings: readonly Wording[] = [
  {
    prevents:
      /\b(?:prevent|avoid|guard against|protect|reduce|minimi[sz]e|mitigate|lower|lessen|eliminate|stop|preclude)(?:s|d|ed|ing)?\b|\bprevention of\b|\b(?:make|making) sure\b|\bensur(?:e|ing)\b|\bkeep(?:ing)? (?:this|it|these|such|the same)\b|\b(?:do|does|did|will|must|should|can) ?(?:not|n['’]t|never) (?:[a-z]{2,10} )?(?:happen|occur|recur|repeat)|\bwon['’]t happen\b|\bnever happens?\b|\bless likely\b/i,
    again:
      /\b(?:again|future|similar|recur\w{0,6}|re-?occur\w{0,6}|repeat\w{0,4}|repetition|next time|(?:type|kind|class|sort|category) of|such (?:an? )?(?:incident|issue|outage|event|problem|failure|error|situation|attack)s?|likelihood|from happening|from occurring)\b/i,
    acts: /\b(?:we|i|our team|the team|us|following (?:[a-z-]{3,15} ){0,3}(?:actions?|items?|measures|steps|changes|improvements|tasks|safeguards|precautions|mitigations|recommendations|things|work))\b|\b(?:we|i)['’](?:ve|ll|re|m)\b|\b(?:actions?|measures|steps|changes|improvements|safeguards|recommendations)(?: [a-z]{2,12}){0,4}[:：]$/i,
    named:
      /\b(?:following|these|identified|some|several|our|the) (?:[a-z-]{3,15} ){0,3}(?:action (?:items?|points?)|follow-?ups?|follow-up (?:[a-z]{3,12} )?(?:items?|actions?|tasks?|work|issues?|tickets?)|next steps|(?:prevent(?:at)?ive|corrective|remedial|long-term) (?:actions?|measures|steps)|to-?dos?)\b/i,
    later:
      /\bstill (?:need|have) to\b|\b(?:remains?|left) to (?:be done|do)\b|\b(?:going forward|moving forward|in (?:the )?(?:near |coming )?(?:future|weeks|months|days)|from now on|from here|next steps?|as (?:a )?follow-?ups?|(?:after|following|since|given|based on|in light of|in response to|as a (?:direct )?(?:result|consequence) of|because of|learn\w{0,3} from) (?:this|the|these|that) (?:[a-z]{3,12} )?(?:incident|outage|event|issue|problem|experience|lessons?|learnings?|findings|failure|disruption|post-?mortem|analysis|review)s?|long(?:er)?[- ]term|medium[- ]term|short[- ]term|to improve|improvements?|to (?:address|tackle|remedy|fix|solve|resolve|counter) (?:this|these|the|that))\b/i,
    ahead:
      /\b(?:we|i|our team|the team)(?:['’](?:ll|re|m)| (?:still )?(?:will|shall|plan|intend|aim|want|need|should|must|propose|recommend|suggest|would like|am|are|have (?:also )?(?:decided|identified|planned|started|begun|to)))\b|\b(?:will be|are (?:being )?(?:planned|proposed|recommended|needed|required|suggested|scheduled|taken|made|implemented|under way|underway))\b|\b(?:should|must|needs? to|going to) (?:also )?(?:be|do|have)\b|\bplan(?:s|ned)?\b|\bsteps (?:we|to)\b/i,
    done: /\b(?:we|i|our team|the team)(?:['’]ve| have)? (?:(?:already|since|now|also|subsequently|therefore|[a-z]{3,15}ly) ){0,2}(?:made|took|taken|implemented|introduced|added|put|did|done|deployed|applied|adopted|changed|improved|built|completed|established|enabled|rolled out)\b|\b(?:have|has|had) (?:been|already been|since been) (?!agreed|identified|planned|decided|proposed|scheduled|approved|suggested|recommended|defined|raised|opened|filed|logged|created)[a-z]{3,15}(?:ed|en|ne|de)\b|\bwere (?:[a-z]{3,15}ly )?(?:made|taken|implemented|introduced|added|put|done|deployed|applied)\b/i,
  },
  {
    prevents: /unngå|hindre|forebygge|redusere|sikre|mindre sannsynlig/i,
    again:
      /igjen|fremtid|framtid|fremover|framover|lignende|liknende|tilsvarende|gjenta|på nytt|slike? (?:feil|hendelse|situasjon|problem)|neste gang/i,
    acts: /(?:^|[\s,])vi(?:$|[\s,:])|følgende/i,
    named: /følgende (?:\p{L}{3,20} )?(?:tiltak|aksjonspunkt\w{0,3}|oppfølging\w{0,8}|forbedring\w{0,10}|oppgaver)/iu,
    later: /fremover|framover|på (?:lengre )?sikt|som oppfølging|i etterkant|etter hendelsen|fremtid|framtid|videre/i,
    ahead: /(?<!\p{L})(?:skal|vil|må|bør|kommer til|planlegger|ønsker|følgende tiltak)(?!\p{L})/iu,
    done: /\bhar (?:vi |nå |allerede |derfor |blitt )*(?:gjort|innført|lagt|laget|satt|tatt|iverksatt|implementert|endret|utført)\b|\bble\b/i,
  },
  {
    prevents: /verhinder|vermeid|vorbeug|vorzubeugen|ausschließ|sicherstell|sicherzustellen/i,
    again: /künftig|zukunft|erneut|wieder|ähnlich|wiederhol|derartig|solche/i,
    acts: /\bwir\b|folgende/i,
    named: /folgenden? (?:\p{L}{3,20} )?(?:maßnahmen|massnahmen|verbesserungen|folgeaktivitäten|aufgaben)/iu,
    later: /künftig|zukunft|langfristig|mittelfristig|kurzfristig|als nächstes|nächsten? schritt/i,
    ahead: /\b(?:werden|wollen|planen|sollten|müssen|möchten|geplant)\b/i,
    done: /\b(?:haben wir|wir haben|wurden)\b/i,
  },
  {
    prevents: /éviter|empêcher|prévenir|réduire/i,
    again: /avenir|nouveau|similaire|reprodui|récidive|ce type|ce genre|futur|répète|tels? incident/i,
    acts: /\b(?:nous|on)\b|suivante?s\b/i,
    named: /(?:actions|mesures|améliorations|tâches) (?:\p{L}{3,20} )?suivantes/iu,
    later: /avenir|désormais|à long terme|à court terme|prochaines? (?:étape|semaine)|par la suite/i,
    ahead: /nous (?:allons|devons|prévoyons|comptons|souhaitons|voulons)|nous [a-zéè]{2,15}rons\b|on va\b|seront/i,
    done: /nous avons|ont été/i,
  },
  {
    prevents: /evitar|prevenir|impedir|reducir|reduzir/i,
    again:
      /futur[oa]|nuevo|novamente|similar|semejante|semelhante|repita|repetir|vuelva|volte|este tipo|esse tipo|recurrencia|recorrência/i,
    acts: /siguientes|seguintes|vamos|\w{3,15}(?:emos|amos|imos)\b/i,
    named: /(?:siguientes|seguintes) (?:acciones|ações|medidas|mejoras|melhorias|tareas|tarefas)/i,
    later:
      /futuro|en adelante|a partir de (?:ahora|agora)|largo plazo|longo prazo|corto plazo|curto prazo|daqui para (?:a )?frente/i,
    ahead: /vamos a|vamos|iremos|debemos|devemos|planeamos|planejamos|\w{3,15}(?:aremos|eremos|iremos)\b|serán|serão/i,
    done: /\bhemos\b|implementamos|adotamos|tomamos|fizemos|hicimos|fueron|foram/i,
  },
]

/** "We will:" and "Here is what we are going to do:" need no more words. */
const plainPlan =
  /^(?:[a-z]{2,12},? )?(?:so )?(?:we(?:['’]ll| will| plan to| intend to| are going to)|our (?:plan|next step)s?(?: is| are)?|(?:here(?:['’]s| is)|this is) what we(?:['’](?:ll|re)| will| are| plan| intend)(?: going)?(?: to)?)(?: (?:also|now|therefore|be|do|doing|take|taking|make|making|implement|introduce|change|changing|the following|following|a few|several|some|[a-z]{4,12}|(?:about|to fix) (?:it|this))){0,6} ?[:：]$/i

/** "Some possible actions in the future:" */
const possible =
  /^(?:(?:some|several|a few|other|more|further|our|the|these are|here are) ){0,3}(?:possible|potential|suggested|proposed|future|planned|recommended|conceivable) (?:[a-z-]{3,15} ){0,2}(?:actions?|improvements?|steps|measures|changes|follow-?ups|mitigations|fixes|tasks|ideas)(?: [a-z]{2,12}){0,5} ?[:：]$/i

/** "So far we've rolled out:" */
const soFar =
  /^(?:(?:so far|to date|thus far|up to now|until now|since then|since the (?:incident|outage)|by now|already),? )?(?:we|i|our team|the team)(?:['’]ve| ha(?:ve|s))(?: (already|since|now|also|so far|subsequently)){0,2} (?:rolled out|shipped|deployed|implemented|completed|made|taken|put in place|fixed|added|done|released|landed|merged|introduced)\b[^.:]{0,60}[:：]$/i
/** "Since the incident we have:" */
const haveSince =
  /^(?:so far|to date|thus far|up to now|until now|since then|since the (?:incident|outage|event)|by now|in the meantime),? (?:(?:we|i)(?:['’]ve| have)|(?:the|our) team has)(?: already| now| also)? ?[:：]$|^(?:we|i)(?:['’]ve| have) (?:already|since|now|so far) ?[:：]$/i

/** True for a sentence over a list of follow-up work that says it is done ("We have shipped:"), which anywhere else might tell the recovery. */
export function tellsDoneBelow(text: string): boolean {
  const sentence = lastSentence(text)
  return sentence !== null && (soFar.test(sentence) || haveSince.test(sentence))
}

/** "We have opened tickets for the rest of the work:" */
const tracked =
  /\b(?:created|opened|filed|raised|logged|tracking|tracked)\b.{0,60}\b(?:tickets?|issues?|tasks?|stories|cards)\b.{0,120}[:：]$/i

/** Japanese names the list and its purpose in one clause: "再発防止のため、以下を実施します". */
const japanese =
  /(?:再発|同様の|同じ|今後|恒久)[^。]{0,60}(?:以下|次の|下記)|(?:以下|次の|下記)の[^。]{0,12}(?:対策|再発防止|改善|アクション|対応を(?:行|実施|予定))/u
/** "To keep this from happening again:" alone: a purpose right over a list. */
const purpose =
  /^(?:in order )?to (?:help )?(?:prevent|avoid|guard against|keep|reduce|minimi[sz]e|lower|make sure|ensure)\b(?![^:：]*\b(?:did|was|were|had)(?:n['’]t)?\b)[^.!?:：]{1,200}[:：]$/i
/** "Further areas of mitigation included:" */
const furtherMeasures =
  /^(?:additional|further|other|more)(?: areas of)? (?:mitigations?|improvements?|hardening|measures|remediations?|changes)(?: (?:work|steps|measures))? included ?[:：]$/i
/** "The company has taken steps to harden its set-up, including:" */
const stepsTaken =
  /\b(?:has|have)(?: also| already| since| now)? taken (?:[a-z]{3,12} ){0,3}(?:steps|measures|actions) to (?:improve|strengthen|harden|prevent|avoid|reduce|protect|tighten|ensure)\b[^:：]{0,160}[:：]$/i

const japaneseDone = /(?:行い|実施し|対応し|導入し|追加し)(?:ました|た|ています)|済み/u

/** What is not for us to do, or no work: advice to readers, reasons, what a text is going to tell. */
const otherwise =
  /\b(?:you|your|users|customers|clients|please|readers|subscribers|consumers|maintainers of|node operators) (?:should|must|can|may|need|will|to|are advised|are encouraged|follow|take|do)\b|\b(?:recommend|advise|suggest|urge|encourage|ask)(?:s|ed|ing)? (?:that )?(?:you|all|any|users|customers|everyone|anyone)\b|\b(?:caused|because|due to|reasons?|happened|went wrong|learned|learnt|lessons? (?:are|were)|factors|conditions|symptoms|scenarios?|options|alternatives|questions?)\b[^:：]{0,60}[:：]?$|\bwe(?:['’]ll| will| shall| are going to| want to)? (?:also |briefly |first )?(?:cover|discuss|describe|explain|look at|go over|go through|share|walk|outline|present|detail|list|show|refer|assume|summari[sz]e|see|saw|found|observed|noticed|believe|think|know|knew|tried|attempted|considered)\b/i
/** Only while the incident went on. */
const during =
  /\b(?:to (?:restore|recover|bring|get|regain|stabili[sz]e|contain|resume)|during the (?:incident|outage)|at (?:this|that) point|in the meantime|initially|immediately|restored? service|the following (?:events|errors?|logs?|message|graph|command|query|output|code))\b/i

/** What the last sentence of a paragraph says of the list that follows it; null where it announces no follow-up work. */
export function announcedWork(text: string): Announcement | null {
  const sentence = lastSentence(text)
  if (sentence === null || otherwise.test(sentence)) return null
  if (japanese.test(sentence)) return japaneseDone.test(sentence) ? 'done' : 'ahead'
  if (tracked.test(sentence) && !during.test(sentence)) return 'ahead'
  if ((plainPlan.test(sentence) || possible.test(sentence)) && !during.test(sentence)) return 'ahead'
  if (haveSince.test(sentence)) return 'done'
  if (/^(?:so|to|thus|up|until|since|by|already)\b/i.test(sentence) && soFar.test(sentence)) return 'done'
  if (furtherMeasures.test(sentence)) return 'done'
  if (stepsTaken.test(sentence) && !during.test(sentence)) return 'done'
  const wording = wordings.find((one) => announces(sentence, one))
  if (wording !== undefined) return tense(sentence, wording)
  const isPurpose = purpose.test(sentence) && !during.test(sentence)
  return isPurpose && wordings.some(({ again }) => again.test(sentence)) ? 'ahead' : null
}

function announces(sentence: string, { prevents, again, acts, named, later, ahead, done }: Wording): boolean {
  const isAhead = ahead.test(sentence)
  const isTold = isAhead || done.test(sentence)
  if (named.test(sentence)) return isTold || /[:：]$/.test(sentence)
  if (prevents.test(sentence) && again.test(sentence)) return acts.test(sentence) && isTold
  if (during.test(sentence) || !isAhead || !acts.test(sentence)) return false
  return later.test(sentence) || prevents.test(sentence)
}

function tense(sentence: string, { ahead, done }: Wording): Announcement {
  if (!done.test(sentence)) return 'ahead'
  return ahead.test(sentence) ||
    /\b(?:along with|as well as|in progress|planned|planning|working on|(?:and|or|while) (?:we )?(?:are|will|plan))\b/i.test(
      sentence,
    )
    ? 'mixed'
    : 'done'
}

/** The last sentence where it leads on: it ends in a colon or in nothing, or names "the following". */
function lastSentence(text: string): string | null {
  const sentences = text.trim().split(/(?<=[.!?。！？])\s+/u)
  const last = (sentences.at(-1) ?? '').trim().slice(-longest)
  if (/[:：]$/.test(last) || !/[.!?。！？)\]]$/u.test(last)) return last
  return /\bfollowing\b|\bas follows\b|følgende|folgende|suivante|siguientes|seguintes|以下|下記|次の/i.test(last)
    ? last
    : null
}

const willDo =
  /\b(?:we|our team|the team)(?:['’]ll| will| plan to| intend to| are going to| have decided to)(?: also| now| therefore)? [a-z]|\bvi (?:skal|vil|kommer til å) [a-zæøå]|\b(?:skal|vil) vi [a-zæøå]|\b(?:werden wir|wir werden)\b|nous allons|vamos a\b|\biremos\b/i
/** What a sentence promises that nobody could tick off. */
const promise =
  /\b(?:continu\w{0,5}|keep [a-z]{3,15}ing|committed|commitment|everything|anything|our best|learn\w{0,4}|apologi[sz]e|sorry|strive|hard|harder|promise|share|publish|post|communicate|inform|keep (?:you|an eye|everyone)|look into|vigilan\w{1,3}|more careful|take (?:this|these|it|such)|not (?:be )?able)\b|beklager|fortsette|lære|ikke igjen\b/i
/** Longer sentences tell more than a plan. */
const longestPlan = 360

const changes =
  /\b(?:several|some|a few|many|various|multiple|a number of|a couple of|the following|these|two|three|four|five) (?:[a-z-]{3,15} ){0,2}(?:changes|improvements|steps|measures|things|actions)\b|\bsteps to\b/i

/** True for "We will make several changes so that this does not happen again": what they are comes behind it. */
export function announcesChanges(text: string): boolean {
  const sentence = text.trim()
  if (!changes.test(sentence) || sentence.length > longestPlan || otherwise.test(sentence)) return false
  return wordings.some(
    ({ prevents, again, ahead }) => prevents.test(sentence) && again.test(sentence) && ahead.test(sentence),
  )
}

/** True for a sentence of running text that says what we will do so that it does not happen again. */
export function plansPrevention(text: string): boolean {
  const sentence = text.trim()
  if (sentence.length > longestPlan || /[:：?]$/.test(sentence)) return false
  if (otherwise.test(sentence) || promise.test(sentence) || changes.test(sentence) || !willDo.test(sentence))
    return false
  return wordings.some(({ prevents, again }) => prevents.test(sentence) && again.test(sentence))
}

const changeAhead =
  /\b(?:we|i|the team|our team)(?:['’]ll| will| are going to|['’]re going to| plan to| intend to| are planning to)(?: also| now| therefore)? [a-z]|\bwe(?:['’]re| are) (?:also |now |currently )?(?:looking (?:at|into)|working on|exploring|planning)\b|\bwe (?:also )?need (?:an?|more|better|to)\b/i
/** What nobody could tick off, beside promises. */
const resolve =
  /\bneed (?:to be|to do|to get|to become) (?:more|better|less)\b|\bwe (?:will|['’]ll) (?:need|have) to\b|\bif we\b/i

const learned =
  /^we (?:have )?(?:also )?(?:learn(?:ed|t)|reali[sz]ed|found|saw)(?: from this| (?:the )?hard way)? that /i

/** True for a sentence of what was learned that says what is to change: "We need a staging system", "We are looking at tests of the proxy". */
export function plansChange(text: string): boolean {
  const sentence = text.trim().replace(learned, '')
  if (sentence.length > longestPlan || /[:：?]$/.test(sentence) || !changeAhead.test(sentence)) return false
  return !otherwise.test(sentence) && !promise.test(sentence) && !resolve.test(sentence)
}
