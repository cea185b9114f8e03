import type { RichText } from '../document.ts'
import { opensAsTask } from './reads-as-action.ts'

/** What is done to a thing and can be seen afterwards. Forms that say as well how a thing should be ("improved") are left to longer words. */
const participles =
  'added|updated|implemented|deployed|documented|enabled|disabled|merged|configured|introduced|installed|rolled out|set up|put in place|written|rewritten|renamed|rotated|revoked|upgraded|migrated|moved|replaced|removed|deleted|extended|raised|lowered|tightened|adjusted|switched (?:on|off)|turned (?:on|off)|cleaned up|refactored|hardened|changed|created|reverted|fixed|increased|reduced|improved|patched|published'
/** "Script updated to scan everything", "Alert added": a thing and what was done to it, and nothing that could be true of any such thing. */
const thingDone = new RegExp(
  `^((?:[\\p{L}\\p{N}._/][\\p{L}\\p{N}'’._/-]{0,40} ){1,5}?)(?:(?:has |have )?(?:already |now |also )?)(?:${participles})(?=[.!]?$|[,;] | (?:to|for|in|on|with|from|so|and|accordingly|everywhere|across|by @)(?: |$))`,
  'iu',
)
/** "Alerts for accounts created by hand", "the new rule must be added": which accounts, and what is still to be. */
const joins =
  /(?:^| )(?:for|on|of|when|if|where|by|with|in|to|about|that|which|who|until|before|after|once|as|is|are|be|get|gets|got|was|were|been|not|no|never|nothing|every|each|any|all|being|we|i|they|it|you|should|must|will|can|could|would|need|needs|have|has|had|having|keep|make|see|newly|recently|automatically|manually|how|what|why|from|than|or|and) /i
/** Nouns that tasks begin with as verbs: "Alert rules updated". */
const nounOrOrder =
  /^(?:alert|alarm|backup|release|build|test|cache|queue|page|log|load|rate|plan|host|probe|index|patch|deploy|export|import|script|label|lock|retry|limit|config) (?!changes|issues|users|things)\p{L}+ $/iu

/** "The runbook was rewritten", "Limits were raised for the importer". */
const wasDone =
  /^(?:[^\s.!?:]{1,40} ){1,6}(?:was|were|has been|have been) (?:already |now |since |also |[a-z]{3,15}ly )?(?:written|rewritten|moved|renamed|rotated|revoked|patched|extended|expanded|improved|enhanced|raised|lowered|tightened|tuned|set up|switched|changed|built|rebuilt|automated|simplified|deleted|turned on|turned off|cleaned up|refactored|hardened|published|split|put in place|made)\b/i
const relative = /\b(?:that|which|who|what|if|when|where|how|why|because|since|after|before|until|once|whether) /i

/** A verb of the past in front of what only one thing is called: `.gitignore`, `scripts/scan.sh`, `MAX_RETRIES`. */
const changed =
  /^(?:[a-z]{3,15}ly )?(?:updated|changed|extended|improved|enhanced|fixed|adjusted|corrected|expanded|simplified|optimi[sz]ed|tuned|increased|reduced|upgraded|refactored|hardened|rewrote|lowered|raised|bumped|patched|renamed|deleted|rotated|revoked|enabled|configured|implemented|reverted|excluded|converted|tightened|cleaned up|documented|reworked|restructured|modified|edited) /i
const fileName =
  /^(?:\.[a-z][\w.-]{0,40}|[\w.-]{1,40}(?:\/[\w.-]{1,40}){1,8}|[\w-]{1,60}\.(?:ya?ml|json|toml|md|sh|py|ts|js|go|rb|java|kt|tf|sql|conf|cfg|ini|xml|env|lock|txt)|[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,40})(?=[\s,;:.]|$)/
/** What may stand behind the name where it is all that was changed: "`scan.sh` handling" is something else. */
const behindName = /^[\s]*(?:$|[,;:.(–—-]|(?:to|with|so|in|on|for|from|by|and|as|after|accordingly)\b)/i

/** "Updated the limit from 2 to 4 GB", "Increased memory from …": nobody wants a thing from one value to another. */
const fromTo = /^[^.!?:]{3,80}? from \S{0,20}\d\S{0,10}(?: \S{1,12})? to \S/i
/** "Updated runbook to mention the proxy", "Deleted stale snapshots". */
const plainPast =
  /^(?:[a-z]{3,15}ly )?(?:(?:updated|changed|adjusted|modified|edited|refactored) [^.!?:]{2,80}? (?:to (?!(?:date|the|a|an|all|be)\b)[a-z]{2,}|so that|accordingly)|(?:deleted|renamed|rotated|revoked|rewrote|reverted|excluded|implemented|configured|bumped|refactored|patched) (?!(?:to|by|in|on|if|when|until|for|access|accounts?|state)\b)\S|enabled \S+ \S|turned (?:on|off) \S|rolled out \S|cleaned up \S|put in place \S)/i
const onlyPlanned = /\b(?:should|will|must|needs? to|todo|to be|not yet|still)\b/i

/**
 * True for an item that is told as a result: a thing and what was done to it ("Alert added", "The runbook was rewritten"), or a verb of the past
 * with an object that cannot be how a thing is wanted ("Updated `.gitignore`", "Increased the limit from 2 to 4"). "Improved monitoring" may be
 * a wish, and so may "Automated failover".
 */
export function tellsResult(words: string, content: RichText): boolean {
  const first = words.trim().split(/(?<=[.!?])\s/, 1)[0] ?? ''
  if (onlyPlanned.test(first)) return false
  return (
    isThingDone(first) ||
    isSaidDone(first) ||
    ((doneInGerman.test(first) || doneInNorwegian.test(first)) && !notYetThere.test(first)) ||
    addedBehind.test(words.trim()) ||
    isNamedChange(words.trim(), content)
  )
}

/** "A way to reach us at night (added a role on the chat)". */
const addedBehind =
  /\S{3} \((?:added|fixed|implemented|merged|deployed|introduced) (?!by default|to (?:each|every)|value|benefit)[^()]{3,200}\)\.?$/i
/** "Alarm auf die Platte eingerichtet", "Leitfaden wurde ergänzt". */
const doneInGerman =
  /^(?:[^\s.!?:]{1,40} ){1,7}(?:aktiviert|deaktiviert|eingerichtet|ergänzt|hinzugefügt|angepasst|aktualisiert|dokumentiert|umgestellt|umgesetzt|entfernt|erweitert|erhöht|gesenkt|geändert|ver(?:ä|ae)ndert|isoliert|installiert|eingeführt|konfiguriert|migriert|behoben|erstellt|angelegt|ausgerollt|gelöscht|verschoben|ersetzt|korrigiert|automatisiert|geschrieben|abgeschaltet|eingeschaltet|eingebaut)(?=[.!]?$|[,;(]| [-–—(]| (?:um|damit|auf|in|für|mit|nach|sodass)(?: |$))/iu
/** "Runbook oppdatert", "Alarm på køen lagt til", "Grensen er hevet". */
const doneInNorwegian =
  /^(?:(?:[^\s.!?:]{1,40} ){1,7}(?:oppdatert|lagt (?:til|inn)|innført|fikset|rettet|fjernet|endret|økt|hevet|senket|opprettet|dokumentert|implementert|rullet ut|utvidet|flyttet|byttet|slettet|satt opp|slått (?:på|av)|skrudd (?:på|av)|skrevet(?: om)?|konfigurert|automatisert|installert|laget|ryddet)(?=[.!]?$|[,;(]| [-–—(]| (?:for|til|i|på|med|fra|slik|så|og)(?: |$))|(?:la til|lagt (?:til|inn)|oppdaterte|fikset|fjernet|opprettet|skrev|slo (?:av|på)|skrudde (?:av|på)|satte opp|rullet ut|innførte|økte|hevet|flyttet|byttet|slettet|ryddet) \S)/iu
const notYetThere =
  /(?<!\p{L})(?:soll|sollen|sollte|sollten|muss|müssen|wird|werden|nicht|noch|wenn|falls|ob|skal|må|bør|vil|ikke|når|hvis|dersom|at|som|blir|bli|kan|få|sørge|sikre|sjekke?|prüfen)(?!\p{L})/iu

function isThingDone(text: string): boolean {
  const thing = thingDone.exec(text)?.[1]
  if (thing === undefined || joins.test(thing)) return false
  return !thing.trim().includes(' ') || !opensAsTask(thing) || nounOrOrder.test(thing)
}

function isSaidDone(text: string): boolean {
  const found = wasDone.exec(text)
  return found !== null && !relative.test(found[0])
}

function isNamedChange(text: string, { text: whole, marks }: RichText): boolean {
  const verb = changed.exec(text)
  if (verb !== null) {
    const object = text.slice(verb[0].length).replace(/^(?:both )?/i, '')
    const name = fileName.exec(object)?.[0]
    if (name !== undefined && behindName.test(object.slice(name.length))) return true
    const code = marks.find(({ kind, start }) => kind === 'code' && start === verb[0].length)
    if (code !== undefined && whole.startsWith(verb[0]) && behindName.test(whole.slice(code.end))) return true
    if (fromTo.test(text)) return true
  }
  return plainPast.test(text)
}
