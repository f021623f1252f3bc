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
