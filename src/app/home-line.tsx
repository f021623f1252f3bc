import { Timeline } from '../platform/chart/timeline.tsx'
import type { MarkShape, Tone } from '../platform/chart/timeline-model.ts'
import { addDays, daysBetween } from '../platform/clock.ts'
import type { Language } from '../platform/text/text.ts'
import { homeText } from './home.text.ts'

/** Any birth day will do: the picture has no calendar, only weeks before and after. */
const birth = '2026-07-01'

const signs: Record<string, { shape: MarkShape; tone: Tone }> = {
  medical: { shape: 'square', tone: 'a' },
  youth: { shape: 'round', tone: 'b' },
  social: { shape: 'diamond', tone: 'c' },
  handover: { shape: 'arrow', tone: 'e' },
}
const otherwise = { shape: 'triangle', tone: 'd' } as const

/** The line as it is meant to go, for whoever comes in: from noticing to letting go. */
export function HomeLine({ language }: { language: Language }) {
  const text = homeText[language].line
  const from = addDays(birth, -330)
  const to = addDays(birth, 730)
  return (
    <Timeline
      id="lijn"
      from={from}
      to={to}
      start={addDays(birth, -280)}
      milestones={[{ at: birth, label: text.birth }]}
      phases={[
        { label: text.phases.before, from, to: addDays(birth, -280), stretch: 2.2 },
        { label: text.phases.pregnancy, from: addDays(birth, -280), to: birth, stretch: 2.3 },
        { label: text.phases.first, from: birth, to: addDays(birth, 365), stretch: 1.1 },
        { label: text.phases.second, from: addDays(birth, 365), to, stretch: 0.8 },
      ]}
      marks={text.steps.map((step) => ({
        at: addDays(birth, step.weeks * 7),
        label: step.label,
        note: step.note,
        ...(signs[step.by] ?? otherwise),
        planned: false,
      }))}
      labels={{
        title: text.title,
        today: '',
        planned: '',
        plannedSign: '',
        readAsList: text.readAsList,
        hideList: text.hideList,
        date: (date) => text.moment(Math.round(daysBetween(birth, date) / 7)),
        period: (first, until) =>
          `${text.moment(Math.round(daysBetween(birth, first) / 7))} – ${text.moment(Math.round(daysBetween(birth, until) / 7))}`,
      }}
    />
  )
}
