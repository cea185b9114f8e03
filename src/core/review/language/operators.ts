/** Operators that are programs: those of a Kubernetes cluster. */
import type { Aar } from '../../aar/aar.ts'

const programs = /\b(?:kubernetes|k8s|CRDs?|custom resources?|pods?|helm|etcd|reconcil\w+)\b/i

/** Documents that were read for it. */
const read = new WeakMap<Aar['passages'], boolean>()

/** Whether an “operator” of this document may be a program: “The operator did not see that the CRD had changed”. Linear in the text, which is read once. */
export function runsOperators({ passages }: Pick<Aar, 'passages'>): boolean {
  const known = read.get(passages)
  if (known !== undefined) return known
  const runs = passages.some(({ text }) => programs.test(text))
  read.set(passages, runs)
  return runs
}
