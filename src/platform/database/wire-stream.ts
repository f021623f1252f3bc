import { Duplex } from 'node:stream'

type Execute = (bytes: Uint8Array) => Promise<Uint8Array>

const encoder = new TextEncoder()

function message(type: string, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 4)
  const bytes = Buffer.alloc(length + 1)
  bytes.write(type, 0, 'latin1')
  bytes.writeUInt32BE(length, 1)
  let at = 5
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function parameter(name: string, value: string): Uint8Array {
  return message('S', encoder.encode(`${name}\0${value}\0`))
}

/** What a server says after a successful log-in; the embedded session is already there, so we say it ourselves. */
const greeting = Buffer.concat([
  message('R', new Uint8Array(4)),
  parameter('server_version', '18.0'),
  parameter('client_encoding', 'UTF8'),
  parameter('DateStyle', 'ISO, MDY'),
  parameter('integer_datetimes', 'on'),
  parameter('standard_conforming_strings', 'on'),
  message('K', new Uint8Array(8)),
  message('Z', encoder.encode('I')),
])

/** What asks for these statements at once. */
export function simpleQuery(text: string): Uint8Array {
  return message('Q', encoder.encode(`${text}\0`))
}

const freshSession = simpleQuery('rollback; deallocate all')

/** Types after which PostgreSQL answers: query, sync, flush, function call, copy data, copy done, copy fail. */
const answered = new Set('QSHFdcf')

/**
 * Speaks PostgreSQL's wire protocol to `pg` as if it were a socket, and hands whole batches of messages to the embedded database.
 * Every error keeps its SQLSTATE because the bytes pass untouched. A new connection rolls back what a dropped one left open
 * and forgets the statements it prepared.
 */
export class WireStream extends Duplex {
  readonly #execute: Execute
  #pending: Buffer = Buffer.alloc(0)
  #started = false
  #last: Promise<void> = Promise.resolve()

  constructor(execute: Execute) {
    super()
    this.#execute = execute
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed when the database gives them.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    done()
    if (!this.#started && this.#takeGreeting()) {
      this.#send(freshSession, () => greeting)
    }
    const batch = this.#takeBatch()
    // Sent at once, without waiting for what was sent before: the database works while the next statement is written and the last one read.
    if (batch !== undefined) this.#send(batch, (answer) => Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
  }

  #send(batch: Uint8Array, answerOf: (answer: Uint8Array) => Uint8Array): void {
    const answered = this.#execute(batch)
    // Told below, in its turn; one that fails before its turn would end the process.
    answered.catch(() => undefined)
    // Answers are passed on in the order of the questions, whatever order they come in.
    this.#last = this.#last.then(async () => {
      const answer = await answered
      if (!this.destroyed) this.push(answerOf(answer))
    })
    this.#last.catch((error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))))
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null)
    done()
  }

  /** Takes the startup message, which has no type; true when it was whole. */
  #takeGreeting(): boolean {
    if (this.#pending.length < 4 || this.#pending.length < this.#pending.readUInt32BE(0)) return false
    this.#pending = this.#pending.subarray(this.#pending.readUInt32BE(0))
    this.#started = true
    return true
  }

  /** All complete messages up to the last one that asks for an answer; undefined when more must come first. */
  #takeBatch(): Uint8Array | undefined {
    let at = 0
    let end = 0
    if (!this.#started) return undefined
    while (at + 5 <= this.#pending.length) {
      const type = String.fromCharCode(this.#pending.readUInt8(at))
      const next = at + 1 + this.#pending.readUInt32BE(at + 1)
      if (next > this.#pending.length) break
      if (type === 'X') {
        this.#pending = Buffer.alloc(0)
        this.push(null)
        return undefined
      }
      at = next
      if (answered.has(type)) end = at
    }
    if (end === 0) return undefined
    const batch = new Uint8Array(this.#pending.subarray(0, end))
    this.#pending = this.#pending.subarray(end)
    return batch
  }
}
