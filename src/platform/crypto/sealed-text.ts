import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Seals texts. A sealed text is iv (12 bytes), tag (16), body, and a mark (16): the first three by AES-256-GCM under the key of its owner and
 * bound to her name; the mark is an HMAC under the key of marks over the name and all before it.
 */
export interface TextSealer {
  seal(key: Buffer, owner: string, text: string): Buffer
  /**
   * The text; null when it is genuine but was sealed with a key that was destroyed since, another one standing in its place. Throws when
   * it was changed, moved from another owner, or never sealed here.
   */
  unseal(key: Buffer, owner: string, sealed: Buffer): string | null
}

const ivLength = 12
const tagLength = 16
const markLength = 16

/** `markKey`: 32 bytes, one for the installation. */
export function textSealer(markKey: Uint8Array): TextSealer {
  const markOf = (owner: string, bytes: Buffer) =>
    createHmac('sha256', markKey).update(`${owner}\0`).update(bytes).digest().subarray(0, markLength)

  return {
    seal(key, owner, text) {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const bytes = Buffer.concat([iv, cipher.getAuthTag(), body])
      return Buffer.concat([bytes, markOf(owner, bytes)])
    },
    unseal(key, owner, sealed) {
      const end = sealed.length - markLength
      const bytes = sealed.subarray(0, Math.max(0, end))
      const genuine = end > 0 && timingSafeEqual(sealed.subarray(end), markOf(owner, bytes))
      // Texts of before the mark end with the body: under their key they open, and of the others nobody can know what they are.
      if (!genuine) return opened(key, owner, sealed)
      try {
        return opened(key, owner, bytes)
      } catch {
        return null
      }
    },
  }
}

function opened(key: Buffer, owner: string, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
}
