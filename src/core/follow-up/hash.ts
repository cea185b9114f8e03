import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** First 16 hex digits of the SHA-256 of a text in UTF-8: enough to tell texts of one repository apart, short enough for a marker. */
export function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)
}
