import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type IssueInput, renderIssue, titleLimit } from '../../../src/core/render/issue.ts'
import { renderSaying } from '../../../src/core/render/saying.ts'
import { liveIn, renderedByGitHub } from './github-rendering.ts'
import { aar, item, path, place, repositoryUrl, sha } from './story.ts'

function issue(changes: Partial<IssueInput> = {}) {
  return renderIssue({
    aar: aar(),
    item: item(),
    path,
    repositoryUrl,
    sha,
    assignees: ['kim'],
    notAssigned: [],
    ...changes,
  })
}

describe('the issue', () => {
  it('says what, why, where, who and by when', () => {
    const { title, text, labels } = issue({
      item: item({ line: 52, priority: 'P1', doneWhen: 'a certificate has been replaced without anyone touching it' }),
    })
    expect(title).toBe('Rotate certificates automatically')
    expect(text).toMatchInlineSnapshot(`
      "From the AAR [Checkout errors in the EU](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md) (INC-12, 3 Nov 2026), [action item in line 52](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L52):

      > Rotate certificates automatically · @&#8203;kim · 2026-12-01

      **Why**: Customers in the EU could not pay for 1 h 42 min.

      **Owner**: kim · **Due**: 1 Dec 2026 · **Priority in the AAR**: P1 (a suggestion until a lead decides) · **Type**: prevent · **Approach**: systemic

      **Done when**: a certificate has been replaced without anyone touching it

      <sub>Written by Debrief from the AAR. Everything else in this issue is yours and stays as you make it.</sub>"
    `)
    expect(labels).toEqual(['aar', 'aar/needs-priority', 'aar/prevent', 'aar/systemic'])
  })

  it('says less where less is known', () => {
    const bare = item({
      owners: [],
      due: null,
      dueText: null,
      type: null,
      approach: null,
      form: 'list',
      passage: '- [ ] Rotate **certificates**\n  - all of them',
    })
    const { metadata } = aar()
    const { text } = issue({
      item: bare,
      aar: aar({
        passages: [],
        metadata: { ...metadata, incidentId: null, date: null },
        figures: { ...aar().figures, started: null },
      }),
      assignees: [],
    })
    expect(text).toMatchInlineSnapshot(`
      "From the AAR [Checkout errors in the EU](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md), [action item in line 40](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L40):

      > Rotate \\*\\*certificates\\*\\*
      > all of them

      **Owner**: nobody yet

      <sub>Written by Debrief from the AAR. Everything else in this issue is yours and stays as you make it.</sub>"
    `)
  })

  it('names an owner who could not be assigned, and mentions nobody', () => {
    const { text } = issue({ assignees: [], notAssigned: ['@acme/sre'] })
    expect(text).toContain('**Owner**: acme/sre (could not be assigned)')
    expect(text).not.toContain('@acme')
  })

  it('takes a due date that is no date as it is written', () => {
    expect(issue({ item: item({ due: null, dueText: 'end of Q4' }) }).text).toContain('**Due**: end of Q4')
  })

  it('cuts a title at a word', () => {
    const { title } = issue({ item: item({ title: 'Rotate certificates '.repeat(500) }) })
    expect(title.length).toBeLessThanOrEqual(titleLimit)
    expect(title).toMatch(/ (?:Rotate|certificates)…$/)
  })

  it('is never empty in its title', () => {
    expect(issue({ item: item({ title: '\u200b' }) }).title).toBe('Follow-up of Checkout errors in the EU')
  })

  test.each(['title', 'detail', 'passage', 'priority', 'doneWhen', 'dueText'] as const)(
    'lets nothing of an item’s %s come alive',
    (field) => {
      const parts = [
        '@kim',
        '#12',
        'acme/x#3',
        '<b>',
        '<!-- debrief:end -->',
        '![a](https://x.y)',
        '|',
        '`',
        '\n',
        '> ',
        '# ',
        ' word ',
        '- [ ] ',
        '$a$',
      ]
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (words) => {
          const evil = words.join('')
          const { title, text } = issue({ item: item({ due: null, [field]: evil, form: 'list' }) })
          const { nodes, text: seen, links } = renderedByGitHub(text)
          expect(liveIn(seen)).toEqual([])
          expect(nodes.filter((node) => node.startsWith('html') && !/^html <\/?(?:sub|span)>$/.test(node))).toEqual([])
          expect(links.every(({ url }) => url.startsWith(`${repositoryUrl}/blob/`))).toBe(true)
          expect(title).not.toMatch(/@\w|#\d/)
        }),
        { numRuns: 60 },
      )
    },
  )

  it('stays far below the limit of a body', () => {
    const long = 'word '.repeat(40_000)
    const { text } = issue({
      item: item({ passage: long, detail: `x${long}`, doneWhen: long, priority: long, owners: [long] }),
      notAssigned: [long],
    })
    expect(text.length).toBeLessThanOrEqual(48_000)
  })
})

describe('what is said on an issue later', () => {
  it('tells what happened, where to look and what to do', () => {
    expect(
      renderSaying({
        say: 'declined',
        path,
        title: 'Checkout errors in the EU',
        line: 52,
        reason: 'Too dear, says @kim',
        ...place,
      }),
    ).toBe(
      'The AAR now marks this action item as declined. This issue stays open: close it if that is so. ([Checkout errors in the EU, line 52](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L52))\n\n> Too dear, says @&#8203;kim',
    )
  })
})
