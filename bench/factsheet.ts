import { median, ms, type Row, timed } from './measure.ts'
import type { RunningServer } from './server.ts'

/** A factsheet as PDF that was not made before, once the fonts are loaded; beside one that was. */
export async function factsheetRows(server: RunningServer): Promise<Row[]> {
  const pdf = (year: number) => timed(async () => (await fetch(`${server.origin}/factsheet/regio-zuid/${year}.pdf`)).arrayBuffer())
  await pdf(2023)
  const fresh = [await pdf(2022), await pdf(2021), await pdf(2020)]
  return [
    {
      what: 'factsheet PDF, another year once warm',
      figure: ms(median(fresh)),
      comparedTo: `kept: ${ms(await pdf(2023))}`,
      line: '< 300 ms',
      passed: median(fresh) < 300,
    },
  ]
}
