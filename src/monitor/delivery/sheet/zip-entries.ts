import { inflateRawSync } from 'node:zlib'
import { UnreadableSheet } from './sheet.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const longestComment = 65_535
const mostEntries = 10_000

interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  packed: number
  unpacked: number
  at: number
}

/** The files inside a zip file. Reading them all may give at most `mostBytes`, whatever the file claims: a small file can unpack to gigabytes. */
export interface ZipEntries {
  names: readonly string[]
  /** Null when there is no such file. */
  read(name: string): string | null
}

/** Throws `UnreadableSheet`: `damaged` for what is no whole zip file, `too_much` for what unpacks to more than `mostBytes`. */
export function zipEntries(bytes: Uint8Array, mostBytes: number): ZipEntries {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map(directoryOf(file).map((entry) => [entry.name, entry]))
  let left = mostBytes
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.unpacked > left) throw new UnreadableSheet('too_much')
      const content = contentOf(file, entry, left)
      left -= content.length
      return new TextDecoder('utf-8').decode(content)
    },
  }
}

function directoryOf(file: Buffer): ZipEntry[] {
  const end = endOf(file)
  const count = numberAt(file, end + 10, 2)
  let at = numberAt(file, end + 16, 4)
  if (count > mostEntries) throw new UnreadableSheet('too_much')
  return Array.from({ length: count }, () => {
    if (numberAt(file, at, 4) !== directoryEntry) throw new UnreadableSheet('damaged')
    const nameLength = numberAt(file, at + 28, 2)
    const entry = {
      name: file.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      encrypted: (numberAt(file, at + 8, 2) & 1) === 1,
      method: numberAt(file, at + 10, 2),
      packed: numberAt(file, at + 20, 4),
      unpacked: numberAt(file, at + 24, 4),
      at: numberAt(file, at + 42, 4),
    }
    at += 46 + nameLength + numberAt(file, at + 30, 2) + numberAt(file, at + 32, 2)
    return entry
  })
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - longestComment); at -= 1)
    if (file.readUInt32LE(at) === endOfDirectory) return at
  throw new UnreadableSheet('damaged')
}

function contentOf(file: Buffer, entry: ZipEntry, most: number): Buffer {
  if (entry.encrypted || numberAt(file, entry.at, 4) !== localEntry) throw new UnreadableSheet('damaged')
  const begin = entry.at + 30 + numberAt(file, entry.at + 26, 2) + numberAt(file, entry.at + 28, 2)
  const packed = file.subarray(begin, begin + entry.packed)
  if (packed.length !== entry.packed || ![0, 8].includes(entry.method)) throw new UnreadableSheet('damaged')
  try {
    // What a file says of its own size may be a lie; this stops it all the same.
    return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableSheet(tooLong ? 'too_much' : 'damaged')
  }
}

function numberAt(file: Buffer, at: number, bytes: 2 | 4): number {
  if (at < 0 || at + bytes > file.length) throw new UnreadableSheet('damaged')
  return bytes === 2 ? file.readUInt16LE(at) : file.readUInt32LE(at)
}
