import type { LinksWords } from '../follow-up/write-back/links-marker.ts'
import type { LeftReason } from '../follow-up/write-back/write-links.ts'
import { cutAtWord, escapeMarkdown, escapePlain } from './escape.ts'
import { blocks, fold } from './fold.ts'
import { count } from './format-time.ts'
import { fileUrl, lineLink } from './line-link.ts'
import { bodyLimit } from './review-comment.ts'

/** A file into which links are written. */
export interface LinkedFile {
  readonly path: string
  readonly title: string
  /** Rows that get a link. */
  readonly written: readonly { readonly line: number; readonly number: number; readonly url: string }[]
  /** Rows that stay without, and why. */
  readonly left: readonly { readonly line: number; readonly number: number; readonly reason: LeftReason }[]
}

export interface WriteBackInput {
  readonly repositoryUrl: string
  /** The commit that the lines belong to. */
  readonly sha: string
  /** The branch of the app's own that holds the change. */
  readonly branch: string
  readonly files: readonly LinkedFile[]
  /** Names of the issues (`owner/repo#7`). */
  readonly links: readonly string[]
}

const reasons: Readonly<Record<LeftReason, string>> = {
  prose: 'it is part of a paragraph',
  'cell-has-words': 'its cell says something already',
  'odd-table': 'its table has rows of different lengths',
  'would-change-the-reading': 'a link there would change how the row is read',
}

/** GitHub's limit is 256. */
const titleLimit = 120

/** The pull request that brings the links: title, and text without marker. It mentions nobody. */
export function renderWriteBack(input: WriteBackInput): LinksWords {
  const { files, links } = input
  const [first, ...others] = files
  const what =
    first !== undefined && others.length === 0
      ? `“${cutAtWord(escapePlain(first.title), titleLimit)}”`
      : count('AAR', files.length)
  const title = `Link the follow-ups of ${what}`
  const text = textWithin(input, bodyLimit - links.join().length * 2 - 2_000)
  return { title, text, links, paths: files.map(({ path }) => path) }
}

/** The rows are the least important: they stand in the diff. */
function textWithin(input: WriteBackInput, room: number): string {
  for (const rows of [200, 30, 0]) {
    const text = textOf(input, rows)
    if (text.length <= room) return text
  }
  return textOf({ ...input, files: [] }, 0)
}

function textOf(input: WriteBackInput, rows: number): string {
  const { files, branch } = input
  return blocks(
    `Debrief filed the action items below as issues. This puts the link to each issue into the row that it stands for (${count(
      'row',
      files.reduce((sum, { written }) => sum + written.length, 0),
    )}). Nothing else in ${files.length === 1 ? 'the file' : 'the files'} changes.`,
    ...files.map((file) => fileText(file, input, rows)),
    `**Merge it** if the links are welcome. **Close it** to say no: these links are not proposed again. If you commit to the branch \`${branch}\`, Debrief leaves it to you. \`writeBack: off\` in the configuration ends these pull requests.`,
  )
}

function fileText({ path, title, written, left }: LinkedFile, place: WriteBackInput, rows: number): string {
  const link = (line: number) => lineLink(place, path, line)
  const linked = written.slice(0, rows).map(({ line, number, url }) => `- ${link(line)} gets [#${number}](${url})`)
  const stays = left.slice(0, rows).map(({ line, reason }) => `- ${link(line)}: ${reasons[reason]}`)
  return blocks(
    `In [${escapeMarkdown(title) || escapeMarkdown(path)}](${fileUrl(place, path)}):`,
    linked.join('\n'),
    fold(`${count('row', left.length)} ${left.length === 1 ? 'stays' : 'stay'} without a link`, stays.join('\n')),
  )
}

/** The text of a pull request that the app closes itself. */
export const nothingLeftToLink = 'The rows have their links by now, so there is nothing left to do here.'
