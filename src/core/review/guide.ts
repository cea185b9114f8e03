/**
 * What the guide to After Action Reviews asks, one entry per demand, in the guide's order. `served` says by what: rules point here
 * themselves, a `question` goes to a human with the evidence beside it, a `use case` is something the app does.
 */

export interface Demand {
  readonly id: string
  /** The demand read aloud, as a line of the checklist. */
  readonly text: string
  /** `program`: rules decide. `both`: rules find the evidence, a human answers. `app`: the app does it. */
  readonly judge: 'program' | 'both' | 'app'
  /** What a human is asked; empty where no human is. */
  readonly question: string
  /** What the app does for it, and whether it does so already; empty where rules or humans serve it. */
  readonly useCase: string
}

const program = (id: string, text: string) => ({ id, text, judge: 'program', question: '', useCase: '' }) as const
const both = (id: string, text: string, question: string) =>
  ({ id, text, judge: 'both', question, useCase: '' }) as const
const app = (id: string, text: string, useCase: string) => ({ id, text, judge: 'app', question: '', useCase }) as const

export const guide = [
  both(
    'timeline-is-accurate',
    'The timeline tells what really happened',
    'Is the timeline right, and is nothing missing that mattered?',
  ),
  program('jargon-is-explained', 'Terms and acronyms are explained for newcomers'),
  both(
    'health-before',
    'It says how healthy we thought the service was',
    'How did we see the health of the service before this?',
  ),
  both(
    'health-learned',
    'It says whether that view has changed',
    'Did this teach us something that should change how we see its health?',
  ),
  both(
    'class-or-one-off',
    'It says whether this was a single bug or a class of problem',
    'A single bug, a kind of failure that we expected, or one that we did not expect here?',
  ),
  both(
    'will-recur',
    'It says whether something like it will happen again',
    'Will something like it happen again unless we do more than these action items?',
  ),
  both(
    'worse-with-scale',
    'It says whether growth makes it worse',
    'Does this kind of problem become likelier or worse as use grows?',
  ),
  both('earlier-signs', 'It looks for earlier signs', 'Did an earlier incident point to this one?'),
  both(
    'approach-is-stated',
    'Each action item says what it is for',
    'Is the mix right: narrow fixes, removing a whole class, and what we leave alone on purpose?',
  ),
  program('outage-means-outage', 'It says “outage” only where everything was down'),
  both(
    'facts-are-not-softened',
    'Nothing is made to look better than it was',
    'Would someone who was affected recognise what happened to them?',
  ),
  program('nobody-is-blamed', 'Nobody is named as the fault'),
  program('no-human-error', 'It goes past “human error”'),
  program('no-alternate-reality', 'Description and timeline stay with what happened'),
  app(
    'reviewed-by-coworkers',
    'Coworkers have looked at it',
    'Debrief looks for reviews of the pull request by somebody other than the author, and at which version.',
  ),
  both('detail-is-enough', 'There is enough detail', 'Could someone who was not there follow what happened?'),
  both(
    'causes-go-deep',
    'It goes down to the underlying causes',
    'Does the chain of whys end at something we can change, and not at a person?',
  ),
  program('what-is-apart-from-fix', 'What happened stands apart from how to fix it'),
  both(
    'actions-are-well-scoped',
    'The action items make sense and are well scoped',
    'Do these items make sense, and can each be finished?',
  ),
  both('text-is-understandable', 'It is easy to read', 'Would a new colleague understand it?'),
  both(
    'external-message-resonates',
    'The message to customers is one we would want to read',
    'Would this message leave a customer informed rather than annoyed?',
  ),
  both(
    'meeting-is-scheduled',
    'The meeting has a date, and the right people are invited',
    'Is the meeting in the calendars of the people who are needed?',
  ),
  program('cause-is-investigated', 'The cause has been looked into'),
  program('page-is-complete', 'The page is complete'),
  app(
    'tickets-exist',
    'Every action item has an issue',
    'Debrief files one issue for each action item after the merge.',
  ),
  app(
    'leads-know-the-tickets',
    'The leads know the issue numbers',
    'Debrief tells the configured leads once after the merge. Planned: following up until one of them has set a priority.',
  ),
  app(
    'reviewed-before-meeting',
    'It was reviewed before the meeting',
    'Debrief compares the approvals of the pull request with the date of the meeting.',
  ),
  app(
    'meeting-covers-topics',
    'The meeting goes through the topics',
    'Debrief makes an agenda from the AAR, and a calendar file with it.',
  ),
  app(
    'results-are-shared',
    'The results are shared',
    'The comment after the merge holds a summary that can be passed on. Planned: sending it to a configured address.',
  ),
  app(
    'every-incident-has-an-aar',
    'Every incident has an AAR',
    'Planned: naming incidents that were closed without one.',
  ),
  both(
    'causes-are-plural',
    'It looks for more than one cause',
    'Which other events had to come together for this to happen?',
  ),
] as const satisfies readonly Demand[]

export type DemandId = (typeof guide)[number]['id']
