import type { Language } from '../../platform/text/text.ts'
import type { Phase } from './service.ts'
import type { ServiceDetail } from './service-detail.store.ts'
import { serviceViewText } from './service-view.text.ts'

/** When a family can begin and how long it goes on, in plain sentences. */
export function windowSentences(service: ServiceDetail, language: Language): string[] {
  const text = serviceViewText[language]
  const { pregnancyWeeks, childMonths } = service
  const phases = new Intl.ListFormat(language, { type: 'conjunction' }).format(service.phases.map((phase) => text.phaseInWords[phase]))
  return [
    text.helps(phases),
    ...(pregnancyWeeks === null ? [] : [text.startWeeks(...pregnancyWeeks)]),
    ...(childMonths === null
      ? []
      : [
          childMonths[0] === 0
            ? text.childUntil(ageInWords(childMonths[1], language))
            : text.childRange(ageInWords(childMonths[0], language), ageInWords(childMonths[1], language)),
        ]),
    ...(pregnancyWeeks === null && childMonths === null ? [text.noWindow] : []),
  ]
}

function ageInWords(months: number, language: Language): string {
  const text = serviceViewText[language]
  if (months < 24 && months % 12 !== 0) return text.months(months)
  const half = months % 12 === 6 ? '½' : ''
  return months % 6 === 0 ? text.years(`${Math.floor(months / 12)}${half}`) : text.months(months)
}

// The line is 600 long: 100 before pregnancy, 200 for 42 weeks, 300 for the 24 months after.
const birth = 300
const edges: Record<Phase, [number, number]> = { before: [0, 100], pregnancy: [100, birth], after: [birth, 600] }
const atWeek = (week: number) => 100 + (Math.min(week, 42) / 42) * 200
const atMonth = (month: number) => birth + (Math.min(month, 24) / 24) * 300

interface Stretch {
  from: number
  to: number
}

/** Where a family can begin and how far it runs on the line; a phase without weeks or months counts whole. */
export function stretchesOf(service: ServiceDetail): { run: Stretch[]; start: Stretch[] } {
  const run = service.phases.map((phase) => stretch(phase, phase === 'after' ? service.childMonths?.map(atMonth) : undefined))
  const start = service.startPhases.map((phase) =>
    stretch(
      phase,
      phase === 'pregnancy' ? service.pregnancyWeeks?.map(atWeek) : phase === 'after' ? service.childMonths?.map(atMonth) : undefined,
    ),
  )
  return { run: joined(run), start: joined(start) }
}

function stretch(phase: Phase, stated: number[] | undefined): Stretch {
  const [from, to] = edges[phase]
  return { from: stated?.[0] ?? from, to: stated?.[1] ?? to }
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .toSorted((one, other) => one.from - other.from)
    .reduce<Stretch[]>((done, next) => {
      const last = done.at(-1)
      if (last !== undefined && next.from <= last.to) last.to = Math.max(last.to, next.to)
      else done.push({ ...next })
      return done
    }, [])
}

/** The service as a band on the line of 1000 days; the sentences beside it say the same. */
export function ServiceBand({ service, language }: { service: ServiceDetail; language: Language }) {
  const text = serviceViewText[language]
  const { run, start } = stretchesOf(service)
  return (
    <figure class="band">
      <svg viewBox="0 0 600 44" preserveAspectRatio="none" role="img" aria-labelledby="lijn-titel">
        <title id="lijn-titel">{`${text.line}. ${windowSentences(service, language).join(' ')}`}</title>
        <path class="band-before" d="M0 8H100" />
        <path class="band-line" d="M100 8H600" />
        <path class="band-birth" d={`M${birth} 0V44`} />
        {run.map(({ from, to }) => (
          <rect class="band-run" x={from} y="18" width={Math.max(to - from, 4)} height="10" />
        ))}
        {start.map(({ from, to }) => (
          <rect class="band-start" x={from} y="30" width={Math.max(to - from, 4)} height="10" />
        ))}
      </svg>
      <div class="band-labels small">
        <span>{text.band.before}</span>
        <span>{text.band.pregnancy}</span>
        <span>{text.band.after}</span>
      </div>
      <figcaption class="row small soft">
        <span class="band-key run">{text.band.run}</span>
        <span class="band-key start">{text.band.start}</span>
      </figcaption>
    </figure>
  )
}
