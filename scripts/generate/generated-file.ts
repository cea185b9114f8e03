/** A file that `npm run generate` writes, and what belongs in it. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string
  readonly text: string
}

/** First line of every generated page. */
export const notice = (source: string) => `<!-- Written by \`npm run generate\` from ${source}. Change it there. -->\n`
