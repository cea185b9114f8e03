import type { SectionKind } from '../aar.ts'

/** "Why did our tests not prevent this?"; "Why we are changing this" does not ask. */
const asksWhy =
  /^(?:so |and |but )?why (?:did|does|do|was|were|is|are|could|had|has|have|didnt|doesnt|dont|wasnt|werent|isnt|arent|couldnt|hadnt|hasnt|not)\b/

const it = '(?:it|this|that|they|the [a-z]+(?: [a-z]+)?|(?:our|your) [a-z]+|we|you|users|customers|people)'
const whoever = '(?:who|whom|which|what|how many)(?: [a-z]+){0,3}'

/** What the usual questions ask for, by how they begin; words folded (`fold-words.ts`). The first that fits tells. */
const questions: readonly (readonly [RegExp, SectionKind])[] = [
  [new RegExp(`^${whoever} (?:(?:did|does) ${it} )?(?:affect|affects|hit|hurt|impact|impacts|break)\\b`), 'impact'],
  [
    /^(?:who|whom|which|how many)(?: [a-z]+){0,3} (?:noticed it|felt it|suffered|were hit|was hit|were down)\b/,
    'impact',
  ],
  [new RegExp(`^how (?:does|do|did|has|will) ${it} (?:affect|impact|concern|hit|hurt)\\b`), 'impact'],
  [/^what (?:does|did|will) (?:it|this|that) mean (?:for|to) (?!us\b|the future)/, 'impact'],
  [
    /^(?:what|which) (?:immediate |other |corrective )?(?:steps|actions|measures|action) (?:was|were|have been|has been|did we|we|have we) (?:taken|take|took)\b/,
    'resolution',
  ],
  [
    new RegExp(
      `^how (?:do|will|can|could|should|are) (?:we|you|they) (?:going to )?(?:stop|prevent|avoid|keep|make sure|ensure) ${it}\\b`,
    ),
    'actions',
  ],
  [/^will (?:it|this|that) (?:ever )?(?:happen|occur) again\b/, 'actions'],
  [
    /^what (?:did|would|could) (?:our )?(?:users|customers|people|clients|visitors) (?:see|notice|experience|feel)\b/,
    'impact',
  ],
  [/^how (?:bad|severe|serious|widespread|big|large) (?:was|were|is)\b/, 'impact'],
  [new RegExp(`^how did ${it} (?:find|hear|learn of|come to know|get to know|discover|spot|see)\\b`), 'detection'],
  [
    /^(?:how|by whom) (?:was|were) (?:it|this|that|the [a-z]+(?: [a-z]+)?) (?:found|spotted|reported|seen|identified|diagnosed|recognised|recognized)\b/,
    'detection',
  ],
  [/^who (?:found|spotted|reported|discovered|raised) (?:it|this|the)\b/, 'detection'],
  [
    new RegExp(
      `^how did ${it} (?:fix|solve|repair|end|stop|handle|deal|react|recover|restore|bring|get it|get the)\\b`,
    ),
    'resolution',
  ],
  [
    /^how (?:was|were|is|has) (?:it|this|that|the [a-z]+(?: [a-z]+)?) (?:been )?(?:handled|repaired|solved|ended|dealt with|stopped)\b/,
    'resolution',
  ],
  [/^what (?:ended|solved|stopped) (?:it|this|the)\b/, 'resolution'],
  [/^what (?:led|triggered|broke|failed|was behind|is behind|was at fault|made (?:it|this) happen)\b/, 'causes'],
  [/^why (?:does|do|did) (?:it|this|that|the [a-z]+)(?: [a-z]+)? (?:happen|occur|break|fail)\b/, 'causes'],
  [/^improving (?:our |the |how )?[a-z]+/, 'actions'],
  [/^how (?:we|it|things|the [a-z]+) (?:failed|broke|went down)$/, 'causes'],
  [/^where did (?:it|this|the [a-z]+) come from\b/, 'causes'],
  [
    /^(?:were there |was there |what |which |any |some )*(?:other |specific |particular |special |main )*(?:challenges?|difficulties|obstacles|hurdles|delays|complications)\b/,
    'lessons',
  ],
  [
    /^what (?:slowed|delayed|hindered|helped|surprised|made (?:it|this) (?:hard|harder|difficult|worse|slow|slower|longer|easier))\b/,
    'lessons',
  ],
]

/** The kind of section that a question opens; null for words that are no usual question. */
export function questionKind(words: string): SectionKind | null {
  return questions.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** True for a heading that asks why: a word in it that would open the action items ("prevent") names what did not work. */
export function isWhy(words: string): boolean {
  return asksWhy.test(words)
}

/** True for a heading that asks why somebody chose to do something ("Why did we need 3.6.1?"), and not why it happened. */
export function asksForReason(words: string): boolean {
  return /^(?:so |and |but )?why (?:did|do|are|were) (?:we|i) (?:need|choose|choosing|publish|use|using|write|decide|want|build|change|move|release|migrate|migrating|moving)\b/.test(
    words,
  )
}
