import { expect, test } from 'vitest'
import type { Episode } from '../../family/episode/episode.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { LineOfDays } from './line.tsx'

const today = '2026-11-23'
const episode: Episode = {
  coalitionId: 'c',
  id: 'e',
  familyId: 'f',
  municipality: 'renkum',
  startedOn: today,
  pregnancy: 'expecting',
  dueDate: '2026-12-03',
  bornOn: null,
  firstChild: null,
  closedOn: null,
  version: 1,
}
function lineWithVisit(from: PlainDate, until: PlainDate): string {
  const line = { past: [], coming: [{ kind: 'visit' as const, on: from, until, domain: 'youth_health' }] }
  return String(<LineOfDays label="Gezin Van Dam" episode={episode} line={line} today={today} language="nl" />)
}

test('a visit whose weeks are running can be done from today on', () => {
  expect(lineWithVisit('2026-11-10', '2026-12-01')).toContain('23 november tot 1 december 2026')
})

test('a visit whose weeks are over stands at today, and says so instead of a period that runs backwards', () => {
  const html = lineWithVisit('2026-09-10', '2026-10-14')
  expect(html).toContain('de weken hiervoor waren voorbij op 14 oktober 2026')
  expect(html).not.toContain('tot 14 oktober')
})
