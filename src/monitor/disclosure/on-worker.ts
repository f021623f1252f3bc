import { Worker } from 'node:worker_threads'
import type { Work, WorkDelivery } from './highs-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './highs-worker.ts' : './highs-worker.js', import.meta.url)

type Progress = (done: number, all: number) => unknown

interface Waiting {
  progress: Progress
  resolve(answer: never): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

let thread: Thread | undefined
let lastId = 0

/** Has the solver's thread do one piece of work, after what it was given before; the thread starts at the first and holds no process open. */
export function onWorker<Task extends keyof Work>(
  task: Task,
  order: Work[Task]['order'],
  progress: Progress = () => {},
): Promise<Work[Task]['answer']> {
  thread ??= startThread()
  const { worker, waiting } = thread
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    worker.ref()
    waiting.set(id, { progress, resolve, reject })
    worker.postMessage({ id, task, order })
  })
}

function startThread(): Thread {
  const worker = new Worker(workerFile)
  const waiting = new Map<number, Waiting>()
  worker.on('message', (delivery: WorkDelivery) => {
    const waiter = waiting.get(delivery.id)
    if ('done' in delivery) return void waiter?.progress(delivery.done, delivery.all)
    waiting.delete(delivery.id)
    if (waiting.size === 0) worker.unref()
    if ('answer' in delivery) waiter?.resolve(delivery.answer as never)
    else waiter?.reject(new Error(delivery.failure))
  })
  const stopped = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    // The next work starts a fresh thread.
    if (thread?.worker === worker) thread = undefined
  }
  worker.on('error', stopped)
  worker.on('exit', () => stopped(new Error('the solver has stopped')))
  return { worker, waiting }
}
