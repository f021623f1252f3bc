import { fdatasyncSync } from 'node:fs'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface EmscriptenStream {
  nfd: number
}

interface ModuleWithNodeFs {
  NODEFS: { stream_ops: { fsync?: (stream: EmscriptenStream) => number } }
}

/**
 * PGlite's file system never reaches the disk on its own: emscripten's NODEFS has no fsync, so a power cut could lose
 * confirmed commits. This one asks the kernel to write (fdatasync) whenever PostgreSQL does.
 */
export class DurableNodeFS extends NodeFS {
  readonly #onSync: () => void

  /** `onSync` is called after each write that reached the disk; a test counts them. */
  constructor(folder: string, onSync: () => void = () => undefined) {
    super(folder)
    this.#onSync = onSync
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const patch = (module: unknown) => {
      ;(module as ModuleWithNodeFs).NODEFS.stream_ops.fsync = (stream) => {
        fdatasyncSync(stream.nfd)
        this.#onSync()
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] } }
  }
}

/** Start parameters with true syncing: PGlite's own list contains -F (no fsync), and its default method is a no-op in wasm. */
export function durableStartParams(defaults: readonly string[]): NonNullable<PGliteOptions['startParams']> {
  return [...defaults.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}
