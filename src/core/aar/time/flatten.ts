const odd = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\u301c\uff01-\uff5e]/g

/**
 * The same text with full-width letters, digits and signs, unusual spaces and every kind of dash made plain ASCII.
 * Character for character, so that offsets into the one are offsets into the other.
 */
export function flatten(text: string): string {
  return text.replace(odd, plain)
}

function plain(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
  const isDash = (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x301c
  return isDash ? '-' : ' '
}
