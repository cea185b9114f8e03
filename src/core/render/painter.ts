/** Puts colour around words; what a terminal can do is decided outside. */
export interface Painter {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

const same = (text: string) => text

/** For `NO_COLOR`, files and tests. */
export const plainPainter: Painter = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }

const paint = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`

/** ANSI colours that every terminal knows. */
export const ansiPainter: Painter = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  yellow: paint(33, 39),
  green: paint(32, 39),
  cyan: paint(36, 39),
}
