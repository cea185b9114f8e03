/** Laying out text that may hold colours in columns of a terminal. */

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** Columns that a text takes: colours none, wide characters two, marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text.replace(colours, '')) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

/** Filled with spaces to a number of columns; longer text stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Broken at spaces into lines of at most `width` columns; a longer word keeps a line of its own. At least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Rows as columns of equal width, cells wrapped at `maxCell`, two spaces between; the first row is the head. */
export function layOutTable(rows: readonly (readonly string[])[], maxCell: number): readonly string[] {
  const wrapped = rows.map((row) => row.map((cell) => wrap(cell, maxCell)))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...wrapped.flatMap((row) => (row[column] ?? ['']).map(widthOf))),
  )
  return wrapped.flatMap((row) =>
    Array.from({ length: Math.max(1, ...row.map((cell) => cell.length)) }, (_, line) =>
      widths
        .map((width, column) => padTo(row[column]?.[line] ?? '', width))
        .join('  ')
        .trimEnd(),
    ),
  )
}
