/** Items that ask for things of different kinds, each of which somebody makes for itself: “a runbook, a checklist and a training course”. */

/** Kinds of things that are made and ticked off one by one; those of one row are one kind. Metrics and logs come with what they measure. */
const kinds: readonly RegExp[] = [
  /^(?:runbook|playbook)s?$/,
  /^procedures?$/,
  /^polic(?:y|ies)$/,
  /^checklists?$/,
  /^(?:guide|guideline|handbook|manual)s?$/,
  /^dashboards?$/,
  /^(?:alert|alarm)s?$/,
  /^tests?$/,
  /^(?:course|training|workshop)s?$/,
  /^(?:drill|rehearsal)s?$/,
  /^(?:rota|rotation|roster)s?$/,
  /^lists?$/,
  /^(?:map|diagram)s?$/,
  /^templates?$/,
  /^scripts?$/,
  /^plans?$/,
  /^(?:bot|tool)s?$/,
]

const making =
  /^(?:build|creat|writ|add|set(?:ting)? up|prepar|develop|draft|introduc|establish|provid|produc)(?:e|ing)? (?:an? |the |our |some )?(?:(?:full |complete |basic )?set of )?/i

/** Words that make of a list a part of a description. */
const joins =
  /\b(?:for|of|on|to|with|in|about|that|which|from|by|per|how|when|between|at|into|including|namely|such|like|plus)\b/i

/** Fields of work, as the label of a list. */
const field =
  /^(?:documentation|docs|tooling|tools|training|observability|monitoring|alerting|process(?:es)?|preparation|operations|ops|communication|runbooks)\b/i

/** Whether an order asks for three or more kinds of things, or a label names two: “Tooling: a status bot, a dependency map”. Linear in the text. */
export function makesSeveral(text: string): boolean {
  if (text.length > 300) return false
  const order = making.exec(text)
  if (order !== null && paperAndSignal.test(text.slice(order[0].length))) return true
  if (!text.includes(', ')) return false
  if (order !== null) return kindsIn(text.slice(order[0].length)) > 2
  if (!field.test(text)) return false
  const from = Math.max(text.lastIndexOf(' - '), text.lastIndexOf(' – '), text.lastIndexOf(': ') - 1)
  return from > 0 && kindsIn(text.slice(from + 3)) > 1
}

const paper = '(?:runbook|playbook|checklist|procedure|policy|guide|training)s?'
const signal = '(?:alert|alarm|dashboard)s?'
/** “a runbook and an alert for pool exhaustion”: one is written, the other is set up. */
const paperAndSignal = new RegExp(
  `^(?:[\\w-]+ ){0,2}(?:${paper}(?:,? (?:and|&)| \\+) (?:an? |the )?(?:[\\w-]+ )?${signal}|${signal}(?:,? (?:and|&)| \\+) (?:an? |the )?(?:[\\w-]+ )?${paper})(?=[.!]?$| (?:for|on|of) (?!it\\b|them\\b))`,
  'i',
)

/** How many kinds a list names; 0 where a part of it is none, or where two parts are of one kind. */
function kindsIn(list: string): number {
  const parts = list
    .replace(/\([^()]*\)/g, '')
    .replace(/[.!,]\s*$/, '')
    .split(/,? (?:and|&) |, /)
  const found = parts.map((part, index) => kindOf(index === parts.length - 1 ? beforeJoin(part) : part))
  return found.every((kind) => kind !== -1) && new Set(found).size === found.length ? found.length : 0
}

function beforeJoin(part: string): string {
  return part.split(joins, 1)[0] ?? part
}

/** The kind of the last word; a part with a preposition goes on to something else. */
function kindOf(part: string): number {
  const words = part.trim().toLowerCase().split(/\s+/)
  const last = words.at(-1) ?? ''
  return words.length > 4 || joins.test(part) ? -1 : kinds.findIndex((kind) => kind.test(last))
}
