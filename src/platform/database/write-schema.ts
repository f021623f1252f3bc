import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { PostgresDialect as GeneratorDialect, generate } from 'kysely-codegen'
import { projectFolder } from '../project-folder.ts'
import { embeddedPool } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { emptyTemplate } from './template.ts'

export const schemaFile = join(projectFolder, 'src/platform/database/schema.generated.ts')

/** The TypeScript types of the migrated database, as the text of `schema.generated.ts`. */
export async function schemaTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-types-'))
  cpSync(await emptyTemplate(), folder, { recursive: true })
  const server = await openEmbedded(folder, { durable: false })
  const pool = embeddedPool(server)
  try {
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const text = await generate({
      db,
      dialect: new GeneratorDialect({ dateParser: 'string', numericParser: 'string' }),
      outFile: null,
      camelCase: false,
    })
    // `database.ts` parses int8 to a number: ids and counts here stay far below 2^53.
    return text.replace(/^export type Int8 = .*$/m, 'export type Int8 = number;')
  } finally {
    await pool.end()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
