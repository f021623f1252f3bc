import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectFolder } from '../src/platform/project-folder.ts'

export interface RunningServer {
  origin: string
  /** Milliseconds from spawn to the first answer of a ready database. */
  startedIn: number
  stop(): Promise<void>
}

/** Starts the built product as its own process on `folder`. */
export async function startServer(folder: string, port: number, databaseUrl?: string): Promise<RunningServer> {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    NODE_ENV: 'production',
    PORT: String(port),
    STARTLIJN_DATA: folder,
    STARTLIJN_MODE: 'demo',
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  }
  return started(
    spawn(process.execPath, [join(projectFolder, 'dist/server/main.js')], { cwd: projectFolder, env, stdio: 'ignore' }),
    `http://localhost:${port}`,
    '/readyz',
  )
}

/** A page of the same bytes from nothing but Hono, for comparison. */
export async function startBareHono(port: number, bytes: number): Promise<RunningServer> {
  return started(
    spawn(process.execPath, [join(projectFolder, 'bench/bare-hono.ts'), String(port), String(bytes)], {
      cwd: projectFolder,
      stdio: 'ignore',
    }),
    `http://localhost:${port}`,
    '/',
  )
}

async function started(child: ChildProcess, origin: string, path: string): Promise<RunningServer> {
  const began = performance.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}; was it built and prepared?`)
    const answer = await fetch(origin + path).catch(() => null)
    if (answer?.ok) break
    await pause(20)
  }
  return {
    origin,
    startedIn: performance.now() - began,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const forced = setTimeout(() => child.kill('SIGKILL'), 4000)
      await ended
      clearTimeout(forced)
    },
  }
}
