import type { SectionKind } from '../../aar/aar.ts'
import type { Prose, Sentence } from './prose.ts'

/** Sections that tell what happened; causes, lessons and actions may weigh and wish. */
const whatHappened: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'background',
  'impact',
  'timeline',
  'detection',
  'resolution',
])

/** The sentences that tell what happened, headings apart; what stands before the first section that is known by its name is told as a summary. */
export function whatHappenedIn({ sentences }: Prose): readonly Sentence[] {
  const lead = leadOf(sentences)
  return sentences.filter(
    ({ section, passage }, index) =>
      (section === null ? index < lead : whatHappened.has(section)) &&
      passage.form !== 'heading' &&
      passage.form !== 'table-header',
  )
}

/** How many sentences stand before the first section of a known kind. */
export function leadOf(sentences: readonly Sentence[]): number {
  const first = sentences.findIndex(({ section }) => section !== null && section !== 'meta')
  return first < 0 ? sentences.length : first
}
