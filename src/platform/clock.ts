/** The present as an argument: production passes the real clock, tests and the demo region a fixed one. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A calendar date `YYYY-MM-DD`, always meant in the time zone of the installation (Europe/Amsterdam). */
export type PlainDate = string

const dateInAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The calendar date in the Netherlands at this instant. */
export function plainDateOf(instant: Date): PlainDate {
  return dateInAmsterdam.format(instant)
}

const dayMs = 86_400_000

/** `days` later (or earlier, when negative); pure calendar arithmetic without a time zone. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** Whole months from `from` to `to`, which is not earlier: another one is full on the day of the month that `from` has. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [years = 0, months = 0, days = 0] = from.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number)
  return (year - years) * 12 + month - months - (day < days ? 1 : 0)
}

/** Monday to Friday. Public holidays count as working days: a promised term never grows because of them. */
function isWeekday(date: PlainDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6
}

/** The date `days` working days (Monday-Friday) after `date`; negative counts back. */
export function addWorkingDays(date: PlainDate, days: number): PlainDate {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let current = date
  while (left > 0) {
    current = addDays(current, step)
    if (isWeekday(current)) left -= 1
  }
  return current
}
