import { expect, it } from 'vitest'
import { publisherOf } from './publisher.ts'

const site = { publicUrl: 'https://cijfers.example', mode: 'production' } as const

it('is who the settings name', () => {
  const publisher = { name: 'Coalitie Kansrijke Start Zuid', email: 'cijfers@coalitie.example' }
  expect(publisherOf({ ...site, publisher })).toEqual({
    ...publisher,
    url: 'https://cijfers.example',
    contact: 'https://cijfers.example/monitor/publicaties',
  })
})

it('is known by its address without settings, and has no mail address then', () => {
  expect(publisherOf(site)).toMatchObject({ name: 'Startlijn (cijfers.example)', email: null })
  expect(publisherOf({ ...site, publisher: { name: null, email: 'a@b.example' } })).toMatchObject({
    name: 'Startlijn (cijfers.example)',
    email: 'a@b.example',
  })
})

it('always says that practice is practice', () => {
  expect(publisherOf({ ...site, mode: 'demo' }).name).toBe('Startlijn, oefenomgeving (cijfers.example)')
  expect(publisherOf({ ...site, mode: 'demo', publisher: { name: 'Coalitie Zuid', email: null } }).name).toBe(
    'Coalitie Zuid (oefenomgeving)',
  )
})
