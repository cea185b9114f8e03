/** Of a letter that is asked for often, so many are looked for. */
const longestRun = 4
/** So many ways in which parts that follow one another can be said are told apart. */
const mostWays = 24

/**
 * Strings in lower case of which every text that an expression matches has at least one; null where none can be told. Reads the grammar of
 * https://tc39.es/ecma262/#sec-patterns without names, references and the sets of flag `v`. Linear in the source.
 */
export function lettersNeeded(source: string): readonly string[] | null {
  return readDisjunction(source, 0).letters
}

interface Reading {
  readonly letters: readonly string[] | null
  /** All that it can match, where these are few; else null. */
  readonly ways: readonly string[] | null
  readonly end: number
}

/** Alternatives up to the closing bracket or the end. */
function readDisjunction(source: string, from: number): Reading {
  const letters = new Set<string>()
  const ways: string[] = []
  let [canTell, areFew] = [true, true]
  let at = from
  for (;;) {
    const alternative = readAlternative(source, at)
    if (alternative.letters === null) canTell = false
    else for (const one of alternative.letters) letters.add(one)
    if (alternative.ways === null || ways.length > mostWays) areFew = false
    else ways.push(...alternative.ways)
    at = alternative.end
    if (source[at] !== '|') return { letters: canTell ? [...letters] : null, ways: areFew ? ways : null, end: at }
    at += 1
  }
}

/** What follows one another; of all that must be there, the part that tells most. */
function readAlternative(source: string, from: number): Reading {
  let best: readonly string[] | null = null
  let runs: readonly string[] = ['']
  let isWhole = true
  let at = from
  const close = () => {
    best = better(best, runs.every(tells) ? shortestOf(runs) : null)
    runs = ['']
    isWhole = false
  }
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const atom = readAtom(source, at)
    const { least, isOptional, end } = readQuantifier(source, atom.end)
    at = end
    if (atom.isNothing) continue
    const ways = isOptional
      ? ['', ...(atom.ways ?? [])]
      : (atom.ways ?? []).map((one) => one.repeat(Math.min(least, longestRun)))
    const isTold = atom.ways !== null && runs.length * ways.length <= mostWays
    if (isTold && (least > 0 || isOptional)) runs = runs.flatMap((run) => ways.map((one) => run + one))
    if (isTold && (isOptional || end === atom.end)) continue
    close()
    if (!isTold && least > 0) best = better(best, atom.letters)
  }
  const ways = isWhole ? runs : null
  close()
  return { letters: best, ways, end: at }
}

interface Atom {
  /** What it needs. */
  readonly letters: readonly string[] | null
  /** All that it can match, where these are few; else null. */
  readonly ways: readonly string[] | null
  /** An assertion: it takes no room. */
  readonly isNothing: boolean
  readonly end: number
}

const other = { letters: null, ways: null, isNothing: false } as const
const nothing = { letters: null, ways: null, isNothing: true } as const

function readAtom(source: string, at: number): Atom {
  const first = source.charAt(at)
  if (first === '\\') return readEscape(source, at)
  if (first === '[') return { ...other, end: endOfClass(source, at) }
  if (first === '(') return readGroup(source, at)
  if (first === '^' || first === '$') return { ...nothing, end: at + 1 }
  return first === '.' ? { ...other, end: at + 1 } : { ...other, ways: [first.toLowerCase()], end: at + 1 }
}

function readEscape(source: string, at: number): Atom {
  const letter = source.charAt(at + 1)
  if (letter === 'b' || letter === 'B') return { ...nothing, end: at + 2 }
  const braced = /^\\[pPu]\{[^}]{0,40}\}/.exec(source.slice(at, at + 48))
  if (braced !== null) return { ...other, end: at + braced[0].length }
  if (letter === 'u') return { ...other, end: at + 6 }
  if (letter === 'x') return { ...other, end: at + 4 }
  return /[a-z\d]/i.test(letter) ? { ...other, end: at + 2 } : { ...other, ways: [letter], end: at + 2 }
}

function endOfClass(source: string, at: number): number {
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end + 1
}

function readGroup(source: string, at: number): Atom {
  const head = /^\((?:\?(?:[:=!]|<[=!]|<\w{1,30}>))?/.exec(source.slice(at, at + 36))?.[0] ?? '('
  const inner = readDisjunction(source, at + head.length)
  const isAssertion = /[=!]$/.test(head)
  return { ...(isAssertion ? nothing : { ...other, letters: inner.letters, ways: inner.ways }), end: inner.end + 1 }
}

interface Quantifier {
  readonly least: number
  /** Once or not at all. */
  readonly isOptional: boolean
  readonly end: number
}

function readQuantifier(source: string, at: number): Quantifier {
  // Most atoms have none, and this is asked after each.
  if (!'*+?{'.includes(source.charAt(at))) return { least: 1, isOptional: false, end: at }
  const found = /^(?:([*+?])|\{(\d{1,6})(?:,\d{0,6})?\})\??/.exec(source.slice(at, at + 18))
  if (found === null) return { least: 1, isOptional: false, end: at }
  const [whole, sign, count] = found
  const least = sign === undefined ? Number(count) : sign === '+' ? 1 : 0
  return { least, isOptional: sign === '?', end: at + whole.length }
}

/** Without those that hold another of them. */
function shortestOf(strings: readonly string[]): readonly string[] {
  return strings.filter((one, at) => !strings.some((two, other) => one.includes(two) && (one !== two || other < at)))
}

/** One letter stands in nearly every sentence; a sign does not. */
function tells(run: string): boolean {
  return run.length > 1 || /[^\p{L}\p{N}\s.,'-]/u.test(run)
}

/** Words that stand in nearly every sentence. */
const everywhere = new Set(
  'a an and are as at be been by for from had has have i in is it not of on one or our so that the their they this to was we were will with'.split(
    ' ',
  ),
)

/** The one whose poorest string tells more; of two alike, the one with fewer. */
function better(first: readonly string[] | null, second: readonly string[] | null): readonly string[] | null {
  if (first === null || second === null) return first ?? second
  const [a, b] = [worthOf(first), worthOf(second)]
  if (a !== b) return a > b ? first : second
  return first.length <= second.length ? first : second
}

/** How much the poorest of some strings tells: its length, and less than any where it is a word of every sentence. */
function worthOf(strings: readonly string[]): number {
  return Math.min(...strings.map((one) => (everywhere.has(one.trim()) ? 1 : one.length)))
}
