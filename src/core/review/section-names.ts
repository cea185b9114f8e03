import type { SectionKind } from '../aar/aar.ts'

/** Kinds of sections as words in the middle of a sentence. */
export const sectionNames: Readonly<Record<SectionKind, string>> = {
  summary: 'what happened (a summary)',
  impact: 'the impact',
  timeline: 'the timeline',
  detection: 'how it was detected',
  causes: 'the causes',
  resolution: 'how it was resolved',
  lessons: 'what was learned',
  actions: 'the action items',
  background: 'the background',
  'external-message': 'the message to customers',
  health: 'the health of the service',
  glossary: 'the terms used',
  meta: 'the incident itself (date, authors, status)',
}
