import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** What `&name;`, `&#10;` or `&#x1F600;` stands for; the words themselves when they name nothing. */
export function decodeEntity(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference
  const hexadecimal = name[1] === 'x' || name[1] === 'X'
  const digits = name.slice(hexadecimal ? 2 : 1)
  if (digits.length > (hexadecimal ? 6 : 7)) return reference
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10)
  return isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD'
}

/** CommonMark gives U+FFFD for what is no character (NUL, surrogates, beyond Unicode). */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
}

/** A link destination or label without backslash escapes and entities. */
export function unescapeText(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(?:#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,40});/gi,
    (whole, escaped: string | undefined) => (escaped === undefined ? decodeEntity(whole) : escaped),
  )
}
