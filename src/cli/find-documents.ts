import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { isAarPath, isNeverAar } from '../core/config/aar-path.ts'
import type { Config } from '../core/config/config.ts'

export interface FoundDocument {
  readonly file: string
  /**
   * `named`: asked for by name, so it is reviewed whatever it is. `aar`: an AAR by its path. `candidate`: markdown in a folder that was
   * named; reviewed where its content says that it is an AAR.
   */
  readonly by: 'named' | 'aar' | 'candidate'
}

export interface FoundDocuments {
  readonly documents: readonly FoundDocument[]
  /** One sentence for each word that stands for nothing. */
  readonly problems: readonly string[]
}

/** Files, folders, globs and `-` as documents, in the order given, none twice. */
export function findDocuments(words: readonly string[], config: Config): FoundDocuments {
  const documents = new Map<string, FoundDocument>()
  const problems: string[] = []
  for (const word of words) {
    const found = lookFor(word, config)
    if (found === 'cannot-be-opened') problems.push(`${word} cannot be opened. Check the path and who may read it.`)
    else if (found.length === 0)
      problems.push(
        `Nothing is found at ${word || 'an empty name'}. Give a file, a folder with markdown, or a glob in quotes.`,
      )
    else for (const document of found) if (!documents.has(document.file)) documents.set(document.file, document)
  }
  return { documents: [...documents.values()], problems }
}

/** What a word stands for; a path through a file, a circle of links, or a folder that is not ours to read cannot be opened. */
function lookFor(word: string, config: Config): readonly FoundDocument[] | 'cannot-be-opened' {
  try {
    return expand(word, config)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return 'cannot-be-opened'
  }
}

function expand(word: string, config: Config): readonly FoundDocument[] {
  if (word === '-') return [{ file: word, by: 'named' }]
  const kind = statSync(word, { throwIfNoEntry: false })
  if (kind?.isDirectory()) return markdownIn(word).flatMap((file) => ofFolder(file, config))
  if (kind !== undefined) return [{ file: word, by: 'named' }]
  const { base, isGlob } = picomatch.scan(word)
  if (!isGlob) return []
  const matches = picomatch(word)
  return filesIn(base === '' ? '.' : base)
    .filter((file) => matches(file))
    .map((file) => ({ file, by: 'named' }))
}

function ofFolder(file: string, config: Config): readonly FoundDocument[] {
  const path = repositoryPath(file)
  if (isNeverAar(path)) return []
  return [{ file, by: isAarPath(config, path) === 'yes' ? 'aar' : 'candidate' }]
}

/** The path as the repository would name it, seen from the current folder; the file itself where it lies elsewhere. */
export function repositoryPath(file: string): string {
  const path = relative('.', file).split(sep).join('/')
  return path.startsWith('../') ? file : path
}

function markdownIn(folder: string): readonly string[] {
  return filesIn(folder).filter((file) => /\.(?:md|markdown)$/i.test(file))
}

const skipped = new Set(['node_modules', '.git'])

function filesIn(folder: string): readonly string[] {
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : []
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(folder, entry.name)
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(file)
      return entry.isFile() ? [file] : []
    })
}
