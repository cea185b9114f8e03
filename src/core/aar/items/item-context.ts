import type { ActionItemStatus } from '../aar.ts'
import type { HeadingBlock } from '../document.ts'
import { isTrade } from './initials.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { readApproach, readType } from './item-type.ts'
import { findLabels, type ItemClues } from './label-values.ts'
import { areOwners, splitOwners } from './owners.ts'
import { countWords } from './plain-words.ts'
import { priorityOfHeading } from './priority.ts'
import { headingStatus } from './read-status.ts'

/** What an item inherits from where it stands. */
export interface ItemContext {
  /** The heading, bold line or grouping bullet right above, plain; null directly under the section's heading. */
  readonly group: string | null
  readonly facts: ItemFacts
  readonly clues: ItemClues
}

/** A context as one goes below a group's heading, bold line or bullet. What the inner group says wins over the outer. */
export function enterGroup(outer: ItemContext, text: string, more: ItemFacts = {}): ItemContext {
  const group = text
    .replace(/\s+/g, ' ')
    .replace(/[\s:：]+$/u, '')
    .trim()
  const facts = joinFacts(more, groupFacts(group, outer.clues), outer.facts)
  return { clues: outer.clues, group: group === '' ? outer.group : group, facts }
}

/** What the section's own heading says: a state ("Completed actions"), what for ("Prevention"). */
export function enterSection(heading: HeadingBlock | null, clues: ItemClues): ItemContext {
  const text = heading?.content.text ?? ''
  const { owners: _owners, ...facts } = groupFacts(text, clues)
  return { clues, group: null, facts }
}

function groupFacts(text: string, clues: ItemClues): ItemFacts {
  const type = readType(text)
  const approach = readApproach(text)
  const status = headingStatus(text)
  const priority = priorityOfHeading(text)
  const owners = ownersOfHeading(text, clues)
  return {
    ...(type === null ? {} : { type }),
    ...(approach === null ? {} : { approach }),
    ...(status === null ? {} : { status: { status: status satisfies ActionItemStatus, reason: null } }),
    ...(priority === null ? {} : { priority }),
    ...(owners.length === 0 ? {} : { owners }),
  }
}

/** "The storage team should now:", "Ann to do" over what they are to do. */
const shouldDo = / (?:to do|(?:should|will|shall|must|needs? to|ha(?:s|ve) to)(?: now| also| then)?)$/i
/** People told by what they do. */
const workers = /\b(?:operators|maintainers|engineers|developers|admins|administrators|leads)$/i

const everybody = /^(?:everyone|everybody|(?:all|everyone) of us|all hands|the whole team|alle(?: sammen)?)$/i
/** "Vendor via AG": who does it, and who sees to it. */
const throughSomebody =
  /^\p{Lu}[\p{L}-]{1,20}(?: \p{L}{1,20})? (?:via|through) (\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?)$/u

function ownersOfHeading(text: string, clues: ItemClues): readonly string[] {
  const label = findLabels(
    { line: 1, column: 1, endLine: 1, endColumn: 1, text, anchors: [], marks: [], links: [] },
    clues,
  ).find((one) => one.role === 'owner')
  if (label !== undefined) return splitOwners(label.value)
  const subject = text.replace(/[\s:：]+$/u, '')
  const bare = subject.replace(shouldDo, '')
  if (bare !== subject && workers.test(bare) && countWords(bare) <= 4) return [bare.replace(/^(?:the|all) /i, '')]
  if (everybody.test(bare) || (/^(?:the )?team$/i.test(bare) && clues.people.has('team'))) return [bare]
  const [, behind = ''] = throughSomebody.exec(bare) ?? []
  if (behind !== '' && (isInitials(behind) || areOwners(behind, clues.people))) return [bare]
  const initials = initialsIn(bare)
  if (initials.length > 0) return initials
  if (countWords(bare) > 8) return []
  const isSure =
    /@|team\b|squad\b|チーム|teamet\b/i.test(bare) ||
    !/^(?:platform|infra|infrastructure|backend|frontend|security|data|mobile|web|operations|ops|support|comms|communications?|core|product|architecture|testing|qa|it|drift|dev|engineering|networking|legal|marketing|developers|developer|cs|sales|hr|pm)$/i.test(
      bare,
    )
  return isSure && areOwners(bare, clues.people) ? splitOwners(bare) : []
}

/** "GE/RK", "AG - for planning", "GE (/RK supporting)": initials, and what is said of them. */
function initialsIn(text: string): readonly string[] {
  const [, names = '', others = ''] =
    /^(\p{Lu}{2}(?: ?[/,&+] ?\p{Lu}{2}){0,3})(?: \(\/?((?:\p{Lu}{2}(?: ?[/,&+] ?)?){1,3}) \p{Ll}{3,12}\))?(?: ?[-–—] .{1,60})?$/u.exec(
      text,
    ) ?? []
  const found = `${names} ${others}`.match(/\p{Lu}{2}/gu) ?? []
  return found.every(isInitials) ? found : []
}

/** Two capitals alone over bullets stand for a person, unless they are short for a trade, a stage or a system. */
function isInitials(text: string): boolean {
  return /^\p{Lu}{2}$/u.test(text) && !isTrade(text)
}
