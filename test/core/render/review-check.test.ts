import { describe, expect, it, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { parseConfig } from '../../../src/core/config/parse-config.ts'
import { reviewSettingsOf } from '../../../src/core/config/review-settings-of.ts'
import { type ReviewedPullRequest, renderReviewCheck } from '../../../src/core/render/review-check.ts'
import { checkTextLimit } from '../../../src/core/render/review-check-text.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'
import { rules } from '../../../src/core/review/rule-registry.ts'
import { create, defaults, document, finding, item, plan, point, repositoryUrl, review, sha } from './story.ts'

function reviewed(changes: Partial<ReviewedPullRequest> = {}): ReviewedPullRequest {
  return {
    kind: 'reviewed',
    repositoryUrl,
    sha,
    draft: false,
    mode: 'advise',
    conclusions: {},
    documents: [document()],
    unread: [],
    config: defaults,
    preview: null,
    ...changes,
  }
}

const clean = [document({ review: review({ findings: [] }) })]
const warning = [document()]
const error = [document({ review: review({ findings: [finding({ level: 'error' })] }) })]

describe('the conclusion', () => {
  test.each([
    ['observe', clean, 'neutral'],
    ['observe', error, 'neutral'],
    ['advise', clean, 'success'],
    ['advise', warning, 'neutral'],
    ['advise', error, 'neutral'],
    ['enforce', clean, 'success'],
    ['enforce', warning, 'neutral'],
    ['enforce', error, 'failure'],
  ] as const)('in mode %s', (mode, documents, conclusion) => {
    expect(renderReviewCheck(reviewed({ mode, documents })).conclusion).toBe(conclusion)
  })

  it('of a draft is neutral in every mode', () => {
    const check = renderReviewCheck(reviewed({ mode: 'enforce', draft: true, documents: error }))
    expect(check).toMatchObject({ conclusion: 'neutral', title: 'Draft: 1 point' })
  })

  const mapped = ['success', 'neutral', 'failure'] as const
  const outcomes = [
    ['clean', clean],
    ['findings', warning],
    ['errors', error],
  ] as const
  test.each(
    outcomes.flatMap(([outcome, documents]) => mapped.map((conclusion) => ({ outcome, documents, conclusion }))),
  )(
    'follows the configuration: $outcome as $conclusion, and nothing else changes',
    ({ outcome, documents, conclusion }) => {
      const conclusions = { [outcome]: conclusion }
      for (const mode of ['advise', 'enforce'] as const) {
        expect(renderReviewCheck(reviewed({ mode, documents, conclusions })).conclusion).toBe(conclusion)
        for (const [other, others] of outcomes.filter(([name]) => name !== outcome))
          expect([other, renderReviewCheck(reviewed({ mode, documents: others, conclusions })).conclusion]).toEqual([
            other,
            renderReviewCheck(reviewed({ mode, documents: others })).conclusion,
          ])
      }
      // Neither of the two has a verdict, whatever is mapped.
      expect(renderReviewCheck(reviewed({ mode: 'observe', documents, conclusions })).conclusion).toBe('neutral')
      expect(renderReviewCheck(reviewed({ draft: true, documents, conclusions })).conclusion).toBe('neutral')
    },
  )

  test.each([
    ['off', 'success', []],
    ['suggestion', 'neutral', ['notice']],
    ['warning', 'neutral', ['warning']],
    ['error', 'failure', ['failure']],
  ] as const)('of one rule at level %s in mode enforce is %s', (level, conclusion, annotated) => {
    const others = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]))
    const { config, problems } = parseConfig(
      JSON.stringify({ mode: 'enforce', rules: { ...others, 'no-human-error': level } }),
    )
    expect(problems).toEqual([])
    const text = '# Checkout was slow\n\n## Summary\n\nThe job was accidentally run twice.\n'
    const own = reviewAar({ path: 'a.md', aar: readAar(text), settings: reviewSettingsOf(config) })
    const check = renderReviewCheck(reviewed({ mode: config.mode, documents: [document({ review: own })] }))
    expect(check.conclusion).toBe(conclusion)
    expect(check.annotations?.map((one) => one.level)).toEqual(annotated)
  })

  it('is no success while a file could not be read', () => {
    const unread = [{ path: 'big.md', message: 'It is larger than 1 MB.' }]
    expect(renderReviewCheck(reviewed({ documents: [], unread }))).toMatchObject({
      conclusion: 'neutral',
      title: '1 file could not be read',
    })
  })
})

describe('a broken configuration', () => {
  const config = {
    source: '.github/debrief.yml',
    path: '.github/debrief.yml',
    problems: [
      {
        key: 'branches',
        path: 'branches',
        line: 3,
        column: 1,
        message: '`branches` is not valid: a list is expected.',
      },
    ],
    notLoaded: null,
  }

  it('fails in every mode, with the line and the key', () => {
    for (const mode of ['observe', 'advise', 'enforce'] as const) {
      expect(renderReviewCheck(reviewed({ mode, documents: clean, config }))).toMatchObject({
        conclusion: 'failure',
        title: '.github/debrief.yml, line 3: branches',
      })
    }
  })

  it('fails a draft and a required check without an AAR too', () => {
    expect(renderReviewCheck(reviewed({ draft: true, config })).conclusion).toBe('failure')
    expect(renderReviewCheck({ kind: 'no-aar', config }).conclusion).toBe('failure')
  })

  it('says that nothing is filed while the branches are not known', () => {
    const { summary } = renderReviewCheck(reviewed({ config }))
    expect(summary).toContain('- **L3** `branches` is not valid: a list is expected.')
    expect(summary).toContain('While it is not known which branches count, nothing is filed on a merge.')
  })

  it('is not the same as one that could not be loaded', () => {
    const check = renderReviewCheck(
      reviewed({ documents: clean, config: { ...defaults, notLoaded: 'GitHub did not answer.' } }),
    )
    expect(check.conclusion).toBe('success')
    expect(check.summary).toContain('configuration in force: defaults. GitHub did not answer.')
  })
})

describe('the text', () => {
  it('opens with the numbers, then what to fix', () => {
    const check = renderReviewCheck(reviewed())
    expect(check.title).toBe('1 of 2 points met, 1 to fix')
    expect(check.summary).toMatchInlineSnapshot(`
      "### Checkout errors in the EU

      **1 of 2 points met** · 1 to fix

      **1 h 42 min**, 3 Nov 2026 10:04–11:46 UTC · detected after 12 min · mitigated after 58 min

      **To fix**

      - **[L31](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L31) The action item “Improve monitoring” has no owner.** An item that belongs to nobody is an item that nobody finishes. *Who would you ask about it in two weeks?* \`action-item-has-owner\`

      <sub>configuration in force: defaults</sub>"
    `)
  })

  it('has the whole checklist and what the merge will do', () => {
    const documents = [
      document({
        review: review({
          checklist: [
            point('a', 'met', { text: 'It is a.', evidence: [4] }),
            point('b', 'attention', { text: 'It is b.', evidence: [9] }),
            point('c', 'open', { text: 'It is c.', note: 'one passage' }),
            point('d', 'not-applicable', { text: 'It is d.', note: 'there is none' }),
          ],
        }),
      }),
    ]
    expect(renderReviewCheck(reviewed({ documents })).text).toMatchInlineSnapshot(`
      "**On merge** Debrief files 1 issue.

      | | item | owner | due | labels, or why not |
      |---|---|---|---|---|
      | new | [L40](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L40) Rotate certificates automatically | kim | 1 Dec 2026 | \`aar\` \`aar/needs-priority\` \`aar/prevent\` |

      **Met (1)**

      - It is a. ([L4](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L4))

      **Needs attention (1)**

      - It is b. ([L9](https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md?plain=1#L9))

      **For a reviewer to confirm (1)**

      - It is c. (*one passage*)

      <details><summary>Does not apply (1)</summary>

      - It is d. (*there is none*)

      </details>"
    `)
  })

  it('says in one line what stands on lines that the pull request does not change; it neither counts nor is annotated', () => {
    const onOtherLines = Array.from({ length: 11 }, (_, at) => finding({ line: at + 2, level: 'error' }))
    const documents = [document({ review: review({ findings: [], onOtherLines }) })]
    const check = renderReviewCheck(reviewed({ mode: 'enforce', documents }))
    expect(check).toMatchObject({ conclusion: 'success', title: '1 of 2 points met', annotations: [] })
    expect(check.summary).toMatch(
      /\n11 more on lines that this pull request does not change, not counted here: \[L2\]\(\S+\), .*#L9\) and 3 more lines\.\n/,
    )
  })

  it('says in mode observe that nothing is written', () => {
    expect(renderReviewCheck(reviewed({ mode: 'observe' })).summary).toMatch(
      /^Mode: observe\. No comment is written and nothing is filed\./,
    )
  })

  it('fits however much there is', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      document({
        review: review({
          title: `Incident ${at}`,
          findings: Array.from({ length: 100 }, (_unused, line) =>
            finding({ line: line + 1, rule: `rule-${line}`, message: 'm '.repeat(400) }),
          ),
        }),
        plan: plan(...Array.from({ length: 100 }, (_unused, line) => create({ line: line + 1 }))),
      }),
    )
    const check = renderReviewCheck(reviewed({ documents: many }))
    expect(check.summary.length).toBeLessThanOrEqual(checkTextLimit)
    expect((check.text ?? '').length).toBeLessThanOrEqual(checkTextLimit)
    expect(check.summary).toContain('left out: GitHub allows 65,535 characters here.')
    expect(check.annotations).toHaveLength(6000)
  })
})

describe('annotations', () => {
  it('stand on the lines, all of them, with the message, why, the question and the rule', () => {
    const documents = [
      document({
        review: review({
          findings: [
            finding({ line: 7, column: 3, endLine: 7, endColumn: 20, level: 'error', message: 'Ask @kim about #12.' }),
            finding({ line: 9, endLine: 12, level: 'suggestion', rule: 'no-human-error' }),
          ],
        }),
      }),
    ]
    expect(renderReviewCheck(reviewed({ documents })).annotations).toEqual([
      {
        path: 'docs/aar/checkout.md',
        startLine: 7,
        endLine: 7,
        startColumn: 3,
        endColumn: 19,
        level: 'failure',
        title: 'Action item has owner',
        message:
          'Ask @\u200bkim about #\u200b12.\nAn item that belongs to nobody is an item that nobody finishes.\nWho would you ask about it in two weeks?\n(action-item-has-owner)',
      },
      expect.objectContaining({ startLine: 9, endLine: 12, level: 'notice', title: 'No human error' }),
    ])
  })
})

describe('without a review', () => {
  it('succeeds where there is no AAR', () => {
    expect(renderReviewCheck({ kind: 'no-aar', config: defaults })).toEqual({
      status: 'completed',
      conclusion: 'success',
      title: 'No AAR in this pull request',
      summary: 'There is nothing to review here.',
    })
  })

  it('succeeds at once in a merge queue', () => {
    expect(renderReviewCheck({ kind: 'merge-queue' })).toMatchObject({ status: 'completed', conclusion: 'success' })
  })

  const change = {
    path: '.github/debrief.yml',
    removed: false,
    changes: [{ key: 'mode', before: 'advise', after: 'enforce' }],
    problems: [],
  }

  it('shows what a change of the configuration would do', () => {
    const check = renderReviewCheck({ kind: 'config-change', preview: change, config: defaults })
    expect(check).toMatchObject({ conclusion: 'success', title: '1 setting would change' })
    expect(check.summary).toMatchInlineSnapshot(`
      "This pull request changes .github/debrief.yml. Until the merge the configuration of the base branch holds.

      | setting | now | after the merge |
      |---|---|---|
      | mode | advise | enforce |

      <sub>configuration in force: defaults</sub>"
    `)
  })

  it('fails a change of the configuration that is not valid, on its line', () => {
    const problems = [
      { key: 'mode', path: 'mode', line: 2, column: 7, message: '`mode` is not valid. Its default is in force.' },
    ]
    const check = renderReviewCheck({ kind: 'config-change', preview: { ...change, problems }, config: defaults })
    expect(check).toMatchObject({
      conclusion: 'failure',
      title: '.github/debrief.yml, line 2: mode',
      annotations: [{ path: '.github/debrief.yml', startLine: 2, level: 'failure', title: 'mode' }],
    })
  })
})

it('leaves items out of an empty plan', () => {
  const documents = [document({ plan: plan(), aar: { ...document().aar, actionItems: [item()] } })]
  expect(renderReviewCheck(reviewed({ documents })).text).toContain(
    '**On merge** Debrief found no action items to file.',
  )
})
