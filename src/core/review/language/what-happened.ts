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

/** The sentences that tell what happened, headings apart. */
export function whatHappenedIn({ sentences }: Prose): readonly Sentence[] {
  return sentences.filter(
    ({ section, passage }) =>
      section !== null && whatHappened.has(section) && passage.form !== 'heading' && passage.form !== 'table-header',
  )
}
