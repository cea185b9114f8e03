/**
 * What a change makes of facts that an AAR has stated before, on the base branch or when it was first reviewed: a figure of the summary or the impact that is smaller, vague or gone,
 * a row of the timeline, a value of the front matter. A correction looks just the same, so nothing is said about why: people see both sides.
 */
import { structuredPatch } from 'diff'
import type { Aar, SectionKind } from '../aar/aar.ts'
import { type Figure, figuresIn } from './language/figures-in.ts'
import type { ChangedFact, Review } from './review.ts'

const mostTold = 20
const longestLine = 2000

/** The review of an AAR that was there before, with the facts that its patch (a unified diff) changes beside the point they bear on. */
export function withChangedFacts(review: Review, aar: Aar, patch: string): Review {
  const changed = changedFactsOf(patch, aar)
  if (changed.length === 0) return review
  const checklist = review.checklist.map((entry) =>
    entry.id === 'facts-are-not-softened' ? { ...entry, changed } : entry,
  )
  return { ...review, checklist }
}

/** More lines taken out and added than these are another text; comparing them, or texts of more characters, takes too long (over half a second). */
const mostEdits = 1_000
const longestText = 200_000

/** The review of a new AAR, held against the text of it that was reviewed first. Nothing is told where the two have little in common. */
export function withFactsSince(
  review: Review,
  aar: Aar,
  { before, now }: { readonly before: string; readonly now: string },
): Review {
  if (before.length > longestText || now.length > longestText) return review
  const [old, present] = [before, now].map((text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const diff = structuredPatch('', '', old ?? '', present ?? '', '', '', { context: 3, maxEditLength: mostEdits })
  if (diff === undefined) return review
  const patch = diff.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ])
  return withChangedFacts(review, aar, patch.join('\n'))
}

/** Facts that the patch changes, in the file's order, at most twenty. */
export function changedFactsOf(patch: string, aar: Aar): readonly ChangedFact[] {
  const still = figuresIn(
    aar.passages
      .flatMap(({ section, text }) => (section === 'impact' || section === 'summary' ? [text] : []))
      .join('\n'),
  )
  return changesIn(patch)
    .flatMap((change) => factsOf(change, aar, still))
    .slice(0, mostTold)
}

/** Neighbouring lines taken out, with those that came in their place. */
interface Change {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** Line of the new file at which it stands. */
  readonly line: number
}

function changesIn(patch: string): readonly Change[] {
  const changes: { removed: string[]; added: string[]; line: number }[] = []
  let next: number | null = null
  let open = false
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})/.exec(line)
    const sign = line.slice(0, 1)
    if (sign === '\\') continue
    const isChange = hunk === null && next !== null && (sign === '-' || sign === '+')
    if (isChange && !open) changes.push({ removed: [], added: [], line: next ?? 1 })
    open = isChange
    if (hunk !== null) next = Number(hunk[1])
    else if (sign === '-') changes.at(-1)?.removed.push(line.slice(1, longestLine))
    else if (next !== null) {
      if (sign === '+') changes.at(-1)?.added.push(line.slice(1, longestLine))
      next += 1
    }
  }
  return changes
}

function factsOf(change: Change, aar: Aar, still: readonly Figure[]): readonly ChangedFact[] {
  const kind = kindAt(change.line, aar)
  const fact = (before: string, now: string | null): ChangedFact => ({ line: placeOf(change, now), before, now })
  const pairs = change.removed.map((before) => ({ before: plain(before), now: counterpart(before, change) }))
  const told = pairs.filter(({ before, now }) => before !== '' && !isTemplate.test(before) && !saysTheSame(before, now))
  if (kind === 'front-matter')
    return told.filter(({ before }) => factKey.test(before)).map(({ before, now }) => fact(before, now))
  if (kind === 'timeline')
    return told.filter(({ before }) => /\d/.test(before)).map(({ before, now }) => fact(before, now))
  if (kind !== 'summary' && kind !== 'impact') return []
  const added = figuresIn(change.added.join('\n'))
  return told.filter(({ before }) => isSoftened(before, added, still)).map(({ before, now }) => fact(before, now))
}

/** Whether a figure is no longer told and none of its kind is told in its place, or a smaller one. */
function isSoftened(before: string, added: readonly Figure[], still: readonly Figure[]): boolean {
  const has = (all: readonly Figure[], { value, unit }: Figure) =>
    all.some((one) => one.value === value && (one.unit === unit || unit === '' || one.unit === ''))
  return figuresIn(before).some((old) => {
    if (has(still, old)) return false
    const instead = added.filter(({ unit }) => unit === old.unit)
    return instead.every(({ value }) => value < old.value)
  })
}

const isTemplate = /hh:mm|yyyy|20xx/i

/** But for case and punctuation. */
function saysTheSame(before: string, now: string | null): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}:.,%]+/gu, ' ')
      .replace(/[.,:]+(?= |$)/g, '')
      .trim()
  return now !== null && bare(before) === bare(now)
}

/** Keys of the front matter that tell how bad it was. */
const factKey =
  /^(?:duration|severity|sev|impact|start\w*|end\w*|detected\w*|mitigated\w*|resolved\w*|users_affected|affected)\s*:/i

/** What the lines there are about, by the new file; a row at the end of a section belongs to it. */
function kindAt(line: number, { sections, passages }: Aar): SectionKind | 'front-matter' | null {
  const first = passages[0]?.line ?? 1
  const own = sections.findLast((section) => section.line < line && line <= section.endLine + 1)
  if (own !== undefined) return own.kind
  return line < first ? 'front-matter' : null
}

/** The added line that shares the most words with it, a third at least; null where it has none. */
function counterpart(before: string, { added }: Change): string | null {
  const own = wordsOf(before)
  const shares = added.map((line) => ({ line, share: shareOf(own, wordsOf(line)) }))
  const best = shares.reduce<(typeof shares)[number] | null>((a, b) => (a === null || b.share > a.share ? b : a), null)
  return best === null || best.share < 1 / 3 ? null : plain(best.line)
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size))
}

function wordsOf(line: string): ReadonlySet<string> {
  return new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function placeOf({ added, line }: Change, now: string | null): number {
  return now === null
    ? line
    : line +
        Math.max(
          0,
          added.findIndex((one) => plain(one) === now),
        )
}

/** The words of a line: bullets, pipes, emphasis and the addresses of links are not what it says. */
function plain(line: string): string {
  return line
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/^[\s>]*(?:[-+*]|\d{1,3}[.)])\s/, '')
    .replace(/[|*_`[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
