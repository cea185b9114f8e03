import { markdownToTerminal } from '../../src/core/render/markdown-to-terminal.ts'
import { ansiPainter, type Painter, plainPainter } from '../../src/core/render/painter.ts'
import type { Story, StoryListener } from './story.ts'

/** Shows the story as a person would read it on GitHub, in a terminal. */
export function storyTeller(repository: string, write: (text: string) => void): StoryListener {
  const painter = process.env['NO_COLOR'] === undefined && process.stdout.isTTY ? ansiPainter : plainPainter
  const width = Math.max(60, Math.min(process.stdout.columns ?? 100, 120))
  const show = (markdown: string, folded: 'named' | 'shown' = 'named') =>
    write(indent(markdownToTerminal(markdown, { painter, width: width - 4, folded })))
  const step = (text: string) => write(`\n${painter.bold(`== ${text}`)}\n`)
  const check = (run: CheckRun) => write(`\n${describeCheck(run, painter)}`)
  return {
    opened: (number) => step(`${repository}#${number} is opened with an AAR`),
    reviewed: (shown) => {
      write(`\n${painter.dim('The comment of Debrief:')}\n`)
      show(shown.comment)
      check(shown.check)
    },
    corrected: (words) => step(`The author pushes a correction: it ${words}`),
    reviewedAgain: (shown) => {
      write(`\n${painter.dim('The same comment, edited in place:')}\n`)
      show(firstPart(shown.comment))
      check(shown.check)
    },
    merged: (commit) => step(`The pull request is merged as ${commit.slice(0, 7)}`),
    filed: (story) => {
      if (story.filingCheck === null) write('\n  Nothing is left to file.\n')
      else check(story.filingCheck)
      if (story.filingComment !== null) {
        write(`\n${painter.dim('The comment for the leads, once:')}\n`)
        show(story.filingComment)
      }
      const [first] = story.issues
      if (first === undefined) return
      write(`\n${painter.dim(`The issues in ${repository}:`)}\n`)
      for (const issue of story.issues) write(indent(describeIssue(issue, painter)))
      write(`\n${painter.dim(`What #${first.number} says:`)}\n`)
      show(first.body ?? '')
    },
  }
}

type CheckRun = NonNullable<Story['filingCheck']>

function describeCheck(run: CheckRun, painter: Painter): string {
  const paint =
    run.conclusion === 'success' ? painter.green : run.conclusion === 'failure' ? painter.red : painter.yellow
  const annotations = run.annotations.map(
    ({ path, start_line, annotation_level, title }) =>
      `  ${painter.dim(`${path}:${start_line}`)} ${annotation_level} ${title ?? ''}`,
  )
  const head = `  [check] ${run.name}: ${paint(run.conclusion ?? run.status)}, ${run.title ?? ''}`
  return `${[head, ...annotations].join('\n')}\n`
}

function describeIssue({ number, title, labels, assignees }: Story['issues'][number], painter: Painter): string {
  const who = assignees.length === 0 ? '' : ` -> ${assignees.join(', ')}`
  return `#${number} ${painter.bold(title)}${who}\n    ${painter.cyan(labels.join(' '))}`
}

/** The numbers and what is left to fix: where a correction shows. */
function firstPart(comment: string): string {
  const end = comment.indexOf('\n**To consider')
  return end === -1 ? comment : `${comment.slice(0, end)}\n\n…`
}

function indent(text: string): string {
  return `${text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')}\n`
}
