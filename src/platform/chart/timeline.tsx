import type { PlainDate } from '../clock.ts'
import type { TableData } from '../ui/table.tsx'
import { SignIcon } from './sign.tsx'
import { CrowdIcon, TimelineDrawing } from './timeline-drawing.tsx'
import { layoutTimeline } from './timeline-layout.ts'
import type { MarkShape, TimelineInput, TimelineMark, Tone } from './timeline-model.ts'
import { type TimelineRow, timelineRows } from './timeline-rows.ts'

export interface TimelineLabels {
  /** What line this is, and whose. */
  title: string
  /** The drawing in words; the list of marks when absent. */
  description?: string | undefined
  today: string
  /** Beside what is still to come. */
  planned: string
  /** What the open sign in the legend means. */
  plannedSign: string
  /** What the sign with a number in the legend means; absent on a line where nothing can be close together. */
  crowd?: string | undefined
  readAsList: string
  hideList: string
  date: (date: PlainDate) => string
  period: (from: PlainDate, until: PlainDate) => string
}

export interface TimelineProps extends TimelineInput {
  /** Unique on the page. */
  id: string
  labels: TimelineLabels
  legend?: readonly { shape: MarkShape; tone: Tone; label: string }[] | undefined
}

/**
 * The line: a drawing where there is room, running downward as a list on a phone. The list holds everything, folded marks
 * too, and is always there for a screen reader; on a wide screen "read as a list" brings it into view without script.
 */
export function Timeline(props: TimelineProps) {
  const { id, labels } = props
  const layout = layoutTimeline(props, labels.today)
  return (
    <section class="chart timeline" id={id} aria-label={labels.title}>
      <TimelineDrawing
        layout={layout}
        marks={props.marks}
        id={id}
        title={labels.title}
        description={labels.description ?? inWords(props, labels)}
        today={labels.today}
      />
      <ul class="tl-legend">
        {(props.legend ?? []).map((entry) => (
          <li>
            <SignIcon shape={entry.shape} tone={entry.tone} planned={false} />
            {entry.label}
          </li>
        ))}
        {props.marks.some((mark) => mark.planned) ? (
          <li class="tl-planned">
            <SignIcon shape="round" tone="b" planned={true} />
            {labels.plannedSign}
          </li>
        ) : null}
        {labels.crowd !== undefined && layout.folds.some(({ marks }) => marks.length > 1) ? (
          <li class="tl-crowd">
            <CrowdIcon />
            {labels.crowd}
          </li>
        ) : null}
        <li class="tl-read">
          <a href={`#${id}-lijst`}>{labels.readAsList}</a>
        </li>
      </ul>
      <div class="tl-list" id={`${id}-lijst`}>
        <ol>
          {timelineRows(props).map((row) => (
            <Row row={row} labels={labels} />
          ))}
        </ol>
        <p class="tl-hide">
          <a href={`#${id}`}>{labels.hideList}</a>
        </p>
      </div>
    </section>
  )
}

function Row({ row, labels }: { row: TimelineRow; labels: TimelineLabels }) {
  if (row.kind === 'mark') return <MarkRow mark={row.mark} stretch={row.stretch} labels={labels} />
  const label = row.kind === 'today' ? labels.today : row.label
  return (
    <li class={`tl-row tl-${row.kind} ${row.stretch}`}>
      <span class="tl-point" />
      <span>
        <strong>{label}</strong>
        {row.kind === 'phase' ? null : <span class="note">{labels.date(row.at)}</span>}
      </span>
    </li>
  )
}

function MarkRow({ mark, stretch, labels }: { mark: TimelineMark; stretch: string; labels: TimelineLabels }) {
  return (
    <li class={`tl-row tl-mark ${stretch}`}>
      <span class="tl-point">
        <SignIcon shape={mark.shape} tone={mark.tone} planned={mark.planned} />
      </span>
      <span>
        {mark.href === undefined ? <strong>{mark.label}</strong> : <a href={mark.href}>{mark.label}</a>}
        <span class="note">
          {[when(mark, labels), mark.note, mark.planned ? (mark.plannedAs ?? labels.planned) : undefined].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  )
}

function when(mark: TimelineMark, labels: TimelineLabels): string {
  if (mark.undated === true) return ''
  return mark.until === undefined ? labels.date(mark.at) : labels.period(mark.at, mark.until)
}

function inWords(input: TimelineInput, labels: TimelineLabels): string {
  return timelineRows(input)
    .flatMap((row) => {
      if (row.kind === 'phase') return []
      const what = row.kind === 'mark' ? row.mark.label : row.kind === 'today' ? labels.today : row.label
      const planned = row.kind === 'mark' && row.mark.planned ? ` (${row.mark.plannedAs ?? labels.planned})` : ''
      return [row.kind === 'mark' && row.mark.undated === true ? `${what}${planned}.` : `${labels.date(row.at)}: ${what}${planned}.`]
    })
    .join(' ')
}

export interface TimelineTableLabels extends TimelineLabels {
  columns: { when: string; what: string; note: string }
}

/** The same line as rows of a table, for who wants to copy or count. */
export function timelineTable(input: TimelineInput, labels: TimelineTableLabels): TableData {
  return {
    caption: labels.title,
    columns: [{ header: labels.columns.when }, { header: labels.columns.what, names: true }, { header: labels.columns.note }],
    rows: timelineRows(input).flatMap((row) => {
      if (row.kind === 'phase') return []
      if (row.kind !== 'mark') return [[labels.date(row.at), row.kind === 'today' ? labels.today : row.label, '']]
      const { mark } = row
      return [
        [
          when(mark, labels),
          mark.label,
          [mark.note, mark.planned ? (mark.plannedAs ?? labels.planned) : undefined].filter(Boolean).join(' · '),
        ],
      ]
    }),
  }
}
