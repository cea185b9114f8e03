/** Where a file is looked at: the repository's page and the commit. */
export interface Place {
  /** `https://github.com/acme/shop`, without a slash at the end. */
  readonly repositoryUrl: string
  readonly sha: string
}

/** Address of a file at a commit, or of a line in it. `plain=1` shows the source, where lines have numbers. */
export function fileUrl(place: Place, path: string, line?: number, endLine?: number): string {
  const encoded = path.split('/').map(encodeSegment).join('/')
  const fragment =
    line === undefined ? '' : `#L${line}${endLine === undefined || endLine <= line ? '' : `-L${endLine}`}`
  return `${place.repositoryUrl}/blob/${place.sha}/${encoded}${line === undefined ? '' : '?plain=1'}${fragment}`
}

/** `encodeURIComponent` throws on half surrogates and leaves brackets, quotes and asterisks, which end a link in markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** `[L12](…)`. */
export function lineLink(place: Place, path: string, line: number): string {
  return `[L${line}](${fileUrl(place, path, line)})`
}
