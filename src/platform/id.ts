import { randomBytes, randomUUID } from 'node:crypto'

/** A random UUID (version 4); never derived from anything about a person. */
export function newId(): string {
  return randomUUID()
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(value: string): boolean {
  return uuidPattern.test(value)
}

/** A secret for a link or session: 32 random bytes, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
