/** An amount as a text states it: `1,200 orders`, `6.4 %`, `90 minutes`. */
export interface Figure {
  readonly value: number
  /** What it counts: `%`, `minutes` for every duration, else the word after it in lower case without its plural; empty where none. */
  readonly unit: string
}

const minutesOf: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080 }
const duration = /^(?:s(?:ec(?:ond)?)?|m(?:in(?:ute)?)?|h(?:(?:ou)?r)?|d(?:ay)?|w(?:eek)?)s?$/i
/** Days and clock times are no amounts. */
const moments = /\d{4}-\d\d-\d\d(?:T[\d:.]*Z?)?|\d{1,2}:\d\d(?::\d\d)?/g
const amount = /(?<![\p{L}\d_.#-])(\d[\d,]{0,15}(?:\.\d{1,6})?)(?![\d.]*\d) ?(%|\p{L}{1,30})?/gu

/** The amounts in a text, in its order. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.replace(moments, ' ').matchAll(amount)].map(([, digits = '', word = '']) => {
    const value = Number(digits.replaceAll(',', ''))
    if (!duration.test(word)) return { value, unit: word.toLowerCase().replace(/s$/, '') }
    return { value: value * (minutesOf[word.slice(0, 1).toLowerCase()] ?? 1), unit: 'minutes' }
  })
}
