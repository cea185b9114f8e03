import { foldWords } from '../vocabulary/fold-words.ts'
import { vocabularies } from '../vocabulary/vocabularies.ts'
import { type LabelKind, labelKinds } from '../vocabulary/vocabulary.ts'

export type { LabelKind }

const kinds: ReadonlyMap<string, LabelKind> = labelIndex()

/** What a label tells, by its words; null for words that are no label. */
export function labelKindOf(words: string): LabelKind | null {
  if (words.length > 60) return null
  return kinds.get(foldWords(words)) ?? null
}

/** Of two languages with the same word, the first of the vocabularies counts. */
function labelIndex(): ReadonlyMap<string, LabelKind> {
  const found = new Map<string, LabelKind>()
  for (const { labels } of vocabularies) {
    for (const kind of labelKinds) {
      for (const words of labels[kind]) {
        const folded = foldWords(words)
        if (!found.has(folded)) found.set(folded, kind)
      }
    }
  }
  return found
}
