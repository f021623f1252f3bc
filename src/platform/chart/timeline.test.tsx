import { expect, test } from 'vitest'
import { Timeline, type TimelineLabels, timelineTable } from './timeline.tsx'
import type { TimelineInput } from './timeline-model.ts'

const input: TimelineInput = {
  from: '2026-01-01',
  start: '2026-03-01',
  today: '2026-06-01',
  to: '2027-01-01',
  milestones: [{ at: '2026-09-01', label: 'Geboorte' }],
  phases: [{ label: 'Zwangerschap', from: '2026-03-01', to: '2026-09-01' }],
  marks: [
    { at: '2026-04-01', label: 'Gesprek <b>één</b>', note: 'met Els & Joke', shape: 'square', tone: 'a', planned: false },
    { at: '2026-07-01', until: '2026-08-01', label: 'Bezoek', shape: 'round', tone: 'b', planned: true, href: '/bezoek/1' },
  ],
}
const labels: TimelineLabels = {
  title: 'De lijn',
  today: 'vandaag',
  planned: 'gepland',
  plannedSign: 'open teken: gepland',
  crowd: 'meer bij elkaar',
  readAsList: 'Lees als lijst',
  hideList: 'Verberg de lijst',
  date: (date) => `op ${date}`,
  period: (from, until) => `${from} tot ${until}`,
}
const html = String(<Timeline id="lijn" {...input} labels={labels} />)

test('the drawing has a title and says in words what it shows', () => {
  expect(html).toContain('role="img" aria-labelledby="lijn-titel" aria-describedby="lijn-beschrijving"')
  expect(html).toContain('op 2026-06-01: vandaag. op 2026-07-01: Bezoek (gepland). op 2026-09-01: Geboorte.')
})

test('the list is there without asking, with its links', () => {
  expect(html).toContain('href="#lijn-lijst"')
  expect(html.match(/<li class="tl-row/g)).toHaveLength(5)
  expect(html).toContain('<a href="/bezoek/1">Bezoek</a>')
  expect(html).toContain('2026-07-01 tot 2026-08-01 · gepland')
})

test('text from people is escaped in the drawing and in the list', () => {
  expect(html).not.toContain('<b>')
  expect(html).toContain('Gesprek &lt;b&gt;één&lt;/b&gt;')
  expect(html).toContain('met Els &amp; Joke')
})

test('what stands close together is a crowd with a number, which the legend explains; one mark alone keeps its sign', () => {
  const many = Array.from({ length: 16 }, (_, at) => ({
    at: `2026-04-0${(at % 9) + 1}`,
    label: `Gesprek ${at}`,
    shape: 'square' as const,
    tone: 'a' as const,
    planned: false,
  }))
  const crowded = String(<Timeline id="lijn" {...input} marks={[...input.marks, ...many]} labels={labels} />)
  expect(crowded).toContain('<li class="tl-crowd">')
  expect(crowded).toMatch(/<text[^>]*>\+(?:[2-9]|1\d)<\/text>/)
  expect(crowded).not.toContain('>+1<')
  expect(html).not.toContain('tl-crowd')
})

test('the page needs no inline styles, which its security policy refuses', () => {
  expect(html).not.toContain('style=')
})

test('the table has the same rows', () => {
  const table = timelineTable(input, { ...labels, columns: { when: 'Wanneer', what: 'Wat', note: 'Toelichting' } })
  expect(table.rows).toEqual([
    ['op 2026-04-01', 'Gesprek <b>één</b>', 'met Els & Joke'],
    ['op 2026-06-01', 'vandaag', ''],
    ['2026-07-01 tot 2026-08-01', 'Bezoek', 'gepland'],
    ['op 2026-09-01', 'Geboorte', ''],
  ])
})
