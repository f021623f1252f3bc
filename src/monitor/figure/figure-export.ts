import { writeCsv } from '../../platform/csv/write-csv.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import type { Figure, Printed, SeriesRemark } from './figure.ts'
import { figureColumns } from './figure-row.ts'
import { type Interval, intervalOf } from './interval.ts'

const furtherColumns = [
  'id',
  'qualifier',
  'range_min',
  'range_max',
  'indicator_name',
  'area_name',
  'definition_version',
  'set',
  'publication',
  'fictitious',
  'interval_low',
  'interval_high',
  'interval_method',
] as const

/** The figures as a file `import figures` reads again: the columns of the contract, then further ones. */
export function figuresCsv(figures: readonly Figure[]): string {
  return writeCsv(
    [...figureColumns, ...furtherColumns],
    figures.map((figure) => [
      figure.indicator,
      figure.area.slug,
      figure.period.text,
      figure.numerator,
      figure.denominator,
      asPrinted(figure.value),
      figure.unit,
      figure.n,
      figure.state,
      figure.source.key,
      figure.remark,
      figure.id,
      figure.qualifiers.join(';'),
      asPrinted(figure.range?.min ?? null),
      asPrinted(figure.range?.max ?? null),
      definitionOf(figure)?.name.nl ?? '',
      figure.area.name,
      figure.definitionVersion,
      figure.set.slug,
      figure.publication ?? null,
      String(figure.set.fictitious),
      ...intervalCells(figure),
    ]),
  )
}

/** The figure as published JSON: every field by name, the same that pages show. */
export function figureJson(figure: Figure) {
  return {
    set: figure.set.slug,
    setId: figure.set.id,
    publication: figure.publication ?? null,
    fictitious: figure.set.fictitious,
    indicator: figure.indicator,
    definitionVersion: figure.definitionVersion,
    area: { slug: figure.area.slug, code: figure.area.code, name: figure.area.name, level: figure.area.level },
    period: { text: figure.period.text, from: figure.period.from, until: figure.period.until },
    state: figure.state,
    value: figure.value?.value ?? null,
    /** As the source prints it: 8.0 is not 8. */
    decimals: figure.value?.decimals ?? null,
    range: figure.range === null ? null : { min: figure.range.min.value, max: figure.range.max.value },
    unit: figure.unit,
    /** 95%, of chance alone, computed by us; null where there is no ground for one. */
    interval: roundedInterval(figure),
    numerator: figure.numerator,
    denominator: figure.denominator,
    n: figure.n,
    qualifiers: figure.qualifiers,
    source: {
      key: figure.source.key,
      title: figure.source.title,
      publisher: figure.source.publisher,
      year: figure.source.year,
    },
    remark: figure.remark,
    id: figure.id,
  }
}

/** A remark in words as published JSON. */
export function seriesRemarkJson(remark: SeriesRemark) {
  return {
    set: remark.set.slug,
    fictitious: remark.set.fictitious,
    indicator: remark.indicator,
    area: { slug: remark.area.slug, name: remark.area.name, level: remark.area.level },
    period: { text: remark.period.text, from: remark.period.from, until: remark.period.until },
    kind: remark.kind,
    source: { key: remark.source.key, title: remark.source.title },
    remark: remark.remark,
  }
}

/** Two decimals: more would say more than the counts do. */
function roundedInterval(figure: Figure): Interval | null {
  const interval = intervalOf(figure)
  const rounded = (value: number) => Math.round(value * 100) / 100
  return interval === null ? null : { ...interval, low: rounded(interval.low), high: rounded(interval.high) }
}

function intervalCells(figure: Figure): (string | number | null)[] {
  const interval = roundedInterval(figure)
  return interval === null ? [null, null, null] : [interval.low, interval.high, interval.method]
}

function asPrinted(number: Printed | null): string | null {
  return number === null ? null : number.value.toFixed(number.decimals)
}
