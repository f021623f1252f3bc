import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectFolder } from '../project-folder.ts'
import type { PdfDelivery, PdfOrder } from './pdf-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)

/** Only these; typst does not read web fonts, so the TrueType files of the same faces are used. */
export const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
].map((file) => join(projectFolder, 'node_modules/@expo-google-fonts', file))

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

interface Typesetter {
  worker: Worker
  waiting: Map<number, Waiting>
}

let typesetter: Typesetter | undefined
let lastId = 0

/** Sets one document on the thread that keeps fonts and templates warm; the thread starts at the first document and holds no process open. */
export function typeset(order: Omit<PdfOrder, 'id'>): Promise<Uint8Array> {
  typesetter ??= startTypesetter()
  const { worker, waiting } = typesetter
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    worker.ref()
    waiting.set(id, { resolve, reject })
    worker.postMessage({ ...order, id } satisfies PdfOrder)
  })
}

function startTypesetter(): Typesetter {
  const worker = new Worker(workerFile, { workerData: { fontFolders: fontFiles.map((file) => join(file, '..')) } })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (delivery: PdfDelivery) => {
    const waiter = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (waiting.size === 0) worker.unref()
    if ('bytes' in delivery) waiter?.resolve(delivery.bytes)
    else waiter?.reject(new Error(delivery.failure))
  })
  const stopped = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    // The next document starts a fresh thread.
    if (typesetter?.worker === worker) typesetter = undefined
  }
  worker.on('error', stopped)
  worker.on('exit', () => stopped(new Error('the typesetter has stopped')))
  return { worker, waiting }
}
