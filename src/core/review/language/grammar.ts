/** Parts of speech, by wink-nlp and its English model; see docs/decisions/language-library.md. */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp'

export interface Word {
  readonly text: string
  /** Universal part of speech: `VERB`, `NOUN`, `PROPN`, `CCONJ`… */
  readonly pos: string
  /** Base form, lower case. */
  readonly lemma: string
}

/** Text past this is not tagged. */
const maxLength = 2000

/** Loaded once, at the first question: it takes a tenth of a second and 30 MB that structure checks do without. */
let loaded: WinkMethods | undefined

/** The words of a short English text, punctuation included. */
export function wordsOf(text: string): readonly Word[] {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  const { its } = loaded
  // wink-nlp types its own helper differently from what `out` takes.
  const lemma = its.lemma as unknown as ItsFunction<string>
  const tokens = loaded.readDoc(text.slice(0, maxLength)).tokens()
  const texts = tokens.out()
  const tags = tokens.out(its.pos)
  const lemmas = tokens.out(lemma)
  return texts.map((word, index) => ({
    text: word,
    pos: tags[index] ?? 'X',
    lemma: lemmas[index] ?? word.toLowerCase(),
  }))
}
