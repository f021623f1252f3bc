import { expect, test } from 'vitest'
import type { TakenSource } from '../figure/figure.ts'
import { SourcesView } from './sources-view.tsx'

const figures = { fictitious: false, base: '/monitor' } as Parameters<typeof SourcesView>[0]['figures']
const letter: TakenSource = {
  key: 'brief',
  title: 'Raadsbrief',
  publisher: 'Gemeente Arnhem',
  year: 2025,
  note: null,
  retrievedOn: '2026-11-22',
}

function shown(source: Partial<TakenSource>, language: 'nl' | 'en' = 'nl') {
  return String(<SourcesView sources={[{ source: { ...letter, ...source }, count: 3 }]} figures={figures} language={language} />)
}

test('a source says when its figures were taken over, and where to ask for it when no address is known', () => {
  expect(shown({})).toContain('22 november 2026')
  expect(shown({})).toContain('Vraag het onder deze titel bij Gemeente Arnhem')
  expect(shown({}, 'en')).toContain('Ask Gemeente Arnhem for it by this title')
})

test('one with an address leads there, and one of which nothing was taken over says neither', () => {
  const known = shown({ note: 'Jaarlijks. https://www.rivm.nl/monitor.' })
  expect(known).toContain('<a href="https://www.rivm.nl/monitor">')
  expect(known).not.toContain('Vraag het onder')
  expect(shown({ retrievedOn: null })).not.toMatch(/Opgenomen op|Vraag het onder/)
})
