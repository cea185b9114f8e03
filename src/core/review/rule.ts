/** What a rule is. One file each in `rules/`; the list of them is `rule-registry.ts`. */
import type { Aar, Span } from '../aar/aar.ts'
import type { DemandId } from './guide.ts'
import type { Prose } from './language/prose.ts'
import type { Level, Replacement } from './review.ts'
import type { ReviewSettings } from './settings.ts'

/** What a rule gives back. Places that are left out are the start of the line. */
export interface RuleProblem extends Partial<Omit<Span, 'line'>> {
  /** Counts from 1. */
  readonly line: number
  /** What is wrong: one sentence of plain text; renderers escape it. */
  readonly message: string
  /** A sharper question than the rule's own. */
  readonly question?: string
  /** It stands for more than its line: told once for many, or about the file as a whole. */
  readonly wholeFile?: true
  /** What would make it go away; only where that is mechanical and asks for no judgement. */
  readonly suggestion?: Replacement
}

/** What a rule may know beside the AAR. */
export interface RuleContext {
  readonly settings: ReviewSettings
  /** The author's own words, sentence by sentence; built once for all rules. */
  readonly prose: Prose
  /** Every rule there is. */
  readonly ruleIds: readonly string[]
  /** The present, ISO 8601 in UTC; absent where it is not to count. */
  readonly now?: string
}

export interface RuleExample {
  /** Completes “Good:” or “Not so good:” on the rule's page. */
  readonly name: string
  readonly markdown: string
  /** What the rule finds in it; empty for a good one. */
  readonly findings: readonly { readonly line: number; readonly message: string }[]
}

export interface Rule {
  /** A true sentence about a good document; the file's name. */
  readonly id: string
  /** Which demand of the guide it serves, or which ones. */
  readonly guide: DemandId | readonly DemandId[]
  readonly level: Level
  /** `wording` is advice and never “to fix”; `structure` is. */
  readonly about: 'structure' | 'wording'
  /** `file` where every finding is about the file as a whole, whatever line it stands at. */
  readonly scope?: 'file'
  /** `en` where it can judge English only, `several` where it has phrases for every `Tongue`; left out where the language does not matter. */
  readonly language?: 'en' | 'several'
  /** The id read aloud. */
  readonly summary: string
  readonly why: string
  /** The question that helps to rewrite. */
  readonly question: string
  /** What to do. */
  readonly fix: string
  readonly examples: readonly RuleExample[]
  check(aar: Aar, context: RuleContext): Iterable<RuleProblem>
}
