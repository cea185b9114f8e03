import type { SyntaxNode, Tree } from '@lezer/common'
import { cleanDestination } from './inline.ts'
import { normalizeLabel } from './labels.ts'

/** The link definitions of a document, `[label]: url`, by normalised label; of several, the first counts. */
export function readDefinitions(tree: Tree, text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  if (!text.includes(']:')) return definitions
  tree.iterate({
    enter: (node) => {
      if (node.name !== 'LinkReference') return node.name !== 'Paragraph' && node.name !== 'Table'
      addDefinition(definitions, node.node, text)
      return false
    },
  })
  return definitions
}

function addDefinition(definitions: Map<string, string>, node: SyntaxNode, text: string): void {
  const label = node.getChild('LinkLabel')
  const url = node.getChild('URL')
  if (label === null || url === null) return
  const key = normalizeLabel(text.slice(label.from + 1, label.to - 1))
  if (!definitions.has(key)) definitions.set(key, cleanDestination(text.slice(url.from, url.to)))
}
