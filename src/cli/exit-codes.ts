/** No finding but suggestions. */
export const clean = 0
/** A warning or an error. */
export const findings = 1
/** Wrong words, a file that is not there, a configuration that cannot be read. */
export const couldNotRun = 2
