import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../clock.ts'
import { foldDistance, ringDistance } from './timeline-fold.ts'
import { layoutTimeline, type TimelineLayout } from './timeline-layout.ts'
import type { TimelineInput, TimelineMark } from './timeline-model.ts'
import { timelineRows } from './timeline-rows.ts'

const from = '2026-03-01'
const to = addDays(from, 1060)
const birth = addDays(from, 330)

const mark = fc.record({
  at: fc.integer({ min: -40, max: 1100 }).map((days) => addDays(from, days)),
  until: fc.option(
    fc.integer({ min: 0, max: 1100 }).map((days) => addDays(from, days)),
    { nil: undefined },
  ),
  label: fc.lorem({ maxCount: 6 }),
  note: fc.option(fc.lorem({ maxCount: 8 }), { nil: undefined }),
  shape: fc.constantFrom('square' as const, 'round' as const, 'diamond' as const, 'triangle' as const, 'arrow' as const),
  tone: fc.constantFrom('a' as const, 'b' as const),
  planned: fc.boolean(),
})

function line(marks: readonly TimelineMark[], today: string | undefined): TimelineInput {
  return {
    from,
    to,
    start: addDays(from, 60),
    today,
    milestones: [{ at: birth, label: 'Geboorte' }],
    phases: [
      { label: 'Voor', from, to: addDays(from, 60) },
      { label: 'Tijdens', from: addDays(from, 60), to: birth, stretch: 2 },
      { label: 'Na', from: birth, to },
    ],
    marks,
  }
}

const lines = fc
  .record({
    marks: fc.array(mark, { maxLength: 30 }),
    today: fc.option(
      fc.integer({ min: 0, max: 1060 }).map((days) => addDays(from, days)),
      { nil: undefined },
    ),
  })
  .map(({ marks, today }) => line(marks, today))

function forEveryLine(check: (layout: TimelineLayout, input: TimelineInput) => void) {
  fc.assert(
    fc.property(lines, (input) => check(layoutTimeline(input, 'vandaag'), input)),
    { seed: 1000, numRuns: 150 },
  )
}

describe('whatever happens on the line', () => {
  test('no two labels overlap', () => {
    forEveryLine(({ marks }) => {
      for (const [index, { box }] of marks.entries()) {
        for (const { box: other } of marks.slice(index + 1)) {
          const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
          expect(apart, JSON.stringify([box, other])).toBe(true)
        }
      }
    })
  })

  test('nothing is lost: every mark is drawn once or counted in one fold', () => {
    forEveryLine(({ marks, folds }, input) => {
      const seen = [...marks.map(({ index }) => index), ...folds.flatMap((fold) => fold.marks)]
      expect(seen.sort((one, other) => one - other)).toEqual(input.marks.map((_, index) => index))
    })
  })

  test('the list holds every mark, in order of time', () => {
    forEveryLine((_, input) => {
      const rows = timelineRows(input)
      expect(rows.filter((row) => row.kind === 'mark')).toHaveLength(input.marks.length)
      expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).sort())
    })
  })

  test('everything stays inside the drawing, off the line and off the flag of today', () => {
    forEveryLine(({ marks, today, width, height, axisY }) => {
      for (const { box, side } of marks) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(width)
        expect(box.bottom).toBeLessThanOrEqual(height)
        if (side === 'above') expect(box.bottom).toBeLessThan(axisY)
        else expect(box.top).toBeGreaterThan(axisY)
        if (today !== null && side === 'above') expect(today.x > box.left && today.x < box.right).toBe(false)
      }
    })
  })

  test('no stem runs through the words of another mark', () => {
    forEveryLine(({ marks, axisY }) => {
      for (const { x, signY, index } of marks) {
        const [top, bottom] = [Math.min(axisY, signY), Math.max(axisY, signY)]
        const through = marks.filter(
          ({ box, index: other }) => other !== index && x > box.left && x < box.right && box.bottom > top && box.top < bottom,
        )
        expect(through).toEqual([])
      }
    })
  })

  test('a fold stands beside the ring, on the side of what it holds', () => {
    forEveryLine(({ folds, milestones }, input) => {
      const ring = milestones[0]?.x ?? 0
      for (const fold of folds) {
        expect(Math.abs(fold.x - ring)).toBeGreaterThanOrEqual(ringDistance - 1)
        for (const index of fold.marks) expect((input.marks[index]?.at ?? '') < birth).toBe(fold.x < ring)
      }
    })
  })

  test('the words of the ring touch no fold, and stand right below it where none is near', () => {
    forEveryLine(({ folds, milestones, axisY }) => {
      const [ring] = milestones
      const near = folds.some(({ x }) => Math.abs(x - (ring?.x ?? 0)) < 52)
      const above = (ring?.labelY ?? 0) - 14
      for (const { x, y } of folds) if (Math.abs(x - (ring?.x ?? 0)) < 48) expect(above).toBeGreaterThanOrEqual(y + 10)
      if (!near) expect((ring?.labelY ?? 0) - axisY).toBeLessThan(130)
    })
  })

  test('folds stand apart', () => {
    forEveryLine(({ folds }) => {
      for (const [index, fold] of folds.slice(1).entries()) expect(fold.x - (folds[index]?.x ?? 0)).toBeGreaterThanOrEqual(foldDistance - 1)
    })
  })
})

test('a family with an ordinary number of marks folds nothing', () => {
  const marks = [104, 110, 140, 146, 174, 216, 336, 390].map(
    (days, index): TimelineMark => ({
      at: addDays(from, days),
      label: ['Startgesprek', 'Aangemeld', 'Overleg', 'Budgetcoaching'][index % 4] ?? '',
      note: index % 2 === 0 ? 'week 14 · verloskundige' : undefined,
      shape: 'square',
      tone: 'a',
      planned: false,
    }),
  )
  const layout = layoutTimeline(line(marks, addDays(from, 186)), 'vandaag')
  expect(layout.folds).toEqual([])
  expect(layout.marks.map(({ text }) => text.lines[0]?.text)).toContain('Startgesprek')
})

test('what lasts gets a band to its end', () => {
  const lasting: TimelineMark = { at: birth, until: to, label: 'Programma', shape: 'round', tone: 'b', planned: false }
  const layout = layoutTimeline(line([lasting], undefined), 'vandaag')
  expect(layout.marks[0]?.span?.to).toBe(layout.line.to)
  expect(layout.today).toBeNull()
  expect(layout.line.now).toBe(layout.line.to)
})
