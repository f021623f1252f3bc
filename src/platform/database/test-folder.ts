import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
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

const forgottenAfterMs = 2 * 60 * 60 * 1000

/** Takes away what test runs that were killed left in memory, where it would stay until the machine stops. */
export function removeForgotten(folder = memory, now = Date.now()): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((each) => each.startsWith('startlijn-'))) {
    const path = join(folder, name)
    // Another run may take it away at this moment.
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (now - since > forgottenAfterMs) rmSync(path, { recursive: true, force: true })
  }
}

function roomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= roomNeeded
  } catch {
    return false
  }
}
