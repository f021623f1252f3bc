/** When a figure is about: a year, month, day, span of years or months, or not stated. */
export interface Period {
  /** As in the file: `2020`, `2020-07`, `2020-04-21`, `2019-2021`, `2020-10/2020-11` or `undated`. */
  text: string
  /** First and last calendar year; null when undated. */
  from: number | null
  until: number | null
}

export const undated: Period = { text: 'undated', from: null, until: null }

const moment = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const years = /^(\d{4})-(\d{4})$/

/** The period in one of the written forms, or null when it is none of them (or ends before it begins); 2021/2022 is 2021-2022. */
export function parsePeriod(text: string): Period | null {
  if (text === undated.text) return undated
  const span = years.exec(text)
  if (span !== null) return between(text, Number(span[1]), Number(span[2]))
  const [begin = '', end, ...rest] = text.split('/')
  if (rest.length > 0) return null
  const from = yearOf(begin)
  const until = end === undefined ? from : yearOf(end)
  if (from === null || until === null) return null
  // One way to write a span of years, or two figures of one span would stand beside each other.
  if (end !== undefined && years.test(`${begin}-${end}`)) return between(`${begin}-${end}`, from, until)
  return end !== undefined && end < begin ? null : between(text, from, until)
}

/** A year is about a figure when it lies in the figure's period: 2023 lies in 2021-2023. */
export function coversYear(period: Period, year: number): boolean {
  return period.from !== null && period.until !== null && period.from <= year && year <= period.until
}

/** The months of a period, such as `2023-07`; empty when it is undated or about days, and for more than 20 years. */
export function monthsOf({ text, from, until }: Period): ReadonlySet<string> {
  if (from === null || until === null || until - from > 20 || !/^\d{4}(-\d{2})?([-/]\d{4}(-\d{2})?)?$/.test(text)) return new Set()
  const [begin = '', end = begin] = years.test(text) ? text.split('-') : text.split('/')
  const all = Array.from({ length: 12 * (until - from + 1) }, (_, month) => {
    return `${from + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
  return new Set(all.filter((month) => month >= begin && month.slice(0, end.length) <= end))
}

/** Years from this year to the nearest year of the period; 0 within it, null when undated. */
export function yearsAway(period: Period, year: number): number | null {
  if (period.from === null || period.until === null) return null
  if (year < period.from) return period.from - year
  return year > period.until ? year - period.until : 0
}

function between(text: string, from: number, until: number): Period | null {
  return from <= until ? { text, from, until } : null
}

function yearOf(text: string): number | null {
  const parts = moment.exec(text)
  if (parts === null) return null
  const [, year = '', month = '01', day = '01'] = parts
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : Number(year)
}
