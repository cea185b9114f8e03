/** Whether a word is English, by the stems of a real dictionary; endings are taken off by rule. Loaded at the first question. */
import dictionary from 'dictionary-en'

let loaded: ReadonlySet<string> | undefined

/** Lower-case stems of the dictionary, without the marks that tell their endings; names keep out. */
function stems(): ReadonlySet<string> {
  loaded ??= new Set(
    new TextDecoder()
      .decode(dictionary.dic)
      .split('\n')
      .map((line) => line.split('/')[0]?.trim() ?? '')
      .filter((stem) => /^[a-z][a-z']*$/.test(stem)),
  )
  return loaded
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/'s?$/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/(?:ed|ing|ly|er|ers|ness)$/, ''],
  [/(?:ed|ing|er|ers)$/, 'e'],
  [/(.)\1(?:ed|ing|er|ers)$/, '$1'],
  [/(?:ations?|able)$/, 'e'],
]
const beginnings = /^(?:un|re|mis|non|pre|over|under|in|on)(?=\w{2})/

/** Whether the dictionary has the word, or its stem. Says yes where it cannot be sure: a missed slip is better than a false one. */
export function isEnglishWord(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'")
  const bare = lower.replace(beginnings, '')
  return hasStem(lower) || (bare !== lower && hasStem(bare))
}

function hasStem(word: string): boolean {
  const known = stems()
  return (
    known.has(word) ||
    endings.some(([ending, instead]) => {
      const stem = word.replace(ending, instead)
      return stem !== word && stem.length > 2 && known.has(stem)
    })
  )
}
