import type { Passage, SectionKind } from '../../aar/aar.ts'
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

/** Headings of no known kind under which the story is told. */
const story =
  /^(?:\d+[.)]? )?(?:(?:details?|description|account) of (?:the )?(?:incident|event|issue|problem|failure)|(?:the )?(?:incident|event|issue|problem) (?:details?|description|account|narrative)|(?:detailed |full )?(?:description|narrative|account)|the (?:incident|story|event|problem|issue)|details)$/i

/** Of a text that names its parts in front of its lines (“Impact: …”) in place of headings. */
const factLabel =
  /^(?:(?:executive )?summary|impact|detection|resolution|mitigation|recovery|description|overview|what happened)\s*:/i
const weighingLabel =
  /^(?:(?:root )?causes?|contributing factors?|trigger|lessons?(?: learn(?:ed|t))?|what went (?:well|wrong|badly)|(?:corrective |preventive )?actions?(?: items?)?|follow[- ]?ups?|next steps?|prevention)\s*:/i

/**
 * The sentences that tell what happened, headings apart; what stands before the first section that is known by its name is told as a summary, and so is
 * what stands under a heading that announces the story.
 */
export function whatHappenedIn({ sentences }: Prose): readonly Sentence[] {
  const lead = leadOf(sentences)
  let isStory = false
  return sentences.filter(({ section, passage }, index) => {
    if (passage.form === 'heading') isStory = section === null && story.test(passage.text.trim())
    if (passage.form === 'heading' || passage.form === 'table-header') return false
    return section === null ? (index < lead && !weighingLabel.test(passage.text)) || isStory : whatHappened.has(section)
  })
}

/** Whether a passage of no section says in front that it tells the facts, as a section by that name would. */
export function isLabelledFact({ section, text }: Passage): boolean {
  return section === null && factLabel.test(text)
}

/** How many sentences stand before the first section of a known kind. */
export function leadOf(sentences: readonly Sentence[]): number {
  const first = sentences.findIndex(({ section }) => section !== null && section !== 'meta')
  return first < 0 ? sentences.length : first
}
