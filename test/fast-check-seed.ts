/**
 * Property tests are the same in every run, so that a red run can be run again; `FAST_CHECK_SEED=$RANDOM npm test` looks elsewhere, which is
 * how new counterexamples are found.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_103) })
