import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { PageContext } from './page.ts'

/**
 * Who calls, for counting requests: the address of the connection, or what the `proxies` servers in front of us say they saw.
 * Each proxy adds one address at the end of X-Forwarded-For; everything before those may be made up by the caller.
 * An IPv6 caller is her /64, since one subscriber has all of it. 'unknown' without a connection.
 */
export function clientAddress(proxies: number): (c: PageContext) => string {
  return (c) => {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
    const forwarded = proxies === 0 ? [] : (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
    const address = forwarded.at(-proxies) || incoming?.socket.remoteAddress
    return address === undefined ? 'unknown' : wide(address)
  }
}

function wide(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(mapped)) return mapped
  const [head = '', tail] = mapped.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const all = tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
  return all.slice(0, 4).join(':')
}
