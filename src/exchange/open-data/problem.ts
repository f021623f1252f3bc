/** One thing wrong with a request. */
export interface InvalidParameter {
  name: string
  reason: string
}

/** A refusal as RFC 9457 has it; `invalidParams` names every parameter that is wrong. */
export function badRequest(instance: string, invalidParams: readonly InvalidParameter[]): Response {
  const body = {
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: invalidParams.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    instance,
    invalidParams,
  }
  return new Response(JSON.stringify(body), { status: 400, headers: { 'content-type': 'application/problem+json' } })
}
