import type { PlainDate } from '../clock.ts'

/** Five groups to tell apart; a page says what they stand for. Each has a hue of its own and goes with a shape of its own. */
export type Tone = 'a' | 'b' | 'c' | 'd' | 'e'
export type MarkShape = 'square' | 'round' | 'diamond' | 'triangle' | 'arrow'

export interface TimelineMark {
  at: PlainDate
  /** No day was chosen: `at` is only where it stands on the line, and no date is told. */
  undated?: boolean | undefined
  /** The last day of something that lasts. */
  until?: PlainDate | undefined
  /** On the day of a milestone, but before it. */
  early?: boolean | undefined
  label: string
  /** A second, softer line, such as when and who. */
  note?: string | undefined
  shape: MarkShape
  tone: Tone
  /** Still to come or to be agreed: drawn open. */
  planned: boolean
  /** What is said of it instead of "planned", where nobody planned it. */
  plannedAs?: string | undefined
  /** Where the mark leads; used in the list, since a drawing cannot be tabbed through. */
  href?: string | undefined
}

export interface TimelinePhase {
  label: string
  from: PlainDate
  to: PlainDate
  /** How much room a day takes here, against 1 elsewhere. */
  stretch?: number | undefined
}

export interface TimelineMilestone {
  at: PlainDate
  label: string
}

export interface TimelineInput {
  from: PlainDate
  to: PlainDate
  /** Where the line becomes solid; before it the line is dotted. `from` when absent. */
  start?: PlainDate | undefined
  /** Absent on a line that shows what is meant to happen, such as an intended route: it is solid to its end. */
  today?: PlainDate | undefined
  milestones: readonly TimelineMilestone[]
  phases: readonly TimelinePhase[]
  marks: readonly TimelineMark[]
}
