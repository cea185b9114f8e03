import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Aar, SectionKind } from '../aar/aar.ts'
import type { ChecklistEntry } from './review.ts'

/**
 * Fingerprint of the text that a person's answer to a point rests on: the same while that text is the same, wherever it moves in the file.
 * Points about the whole document rest on all of it.
 */
export function basisOf(
  { id, evidence, changed = [] }: Pick<ChecklistEntry, 'id' | 'evidence' | 'changed'>,
  aar: Aar,
): string {
  return bytesToHex(
    sha256(
      utf8ToBytes(
        JSON.stringify([...textsOf(id, evidence, aar), ...changed.flatMap(({ before, now }) => [before, now])]),
      ),
    ),
  ).slice(0, 12)
}

function textsOf(id: string, evidence: readonly number[], aar: Aar): readonly string[] {
  switch (id) {
    case 'timeline-is-accurate':
      return aar.timeline.map(({ text, event }) => `${text} ${event}`)
    case 'approach-is-stated':
    case 'actions-are-well-scoped':
      return aar.actionItems.map(({ passage }) => passage.replace(/\s+/g, ' ').trim())
    case 'causes-go-deep':
    case 'causes-are-plural':
      return ofSections(aar, ['causes'])
    case 'external-message-resonates': {
      const message = ofSections(aar, ['external-message'])
      return message.length > 0 ? message : ofLines(aar, evidence)
    }
    case 'facts-are-not-softened':
      return ofSections(aar, ['summary', 'impact'])
    case 'meeting-is-scheduled':
      return [aar.metadata.meetingDate?.text ?? '', ...aar.metadata.invitees]
    case 'detail-is-enough':
    case 'text-is-understandable':
      return aar.passages.map(({ text }) => text)
    default:
      return ofLines(aar, evidence)
  }
}

function ofLines({ passages }: Aar, evidence: readonly number[]): readonly string[] {
  const lines = new Set(evidence)
  return passages.filter(({ line }) => lines.has(line)).map(({ text }) => text)
}

function ofSections({ passages }: Aar, kinds: readonly SectionKind[]): readonly string[] {
  return passages.filter(({ section }) => section !== null && kinds.includes(section)).map(({ text }) => text)
}
