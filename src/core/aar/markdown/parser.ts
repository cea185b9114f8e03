import { GFM, parser } from '@lezer/markdown'

/** GitHub-flavoured markdown with the places of everything; see docs/decisions/markdown-parser.md. */
export const markdownParser = parser.configure(GFM)
