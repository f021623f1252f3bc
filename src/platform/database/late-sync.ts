/** The two ways to have a file on disk: stopping until it is, and being told. */
export interface Disk {
  syncNow(file: number): void
  sync(file: number): Promise<void>
}

/**
 * Lets the database go on while its log is still on the way to the disk, as a server does when several commit at once. Whoever answers a
 * commit waits for `settled`; whoever changes any other file calls `now` first, so that nothing is ever on disk before the log of it.
 */
export class LateSync {
  readonly #disk: Disk
  /** Files of which the disk may not have everything, each with the first turn in which that was asked since a writing of it began. */
  #behind = new Map<number, number>()
  /** The same of the writing that is under way: what is asked meanwhile is not part of it. */
  #begun = new Map<number, number>()
  #turn = 0
  #round: Promise<void> | undefined

  constructor(disk: Disk) {
    this.#disk = disk
  }

  get isBehind(): boolean {
    return this.#behind.size + this.#begun.size > 0
  }

  /** The disk is writing, and whoever waits will be told. */
  get isUnderWay(): boolean {
    return this.#round !== undefined
  }

  /** This file shall be on disk, but nobody has to stop for it. */
  later(file: number): void {
    this.#turn += 1
    if (!this.#behind.has(file)) this.#behind.set(file, this.#turn)
  }

  /** Stops until all of it is on disk. Throws when the disk fails. */
  now(): void {
    for (const file of new Set([...this.#begun.keys(), ...this.#behind.keys()])) {
      this.#disk.syncNow(file)
      this.#begun.delete(file)
      this.#behind.delete(file)
    }
  }

  /** Resolves when everything asked so far is on disk; rejects when the disk fails. Who comes while the disk is writing goes with the next round. */
  async settled(): Promise<void> {
    const asked = this.#turn
    while ([...this.#begun.values(), ...this.#behind.values()].some((turn) => turn <= asked)) {
      this.#round ??= this.#sync().finally(() => {
        this.#round = undefined
      })
      await this.#round
    }
  }

  async #sync(): Promise<void> {
    // What a writing that failed left goes again, from the turn in which it was first asked.
    this.#begun = new Map([...this.#behind, ...this.#begun])
    this.#behind = new Map()
    await Promise.all([...this.#begun.keys()].map((file) => this.#syncOne(file)))
  }

  async #syncOne(file: number): Promise<void> {
    try {
      await this.#disk.sync(file)
    } catch (error) {
      // Nothing is lost when `now` was quicker and the file was closed after it.
      if (this.#begun.has(file)) throw error
    }
    this.#begun.delete(file)
  }
}
