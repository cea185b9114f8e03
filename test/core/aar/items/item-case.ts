import { expect, test } from 'vitest'
import type { ActionItem } from '../../../../src/core/aar/aar.ts'
import { readActionItems } from '../../../../src/core/aar/items/read-action-items.ts'
import { parseDocument } from '../../../../src/core/aar/parse-document.ts'
import { readSections } from '../../../../src/core/aar/sections/read-sections.ts'

/** The items of a document of an incident on 3 November 2026. */
export function itemsOf(markdown: string, clues: { readonly dayFirst?: boolean } = {}): readonly ActionItem[] {
  const document = parseDocument(markdown)
  const { regions } = readSections(document)
  return readActionItems({ document, regions, incidentDate: '2026-11-03', dayFirst: clues.dayFirst ?? null })
}

/** What an item is expected to be; what is left out is not looked at. */
export type ExpectedItem = Partial<ActionItem> & { readonly title: string }

/** A name, the body of an "Action items" section (or a whole document, when it opens with a heading), the items in order. */
export type ItemCase = readonly [name: string, markdown: string, items: readonly (string | ExpectedItem)[]]

/** Runs each case as a test: the titles in order, and the fields that the case names. */
export function checkItems(cases: readonly ItemCase[]): void {
  for (const [name, markdown, expected] of cases) {
    test(name, () => {
      const items = itemsOf(/^##? /.test(markdown) ? markdown : `# Checkout down\n\n## Action items\n\n${markdown}\n`)
      const wanted = expected.map((item) => (typeof item === 'string' ? { title: item } : item))
      expect(items.map((item) => item.title)).toEqual(wanted.map((item) => item.title))
      for (const [i, item] of wanted.entries()) expect(items[i]).toMatchObject(item)
    })
  }
}
