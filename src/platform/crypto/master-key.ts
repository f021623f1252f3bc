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

/** A key as it is stored: JWE, A256GCM, by the master key itself, of which it names the beginning of the print. */
export function wrapKey(masterKey: Uint8Array, key: Uint8Array): Promise<string> {
  return new CompactEncrypt(key).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: kidOf(masterKey) }).encrypt(masterKey)
}

function kidOf(masterKey: Uint8Array): string {
  return printOf(masterKey).slice(0, 8)
}

/** Does this name a master key that is none of these? What was wrapped before they were named, or is damaged, names none. */
export function isWrappedByAnother(wrapped: string, masterKeys: readonly Uint8Array[]): boolean {
  try {
    const { kid } = decodeProtectedHeader(wrapped)
    return kid !== undefined && !masterKeys.some((key) => kidOf(key) === kid)
  } catch {
    return false
  }
}

/** The key that was wrapped under this master key; null when another one wrapped it. */
export async function unwrapKey(masterKey: Uint8Array, wrapped: string): Promise<Buffer | null> {
  try {
    return Buffer.from((await compactDecrypt(wrapped, masterKey)).plaintext)
  } catch {
    return null
  }
}
