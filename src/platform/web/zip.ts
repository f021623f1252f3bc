import { gzipSync } from 'node:zlib'
import type { PageContext, PageStatus } from './page.ts'

/** Below this many characters a page fits in one packet anyway. */
const worthIt = 1024

/** Whether the browser of this request says that it reads gzip; a weight of zero says that it does not. */
export function takesGzip(c: PageContext): boolean {
  const said = c.req.header('accept-encoding')?.split(',') ?? []
  return said.some((part) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/i.test(part))
}

/**
 * A page made for one person, compressed at once where her browser takes it: zlib needs less than 0.1 ms for the usual 9 kB, and the
 * stream that other answers go through costs about 0.4 ms more around it.
 */
export function htmlAtOnce(c: PageContext, html: string, status: PageStatus): Response {
  c.header('vary', 'Accept-Encoding')
  if (!takesGzip(c) || html.length < worthIt) return c.html(html, status)
  c.header('content-type', 'text/html; charset=UTF-8')
  c.header('content-encoding', 'gzip')
  return c.body(new Uint8Array(gzipSync(html, { level: 4 })), status)
}
