import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type NodeFsOperations, syncInOrder } from './durable-fs.ts'
import { LateSync } from './late-sync.ts'

/** A disk that writes down what reaches it, and finishes late writing only when told. */
function slowDisk() {
  const written: string[] = []
  const finishing: (() => void)[] = []
  const failures: Error[] = []
  const late = new LateSync({
    syncNow: (file) => void written.push(`log ${file}`),
    async sync(file) {
      await new Promise<void>((resolve) => finishing.push(resolve))
      const failure = failures.pop()
      if (failure !== undefined) throw failure
      written.push(`log ${file}`)
    },
  })
  async function finish(): Promise<void> {
    finishing.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { late, written, finish, failures, rounds: () => finishing.length }
}

const toldWhen = (promise: Promise<void>) => {
  const state = { told: false }
  void promise.then(() => {
    state.told = true
  })
  return state
}

it('tells of what was asked before a writing began, and not of what came meanwhile', async () => {
  const { late, finish, rounds } = slowDisk()
  late.later(3)
  const first = toldWhen(late.settled())
  late.later(3)
  const second = toldWhen(late.settled())
  const third = toldWhen(late.settled())
  expect(rounds()).toBe(1)
  await finish()
  expect([first.told, second.told, third.told, late.isBehind]).toEqual([true, false, false, true])
  expect(rounds()).toBe(1)
  await finish()
  expect([second.told, third.told, late.isBehind]).toEqual([true, true, false])
})

it('tells nobody before a writing that began after what she waits for', async () => {
  const { late, finish } = slowDisk()
  late.later(3)
  const first = toldWhen(late.settled())
  late.later(3)
  const second = toldWhen(late.settled())
  late.later(3)
  const third = toldWhen(late.settled())
  await finish()
  expect([first.told, second.told, third.told]).toEqual([true, false, false])
  await finish()
  expect([second.told, third.told, late.isBehind]).toEqual([true, true, false])
})

it('tells of nothing too early and of everything in the end, in whatever order it is asked', async () => {
  const step = fc.oneof(
    fc.record({ later: fc.integer({ min: 1, max: 3 }) }),
    fc.constantFrom('wait' as const, 'now' as const, 'finish' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      /** Per file how often it was written, and how much of that the disk has. */
      const written = new Map<number, number>()
      const onDisk = new Map<number, number>()
      const finishing: (() => void)[] = []
      const late = new LateSync({
        syncNow: (file) => void onDisk.set(file, written.get(file) ?? 0),
        async sync(file) {
          const covered = written.get(file) ?? 0
          await new Promise<void>((resolve) => finishing.push(resolve))
          onDisk.set(file, Math.max(covered, onDisk.get(file) ?? 0))
        },
      })
      const finishOne = async () => {
        finishing.shift()?.()
        await new Promise((resolve) => setImmediate(resolve))
      }
      let open = 0
      const early: string[] = []
      for (const what of steps) {
        if (what === 'now') late.now()
        else if (what === 'finish') await finishOne()
        else if (what === 'wait') {
          const promised = [...written]
          open += 1
          void late.settled().then(() => {
            open -= 1
            for (const [file, count] of promised) if ((onDisk.get(file) ?? 0) < count) early.push(`file ${file}`)
          })
        } else {
          written.set(what.later, (written.get(what.later) ?? 0) + 1)
          late.later(what.later)
        }
      }
      for (let turn = 0; turn < 100 && (open > 0 || finishing.length > 0); turn += 1) await finishOne()
      expect({ open, early }).toEqual({ open: 0, early: [] })
    }),
    { numRuns: 300 },
  )
})

it('tells at once when somebody could not wait', async () => {
  const { late, written, finish, failures } = slowDisk()
  late.later(3)
  const settled = late.settled()
  late.now()
  expect([written, late.isBehind]).toEqual([['log 3'], false])
  // The file may be closed by now: what the late writing says of it no longer matters.
  failures.push(new Error('EBADF'))
  await finish()
  await settled
})

it('promises nothing more when the disk fails', async () => {
  const { late, finish, failures } = slowDisk()
  late.later(3)
  const settled = late.settled()
  failures.push(new Error('EIO'))
  const rejected = expect(settled).rejects.toThrow('EIO')
  await finish()
  await rejected
  expect(late.isBehind).toBe(true)
})

const log = { nfd: 1, path: '/pglite/data/pg_wal/000000010000000000000001' }
const table = { nfd: 2, path: '/pglite/data/base/5/16384' }

function operations(written: string[]): NodeFsOperations {
  const into = (name: string) => () => written.push(name)
  return {
    stream_ops: {
      write: (stream) => written.push(stream === log ? 'log is written' : 'write'),
      close: into('close'),
      setattr: into('truncate'),
    },
    node_ops: { setattr: into('truncate'), rename: into('rename'), unlink: into('unlink'), rmdir: into('rmdir') },
  }
}

const steps = {
  commit: (ops: NodeFsOperations) => {
    ops.stream_ops.write(log)
    ops.stream_ops.fsync?.(log)
  },
  table: (ops: NodeFsOperations) => ops.stream_ops.write(table),
  syncTable: (ops: NodeFsOperations) => ops.stream_ops.fsync?.(table),
  close: (ops: NodeFsOperations) => ops.stream_ops.close(log),
  truncate: (ops: NodeFsOperations) => ops.stream_ops.setattr(table),
  rename: (ops: NodeFsOperations) => ops.node_ops.rename(),
  unlink: (ops: NodeFsOperations) => ops.node_ops.unlink(),
  truncateByName: (ops: NodeFsOperations) => ops.node_ops.setattr(),
  rmdir: (ops: NodeFsOperations) => ops.node_ops.rmdir(),
}
const anySteps = fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), { minLength: 1, maxLength: 12 })

it.each([true, false])('changes nothing on disk before the log of it is there (log may be late: %s)', (mayBeLate) => {
  fc.assert(
    fc.property(anySteps, (taken) => {
      const { late, written } = slowDisk()
      const ops = operations(written)
      syncInOrder(ops, late, mayBeLate)
      for (const step of taken) steps[step](ops)
      let onDisk = true
      for (const what of written) {
        if (what === 'log is written') onDisk = false
        else if (what === 'log 1') onDisk = true
        else if (what !== 'log 2') expect(onDisk, written.join(', ')).toBe(true)
      }
      if (!mayBeLate) expect(late.isBehind).toBe(false)
    }),
  )
})
