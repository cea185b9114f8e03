/**
 * A markdown file as a tree of blocks with their places in the file: what sections, timeline, action items and metadata are read from.
 * Independent of the parser. Places are those of the file on disk (front matter, BOM and CRLF included).
 */
import type { Anchor, Mark, Problem, Span } from './aar.ts'

export interface Link {
  /** Offsets into the `text` that holds the link; `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Its words, plain. */
  readonly text: string
  /** Where it leads; reference links resolved, autolinks included. */
  readonly url: string
}

/** Inline content as plain text (soft breaks a space, `<br>` and hard breaks a newline), with what the marks said. */
export interface RichText extends Span {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
}

export interface HeadingBlock extends Span {
  readonly kind: 'heading'
  /** 1 to 6; a bold line of its own counts as one below the heading above it. */
  readonly level: number
  /** `named`: no heading to markdown, but its words name a section: an italic line, a bullet's label. Without words it only ends a section. */
  readonly form: 'atx' | 'setext' | 'bold-line' | 'named'
  readonly content: RichText
}

export interface ParagraphBlock extends Span {
  readonly kind: 'paragraph'
  readonly content: RichText
}

export interface ListBlock extends Span {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItemBlock[]
}

export interface ListItemBlock extends Span {
  readonly kind: 'list-item'
  /** `[ ]` false, `[x]` or `[*]` true, no box null. */
  readonly checked: boolean | null
  /** The bullet (`-`) or number (`3.`) as written. */
  readonly marker: string
  /** The first paragraph; empty text where the item opens with something else. */
  readonly content: RichText
  /** What comes after the first paragraph: nested lists, further paragraphs, code. */
  readonly children: readonly Block[]
}

export interface TableBlock extends Span {
  readonly kind: 'table'
  readonly header: TableRow
  /** In the file's order. Rows may have more or fewer cells than the header. */
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Span {
  readonly cells: readonly RichText[]
}

export interface QuoteBlock extends Span {
  readonly kind: 'quote'
  readonly children: readonly Block[]
}

export interface CodeBlock extends Span {
  readonly kind: 'code'
  readonly text: string
}

export interface HtmlBlock extends Span {
  readonly kind: 'html'
  readonly text: string
}

export interface BreakBlock extends Span {
  readonly kind: 'thematic-break'
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | QuoteBlock
  | CodeBlock
  | HtmlBlock
  | BreakBlock

export interface FrontMatter extends Span {
  /** Parsed YAML where it is a mapping; empty where it could not be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** Line of each top-level key. */
  readonly lines: Readonly<Record<string, number>>
}

export interface MarkdownDocument {
  readonly frontMatter: FrontMatter | null
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
  readonly lineCount: number
  /** The file's lines without their ends, as they are. */
  readonly lines: readonly string[]
}
