/** What GitHub would make of markdown: the tree of the first pass, and what its second pass finds in the visible text. For tests. */
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm)

export interface Rendered {
  /** Types of all nodes, in order; `html` nodes with their value. */
  readonly nodes: readonly string[]
  /** Text a reader sees outside of code. */
  readonly text: string
  /** Code spans and blocks. */
  readonly code: readonly string[]
  readonly links: readonly { readonly url: string; readonly text: string }[]
}

export function renderedByGitHub(markdown: string): Rendered {
  const nodes: string[] = []
  const code: string[] = []
  const links: { url: string; text: string }[] = []
  const visit = (node: Nodes): string => {
    nodes.push(node.type === 'html' ? `html ${node.value}` : node.type)
    if (node.type === 'text') return node.value
    if (node.type === 'inlineCode' || node.type === 'code') {
      code.push(node.value)
      return ''
    }
    const text = 'children' in node ? node.children.map(visit).join(isBlock(node) ? '\n' : '') : ''
    if (node.type === 'link') links.push({ url: node.url, text })
    return text
  }
  const text = visit(processor.parse(markdown))
  return { nodes, text, code, links }
}

function isBlock(node: Nodes): boolean {
  return ['root', 'list', 'listItem', 'table', 'tableRow', 'blockquote'].includes(node.type)
}

/** What GitHub's second pass makes live in decoded text, as its documentation and its html-pipeline describe it; more rather than less. */
const live: readonly (readonly [string, RegExp])[] = [
  ['mention', /@[a-z0-9]/i],
  ['issue', /#\d/],
  ['issue', /\bgh-\d/i],
  ['advisory', /\bGHSA-[a-z0-9]/i],
  ['commit', /\b[0-9a-f]{7,40}\b/i],
  ['address', /:\/\//],
  ['address', /\bwww\./i],
  ['emoji', /:(?:[+-]1|100|1234|[a-z][a-z0-9_+-]*|[0-9_+-]+[a-z][a-z0-9_+-]*):/i],
]

/** Kinds of what would come alive in a text; empty for dead text. */
export function liveIn(text: string): readonly string[] {
  return live.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)
}
