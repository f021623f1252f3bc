import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BarChart, type BarChartProps, barChartTable } from './bar-chart.tsx'
import { LineChart, type LineChartProps, lineChartTable } from './line-chart.tsx'
import { labelHeight, layoutLineChart, spread } from './line-chart-layout.ts'

const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', minimumFractionDigits: 1 })
const format = (value: number) => percent.format(value)

describe('bars', () => {
  const chart: BarChartProps = {
    caption: 'Huisbezoek',
    columns: { label: 'Gebied', value: 'Aandeel', interval: 'marge' },
    format,
    bars: [
      { label: 'Wageningen <1>', value: 0.08, interval: { low: 0.05, high: 0.1, text: '5,0% tot 10,0%' } },
      { label: 'Renkum', value: null, reason: 'niet gepubliceerd in de bron' },
      { label: 'Regio', kind: 'reference', value: 0.04 },
    ],
  }
  const html = String(<BarChart {...chart} />)

  test('a hatched bar says why there is no number, and is no zero', () => {
    expect(html).toContain('<span class="hatched">niet gepubliceerd in de bron</span></td><td class="n">–</td>')
    expect(html.match(/<rect/g)).toHaveLength(2)
  })

  test('bars begin at zero and end at the largest number, whiskers included', () => {
    expect(html).toMatch(/<rect width="80%"/)
    expect(html).toMatch(/<rect width="40%"/)
    expect(html).toContain('<line x1="50%" x2="100%"')
  })

  test('numbers are written as the reader does, names escaped, no inline styles', () => {
    expect(html).toContain('8,0%<span class="margin">marge 5,0% tot 10,0%</span>')
    expect(html).toContain('Wageningen &lt;1&gt;')
    expect(html).not.toContain('style=')
  })

  test('the table has the interval and the reason', () => {
    const table = barChartTable(chart, { label: 'Gebied', value: 'Aandeel', interval: 'Marge', reason: 'Waarom geen getal' })
    expect(table.rows[0]).toEqual(['Wageningen <1>', '8,0%', '5,0% tot 10,0%', ''])
    expect(table.rows[1]).toEqual(['Renkum', '–', '', 'niet gepubliceerd in de bron'])
  })

  test('without a single number nothing breaks', () => {
    const empty = String(<BarChart {...chart} bars={[{ label: 'Renkum', value: null, reason: 'te klein' }]} />)
    expect(empty).toContain('te klein')
    expect(String(<BarChart {...chart} bars={[{ label: 'Renkum', value: 0 }]} />)).toContain('width="0%"')
  })
})

describe('lines', () => {
  const chart: LineChartProps = {
    id: 'verloop',
    title: 'Verloop',
    missing: 'geen getal, de tabel zegt waarom',
    format,
    periods: ['2019', '2020', '2021', '2022', '2023'],
    series: [
      {
        name: 'Renkum & omstreken',
        points: [
          { period: '2019', value: 0.05 },
          { period: '2020', value: 0.06 },
          { period: '2021', value: null, reason: 'niet geregistreerd' },
          { period: '2022', value: 0.07 },
          { period: '2023', value: 0.08 },
        ],
      },
      { name: 'Regio', kind: 'reference', points: [{ period: '2022', value: 0.04 }] },
      { name: 'Rozendaal', points: [{ period: '2023', value: null, reason: 'te klein' }] },
    ],
  }
  const layout = layoutLineChart(chart.periods, chart.series)

  test('a missing number is a gap, never a zero or a bridge', () => {
    expect(layout.series[0]?.segments).toHaveLength(2)
    expect(layout.series[0]?.missing.map(({ x }) => x)).toEqual([50])
    expect(layout.series[2]?.end).toBeNull()
  })

  test('a margin is a band over periods that follow each other, a whisker where one stands alone, and fits the scale', () => {
    const margin = (low: number, high: number) => ({ low, high, text: '' })
    const points = [
      { period: '2019', value: 5, interval: margin(3, 8) },
      { period: '2020', value: 6, interval: margin(4, 9) },
      { period: '2021', value: null, reason: 'te klein' },
      { period: '2022', value: 7, interval: margin(5, 19) },
    ]
    const series = [{ name: 'Renkum', points }]
    const banded = layoutLineChart(chart.periods, series)
    expect(banded.series[0]?.bands.map((band) => band.length)).toEqual([2, 1])
    expect(banded.ticks.at(-1)?.value).toBeGreaterThanOrEqual(19)
    for (const { low, high } of banded.series[0]?.bands.flat() ?? []) expect(high).toBeLessThan(low)
    expect(String(<LineChart {...chart} series={series} />).match(/class="band"/g)).toHaveLength(1)
    expect(layoutLineChart(chart.periods, [{ name: 'Regio', kind: 'reference', points }]).series[0]?.bands).toEqual([])
  })

  test('the drawing has a title, names each line at its end, and says the period where it ends early', () => {
    const html = String(<LineChart {...chart} />)
    expect(html).toContain('role="img" aria-labelledby="verloop-titel"')
    expect(html).toContain('Renkum &amp; ')
    expect(html).toContain('4,0% (2022)')
    expect(html).toContain('geen getal, de tabel zegt waarom')
    expect(html).not.toContain('style=')
  })

  test('the table has every period, and the reason where there is no number', () => {
    const table = lineChartTable(chart, { name: 'Gebied' })
    expect(table.columns).toHaveLength(6)
    expect(String(table.rows[0]?.[3])).toBe('<span class="hatched">niet geregistreerd</span>')
    expect(table.rows[1]).toEqual(['Regio', '–', '–', '–', '4,0%', '–'])
  })

  test('labels never overlap, stay inside, and keep the order of their lines', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 20, max: 400, noNaN: true }), { maxLength: 10 }), (wished) => {
        const placed = spread(wished, 20, 400)
        const order = placed.map((_, index) => index).sort((one, other) => (wished[one] ?? 0) - (wished[other] ?? 0))
        const sorted = order.map((index) => placed[index] ?? 0)
        for (const [index, y] of sorted.slice(1).entries()) expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(labelHeight - 0.001)
        for (const y of sorted) expect(y >= 20 && y <= 400).toBe(true)
      }),
      { seed: 1000 },
    )
  })
})
