/** The second value: what the guide asks, held against one AAR. Comment, check run, CLI, JSON are renderings of it. */
import type { IncidentFigures, Span } from '../aar/aar.ts'

export type Level = 'suggestion' | 'warning' | 'error'

/** Text to stand in place of what is there: a correction that asks for no judgement. */
export interface Replacement extends Span {
  /** What stands there now, but for white space; where it does not, nothing is replaced. */
  readonly replaces: string
  /** Empty takes it out, and with it lines on which nothing is left. */
  readonly text: string
}

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
  /** It is about the file as a whole (something is missing, two places disagree), whatever line it stands at. */
  readonly wholeFile?: true
  /** What would make it go away; only where that is mechanical. */
  readonly suggestion?: Replacement
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
  /** Fingerprint of the text that a person's answer rests on; absent where nobody is asked. */
  readonly basis?: string
  /** What people have answered; absent where nobody has. */
  readonly answer?: Answer
  /** AARs of the repository that are close to this one; absent where none is, or nobody has looked. */
  readonly similar?: readonly SimilarAar[]
  /** AARs that were there before, where this one mends only the case at hand; absent where it does more, or nobody has looked. */
  readonly earlier?: readonly EarlierAar[]
  /** What the change at hand makes of facts that were stated before; absent where it leaves them, or nobody has looked. */
  readonly changed?: readonly ChangedFact[]
}

/** A line that states a fact, as it was and as it is; plain text. */
export interface ChangedFact {
  /** In the file as it is now; where the line is gone, the one in its place. */
  readonly line: number
  readonly before: string
  /** Null where nothing like it is there. */
  readonly now: string | null
}

/** What has become of a point that only people can judge. `at` is ISO 8601. */
export type Answer =
  | { readonly kind: 'confirmed'; readonly by: string; readonly at: string }
  /** The text has changed since. */
  | { readonly kind: 'outdated'; readonly by: string; readonly at: string }
  /** Ticked by somebody who may not decide. */
  | { readonly kind: 'refused'; readonly by: string }
  /** The box stands ticked; by whom is not known. */
  | { readonly kind: 'unknown' }

/** Another AAR of the repository that is close to this one. */
export interface SimilarAar {
  readonly path: string
  readonly title: string
  /** What both tell of: a few of the words they share, the most telling first. */
  readonly words: readonly string[]
  /** The service that both name; null where it is not the same. */
  readonly service: string | null
  /** Follow-ups of that AAR which are still open, oldest first; `since` is ISO 8601. */
  readonly open: readonly { readonly number: number; readonly since: string }[]
  /** Commit at which it was read. */
  readonly sha: string
}

/** An AAR that was there before. */
export type EarlierAar = Pick<SimilarAar, 'path' | 'title' | 'service' | 'sha'>

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
  /** Findings that stand on lines which a pull request leaves as they were: told, never counted; only on reviews of edits. */
  readonly onOtherLines?: readonly Finding[]
  /** Rules about wording that do not know the language of the text, and were not applied; absent where all could be. */
  readonly wordingNotJudged?: 'all' | 'some'
}
