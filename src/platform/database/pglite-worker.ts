import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DurableNodeFS, durableStartParams } from './durable-fs.ts'

// The embedded database lives on this thread: a long query stops this thread, not the pages.
const { folder, durable } = workerData as { folder: string; durable: boolean }
const port = parentPort
if (port === null) throw new Error('this file is a worker')

let syncs = 0
function countSync(): void {
  syncs += 1
}
const database = await PGlite.create({
  fs: durable ? new DurableNodeFS(folder, countSync) : new NodeFS(folder),
  extensions: { pg_trgm, unaccent },
  ...(durable ? { startParams: durableStartParams(PGlite.defaultStartParams) } : {}),
})

type Request = { kind: 'bytes'; id: number; bytes: Uint8Array } | { kind: 'syncs'; id: number } | { kind: 'close'; id: number }

async function answer(request: Request): Promise<unknown> {
  if (request.kind === 'bytes') return database.execProtocolRaw(request.bytes)
  if (request.kind === 'syncs') return syncs
  await database.close()
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
