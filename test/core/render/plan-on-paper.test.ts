import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { parseConfig } from '../../../src/core/config/parse-config.ts'
import { planOnPaper } from '../../../src/core/render/plan-on-paper.ts'

const path = 'docs/aar/checkout.md'

function paper(rows: readonly string[], config = '') {
  const text = `# Checkout errors

## Summary

Checkout failed.

## Action items

| Action | Owner | Ticket | Status |
|---|---|---|---|
${rows.join('\n')}
`
  const home = { owner: 'acme', repository: 'shop' }
  const repositoryUrl = 'https://github.com/acme/shop'
  return planOnPaper({ path, aar: readAar(text, { path }), config: parseConfig(config), home, repositoryUrl })
}

describe('a plan on paper', () => {
  it('takes linked issues to exist and says that nobody was asked', () => {
    const { plan, notes } = paper(['| Load test the gateway | | #7 | |', '| Rotate keys | | | Done |'])
    expect(plan.steps).toMatchObject([
      { action: 'adopt', issue: { owner: 'acme', repository: 'shop', number: 7 }, reason: 'the row links to it' },
      { action: 'leave', reason: 'marked done' },
    ])
    expect(notes).toEqual(['GitHub was not asked whether the linked issues exist: the pull request shows it.'])
  })

  it('leaves what is tracked elsewhere, and asks nothing where nothing depends on it', () => {
    const { plan, notes } = paper(['| Load test the gateway | | other/place#7 | |'])
    expect(plan.steps).toMatchObject([{ action: 'leave', reason: 'tracked at other/place#7' }])
    expect(notes).toEqual([])
  })

  it.each([
    ['mode: observe', 'Nothing is filed while the configuration says “mode: observe”.'],
    ['branches: 7', 'Nothing is filed on a merge while the configuration leaves open which branches count.'],
    ['maxNewIssuesPerAar: 1', 'This AAR would bring 2 new issues; without a lead’s word at most 1'],
  ])('says what %s stands in the way of', (config, words) => {
    expect(paper(['| Rotate keys | | | |', '| Write a runbook | | | |'], config).notes.join('\n')).toContain(words)
  })
})
