import { Sign, toneColour } from './sign.tsx'
import { type DrawnMark, labelSize, noteSize, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineMark } from './timeline-model.ts'

const face = "'Noto Sans', system-ui, sans-serif"

export interface TimelineDrawingProps {
  layout: TimelineLayout
  marks: readonly TimelineMark[]
  /** The page's own name for this drawing; the ids of title and description begin with it. */
  id: string
  title: string
  description: string
  today: string
}

/** The line as one drawing. Colours are literal with a class beside them, so that it also stands without a style sheet. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { layout, id } = props
  return (
    <svg
      class="tl-drawing"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-titel`}
      aria-describedby={`${id}-beschrijving`}
      direction="ltr"
      font-family={face}
    >
      <title id={`${id}-titel`}>{props.title}</title>
      <desc id={`${id}-beschrijving`}>{props.description}</desc>
      <Phases layout={layout} />
      {layout.marks.map((drawn) => (
        <Stem drawn={drawn} mark={props.marks[drawn.index]} layout={layout} />
      ))}
      {layout.folds.map((fold) => (
        <Leader fold={fold} mark={loneMark(fold, props.marks)} axisY={layout.axisY} />
      ))}
      <Line layout={layout} />
      <Today layout={layout} label={props.today} />
      {layout.milestones.map(({ x, label, labelY }) => (
        <>
          <circle class="tl-ring" cx={x} cy={layout.axisY} r="13" fill="#fffdf9" stroke="#c2482b" stroke-width="5" />
          <text class="tl-label" x={x} y={labelY} text-anchor="middle" font-size={labelSize} font-weight="600" fill="#17263a">
            {label}
          </text>
        </>
      ))}
      {layout.marks.map((drawn) => (
        <Mark drawn={drawn} mark={props.marks[drawn.index]} />
      ))}
      {layout.folds.map((fold) => (
        <g class="tl-fold">
          <title>{fold.marks.map((index) => props.marks[index]?.label ?? '').join(', ')}</title>
          <FoldSign fold={fold} mark={loneMark(fold, props.marks)} />
        </g>
      ))}
    </svg>
  )
}

type DrawnFold = TimelineLayout['folds'][number]

/** A mark that only its words found no room keeps its own sign. */
function loneMark({ marks: [first, ...others] }: DrawnFold, marks: readonly TimelineMark[]): TimelineMark | undefined {
  return first === undefined || others.length > 0 ? undefined : marks[first]
}

/** From the place on the line, also where the sign stands a little aside. */
function Leader({ fold, mark, axisY }: { fold: DrawnFold; mark: TimelineMark | undefined; axisY: number }) {
  const path = `M${Math.round(fold.from)} ${axisY}L${fold.x} ${fold.y}`
  if (mark === undefined) return <path class="tl-leader" d={path} stroke="#47566a" stroke-width="1.5" />
  const dashes = mark.planned ? '3 4' : undefined
  return <path class={`tone-${mark.tone} stem`} d={path} stroke={toneColour[mark.tone]} stroke-width="1.75" stroke-dasharray={dashes} />
}

function FoldSign({ fold, mark }: { fold: DrawnFold; mark: TimelineMark | undefined }) {
  if (mark !== undefined) return <Sign shape={mark.shape} tone={mark.tone} planned={mark.planned} x={fold.x} y={fold.y} />
  return <Crowd x={fold.x} y={fold.y} count={fold.marks.length} />
}

const crowd = { width: 32, height: 20 }

function Crowd({ x, y, count }: { x: number; y: number; count: number }) {
  return (
    <>
      <rect x={x - crowd.width / 2} y={y - crowd.height / 2} {...crowd} rx={crowd.height / 2} fill="#efe5d3" />
      <text x={x} y={y + 4.5} text-anchor="middle" font-size="12.5" font-weight="600" fill="#17263a">
        +{count}
      </text>
    </>
  )
}

/** What a crowd looks like, for the legend. */
export function CrowdIcon() {
  return (
    <svg class="tl-fold" width="34" height="22" viewBox="-17 -11 34 22" direction="ltr" aria-hidden="true" focusable="false">
      <Crowd x={0} y={0} count={2} />
    </svg>
  )
}

function Phases({ layout }: { layout: TimelineLayout }) {
  const y = layout.height - 26
  return (
    <g class="tl-phases">
      {layout.phases.map((phase) => (
        <>
          <path d={`M${phase.from + 1.5} ${y}H${phase.to - 1.5}`} stroke="#cdbfa6" stroke-width="2" />
          <text x={(phase.from + phase.to) / 2} y={y + 19} text-anchor="middle" font-size="13" fill="#47566a">
            {phase.label}
          </text>
        </>
      ))}
    </g>
  )
}

function Line({ layout }: { layout: TimelineLayout }) {
  const { from, start, now, to } = layout.line
  const y = layout.axisY
  const begin = Math.min(start, to)
  const reached = Math.max(now, begin)
  return (
    <g fill="none" stroke-linecap="round">
      {reached < to ? <path class="tl-to-come" d={`M${reached} ${y}H${to}`} stroke="#cdbfa6" stroke-width="8" /> : null}
      {begin > from ? (
        <path class="tl-before" d={`M${from} ${y}H${begin - 10}`} stroke="#c2482b" stroke-width="6" stroke-dasharray="0.1 11.5" />
      ) : null}
      {reached > begin ? <path class="tl-past" d={`M${begin} ${y}H${reached}`} stroke="#0b5d66" stroke-width="8" /> : null}
      {layout.phases
        .filter((phase) => phase.from > begin + 4 && phase.from < to)
        .map((phase) => (
          <path class="tl-notch" d={`M${phase.from} ${y - 4}V${y + 4}`} stroke="#fffdf9" stroke-width="2" stroke-linecap="butt" />
        ))}
    </g>
  )
}

function Today({ layout, label }: { layout: TimelineLayout; label: string }) {
  if (layout.today === null) return null
  const { x, flagX, flagWidth } = layout.today
  return (
    <g class="tl-today">
      <path d={`M${x} 24V${layout.axisY + 14}`} stroke="#17263a" stroke-width="2" />
      <rect x={flagX} y="2" width={flagWidth} height="24" rx="12" fill="#17263a" />
      <text x={flagX + flagWidth / 2} y="18.5" text-anchor="middle" font-size="13" font-weight="600" fill="#ffffff">
        {label}
      </text>
    </g>
  )
}

function Stem({ drawn, mark, layout }: { drawn: DrawnMark; mark: TimelineMark | undefined; layout: TimelineLayout }) {
  if (mark === undefined) return null
  return (
    <g class={`tone-${mark.tone} stem`} stroke={toneColour[mark.tone]} fill="none">
      <path d={`M${drawn.x} ${layout.axisY}V${drawn.signY}`} stroke-width="1.75" stroke-dasharray={mark.planned ? '3 4' : undefined} />
      {drawn.span === null ? null : (
        <Span x={drawn.x} to={Math.max(drawn.span.to, drawn.x + 6)} y={drawn.span.y} solid={mark.planned ? drawn.x : layout.line.now} />
      )}
    </g>
  )
}

/** The band of what lasts: solid as far as it has come, dashed from there. */
function Span({ x, to, y, solid }: { x: number; to: number; y: number; solid: number }) {
  const turn = Math.min(Math.max(solid, x), to)
  return (
    <>
      {turn > x ? <path d={`M${x} ${y}H${turn}`} stroke-width="4" /> : null}
      {turn < to ? <path d={`M${turn} ${y}H${to}`} stroke-width="4" stroke-dasharray="6 4" /> : null}
    </>
  )
}

function Mark({ drawn, mark }: { drawn: DrawnMark; mark: TimelineMark | undefined }) {
  if (mark === undefined) return null
  return (
    <g>
      <Sign shape={mark.shape} tone={mark.tone} planned={mark.planned} x={drawn.x} y={drawn.signY} />
      {drawn.text.lines.map((line) => (
        <text
          class={line.kind === 'label' ? 'tl-label' : 'tl-note'}
          x={drawn.text.x}
          y={line.y}
          text-anchor="middle"
          font-size={line.kind === 'label' ? labelSize : noteSize}
          font-weight={line.kind === 'label' ? '600' : '400'}
          fill={line.kind === 'label' ? '#17263a' : '#47566a'}
        >
          {line.text}
        </text>
      ))}
    </g>
  )
}
