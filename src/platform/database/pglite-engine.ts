import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DurableNodeFS, durableStartParams } from './durable-fs.ts'
import { LateSync } from './late-sync.ts'
import { simpleQuery } from './wire-stream.ts'

/** How much may be written to the log before what it is the log of is written out and the log begins again; a few seconds to read back after a crash. */
const checkpointAfterBytes = 64 * 1024 ** 2
const checkpoint = simpleQuery('checkpoint')

// The usual 128 MB of buffers takes 70 ms to set up, four tenths of an opening: too long for a store that lives for one test.
const quickToOpen = ['-c', 'shared_buffers=16MB']

/** Whether an answer ends outside any transaction. */
function endsIdle(answer: Uint8Array): boolean {
  return Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength).subarray(-6).equals(Buffer.from('Z\0\0\0\x05I', 'latin1'))
}

/** The embedded database on this thread: every statement stops the thread until it is done. */
export interface Engine {
  /** Errors of SQL are part of the answer. Rejects when the disk or the engine failed: then it must not be used again. */
  execute(bytes: Uint8Array): Promise<Uint8Array>
  /** What the log still lacks on disk; an answer may be passed on when it lacks nothing. Never behind unless asked to be late. */
  late: LateSync
  syncs(): number
  close(): Promise<void>
}

export interface EngineOptions {
  /** False never waits for the disk. */
  durable: boolean
  /** True goes on while the log is still on its way to the disk. */
  late?: boolean
}

export async function openEngine(folder: string, { durable, late = false }: EngineOptions): Promise<Engine> {
  let syncs = 0
  const countSync = () => {
    syncs += 1
  }
  const disk = durable ? new DurableNodeFS(folder, countSync, late) : null
  const database = await PGlite.create({
    fs: disk ?? new NodeFS(folder),
    extensions: { pg_trgm, unaccent },
    startParams: durable ? durableStartParams(PGlite.defaultStartParams) : [...PGlite.defaultStartParams, ...quickToOpen],
  })
  // PGlite goes on after what is no error of SQL, in the middle of whatever it was doing, and may even answer that all is well.
  function assertSound(): void {
    if (disk?.failure !== undefined) throw disk.failure
  }
  // The whole answer as it came. PGlite's other way to ask reads every message of it first, and keeps them for ever.
  async function ask(bytes: Uint8Array): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    const onRawData = (data: Uint8Array) => void parts.push(data.slice())
    await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData })
    assertSound()
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : new Uint8Array(Buffer.concat(parts))
  }
  // On a server a process of its own does this; here nobody would, and the log would grow until the store is closed.
  async function execute(bytes: Uint8Array): Promise<Uint8Array> {
    const answer = await ask(bytes)
    if (disk !== null && disk.logged > checkpointAfterBytes && endsIdle(answer)) {
      disk.logged = 0
      await ask(checkpoint)
    }
    return answer
  }
  return {
    execute,
    late: disk?.late ?? new LateSync({ syncNow: () => undefined, sync: async () => undefined }),
    syncs: () => syncs,
    async close() {
      await database.close()
      assertSound()
    },
  }
}
