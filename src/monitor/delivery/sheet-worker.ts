import { parentPort } from 'node:worker_threads'
import { type CheckAnswer, type CheckOrder, checkFile, type OutlineAnswer, type OutlineOrder, outlineFile } from './sheet-work.ts'

/** What came of one file. */
export type SheetAnswer = { answer: OutlineAnswer | CheckAnswer } | { failure: string }

// Reading lives on a thread of its own: a large sheet keeps this thread busy, not the pages, and one that grows too large ends only this.
const port = parentPort
if (port === null) throw new Error('this file is a worker')

port.on('message', (order: OutlineOrder | CheckOrder) => {
  try {
    const answer = order.kind === 'outline' ? outlineFile(order) : checkFile(order)
    port.postMessage({ answer } satisfies SheetAnswer)
  } catch (error) {
    port.postMessage({
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies SheetAnswer)
  }
})
