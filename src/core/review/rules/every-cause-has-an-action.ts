import type { Aar, Passage } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { quote } from '../quote.ts'

export const everyCauseHasAnAction = defineRule({
  id: 'every-cause-has-an-action',
  guide: ['actions-are-well-scoped', 'causes-go-deep'],
  level: 'suggestion',
  about: 'wording',
  scope: 'file',
  language: 'en',
  summary: 'Every cause has an action item, or a reason why not',
  why: 'A cause without an action item is still there the next morning.',
  question: 'Which item removes it, or is it left as it is on purpose?',
  fix: 'Add an item for it, use its words in the item that removes it, or add a row *accepted* with the reason.',
  examples: [
    {
      name: 'an item for each',
      markdown: aar`
        ## Contributing factors
        - Renewal of the certificate is done by hand.
        - The alert goes to a closed channel.
        ## Action items
        - Renew certificates by a job (@kim)
        - Send the alert to the channel of the engineer on call (@lee)
      `,
      findings: [],
    },
    {
      name: 'a cause that nobody takes up',
      markdown: aar`
        ## Contributing factors
        - Renewal of the certificate is done by hand.
        - Both consoles look alike at night.
        ## Action items
        - Renew certificates by a job (@kim)
      `,
      findings: [{ line: 3, message: 'No action item seems to take up “Both consoles look alike at night.”' }],
    },
  ],
  *check(document) {
    const causes = causesOf(document)
    if (causes.length < 2 || document.actionItems.length === 0) return
    const taken = new Set(
      document.actionItems.flatMap(({ title, detail, group, doneWhen }) =>
        rootsOf([title, detail, group, doneWhen].join(' ')),
      ),
    )
    const left = causes.filter(({ text }) => {
      const roots = rootsOf(text)
      return roots.length > 1 && !roots.some((root) => taken.has(root))
    })
    const [first] = left
    if (first === undefined) return
    const { line, column, endLine, endColumn } = first
    const message =
      left.length === 1
        ? `No action item seems to take up ${quote(first.text, 90)}`
        : `No action item seems to take up ${left.length} of the ${causes.length} causes, such as ${quote(first.text, 60)}`
    yield { line, column, endLine, endColumn, message: /[.”]$/.test(message) ? message : `${message}.` }
  },
})

/** Causes that stand as a list; a chain of whys leads to one cause and is none. */
function causesOf({ passages }: Aar): readonly Passage[] {
  const causes = passages.filter(({ section, form, quoted }) => section === 'causes' && form === 'list-item' && !quoted)
  const level = Math.min(...causes.map((one) => one.level ?? 1))
  const top = causes.filter((one) => (one.level ?? 1) === level)
  const told = passages.filter(({ section }) => section === 'causes').map(({ text }) => text)
  return told.filter((text) => /\bwhy\b/i.test(text)).length > 1 ? [] : top
}

const common: ReadonlySet<string> = new Set(
  'about after again against also another because been before being between both could does doing done during each else even every from have having here however into just like made make makes many more most much need needs never once only other over same should since some such than that their them then there these they this those through time under until used using very want were what when where which while will with within without would your'.split(
    ' ',
  ),
)

/** The first five letters of the words that carry the sense; close enough to know a thing again in other words. */
function rootsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .slice(0, 4000)
      .match(/[\p{L}\p{N}]{4,40}/gu) ?? []
  return [...new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, 5).replace(/s$/, '')))]
}
