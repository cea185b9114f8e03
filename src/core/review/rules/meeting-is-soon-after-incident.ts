import { aar, defineRule } from '../define-rule.ts'
import { meetingDelay } from '../meeting.ts'

export const meetingIsSoonAfterIncident = defineRule({
  id: 'meeting-is-soon-after-incident',
  guide: 'meeting-is-scheduled',
  level: 'suggestion',
  about: 'structure',
  scope: 'file',
  summary: 'The meeting is soon after the incident',
  why: 'After some weeks people no longer remember what they saw, and what let it happen is still there.',
  question: 'Can it be earlier, if need be with fewer people?',
  fix: 'Move the meeting forward; `thresholds.meetingDays` in the configuration says within how many days it is held here.',
  examples: [
    {
      name: 'a week after it',
      markdown: aar`
        # Checkout was slow
        **Meeting**: 2026-11-10
        ## Timeline
        - 2026-11-03 10:04 UTC: a deploy starts the incident
        - 2026-11-03 11:46 UTC: the incident is resolved
      `,
      findings: [],
    },
    {
      name: 'it is not known when the incident was',
      markdown: aar`
        # Checkout was slow
        **Meeting**: 2026-12-20
        ## Summary
        Checkout was slow for 12 minutes.
      `,
      findings: [],
    },
    {
      name: 'weeks after it',
      markdown: aar`
        # Checkout was slow
        **Meeting**: 2026-12-20
        ## Timeline
        - 2026-11-03 10:04 UTC: a deploy starts the incident
        - 2026-11-03 11:46 UTC: the incident is resolved
      `,
      findings: [
        {
          line: 2,
          message: 'The meeting is on 2026-12-20, 47 days after the incident; it is to be held within 14 days.',
        },
      ],
    },
  ],
  *check(document, { settings }) {
    const delay = meetingDelay(document)
    if (delay === null || delay.days <= settings.meetingDays) return
    const { meetingDate } = document.metadata
    const line =
      document.passages.find(({ text }) => meetingDate !== null && text.includes(meetingDate.text))?.line ?? 1
    const within = settings.meetingDays === 1 ? 'a day' : `${settings.meetingDays} days`
    yield {
      line,
      message: `The meeting is on ${delay.meeting}, ${delay.days} days after the incident; it is to be held within ${within}.`,
    }
  },
})
