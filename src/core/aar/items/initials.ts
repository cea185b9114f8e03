/** Two capitals may be a person's initials, or short for something else. */

/** Short for a place or a system, and no less for a person over tasks or beside other people. */
const either = /^(?:A[DPZ]|E[CS]|GC|IO|JP|L[ABT]|MQ|NY|S[FG]|VS)$/
/** Short for a trade, a stage, a country or a system, and never for a person. */
const trades =
  /^(?:A[IRW]|C[DIS]|D[ABCR]|E[MU]|F[EQ]|BE|G[AO]|H[AQR]|I[DPT]|K8|M[LT]|O[KS]|P[MORT]|QA|R[DP]|S3|TL|T[OV]|U[IKSX]|V[MP]|WE)$/

/** Whether letters are short for a trade, a stage or a system: in no place do they stand for a person. */
export function isTrade(letters: string): boolean {
  return trades.test(letters)
}

/** Whether letters are short for something that is no person, where nothing else says that they are one. */
export function isShortForThing(letters: string): boolean {
  return trades.test(letters) || either.test(letters)
}
