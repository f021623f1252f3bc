/** Days are counted from 2000-01-01 = 0 up to and including 2063-12-31; years as years since 2000. Nothing outside these years is counted. */
export const firstYear = 2000
const lastYear = 2063
/** So many years after it began, what stands from year to year has ended: a child has turned six, and the year after that has come. */
export const yearsToEnd = 7
export const yearsCounted = lastYear - firstYear + 1 + yearsToEnd

const dayMs = 86_400_000
const epoch = Date.UTC(firstYear, 0, 1)
export const daysCounted = (Date.UTC(lastYear + 1, 0, 1) - epoch) / dayMs

/** Years since 2000 of a day; the table also holds the years after the last, for birthdays. */
const yearOfDay = new Uint8Array((Date.UTC(firstYear + yearsCounted, 0, 1) - epoch) / dayMs)
const sixthBirthdayOfDay = new Uint16Array(daysCounted)
for (let day = 0; day < yearOfDay.length; day += 1) {
  const date = new Date(epoch + day * dayMs)
  const year = date.getUTCFullYear()
  yearOfDay[day] = year - firstYear
  if (day >= daysCounted) continue
  const lastOfMonth = new Date(Date.UTC(year + 6, date.getUTCMonth() + 1, 0)).getUTCDate()
  sixthBirthdayOfDay[day] = (Date.UTC(year + 6, date.getUTCMonth(), Math.min(date.getUTCDate(), lastOfMonth)) - epoch) / dayMs
}

/** The year of a day, as years since 2000. */
export function yearOf(day: number): number {
  return yearOfDay[day] ?? 0
}

/** The day on which a child born on `day` turns six; for 29 February the 28th. */
export function sixthBirthday(day: number): number {
  return sixthBirthdayOfDay[day] ?? 0
}

/** The day of a date `YYYY-MM-DD`; null for a date outside the years that are counted. */
export function dayOf(date: string): number | null {
  const day = (Date.parse(`${date}T00:00:00Z`) - epoch) / dayMs
  return Number.isInteger(day) && day >= 0 && day < daysCounted ? day : null
}

// 2000-01-01 was a Saturday. From a day in the weekend the first working day is the Monday after it.
const spanOfTwo = [3, 2, 2, 2, 2, 4, 4]

/** The last day of a term of two working days (Monday to Friday) that begins after `day`. */
export function afterTwoWorkingDays(day: number): number {
  return day + (spanOfTwo[day % 7] ?? 0)
}
