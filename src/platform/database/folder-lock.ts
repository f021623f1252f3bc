import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface FolderLock {
  release(): Promise<void>
}

/** Another process has this folder open; two on one folder would lose each other's commits. */
export class FolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(`the store in ${folder} is already open in another process; stop that one first, or set STARTLIJN_DATA to another folder`)
    this.folder = folder
  }
}

/**
 * Holds a folder for this process by listening on a name made from its path. The operating system gives the name back when the
 * process ends in any way, so a crash never leaves a lock behind (on macOS a left-over socket is recognised by knocking).
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true })
  const name = `startlijn-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`
  const address = addressOf(name)
  const server = (await listen(address)) ?? ((await isAbandoned(address)) ? await listen(address) : undefined)
  if (server === undefined) throw new FolderInUse(folder)
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function addressOf(name: string): string {
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** The listening server, or undefined when the name is taken. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(address, () => resolve(server))
  })
}

async function isAbandoned(address: string): Promise<boolean> {
  if (process.platform !== 'darwin') return false
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
  if (!answers) unlinkSync(address)
  return !answers
}
