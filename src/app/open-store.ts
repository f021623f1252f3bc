import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, type DatabaseParts, openEmbeddedDatabase, openServerDatabase } from '../platform/database/database.ts'
import { emptyTemplate, layTemplate } from '../platform/database/template.ts'
import type { Environment } from './environment.ts'

/** Opens the store the environment names: the server's, or the embedded one in its folder, laid out from the template on first use. */
export async function openStore(environment: Environment, parts: DatabaseParts): Promise<Database> {
  if (environment.databaseUrl !== undefined) return openServerDatabase(environment.databaseUrl, parts)
  mkdirSync(environment.dataFolder, { recursive: true })
  const folder = join(environment.dataFolder, 'store')
  await layTemplate(folder, emptyTemplate)
  return openEmbeddedDatabase(folder, parts)
}
