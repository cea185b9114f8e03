/** The thread that reads documents: a text in, its `Aar` out. It holds no state, so it can be ended at any time. */
import { parentPort } from 'node:worker_threads'
import type { ReadOptions } from '../core/aar/read-aar.ts'
import { readAar } from '../core/aar/read-aar.ts'

export interface ReadRequest {
  readonly text: string
  readonly options: ReadOptions
}

parentPort?.on('message', ({ text, options }: ReadRequest) => {
  parentPort?.postMessage(readAar(text, options))
})
