import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, escapeMarkdown } from '../../../src/core/render/escape.ts'
import { renderJson } from '../../../src/core/render/json.ts'
import { markdownToTerminal, renderInline } from '../../../src/core/render/markdown-to-terminal.ts'
import { ansiPainter, plainPainter } from '../../../src/core/render/painter.ts'
import { renderReviewComment } from '../../../src/core/render/review-comment.ts'
import { renderPlanForTerminal, renderReviewForTerminal } from '../../../src/core/render/terminal.ts'
import { widthOf } from '../../../src/core/render/terminal-width.ts'
import { aar, create, defaults, document, finding, item, place, plan, point, review } from './story.ts'

const view = { painter: plainPainter, width: 80 }

describe('a review in a terminal', () => {
  it('reads as numbers, findings, and what is left to people', () => {
    const findings = [
      finding(),
      finding({ line: 33, message: 'The action item “TBD” has no owner.' }),
      finding({
        line: 7,
        column: 4,
        rule: 'no-human-error',
        level: 'suggestion',
        wording: true,
        message: 'The text calls “human error” a cause.',
        why: 'It ends the search for causes.',
        question: 'What let it through?',
      }),
    ]
    const checklist = [point('a', 'met'), point('b', 'open', { text: 'The timeline is right.', note: '6 entries' })]
    expect(renderReviewForTerminal(review({ findings, checklist }), view)).toMatchInlineSnapshot(`
      "docs/aar/checkout.md
      Checkout errors in the EU: 1 of 1 point met, 2 to fix, 1 to consider, 1 for a reviewer to confirm
      1 h 42 min, 3 Nov 2026 10:04–11:46 UTC · detected after 12 min · mitigated after 58 min

      To fix
        31:1    The action item “Improve monitoring” has no owner.
                An item that belongs to nobody is an item that nobody finishes. Who
                would you ask about it in two weeks?
                action-item-has-owner warning
        33:1    The action item “TBD” has no owner.
                action-item-has-owner warning

      To consider
        7:4     The text calls “human error” a cause.
                It ends the search for causes. What let it through?
                no-human-error suggestion

      For a reviewer to confirm
        ☐ The timeline is right. (6 entries)
      "
    `)
  })

  it('shows what the merge will do', () => {
    const steps = plan(create(), {
      action: 'leave',
      item: item({ line: 44, title: '', owners: [], due: null, dueText: null }),
      number: null,
      url: null,
      reason: 'no words yet',
    })
    expect(renderPlanForTerminal(steps, { ...view, notes: ['Nobody was asked.'] })).toMatchInlineSnapshot(`
      "docs/aar/checkout.md
      Checkout errors in the EU: Debrief files 1 issue and leaves 1 item as it is.
        new     L40   Rotate certificates automatically
                      @kim · 1 Dec 2026 · aar, aar/needs-priority, aar/prevent
                      not filed yet
        left    L44   no words yet
                      no words yet
      Nobody was asked.
      "
    `)
  })

  it('lets no text of others move the cursor or change colours', () => {
    const evil = '\u001b[31mred\u001b[0m\u0007\u202e'
    const text = renderReviewForTerminal(
      review({ title: evil, path: evil, findings: [finding({ message: evil, why: evil, question: evil })] }),
      view,
    )
    expect(text).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u)
  })
})

describe('markdown of ours in a terminal', () => {
  it('reads like the comment does', () => {
    const documents = [
      document({
        review: review({ checklist: [point('a', 'met'), point('b', 'open', { text: 'The timeline is right.' })] }),
      }),
    ]
    const comment = renderReviewComment({
      ...place,
      draft: false,
      documents,
      unread: [],
      config: defaults,
      marker: '<!-- debrief:review v1 {} -->',
    })
    expect(markdownToTerminal(comment, { painter: plainPainter, width: 100, folded: 'named' })).toMatchInlineSnapshot(`
      "AAR review: Checkout errors in the EU

      1 of 1 point met · 1 to fix · 1 for a reviewer to confirm

      1 h 42 min, 3 Nov 2026 10:04–11:46 UTC · detected after 12 min · mitigated after 58 min

      ▸ Timeline as a picture (folded)

      To fix

      • L31 The action item “Improve monitoring” has no owner. An item that belongs to nobody is an item
        that nobody finishes. Who would you ask about it in two weeks? action-item-has-owner

      ▸ For a reviewer to confirm: 1 point (folded)

      On merge Debrief files 1 issue.

           item                                   owner  due         labels, or why not
      new  L40 Rotate certificates automatically  kim    1 Dec 2026  aar aar/needs-priority aar/prevent

      ▸ Agenda for the review meeting (folded)

      configuration in force: defaults"
    `)
  })

  it('gives escaped text back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(renderInline(escapeMarkdown(text), plainPainter)).toBe(cleanText(text))
      }),
      { numRuns: 500 },
    )
  })

  it('shows what is folded where it is asked to', () => {
    const folded = '<details><summary>Agenda</summary>\n\n1. Recap\n\n</details>\nend'
    expect(markdownToTerminal(folded, { painter: plainPainter, width: 80, folded: 'shown' })).toBe(
      '▸ Agenda\n\n1. Recap\n\nend',
    )
    expect(markdownToTerminal(folded, { painter: plainPainter, width: 80, folded: 'named' })).toBe(
      '▸ Agenda (folded)\nend',
    )
  })

  it('keeps columns in line whatever the colours and the script', () => {
    const table = '| a | b |\n|---|---|\n| **日本** | x |\n| `code` | y |'
    const lines = markdownToTerminal(table, { painter: ansiPainter, width: 80, folded: 'named' }).split('\n')
    expect(lines.map(widthOf)).toEqual([7, 7, 7])
  })
})

describe('JSON', () => {
  it('has the fields that tools read', () => {
    const file = JSON.parse(renderJson([{ path: 'a.md', aar: aar(), review: review() }])).files[0]
    expect(file).toMatchObject({
      path: 'a.md',
      aar: {
        title: 'Checkout errors in the EU',
        sections: [],
        timeline: [{ line: 12, at: '2026-11-03T10:04:00Z', text: 'Certificate expires; #12', kind: null }, {}],
        actionItems: [
          {
            line: 40,
            title: 'Rotate certificates automatically',
            owners: ['@kim'],
            issues: [],
            due: '2026-12-01',
            priority: null,
            done: false,
            status: 'open',
            reason: null,
            places: [40],
          },
        ],
        isAar: true,
      },
      findings: [
        {
          rule: 'action-item-has-owner',
          level: 'warning',
          line: 31,
          column: 1,
          endLine: 31,
          endColumn: 40,
          message: expect.any(String),
        },
      ],
      checklist: [{ id: 'page-is-complete', state: 'met', evidence: [] }, {}],
    })
    expect(file.aar).not.toHaveProperty('passages')
  })
})
