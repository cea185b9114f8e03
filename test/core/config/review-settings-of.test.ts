import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { parseConfig } from '../../../src/core/config/parse-config.ts'
import { reviewSettingsOf } from '../../../src/core/config/review-settings-of.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const { config } = parseConfig('knownTerms: [QXC]')

describe('what needs no explanation', () => {
  const aar = readAar(
    '# Orders stood still\n\n## Summary\nThe QXC of the ZKB lost the QWV for an hour on 3 November.\n',
  )
  const remarks = (repository?: { owner: string; name: string }, path = 'a.md') =>
    reviewAar({ path, aar, settings: reviewSettingsOf(config, repository) })
      .findings.filter(({ rule }) => rule === 'jargon-is-explained')
      .map(({ message }) => message)

  it('is what the configuration lists', () => {
    expect(remarks()).toEqual(['“ZKB” is not explained anywhere.', '“QWV” is not explained anywhere.'])
  })

  it('is the name of the repository and of its owner besides', () => {
    expect(remarks({ owner: 'zkb-it', name: 'post-mortems' })).toEqual(['“QWV” is not explained anywhere.'])
  })

  it('is the names of the folders besides, and not of the file', () => {
    expect(remarks(undefined, 'docs/ZKB__it/incidents/qwv-lost.md')).toEqual(['“QWV” is not explained anywhere.'])
  })
})
