import type { Aar, Passage, Section, SectionKind } from '../../aar/aar.ts'
import { matchHeading } from '../../aar/vocabulary/match-heading.ts'
import { aar, defineRule } from '../define-rule.ts'
import { sectionNames } from '../section-names.ts'

export const sectionsAreComplete = defineRule({
  id: 'sections-are-complete',
  guide: 'page-is-complete',
  level: 'error',
  about: 'structure',
  scope: 'file',
  summary: 'The sections that every AAR needs are there, and not empty',
  why: 'Readers look for the same answers in every AAR: what happened, to whom, when, why, and what comes next.',
  question: 'What would someone ask first who was not there?',
  fix: 'Add the section, even with one sentence; `sections.required` in the configuration says which are needed.',
  examples: [
    {
      name: 'all of them are there',
      markdown: aar`
        # Checkout was slow
        ## Summary
        Checkout was slow.
        ## Impact
        Of 900 orders, 12 failed.
        ## Timeline
        - 2026-11-03 10:04 UTC: deploy
        ## Root cause
        A slow query.
        ## Action items
        - [ ] Add an index (@kim)
      `,
      findings: [],
    },
    {
      name: 'its headings are of a language that is not known',
      markdown: aar`
        # Långsam kassa
        ## Sammanfattning
        Kassan var långsam i 40 minuter, för att cachen tömdes av driftsättningen och det tog tid att värma upp den efter att alla köer var fulla.
        ## Åtgärder
        - Värm cachen före driftsättning (@kim)
      `,
      findings: [],
    },
    {
      name: 'one heading or label tells of several',
      markdown: aar`
        # Checkout was slow
        ## Summary and impact
        Checkout was slow for 12 minutes; 40 orders failed.
        ## Timeline
        - 2026-11-03 10:04 UTC: deploy
        - Root cause: the query had no index.
        ## Action items
        - [ ] Add an index (@kim)
      `,
      findings: [],
    },
    {
      name: 'three are missing',
      markdown: aar`
        # Checkout was slow
        ## Summary
        Checkout was slow.
        ## Action items
        - [ ] Add an index (@kim)
      `,
      findings: [{ line: 1, message: 'No sections on the impact, the timeline and the causes were found.' }],
    },
    {
      name: 'one is missing and one is empty',
      markdown: aar`
        # Checkout was slow
        ## Summary
        Checkout was slow.
        ## Impact
        ## Timeline
        - 2026-11-03 10:04 UTC: deploy
        ## Action items
        - [ ] Add an index (@kim)
      `,
      findings: [
        { line: 1, message: 'No section on the causes was found.' },
        { line: 4, message: 'The section “Impact” is empty.' },
      ],
    },
  ],
  *check(aar, { settings, prose }) {
    if (aar.problems.some(({ code }) => code === 'empty')) return
    const required = [...new Set(settings.requiredSections)]
    const headingsAreUnderstood = prose.tongue !== null || aar.sections.length > 1
    const untold = headingsAreUnderstood ? required.filter((kind) => !isTold(aar, kind)) : []
    const named = untold.length === 0 ? new Set<SectionKind>() : kindsNamedIn(aar)
    const missing = untold.filter((kind) => !named.has(kind))
    if (missing.length > 0) yield { line: 1, message: tellMissing(missing.map((kind) => sectionNames[kind])) }
    for (const kind of required) {
      const found = aar.sections.filter((section) => section.kind === kind)
      const [first] = found
      if (first !== undefined && found.every((section) => isEmpty(aar, section)))
        yield { line: first.line, message: `The section “${first.heading}” is empty.` }
    }
  },
})

/** One sentence for all of them: five remarks on a file of five lines would be five times the same. */
function tellMissing(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length === 1
    ? `No section on ${last} was found.`
    : `No sections on ${names.slice(0, -1).join(', ')} and ${last} were found.`
}

function isTold(aar: Aar, kind: SectionKind): boolean {
  return aar.sections.some((section) => section.kind === kind) || isToldElsewhere(aar, kind)
}

function isTitle({ form, level }: Passage, index: number): boolean {
  return index === 0 && form === 'heading' && level === 1
}

/** What stands between the names of several sections in one heading. */
const between = /[,;/&+、・]|\s(?:and|und|og|et|y|e)\s/iu
const label = /^([^:：\n]{3,40})[:：]/u

/** The kinds that one of several names in a heading (“Response, cause, prevention”), or a label before a text, is of. */
function kindsNamedIn({ passages }: Aar): ReadonlySet<SectionKind> {
  const names = passages.flatMap((passage, index) => (isTitle(passage, index) ? [] : namesIn(passage)))
  const matches = [...new Set(names)].flatMap((name) => matchHeading(name))
  return new Set(matches.filter(({ strength }) => strength === 'whole').map(({ kind }) => kind))
}

function namesIn({ form, text }: Passage): readonly string[] {
  if (form !== 'heading') return label.exec(text)?.slice(1) ?? []
  const names = text.slice(0, 200).split(between)
  return names.length === 1 ? [] : names
}

/** Entries and items may stand under headings of other words; a short text before the first heading is a summary. */
function isToldElsewhere({ timeline, actionItems, passages, metadata }: Aar, kind: SectionKind): boolean {
  if (kind === 'timeline') return timeline.length > 1
  if (kind === 'actions') return actionItems.length > 0
  if (kind === 'meta') return metadata.date !== null || metadata.authors.length > 0
  return kind === 'summary' && passages.some(({ section, form }) => section === null && form === 'paragraph')
}

/** No text of any form; three lines or more without text are code or a picture. */
function isEmpty({ passages, remarks, timeline, actionItems }: Aar, { line, endLine }: Section): boolean {
  const within = (one: { readonly line: number }) => one.line > line && one.line <= endLine
  if (passages.some((passage) => within(passage) && passage.form !== 'heading' && passage.text.trim() !== ''))
    return false
  if (timeline.some(within) || actionItems.some(within)) return false
  const commented = remarks.filter(within).reduce((sum, remark) => sum + remark.endLine - remark.line + 1, 0)
  return endLine - line - commented < 3
}
