import { Worker } from 'node:worker_threads'
import type { CheckAnswer, CheckOrder, OutlineAnswer, OutlineOrder } from './sheet-work.ts'
import type { SheetAnswer } from './sheet-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './sheet-worker.ts' : './sheet-worker.js', import.meta.url)

const tooMuch = { ok: false, fault: { fault: 'too_much', row: null } } as const

interface Limits {
  /** A sheet that takes longer is refused as too much. */
  patienceMs: number
  memoryMb: number
}

const usual: Limits = { patienceMs: 120_000, memoryMb: 1024 }

/** The outline of a file, read on a thread of its own. What takes too long or too much memory is refused like any file too large. */
export function outlineOnThread(order: Omit<OutlineOrder, 'kind'>, limits = usual): Promise<OutlineAnswer> {
  return onThread({ ...order, kind: 'outline' }, limits) as Promise<OutlineAnswer>
}

/** The check of a file under a mapping, likewise. */
export function checkOnThread(order: Omit<CheckOrder, 'kind'>, limits = usual): Promise<CheckAnswer> {
  return onThread({ ...order, kind: 'check' }, limits) as Promise<CheckAnswer>
}

interface Thread {
  worker: Worker
  /** Ends it when nothing came for a while, so that what it read leaves the memory. */
  rest: NodeJS.Timeout | undefined
}

let idle: Thread | undefined
const restAfterMs = 30_000

/** One file at a time per thread; a thread that read one waits a while for the next, since starting takes longer than most files. */
async function onThread(order: OutlineOrder | CheckOrder, limits: Limits): Promise<OutlineAnswer | CheckAnswer> {
  const thread = limits === usual ? (idle ?? startThread(limits)) : startThread(limits)
  idle = undefined
  clearTimeout(thread.rest)
  thread.worker.ref()
  const outcome = await answerOf(thread.worker, order, limits.patienceMs)
  if (outcome.kept && idle === undefined && limits === usual) {
    thread.worker.unref()
    thread.rest = setTimeout(() => end(thread), restAfterMs).unref()
    idle = thread
  } else void thread.worker.terminate()
  if ('failure' in outcome) throw outcome.failure
  return outcome.answer
}

function startThread({ memoryMb }: Limits): Thread {
  return { worker: new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }), rest: undefined }
}

function end(thread: Thread): void {
  if (idle === thread) idle = undefined
  void thread.worker.terminate()
}

type Outcome = { kept: boolean } & ({ answer: OutlineAnswer | CheckAnswer } | { failure: Error })

function answerOf(worker: Worker, order: OutlineOrder | CheckOrder, patienceMs: number): Promise<Outcome> {
  return new Promise<Outcome>((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(alarm)
      worker.off('message', answered).off('error', failed).off('exit', stopped)
      resolve(outcome)
    }
    const answered = (answer: SheetAnswer) =>
      settle('answer' in answer ? { kept: true, answer: answer.answer } : { kept: false, failure: new Error(answer.failure) })
    const failed = (error: Error & { code?: string }) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kept: false, answer: tooMuch } : { kept: false, failure: error })
    const stopped = () => settle({ kept: false, failure: new Error('the thread that reads sheets has stopped') })
    const alarm = setTimeout(() => settle({ kept: false, answer: tooMuch }), patienceMs)
    worker.on('message', answered).on('error', failed).on('exit', stopped)
    worker.postMessage(order)
  })
}
