import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, ms, print, type Row, timed, times } from './measure.ts'
import { byteRows, pageRows, signedInRows } from './pages.ts'
import { startServer } from './server.ts'
import { writeRows } from './writes.ts'

const quick = process.argv.includes('--quick')
const rounds = quick ? 1 : 3
const seconds = quick ? 1 : 3
const port = 3995

const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
const rows: Row[] = []
const say = (line: string) => void process.stderr.write(`bench: ${line}\n`)

try {
  say('starts')
  const first = await startServer(folder, port)
  await first.stop()
  const next: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const again = await startServer(folder, port)
    next.push(again.startedIn)
    await again.stop()
  }
  rows.push(
    {
      what: 'first start, from the prepared region',
      figure: ms(first.startedIn),
      comparedTo: `${times(first.startedIn / median(next))} a next start`,
      line: '< 20 s',
      passed: first.startedIn < 20_000,
    },
    { what: 'next start', figure: ms(median(next)), comparedTo: '', line: '< 3 s', passed: median(next) < 3000 },
  )
  const server = await startServer(folder, port)
  try {
    say('pages')
    rows.push(...(await pageRows(server, rounds, seconds)), ...(await signedInRows(server, rounds, seconds)), ...(await byteRows(server)))
    say('factsheet')
    const pdf = (year: number) => timed(async () => (await fetch(`${server.origin}/factsheet/regio-zuid/${year}.pdf`)).arrayBuffer())
    await pdf(2023)
    const fresh = [await pdf(2022), await pdf(2021), await pdf(2020)]
    rows.push({
      what: 'factsheet PDF, another year once warm',
      figure: ms(median(fresh)),
      comparedTo: `kept: ${ms(await pdf(2023))}`,
      line: '< 300 ms',
      passed: median(fresh) < 300,
    })
  } finally {
    await server.stop()
  }
  say('writes')
  rows.push(...(await writeRows(rounds)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
print(rows)
process.stdout.write(`load average ${loadavg()[0]?.toFixed(1)}${quick ? ', quick' : ''}\n`)
process.exit(rows.some((row) => row.passed === false) ? 1 : 0)
