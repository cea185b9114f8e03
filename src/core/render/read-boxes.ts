import { z } from 'zod'
import { parseMarker } from '../follow-up/marker.ts'

/** A check box of the review comment as it stands in the text. */
export interface Box {
  /** Of the AAR. */
  readonly path: string
  /** Id of the guide's demand. */
  readonly point: string
  /** Fingerprint of the text that it stands for. */
  readonly on: string
  readonly state: 'ticked' | 'unticked'
}

const boxMarker = z.object({ path: z.string(), id: z.string(), on: z.string() })

/** The boxes of a review comment, each once, the first where it stands twice. Other check boxes are none. Linear in the length of the text. */
export function readBoxes(body: string): readonly Box[] {
  const boxes = new Map<string, Box>()
  for (const line of body.split('\n')) {
    const mark = /^ {0,8}[-*+] \[([ xX])\] /.exec(line)?.[1]
    const marker = mark === undefined ? null : boxMarker.safeParse(parseMarker('box', line))
    if (!marker?.success) continue
    const { path, id: point, on } = marker.data
    const key = JSON.stringify([path, point])
    if (!boxes.has(key)) boxes.set(key, { path, point, on, state: mark === ' ' ? 'unticked' : 'ticked' })
  }
  return [...boxes.values()]
}

/** Boxes that stand otherwise in the new text than in the old one; those that were not there, or stood for other text, are left out. */
export function changedBoxes(before: string, after: string): readonly Box[] {
  const known = readBoxes(before)
  return readBoxes(after).filter(({ path, point, on, state }) =>
    known.some((one) => one.path === path && one.point === point && one.on === on && one.state !== state),
  )
}
