import { type Episode, gestationalWeeks, thousandDays } from '../../family/episode/episode.ts'
import { Timeline } from '../../platform/chart/timeline.tsx'
import type { MarkShape, TimelineMark, TimelinePhase, Tone } from '../../platform/chart/timeline-model.ts'
import { addDays, daysBetween, type PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { conferenceText } from '../conference/conference.text.ts'
import type { ComingEvent, LineEvent, LineOfFamily } from './line.store.ts'
import { lineText } from './line.text.ts'

const signOf: Record<string, { shape: MarkShape; tone: Tone }> = {
  medical: { shape: 'square', tone: 'a' },
  youth_health: { shape: 'round', tone: 'b' },
  social: { shape: 'diamond', tone: 'c' },
  municipal: { shape: 'diamond', tone: 'c' },
  informal: { shape: 'triangle', tone: 'd' },
}
const handoverSign = { shape: 'arrow', tone: 'e' } as const

interface LineProps {
  label: string
  episode: Episode
  line: LineOfFamily
  today: PlainDate
  language: Language
  /** The parent reads it herself. */
  mine?: boolean | undefined
}

/** The line of 1000 days of one family: what happened and what comes, by domain; the same as a list below it. */
export function LineOfDays({ label, episode, line, today, language, mine }: LineProps) {
  const text = lineText[language]
  // After a loss there is no birth to look forward to, and no first year.
  const lostOn = episode.pregnancy === 'ended' ? (line.past.findLast(({ type }) => type === 'pregnancy.ended')?.on ?? today) : null
  const span = lostOn === null ? thousandDays(episode) : null
  const start = line.past[0]?.on ?? episode.startedOn
  const birth = span?.birth ?? null
  const from = span === null || start < span.from ? addDays(start, -14) : span.from
  const conception = birth === null ? null : addDays(birth, -280)
  const names: Record<string, string> = mine === true ? { ...text.marks, ...text.mine.marks } : text.marks
  const marks = [
    ...pastMarks(drawn(line), { ...episode, lostOn }, names, language),
    ...comingMarks(line, { ...episode, lostOn }, { today, mine: mine === true, language }),
  ]
  const to = endOfLine(span?.until ?? null, marks, episode, today)
  return (
    <Timeline
      id="lijn"
      from={from}
      to={to}
      start={conception === null || conception < from ? from : conception}
      today={today > to ? undefined : today}
      milestones={birth === null ? [] : [{ at: birth, label: span?.born ? text.milestone.born : text.milestone.expected }]}
      phases={phasesOfLine({ from, to, birth, until: span?.until ?? to, lostOn }, episode, today, language)}
      marks={marks}
      labels={{
        title: text.title(label),
        today: text.today,
        planned: text.planned,
        plannedSign: mine === true ? text.mine.plannedSign : text.plannedSign,
        crowd: text.crowd,
        readAsList: text.readAsList,
        hideList: text.hideList,
        date: (date) => dateInFull(date, language),
        period: (first, until) => text.period(dateNear(first, until, language), dateInFull(until, language)),
      }}
      legend={[
        { ...squareLegend('medical'), label: text.legend.medical },
        { ...squareLegend('youth_health'), label: text.legend.youth_health },
        { ...squareLegend('social'), label: text.legend.social },
        { ...handoverSign, label: text.legend.handover },
      ]}
    />
  )
}

/** The second birthday, or later: support does not stop there by itself, and what is still done or planned stands on the line too. */
function endOfLine(until: PlainDate | null, marks: readonly TimelineMark[], episode: Episode, today: PlainDate): PlainDate {
  const last = [...marks.map(({ at }) => at), ...(episode.closedOn === null ? [today] : [])].reduce((one, other) =>
    one > other ? one : other,
  )
  if (until === null) return addDays(last > today ? last : today, 180)
  return last > until ? addDays(last, 30) : until
}

/** The stretches of the line. A baby who is late is not there yet: the pregnancy then lasts until today. */
function phasesOfLine(
  line: { from: PlainDate; to: PlainDate; birth: PlainDate | null; until: PlainDate; lostOn: PlainDate | null },
  episode: Episode,
  today: PlainDate,
  language: Language,
): TimelinePhase[] {
  const { from, to, birth, until, lostOn } = line
  const names = lineText[language].phases
  if (lostOn !== null) {
    const phases = [
      { label: names.pregnancy, from, to: addDays(lostOn, 1) },
      { label: names.later, from: addDays(lostOn, 1), to },
    ]
    return phases.filter((phase) => phase.from < phase.to)
  }
  if (birth === null) return [{ label: names.before, from, to }]
  const conception = addDays(birth, -280) > from ? addDays(birth, -280) : from
  const isLate = episode.pregnancy === 'expecting' && episode.closedOn === null && birth <= today
  const turn = isLate ? addDays(today, 1) : birth
  return [
    { label: names.before, from, to: conception, stretch: 4.5 },
    { label: names.pregnancy, from: conception, to: turn, stretch: 1.9 },
    { label: names.first, from: turn, to: addDays(birth, 365), stretch: 0.9 },
    { label: names.second, from: addDays(birth, 365), to: until, stretch: 0.5 },
    { label: names.later, from: until, to, stretch: 0.5 },
  ].filter((phase) => phase.from < phase.to)
}

function squareLegend(domain: string) {
  return signOf[domain] ?? handoverSign
}

/** Off an agenda is told as long as the family is on no other one since. */
function drawn({ past, coming }: LineOfFamily): LineEvent[] {
  const held = past.findLastIndex(({ type }) => type === 'conference.held')
  const again = coming.some(({ kind }) => kind === 'conference')
  return past.filter(({ type }, index) => type !== 'conference.taken_off' || (!again && index > held))
}

interface Reader {
  today: PlainDate
  /** The parent herself. */
  mine: boolean
  language: Language
}

type Told = Episode & { lostOn: PlainDate | null }

function pastMarks(past: readonly LineEvent[], episode: Told, names: Readonly<Record<string, string>>, language: Language): TimelineMark[] {
  const birth = past.findIndex(({ type }) => type === 'birth.recorded')
  return past.flatMap((event, index) => {
    const label = names[event.type]
    if (label === undefined || event.type === 'birth.recorded') return []
    const sign = event.type.startsWith('handover.') ? handoverSign : (signOf[event.domain ?? ''] ?? { shape: 'triangle', tone: 'e' })
    // What was recorded on the day of birth before the birth, belongs to the pregnancy.
    const early = event.on === episode.bornOn && index < birth
    const moment = momentInWords(early ? { ...episode, bornOn: null } : episode, event.on, language)
    return [{ at: event.on, early, label, note: [moment, event.by].filter(Boolean).join(' · '), ...sign, planned: false }]
  })
}

/** What waits to be done stands at today at the earliest; a visit whose weeks are over says when they were. */
function comingMarks({ past, coming }: LineOfFamily, episode: Told, reader: Reader): TimelineMark[] {
  const { today, language } = reader
  const text = lineText[language]
  const marks: TimelineMark[] = coming.map((event) => ({
    at: event.on < today ? today : event.on,
    ...(event.until === null || event.until < today ? {} : { until: event.until }),
    undated: event.until !== null && event.until < today,
    label: text.coming[event.kind],
    note: comingNote(event, episode, reader),
    ...(event.kind === 'handover' ? handoverSign : (signOf[event.domain] ?? handoverSign)),
    planned: true,
  }))
  const isArranged = coming.some(({ kind }) => kind === 'handover') || past.some(({ type }) => type === 'handover.accepted')
  if (episode.pregnancy === 'expecting' && episode.dueDate !== null && episode.closedOn === null && !isArranged) {
    const birth = episode.dueDate > today ? episode.dueDate : today
    marks.push({ at: addDays(birth, 10), label: text.coming.handover, ...handoverSign, planned: true, plannedAs: text.expected })
  }
  return marks
}

/** When it is on the line; of a conference also at what time and where, and to the parent that she is welcome. */
function comingNote({ on, until, table }: ComingEvent, episode: Told, { today, mine, language }: Reader): string {
  const text = lineText[language]
  if (until !== null && until < today) return text.windowOver(dateInFull(until, language))
  const told = [
    momentInWords(episode, on, language),
    table?.startsAt == null ? '' : conferenceText[language].time(table.startsAt),
    table?.place,
    mine && table?.welcome === true ? text.mine.welcome : '',
  ]
  return told.filter(Boolean).join(' · ')
}

/** "week 26" in pregnancy, "3 maanden oud" after birth; nothing without a pregnancy to count from, or on a line that lost it: the date stands beside it. */
function momentInWords(episode: Told, on: PlainDate, language: Language): string {
  const text = lineText[language]
  if (episode.lostOn !== null) return ''
  if (episode.bornOn !== null && on >= episode.bornOn) return text.months(Math.floor(daysBetween(episode.bornOn, on) / 30.4))
  const due = episode.dueDate ?? episode.bornOn
  return due === null ? '' : text.week(gestationalWeeks(due, on))
}
