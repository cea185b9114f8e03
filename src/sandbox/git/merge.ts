import type { Files } from './object-store.ts'

/** The files after bringing the changes from `base` to `theirs` into `ours`; null where both changed one file differently. */
export function mergeFiles(base: Files, ours: Files, theirs: Files): Files | null {
  const merged = new Map(ours)
  for (const path of new Set([...base.keys(), ...theirs.keys()])) {
    const before = base.get(path)
    const wanted = theirs.get(path)
    const present = ours.get(path)
    if (wanted === before || wanted === present) continue
    if (present !== before) return null
    if (wanted === undefined) merged.delete(path)
    else merged.set(path, wanted)
  }
  return merged
}
