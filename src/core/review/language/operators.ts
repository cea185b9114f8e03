/** Operators that are programs: those of a Kubernetes cluster. */
import type { Aar } from '../../aar/aar.ts'

const programs = /\b(?:kubernetes|k8s|CRDs?|custom resources?|pods?|helm|etcd|reconcil\w+)\b/i

/** Whether an “operator” of this document may be a program: “The operator did not see that the CRD had changed”. Linear in the text. */
export function runsOperators({ passages }: Pick<Aar, 'passages'>): boolean {
  return passages.some(({ text }) => programs.test(text))
}
