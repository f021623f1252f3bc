import type { Worker } from 'node:worker_threads'

/** What a thread answers to an order: bytes, or why there are none. */
export type Delivery = { id: number; bytes: Uint8Array } | { id: number; failure: string }

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

interface Running {
  worker: Worker
  waiting: Map<number, Waiting>
}

/**
 * A thread that makes bytes to order and keeps warm what it needs for that. It starts at the first order, holds no process open while nobody
 * waits, and is started anew at the next order when it stopped; `stopped` says so to who waited then.
 */
export function warmThread<Order extends object>(start: () => Worker, stopped: string): (order: Order) => Promise<Uint8Array> {
  let running: Running | undefined
  let lastId = 0

  function begin(): Running {
    const worker = start()
    const waiting = new Map<number, Waiting>()
    worker.on('message', (delivery: Delivery) => {
      const waiter = waiting.get(delivery.id)
      waiting.delete(delivery.id)
      if (waiting.size === 0) worker.unref()
      if ('bytes' in delivery) waiter?.resolve(delivery.bytes)
      else waiter?.reject(new Error(delivery.failure))
    })
    const end = (error: Error) => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      if (running?.worker === worker) running = undefined
    }
    worker.on('error', end)
    worker.on('exit', () => end(new Error(stopped)))
    return { worker, waiting }
  }

  return (order) => {
    running ??= begin()
    const { worker, waiting } = running
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      worker.ref()
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...order, id })
    })
  }
}
