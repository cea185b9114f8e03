import type { ActionItem } from '../../src/core/aar/aar.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { wordsOf } from '../../src/core/follow-up/identity.ts'
import { matchItems } from '../../src/core/follow-up/match-items.ts'
import { readHistory } from './read-history.ts'

/** Matches the items of each version of a document with those of the next, and lists what is not plainly the same, for a reader to judge. */
export function matchHistory(folder: string, tell: (line: string) => void): void {
  const total = { same: 0, reworded: 0, added: 0, gone: 0 }
  for (const { name, versions } of readHistory(folder)) {
    tell(`\n${name}`)
    let before: readonly ActionItem[] = []
    for (const [i, { file, text }] of versions.entries()) {
      const items = readAar(text, { path: file }).actionItems
      if (i > 0) compare(before, items, total, (line) => tell(`  ${file} ${line}`))
      before = items
    }
  }
  tell(`\n${JSON.stringify(total)}`)
}

function compare(
  before: readonly ActionItem[],
  after: readonly ActionItem[],
  total: { same: number; reworded: number; added: number; gone: number },
  tell: (line: string) => void,
): void {
  const candidates = before.map(({ title, id }, number) => ({
    number,
    words: wordsOf(title),
    id,
    says: '',
    isGone: false,
  }))
  const pairs = matchItems(
    after.map((item) => ({ item, says: '', links: null, rank: 0 as const })),
    candidates,
  )
  for (const [index, item] of after.entries()) {
    const old = before[pairs.get(index) ?? -1]
    if (old === undefined) {
      total.added++
      tell(`+ ${item.line} ${item.title}`)
    } else if (wordsOf(old.title) === wordsOf(item.title)) total.same++
    else {
      total.reworded++
      tell(`~ ${item.line} ${item.title}\n      was ${old.title}`)
    }
  }
  const kept = new Set(pairs.values())
  for (const [number, item] of before.entries()) {
    if (kept.has(number)) continue
    total.gone++
    tell(`- ${item.line} ${item.title}`)
  }
}
