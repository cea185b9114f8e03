import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Successive versions of one document, oldest first. */
export interface DocumentHistory {
  /** Folder of its versions, below `history/`. */
  readonly name: string
  readonly versions: readonly { readonly file: string; readonly text: string }[]
}

/** The documents of `FOLDER/history`, by name; versions are in the order of their file names. */
export function readHistory(folder: string): readonly DocumentHistory[] {
  const history = join(folder, 'history')
  const paths = readdirSync(history, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const documents = new Map<string, { readonly file: string; readonly text: string }[]>()
  for (const path of paths.sort()) {
    const parts = path.split('/')
    const name = parts.slice(0, -1).join('/')
    const version = { file: parts.at(-1) ?? '', text: readFileSync(join(history, path), 'utf8') }
    documents.set(name, [...(documents.get(name) ?? []), version])
  }
  return [...documents].map(([name, versions]) => ({ name, versions }))
}
