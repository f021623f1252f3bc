import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { disclosureRows } from './disclosure.ts'
import { factsheetRows } from './factsheet.ts'
import { indicatorRows } from './indicators.ts'
import { isFault, print, type Row } from './measure.ts'
import { byteRows, pageRows, signedInRows } from './pages.ts'
import { serverRows } from './pages-on-server.ts'
import { rollUpRows } from './roll-up.ts'
import { startServer } from './server.ts'
import { servingRows } from './serving.ts'
import { startRows } from './starts.ts'
import { writeRows } from './writes.ts'

const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 3
const seconds = quick ? 1 : 3
const port = 3995
const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
const say = (line: string) => void process.stderr.write(`bench: ${line}\n`)

/** Every part by the name under which it can be asked alone: `npm run bench -- pages writes`. */
const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  starts: () => startRows(folder, port, rounds),
  async pages() {
    const server = await startServer(folder, port)
    try {
      return [
        ...(await pageRows(server, rounds, seconds)),
        ...(await signedInRows('embedded', server, rounds, seconds)),
        ...(await byteRows(server)),
        ...(await factsheetRows(server)),
        ...(await servingRows(server, rounds, seconds)),
      ]
    } finally {
      await server.stop()
    }
  },
  'pages-on-server': () => serverRows(folder, port, rounds, seconds, say),
  writes: () => writeRows(rounds),
  indicators: () => indicatorRows(quick),
  'roll-up': () => rollUpRows(quick),
  disclosure: () => disclosureRows(rounds),
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  process.stderr.write(`bench: no part "${unknown.join('", "')}"; there are: ${Object.keys(parts).join(', ')}\n`)
  process.exit(2)
}

const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    say(name)
    rows.push(...(await measure()))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
print(rows)
process.stdout.write(`load average ${loadavg()[0]?.toFixed(1)}${quick ? ', quick' : ''}\n`)
process.exit(rows.some(isFault) ? 1 : 0)
