/** Where the configuration stands, in a repository and in the owner's `.github` repository alike. */
export const configPath = '.github/debrief.yml'

/** Whether a path is a markdown file's: only such can be AARs. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

/** Whether a change of this file can matter to Debrief. */
export function isWatchedPath(path: string): boolean {
  return isMarkdown(path) || path === configPath
}
