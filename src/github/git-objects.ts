import { z } from 'zod'
import type { FileContent, TreeFile } from '../app/ports.ts'
import { decode } from './contents.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const TreeAnswer = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string(), size: z.number().optional() })),
})

export interface GitObjects {
  tree(ref: string): Promise<readonly TreeFile[] | null>
  blob(sha: string): Promise<FileContent | null>
}

/** https://docs.github.com/rest/git/trees and https://docs.github.com/rest/git/blobs */
export function gitHubGitObjects(place: Place): GitObjects {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async tree(ref) {
      const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
      const data = await requests.readOrNull(route, { ...here, tree_sha: ref, recursive: '1' })
      if (data === null) return null
      const { tree } = readAnswer(TreeAnswer, data, 'a tree')
      return tree.flatMap(({ path, type, sha, size }) => (type === 'blob' ? [{ path, sha, bytes: size ?? 0 }] : []))
    },
    async blob(sha) {
      const stream = await requests.readRaw('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        ...here,
        file_sha: sha,
      })
      return stream === null ? null : decode(stream)
    },
  }
}
