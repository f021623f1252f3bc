import { createHmac, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'

/** Tells two master keys apart and nothing about either: the key is random, so nobody can try them all. */
export function printOf(masterKey: Uint8Array): string {
  return createHmac('sha256', masterKey).update('startlijn: which master key is this').digest('hex').slice(0, 32)
}

/** The key of the marks behind texts, of an installation whose master key is still its first; it keeps this one when that changes. */
export function firstMarkKey(masterKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'startlijn: mark of a sealed text', 32))
}

/** A key as it is stored: JWE, A256GCM, by the master key itself, of which the print stands in the header. */
export function wrapKey(masterKey: Uint8Array, key: Uint8Array): Promise<string> {
  return new CompactEncrypt(key).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: printOf(masterKey) }).encrypt(masterKey)
}

/** The key that was wrapped under this master key; null when another one wrapped it. */
export async function unwrapKey(masterKey: Uint8Array, wrapped: string): Promise<Buffer | null> {
  try {
    return Buffer.from((await compactDecrypt(wrapped, masterKey)).plaintext)
  } catch {
    return null
  }
}

/** The print of the master key that wrapped it; null when none stands there, or when this is no wrapped key. */
export function printIn(wrapped: string): string | null {
  try {
    return decodeProtectedHeader(wrapped).kid ?? null
  } catch {
    return null
  }
}
