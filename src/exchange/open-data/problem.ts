import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { RefusalKind } from '../../platform/result.ts'
import type { PageContext, PageEnv } from '../../platform/web/page.ts'
import { named } from './named-schema.ts'
import { apiBase, apiVersion } from './operation.ts'

export const problemSchema = named(
  'Problem',
  z
    .strictObject({
      type: z.literal('about:blank'),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      instance: z.string().describe('The path that was asked for.'),
      invalidParams: z
        .array(z.strictObject({ name: z.string(), reason: z.string() }))
        .optional()
        .describe('Every parameter that is wrong.'),
    })
    .describe('Why a request was refused (RFC 9457).'),
)

/** One thing wrong with a request. */
export interface InvalidParameter {
  name: string
  reason: string
}

const titles: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  400: ['Bad Request', 'Something in this request is not what it should be.'],
  403: ['Forbidden', 'This may not be done here.'],
  404: [
    'Not Found',
    `There is nothing at this address; ${apiBase}/openapi.json describes all that there is, /monitor/publicaties is the page for people.`,
  ],
  405: ['Method Not Allowed', 'This address can only be read.'],
  409: ['Conflict', 'This is not possible as things stand now.'],
  413: ['Content Too Large', 'More came in than this address takes.'],
  429: ['Too Many Requests', 'More requests come from this address than we can answer; wait and try again.'],
  503: ['Service Unavailable', 'What we store cannot be reached just now; try again in a minute.'],
  500: ['Internal Server Error', 'Something went wrong on our side; nothing was changed.'],
}

/** A refusal as RFC 9457 has it. */
export function problem(
  c: PageContext,
  status: number,
  detail?: string,
  more: { invalidParams?: readonly InvalidParameter[] } = {},
): Response {
  const [title, usual] = titles[status] ?? ['Refused', 'This request was refused.']
  const body = { type: 'about:blank', title, status, detail: detail ?? usual, instance: c.req.path, ...more }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', 'api-version': apiVersion } })
}

/** Names every parameter that is wrong. */
export function badRequest(c: PageContext, invalidParams: readonly InvalidParameter[]): Response {
  return problem(c, 400, invalidParams.map(({ name, reason }) => `${name}: ${reason}`).join('; '), { invalidParams })
}

const statusOf = { not_found: 404, forbidden: 403, invalid: 400, conflict: 409, stale: 409 } as const satisfies Record<RefusalKind, number>

/** Whatever is refused from here on is refused as a problem in JSON: an address that is none, a value no column takes, a fault of ours. */
export const refuseAsProblem: MiddlewareHandler<PageEnv> = async (c, next) => {
  c.set('refuse', ({ kind }) => problem(c, statusOf[kind]))
  c.set('show', ({ status }) => problem(c, status ?? 500))
  await next()
}
