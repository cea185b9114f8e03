/** What in the text bears on a demand: the lines beside a question to a human, and a few words without a full stop. */
import type { Aar, SectionKind } from '../aar/aar.ts'
import type { DemandId } from './guide.ts'
import type { Prose } from './language/prose.ts'
import { meetingIsDue } from './meeting.ts'
import { mixOf } from './mix.ts'
import type { RuleContext } from './rule.ts'

export interface Evidence {
  readonly lines: readonly number[]
  readonly note: string
}

const silent = 'no answer found in the text'
const enough = 6

/** Words that answer a question of the guide, for the demands that are answered in running text. */
const answers: Partial<Record<DemandId, RegExp>> = {
  'health-before':
    /\b(?:health(?:y)?|stable|stability|resilien\w+|reliab\w+|fragile|robust|known weakness|technical debt)\b/i,
  'health-learned': /\b(?:we (?:now )?(?:know|learned|understand|see)|taught us|our view|confidence in|turned out)\b/i,
  'class-or-one-off':
    /\b(?:class of|one-off|isolated|systemic|category of|kind of (?:failure|problem|issue|bug)|whole class)\b/i,
  'will-recur': /\b(?:happen again|recur\w*|reoccur\w*|repeat of|come back|same (?:issue|problem|failure) again)\b/i,
  'worse-with-scale': /\b(?:scal(?:e|es|ing)|grow(?:s|th|ing)?|more (?:users|traffic|customers|load)|worse)\b/i,
  'earlier-signs':
    /\b(?:(?:previous|earlier|prior|past|similar|last|another) (?:incident|outage|occurrence|post-?mortem)s?|happened before|early signs?|seen (?:this|it) before|warning signs?)\b/i,
}

/** Where the answer may stand; the chronology answers none of these questions. */
const answerSections: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'health',
  'lessons',
  'causes',
  'background',
  'summary',
  null,
])

/** The evidence for one demand; no lines where there is none. */
export function evidenceFor(id: DemandId, aar: Aar, context: RuleContext): Evidence {
  const { prose } = context
  const pattern = answers[id]
  if (pattern !== undefined) return answered(prose, pattern)
  switch (id) {
    case 'timeline-is-accurate':
      return {
        lines: aar.timeline.map(({ line }) => line).slice(0, enough),
        note: `${count(aar.timeline.length, 'entry', 'entries')}, ${aar.timeline.filter(({ evidence }) => evidence > 0).length} with evidence`,
      }
    case 'approach-is-stated':
      return { lines: aar.actionItems.map(({ line }) => line), note: mixOf(aar.actionItems) }
    case 'actions-are-well-scoped':
      return {
        lines: aar.actionItems.map(({ line }) => line),
        note: `${count(aar.actionItems.length, 'action item', 'action items')}`,
      }
    case 'detail-is-enough':
      return {
        lines: [],
        note: `${count(aar.sections.length, 'section', 'sections')}, ${count(aar.timeline.length, 'timeline entry', 'timeline entries')}`,
      }
    case 'causes-go-deep':
    case 'causes-are-plural':
      return linesOf(aar, 'causes')
    case 'external-message-resonates':
      return linesOf(aar, 'external-message')
    case 'facts-are-not-softened':
      return linesOf(aar, 'impact')
    case 'meeting-is-scheduled':
      return { lines: [], note: meetingNote(aar, context) }
    default:
      return { lines: [], note: '' }
  }
}

function answered({ sentences }: Prose, pattern: RegExp): Evidence {
  const lines = sentences
    .filter(
      ({ section, passage, words }) => answerSections.has(section) && passage.form !== 'heading' && pattern.test(words),
    )
    .map(({ passage }) => passage.line)
  const unique = [...new Set(lines)].slice(0, enough)
  return { lines: unique, note: unique.length === 0 ? silent : '' }
}

function linesOf({ sections }: Aar, kind: SectionKind): Evidence {
  const lines = sections.filter((section) => section.kind === kind).map(({ line }) => line)
  return { lines, note: lines.length === 0 ? silent : '' }
}

/** Days. Later the AAR is history, and whoever edits it is not the one to hold a meeting. */
const longestReminder = 90

/** Without a date it says until when the meeting was to be held, once that day is over and not long ago. */
function meetingNote(aar: Aar, { settings, now }: RuleContext): string {
  const { metadata } = aar
  if (metadata.meetingDate === null) {
    const due = meetingIsDue(aar, settings.meetingDays)
    const daysOver = due === null || now === undefined ? 0 : (Date.parse(now) - Date.parse(due)) / 86_400_000
    const isOver = daysOver >= 1 && daysOver <= longestReminder
    return isOver ? `no date is given; it was to be held by ${due}` : 'no date is given'
  }
  return `${metadata.meetingDate.text}, ${count(metadata.invitees.length, 'invitee', 'invitees')}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
