import { expect, test } from 'vitest'
import { narrowReview } from '../../src/app/narrow-review.ts'
import type { ChangedFile } from '../../src/app/ports.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'

const aar = readAar('# Checkout was slow\n\n## Summary\n\nThe table was deleted by mistake.\n')
const patch = '@@ -1,2 +1,2 @@\n+# Checkout was slow\n'
const review = reviewAar({ path: 'docs/aar/a.md', aar })
const file = (part: Partial<ChangedFile>) =>
  ({ path: 'docs/aar/a.md', previousPath: null, status: 'modified', patch, ...part }) as ChangedFile

test.each<[string, Partial<ChangedFile>, boolean]>([
  ['an old AAR that is edited', {}, false],
  ['an old AAR that is renamed and edited', { status: 'renamed', previousPath: 'docs/aar/b.md' }, false],
  ['a new AAR', { status: 'added' }, true],
  ['an old AAR whose patch GitHub does not give', { patch: null }, true],
  ['an old note that becomes an AAR', { path: 'notes/a.md', patch: '@@ -0,0 +1,3 @@\n+---\n+type: aar\n+---\n' }, true],
])('%s: the finding on an unchanged line is told: %s', (_name, part, isTold) => {
  const { findings } = narrowReview({ review, aar }, { paths: [] }, file(part))
  expect(findings.some(({ rule }) => rule === 'no-human-error')).toBe(isTold)
})
