import type { Database } from '../platform/database/database.ts'
import type { Hands } from './command.ts'

interface Given {
  /** What stands in files, by name; another file is empty. */
  files?: Readonly<Record<string, string | Uint8Array>>
  database?: Database
  now?: Date
}

/** Hands that touch nothing outside a test: files that exist only here, a store that is open already, and what was said. */
export function testHands({ files = {}, database, now = new Date() }: Given = {}) {
  const said: string[] = []
  const told: string[] = []
  const written = new Map<string, string>()
  const hands: Hands = {
    read: (file) => Buffer.from(files[file] ?? ''),
    write: (file, bytes) => void written.set(file, bytes.toString()),
    say: (line) => void said.push(line),
    tell: (line) => void told.push(line),
    async store(work) {
      if (database === undefined) throw new Error('this command was not expected to open a store')
      return work(database)
    },
    now: () => now,
  }
  return { hands, said, told, written }
}
