/** Labels match by words, whatever their case and blanks (CommonMark, "matches"). */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
