/** The values that the texts are rendered from in these tests: one small story, and builders for variations of it. */
import type { Aar, ActionItem, IncidentFigures, Milestone, Passage, TimelineEntry } from '../../../src/core/aar/aar.ts'
import type { DesiredIssue, Plan, Step } from '../../../src/core/follow-up/plan.ts'
import type { ConfigInForce, ReviewedDocument } from '../../../src/core/render/reviewed-document.ts'
import type { ChecklistEntry, Finding, Review } from '../../../src/core/review/review.ts'

export const repositoryUrl = 'https://github.com/acme/shop'
export const sha = 'f00d'
export const place = { repositoryUrl, sha }
export const path = 'docs/aar/checkout.md'
export const defaults: ConfigInForce = { source: null, path: null, problems: [], notLoaded: null }

const at = (line: number) => ({ line, column: 1, endLine: line, endColumn: 40 })

export function item(changes: Partial<ActionItem> = {}): ActionItem {
  const line = changes.line ?? 40
  return {
    ...at(line),
    title: 'Rotate certificates automatically',
    detail: '',
    passage: '| Rotate certificates automatically | @kim | 2026-12-01 |',
    form: 'table',
    owners: ['@kim'],
    issues: [],
    tickets: [],
    due: '2026-12-01',
    dueText: '2026-12-01',
    priority: null,
    type: 'prevent',
    approach: 'systemic',
    status: 'open',
    done: false,
    reason: null,
    doneWhen: null,
    id: null,
    repository: null,
    group: null,
    places: [line],
    ...changes,
  }
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    ...at(changes.line ?? 31),
    rule: 'action-item-has-owner',
    level: 'warning',
    message: 'The action item “Improve monitoring” has no owner.',
    why: 'An item that belongs to nobody is an item that nobody finishes.',
    question: 'Who would you ask about it in two weeks?',
    wording: false,
    ...changes,
  }
}

export function point(
  id: string,
  state: ChecklistEntry['state'],
  changes: Partial<ChecklistEntry> = {},
): ChecklistEntry {
  return { id, text: `${id.replaceAll('-', ' ')}.`, state, evidence: [], note: '', ...changes }
}

function milestone(time: string, line: number): Milestone {
  return { at: `2026-11-03T${time}:00Z`, text: time, doubt: null, line, source: 'timeline' }
}

export const figures: IncidentFigures = {
  started: milestone('10:04', 12),
  detected: milestone('10:16', 13),
  mitigated: milestone('11:02', 14),
  resolved: milestone('11:46', 15),
  minutesToDetect: 12,
  minutesToMitigate: 58,
  minutesToResolve: 102,
  timeZone: 'UTC',
}

export function entry(time: string, event: string, line = 12): TimelineEntry {
  return { ...at(line), at: `2026-11-03T${time}:00Z`, text: time, doubt: null, event, kind: null, evidence: 0 }
}

export function passage(section: Passage['section'], text: string): Passage {
  return {
    ...at(8),
    form: 'paragraph',
    section,
    quoted: false,
    text,
    anchors: [{ offset: 0, line: 8, column: 1 }],
    marks: [],
  }
}

export function aar(changes: Partial<Aar> = {}): Aar {
  return {
    title: 'Checkout errors in the EU',
    language: 'en',
    metadata: {
      incidentId: { text: 'INC-12', line: 2 },
      status: null,
      severity: null,
      service: null,
      date: { text: '2026-11-03', line: 3 },
      authors: [],
      responders: [],
      incidentStart: null,
      incidentEnd: null,
      meetingDate: null,
      invitees: [],
      frontMatter: {},
    },
    sections: [],
    passages: [
      passage('summary', 'The gateway refused cards.'),
      passage('impact', 'Customers in the EU could not pay for 1 h 42 min. About 9 % of orders were lost.'),
    ],
    remarks: [],
    timeline: [entry('10:04', 'Certificate expires; #12'), entry('10:16', 'Pager: "checkout"', 13)],
    figures,
    actionItems: [item()],
    isAar: true,
    problems: [],
    lineCount: 60,
    ...changes,
  }
}

export function review(changes: Partial<Review> = {}): Review {
  return {
    path,
    title: 'Checkout errors in the EU',
    findings: [finding()],
    checklist: [point('page-is-complete', 'met'), point('tickets-exist', 'attention')],
    figures,
    silenced: [],
    ...changes,
  }
}

export function desired(changes: Partial<DesiredIssue> = {}): DesiredIssue {
  return {
    title: 'Rotate certificates automatically',
    body: '',
    labels: ['aar', 'aar/needs-priority', 'aar/prevent'],
    assignees: ['kim'],
    notAssigned: [],
    ...changes,
  }
}

export function create(changes: Partial<ActionItem> = {}, issue: Partial<DesiredIssue> = {}): Step {
  return { action: 'create', item: item(changes), key: 'k', desired: desired(issue), reason: 'not filed yet' }
}

export function plan(...steps: readonly Step[]): Plan {
  return { path, title: 'Checkout errors in the EU', steps }
}

export function document(changes: Partial<ReviewedDocument> = {}): ReviewedDocument {
  return { aar: aar(), review: review(), plan: plan(create()), notFiled: null, ...changes }
}
