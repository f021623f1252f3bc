import { scaleLinear } from 'd3-scale'
import { daysBetween, type PlainDate } from '../clock.ts'
import type { TimelineInput } from './timeline-model.ts'

/** From a date to its place in px between `left` and `right`; dates outside the line stand at its ends. */
export type TimelineScale = (date: PlainDate) => number

/** Linear within a phase; a phase with a `stretch` gets that much more room per day. */
export function timelineScale(input: Pick<TimelineInput, 'from' | 'to' | 'phases'>, left: number, right: number): TimelineScale {
  const inside = input.phases.flatMap((phase) => [phase.from, phase.to]).filter((date) => date > input.from && date < input.to)
  const stops = [...new Set([input.from, ...inside, input.to])].sort()
  const shares = stops.slice(1).map((to, index) => {
    const from = stops[index] ?? input.from
    const phase = input.phases.find((each) => each.from <= from && each.to >= to)
    return Math.max(daysBetween(from, to), 1) * (phase?.stretch ?? 1)
  })
  const total = shares.reduce((sum, share) => sum + share, 0)
  let reached = 0
  const places = [left]
  for (const share of shares) {
    reached += share
    places.push(left + ((right - left) * reached) / total)
  }
  const scale = scaleLinear(
    stops.map((stop) => daysBetween(input.from, stop)),
    places,
  ).clamp(true)
  return (date) => Math.round(scale(daysBetween(input.from, date)) * 10) / 10
}
