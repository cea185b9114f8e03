import type { ActionItem } from '../../../src/core/aar/aar.ts'
import { readFollowUpMarker } from '../../../src/core/follow-up/marker.ts'
import type { FollowUpMarker, ObservedIssue, Plan, WantedIssue } from '../../../src/core/follow-up/plan.ts'

/** An open item as a list gives it; tests say only what they are about. */
export function item(title: string, more: Partial<ActionItem> = {}): ActionItem {
  const line = more.line ?? 1
  return {
    line,
    column: 1,
    endLine: line,
    endColumn: 10,
    title,
    detail: '',
    passage: `- ${title}`,
    form: 'list',
    owners: [],
    issues: [],
    tickets: [],
    due: null,
    dueText: null,
    priority: null,
    type: null,
    approach: null,
    status: 'open',
    done: more.status === 'done',
    reason: null,
    doneWhen: null,
    id: null,
    repository: null,
    group: null,
    places: [line],
    ...more,
  }
}

/** What a renderer would want of an item. */
export function wanted({ title, detail, owners }: ActionItem): WantedIssue {
  return {
    title,
    text: `Do: ${title}. ${detail}`,
    labels: ['aar', 'aar/needs-priority'],
    assignees: owners.filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1)),
    notAssigned: [],
  }
}

/** The issues of ours after a plan has been carried out, as GitHub would show them. */
export function carryOut(plan: Plan, observed: readonly ObservedIssue[]): readonly ObservedIssue[] {
  const issues = new Map(observed.map((issue) => [issue.number, issue]))
  for (const step of plan.steps) {
    if (step.action === 'create') {
      const number = Math.max(0, ...issues.keys()) + 1
      issues.set(number, issue(number, { ...step.desired }))
    }
    const known = step.action === 'update' ? issues.get(step.number) : undefined
    if (step.action !== 'update' || known === undefined) continue
    const { title, body, addLabels = [], addAssignees = [], say } = step.change
    issues.set(
      step.number,
      withMarker({
        ...known,
        title: title ?? known.title,
        body: body ?? known.body,
        labels: [...known.labels, ...addLabels],
        assignees: [...known.assignees, ...addAssignees],
        ...(say === 'emptied' ? { emptiedWasSaid: true } : {}),
      }),
    )
  }
  for (const { number, change } of plan.gone ?? []) {
    const known = issues.get(number)
    if (known !== undefined && change !== null) issues.set(number, withMarker({ ...known, body: change.body }))
  }
  for (const { number, close } of plan.duplicates ?? []) {
    const known = issues.get(number)
    if (known !== undefined && close) issues.set(number, { ...known, state: 'closed' })
  }
  return [...issues.values()]
}

export function issue(number: number, more: Partial<ObservedIssue>): ObservedIssue {
  return withMarker({
    number,
    url: `https://github.com/acme/shop/issues/${number}`,
    state: 'open',
    title: '',
    body: '',
    labels: [],
    assignees: [],
    locked: false,
    createdAt: '2026-11-03T10:00:00Z',
    marker: null,
    ...more,
  })
}

/** Reads the marker from the body again, as an adapter does. */
export function withMarker(observed: ObservedIssue): ObservedIssue {
  const marker: FollowUpMarker | null = readFollowUpMarker(observed.body)
  return { ...observed, marker }
}

/** What a plan would write. */
export function writes(plan: Plan): readonly string[] {
  return [
    ...plan.steps.flatMap((step) => {
      if (step.action === 'create') return [`create ${step.item.title}`]
      if (step.action === 'adopt') return step.addLabels.length > 0 ? [`label #${step.issue.number}`] : []
      return step.action === 'update' ? [`update #${step.number} (${step.reason})`] : []
    }),
    ...(plan.gone ?? []).flatMap(({ number, change }) =>
      change === null ? [] : [`tell #${number} ${change.say ?? 'silently'}`],
    ),
    ...(plan.duplicates ?? []).flatMap(({ number, of, close }) => (close ? [`close #${number} as #${of}`] : [])),
  ]
}
