const number = /^\s{0,3}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d){1,3}|[IVX]{1,5}[.)]|[A-Za-z][.)])\s{1,3}(?=\S)/

/** How many characters of a heading are the number it has in its outline ("3. ", "2.1 ", "IV. ", "b) "), blanks behind it included; 0 for none. */
export function outlineNumber(heading: string): number {
  return number.exec(heading.slice(0, 24))?.[0].length ?? 0
}
