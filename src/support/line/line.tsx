import { type Episode, gestationalWeeks, thousandDays } from '../../family/episode/episode.ts'
import { Timeline } from '../../platform/chart/timeline.tsx'
import type { MarkShape, TimelineMark, Tone } from '../../platform/chart/timeline-model.ts'
import { addDays, daysBetween, type PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
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
}

/** The line of 1000 days of one family: what happened and what comes, by domain; the same as a list below it. */
export function LineOfDays({ label, episode, line, today, language }: LineProps) {
  const text = lineText[language]
  const span = thousandDays(episode)
  const start = line.past[0]?.on ?? episode.startedOn
  const birth = span?.birth ?? null
  const from = span === null || start < span.from ? addDays(start, -14) : span.from
  const to = span?.until ?? addDays(today, 180)
  const conception = birth === null ? null : addDays(birth, -280)
  const marks = [...pastMarks(line.past, episode, language), ...comingMarks(line.coming, episode, today, language)]
  return (
    <Timeline
      id="lijn"
      from={from}
      to={to}
      start={conception === null || conception < from ? from : conception}
      today={today < from ? from : today > to ? to : today}
      milestones={
        birth === null || episode.pregnancy === 'ended'
          ? []
          : [{ at: birth, label: span?.born ? text.milestone.born : text.milestone.expected }]
      }
      phases={
        birth === null || conception === null
          ? [{ label: text.phases.before, from, to }]
          : [
              { label: text.phases.before, from, to: conception > from ? conception : from, stretch: 4.5 },
              { label: text.phases.pregnancy, from: conception > from ? conception : from, to: birth, stretch: 1.9 },
              { label: text.phases.first, from: birth, to: addDays(birth, 365), stretch: 0.9 },
              { label: text.phases.second, from: addDays(birth, 365), to, stretch: 0.5 },
            ].filter((phase) => phase.from < phase.to)
      }
      marks={marks.filter((mark) => mark.at >= from && mark.at <= to)}
      labels={{
        title: text.title(label),
        today: text.today,
        planned: text.planned,
        plannedSign: text.plannedSign,
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

function squareLegend(domain: string) {
  return signOf[domain] ?? handoverSign
}

function pastMarks(past: readonly LineEvent[], episode: Episode, language: Language): TimelineMark[] {
  const text = lineText[language]
  const names: Record<string, string> = text.marks
  return past.flatMap((event) => {
    const label = names[event.type]
    if (label === undefined || event.type === 'birth.recorded') return []
    const sign = event.type.startsWith('handover.') ? handoverSign : (signOf[event.domain ?? ''] ?? { shape: 'triangle', tone: 'e' })
    const moment = momentInWords(episode, event.on, language)
    return [{ at: event.on, label, note: [moment, event.by].filter(Boolean).join(' · '), ...sign, planned: false }]
  })
}

/** What waits to be done stands at today at the earliest; a visit whose weeks are over says when they were. */
function comingMarks(coming: readonly ComingEvent[], episode: Episode, today: PlainDate, language: Language): TimelineMark[] {
  const text = lineText[language]
  const marks: TimelineMark[] = coming.map((event) => ({
    at: event.on < today ? today : event.on,
    ...(event.until === null || event.until < today ? {} : { until: event.until }),
    label: text.coming[event.kind],
    note:
      event.until !== null && event.until < today
        ? text.windowOver(dateInFull(event.until, language))
        : momentInWords(episode, event.on, language),
    ...(event.kind === 'handover' ? handoverSign : (signOf[event.domain] ?? handoverSign)),
    planned: true,
  }))
  if (episode.pregnancy === 'expecting' && episode.dueDate !== null && episode.dueDate > today) {
    marks.push({ at: addDays(episode.dueDate, 10), label: text.coming.handover, ...handoverSign, planned: true })
  }
  return marks
}

/** "week 26" in pregnancy, "3 maanden oud" after birth; nothing when there is no pregnancy to count from: the date stands beside it. */
function momentInWords(episode: Episode, on: PlainDate, language: Language): string {
  const text = lineText[language]
  if (episode.bornOn !== null && on >= episode.bornOn) return text.months(Math.floor(daysBetween(episode.bornOn, on) / 30.4))
  const due = episode.dueDate ?? episode.bornOn
  return due === null ? '' : text.week(gestationalWeeks(due, on))
}
