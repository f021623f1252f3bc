import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InTurn } from './in-turn.ts'
import { LateSync } from './late-sync.ts'

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/** A disk that finishes late writing only when told, under requests that each write to the log. */
function store(onAnswer: (request: number) => void = () => undefined) {
  const finishing: (() => void)[] = []
  const onDisk = new Set<number>()
  const sent: number[] = []
  const written = new Set<number>()
  const reached = () => {
    for (const request of written) onDisk.add(request)
  }
  const late = new LateSync({
    syncNow: reached,
    async sync() {
      const before = [...written]
      await new Promise<void>((resolve) => finishing.push(resolve))
      for (const request of before) onDisk.add(request)
    },
  })
  const arrived: number[] = []
  const requests = new InTurn<number, number>({
    take: () => arrived.shift(),
    async answer(request) {
      written.add(request)
      late.later(1)
      onAnswer(request)
      return request
    },
    late,
    send(request) {
      if (!onDisk.has(request)) throw new Error(`${request} was promised before it was on disk`)
      sent.push(request)
    },
  })
  const finish = () => finishing.shift()?.()
  return { requests, arrived, sent, finish, finishing }
}

it('answers who comes while the disk reports', async () => {
  const { requests, sent, finish } = store((request) => {
    if (request === 2) setImmediate(() => requests.add(3))
  })
  requests.add(1)
  requests.add(2)
  for (let turn = 0; turn < 10; turn += 1) {
    await nextTurn()
    if (turn > 4) finish()
  }
  expect(sent.toSorted()).toEqual([1, 2, 3])
})

it('stops for the disk where nobody else waits', async () => {
  const { requests, sent, finishing } = store()
  requests.add(1)
  await nextTurn()
  expect(sent).toEqual([1])
  expect(finishing).toEqual([])
})

it('leaves nobody without an answer, however requests and the disk come in between', async () => {
  const step = fc.constantFrom<'add' | 'arrive' | 'finish' | 'turn'>('add', 'arrive', 'finish', 'turn')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.func(fc.array(step, { maxLength: 3 })), async (steps, during) => {
      let last = 0
      const { requests, arrived, sent, finish, finishing } = store((request) => {
        // What happens while this one is answered happens a turn later, as messages of another thread do.
        if (last < 60)
          setImmediate(() => {
            for (const what of during(request)) take[what]()
          })
      })
      const take: Record<'add' | 'arrive' | 'finish' | 'turn', () => void> = {
        add() {
          last += 1
          requests.add(last)
        },
        // A message that arrived is heard of later, unless it was taken before.
        arrive() {
          last += 1
          arrived.push(last)
          setImmediate(() => {
            const heard = arrived.shift()
            if (heard !== undefined) requests.add(heard)
          })
        },
        finish,
        turn: () => undefined,
      }
      for (const what of steps) {
        take[what]()
        if (what === 'turn') await nextTurn()
      }
      for (let turn = 0; turn < 400 && (sent.length < last || finishing.length > 0); turn += 1) {
        finish()
        await nextTurn()
      }
      expect(sent.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    }),
    { numRuns: 200 },
  )
})
