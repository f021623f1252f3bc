import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { PageEnv } from '../../platform/web/page.ts'
import { apiBase, apiVersion } from './operation.ts'

/** Open data may be read by the pages of any site; nobody can be signed in through it, as `*` goes without cookies. */
export const readableByAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['API-Version', 'ETag', 'Link', 'Content-Disposition', 'Retry-After'],
  maxAge: 86_400,
})

/** What every answer carries: the version of the interface and where it is described. */
export const described: MiddlewareHandler<PageEnv> = async (c, next) => {
  await next()
  c.header('api-version', apiVersion)
  c.header('link', `<${apiBase}/openapi.json>; rel="service-desc"; type="application/json", </monitor/publicaties>; rel="service-doc"`)
}

const usualAccept = [undefined, '*/*', 'application/json', 'text/csv']

/**
 * Ready answers are kept by method and `Accept`. HEAD is GET without its body, which the router leaves out itself; and of `Accept` only
 * counts whether it asks for CSV, or whoever varies it would fill the shelf.
 */
export const oneFormPerAnswer: MiddlewareHandler<PageEnv> = async (c, next) => {
  const accept = c.req.header('accept')
  if (c.req.method === 'HEAD' || (c.req.method === 'GET' && !usualAccept.includes(accept))) {
    const headers = new Headers(c.req.raw.headers)
    headers.set('accept', accept?.includes('text/csv') === true ? 'text/csv' : 'application/json')
    c.req.raw = new Request(c.req.url, { headers })
  }
  await next()
}
