import { median, ms, type Row, times } from './measure.ts'
import { startServer } from './server.ts'

/** How long the built product takes to its first answer: on an empty folder, from the prepared region, and after that. */
export async function startRows(folder: string, port: number, rounds: number): Promise<Row[]> {
  const first = await startServer(folder, port)
  await first.stop()
  const next: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const again = await startServer(folder, port)
    next.push(again.startedIn)
    await again.stop()
  }
  return [
    {
      what: 'first start, from the prepared region',
      figure: ms(first.startedIn),
      comparedTo: `${times(first.startedIn / median(next))} a next start`,
      line: '< 20 s',
      passed: first.startedIn < 20_000,
    },
    { what: 'next start', figure: ms(median(next)), comparedTo: '', line: '< 3 s', passed: median(next) < 3000 },
  ]
}
