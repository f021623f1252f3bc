import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'

/** The application on Node's HTTP server. `first` may take a request away from it and says so. */
export function httpServer(
  app: { fetch: (request: Request, env: object) => Response | Promise<Response> },
  first?: (request: IncomingMessage, response: ServerResponse) => boolean,
): Server {
  const answer = getRequestListener(app.fetch)
  return createServer((request, response) => {
    if (first?.(request, response) !== true) void answer(request, response)
  })
}

/** Takes nothing new, lets what is under way be answered for at most `patienceMs`, and resolves when every connection is closed. */
export async function closeGently(server: Server, patienceMs = 5_000): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  // A browser keeps its connection open after the answer; nobody waits for that.
  const leaving = setInterval(() => server.closeIdleConnections(), 20)
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs)
  await promise
  clearInterval(leaving)
  clearTimeout(patience)
}
