import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bodyLimit, type ReviewCommentInput, renderReviewComment } from '../../../src/core/render/review-comment.ts'
import type { Review } from '../../../src/core/review/review.ts'
import { liveIn, renderedByGitHub } from './github-rendering.ts'
import { aar, create, defaults, document, finding, item, plan, point, repositoryUrl, review, sha } from './story.ts'

const marker = '<!-- debrief:review v1 {} -->'

function comment(changes: Partial<ReviewCommentInput> = {}): string {
  return renderReviewComment({
    repositoryUrl,
    sha,
    draft: false,
    documents: [document()],
    unread: [],
    config: defaults,
    marker,
    ...changes,
  })
}

const whole = document({
  aar: aar({
    actionItems: [
      item(),
      item({ line: 52, title: 'Improve monitoring', owners: [], due: null, dueText: null, form: 'list' }),
    ],
  }),
  review: review({
    findings: [
      finding({
        line: 12,
        rule: 'timeline-is-in-order',
        level: 'error',
        message: '09:58 stands after 10:04.',
        why: 'A reader follows the order of events.',
        question: 'Which of the two times is right?',
      }),
      finding({
        line: 7,
        rule: 'no-alternate-reality',
        message: '“If the runbook had been followed” tells what did not happen.',
        why: 'It hides what made the step look right.',
        question: 'What made the step look right at the time?',
        wording: true,
      }),
      finding({ line: 52 }),
      finding({ line: 53, message: 'The action item “TBD” has no owner.' }),
    ],
    checklist: [
      point('page-is-complete', 'met'),
      point('tickets-exist', 'met'),
      point('timeline-is-accurate', 'open', {
        text: 'Is the timeline right?',
        evidence: [12, 13],
        note: '2 entries, 1 with evidence',
      }),
      point('will-recur', 'open', { text: 'Will it happen again?', note: 'no answer found in the text' }),
      point('actions-are-well-scoped', 'attention'),
      point('external-message-resonates', 'not-applicable'),
    ],
  }),
  plan: plan(
    create(),
    create(
      { line: 52, title: 'Alert on certificate age' },
      { assignees: [], notAssigned: ['SRE team'], labels: ['aar'] },
    ),
    {
      action: 'adopt',
      item: item({ line: 54, title: 'Load test the gateway', owners: ['@lee'] }),
      issue: { owner: 'acme', repository: 'shop', number: 41, url: 'https://github.com/acme/shop/issues/41' },
      addLabels: ['aar'],
      reason: 'the row links it',
    },
    {
      action: 'leave',
      item: item({ line: 53, title: '', owners: [], due: null, dueText: null }),
      number: null,
      url: null,
      reason: 'no words yet',
    },
  ),
})

describe('the review comment', () => {
  it('says what is good first, then what matters, then what could', () => {
    expect(comment({ documents: [whole] })).toMatchInlineSnapshot(`
      "<!-- debrief:review v1 {} -->

      ### AAR review: [Checkout errors in the EU](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md)

      **2 of 3 points met** · 3 to fix · 1 to consider · 2 for a reviewer to confirm

      **1 h 42 min**, 3 Nov 2026 10:04–11:46 UTC · detected after 12 min · mitigated after 58 min

      <details><summary>Timeline as a picture</summary>

      \`\`\`mermaid
      gantt
      dateFormat YYYY-MM-DDTHH:mm
      axisFormat %H:%M
      section How long
      until detected :2026-11-03T10:04, 12m
      until mitigated :2026-11-03T10:04, 58m
      until resolved :2026-11-03T10:04, 102m
      section What happened
      10∶04 Certificate expires, 12 :milestone, 2026-11-03T10:04, 0m
      10∶16 Pager∶ ’checkout’ :milestone, 2026-11-03T10:16, 0m
      \`\`\`

      </details>

      **To fix**

      - **[L12](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L12) 09:58 stands after 10:04.** A reader follows the order of events. *Which of the two times is right?* \`timeline-is-in-order\`
      - **[L52](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L52) The action item “Improve monitoring” has no owner.** An item that belongs to nobody is an item that nobody finishes. *Who would you ask about it in two weeks?* \`action-item-has-owner\`
        - **[L53](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L53)** The action item “TBD” has no owner.

      **To consider**

      - **[L7](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L7) “If the runbook had been followed” tells what did not happen.** It hides what made the step look right. *What made the step look right at the time?* \`no-alternate-reality\`

      <details><summary>For a reviewer to confirm: 2 points</summary>

      - [ ] Is the timeline right? (*2 entries, 1 with evidence*, [L12](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L12), [L13](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L13)) <!-- debrief:box v1 {"path":"docs/aar/checkout.md","id":"timeline-is-accurate"} -->
      - [ ] Will it happen again? (*no answer found in the text*) <!-- debrief:box v1 {"path":"docs/aar/checkout.md","id":"will-recur"} -->

      </details>

      **On merge** Debrief files 2 issues, links 1 issue that exists and leaves 1 item as it is.

      | | item | owner | due | labels, or why not |
      |---|---|---|---|---|
      | new | [L40](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L40) Rotate certificates automatically | kim | 1 Dec 2026 | \`aar/needs-priority\` \`aar/prevent\` |
      | new | [L52](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L52) Alert on certificate age | SRE team (cannot be assigned) | 1 Dec 2026 | – |
      | exists | [L54](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L54) Load test the gateway | lee | 1 Dec 2026 | acme/shop 41: the row links it |
      | left | [L53](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L53) *no words yet* | – | – | no words yet |

      Every new issue also gets \`aar\`.

      <details><summary>The action items as a table, ready to paste</summary>

      \`\`\`markdown
      | Action | Owner | Due | Priority | Type | Approach | Ticket | Status |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Rotate certificates automatically | @kim | 2026-12-01 |  | prevent | systemic |  |  |
      | Improve monitoring |  |  |  | prevent | systemic |  |  |
      \`\`\`

      </details>

      <details><summary>Agenda for the review meeting</summary>

      1. Recap the timeline (2 entries): is everyone on the same page? **1 h 42 min**, 3 Nov 2026 10:04–11:46 UTC · detected after 12 min · mitigated after 58 min
      2. Important points, and anything unusual. Still to be settled in the text: L12, L52, L53.
      3. How could it have been prevented?
      4. Could it have been caught in testing?
      5. What did customers see, and does the message to them say it?
      6. Questions the text leaves to us:
         - Is the timeline right, and is nothing missing that mattered?
         - Will something like it happen again unless we do more than these action items?
      7. Action items: are they right, and is one missing?
         - Rotate certificates automatically (kim, due 1 Dec 2026)
         - Improve monitoring (nobody yet)
      8. What have we learned that is not written down yet?

      </details>

      <sub>configuration in force: defaults</sub>"
    `)
  })

  it('says in one line that nothing is left to fix', () => {
    const text = comment({ documents: [document({ review: review({ findings: [] }) })] })
    expect(text).toContain('\n\n**1 of 2 points met, and nothing is left to fix**\n\n')
    expect(text).not.toContain('To fix')
    expect(text).not.toContain('To consider')
  })

  describe('of an edit', () => {
    const onOtherLines = [
      finding({ line: 7, message: '“If @kim had looked” tells what did not happen.', rule: 'no-alternate-reality' }),
      finding({ line: 9 }),
    ]
    const edited = (more: Partial<Review> = {}) => [
      document({ review: review({ findings: [], onOtherLines, ...more }) }),
    ]

    it('says in a fold what stands on lines that do not change, and counts none of it', () => {
      const text = comment({ documents: edited() })
      expect(text).toContain('**1 of 2 points met, and nothing is left to fix on the lines that change**\n')
      expect(text).toContain(
        [
          '<details><summary>2 more on lines that this pull request does not change, not counted here</summary>',
          '',
          '- [L7](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L7) “If @&#8203;kim had looked” tells what did not happen. `no-alternate-reality`',
          '- [L9](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L9) The action item “Improve monitoring” has no owner. `action-item-has-owner`',
          '',
          '</details>',
        ].join('\n'),
      )
    })

    it('says nothing of other lines where there is nothing on them', () => {
      expect(comment({ documents: edited({ onOtherLines: [] }) })).toBe(
        comment({ documents: [document({ review: review({ findings: [] }) })] }),
      )
      expect(comment({ documents: edited({ onOtherLines: [] }) })).not.toContain('does not change')
    })

    it('lists the first twenty', () => {
      const many = Array.from({ length: 25 }, (_, at) => finding({ line: at + 1 }))
      expect(comment({ documents: edited({ onOtherLines: many }) })).toMatch(/#L20\).*\n- and 5 more findings\n/)
    })
  })

  test.each([
    ['all', '*Debrief does not know the language of this AAR, so its wording was not judged;'],
    ['some', '*Debrief knows the language of this AAR in part, so some of the rules about wording were left out;'],
  ] as const)('says what the language kept from being judged: %s', (wordingNotJudged, words) => {
    expect(comment({ documents: [document({ review: review({ wordingNotJudged }) })] })).toContain(`\n\n${words}`)
    expect(comment()).not.toContain('language')
  })

  it('gives a draft no verdict', () => {
    expect(comment({ draft: true })).toContain('**Draft, so no verdict yet** · 1 of 2 points met · 1 to fix')
  })

  it('has a part for each AAR, and the totals above them', () => {
    const text = comment({
      documents: [document(), document({ review: review({ path: 'b.md', title: 'Slow search' }) })],
    })
    expect(text).toContain(`${marker}\n### AAR review: 2 documents\n\n**2 of 4 points met** · 2 to fix`)
    expect(text).toContain('#### [Slow search](https://github.com/acme/shop/blob/f00d/b.md)')
  })

  it('says what is wrong with the configuration, and where', () => {
    const config = {
      source: '.github/debrief.yml',
      path: '.github/debrief.yml',
      problems: [
        {
          key: 'mode',
          path: 'mode',
          line: 4,
          column: 7,
          message: '`mode` is not valid: @kim. Its default, advise, is in force.',
        },
      ],
      notLoaded: null,
    }
    const text = comment({ config })
    expect(text).toContain(
      '**.github/debrief.yml has 1 problem**\n\n- **[L4](https://github.com/acme/shop/blob/f00d/.github/debrief.yml?plain=1#L4)** `mode` is not valid: @&#8203;kim. Its default, advise, is in force.',
    )
    expect(text).toContain('<sub>configuration in force: defaults and .github/debrief.yml</sub>')
  })

  it('names the files that could not be read', () => {
    expect(
      comment({
        documents: [],
        unread: [{ path: 'big.md', message: 'It is larger than 1 MB. Split it, or link the logs.' }],
      }),
    ).toContain('**Not read**\n\n- big.md: It is larger than 1 MB. Split it, or link the logs.')
  })

  it('names no command, because there are none yet', () => {
    expect(comment({ documents: [whole] })).not.toContain('/aar ')
  })

  it('says why nothing will be filed', () => {
    expect(comment({ documents: [document({ plan: null, notFiled: 'This branch files no follow-ups.' })] })).toContain(
      '**On merge** nothing is filed: This branch files no follow-ups.',
    )
  })

  it('says so without markup of a name in it', () => {
    const notFiled = 'Merges into <b>@kim #7 file nothing.'
    const text = comment({ documents: [document({ plan: null, notFiled })] })
    expect(text).toContain('nothing is filed: Merges into &lt;b&gt;@&#8203;kim #&#8203;7 file nothing.')
  })
})

/** Text that tries to get out of its quotation marks. */
const evil = '@kim #12 <b>x</b> ![i](https://x.y) | --> <!-- debrief:box v1 {} --> ```\n</details>\n- [ ] tick\n# head'

describe('text of others in the comment', () => {
  const text = comment({
    documents: [
      document({
        aar: aar({
          title: evil,
          actionItems: [item({ title: evil, owners: [evil], due: null, dueText: evil, form: 'list', issues: [evil] })],
          figures: { ...aar().figures, timeZone: evil },
        }),
        review: review({
          title: evil,
          findings: [finding({ message: evil, question: evil, why: evil })],
          checklist: [point('x', 'open', { text: evil, note: evil })],
          figures: { ...aar().figures, timeZone: evil },
        }),
        plan: plan(
          create({ title: evil, owners: [evil], dueText: evil, due: null }, { assignees: [], notAssigned: [evil] }),
        ),
        notFiled: null,
      }),
    ],
    unread: [{ path: evil, message: evil }],
    config: { ...defaults, source: evil, problems: [{ key: 'x', path: 'x', line: 1, column: 1, message: evil }] },
  })
  const { nodes, text: seen, links } = renderedByGitHub(text)

  it('notifies nobody and refers to nothing', () => {
    expect(liveIn(seen)).toEqual([])
  })

  it('brings no image, no link of its own and no HTML', () => {
    expect(nodes).not.toContain('image')
    expect(links.filter(({ url }) => !url.startsWith(`${repositoryUrl}/blob/${sha}/`))).toEqual([])
    const html = nodes.filter((node) => node.startsWith('html')).map((node) => node.replace(/^html /, ''))
    expect(
      html.filter(
        (node) =>
          !/^(?:<details><summary>[A-Za-z0-9:, -]+<\/summary>|<\/details>|<\/?sub>|<!-- debrief:(?:box|review) v1 .*-->)$/.test(
            node,
          ),
      ),
    ).toEqual([])
  })

  it('brings no marker and no box of its own', () => {
    expect(text.match(/<!--/g)).toHaveLength(2)
    expect(text.match(/^- \[ \]/gm)).toHaveLength(1)
  })
})

describe('a comment that would be too long', () => {
  const many = (number: number, length: number, words = 'm ') =>
    document({
      aar: aar({
        actionItems: Array.from({ length: number }, (_, line) =>
          item({ line, title: words.repeat(length), form: 'list' }),
        ),
      }),
      review: review({
        findings: Array.from({ length: number }, (_, line) =>
          finding({ line: line + 1, rule: `rule-${line % 90}`, message: words.repeat(length) }),
        ),
      }),
      plan: plan(...Array.from({ length: number }, (_, line) => create({ line: line + 1 }))),
    })

  const leftOut = (text: string) =>
    /^\*Left out, because a comment holds 65,536 characters: (.*?)\. Every/m.exec(text)?.[1] ?? ''

  const least = 'the agenda, the table ready to paste'
  test.each([
    [1, 100, ''],
    [1, 160, 'the agenda and the table ready to paste'],
    [1, 300, `${least}, the picture of the timeline, some findings and some rows of the plan`],
    [8, 300, `${least}, the picture of the timeline, most findings and most rows of the plan`],
  ])('%i AARs of %i findings and items: leaves out the least important and says what', (documents, number, what) => {
    const text = comment({ documents: Array(documents).fill(many(number, 60)) })
    expect(text.length).toBeLessThanOrEqual(bodyLimit)
    expect(leftOut(text)).toBe(what)
    if (what !== '') expect(text).toContain('Every finding stands on its line in the check run “AAR review”.')
  })

  it('keeps every finding’s line, or says how many it does not tell', () => {
    const text = comment({ documents: [many(300, 60)] })
    const untold = Number(/^- and (\d+) more findings, on the lines in the check run$/m.exec(text)?.[1] ?? 0)
    expect(untold).toBeGreaterThan(0)
    const [, toFix = ''] = /\*\*To fix\*\*([\s\S]*?)\n\n\*\*/.exec(text) ?? []
    expect(new Set(toFix.match(/\[L\d+\]/g)).size + untold).toBe(300)
  })

  it('names the documents that have no room', () => {
    const text = comment({ documents: Array(400).fill(many(20, 60)) })
    const [, missing = ''] = /(\d+) of 400 AARs/.exec(leftOut(text)) ?? []
    expect(text.match(/^#### /gm)).toHaveLength(400 - Number(missing))
    expect(Number(missing)).toBeGreaterThan(0)
  })

  it('fits however much there is, and says so exactly when something is left out', () => {
    const size = fc.record({
      documents: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20 })),
      number: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 0, max: 150 }),
      words: fc.constantFrom('m ', '@kim ', '<b>|', '#1 '),
    })
    let tooLong = 0
    fc.assert(
      fc.property(size, ({ documents, number, length, words }) => {
        const text = comment({ documents: Array(documents).fill(many(number, length, words)) })
        expect(text.length).toBeLessThanOrEqual(bodyLimit)
        expect(text.startsWith(marker)).toBe(true)
        expect(text.endsWith('<sub>configuration in force: defaults</sub>')).toBe(true)
        expect(text.includes('Agenda for the review meeting')).toBe(leftOut(text) === '')
        if (leftOut(text) !== '') tooLong += 1
      }),
      { numRuns: 12 },
    )
    expect(tooLong).toBeGreaterThan(2)
  })
})
