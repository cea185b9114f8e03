/**
 * No regular expression of ours may backtrack super-linearly: the texts we read are anybody's. Collects every literal and every
 * `new RegExp` of constant text in `src`, and asks `scslre`. Ends with code 1 where one is slow, and where the planted slow ones are not caught.
 * Neither may one rest a `\b` against a letter beyond ASCII, which JavaScript takes for no part of a word: `\bmå\b` matches nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'

interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Must be caught, or the check is blind. */
const canaries: readonly Found[] = [
  { place: 'canary: exponential', source: '(?:a+)+b', flags: '' },
  { place: 'canary: one loop hands over to the next', source: '^\\s*\\w*\\s*\\w*;\\d+\\s*\\d*$', flags: 'u' },
]

/** Flags that say how to search and not what. */
const known = (flags: string) => flags.replace(/[^imsuv]/g, '')

function slowness({ source, flags }: Found): string | null {
  try {
    const { reports } = analyse(
      { source, flags: known(flags) },
      { reportTypes: { Trade: true, Self: true, Move: false } },
    )
    const [first] = reports
    return first === undefined
      ? null
      : `${first.exponential ? 'exponential' : 'polynomial'} on ${first.character.literal.source}`
  } catch (error) {
    return `could not be read: ${(error as Error).message}`
  }
}

const deafCanary = '\\b(?:må|bør)\\b'

/** The alternative of a plain group, or the letter, that a `\\b` next to it can never be the edge of. */
function deafness(source: string): string | null {
  const ends = [...source.matchAll(/\(\?:([^()]*)\)\\b/gu)].flatMap(([, words = '']) =>
    words.split('|').filter((word) => /[À-ɏ]$/u.test(word)),
  )
  const starts = [...source.matchAll(/\\b\(\?:([^()]*)\)/gu)].flatMap(([, words = '']) =>
    words.split('|').filter((word) => /^[À-ɏ]/u.test(word)),
  )
  const bare = [...source.matchAll(/\\b[À-ɏ]|[À-ɏ]\\b/gu)].map(([found]) => found)
  return [...starts, ...ends, ...bare][0] ?? null
}

function expressionsIn(file: string): readonly Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const constants = new Map<string, string>()
  const found: Found[] = []
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const text = textOf(node.initializer, constants)
      if (text !== null) constants.set(node.name.text, text)
    }
    const place = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place: place(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? []
      const text = pattern === undefined ? null : textOf(pattern, constants)
      if (text !== null)
        found.push({ place: place(), source: text, flags: flags === undefined ? '' : (textOf(flags, constants) ?? '') })
      else unread.push(place())
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Made of values that only a run knows; their parts are checked where they are built, and by tests on hostile text. */
const unread: string[] = []

/** The text of a constant expression: literals, templates, `+`, and names of constants of the same file; null for the rest. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? null
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, constants)
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return textOf(node.expression, constants)
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left, constants), textOf(node.right, constants)]
    return left === null || right === null ? null : left + right
  }
  if (!ts.isTemplateExpression(node)) return null
  let text = node.head.text
  for (const { expression, literal } of node.templateSpans) {
    const part = textOf(expression, constants)
    if (part === null) return null
    text += part + literal.text
  }
  return text
}

const root = join(import.meta.dirname, '..', 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
const all = files.flatMap((name) => expressionsIn(join(root, name)))
const blind = canaries.filter((canary) => slowness(canary) === null)
const slow = all.flatMap((one) => {
  const reason = slowness(one)
  return reason === null ? [] : [`${one.place} /${one.source.slice(0, 160)}/${one.flags} is ${reason}`]
})
const deaf = all.flatMap(({ place, source }) => {
  const word = deafness(source)
  return word === null ? [] : [`${place} \\b can be no edge of “${word}”: use (?<!\\p{L}) and (?!\\p{L})`]
})
for (const line of [...slow, ...deaf]) console.log(line)
if (deafness(deafCanary) === null) console.log('The planted \\b was not caught: this check cannot be trusted.')
for (const { place } of blind) console.log(`${place} was not caught: this check cannot be trusted.`)
console.log(
  `${all.length} regular expressions, ${slow.length} slow, ${deaf.length} deaf; ${unread.length} are put together at run time.`,
)
if (process.argv.includes('--unread')) for (const place of unread) console.log(place)
if (slow.length > 0 || deaf.length > 0 || blind.length > 0 || deafness(deafCanary) === null) process.exitCode = 1
