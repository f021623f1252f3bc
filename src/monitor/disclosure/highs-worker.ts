import { parentPort } from 'node:worker_threads'
import { auditPrinted, type TableAudit } from './audit/audit-printed.ts'
import { auditRounded, type RoundingAudit } from './audit/audit-rounded.ts'
import { checkSystem } from './check-system.ts'
import type { LinkedSystem, PrintedTable } from './disclosure.ts'
import { type Filling, fillCounts, type SumOfUnknown } from './fill/fill-counts.ts'
import { type NoRounding, roundSystem, type SystemRounding } from './round/round-system.ts'
import { dropSolver, loadSolver } from './solver.ts'
import { protectSystem, type SuppressionChoice, type SystemProtection } from './suppress/protect-system.ts'

/** What the thread can be asked, and what it answers. */
export interface Work {
  protect: {
    order: { system: LinkedSystem; choice: Omit<SuppressionChoice, 'progress'> }
    answer: SystemProtection & { milliseconds: number }
  }
  round: {
    order: { system: LinkedSystem; base: number; seconds: number }
    answer: (SystemRounding & { audit: RoundingAudit; milliseconds: number }) | NoRounding
  }
  fill: { order: { unknown: number; sums: readonly SumOfUnknown[] }; answer: Filling }
  audit: { order: { system: LinkedSystem; printed: PrintedTable; ranges: boolean }; answer: TableAudit }
}

export type WorkOrder = { [Task in keyof Work]: { id: number; task: Task; order: Work[Task]['order'] } }[keyof Work]
export type WorkDelivery =
  | { id: number; answer: Work[keyof Work]['answer'] }
  | { id: number; failure: string }
  | { id: number; done: number; all: number }

// Solving lives on this thread: a hard table stops this thread, not the pages.
const port = parentPort
if (port === null) throw new Error('this file is a worker')

async function answer(work: WorkOrder): Promise<Work[keyof Work]['answer']> {
  const highs = await loadSolver()
  if (work.task === 'fill') return fillCounts(highs, work.order.unknown, work.order.sums)
  checkSystem(work.order.system)
  if (work.task === 'audit') {
    const { system, printed, ranges } = work.order
    return auditPrinted(highs, system, printed, { ranges })
  }
  const began = performance.now()
  if (work.task === 'round') {
    const { system, base, seconds } = work.order
    const rounding = roundSystem(highs, system, base, seconds)
    if (!rounding.ok) return rounding
    const milliseconds = performance.now() - began
    return { ...rounding, audit: auditRounded(highs, system, rounding.rounded, base, new Set(rounding.further)), milliseconds }
  }
  const progress = (done: number, all: number) => port?.postMessage({ id: work.id, done, all } satisfies WorkDelivery)
  const protection = protectSystem(highs, work.order.system, { ...work.order.choice, progress })
  return { ...protection, milliseconds: performance.now() - began }
}

port.on('message', (work: WorkOrder) => {
  answer(work).then(
    (result) => port.postMessage({ id: work.id, answer: result } satisfies WorkDelivery),
    (error: unknown) => {
      dropSolver()
      port.postMessage({ id: work.id, failure: error instanceof Error ? error.message : String(error) } satisfies WorkDelivery)
    },
  )
})
