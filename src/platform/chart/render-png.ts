import { Worker } from 'node:worker_threads'
import { fontFiles } from '../pdf/typesetter.ts'
import type { PngDelivery, PngOrder } from './png-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './png-worker.ts' : './png-worker.js', import.meta.url)

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void
  reject(error: Error): void
}

interface Painter {
  worker: Worker
  waiting: Map<number, Waiting>
}

/** Sharp in a document, and small enough to send. */
const zoom = 1.5

let painter: Painter | undefined
let lastId = 0

/**
 * A drawing of ours as PNG, three dots to two units, in the faces of the product. On a thread that keeps faces warm; it starts at the first
 * picture and holds no process open. Rejects when the SVG is broken, which is a bug of the drawing.
 */
export function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  painter ??= startPainter()
  const { worker, waiting } = painter
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    worker.ref()
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, svg, zoom } satisfies PngOrder)
  })
}

function startPainter(): Painter {
  const worker = new Worker(workerFile, { workerData: { fontFiles } })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (delivery: PngDelivery) => {
    const waiter = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (waiting.size === 0) worker.unref()
    if ('bytes' in delivery) waiter?.resolve(new Uint8Array(delivery.bytes))
    else waiter?.reject(new Error(delivery.failure))
  })
  const stopped = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    // The next picture starts a fresh thread.
    if (painter?.worker === worker) painter = undefined
  }
  worker.on('error', stopped)
  worker.on('exit', () => stopped(new Error('the painter has stopped')))
  return { worker, waiting }
}
