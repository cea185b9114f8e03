import { applyPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffFiles } from '../../src/sandbox/git/diff.ts'
import { mergeFiles } from '../../src/sandbox/git/merge.ts'
import { createObjectStore, writeBlob } from '../../src/sandbox/git/object-store.ts'

const text = fc
  .tuple(
    fc.array(fc.constantFrom('# Title', 'alpha', '- point', '', 'omega', '| cell |'), { maxLength: 30 }),
    fc.constantFrom('', '\n'),
  )
  .map(([lines, end]) => lines.join('\n') + end)

function diff(before: string, after: string) {
  const store = createObjectStore()
  const files = (content: string) => new Map([['a.md', writeBlob(store, Buffer.from(content))]])
  return diffFiles(store, files(before), files(after))
}

describe('a patch', () => {
  it('turns what was into what is', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [change] = diff(before, after)
        if (before === after) expect(change).toBeUndefined()
        else expect(applyPatch(before, `--- a\n+++ b\n${change?.patch}\n`)).toBe(after)
      }),
    )
  })

  it('counts its lines', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [change] = diff(before, after)
        const lines = (change?.patch ?? '').split('\n')
        expect(change?.additions ?? 0).toBe(lines.filter((line) => line.startsWith('+')).length)
        expect(change?.deletions ?? 0).toBe(lines.filter((line) => line.startsWith('-')).length)
      }),
    )
  })

  it('is left out of binary files', () => {
    expect(diff('a', 'b\0c')).toMatchObject([{ status: 'modified', patch: null }])
  })
})

describe('a merge', () => {
  const tree = fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'))
    .map((files) => new Map(Object.entries(files)))

  it('takes what one side changed, from whichever side', () => {
    fc.assert(
      fc.property(tree, tree, (base, changed) => {
        expect(mergeFiles(base, base, changed)).toEqual(changed)
        expect(mergeFiles(base, changed, base)).toEqual(changed)
        expect(mergeFiles(base, changed, changed)).toEqual(changed)
      }),
    )
  })

  it('gives the same files either way, or conflicts either way', () => {
    fc.assert(
      fc.property(tree, tree, tree, (base, ours, theirs) => {
        expect(mergeFiles(base, ours, theirs)).toEqual(mergeFiles(base, theirs, ours))
      }),
    )
  })
})
