import { Worker } from 'node:worker_threads'
import { fontFiles } from '../pdf/typesetter.ts'
import { warmThread } from '../warm-thread.ts'
import type { PngOrder } from './png-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './png-worker.ts' : './png-worker.js', import.meta.url)

/** Sharp in a document, and small enough to send. */
const zoom = 1.5

const paint = warmThread<Omit<PngOrder, 'id'>>(() => new Worker(workerFile, { workerData: { fontFiles } }), 'the painter has stopped')

/**
 * A drawing of ours as PNG, three dots to two units, in the faces of the product, on a thread that keeps them warm. Rejects when the SVG is
 * broken, which is a bug of the drawing.
 */
export async function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await paint({ svg, zoom }))
}
