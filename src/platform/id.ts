import { createHmac, randomBytes, randomUUID } from 'node:crypto'

/** A random UUID (version 4); never derived from anything about a person. */
export function newId(): string {
  return randomUUID()
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id of what this form of this sender makes at `place`: the same when it comes again, a random one when it came without a key. */
export function idFrom<Form extends { idempotencyKey?: string | undefined }>(form: Form, senderId: string | null, place = ''): string {
  const { idempotencyKey, ...content } = form
  return idempotencyKey === undefined ? newId() : idOfForm(idempotencyKey, senderId ?? '', { ...content, place })
}

/**
 * The UUID (version 8) of what this very form makes: the same for the same sender, key and content, so that sending it twice makes one thing.
 * `key` is random, is sent with the form and kept nowhere: nobody works back from the id to what was in it.
 */
function idOfForm(key: string, senderId: string, content: unknown): string {
  const hash = createHmac('sha256', key)
    .update(`${senderId}\0${JSON.stringify(content)}`)
    .digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

export function isId(value: string): boolean {
  return uuidPattern.test(value)
}

/** A secret for a link or session: 32 random bytes, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
