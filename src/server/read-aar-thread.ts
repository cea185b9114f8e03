/**
 * The thread that reads documents: it says `ready`, then a text in, its `Aar` or the text with links out. It holds no state, so it can be ended at any
 * time.
 */
import { parentPort } from 'node:worker_threads'
import type { ReadOptions } from '../core/aar/read-aar.ts'
import { readAar } from '../core/aar/read-aar.ts'
import type { Home } from '../core/follow-up/item-fate.ts'
import { type WantedLink, writeLinks } from '../core/follow-up/write-back/write-links.ts'

export interface ReadRequest {
  readonly text: string
  readonly options: ReadOptions
  /** Links to be written into the text; absent where it is only to be read. */
  readonly links?: { readonly wanted: readonly WantedLink[]; readonly home: Home }
}

parentPort?.on('message', ({ text, options, links }: ReadRequest) => {
  parentPort?.postMessage(
    links === undefined ? readAar(text, options) : writeLinks(text, links.wanted, { ...options, home: links.home }),
  )
})
parentPort?.postMessage('ready')
