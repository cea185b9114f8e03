/** Pairs of orders that are one job: the second treats what the first found, puts it to use, or finishes it. */

interface Rest {
  readonly firsts: ReadonlySet<string>
  /** Any, where it is left out. */
  readonly seconds?: ReadonlySet<string>
  /** What the first half must be about. */
  readonly of?: RegExp
  /** What the second half must be about. */
  readonly what?: RegExp
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const meeting = /\b(?:meeting|call|session|workshop|retro|retrospective|talk|interview|review|appointment)s?\b/i

const rests: readonly Rest[] = [
  {
    firsts: words('run rerun repeat restore measure test simulate rehearse benchmark'),
    seconds: words('compare count check verify measure record share confirm time log'),
  },
  { firsts: words('evaluate assess review read examine study'), seconds: words('tell note record minute') },
  { firsts: words('clean tidy'), seconds: words('delete remove archive purge') },
  {
    firsts: words('schedule hold arrange organise organize plan set'),
    seconds: words('agree discuss decide settle invite'),
  },
  {
    firsts: words('schedule hold arrange organise organize run set book'),
    seconds: words('clarify collect gather invite present go'),
    of: /\b(?:meeting|call|session|workshop|retro|retrospective|talk|interview|appointment|room)s?\b/i,
  },
  {
    firsts: words('add introduce implement'),
    seconds: words('reject refuse block deny fail warn'),
    of: /\b(?:validation|check|guard|limit|rule|test|assertion|probe)s?\b/i,
  },
  // Looked through, and what was found is put right.
  {
    firsts: words('review audit check compare inspect scan inventory go recalculate'),
    seconds: words(
      'remove close fix revoke disable deactivate reboot correct delete propose archive prune drop replace',
    ),
  },
  {
    firsts: words('find identify list'),
    seconds: words('fix remove delete close replace add'),
    what: /^(?:the )?(?:missing|broken|unused|all|them)\b/i,
  },
  { firsts: words('evaluate compare'), seconds: words('write'), what: /^(?:up|down)\b/i },
  {
    firsts: words('analyze analyse investigate review'),
    seconds: words('file open create'),
    what: /\b(?:tickets?|issues?|bugs?)\b/i,
  },
  // A change, and what makes it take hold.
  {
    firsts: words('rotate renew replace patch upgrade update change install'),
    seconds: words('restart reboot reload redeploy'),
  },
  {
    firsts: words('rotate revoke'),
    seconds: words('update store distribute issue'),
    what: /\b(?:secrets?|keys?|tokens?|vault|certificates?|ones?)\b/i,
  },
  {
    firsts: words('increase grow expand enlarge extend'),
    seconds: words('resize extend grow'),
    of: /\b(?:disk|volume|partition|storage)s?\b/i,
  },
  { firsts: words('stop pause'), seconds: words('apply patch upgrade start resume restart') },
  { firsts: words('drain cordon rebase') },
  { firsts: words('take'), of: /\b(?:snapshot|backup|dump)\b/i },
  { firsts: words('copy rebuild reindex'), seconds: words('switch swap cut') },
  { firsts: words('move copy migrate'), seconds: words('delete remove drop'), what: /^the [\p{L}-]+$/iu },
  { firsts: words('upgrade bump'), seconds: words('fix adapt adjust') },
  { firsts: words('change'), seconds: words('bump') },
  { firsts: words('pin lock change'), seconds: words('commit') },
  { firsts: words('separate split'), seconds: words('put') },
  { firsts: words('encrypt'), seconds: words('store') },
  {
    firsts: words('instrument enable turn log'),
    seconds: words('export ship send forward emit stream'),
    of: /\b(?:logs?|logging|metrics?|traces?|tracing|pools?|audit)\b/i,
  },
  // What a program does, and then does.
  { firsts: words('cap limit retry'), seconds: words('add'), what: /\b(?:jitter|back-?off)\b/i },
  { firsts: words('catch retry limit cap reject validate'), seconds: words('return show respond throw') },
  { firsts: words('show'), seconds: words('disable hide') },
  // Talk that leads to one thing.
  { firsts: words('contact call ask email phone'), seconds: words('request cancel order claim') },
  { firsts: words('get choose select pick compare'), seconds: words('order sign buy') },
  { firsts: words('return swap install'), seconds: words('claim return') },
  { firsts: words('prepare'), seconds: words('give hold present'), what: meeting },
  { firsts: words('watch attend'), seconds: words('post summarise summarize share write') },
  { firsts: words('inform tell notify update'), seconds: words('close'), what: /\b(?:case|incident|ticket|issue)\b/i },
  { firsts: words('create file open'), seconds: words('assign link'), of: /\b(?:tickets?|issues?|tasks?)\b/i },
  { firsts: words('collect gather'), seconds: words('adjust summarise summarize') },
  { firsts: words('form'), seconds: words('plan'), of: /\b(?:team|group)\b/i },
  { firsts: words('follow track'), seconds: words('remove drop upgrade'), what: /\b(?:when|once|as soon as)\b/i },
  { firsts: words('label'), seconds: words('take') },
]

/** “… and reboot the affected ones”, “… and remove the differences”, “… and roll out to the rest”: it is told by the first half. */
const toldByFirst =
  /^(?:off |out |down )?(?:the|an?|all)(?: the)? (?:\d+ )?(?:new|affected|wrong|broken|bad|failed|stale|unused|remaining) ones?$|\b(?:the (?:differences?|rest)|accordingly|there|(?:on|between) them)$|\bthe (?:(?:old|former|previous) (?:one|ones|copy|copies|version)|results?|outcome)$/i

/** Whether the second order finishes the first, by its verb and by what it is about. */
export function finishes(first: string, object: string, second: string, after: string): boolean {
  return (
    toldByFirst.test(after.trim()) ||
    rests.some(
      ({ firsts, seconds, of, what }) =>
        firsts.has(first) &&
        (seconds?.has(second) ?? true) &&
        (of?.test(object) ?? true) &&
        (what?.test(after.trim()) ?? true),
    )
  )
}
