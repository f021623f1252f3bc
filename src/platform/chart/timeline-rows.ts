import type { PlainDate } from '../clock.ts'
import type { TimelineInput, TimelineMark } from './timeline-model.ts'

/** Which part of the line a row stands on. */
export type Stretch = 'before' | 'past' | 'to-come'

export type TimelineRow = { at: PlainDate; stretch: Stretch } & (
  | { kind: 'phase' | 'milestone'; label: string }
  | { kind: 'today' }
  | { kind: 'mark'; mark: TimelineMark }
)

/** On the same day: what came before the milestone, the milestone, then the phase it opens, what happened, today, and what is still to happen. */
function rank(row: TimelineRow): number {
  if (row.kind === 'mark') return row.mark.planned ? 4 : row.mark.early === true ? -1 : 2
  return row.kind === 'milestone' ? 0 : row.kind === 'phase' ? 1 : 3
}

/** Everything on the line in order of time, for the list and the table. Nothing is folded. */
export function timelineRows(input: TimelineInput): TimelineRow[] {
  const at = (date: PlainDate) => ({ at: date, stretch: stretchOf(input, date) })
  const rows: TimelineRow[] = [
    ...input.phases.map((phase) => ({ ...at(phase.from), kind: 'phase' as const, label: phase.label })),
    ...input.milestones.map((milestone) => ({ ...at(milestone.at), kind: 'milestone' as const, label: milestone.label })),
    ...(input.today === undefined ? [] : [{ ...at(input.today), kind: 'today' as const }]),
    ...input.marks.map((mark) => ({
      ...at(mark.at),
      ...(mark.planned && mark.at === input.today ? { stretch: 'to-come' as const } : {}),
      kind: 'mark' as const,
      mark,
    })),
  ]
  return rows.sort((one, other) => one.at.localeCompare(other.at) || rank(one) - rank(other))
}

function stretchOf(input: TimelineInput, date: PlainDate): Stretch {
  if (input.start !== undefined && date < input.start) return 'before'
  return input.today === undefined || date <= input.today ? 'past' : 'to-come'
}
