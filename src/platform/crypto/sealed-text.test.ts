import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSealer } from './sealed-text.ts'

const { seal, unseal } = textSealer(new Uint8Array(32).fill(7))
const [key, next] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const owner = 'family/organisation/person'
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

/** As texts were sealed before they had a mark. */
function unmarked(text: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

describe('a sealed text', () => {
  it('opens with its key, and reads as erased with the key made after it was destroyed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sealed = seal(key, owner, text)
        expect(unseal(key, owner, sealed)).toBe(text)
        expect(unseal(next, owner, sealed)).toBeNull()
      }),
    )
  })

  it('is never erased, but refused, when anything of it was changed, whichever key stands there', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.constantFrom(key, next), (text, at, bits, standing) => {
        const sealed = seal(key, owner, text)
        const place = at % sealed.length
        const changed = Buffer.from(sealed)
        changed.writeUInt8((changed[place] ?? 0) ^ bits, place)
        expect(() => unseal(standing, owner, changed)).toThrow(/authenticate/)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused under another name, cut short, made longer, or marked with another master key', () => {
    const sealed = seal(key, owner, 'Lotte')
    for (const standing of [key, next]) {
      expect(() => unseal(standing, 'family/organisation/somebody', sealed)).toThrow(/authenticate/)
      for (const length of [1, 5, 11]) expect(() => unseal(standing, owner, sealed.subarray(0, -length))).toThrow(/authenticate/)
      expect(() => unseal(standing, owner, Buffer.concat([sealed, Buffer.from('x')]))).toThrow(/authenticate/)
      expect(() => unseal(standing, owner, Buffer.from('x'))).toThrow()
      expect(() => unseal(standing, owner, randomBytes(80))).toThrow(/authenticate/)
    }
    expect(() => textSealer(new Uint8Array(32).fill(8)).unseal(next, owner, sealed)).toThrow(/authenticate/)
  })

  it('of before the mark opens with its key, and with no other: what cannot be known is no erasure', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unseal(key, owner, unmarked(text))).toBe(text)
        expect(() => unseal(next, owner, unmarked(text))).toThrow(/authenticate/)
      }),
    )
    // Cutting the mark off makes no erasure of it either.
    expect(() => unseal(next, owner, seal(key, owner, 'Lotte').subarray(0, -16))).toThrow(/authenticate/)
  })
})
