import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { loadAreas } from '../src/area/area.store.ts'
import { loadShippedAreas } from '../src/area/load-areas.ts'
import { type FigureFilter, findFigures, findSeriesRemarks } from '../src/monitor/figure/figure.store.ts'
import { figureJson } from '../src/monitor/figure/figure-export.ts'
import { loadFigures } from '../src/monitor/figure/load-figures.ts'
import { createKeyring } from '../src/platform/crypto/keyring.ts'
import { thePublic, theSystem } from '../src/platform/database/actor.ts'
import { asActor, asReader, type Transaction } from '../src/platform/database/as-actor.ts'
import { openEmbeddedDatabase } from '../src/platform/database/database.ts'
import { emptyTemplate } from '../src/platform/database/template.ts'

/** What published figures are compared with, in a process of its own: started with two ports. */
export const referenceScript = fileURLToPath(import.meta.url)
/** The indicator of the page that is compared. */
export const comparedIndicator = '8a'

const everything: FigureFilter = { fictitious: false }

/**
 * The same figures, asked from the same database for every request and written by Hono, without anything kept: as JSON, and as the barest page
 * of one indicator. On the second port `node:http` that has them in memory and only writes them, with `JSON.stringify`. Nothing is zipped.
 */
async function serveReference(port: number, rawPort: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
  cpSync(await emptyTemplate(), folder, { recursive: true })
  const database = await openEmbeddedDatabase(
    folder,
    { keyring: createKeyring(new Uint8Array(32).fill(1)), projectors: [] },
    { durable: false },
  )
  const read = <T>(work: (tx: Transaction) => Promise<T>) => asReader(database, thePublic, new Date(), work)
  await asActor(database, theSystem, new Date(), async (tx) => {
    await loadShippedAreas(tx)
    await loadFigures(tx)
  })
  const body = async () => {
    const figures = await read((tx) => findFigures(tx, everything))
    return { total: figures.length, figures: figures.map(figureJson) }
  }
  const app = new Hono()
    .get('/json', async (c) => c.json(await body()))
    .get('/page', async (c) => {
      const own = { ...everything, indicators: [comparedIndicator] }
      const [areas, figures, remarks] = await read(async (tx) => [
        await loadAreas(tx),
        await findFigures(tx, own),
        await findSeriesRemarks(tx, own),
      ])
      return c.html(html`<!doctype html><title>${comparedIndicator}</title>
        <p>${areas.all.length} ${remarks.map(({ remark }) => remark).join(' ')}</p>
        <table>${figures.map(
          ({ area, period, value, state, remark, source }) =>
            html`<tr><th>${area.name}</th><td>${period.text}</td><td>${value?.value.toFixed(value.decimals) ?? state}</td><td>${source.title}</td><td>${remark}</td></tr>`,
        )}</table>`)
    })
  const kept = await body()
  createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(kept))
  }).listen(rawPort, '127.0.0.1')
  serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  process.once('SIGTERM', () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  })
}

if (import.meta.main) await serveReference(Number(process.argv[2]), Number(process.argv[3]))
