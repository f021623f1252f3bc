import { describe, expect, it } from 'vitest'
import type { Episode } from '../../family/episode/episode.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Language } from '../../platform/text/text.ts'
import type { ComingEvent } from './line.store.ts'
import { LineOfDays } from './line.tsx'

const expecting: Episode = {
  coalitionId: 'c',
  id: 'e',
  familyId: 'f',
  municipality: 'renkum',
  startedOn: '2026-03-02',
  pregnancy: 'expecting',
  dueDate: '2026-08-10',
  bornOn: null,
  firstChild: true,
  closedOn: null,
  closingReason: null,
  version: 1,
}
const signedUp = { type: 'sign_up.sent', on: '2026-03-02', domain: 'medical', by: 'Els Vermeer' }

/** The rows of the list, in order: what and when. */
function rows(
  change: Partial<Episode>,
  today: string,
  past: { type: string; on: string }[] = [],
  coming: { kind: 'handover' | 'review' | 'conference'; on: string; table?: ComingEvent['table'] }[] = [],
  reader: { language: Language; mine: boolean } = { language: 'nl', mine: false },
) {
  const line = {
    past: [signedUp, ...past.map((event) => ({ ...event, domain: 'youth_health', by: 'Joke Bakker' }))],
    coming: coming.map((event) => ({ table: null, ...event, until: null, domain: 'medical' })),
  }
  const episode = { ...expecting, ...change }
  const html = String(<LineOfDays label="Gezin De Wit" episode={episode} line={line} today={today} {...reader} />)
  return [...html.matchAll(/<li class="tl-row[^>]*>.*?<strong>(.*?)<\/strong>(?:<span class="note">(.*?)<\/span>)?/g)].map(
    ([, what, note]) => (note === undefined ? what : `${what}: ${note}`),
  )
}

describe('the line of a family', () => {
  it('expects a birth and a warm hand-over after it', () => {
    expect(rows({}, '2026-06-01')).toEqual([
      'Kinderwens',
      'Zwangerschap',
      'Aangemeld: 2 maart 2026 · week 17 · Els Vermeer',
      'vandaag: 1 juni 2026',
      'Uitgerekend: 10 augustus 2026',
      'Eerste jaar',
      'Warme overdracht: 20 augustus 2026 · verwacht',
      'Tweede jaar',
    ])
  })

  it('puts what was recorded on the day of birth before the birth in the pregnancy', () => {
    const born = { pregnancy: 'born', bornOn: '2026-08-07' } as const
    const onTheDay = ['visit.done', 'birth.recorded', 'visit.done'].map((type) => ({ type, on: '2026-08-07' }))
    const list = rows(born, '2026-08-09', onTheDay)
    expect(list.slice(3, 7)).toEqual([
      'Huisbezoek: 7 augustus 2026 · week 39 · Joke Bakker',
      'Geboorte: 7 augustus 2026',
      'Eerste jaar',
      'Huisbezoek: 7 augustus 2026 · eerste maand · Joke Bakker',
    ])
  })

  it('says when and where a conference is, and to the parent that she is welcome', () => {
    const table = (welcome: boolean) => [
      { kind: 'conference' as const, on: '2026-06-10', table: { startsAt: '13:30', place: 'De Brug', welcome } },
    ]
    const told = (welcome: boolean, reader: { language: Language; mine: boolean }) =>
      rows({}, '2026-06-01', [], table(welcome), reader).join()
    expect(told(true, { language: 'nl', mine: false })).toContain('Overleg: 10 juni 2026 · week 31 · 13.30 uur · De Brug · gepland')
    expect(told(true, { language: 'nl', mine: true })).toContain('13.30 uur · De Brug · u bent welkom · gepland')
    expect(told(true, { language: 'en', mine: true })).toContain('13:30 · De Brug · you are welcome · planned')
    expect(told(false, { language: 'nl', mine: true })).not.toContain('welkom')
  })

  it('stays in the pregnancy while a baby is late', () => {
    expect(rows({}, '2026-08-14').slice(3)).toEqual([
      'Uitgerekend: 10 augustus 2026',
      'vandaag: 14 augustus 2026',
      'Eerste jaar',
      'Warme overdracht: 24 augustus 2026 · verwacht',
      'Tweede jaar',
    ])
  })

  it('shows the hand-over that is arranged, and expects none beside it', () => {
    const born = { pregnancy: 'born', bornOn: '2026-08-12' } as const
    const open = [{ kind: 'handover', on: '2026-08-25' }] as const
    expect(rows(born, '2026-08-20', [], [...open])).toContain('Warme overdracht: 25 augustus 2026 · eerste maand · gepland')
    expect(rows({}, '2026-08-01', [{ type: 'handover.accepted', on: '2026-07-20' }]).join()).not.toMatch(/gepland|verwacht/)
  })

  it('expects nothing on a line that is closed', () => {
    expect(rows({ closedOn: '2026-05-01' }, '2026-06-01').join()).not.toContain('Warme overdracht')
  })

  it('goes on after the second birthday, with today where it is and everything that happened', () => {
    const born = { pregnancy: 'born', bornOn: '2023-01-10', dueDate: null } as const
    const visit = { type: 'visit.done', on: '2026-04-01' }
    expect(rows(born, '2026-06-01', [visit]).slice(-4)).toEqual([
      'Daarna',
      'Aangemeld: 2 maart 2026 · 37 maanden oud · Els Vermeer',
      'Huisbezoek: 1 april 2026 · 38 maanden oud · Joke Bakker',
      'vandaag: 1 juni 2026',
    ])
    const closed = { ...born, closedOn: '2024-12-01' }
    expect(rows(closed, '2026-06-01').join()).not.toContain('vandaag')
  })

  it('knows no birth, no first year and no weeks after a loss, of what was nor of what comes', () => {
    const past = [
      { type: 'pregnancy.ended', on: '2026-04-01' },
      { type: 'plan.made', on: '2026-05-01' },
    ]
    const told = rows({ pregnancy: 'ended' }, '2026-06-01', past, [{ kind: 'review', on: '2026-06-20' }])
    expect(told).toEqual([
      'Zwangerschap',
      'Aangemeld: 2 maart 2026 · Els Vermeer',
      'Zwangerschap beëindigd: 1 april 2026 · Joke Bakker',
      'Daarna',
      'Plan gemaakt: 1 mei 2026 · Joke Bakker',
      'vandaag: 1 juni 2026',
      'Plan bekijken: 20 juni 2026 · gepland',
    ])
  })

  it('lets a visit whose weeks are running be done from today on', () => {
    expect(weeksOfVisit('2026-11-10', '2026-12-01')).toContain('23 november tot 1 december 2026')
  })

  it('shows a visit whose weeks are over at today, and says so instead of a period that runs backwards', () => {
    const html = weeksOfVisit('2026-09-10', '2026-10-14')
    expect(html).toContain('<span class="note">de weken hiervoor waren voorbij op 14 oktober 2026 · gepland</span>')
    expect(html).toContain('Huisbezoek (gepland).')
    expect(html).not.toContain('tot 14 oktober')
  })
})

function weeksOfVisit(from: PlainDate, until: PlainDate): string {
  const line = { past: [], coming: [{ kind: 'visit' as const, on: from, until, domain: 'youth_health', table: null }] }
  const episode = { ...expecting, startedOn: '2026-11-23', dueDate: '2026-12-03' }
  return String(<LineOfDays label="Gezin Van Dam" episode={episode} line={line} today="2026-11-23" language="nl" />)
}
