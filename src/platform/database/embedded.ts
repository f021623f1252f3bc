import { Worker } from 'node:worker_threads'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { openEngine } from './pglite-engine.ts'
import { WireStream } from './wire-stream.ts'

export interface EmbeddedServer {
  /** A connection as `pg` expects it; all connections share the one session of the embedded database. */
  connect(): WireStream
  /** How often the database waited for the disk since it was opened (0 when not durable). */
  syncs(): Promise<number>
  /** Resolves with the reason when the database ended without being closed: the disk failed. Nothing more is answered then. */
  broken: Promise<Error>
  close(): Promise<void>
}

interface Answer {
  id: number
  value: unknown
}

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js', import.meta.url)

export interface EmbeddedOptions {
  /** False skips waiting for the disk: for tests and for what can be made again. */
  durable?: boolean
  /** False runs the database on the thread of the caller, which is quicker for one who waits for every answer anyway. */
  apart?: boolean
}

/**
 * Opens the PostgreSQL that comes with the product on a folder with an existing cluster.
 * Throws `FolderInUse` when another process holds the folder.
 */
export async function openEmbedded(folder: string, { durable = true, apart = true }: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const lock = await lockFolder(folder)
  try {
    return await (apart ? startWorker : startHere)(folder, durable, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function startHere(folder: string, durable: boolean, lock: FolderLock): Promise<EmbeddedServer> {
  const engine = await openEngine(folder, { durable })
  return {
    connect: () => new WireStream(engine.execute),
    syncs: async () => engine.syncs(),
    // Whoever asks is told of it, on the same thread.
    broken: new Promise(() => undefined),
    async close() {
      await engine.close().finally(() => lock.release())
    },
  }
}

async function startWorker(folder: string, durable: boolean, lock: FolderLock): Promise<EmbeddedServer> {
  const worker = new Worker(workerFile, { workerData: { folder, durable } })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let ended: Error | undefined
  let closing = false
  const { promise: broken, resolve: tellBroken } = Promise.withResolvers<Error>()
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
    if (!closing) tellBroken(ended)
  }
  const started = new Promise<unknown>((resolve, reject) => void waiting.set(0, { resolve, reject }))
  worker.on('message', ({ id, value }: Answer) => {
    waiting.get(id)?.resolve(value)
    waiting.delete(id)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the embedded database has stopped')))
  const ask = (request: object): Promise<unknown> => {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended)
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })
  }
  await started
  const execute = (bytes: Uint8Array) => ask({ kind: 'bytes', bytes }) as Promise<Uint8Array>
  return {
    connect: () => new WireStream(execute),
    syncs: () => ask({ kind: 'syncs' }) as Promise<number>,
    broken,
    async close() {
      closing = true
      try {
        await ask({ kind: 'close' })
      } finally {
        await worker.terminate()
        await lock.release()
      }
    },
  }
}
