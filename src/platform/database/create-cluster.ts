import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Makes an empty PostgreSQL cluster in `folder` (seconds; the prepared template is made from it once). */
export async function createCluster(folder: string): Promise<void> {
  const database = await PGlite.create({ fs: new NodeFS(folder) })
  await database.close()
}
