import { z } from 'zod'
import { dayOfWeek, type Episode, gestationalWeeks, type Phase } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'

export type VisitPhase = Exclude<Phase, 'before'>

const inBoth = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const range = (max: number) =>
  z.tuple([z.number().int().min(0), z.number().int().max(max)]).refine(([from, until]) => from <= until, 'range')
const block = { times: z.number().int().min(1).max(60), topics: z.array(z.string()).min(1) }

const visitBlock = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('pregnancy'), weeks: range(42), ...block }),
  z.strictObject({ phase: z.literal('after'), months: range(48), ...block }),
])

const programmeSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: z.number().int().min(1),
  name: inBoth,
  /** The id in data/services.json. */
  service: z.string().min(1),
  /** The professions that carry it out, as in the directory. */
  who: z.array(z.string()).min(1),
  startPhases: z.array(z.enum(['pregnancy', 'after'])).min(1),
  /** The last week of pregnancy in which it is meant to start; said, not enforced. */
  startUntilWeek: z.number().int().min(1).max(42).nullable(),
  visits: z.array(visitBlock).min(1),
  source: inBoth,
})

/** One version of a visiting programme; `visits` spreads so many times evenly over whole weeks of pregnancy or months of age. */
export type Programme = z.infer<typeof programmeSchema>

export const programmeFile = z
  .strictObject({ topics: z.record(z.string(), inBoth), programmes: z.array(programmeSchema).min(1) })
  .check((c) => {
    const { topics, programmes } = c.value
    const unknown = programmes.flatMap(({ visits }) => visits.flatMap((visit) => visit.topics)).find((topic) => !(topic in topics))
    if (unknown !== undefined) c.issues.push({ code: 'custom', message: `topic ${unknown} has no name`, path: ['topics'], input: c.value })
  })

/** May a family begin with this programme now? After a loss, or before a pregnancy, never. */
export function mayStartIn(programme: Pick<Programme, 'startPhases'>, phase: Phase): boolean {
  return phase !== 'before' && programme.startPhases.includes(phase)
}

/** Whether a programme has nothing to do after the birth. */
export function isOfPregnancyAlone({ visits }: Pick<Programme, 'visits'>): boolean {
  return visits.every(({ phase }) => phase === 'pregnancy')
}

/** True when the pregnancy is further than the programme is meant to start; the nurse and the family still decide. */
export function isLateToStart(programme: Pick<Programme, 'startUntilWeek'>, dueDate: PlainDate | null, today: PlainDate): boolean {
  return programme.startUntilWeek !== null && dueDate !== null && gestationalWeeks(dueDate, today) > programme.startUntilWeek
}

/** Whether something on `day` was before the birth. */
export function isPrenatal(episode: Pick<Episode, 'pregnancy' | 'bornOn'>, day: PlainDate): boolean {
  return episode.pregnancy === 'expecting' || (episode.bornOn !== null && day < episode.bornOn)
}

export interface VisitWindow {
  phase: VisitPhase
  /** The place in the scheme, from 1. */
  position: number
  from: PlainDate
  /** Included. */
  until: PlainDate
}

const daysPerMonth = 365.25 / 12

/** The first day of a block and the day after its last. */
function span(visits: Programme['visits'][number], line: { dueDate: PlainDate | null; birth: PlainDate }): [PlainDate, PlainDate] {
  if (visits.phase === 'pregnancy') {
    const due = line.dueDate ?? line.birth
    return [dayOfWeek(due, visits.weeks[0]), dayOfWeek(due, visits.weeks[1] + 1)]
  }
  const [from, until] = visits.months.map((months) => addDays(line.birth, Math.round(months * daysPerMonth)))
  return [from ?? line.birth, until ?? line.birth]
}

function dividedIn(times: number, [from, end]: [PlainDate, PlainDate]): { from: PlainDate; until: PlainDate }[] {
  const days = Math.round((Date.parse(end) - Date.parse(from)) / 86_400_000)
  const at = (part: number) => addDays(from, Math.floor((part * days) / times))
  return Array.from({ length: times }, (_, index) => ({ from: at(index), until: addDays(at(index + 1), -1) }))
}

/**
 * The windows of the visits still to come for a family that says yes on `today`: around the due date, or the birth once it is known.
 * Windows that are over are left out; while she is pregnant at least one visit before the birth remains, however late: from today until the
 * due date, and no shorter than a week.
 */
export function visitWindows(programme: Programme, episode: Pick<Episode, 'dueDate' | 'bornOn'>, today: PlainDate): VisitWindow[] {
  const birth = episode.bornOn ?? episode.dueDate
  if (birth === null) return []
  const all = programme.visits
    .flatMap((visits) =>
      dividedIn(visits.times, span(visits, { dueDate: episode.dueDate, birth })).map((part) => ({ phase: visits.phase, ...part })),
    )
    .map((part, index) => ({ ...part, position: index + 1 }))
  const open = all.filter(({ phase, until }) => until >= today && (phase === 'after' || episode.bornOn === null))
  const last = all.findLast(({ phase }) => phase === 'pregnancy')
  const missing = episode.bornOn === null && last !== undefined && !open.some(({ phase }) => phase === 'pregnancy')
  if (!missing) return open
  const before = addDays(birth, -1)
  const aWeekOn = addDays(today, 6)
  return [{ ...last, from: today, until: before > aWeekOn ? before : aWeekOn }, ...open]
}

/** What the visit at this place of the scheme may be about; beside the scheme, everything of that phase. */
export function topicsFor(programme: Programme, visit: { phase: VisitPhase; position: number | null }): readonly string[] {
  let upTo = 0
  for (const visits of programme.visits) {
    upTo += visits.times
    if (visit.position !== null && visit.position <= upTo) return visits.topics
  }
  return [...new Set(programme.visits.filter(({ phase }) => phase === visit.phase).flatMap(({ topics }) => topics))]
}
