import { Worker } from 'node:worker_threads'
import { expect, it, vi } from 'vitest'
import { warmThread } from './warm-thread.ts'

/** Says which thread made it; ends, or fails, when it is told to. */
const thread = `const { parentPort, workerData } = require('node:worker_threads')
parentPort.on('message', ({ id, ask }) => {
  if (ask === 'end') process.exit()
  else if (ask === 'fail') parentPort.postMessage({ id, failure: 'not this one' })
  else if (ask !== 'wait') parentPort.postMessage({ id, bytes: new Uint8Array([workerData, ask]) })
})`

it('answers each its own, goes on after one that fails, and is started anew when it ended', async () => {
  const start = vi.fn(() => new Worker(thread, { eval: true, workerData: start.mock.calls.length }))
  const order = warmThread<{ ask: number | 'end' | 'fail' | 'wait' }>(start, 'it has stopped')
  expect(await Promise.allSettled([order({ ask: 7 }), order({ ask: 'fail' }), order({ ask: 8 })])).toEqual([
    { status: 'fulfilled', value: new Uint8Array([1, 7]) },
    { status: 'rejected', reason: new Error('not this one') },
    { status: 'fulfilled', value: new Uint8Array([1, 8]) },
  ])
  const ended = await Promise.allSettled([order({ ask: 'wait' }), order({ ask: 'end' })])
  expect(ended).toEqual([1, 2].map(() => ({ status: 'rejected', reason: new Error('it has stopped') })))
  expect(await order({ ask: 9 })).toEqual(new Uint8Array([2, 9]))
})
