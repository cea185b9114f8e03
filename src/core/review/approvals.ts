import type { Aar, Moment } from '../aar/aar.ts'
import type { ChecklistEntry, Review } from './review.ts'

/** What somebody has said of the pull request, as GitHub tells it. */
export interface Approval {
  /** Login. */
  readonly by: string
  readonly state: 'approved' | 'changes-requested' | 'commented'
  /** The commit that was looked at; null where GitHub does not tell. */
  readonly commit: string | null
  /** ISO 8601 in UTC. */
  readonly at: string
}

export interface Approvals {
  readonly author: string
  /** The commit that the pull request ends in now. */
  readonly headSha: string
  /** Of people, in order of time. */
  readonly reviews: readonly Approval[]
}

/** The review with what coworkers have said: whether somebody but the author has looked, at which commit, and before the meeting. */
export function judgeApprovals(review: Review, aar: Aar, { author, headSha, reviews }: Approvals): Review {
  const others = reviews.filter(({ by }) => by.toLowerCase() !== author.toLowerCase())
  const judged: Readonly<Record<string, Pick<ChecklistEntry, 'state' | 'note'>>> = {
    'reviewed-by-coworkers': byCoworkers(others, headSha),
    'reviewed-before-meeting': beforeMeeting(others, aar.metadata.meetingDate),
  }
  return { ...review, checklist: review.checklist.map((entry) => ({ ...entry, ...judged[entry.id] })) }
}

const mostNamed = 3
const said = { approved: 'approved', 'changes-requested': 'asked for changes to', commented: 'commented on' } as const

function byCoworkers(reviews: readonly Approval[], headSha: string): Pick<ChecklistEntry, 'state' | 'note'> {
  const last = [...new Map(reviews.map((one) => [one.by.toLowerCase(), one])).values()]
  if (last.length === 0) return { state: 'attention', note: 'nobody but the author has reviewed it yet' }
  const named = last.slice(-mostNamed).map(({ by, state, commit }) => {
    if (commit === null) return `${by} ${said[state]} it`
    return `${by} ${said[state]} ${commit === headSha ? 'this version' : `${commit.slice(0, 6)}, an earlier version`}`
  })
  const more = last.length > mostNamed ? [`${last.length - mostNamed} more`] : []
  return { state: 'met', note: [...named, ...more].join('; ') }
}

function beforeMeeting(reviews: readonly Approval[], meeting: Moment | null): Pick<ChecklistEntry, 'state' | 'note'> {
  const at = meeting?.at ?? null
  if (meeting === null || at === null)
    return { state: 'not-applicable', note: 'no date of the meeting is given that can be read' }
  const before = reviews.filter((one) => one.state === 'approved' && isBefore(one.at, at))
  const [first] = before
  return first === undefined
    ? { state: 'attention', note: `the meeting is on ${meeting.text}; no approval by a coworker is dated before it` }
    : { state: 'met', note: `${first.by} approved on ${first.at.slice(0, 10)}, the meeting is on ${meeting.text}` }
}

/** A date without a time is over at its end; a time without a zone is taken as UTC. */
function isBefore(time: string, meeting: string): boolean {
  if (!meeting.includes('T')) return time.slice(0, 10) <= meeting.slice(0, 10)
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(meeting)
  return Date.parse(time) < Date.parse(hasZone ? meeting : `${meeting}Z`)
}
