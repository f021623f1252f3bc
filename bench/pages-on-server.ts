import type { Row } from './measure.ts'
import { signedInRows } from './pages.ts'
import { startPostgresql } from './peers/postgresql.ts'
import { regionOnServer } from './peers/region-on-server.ts'
import { startServer } from './server.ts'

/** The pages of families over a PostgreSQL server, which is what an installation with real families runs on. */
export async function serverRows(
  folder: string,
  port: number,
  rounds: number,
  seconds: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const postgresql = startPostgresql(say)
  if (postgresql === null)
    return [{ what: '/werk and /gezin/:id, PostgreSQL', figure: 'skipped', comparedTo: '', line: '< 30 ms', passed: null }]
  try {
    const server = await startServer(folder, port, await regionOnServer(postgresql.url))
    try {
      return await signedInRows('PostgreSQL', server, rounds, seconds)
    } finally {
      await server.stop()
    }
  } finally {
    postgresql.stop()
  }
}
