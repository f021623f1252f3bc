import { scaleLinear } from 'd3-scale'
import type { Margin } from './bar-chart.tsx'

export interface LinePoint {
  /** One of the chart's periods. */
  period: string
  /** Null where there is no number; then `reason` says why. */
  value: number | null
  reason?: string | undefined
  /** What chance leaves open around the value; drawn for series of one's own. */
  interval?: Margin | undefined
}

export interface LineSeries {
  name: string
  kind?: 'own' | 'reference' | undefined
  points: readonly LinePoint[]
}

export interface DrawnSeries {
  /** Into the series of the input. */
  index: number
  /** x in percent of the width, y in px. */
  points: readonly { x: number; y: number }[]
  /** Between periods that follow each other; a missing number leaves a gap. */
  segments: readonly { from: { x: number; y: number }; to: { x: number; y: number } }[]
  /** Intervals of periods that follow each other, each x in percent, low and high in px; one alone is a whisker. */
  bands: readonly (readonly BandPoint[])[]
  /** Where a number is missing: x in percent, y in px at the foot, above each other where several miss one. */
  missing: readonly { x: number; y: number }[]
  /** Null where the series has no number at all. */
  end: { y: number; labelY: number; value: number; period: string } | null
}

export interface BandPoint {
  x: number
  low: number
  high: number
}

export interface LineChartLayout {
  height: number
  /** Where zero stands, in px. */
  baseline: number
  ticks: readonly { value: number; y: number }[]
  periods: readonly { period: string; x: number; minor: boolean; shown: boolean }[]
  series: readonly DrawnSeries[]
}

/** From one label of two lines to the next, in px. */
export const labelHeight = 36
const top = 14
const bottom = 30
const leastHeight = 270
const crossRow = 11
const inset = 4
const mostPeriods = 12
const mostPeriodsOnPhone = 3

/**
 * Places for lines over periods. Across in percent, so that the drawing stretches while its type keeps its size; down in px.
 * The scale begins at zero. Labels at the end stand `labelHeight` apart, in the order of their values.
 */
export function layoutLineChart(periods: readonly string[], series: readonly LineSeries[]): LineChartLayout {
  const labelled = series.filter((each) => each.points.some((point) => point.value !== null)).length
  const height = Math.max(leastHeight, labelled * labelHeight + top + bottom)
  const baseline = height - bottom
  const greatest = Math.max(0, ...series.flatMap((each) => each.points.map((point) => marginOf(each, point)?.high ?? point.value ?? 0)))
  const y = scaleLinear()
    .domain([0, greatest === 0 ? 1 : greatest])
    .nice(4)
    .range([baseline, top])
  const x = (index: number) =>
    periods.length === 1 ? 50 : Math.round((inset + (index * (100 - 2 * inset)) / (periods.length - 1)) * 100) / 100
  const drawn = series.map((each, index) => drawSeries(each, index, periods, x, (value) => Math.round(y(value) * 10) / 10))
  const labels = spread(
    drawn.flatMap(({ end }) => (end === null ? [] : [end.y])),
    top + labelHeight / 2,
    baseline - labelHeight / 2 + bottom / 2,
  )
  let label = 0
  const crosses = new Map<number, number>()
  const last = periods.length - 1
  return {
    height,
    baseline,
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    periods: periods.map((period, index) => ({
      period,
      x: x(index),
      minor: (last - index) % Math.ceil(periods.length / mostPeriodsOnPhone) !== 0,
      shown: (last - index) % Math.ceil(periods.length / mostPeriods) === 0,
    })),
    series: drawn.map((each) => {
      const missing = each.missing.map(({ x: at }) => {
        const below = crosses.get(at) ?? 0
        crosses.set(at, below + 1)
        return { x: at, y: baseline - crossRow * (below + 0.8) }
      })
      if (each.end === null) return { ...each, missing }
      const labelY = labels[label] ?? each.end.y
      label += 1
      return { ...each, missing, end: { ...each.end, labelY } }
    }),
  }
}

function drawSeries(
  series: LineSeries,
  index: number,
  periods: readonly string[],
  x: (index: number) => number,
  y: (value: number) => number,
): DrawnSeries {
  const values = new Map(series.points.map((point) => [point.period, point.value]))
  const places = periods.map((period, at) => {
    const value = values.get(period) ?? null
    return value === null ? null : { x: x(at), y: y(value), value, period }
  })
  const known = places.filter((place) => place !== null)
  const end = known.at(-1)
  return {
    index,
    points: known.map((place) => ({ x: place.x, y: place.y })),
    segments: places.flatMap((to, at) => {
      const from = places[at - 1]
      return to === null || from === null || from === undefined ? [] : [{ from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } }]
    }),
    bands: bandsOf(series, periods, x, y),
    missing: periods.flatMap((period, at) => (values.has(period) && places[at] === null ? [{ x: x(at), y: 0 }] : [])),
    end: end === undefined ? null : { y: end.y, labelY: end.y, value: end.value, period: end.period },
  }
}

/** Of what one compares with there is no margin: the drawing would be full of bands. */
function marginOf(series: LineSeries, point: LinePoint | undefined): Margin | undefined {
  return series.kind === 'reference' || point?.value == null ? undefined : point.interval
}

function bandsOf(
  series: LineSeries,
  periods: readonly string[],
  x: (index: number) => number,
  y: (value: number) => number,
): BandPoint[][] {
  const points = new Map(series.points.map((point) => [point.period, point]))
  const bands: BandPoint[][] = [[]]
  for (const [index, period] of periods.entries()) {
    const margin = marginOf(series, points.get(period))
    if (margin === undefined) bands.push([])
    else bands.at(-1)?.push({ x: x(index), low: y(margin.low), high: y(margin.high) })
  }
  return bands.filter((band) => band.length > 0)
}

/** The wished places, moved as little as needed to stand `labelHeight` apart between `least` and `most`. */
export function spread(wished: readonly number[], least: number, most: number): number[] {
  const order = wished.map((_, index) => index).sort((one, other) => (wished[one] ?? 0) - (wished[other] ?? 0))
  const placed: number[] = [...wished]
  let free = least
  for (const index of order) {
    placed[index] = Math.max(wished[index] ?? 0, free)
    free = (placed[index] ?? 0) + labelHeight
  }
  let limit = most
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, limit)
    limit = (placed[index] ?? 0) - labelHeight
  }
  return placed
}
