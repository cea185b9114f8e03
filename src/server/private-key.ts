import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * The App's key as PEM, from `PRIVATE_KEY` (PEM, PEM with `\n` for its line ends, or either in base64, as hosts that allow one line only
 * make people do) or from the file at `PRIVATE_KEY_PATH`. Where it cannot be read or is no RSA key: a sentence that says so, without the key.
 */
export function readPrivateKey(source: {
  readonly text: string | undefined
  readonly path: string | undefined
}): { readonly pem: string } | { readonly problem: string } {
  if (source.text !== undefined) return checked(unfold(source.text), 'PRIVATE_KEY')
  if (source.path === undefined) return { problem: 'There is neither PRIVATE_KEY nor PRIVATE_KEY_PATH.' }
  try {
    return checked(unfold(readFileSync(source.path, 'utf8')), 'The file at PRIVATE_KEY_PATH')
  } catch {
    return { problem: `The file at PRIVATE_KEY_PATH (${source.path}) cannot be read.` }
  }
}

function unfold(text: string): string {
  const isPem = text.includes('-----BEGIN')
  const pem = isPem ? text : Buffer.from(text, 'base64').toString('utf8')
  return pem.replace(/^"|"$/g, '').replaceAll('\\n', '\n').trim()
}

function checked(pem: string, name: string): { readonly pem: string } | { readonly problem: string } {
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return { pem }
  } catch {
    // Said below; the reason names nothing that helps, and the key must not be shown.
  }
  return { problem: `${name} is no RSA private key in PEM form. Download a new one from the App’s settings page.` }
}
