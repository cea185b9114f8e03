import type { ColumnRole } from './column-words.ts'
import { type DateClues, isDate, readDue } from './due-date.ts'
import type { ItemFacts } from './item-facts.ts'
import { readApproach, readTypeCell } from './item-type.ts'
import { isNothing } from './nothing.ts'
import { ownersIn } from './owner-cell.ts'
import { isPriority, priorityOfCell } from './priority.ts'
import { readStatusCell } from './read-status.ts'

/** What the plain value behind a label or in a cell of that role says. Tickets are read where their links are known. */
export function labelFacts(role: ColumnRole, value: string, clues: DateClues): ItemFacts {
  if (isNothing(value) && role !== 'status') return {}
  switch (role) {
    case 'owner':
      return { owners: ownersIn(value) }
    case 'due':
      return dueFacts(value, clues)
    case 'priority':
      return priorityFacts(value)
    case 'type':
      return typeFacts(value)
    case 'status':
      return statusFacts(value)
    case 'finished':
      return /\d/.test(value) ? { status: { status: 'done', reason: null } } : {}
    case 'approach':
      return approachFacts(value)
    case 'reason':
      return { reason: value }
    case 'doneWhen':
      return { doneWhen: value }
    case 'id':
      return { id: value }
    case 'repository':
      return { repository: value.replace(/`/g, '') }
    default:
      return {}
  }
}

function dueFacts(value: string, clues: DateClues): ItemFacts {
  const status = isDate(value) ? null : readStatusCell({ text: value, marks: [] })
  if (status?.status === 'done') return { status, ...(/\d/.test(value) ? dueOf(value, clues) : {}) }
  return dueOf(value, clues)
}

function dueOf(value: string, clues: DateClues): ItemFacts {
  const due = readDue(value, clues)
  return due === null ? {} : { due }
}

function priorityFacts(value: string): ItemFacts {
  const [level = '', state = ''] = value.split(/ [–—-] |[,;] /, 2)
  const status = isPriority(level) && state !== '' ? readStatusCell({ text: state, marks: [] }) : null
  const priority = status === null ? priorityOfCell(value) : level.trim()
  return { ...(priority === null ? {} : { priority }), ...(status === null ? {} : { status }) }
}

function typeFacts(value: string): ItemFacts {
  const type = readTypeCell(value)
  const approach = readApproach(value)
  return { ...(type === null ? {} : { type }), ...(approach === null ? {} : { approach }) }
}

function statusFacts(value: string): ItemFacts {
  const status = readStatusCell({ text: value, marks: [] })
  return status === null ? {} : { status }
}

function approachFacts(value: string): ItemFacts {
  const approach = readApproach(value)
  return approach === null ? {} : { approach }
}
