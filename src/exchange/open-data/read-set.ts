import { createHash } from 'node:crypto'
import type { AreaTree } from '../../area/area-tree.ts'
import { contradictions } from '../../monitor/figure/contradictions.ts'
import type { Source } from '../../monitor/figure/figure.ts'
import { type FigureRow, readFigureRow } from '../../monitor/figure/figure-row.ts'
import { cellKey } from '../../monitor/figure/figure-write.store.ts'
import { type Period, parsePeriod } from '../../monitor/figure/period.ts'
import type { Catalogue } from '../../monitor/indicator/catalogue.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { SetProblem } from './import-set.text.ts'
import { type FigureOfFile, type RemarkOfFile, type SetFile, setFileSchema } from './set-file.ts'

/** A set of another installation as this one will keep it. */
export interface ReadSet {
  set: ReturnType<typeof setOf>
  source: Source
  publication: number
  rows: readonly FigureRow[]
  remarks: readonly RemarkRow[]
}

interface RemarkRow {
  indicator: string
  area: string
  period: Period
  kind: string
  remark: string
  id: string
  source: string
}

interface Here {
  areas: AreaTree
  catalogue: Catalogue
}

/** Reads `/api/v1/sets/:set/figures.json` of another installation, or says everything that is wrong with it. */
export function readSet(text: string, here: Here): { ok: true; value: ReadSet } | { ok: false; problems: readonly SetProblem[] } {
  const file = readFile(text)
  if ('problems' in file) return { ok: false, problems: file.problems }
  const set = setOf(file)
  const source = sourceOf(file, set.slug)
  const figures = file.figures.map((figure, index) => readFigure(figure, index, source, here))
  const remarks = file.seriesRemarks.map((remark, index) => readRemark(remark, index, source, here))
  const rows = figures.flatMap(({ row }) => row ?? [])
  const problems = [...[...figures, ...remarks].flatMap((each) => each.problems), ...doubles(rows)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { set, source, publication: file.publication.number, rows, remarks: remarks.flatMap(({ row }) => row ?? []) } }
}

function readFile(text: string): SetFile | { problems: SetProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problems: [{ where: '', code: 'not_json', value: error instanceof Error ? error.message : '' }] }
  }
  const parsed = setFileSchema.safeParse(json)
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => ({ where: placeOf(path), code: 'not_as_expected', value: message })) }
  const { set, figures } = parsed.data
  const invented = figures.findIndex(({ fictitious }) => fictitious)
  if (set.fictitious || invented >= 0)
    return { problems: [{ where: set.fictitious ? 'set.fictitious' : `figures[${invented}].fictitious`, code: 'fictitious', value: '' }] }
  return parsed.data
}

/** `['figures', 3, 'area']` is figures[3].area. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : place === '' ? String(part) : `${place}.${String(part)}`),
    '',
  )
}

/** Two regions may both have a set called so: here its name says where it comes from as well. */
function setOf({ set, publisher }: SetFile) {
  const { host, pathname } = new URL(publisher.url)
  const place = `${host}${pathname}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const slug = `van-${place}-${set.slug}`
  const hash = createHash('sha256').update(slug).digest('hex')
  // A UUID of version 8: made from the name, so that a newer publication finds the set again.
  const id = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
  const title = { nl: `${set.title.nl}, ${publisher.name}`, en: `${set.title.en}, ${publisher.name}` }
  return { id, slug, title, kind: 'imported', fictitious: false, protection: 'public_source' } as const
}

function sourceOf({ set, publisher, publication }: SetFile, key: string): Source {
  return {
    key,
    title: set.title.nl,
    publisher: publisher.name,
    year: Number(publication.publishedOn.slice(0, 4)),
    note: `Publicatie ${publication.number} van ${publication.publishedOn}; overgenomen van ${publisher.url}.`,
  }
}

/** The columns of a file of figures, where those differ from the names in JSON. */
const places: Readonly<Record<string, string>> = {
  period: 'period.text',
  range_min: 'range.min',
  range_max: 'range.max',
  qualifier: 'qualifiers',
}

function readFigure(
  figure: FigureOfFile,
  index: number,
  source: Source,
  { areas, catalogue }: Here,
): { row: FigureRow | null; problems: SetProblem[] } {
  const cells = cellsOf(figure, areas)
  const { row, problems } = readFigureRow(
    { line: index, cell: (name) => cells[name] ?? '' },
    { areas, catalogue, sources: new Set([source.key]), source: source.key },
  )
  const found = [...problems, ...(row === null ? [] : contradictions(row))].map((problem) => located(problem, index))
  if (row === null || row.definitionVersion === figure.definitionVersion) return { row, problems: found }
  const value = String(figure.definitionVersion)
  const other = { where: `figures[${index}].definitionVersion`, code: 'other_definition', value, hint: String(row.definitionVersion) }
  return { row, problems: [...found, other] }
}

function located({ column, code, value, hint }: CsvProblem, index: number): SetProblem {
  const where = column === null ? `figures[${index}]` : `figures[${index}].${places[column] ?? column}`
  return { where, code, value, ...(hint === undefined ? {} : { hint }) }
}

/** A figure as a row of a file, so that both are read by the same rules. An area is known by its CBS code, and else by its slug. */
function cellsOf(figure: FigureOfFile, areas: AreaTree): Record<string, string> {
  const { area, value, decimals, range, qualifiers, source } = figure
  const taken = `Bron daar: ${source.title} (${source.publisher}).`
  const plain = (number: number | null) => (number === null ? '' : String(number))
  return {
    indicator: figure.indicator,
    area: area.code !== null && areas.find(area.code) !== undefined ? area.code : area.slug,
    period: figure.period.text,
    numerator: plain(figure.numerator),
    denominator: plain(figure.denominator),
    value: value === null ? '' : decimals === null ? String(value) : value.toFixed(decimals),
    range_min: plain(range?.min ?? null),
    range_max: plain(range?.max ?? null),
    unit: figure.unit,
    n: plain(figure.n),
    state: figure.state,
    qualifier: qualifiers.join(';'),
    remark: figure.remark === null ? taken : `${figure.remark} ${taken}`,
    id: figure.id,
  }
}

function readRemark(remark: RemarkOfFile, index: number, source: Source, { areas, catalogue }: Here) {
  const where = `seriesRemarks[${index}]`
  const area = areas.find(remark.area.slug)
  const period = parsePeriod(remark.period.text)
  const known = catalogue.find(remark.indicator) !== undefined
  const problems: SetProblem[] = [
    ...(known ? [] : [{ where: `${where}.indicator`, code: 'unknown_indicator', value: remark.indicator }]),
    ...(area === undefined ? [{ where: `${where}.area`, code: 'unknown_area', value: remark.area.slug }] : []),
    ...(period === null ? [{ where: `${where}.period.text`, code: 'unknown_period', value: remark.period.text }] : []),
  ]
  if (area === undefined || period === null) return { row: null, problems }
  const { indicator, kind, remark: words } = remark
  return { row: { indicator, area: area.slug, period, kind, remark: words, id: String(index), source: source.key }, problems }
}

/** A set says one thing per indicator, area and period. */
function doubles(rows: readonly FigureRow[]): SetProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, indicator, area, period }) => {
    const key = cellKey(indicator, area, period.text)
    const first = seen.get(key)
    seen.set(key, first ?? line)
    return first === undefined ? [] : [{ where: `figures[${line}]`, code: 'double_figure', value: key, hint: `figures[${first}]` }]
  })
}
