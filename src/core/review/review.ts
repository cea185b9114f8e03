/** The second value: what the guide asks, held against one AAR. Comment, check run, CLI, JSON are renderings of it. */
import type { IncidentFigures, Span } from '../aar/aar.ts'

export type Level = 'suggestion' | 'warning' | 'error'

export interface Finding extends Span {
  /** The rule's id: a true sentence about a good document. */
  readonly rule: string
  readonly level: Level
  /** What is wrong, one sentence of plain text; renderers escape it. */
  readonly message: string
  /** Why it matters; from the rule. */
  readonly why: string
  /** The question that helps to rewrite; from the rule or sharper from the finding. */
  readonly question: string
  /** Whether it is about the text's form (false) or its wording (true): wording is advice and never "to fix". */
  readonly wording: boolean
}

/** One demand of the guide (ids of `guide.ts`), and where it stands. */
export interface ChecklistEntry {
  readonly id: string
  /** The demand read aloud. */
  readonly text: string
  readonly state: 'met' | 'attention' | 'open' | 'not-applicable'
  /** Lines that it rests on. */
  readonly evidence: readonly number[]
  /** A few words beside the state: counts, or why it does not apply; empty when none. */
  readonly note: string
}

/** A comment in the file that silences a rule. */
export interface Silencing {
  readonly rule: string
  /** Line of the comment. */
  readonly line: number
  /** The author's words; empty when none. */
  readonly reason: string
  /** How many findings it keeps quiet. */
  readonly findings: number
}

export interface Review {
  readonly path: string
  readonly title: string
  /** In order of line, then rule. */
  readonly findings: readonly Finding[]
  /** In the guide's order. */
  readonly checklist: readonly ChecklistEntry[]
  /** In order of line. */
  readonly silenced: readonly Silencing[]
  readonly figures: IncidentFigures
}
