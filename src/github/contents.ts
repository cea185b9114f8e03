import type { FileContent } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'

/** Files up to 100 MB come as raw text; more than this is more than an AAR. https://docs.github.com/rest/repos/contents */
export const largestFile = 1_000_000

export interface Contents {
  file(path: string, ref: string): Promise<FileContent | null>
  organisationFile(path: string): Promise<FileContent | null>
}

export function gitHubContents(place: Place): Contents {
  const route = 'GET /repos/{owner}/{repo}/contents/{path}'
  return {
    async file(path, ref) {
      // `HEAD` is the default branch; GitHub takes it for the ref that is not given.
      const at = ref === 'HEAD' ? {} : { ref }
      const stream = await place.requests.readRaw(route, { ...ofRepository(place), path, ...at })
      return stream === null ? null : decode(stream)
    },
    async organisationFile(path) {
      const stream = await place.requests.readRaw(route, { owner: place.owner, repo: '.github', path })
      return stream === null ? null : decode(stream)
    },
  }
}

/** Reads at most `largestFile` bytes and lets go of the rest. A byte order mark is kept: positions count it. */
export async function decode(stream: ReadableStream<Uint8Array>): Promise<FileContent> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.byteLength
    if (bytes > largestFile) return { kind: 'too-large', bytes }
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
    return text.includes('\u0000') ? { kind: 'not-utf8' } : { kind: 'text', text }
  } catch {
    return { kind: 'not-utf8' }
  }
}
