import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const roomNeeded = 4 * 1024 ** 3

/**
 * A new folder for what only a test needs, in memory where the machine keeps a file system there with room to spare: tests make and throw
 * away 200 stores. What is about the disk itself asks for a folder on the disk. Whoever asks removes it.
 */
export function testFolder(name: string): string {
  return mkdtempSync(join(roomInMemory() ? memory : tmpdir(), `startlijn-${name}-`))
}

function roomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= roomNeeded
  } catch {
    return false
  }
}
