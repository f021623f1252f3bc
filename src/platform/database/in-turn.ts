import { setImmediate } from 'node:timers/promises'
import type { LateSync } from './late-sync.ts'

export interface InTurnParts<Request, Answer> {
  /** A request that has arrived but was not added yet; undefined when there is none. */
  take(): Request | undefined
  answer(request: Request): Promise<Answer>
  /** What the answers so far still lack on disk. */
  late: Pick<LateSync, 'isBehind' | 'isUnderWay' | 'now' | 'settled'>
  send(answer: Answer): void
}

/**
 * Answers requests in turn. What a commit wrote must be on disk before its answer leaves: where others wait, they are served meanwhile; where
 * nobody does, this thread stops for it, which is sooner. A disk that fails ends the thread, and with it the database, before anything more is promised.
 */
export class InTurn<Request, Answer> {
  readonly #parts: InTurnParts<Request, Answer>
  readonly #waiting: Request[] = []
  #working = false

  constructor(parts: InTurnParts<Request, Answer>) {
    this.#parts = parts
  }

  add(request: Request): void {
    this.#waiting.push(request)
    if (!this.#working) void this.#work()
  }

  /** Whether anybody waits, asked anew each time: requests arrive while an answer is made and while the disk reports. */
  #anybodyWaits(): boolean {
    const arrived = this.#parts.take()
    if (arrived !== undefined) this.#waiting.push(arrived)
    return this.#waiting.length > 0
  }

  async #work(): Promise<void> {
    const { answer, late, send } = this.#parts
    this.#working = true
    while (this.#anybodyWaits()) {
      const request = this.#waiting.shift()
      if (request === undefined) break
      const answered = await answer(request)
      if (!this.#anybodyWaits() && !late.isUnderWay) late.now()
      if (late.isBehind) {
        void late.settled().then(() => send(answered))
        // Lets the disk report.
        await setImmediate()
      } else send(answered)
    }
    this.#working = false
  }
}
