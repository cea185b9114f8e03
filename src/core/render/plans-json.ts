import type { PaperPlan } from './plan-on-paper.ts'

/** One object for tools, as `docs/json.md` promises it: `files[].path`, `.plan`, `.notes`. Fields may be added, none renamed. Ends with a newline. */
export function renderPlansAsJson(plans: readonly PaperPlan[]): string {
  const files = plans.map(({ plan, notes }) => ({ path: plan.path, plan, notes }))
  return `${JSON.stringify({ files }, null, 2)}\n`
}
