/** A few of the author's words in quotation marks: one line, cut at a word past `limit` characters. Renderers escape it. */
export function quote(text: string, limit = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return `“${line}”`
  const cut = line.slice(0, limit)
  const atWord = cut.lastIndexOf(' ') > limit / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : wholeCharacters(cut)
  return `“${atWord}…”`
}

/** Without half a surrogate pair at the end. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
