import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import services from '../../../data/services.json' with { type: 'json' }
import { professionText } from '../../people/professional/professional.text.ts'
import { afterEnrolment, type EnrolmentAct, type EnrolmentState, enrolmentTransitions } from './enrolment.ts'
import { isLateToStart, isPrenatal, mayStartIn, topicsFor, visitWindows } from './programme.ts'
import { currentProgrammes, findProgramme, programmeName, topicName } from './programme-catalogue.ts'
import { afterVisit, fidelityOf, isOutsideWindow, type VisitAct, type VisitState, visitTransitions } from './visit.ts'

const programme = (code: string) => {
  const found = findProgramme(code)
  if (found === null) throw new Error(`no programme ${code}`)
  return found
}
const expecting = { dueDate: '2026-08-10', bornOn: null }

describe('the programmes', () => {
  it('are services of the landscape, carried out by professions of the directory', () => {
    for (const { service, who } of currentProgrammes) {
      expect(services.map(({ id }) => id)).toContain(service)
      for (const profession of who) expect(Object.keys(professionText.nl)).toContain(profession)
    }
  })

  it('have names in both languages, and an unknown code is shown as it is', () => {
    expect(programmeName('prenatal-home-visit', 'nl')).toBe('Prenataal huisbezoek')
    expect(programmeName('gone', 'nl')).toBe('gone')
    expect(topicName('bonding', 'en')).toBe('Understanding your baby')
    expect(findProgramme('voorzorg', 99)).toBeNull()
  })

  it('begin in their own phases and never after a loss', () => {
    expect(mayStartIn(programme('prenatal-home-visit'), 'pregnancy')).toBe(true)
    expect(mayStartIn(programme('prenatal-home-visit'), 'after')).toBe(false)
    expect(mayStartIn(programme('stevig-ouderschap'), 'after')).toBe(true)
    for (const one of currentProgrammes) expect(mayStartIn(one, 'before')).toBe(false)
  })

  it('say when it is late to start', () => {
    expect(isLateToStart(programme('voorzorg'), '2026-08-10', '2026-05-10')).toBe(false)
    expect(isLateToStart(programme('voorzorg'), '2026-08-10', '2026-06-10')).toBe(true)
    expect(isLateToStart(programme('stevig-ouderschap'), '2026-08-10', '2026-08-01')).toBe(false)
  })
})

describe('visit windows', () => {
  it('put the prenatal home visit in week 28 to 32', () => {
    expect(visitWindows(programme('prenatal-home-visit'), expecting, '2026-03-02')).toEqual([
      { phase: 'pregnancy', position: 1, from: '2026-05-18', until: '2026-06-21' },
    ])
  })

  it('keep one visit before the birth, however late', () => {
    const late = visitWindows(programme('prenatal-home-visit'), expecting, '2026-07-20')
    // In a window that is still to come: nobody is late with a visit that was agreed today.
    expect(late).toEqual([{ phase: 'pregnancy', position: 1, from: '2026-07-20', until: '2026-08-09' }])
    expect(visitWindows(programme('prenatal-home-visit'), expecting, '2026-08-08')).toMatchObject([
      { from: '2026-08-08', until: '2026-08-14' },
    ])
    expect(visitWindows(programme('stevig-ouderschap'), expecting, '2026-07-20').map(({ position }) => position)).toEqual([
      3, 4, 5, 6, 7, 8, 9,
    ])
  })

  it('leave out what is over, and everything before a birth that has been', () => {
    const born = { dueDate: '2026-08-10', bornOn: '2026-08-01' }
    const windows = visitWindows(programme('stevig-ouderschap'), born, '2026-08-05')
    expect(windows.every(({ phase }) => phase === 'after')).toBe(true)
    expect(windows[0]?.from).toBe('2026-08-01')
    expect(visitWindows(programme('stevig-ouderschap'), { dueDate: null, bornOn: null }, '2026-08-05')).toEqual([])
  })

  it('follow each other without a gap inside a phase and have topics', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currentProgrammes), fc.integer({ min: 0, max: 3000 }), (one, offset) => {
        const dueDate = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)
        const windows = visitWindows(one, { dueDate, bornOn: null }, '2020-01-01')
        expect(windows).toHaveLength(one.visits.reduce((sum, { times }) => sum + times, 0))
        for (const [index, window] of windows.entries()) {
          expect(window.from <= window.until).toBe(true)
          const next = windows[index + 1]
          if (next !== undefined) expect(next.from > window.until).toBe(true)
          expect(topicsFor(one, window).length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('know a day outside', () => {
    const visit = { windowFrom: '2026-05-18', windowUntil: '2026-06-21' }
    expect(['2026-05-17', '2026-05-18', '2026-06-21', '2026-06-22'].map((day) => isOutsideWindow(visit, day))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(isOutsideWindow({ windowFrom: null, windowUntil: null }, '2026-01-01')).toBe(false)
  })
})

describe('before or after the birth', () => {
  it('is derived from the day', () => {
    expect(isPrenatal({ pregnancy: 'expecting', bornOn: null }, '2026-08-20')).toBe(true)
    expect(isPrenatal({ pregnancy: 'born', bornOn: '2026-08-01' }, '2026-07-31')).toBe(true)
    expect(isPrenatal({ pregnancy: 'born', bornOn: '2026-08-01' }, '2026-08-01')).toBe(false)
  })

  it('counts done beside planned per phase, without what was cancelled', () => {
    expect(
      fidelityOf([
        { phase: 'pregnancy', state: 'done' },
        { phase: 'pregnancy', state: 'missed' },
        { phase: 'pregnancy', state: 'cancelled' },
        { phase: 'after', state: 'cancelled' },
      ]),
    ).toEqual([{ phase: 'pregnancy', done: 1, planned: 2 }])
  })
})

describe('no act leads out of an end state', () => {
  const enrolmentActs: EnrolmentAct[] = ['accept', 'decline', 'start', 'end']
  const visitActs: VisitAct[] = ['plan', 'finish', 'miss', 'cancel']

  it('for enrolments, whatever is tried', () => {
    const states = Object.keys(enrolmentTransitions) as EnrolmentState[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...enrolmentActs)), (acts) => {
        let state: EnrolmentState = 'offered'
        for (const act of acts) {
          const next = afterEnrolment(state, act)
          if (state === 'declined' || state === 'ended') expect(next).toBeNull()
          if (next !== null) expect(states).toContain(next)
          state = next ?? state
        }
      }),
    )
  })

  it('for visits, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...visitActs)), (acts) => {
        let state: VisitState = 'planned'
        for (const act of acts) {
          const next = afterVisit(state, act)
          if (state !== 'planned') expect(next).toBeNull()
          state = next ?? state
        }
        expect(Object.keys(visitTransitions)).toContain(state)
      }),
    )
  })
})
