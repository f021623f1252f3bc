import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { yearOf } from '../src/monitor/fact/calendar.ts'
import { bornOfHead, type CasePage, casesIn, placeOfHead } from '../src/monitor/fact/case-page.ts'
import { columns } from '../src/monitor/fact/column.ts'
import { bitsOfMark, dayOfMark, whatOfMark } from '../src/monitor/fact/mark.ts'
import { benchYears, type Country, isAsked, municipalities, subregions } from './indicators-country.ts'
import { areas, measures, perDays } from './indicators-levels.ts'

/** The country in a file, for engines in processes of their own. */
export function writeCountry(folder: string, { pages, subregion, region, cases, events }: Country): void {
  const words = Buffer.concat(pages.map((page) => Buffer.from(page.buffer, page.byteOffset, page.byteLength)))
  writeFileSync(join(folder, 'country.words'), words)
  writeFileSync(join(folder, 'country.json'), JSON.stringify({ subregion: [...subregion], region: [...region], cases, events }))
}

export function readCountry(folder: string): Country {
  const bytes = readFileSync(join(folder, 'country.words'))
  const about = JSON.parse(readFileSync(join(folder, 'country.json'), 'utf8')) as {
    subregion: number[]
    region: number[]
    cases: number
    events: number
  }
  const page: CasePage = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  return { ...about, subregion: Uint8Array.from(about.subregion), region: Uint8Array.from(about.region), pages: [page] }
}

/** The country as the store would send it to be counted: without what no rule asks about. Writes over the pages of the country given. */
export function askedOnly(country: Country): Country {
  const pages = country.pages.map((page) => {
    let until = 0
    for (const { head, from, end } of casesIn(page)) {
      const asked = page.slice(from, end).filter(isAsked)
      page.set([head, asked.length, ...asked], until)
      until += 2 + asked.length
    }
    return page.subarray(0, until)
  })
  return { ...country, pages }
}

export const tables = {
  ev: 'case_id integer, n smallint, day integer, yr smallint, what smallint, bits smallint',
  kase: 'case_id integer, muni smallint, born integer',
  above: 'muni smallint, area smallint',
} as const

/** The country as three files with tabs, as small as a database could keep it; by name of the table. */
export function writeTables(folder: string, country: Country): Record<keyof typeof tables, string> {
  const lines: Record<keyof typeof tables, string[]> = { ev: [], kase: [], above: [] }
  let id = 0
  for (const page of country.pages) {
    for (const { head, from, end } of casesIn(page)) {
      lines.kase.push(`${id}\t${placeOfHead(head)}\t${bornOfHead(head)}`)
      for (let index = from; index < end; index += 1) {
        const packed = page[index] ?? 0
        const day = dayOfMark(packed)
        lines.ev.push(`${id}\t${index - from}\t${day}\t${yearOf(day)}\t${whatOfMark(packed)}\t${bitsOfMark(packed)}`)
      }
      id += 1
    }
  }
  for (let muni = 0; muni < municipalities; muni += 1) {
    const own = [
      muni,
      municipalities + (country.subregion[muni] ?? 0),
      municipalities + subregions + (country.region[muni] ?? 0),
      areas - 1,
    ]
    for (const area of own) lines.above.push(`${muni}\t${area}`)
  }
  const write = (name: keyof typeof tables) => {
    const file = join(folder, `${name}-${process.pid}.tsv`)
    writeFileSync(file, `${lines[name].join('\n')}\n`)
    return file
  }
  return { ev: write('ev'), kase: write('kase'), above: write('above') }
}

/** Rows of `figuresSql` in the array of `figuresOfCountry`. */
export function figuresOfRows(rows: readonly (readonly unknown[])[]): Int32Array {
  const figures = new Int32Array(areas * benchYears.count * measures)
  for (const row of rows) {
    const [area = 0, year = 0, measure = 0, ...numbers] = row.map(Number)
    if (year < 0 || year >= benchYears.count) continue
    const start = (area * benchYears.count + year) * measures
    if (measure < 100) figures[start + measure] = (figures[start + measure] ?? 0) + (numbers[0] ?? 0)
    else figures.set(numbers.slice(0, perDays), start + columns.length + (measure - 100) * perDays)
  }
  return figures
}

/** One number for all figures and where they stand. */
export function checksum(figures: Int32Array): string {
  let hash = 0x811c9dc5
  for (const figure of figures) hash = Math.imul(hash ^ figure, 0x01000193)
  return `${figures.length}:${hash >>> 0}`
}

/** The country in tables of a PostgreSQL server that reads the files of this machine. */
export async function loadTables(client: { query(text: string): Promise<unknown> }, country: Country): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-tables-'))
  chmodSync(folder, 0o755)
  const files = writeTables(folder, country)
  for (const [table, columns] of Object.entries(tables)) await client.query(`create table ${table} (${columns})`)
  for (const [table, file] of Object.entries(files)) await client.query(`copy ${table} from '${file}'`)
  await client.query('alter table kase add primary key (case_id)')
  await client.query('vacuum analyze')
  await client.query('set jit = off')
  rmSync(folder, { recursive: true, force: true })
}
