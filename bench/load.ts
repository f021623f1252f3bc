import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '../src/platform/project-folder.ts'
import type { Asking } from './load-generator.ts'

export interface Load {
  /** Milliseconds per answer, in the order they came. */
  latencies: number[]
  perSecond: number
  /** Of one answer, as transferred (gzip), without headers. */
  bytes: number
}

/** Asks for one address with `connections` at once for `seconds`, without a pause; every answer must be 200. */
export function load(url: string, seconds: number, cookie = '', connections = 10): Promise<Load> {
  return ask({ connections: Array.from({ length: connections }, () => ({ urls: [url], cookie })), seconds, pause: 0 })
}

/** Asks from a process of its own. */
export function ask(asking: Asking): Promise<Load> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder, 'bench/load-generator.ts'), JSON.stringify(asking)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8')
    })
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(out) as Load) : reject(new Error('asking failed'))))
  })
}
