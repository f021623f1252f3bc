import { fdatasync, fdatasyncSync } from 'node:fs'
import { promisify } from 'node:util'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { LateSync } from './late-sync.ts'

interface EmscriptenStream {
  nfd: number
  path: string
}

type Operation<Arguments extends unknown[] = unknown[]> = (...given: Arguments) => unknown

/** What of emscripten's NODEFS changes something on disk. */
export interface NodeFsOperations {
  stream_ops: Record<'write' | 'close' | 'setattr', Operation<[EmscriptenStream, ...unknown[]]>> & {
    fsync?: (stream: EmscriptenStream) => number
  }
  node_ops: Record<'setattr' | 'rename' | 'unlink' | 'rmdir', Operation>
}

const sync = promisify(fdatasync)
const isLog = ({ path }: EmscriptenStream) => path.includes('/pg_wal/')

/**
 * PGlite's file system never reaches the disk on its own: emscripten's NODEFS has no fsync, so a power cut could lose
 * confirmed commits. This one asks the kernel to write (fdatasync) whenever PostgreSQL does.
 */
export class DurableNodeFS extends NodeFS {
  readonly #mayBeLate: boolean
  readonly late: LateSync
  /** Bytes written to the log since somebody last set this to zero. */
  logged = 0
  /** Why the engine is not to be trusted any more: the disk failed, or it gave up itself (PANIC). */
  failure: Error | undefined

  /** `onSync` is called after each write that reached the disk. With `mayBeLate` the log may be on its way while the database goes on. */
  constructor(folder: string, onSync: () => void, mayBeLate: boolean) {
    super(folder)
    this.#mayBeLate = mayBeLate
    this.late = new LateSync({
      syncNow: (file) => {
        try {
          fdatasyncSync(file)
        } catch (error) {
          this.failure ??= error instanceof Error ? error : new Error(String(error))
          throw error
        }
        onSync()
      },
      async sync(file) {
        await sync(file)
        onSync()
      },
    })
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const patch = (module: unknown) => {
      const { NODEFS } = module as { NODEFS: NodeFsOperations }
      syncInOrder(NODEFS, this.late, this.#mayBeLate)
      hearOfLog(NODEFS, (bytes) => {
        this.logged += bytes
      })
    }
    const onAbort = () => {
      this.failure ??= new Error('its engine gave up (PANIC)')
    }
    return { emscriptenOpts: { ...emscriptenOpts, onAbort, preRun: [...(emscriptenOpts.preRun ?? []), patch] } }
  }
}

/** Has these operations wait for the disk as PostgreSQL asks. The log may be late; then nothing else changes on disk before it got there. */
export function syncInOrder({ stream_ops, node_ops }: NodeFsOperations, late: LateSync, mayBeLate: boolean): void {
  stream_ops.fsync = (stream) => {
    late.later(stream.nfd)
    if (!mayBeLate || !isLog(stream)) late.now()
    return 0
  }
  const { write } = stream_ops
  stream_ops.write = (stream, ...rest) => {
    if (!isLog(stream)) late.now()
    return write(stream, ...rest)
  }
  for (const name of ['close', 'setattr'] as const) stream_ops[name] = afterNow(late, stream_ops[name])
  for (const name of ['setattr', 'rename', 'unlink', 'rmdir'] as const) node_ops[name] = afterNow(late, node_ops[name])
}

function hearOfLog({ stream_ops }: NodeFsOperations, hear: (bytes: number) => void): void {
  const { write } = stream_ops
  stream_ops.write = (stream, ...rest) => {
    const written = write(stream, ...rest)
    if (isLog(stream) && typeof written === 'number') hear(written)
    return written
  }
}

function afterNow<Arguments extends unknown[]>(late: LateSync, operation: Operation<Arguments>): Operation<Arguments> {
  return (...given) => {
    late.now()
    return operation(...given)
  }
}

/** Start parameters with true syncing: PGlite's own list contains -F (no fsync), and its default method is a no-op in wasm. */
export function durableStartParams(defaults: readonly string[]): NonNullable<PGliteOptions['startParams']> {
  return [...defaults.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}
