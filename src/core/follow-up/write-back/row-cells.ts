/** A line of a table, cut at its pipes as GitHub cuts it: an escaped pipe is none, one in a code span is. */
export interface RowCells {
  /** What stands between two pipes, white space included: `[from, to)` in the line. */
  readonly cells: readonly { readonly from: number; readonly to: number }[]
  /** True where a pipe stands behind the last cell. */
  readonly isClosed: boolean
  /** Where the line ends without its trailing white space. */
  readonly end: number
}

/** Null for a line without a pipe between or around words. */
export function rowCells(line: string): RowCells | null {
  const start = line.length - line.trimStart().length
  const end = line.trimEnd().length
  const pipes = pipesOf(line)
  const [first] = pipes
  const last = pipes.at(-1)
  if (first === undefined || last === undefined) return null
  const isOpened = first === start
  const isClosed = last === end - 1 && !(isOpened && pipes.length === 1)
  const borders = [...(isOpened ? [] : [start - 1]), ...pipes, ...(isClosed ? [] : [end])]
  const cells = borders.slice(1).map((to, index) => ({ from: (borders[index] ?? -1) + 1, to }))
  return { cells, isClosed, end }
}

function pipesOf(line: string): readonly number[] {
  const pipes: number[] = []
  let isEscaped = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '|' && !isEscaped) pipes.push(at)
    isEscaped = !isEscaped && character === '\\'
  }
  return pipes
}
