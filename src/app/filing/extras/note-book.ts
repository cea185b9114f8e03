import { type ExtraNote, renderExtraNote } from '../../../core/render/extra-note.ts'

/** What is to be said once in the filing, however many issues it concerns. */
export interface NoteBook {
  say(note: ExtraNote): void
  lines(): readonly string[]
}

export function noteBook(): NoteBook {
  const said = new Set<string>()
  return {
    say(note) {
      said.add(renderExtraNote(note))
    },
    lines: () => [...said],
  }
}
