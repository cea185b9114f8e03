/** Headings with nothing under them. */
import type { Aar } from '../../aar/aar.ts'
import { quote } from '../quote.ts'
import { isNameOfGroup } from './empty-labels.ts'
import type { Gap } from './gap.ts'

/** A heading with nothing before the next one of its level or above; what takes more lines may be code or a picture. */
export function emptyHeadings({ passages, remarks, lineCount }: Aar): readonly Gap[] {
  return passages.flatMap(({ form, line, endLine, column, endColumn, text, level, section }, index) => {
    if (
      index === 0 ||
      form !== 'heading' ||
      level === undefined ||
      level === 1 ||
      section === 'meta' ||
      /[:：]/.test(text)
    )
      return []
    const isQuestion = /^(?:\S+ ){2,}\S+\?$/.test(text.trim())
    if (section === null && !isQuestion && !isAmongSections(passages, index)) return []
    if (isNameOfGroup(passages, index) || extra.test(text.trim())) return []
    const next = passages[index + 1]
    if (next === undefined && /\bteam\b|^(?:thanks|thank you|best|regards)/i.test(text)) return []
    if (next !== undefined && (next.form !== 'heading' || (next.level ?? 6) > level)) return []
    const until = next?.line ?? lineCount + 1
    const commented = remarks
      .filter((remark) => remark.line > line && remark.endLine < until)
      .reduce((sum, remark) => sum + remark.endLine - remark.line + 1, 0)
    // Below the first heading of its section a caption may stand over a picture, which is no passage.
    const isFirst = passages[index - 1]?.section !== section
    if (
      until - endLine - commented >
      (isFirst && section !== null ? 4 : (section === null && !isQuestion) || next === undefined ? 2 : 3)
    )
      return []
    return [{ line, column, endLine, endColumn, message: `Nothing stands under ${quote(text)}.` }]
  })
}

/** What may well be empty: there is not always something to point at. */
const extra =
  /^(?:supporting (?:information|documents?|documentation|material|data|evidence)(?: and \w+)?|(?:useful |related |external |other )?(?:links?|references?|resources|attachments|documents)|see also|further reading|append(?:ix|ices)|misc(?:ellaneous)?|notes|other|linker|lenker|referanser|vedlegg|verweise|anhang|liens|enlaces|referencias|références)$/i

/** Neither the title of the file nor a bold word that answers the heading above it. */
function isAmongSections(passages: Aar['passages'], index: number): boolean {
  return passages[index - 1]?.form !== 'heading' && passages.slice(0, index).some(({ section }) => section !== null)
}
