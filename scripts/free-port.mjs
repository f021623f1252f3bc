// Plain Node 20 JavaScript: this runs before anything is installed.
import { createServer } from 'node:net'
import { stop } from './bootstrap.mjs'

/** Ends the command when another program listens where Startlijn will: better said now than after a region was prepared. */
export async function needFreePort() {
  const port = Number(process.env.PORT || 3000)
  // What is no port is refused with its name when the program starts.
  if (!Number.isInteger(port) || port < 1 || port > 65535) return
  const isDemo = (process.env.STARTLIJN_MODE ?? 'demo') === 'demo'
  const inUse = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code === 'EADDRINUSE'))
    server.listen(port, isDemo ? '127.0.0.1' : '0.0.0.0', () => server.close(() => resolve(false)))
  })
  if (inUse) stop(`port ${port} is in use; choose another: PORT=${port + 1} npm start`)
}
