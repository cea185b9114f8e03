import { isActionVerb } from './action-verbs.ts'
import type { ItemRegion } from './item-regions.ts'
import { readApproach, readType } from './item-type.ts'
import { isWhollyMarked } from './nothing.ts'
import { isPersonName, type People, splitOwners } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'
import { priorityOfHeading } from './priority.ts'
import { headingStatus } from './read-status.ts'

/** "Harrison", "AFC": names of things have often more words. */
const name = /^\p{Lu}[\p{L}'’.-]{0,20}$/u
const initials = /^\p{Lu}{2,3}$/u

/**
 * The people of a document, and those whom lines over its lists of tasks name: where one of the lines is somebody's, so are the others that read
 * as names ("**Ann**", "**Harrison**", "**All**"). Headings that part the action items count as such lines.
 */
export function withGroupOwners(people: People, regions: readonly ItemRegion[]): People {
  const lines = regions.filter(({ kind }) => kind === 'actions').flatMap(linesOver)
  const parts = lines.filter(isNoTheme).map((text) => splitOwners(text))
  const isSomebody = (part: string) =>
    initials.test(part) || isPersonName(part) || /^@/.test(part) || people.has(plainWords(part))
  if (parts.length < 2 || !parts.some((one) => one.some(isSomebody))) return people
  const named = parts.filter((one) => one.every((part) => name.test(part.trim()) && !isActionVerb(part.trim()))).flat()
  return new Set([...people, ...named.map((part) => plainWords(part).replace(/^@/, ''))])
}

/** The last heading below the section's own, and the bold lines that stand over a list. */
function linesOver({ headings, blocks }: ItemRegion): readonly string[] {
  const bold = blocks.flatMap((block, i) =>
    block.kind === 'paragraph' && blocks[i + 1]?.kind === 'list' && isWhollyMarked(block.content, ['strong'])
      ? [block.content.text]
      : [],
  )
  const heading = headings.length > 1 ? [headings.at(-1)?.content.text ?? ''] : []
  return [...heading, ...bold].map((text) => text.replace(/[\s:：]+$/u, '').trim())
}

function isNoTheme(text: string): boolean {
  return (
    text !== '' &&
    countWords(text) <= 6 &&
    readType(text) === null &&
    readApproach(text) === null &&
    headingStatus(text) === null &&
    priorityOfHeading(text) === null &&
    !themes.test(plainWords(text))
  )
}

/** What lists of tasks are parted by, when not by people. */
const themes =
  /\b(?:monitoring|alerting|alerts?|documentation|docs|testing|tests?|process(?:es)?|tooling|communications?|infrastructure|deployments?|detection|prevention|mitigation|response|recovery|training|technical|people|customers?|users?|short|medium|long|immediate|term|now|later|next|soon|today|general|other|others|misc|database|network|security|performance|code|api|frontend|backend|actions?|items?|tasks?|tickets?|follow|improvements?|fixes|changes|release|incident|runbooks?|dashboards?|logging|metrics|capacity|backups?)\b/
