import { readFileSync } from 'node:fs'

/** Larger files are not read; the App leaves them as well. */
const largest = 1024 * 1024

export type DocumentText = { readonly text: string } | { readonly problem: string }

/** Text of a file, `-` for standard input. What cannot be read comes back as a sentence. */
export function readDocument(file: string): DocumentText {
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return { problem: bytes }
  if (bytes.length > largest) return { problem: `${file} is larger than 1 MB. Split it, or link what is long.` }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { problem: `${file} is not UTF-8 text. Save it as UTF-8.` }
  }
}

function bytesOf(file: string): Buffer | string {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return `There is no file ${file}.`
    if (code === 'EISDIR') return `${file} is a folder. Name a file in it.`
    return `${file} cannot be read (${code ?? 'unknown reason'}).`
  }
}
