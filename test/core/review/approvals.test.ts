import { describe, expect, test } from 'vitest'
import type { Moment } from '../../../src/core/aar/aar.ts'
import { type Approval, judgeApprovals } from '../../../src/core/review/approvals.ts'
import { aar, point, review } from '../render/story.ts'

const headSha = 'a'.repeat(40)
const asked = review({
  checklist: [point('reviewed-by-coworkers', 'not-applicable'), point('reviewed-before-meeting', 'not-applicable')],
})

function by(login: string, changes: Partial<Approval> = {}): Approval {
  return { by: login, state: 'approved', commit: headSha, at: '2026-11-05T10:00:00Z', ...changes }
}

function judge(reviews: readonly Approval[], meeting: string | null = null) {
  const meetingDate: Moment | null = meeting === null ? null : { at: meeting, text: meeting, doubt: null }
  const document = aar({ metadata: { ...aar().metadata, meetingDate } })
  const [coworkers, before] = judgeApprovals(asked, document, { author: 'kim', headSha, reviews }).checklist
  return { coworkers, before }
}

describe('coworkers', () => {
  test.each([
    ['nobody', [], 'attention', 'nobody but the author has reviewed it yet'],
    ['the author alone', [by('Kim')], 'attention', 'nobody but the author has reviewed it yet'],
    ['a coworker, this version', [by('lee')], 'met', 'lee approved this version'],
    ['an older version', [by('lee', { commit: 'b'.repeat(40) })], 'met', 'lee approved bbbbbb, an earlier version'],
    ['the last word of each', [by('lee', { state: 'commented' }), by('lee')], 'met', 'lee approved this version'],
    ['changes', [by('lee', { state: 'changes-requested' })], 'met', 'lee asked for changes to this version'],
    ['a commit that is not told', [by('lee', { commit: null })], 'met', 'lee approved it'],
  ] as const)('%s', (_what, reviews, state, note) => {
    expect(judge(reviews).coworkers).toMatchObject({ state, note })
  })
})

describe('before the meeting', () => {
  test.each([
    ['no date', [by('lee')], null, 'not-applicable'],
    ['nobody', [], '2026-11-10', 'attention'],
    ['before the day', [by('lee')], '2026-11-10', 'met'],
    ['on the day', [by('lee')], '2026-11-05', 'met'],
    ['after the day', [by('lee')], '2026-11-04', 'attention'],
    ['an hour before', [by('lee')], '2026-11-05T11:00:00Z', 'met'],
    ['an hour after, by its offset', [by('lee')], '2026-11-05T11:00:00+02:00', 'attention'],
    ['without a zone', [by('lee')], '2026-11-05T11:00:00', 'met'],
    ['a comment is no approval', [by('lee', { state: 'commented' })], '2026-11-10', 'attention'],
    ['the author’s own is none', [by('kim')], '2026-11-10', 'attention'],
  ] as const)('%s', (_what, reviews, meeting, state) => {
    expect(judge(reviews, meeting).before?.state).toBe(state)
  })
})
