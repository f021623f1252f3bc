import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './pglite-engine.ts'

// The embedded database lives on this thread: a long query stops this thread, not the pages.
const { folder, durable } = workerData as { folder: string; durable: boolean }
const port = parentPort
if (port === null) throw new Error('this file is a worker')

const engine = await openEngine(folder, durable)

type Request = { kind: 'bytes'; id: number; bytes: Uint8Array } | { kind: 'syncs'; id: number } | { kind: 'close'; id: number }

async function answer(request: Request): Promise<unknown> {
  if (request.kind === 'bytes') return engine.execute(request.bytes)
  if (request.kind === 'syncs') return engine.syncs()
  await engine.close()
  return undefined
}

let queue = Promise.resolve()
port.on('message', (request: Request) => {
  queue = queue.then(async () => {
    try {
      port.postMessage({ id: request.id, value: await answer(request) })
    } catch (error) {
      port.postMessage({ id: request.id, failure: error instanceof Error ? error.message : String(error) })
    }
    if (request.kind === 'close') port.close()
  })
})
port.postMessage({ id: 0, value: 'ready' })
