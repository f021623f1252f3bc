import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Delivery } from '../warm-thread.ts'
import { indexedPng } from './indexed-png.ts'

/** One drawing to turn into dots. */
export interface PngOrder {
  id: number
  svg: string
  /** Dots per unit of the drawing. */
  zoom: number
}

// A picture takes a tenth of a second of a processor: on a thread of its own, so that no page waits for it.
const { fontFiles } = workerData as { fontFiles: readonly string[] }
const port = parentPort
if (port === null) throw new Error('this file is a worker')

const fontBuffers = fontFiles.map((file) => new Uint8Array(readFileSync(file)))
const started = initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))

function draw({ svg, zoom }: PngOrder): Uint8Array {
  const faces = { defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans', serifFamily: 'Noto Serif' }
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { fontBuffers, ...faces } })
  const image = drawing.render()
  const bytes = indexedPng(image.pixels, image.width, image.height)
  image.free()
  drawing.free()
  return bytes
}

port.on('message', async (order: PngOrder) => {
  try {
    await started
    const bytes = draw(order)
    port.postMessage({ id: order.id, bytes } satisfies Delivery, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    port.postMessage({ id: order.id, failure: error instanceof Error ? error.message : String(error) } satisfies Delivery)
  }
})
