import type { Passage } from '../../aar/aar.ts'
import { isActionVerb } from '../../aar/items/action-verbs.ts'

/** Fewer are no course of action. */
const fewest = 3

/** What one does in the midst of repair, and hardly ever plans for later. */
const ofRepair =
  /^(?:stop|start|restart|restore|return|purge|disable|enable|re-?enable|re-?deploy|roll (?:back|out)|revert|drain|delete|remove|kill|clear|flush|re-?run|re-?start|switch|fail (?:over|back)|block|unblock|pause|resume|replay|re-?send|reboot|rebuild|re-?build|reload|re-?load|reset|wait|determine|identify|isolate|scale|clean|repair|recover|wipe|shut|turn)\b/i

/** A task that looks ahead is a plan among any steps. */
const ahead =
  /\b(?:to (?:prevent|avoid)|in (?:the )?future|future|going forward|so that|ensuring|(?:happen|occur)\w* again|^(?:prevent|never|avoid)\b[^.]{3,120}\bagain\b|long[- ]term|later|next (?:time|week|month|sprint|release)|should|will|todo|tbd|backlog)\b|\[[ x]\]/i
const aheadTitle =
  /\b(?:next|future|prevent\w*|long|follow\w*|improv\w+|plan\w*|recommend\w*|to-?dos?|remain\w*|actions?|proposed|possible|further)\b/i

/**
 * The bullets under “Recovery” that tell in orders what was done there (“Stop the writers”, “Restore the snapshot”): no plans. Every one opens with a
 * verb, one at least with a verb of repair, and none looks ahead. Linear in the text.
 */
export function stepsOfRepair(passages: readonly Passage[]): ReadonlySet<Passage> {
  const steps = new Set<Passage>()
  let title = ''
  let run: Passage[] = []
  const close = () => {
    if (isCourse(run) && !aheadTitle.test(title)) for (const step of run) steps.add(step)
    run = []
  }
  for (const passage of passages) {
    const isStep = passage.form === 'list-item' && passage.section === 'resolution' && !passage.quoted
    if (!isStep) {
      close()
      title = passage.text
    } else run.push(passage)
  }
  close()
  return steps
}

function isCourse(run: readonly Passage[]): boolean {
  const left = run[0]?.column
  const heads = run.filter(({ column }) => column === left)
  return (
    heads.length >= fewest &&
    heads.every(({ text }) => isActionVerb(firstWord(text)) || ofRepair.test(text)) &&
    heads.some(({ text }) => ofRepair.test(text)) &&
    !run.some(({ text }) => ahead.test(text))
  )
}

function firstWord(text: string): string {
  return /^(?:[\p{L}]+ly )?([\p{L}-]+)/iu.exec(text.trim())?.[1] ?? ''
}
