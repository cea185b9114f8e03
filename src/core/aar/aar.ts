/**
 * What an AAR says: the first of the three values that carry the product (Aar, Review, Plan).
 * Plain, readonly, printable. Lines and columns count from 1; columns count UTF-16 code units; `endColumn` is exclusive.
 */

/** A stretch of the source file as it is on disk (front matter, BOM and CRLF included). */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What a section is about; headings are told apart by vocabulary (`vocabulary/`). */
export const sectionKinds = [
  'summary',
  'impact',
  'timeline',
  'detection',
  'causes',
  'resolution',
  'lessons',
  'actions',
  'background',
  'external-message',
  'health',
  'glossary',
  'meta',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export interface Section {
  readonly kind: SectionKind
  /** The heading as plain text. */
  readonly heading: string
  /** The heading's line. */
  readonly line: number
  /** The last line that belongs to the section, nested headings of the same kind included. */
  readonly endLine: number
}

/** Maps an offset in a passage's plain `text` back to the file; ascending by `offset`, the first has offset 0. */
export interface Anchor {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** A part of a passage's `text` that is not the author's own plain prose; an image bears `link` as well. Offsets into `text`, `end` exclusive. */
export interface Mark {
  readonly kind: 'code' | 'link' | 'image' | 'strong' | 'emphasis' | 'struck' | 'mention' | 'quotation' | 'html'
  readonly start: number
  readonly end: number
}

/**
 * One block of text, in document order: what rules about language read.
 * `text` is plain (no markdown, entities decoded, soft breaks as a space); code keeps its words under a `code` mark.
 * Fenced code and HTML comments are no passages.
 */
export interface Passage extends Span {
  readonly form: 'heading' | 'paragraph' | 'list-item' | 'table-header' | 'table-cell' | 'label'
  /** The section it stands in, by the nearest heading of a known kind above it; null before the first. */
  readonly section: SectionKind | null
  /** Of a heading: 1 to 6, a bold line of its own counting as one below the heading above it. Of a list item: the lists that it stands in, from 1. */
  readonly level?: number
  /** True inside a block quote (chat transcripts, quoted messages). */
  readonly quoted: boolean
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly marks: readonly Mark[]
}

/** An HTML comment outside of code: template prompts, notes to self, and how a finding is silenced. */
export interface Remark extends Span {
  /** What stands between the comment's marks, trimmed. */
  readonly text: string
}

/** A time as the author wrote it and, where it can be known, as an instant. */
export interface Moment {
  /** ISO 8601; with offset where the zone is known, without where it is not; null when it cannot be resolved. */
  readonly at: string | null
  /** As written. */
  readonly text: string
  /** Why `at` is null or in doubt, in words for the author; null when it is certain. */
  readonly doubt: string | null
}

export type TimelineKind = 'started' | 'detected' | 'mitigated' | 'resolved'

export interface TimelineEntry extends Span, Moment {
  /** What happened, without the time, plain text. */
  readonly event: string
  /** Which turning point of the incident this is, by its words; null for the rest. */
  readonly kind: TimelineKind | null
  /** Links, images and code in the entry: what a reader can check it against. */
  readonly evidence: number
}

/** A turning point of the incident, and the line that it rests on. */
export interface Milestone extends Moment {
  readonly line: number
  /** `first-entry`: the first entry with a time stands for a start that no entry tells. */
  readonly source: 'timeline' | 'metadata' | 'first-entry'
}

/** What can be told from the timeline (metadata where the timeline is silent). Durations are whole minutes from `started`. */
export interface IncidentFigures {
  readonly started: Milestone | null
  readonly detected: Milestone | null
  readonly mitigated: Milestone | null
  readonly resolved: Milestone | null
  readonly minutesToDetect: number | null
  readonly minutesToMitigate: number | null
  readonly minutesToResolve: number | null
  /** IANA zone, abbreviation or offset that bare times are read in; null when the document tells none. */
  readonly timeZone: string | null
}

/** A reference to something in a tracker. */
export interface Ticket {
  /** As written: the identifier where the link text is one (`#47`, `PGM-12`), else the URL. */
  readonly text: string
  /** Where it leads; null for a bare key or number. */
  readonly url: string | null
  readonly tracker: 'github-issue' | 'github-pull' | 'other'
  /** Of a GitHub reference; null where it is relative to the AAR's own repository, or not GitHub's. */
  readonly owner: string | null
  readonly repository: string | null
  readonly number: number | null
}

export type ActionItemStatus = 'open' | 'done' | 'declined' | 'superseded' | 'accepted'
export type ActionItemType = 'prevent' | 'detect' | 'mitigate' | 'process' | 'other'
export type Approach = 'targeted' | 'systemic' | 'superseded' | 'accepted'

export interface ActionItem extends Span {
  /** What to do, one line of plain text; empty when the row has no words. */
  readonly title: string
  /** Explanation under or beside the title (nested bullets, a description column), plain text; empty when none. */
  readonly detail: string
  /** The row or bullet as it stands in the file, markdown. */
  readonly passage: string
  /** How it stands in the file. */
  readonly form: 'table' | 'list' | 'check-list' | 'prose'
  /** As written: `@login`, name, team, initials. */
  readonly owners: readonly string[]
  /** `tickets[].text`, as written. */
  readonly issues: readonly string[]
  readonly tickets: readonly Ticket[]
  /** ISO date (YYYY-MM-DD); null when none is given or it cannot be resolved. */
  readonly due: string | null
  readonly dueText: string | null
  readonly priority: string | null
  readonly type: ActionItemType | null
  readonly approach: Approach | null
  readonly status: ActionItemStatus
  /** `status === 'done'`. */
  readonly done: boolean
  /** The author's words on why it is not open; null when none. */
  readonly reason: string | null
  /** How one can tell that it is done, where the row says so. */
  readonly doneWhen: string | null
  /** The explicit id in its row (`A1`, `AI-3`); null when none. */
  readonly id: string | null
  /** A repository named in a column (`name` or `owner/name`); null when none. */
  readonly repository: string | null
  /** The group heading or bold line that it stands under, plain text. */
  readonly group: string | null
  /** Every line at which the same item is stated, this one included, ascending. */
  readonly places: readonly number[]
}

/** Where a value comes from. */
export interface Sourced {
  readonly text: string
  readonly line: number
}

/** What the document says about itself: front matter, label lines, two-column tables, SRE-book headings. */
export interface Metadata {
  readonly incidentId: Sourced | null
  readonly status: Sourced | null
  readonly severity: Sourced | null
  readonly service: Sourced | null
  readonly date: Sourced | null
  readonly authors: readonly string[]
  readonly responders: readonly string[]
  readonly incidentStart: Milestone | null
  readonly incidentEnd: Milestone | null
  /** When it was detected and mitigated, and how long it took, where a label says so. */
  readonly incidentDetected?: Milestone
  readonly incidentMitigated?: Milestone
  readonly duration?: Sourced
  readonly meetingDate: Moment | null
  readonly invitees: readonly string[]
  /** Front matter keys with values that are plain text, numbers or booleans, as text, each with its line. */
  readonly frontMatter: Readonly<Record<string, Sourced>>
}

/** What could not be read, and where; never thrown. */
export interface Problem extends Span {
  readonly code:
    | 'front-matter-unreadable'
    | 'front-matter-language'
    | 'too-large'
    | 'too-complex'
    | 'not-utf8'
    | 'empty'
  /** A whole sentence for the author: what is wrong and what to do. */
  readonly message: string
}

export interface Aar {
  /** The first heading, else front matter `title`, else null. */
  readonly title: string | null
  /** ISO 639-1 code of the headings' vocabulary; null when none is known. */
  readonly language: string | null
  readonly metadata: Metadata
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly remarks: readonly Remark[]
  readonly timeline: readonly TimelineEntry[]
  readonly figures: IncidentFigures
  readonly actionItems: readonly ActionItem[]
  /** False for what is plainly something else (index, template, no incident-like section). */
  readonly isAar: boolean
  readonly problems: readonly Problem[]
  readonly lineCount: number
}
