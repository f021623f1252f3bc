import { createHmac } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'

/** Tells two master keys apart and nothing about either: the key is random, so nobody can try them all. */
export function printOf(masterKey: Uint8Array): string {
  return createHmac('sha256', masterKey).update('startlijn: which master key is this').digest('hex').slice(0, 32)
}

/** A key as it is stored: JWE, A256GCM, by the master key itself. */
export function wrapKey(masterKey: Uint8Array, key: Uint8Array): Promise<string> {
  return new CompactEncrypt(key).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(masterKey)
}

/** The key that was wrapped under this master key; null when another one wrapped it. */
export async function unwrapKey(masterKey: Uint8Array, wrapped: string): Promise<Buffer | null> {
  try {
    return Buffer.from((await compactDecrypt(wrapped, masterKey)).plaintext)
  } catch {
    return null
  }
}
