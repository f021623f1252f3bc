import { setImmediate } from 'node:timers/promises'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { openEngine } from './pglite-engine.ts'

// The embedded database lives on this thread: a long query stops this thread, not the pages.
const { folder, durable } = workerData as { folder: string; durable: boolean }
if (parentPort === null) throw new Error('this file is a worker')
const port = parentPort

const engine = await openEngine(folder, { durable, late: true })

type Request = { kind: 'bytes'; id: number; bytes: Uint8Array } | { kind: 'syncs'; id: number } | { kind: 'close'; id: number }

async function answer(request: Request): Promise<unknown> {
  if (request.kind === 'bytes') return engine.execute(request.bytes)
  if (request.kind === 'syncs') return engine.syncs()
  await engine.close()
  return undefined
}

async function answerOrFailure(request: Request): Promise<{ id: number; value?: unknown; failure?: string }> {
  try {
    return { id: request.id, value: await answer(request) }
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) }
  }
}

const waiting: Request[] = []
let working = false

function next(): Request | undefined {
  const sent: { message: Request } | undefined = receiveMessageOnPort(port)
  if (sent !== undefined) waiting.push(sent.message)
  return waiting.shift()
}

/**
 * Answers in turn. What a commit wrote must be on disk before its answer leaves: where others wait, they are served meanwhile; where nobody
 * does, this thread stops for it, which is sooner. A disk that fails ends the thread, and with it the database, before anything more is promised.
 */
async function work(): Promise<void> {
  working = true
  let request = next()
  while (request !== undefined) {
    const { kind } = request
    const answered = await answerOrFailure(request)
    request = next()
    if (request === undefined && !engine.late.isUnderWay) engine.late.now()
    if (engine.late.isBehind) {
      void engine.late.settled().then(() => port.postMessage(answered))
      // Lets the disk report.
      await setImmediate()
    } else port.postMessage(answered)
    if (kind === 'close') port.close()
  }
  working = false
}

port.on('message', (request: Request) => {
  waiting.push(request)
  if (!working) void work()
})
port.postMessage({ id: 0, value: 'ready' })
