import type { Aar } from '../aar/aar.ts'
import type { Review } from '../review/review.ts'

export interface JsonFile {
  readonly path: string
  readonly aar: Aar
  readonly review: Review
}

/**
 * One object for tools, as `docs/json.md` promises it: `files[].path`, `.aar`, `.findings`, `.checklist`. Fields may be added, none renamed.
 * Passages are left out: they repeat the whole text. Ends with a newline.
 */
export function renderJson(files: readonly JsonFile[]): string {
  return `${JSON.stringify({ files: files.map(toPlain) }, null, 2)}\n`
}

function toPlain({ path, aar, review }: JsonFile): unknown {
  const { passages: _passages, ...shown } = aar
  return {
    path,
    aar: {
      ...shown,
      timeline: aar.timeline.map(({ event, text, ...entry }) => ({ ...entry, text: event, time: text })),
    },
    findings: review.findings,
    checklist: review.checklist,
  }
}
