import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Delivery } from '../warm-thread.ts'

/** One document to set. */
export interface PdfOrder {
  id: number
  /** Typst modules by file name, importable by `main` as "/name". */
  sources: Record<string, string>
  main: string
  /** Read with `sys.inputs`. */
  inputs: Record<string, string>
  /** Unix time in seconds. */
  creationTimestamp: number
}

// Typesetting lives on this thread: a long document stops this thread, not the pages.
const { fontFolders } = workerData as { fontFolders: readonly string[] }
const port = parentPort
if (port === null) throw new Error('this file is a worker')

/** A folder that need not exist: every source is handed over, none is read from disk. */
const workspace = '/startlijn-pdf'
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders] }] })

/** Results of earlier documents are kept for this many documents, so that memory stays level. */
const keepFor = 10

function set({ sources, main, inputs, creationTimestamp }: PdfOrder): Uint8Array {
  for (const [name, source] of Object.entries(sources)) compiler.addSource(`${workspace}/${name}`, source)
  const compiled = compiler.compile({ mainFileContent: main, inputs })
  const document = compiled.result
  if (document === null) throw new Error(reasonOf(compiled.takeError()?.shortDiagnostics))
  const bytes = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp })
  compiler.evictCache(keepFor)
  return new Uint8Array(bytes)
}

function reasonOf(diagnostics: readonly unknown[] | undefined): string {
  return `the document could not be set: ${JSON.stringify(diagnostics ?? [])}`
}

port.on('message', (order: PdfOrder) => {
  try {
    const bytes = set(order)
    port.postMessage({ id: order.id, bytes } satisfies Delivery, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    port.postMessage({ id: order.id, failure: error instanceof Error ? error.message : String(error) } satisfies Delivery)
  }
})
