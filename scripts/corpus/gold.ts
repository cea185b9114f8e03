import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a careful reader found; the parts that are used here. */
export interface GoldItem {
  readonly line: number
  readonly issues: readonly string[]
  readonly done: boolean
  readonly kind: 'todo' | 'declined' | 'vague'
}

export interface GoldDocument {
  /** Below `documents/`. */
  readonly file: string
  readonly owner: string
  readonly repository: string
  readonly actionItems: readonly GoldItem[]
}

/** The labelled documents that are AARs, by file name. */
export function readGold(folder: string): readonly GoldDocument[] {
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(
      (name) =>
        JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as GoldDocument & { readonly isAar: boolean },
    )
    .filter(({ isAar }) => isAar !== false)
    .map((gold) => {
      const [owner = '', repository = ''] = (gold.file.split('/')[0] ?? '').split('__')
      return { ...gold, owner, repository }
    })
}
