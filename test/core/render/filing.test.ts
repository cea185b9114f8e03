import { describe, expect, it, test } from 'vitest'
import {
  type FiledItem,
  type FilingCommentInput,
  renderFilingCheck,
  renderFilingComment,
} from '../../../src/core/render/filing.ts'
import { filingProblemOf, renderFilingProblem } from '../../../src/core/render/filing-problem.ts'
import { bodyLimit } from '../../../src/core/render/review-comment.ts'
import { liveIn, renderedByGitHub } from './github-rendering.ts'
import { item, path, place } from './story.ts'

const url = (number: number) => `https://github.com/acme/shop/issues/${number}`

const items: readonly FiledItem[] = [
  { outcome: 'filed', item: item({ priority: 'P1' }), number: 57, url: url(57), assignees: ['kim'], notAssigned: [] },
  {
    outcome: 'filed',
    item: item({ line: 41, title: 'Alert on certificate age', due: null, dueText: null }),
    number: 58,
    url: url(58),
    assignees: [],
    notAssigned: ['SRE team'],
  },
  {
    outcome: 'filed',
    item: item({ line: 42, title: 'Write the runbook', due: null, dueText: null }),
    number: 59,
    url: url(59),
    assignees: [],
    notAssigned: [],
  },
  {
    outcome: 'linked',
    item: item({ line: 43, title: 'Load test the gateway', owners: ['@lee'] }),
    reference: { owner: 'acme', repository: 'shop', number: 41 },
    url: url(41),
  },
  { outcome: 'left', item: item({ line: 44, title: 'Restart the gateway' }), reason: 'done' },
]

function comment(changes: Partial<FilingCommentInput> = {}): string {
  return renderFilingComment({
    ...place,
    aars: [{ path, title: 'Checkout errors in the EU', items, notFiled: null }],
    problems: [],
    leads: [
      { roles: ['scrumMaster'], kind: 'person', handle: 'sam' },
      { roles: ['productOwner', 'teamLeads'], kind: 'person', handle: 'pat' },
      { roles: ['teamLeads'], kind: 'team', handle: 'acme/sre' },
    ],
    marker: '<!-- debrief:filing v1 {} -->',
    ...changes,
  })
}

describe('the filing comment', () => {
  it('tells the numbers, what is left, who could not be assigned, and asks the leads', () => {
    expect(comment()).toMatchInlineSnapshot(`
      "<!-- debrief:filing v1 {} -->
      **4 follow-ups are tracked: 3 filed and 1 linked**

      From [Checkout errors in the EU](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md):

      | issue | item | owner | due | priority in the AAR |
      |---|---|---|---|---|
      | [#57](https://github.com/acme/shop/issues/57) | Rotate certificates automatically | kim | 1 Dec 2026 | P1 |
      | [#58](https://github.com/acme/shop/issues/58) | Alert on certificate age | SRE team | – | – |
      | [#59](https://github.com/acme/shop/issues/59) | Write the runbook | nobody yet | – | – |
      | [acme/shop 41](https://github.com/acme/shop/issues/41) (existed) | Load test the gateway | lee | 1 Dec 2026 | – |

      <details><summary>1 item left as it is</summary>

      - [L44](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L44) Restart the gateway: done

      </details>

      Could not be assigned: SRE team. GitHub assigns only people with access to this repository. 1 item names no owner.

      **For prioritisation**: @sam (scrum master), @pat (product owner, team lead) and @acme/sre (team lead). Each issue carries \`aar/needs-priority\` until one of you has decided: set one of the labels \`aar/p0\` to \`aar/p4\` and take that one off."
    `)
  })

  it('mentions the leads and nobody else', () => {
    const mentions = renderedByGitHub(comment()).text.match(/@[\w/-]+/g)
    expect(mentions).toEqual(['@sam', '@pat', '@acme/sre'])
  })

  it('mentions nobody where nothing is tracked or nobody is configured', () => {
    expect(comment({ leads: [] })).not.toContain('@')
    expect(
      comment({ aars: [{ path, title: 'x', items: [], notFiled: 'It was there before the installation.' }] }),
    ).not.toContain('@sam')
  })

  it('does not mention what is no login and no team', () => {
    const leads = [{ roles: ['teamLeads' as const], kind: 'person' as const, handle: 'sam and #12' }]
    expect(comment({ leads })).not.toContain('prioritisation')
  })

  it('says why an AAR is not filed', () => {
    expect(
      comment({ aars: [{ path, title: 'Old', items: [], notFiled: 'It was there before the installation.' }] }),
    ).toContain(
      '**Nothing was filed**\n\nFrom [Old](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md): nothing is filed. It was there before the installation.',
    )
  })

  it('is neither a success nor silent about items that wait for a lead', () => {
    const left: FiledItem = { outcome: 'left', item: item({ line: 1 }), reason: 'not filed' }
    const aars = [{ path, title: 'x', items: [left, left], notFiled: 'It brings 55 new action items.' }]
    const check = renderFilingCheck({ state: 'completed', externalId: 'x', ...place, problems: [], aars })
    expect(check).toMatchObject({ conclusion: 'neutral', title: '2 action items not filed' })
  })

  it('says each problem once, with what a person can do about it', () => {
    const failed = (line: number): FiledItem => ({
      outcome: 'failed',
      item: item({ line }),
      problem: { kind: 'issues-disabled', detail: '' },
    })
    const text = comment({ aars: [{ path, title: 'x', items: [failed(1), failed(2)], notFiled: null }] })
    expect(text).toContain('**2 could not be filed**')
    expect(text.match(/Issues are switched off/g)).toHaveLength(1)
    expect(text).toContain('Concerns 2 items.')
  })

  it('lets nothing of an item come alive', () => {
    const evil = '@kim #12 <b>x</b> ![i](https://x.y) | <!-- x -->'
    const hostile: FiledItem[] = [
      {
        outcome: 'filed',
        item: item({ title: evil, priority: evil, due: null, dueText: evil }),
        number: 1,
        url: url(1),
        assignees: [],
        notAssigned: [evil],
      },
      { outcome: 'left', item: item({ title: evil }), reason: evil },
      { outcome: 'failed', item: item({ title: evil }), problem: { kind: 'other', detail: evil } },
    ]
    const text = comment({ aars: [{ path, title: evil, items: hostile, notFiled: null }], leads: [] })
    const { nodes, text: seen, links } = renderedByGitHub(text)
    expect(liveIn(seen.replaceAll('#1', ''))).toEqual([])
    expect(nodes).not.toContain('image')
    expect(links.every((link) => link.url.startsWith('https://github.com/acme/shop/'))).toBe(true)
    expect(text.match(/<!--/g)).toHaveLength(1)
  })

  it('fits however much there is', () => {
    const many = Array.from({ length: 5 }, (_, aar) => ({
      path: `${aar}.md`,
      title: 'x',
      notFiled: null,
      items: Array.from(
        { length: 400 },
        (_unused, line): FiledItem => ({
          outcome: 'filed',
          item: item({ line }),
          number: line,
          url: url(line),
          assignees: ['kim'],
          notAssigned: [],
        }),
      ),
    }))
    const text = comment({ aars: many })
    expect(text.length).toBeLessThanOrEqual(bodyLimit)
    expect(text).toContain('more, with the label `aar`.')
    expect(text).toContain('@sam')
  })
})

describe('the filing check run', () => {
  it('shows progress', () => {
    expect(renderFilingCheck({ state: 'in-progress', done: 12, total: 30, waiting: null, externalId: 'x' })).toEqual({
      status: 'in_progress',
      title: '12 of 30 follow-ups filed',
      summary: 'Debrief is filing the action items as issues.',
      externalId: 'x',
    })
  })

  it('ends with the numbers', () => {
    const check = renderFilingCheck({
      state: 'completed',
      externalId: 'x',
      ...place,
      problems: [],
      aars: [{ path, title: 'x', items, notFiled: null }],
    })
    expect(check).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      title: '4 follow-ups are tracked: 3 filed and 1 linked',
      externalId: 'x',
    })
    expect(check.summary).toContain('[#57](https://github.com/acme/shop/issues/57)')
  })

  it('is no success where something could not be filed', () => {
    const failed: FiledItem = {
      outcome: 'failed',
      item: item(),
      problem: { kind: 'refused', detail: 'Validation Failed' },
    }
    const check = renderFilingCheck({
      state: 'completed',
      externalId: 'x',
      ...place,
      problems: [],
      aars: [{ path, title: 'x', items: [failed], notFiled: null }],
    })
    expect(check).toMatchObject({ conclusion: 'neutral', title: '1 could not be filed' })
    expect(check.summary).toContain('- GitHub refused what was to be written. (Validation Failed) Concerns 1 item.')
  })
})

describe('a problem', () => {
  test.each([
    [410, 'Issues are disabled for this repo', 'issues-disabled'],
    [403, 'Repository was archived so is read-only.', 'archived'],
    [403, 'Resource not accessible by integration', 'no-permission'],
    [401, 'Bad credentials', 'no-permission'],
    [404, 'Not Found', 'not-found'],
    [422, 'Validation Failed', 'refused'],
    [451, 'Unavailable', 'other'],
  ] as const)('answered %i %s is of kind %s', (status, message, kind) => {
    const problem = filingProblemOf(status, message)
    expect(problem.kind).toBe(kind)
    expect(renderFilingProblem(problem)).toMatch(/\.|\)$/)
  })
})
