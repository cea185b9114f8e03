import type { Aar, ActionItem, Span } from '../aar/aar.ts'
import { placeOf } from '../aar/place-of.ts'

/** Where the words of an item stand: in a table of HTML the row begins lines above them. */
export function placeOfItem(item: ActionItem, passages: Aar['passages']): Span {
  const { line, endLine, title } = item
  const opening = title.trim().slice(0, 30)
  if (item.form !== 'table' || endLine === line || opening === '') return placeOf(item)
  const cell = passages.find(
    ({ form, text, ...place }) =>
      form === 'table-cell' && place.line >= line && place.endLine <= endLine && text.trim().startsWith(opening),
  )
  return placeOf(cell ?? item)
}
