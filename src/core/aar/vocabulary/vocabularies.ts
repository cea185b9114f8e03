import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { japanese } from './ja.ts'
import { norwegian } from './no.ts'
import { portuguese } from './pt.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Every language that headings and labels are known in; where two know a word, the first counts. */
export const vocabularies: readonly Vocabulary[] = [english, norwegian, japanese, german, french, spanish, portuguese]
