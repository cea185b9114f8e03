import { describe, expect, test } from 'vitest'
import { type AarPath, isAarPath } from '../../../src/core/config/aar-path.ts'

function check(path: string, expected: AarPath, paths: string[] = []): void {
  expect(isAarPath({ paths }, path)).toBe(expected)
}

describe('by default a folder or a name tells an AAR', () => {
  test.each([
    'docs/aar/2026-11-03-checkout.md',
    'AARs/checkout.md',
    'docs/post-mortems/checkout.md',
    'docs/Post Mortems/checkout.markdown',
    'postmortem/checkout.md',
    'notes/2026-03-01-postmortem.md',
    'docs/incident_reports/17.md',
    'docs/incident-report-17.md',
    'ops/pir/one.md',
    'ops/RCA-2026-01.md',
    'postmortems/2026-03-email-template.md',
    'after-action-review.md',
  ])('%s', (path) => check(path, 'yes'))

  test.each(['docs/retrospectives/2026-03.md', 'retrospective-checkout.md', 'acme-retrospectives/x.md'])(
    '%s only with an incident in it',
    (path) => check(path, 'if-incident-like'),
  )

  test.each([
    'README.md',
    'docs/aar/README.md',
    'docs/aar/readme.no.md',
    'docs/aar/index.md',
    'docs/aar/_index.md',
    'docs/aar/template.md',
    'docs/aar/_template.md',
    'docs/aar/aar-template.md',
    'docs/aar/TEMPLATE_v2.md',
    'docs/aar/templates/long.md',
    '.github/aar/x.md',
    'docs/aar/graph.png',
    'docs/bazaar/x.md',
    'docs/spirit/x.md',
    'docs/circa-2026.md',
    'node_modules/postmortem/notes.md',
    'src/aar.ts',
  ])('%s is none', (path) => check(path, 'no'))
})

describe('configured globs replace the defaults', () => {
  test.each<[string, string, AarPath]>([
    ['docs/incidents/**/*.md', 'docs/incidents/2026/a.md', 'yes'],
    ['docs/incidents/**/*.md', 'docs/incidents/a.md', 'yes'],
    ['docs/incidents/**/*.md', 'docs/aar/a.md', 'no'],
    ['docs/{incidents,reviews}/*.md', 'docs/reviews/a.md', 'yes'],
    ['**/*.md', 'docs/retrospectives/a.md', 'yes'],
    ['**/*.md', 'docs/README.md', 'no'],
    ['**/*', '.github/a.md', 'no'],
  ])('%s and %s', (glob, path, expected) => check(path, expected, [glob]))
})
