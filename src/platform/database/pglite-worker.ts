import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { InTurn } from './in-turn.ts'
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

interface Answer {
  id: number
  value: unknown
}

const requests = new InTurn<Request, Answer>({
  take(): Request | undefined {
    const sent: { message: Request } | undefined = receiveMessageOnPort(port)
    return sent?.message
  },
  // What fails here is the engine, never a statement: it ends this thread, before anything more is asked of it.
  answer: async (request) => ({ id: request.id, value: await answer(request) }),
  late: engine.late,
  send: (answered) => port.postMessage(answered),
})

port.on('message', (request: Request) => requests.add(request))
port.postMessage({ id: 0, value: 'ready' })
