import type { Chance } from './chance.ts'

/** One action item of an AAR of ours. Its code stands in its words and survives every rewording: by it an issue is told to be its own. */
export interface Row {
  readonly code: string
  readonly words: readonly string[]
  readonly state: 'todo' | 'done' | 'linked'
  /** Number of the issue that the row links to, where it is linked. */
  readonly ticket: number | null
  readonly owner: string | null
  readonly due: string | null
}

export interface Document {
  readonly title: string
  readonly form: 'table' | 'list' | 'checklist'
  readonly rows: readonly Row[]
  /** Code of an item that stands in a second section as well. */
  readonly twice: string | null
  /** Times that its prose was touched. */
  readonly edition: number
}

const verbs = ['Automate', 'Rehearse', 'Document', 'Measure', 'Simplify', 'Replace', 'Bound', 'Alert'] as const
const owners = [null, '@kim', '@ola', '@stranger', '@kim, @ola'] as const
const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'

/** A row of words that no other row has, so that only a rewording of it is close to it. */
export function newRow(chance: Chance, code: string): Row {
  const words = [chance.pick(verbs), ...Array.from({ length: 5 }, () => newWord(chance)), code]
  const due = chance.happens(0.4) ? `2026-0${5 + chance.below(4)}-1${chance.below(10)}` : null
  return { code, words, state: 'todo', ticket: null, owner: chance.pick(owners), due }
}

/** The same row with one of its words changed. */
export function reworded(chance: Chance, row: Row): Row {
  const at = 1 + chance.below(row.words.length - 2)
  return { ...row, words: row.words.map((word, index) => (index === at ? newWord(chance) : word)) }
}

function newWord(chance: Chance): string {
  const letter = (letters: string) => letters.charAt(chance.below(letters.length))
  return Array.from({ length: 3 }, () => `${letter(consonants)}${letter(vowels)}`).join('') + letter(consonants)
}

/** The AAR as markdown. */
export function textOf({ title, form, rows, twice, edition }: Document): string {
  const again = rows.filter(({ code, state }) => code === twice && state === 'todo')
  return [
    `# ${title}`,
    '**Date**: 2026-02-27',
    '## Summary',
    `Payments were refused for a while. Edition ${edition}.`,
    '## Impact',
    '120 customers could not pay for 25 minutes.',
    '## Timeline',
    '| Time (UTC) | Event |\n| --- | --- |\n| 10:04 | The alert fired |\n| 10:31 | A rollback ended it |',
    '## Root causes',
    'The certificate of the payment service had ended.',
    ...(again.length === 0 ? [] : ['## Prevention', again.map((row) => `- ${row.words.join(' ')}`).join('\n')]),
    '## Action items',
    form === 'table' ? tableOf(rows) : rows.map((row) => bulletOf(row, form)).join('\n'),
    '',
  ].join('\n\n')
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ words, owner, due, state, ticket }) => {
    const cells = [words.join(' '), owner ?? '', due ?? '', state === 'done' ? 'Done' : '', linkOf(ticket)]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Action | Owner | Due | Status | Ticket |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')
}

function bulletOf({ words, owner, due, state, ticket }: Row, form: 'list' | 'checklist'): string {
  const box = form === 'checklist' ? `[${state === 'done' ? 'x' : ' '}] ` : state === 'done' ? '✅ ' : ''
  const facts = [...(owner === null ? [] : [`Owner: ${owner}`]), ...(due === null ? [] : [`due ${due}`])]
  const tail = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  return `- ${box}${words.join(' ')}${tail}${ticket === null ? '' : ` (${linkOf(ticket)})`}`
}

function linkOf(ticket: number | null): string {
  return ticket === null ? '' : `#${ticket}`
}
