import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'

export interface HttpServer {
  server: Server
  /**
   * Takes nothing new, lets what is under way be answered for at most `patienceMs`, and resolves when every connection is closed. What comes
   * in meanwhile is not begun: its connection ends without an answer, so that whoever asked may safely ask another process.
   */
  closeGently(patienceMs?: number): Promise<void>
}

/** The application on Node's HTTP server. `first` may take a request away from it and says so. */
export function httpServer(
  app: { fetch: (request: Request, env: object) => Response | Promise<Response> },
  first?: (request: IncomingMessage, response: ServerResponse) => boolean,
): HttpServer {
  const answer = getRequestListener(app.fetch)
  /** Each open connection with what was asked over it and not answered yet; answers go out in this order. */
  const open = new Map<Socket, Set<ServerResponse>>()
  const server = createServer((request, response) => {
    const { socket } = request
    const underWay = open.get(socket)
    if (!server.listening) {
      // The last answer under way closes it; with none it never comes.
      if (underWay === undefined || underWay.size === 0) socket.destroy()
      return
    }
    underWay?.add(response)
    response.once('close', () => underWay?.delete(response))
    if (first?.(request, response) !== true) void answer(request, response)
  })
  server.on('connection', (socket) => {
    open.set(socket, new Set())
    socket.once('close', () => open.delete(socket))
  })

  async function closeGently(patienceMs = 5_000): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    server.close(() => resolve())
    for (const [socket, underWay] of open) {
      const last = [...underWay].at(-1)
      if (last === undefined) socket.destroy()
      else if (last.writableFinished) socket.destroySoon()
      else closeAfter(socket, last)
    }
    const patience = setTimeout(() => server.closeAllConnections(), patienceMs)
    await promise
    clearTimeout(patience)
  }
  return { server, closeGently }
}

/** Who asks on and on never leaves a connection idle: it has to be told, in the head of the answer or by its end. */
function closeAfter(socket: Socket, last: ServerResponse): void {
  last.shouldKeepAlive = false
  last.once('finish', () => socket.destroySoon())
}
