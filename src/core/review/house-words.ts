/** The words of names that every reader has before their eyes, as of a repository or a folder: `zkb-it` gives `zkb` and `it`. */
export function houseWords(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.split(/[-_.\s]+/)).filter((word) => word !== '')
}
