import { daysBetween } from '../clock.ts'
import { clipText, textWidth, wrapText } from './text-width.ts'
import { type Fold, foldDistance, foldMarks } from './timeline-fold.ts'
import { type Place, placeInLanes, type Side, signReach } from './timeline-lanes.ts'
import type { TimelineInput, TimelineMark } from './timeline-model.ts'
import { timelineScale } from './timeline-scale.ts'

export const labelSize = 14
export const noteSize = 12.5
const labelLine = 18
const noteLine = 16
const labelWidth = 150
const noteWidth = 240

const width = 1020
const edge = 22
const laneGap = 12
const signRow = 2 * signReach + 2
const nearLine = 20
const spanRow = 8
const foldRow = 28
const flagRow = 32
const phaseRow = 34

export interface Line {
  text: string
  kind: 'label' | 'note'
  /** The baseline. */
  y: number
}

export interface DrawnMark {
  /** Into the marks of the input. */
  index: number
  x: number
  side: Side
  signY: number
  text: { x: number; lines: readonly Line[] }
  /** What the words and the sign cover. */
  box: { left: number; right: number; top: number; bottom: number }
  /** For what lasts: a band beside the line. */
  span: { to: number; y: number } | null
}

export interface TimelineLayout {
  width: number
  height: number
  axisY: number
  /** The ends and turns of the line; `now` is its end where there is no today. */
  line: { from: number; start: number; now: number; to: number }
  today: { x: number; flagX: number; flagWidth: number } | null
  milestones: readonly { x: number; label: string; labelY: number }[]
  phases: readonly { from: number; to: number; label: string }[]
  marks: readonly DrawnMark[]
  folds: readonly (Fold & { y: number })[]
}

interface Words {
  label: readonly string[]
  note: string | null
  /** With the note, and without it. */
  widths: readonly [full: number, short: number]
}

function heightOf(words: Words, place: Place): number {
  return words.label.length * labelLine + (words.note === null || place.short ? 0 : noteLine)
}

/**
 * Where everything on the line stands, in px of a drawing 1020 wide. Every mark of the input is either drawn once or in exactly one fold.
 * Words never overlap. Marks nearest to today get the best places; the far ones fold first.
 */
export function layoutTimeline(input: TimelineInput, todayLabel: string): TimelineLayout {
  const scale = timelineScale(input, edge, width - edge)
  const todayX = input.today === undefined ? null : scale(input.today)
  const milestones = input.milestones.map(({ at, label }) => ({ x: scale(at), label: clipText(label, labelSize, labelWidth, true) }))
  const words = input.marks.map(wordsOf)
  const places = placeMarks(input, scale, words, todayX, milestones)
  const unplaced = places.flatMap((place, index) => (place === null ? [{ index, x: scale(input.marks[index]?.at ?? input.from) }] : []))
  const stems = places.flatMap((place, index) => (place?.side === 'below' ? [scale(atOf(input, index))] : []))
  const folds = foldMarks(unplaced, { stems, rings: milestones.map(({ x }) => x), left: edge, right: width - edge })
  const spans = stackSpans(input.marks, places, scale)
  const rows = (side: Side) => Math.max(0, ...spans.filter((span) => span?.side === side).map((span) => (span?.row ?? 0) + 1))
  const near = { above: nearLine + rows('above') * spanRow, below: nearLine + rows('below') * spanRow + (folds.length > 0 ? foldRow : 0) }
  const above = laneOffsets('above', near.above, places, words)
  const below = laneOffsets('below', near.below, places, words)
  const axisY = above.end + (todayX === null ? 8 : flagRow)
  const offsets = { above: above.offsets, below: below.offsets }
  const marks = places.flatMap((place, index): DrawnMark[] => {
    const mark = input.marks[index]
    const own = words[index]
    if (place === null || mark === undefined || own === undefined) return []
    const span = spans[index]
    const spanY = span === null || span === undefined ? 0 : axisY + (place.side === 'above' ? -1 : 1) * (13 + span.row * spanRow)
    return [
      {
        index,
        ...drawnAt(scale(mark.at), place, own, axisY, offsets[place.side][place.lane] ?? 0),
        span: span === null || span === undefined ? null : { to: span.to, y: spanY },
      },
    ]
  })
  const flagWidth = textWidth(todayLabel, 13, true) + 26
  return {
    width,
    height: axisY + below.end + phaseRow,
    axisY,
    line: { from: edge, start: scale(input.start ?? input.from), now: todayX ?? width - edge, to: width - edge },
    today: todayX === null ? null : { x: todayX, flagX: Math.min(Math.max(todayX - flagWidth / 2, 1), width - flagWidth - 1), flagWidth },
    milestones: milestones.map((each) => ({ ...each, labelY: axisY + near.below + 16 - (besideFolds(each, folds) ? 0 : foldRow) })),
    phases: input.phases.map((phase) => ({ from: scale(phase.from), to: scale(phase.to), label: phase.label })),
    marks,
    folds: folds.map((fold) => ({ ...fold, y: axisY + near.below - foldRow / 2 })),
  }
}

/** Whether its words would touch a fold in the row right below the line; without folds there is no such row. */
function besideFolds({ x, label }: { x: number; label: string }, folds: readonly Fold[]): boolean {
  const reach = textWidth(label, labelSize, true) / 2 + foldDistance / 2
  return folds.length === 0 || folds.some((fold) => Math.abs(fold.x - x) < reach)
}

function wordsOf(mark: TimelineMark): Words {
  const label = wrapText(mark.label, labelSize, labelWidth, 2, true)
  const note = mark.note === undefined ? null : clipText(mark.note, noteSize, noteWidth)
  const short = Math.ceil(Math.max(...label.map((line) => textWidth(line, labelSize, true))))
  return { label, note, widths: [note === null ? short : Math.max(short, Math.ceil(textWidth(note, noteSize))), short] }
}

function placeMarks(
  input: TimelineInput,
  scale: (date: string) => number,
  words: readonly Words[],
  todayX: number | null,
  milestones: readonly { x: number; label: string }[],
): (Place | null)[] {
  const byTime = input.marks.map((_, index) => index).sort((one, other) => atOf(input, one).localeCompare(atOf(input, other)))
  const sideOf = new Map(byTime.map((index, rank) => [index, rank % 2 === 0 ? 'above' : 'below'] as const))
  const distance = (index: number) => Math.abs(daysBetween(input.today ?? input.from, atOf(input, index)))
  const byWeight = [...byTime].sort((one, other) => distance(one) - distance(other))
  const found = placeInLanes(
    byWeight.map((index) => ({
      x: scale(atOf(input, index)),
      widths: words[index]?.widths ?? [0, 0],
      prefer: sideOf.get(index) ?? 'above',
    })),
    {
      width,
      lanes: { above: 3, below: 2 },
      through: todayX === null ? [] : [{ side: 'above', x: todayX }],
      taken: milestones.map(({ x, label }) => {
        const half = textWidth(label, labelSize, true) / 2
        return { side: 'below', lane: 0, centre: x, short: false, left: x - half, right: x + half }
      }),
    },
  )
  const places: (Place | null)[] = input.marks.map(() => null)
  for (const [rank, index] of byWeight.entries()) places[index] = found[rank] ?? null
  return places
}

function atOf(input: TimelineInput, index: number): string {
  return input.marks[index]?.at ?? input.from
}

/** How far each lane begins from the line, given the tallest words in the lanes before it. */
function laneOffsets(side: Side, near: number, places: readonly (Place | null)[], words: readonly Words[]) {
  const offsets: number[] = []
  let end = near
  const here = places.flatMap((place, index) => {
    const own = words[index]
    return place?.side === side && own !== undefined ? [{ lane: place.lane, height: heightOf(own, place) }] : []
  })
  const lanes = Math.max(side === 'below' ? 1 : 0, ...here.map(({ lane }) => lane + 1))
  for (let lane = 0; lane < lanes; lane += 1) {
    offsets.push(end)
    end += signRow + Math.max(0, ...here.filter((each) => each.lane === lane).map(({ height }) => height)) + laneGap
  }
  return { offsets, end }
}

function drawnAt(x: number, place: Place, words: Words, axisY: number, offset: number): Omit<DrawnMark, 'index' | 'span'> {
  const up = place.side === 'above'
  const signY = axisY + (up ? -1 : 1) * (offset + signReach)
  const height = heightOf(words, place)
  const top = up ? axisY - offset - signRow - height : axisY + offset + signRow
  const lines = words.label.map((text, line): Line => ({ text, kind: 'label', y: top + line * labelLine + labelSize }))
  if (words.note !== null && !place.short)
    lines.push({ text: words.note, kind: 'note', y: top + words.label.length * labelLine + noteSize })
  return {
    x,
    side: place.side,
    signY,
    text: { x: Math.round(place.centre), lines },
    box: {
      left: place.left,
      right: place.right,
      top: up ? top : signY - signReach,
      bottom: up ? signY + signReach : top + height,
    },
  }
}

/** Bands of what lasts, in rows beside the line on the side of their mark. */
function stackSpans(marks: readonly TimelineMark[], places: readonly (Place | null)[], scale: (date: string) => number) {
  const rows: { side: Side; row: number; to: number }[] = []
  const order = marks.map((_, index) => index).sort((one, other) => (marks[one]?.at ?? '').localeCompare(marks[other]?.at ?? ''))
  const spans: ({ side: Side; row: number; to: number } | null)[] = marks.map(() => null)
  for (const index of order) {
    const mark = marks[index]
    const side = places[index]?.side
    if (mark?.until === undefined || side === undefined) continue
    const free = rows.find((row) => row.side === side && row.to + 6 < scale(mark.at))
    const row = free ?? { side, row: rows.filter((each) => each.side === side).length, to: 0 }
    if (free === undefined) rows.push(row)
    row.to = Math.max(scale(mark.until), scale(mark.at))
    spans[index] = { ...row }
  }
  return spans
}
