import type { Aar, ActionItem, Span } from '../aar/aar.ts'

/** Where the words of an item stand: in a table of HTML the row begins lines above them. */
export function placeOfItem(item: ActionItem, passages: Aar['passages']): Span {
  const { line, column, endLine, endColumn, title } = item
  const opening = title.trim().slice(0, 30)
  const cell =
    item.form === 'table' && endLine > line && opening !== ''
      ? passages.find(
          ({ form, text, ...place }) =>
            form === 'table-cell' && place.line >= line && place.endLine <= endLine && text.trim().startsWith(opening),
        )
      : undefined
  return cell === undefined
    ? { line, column, endLine, endColumn }
    : { line: cell.line, column: cell.column, endLine: cell.endLine, endColumn: cell.endColumn }
}
