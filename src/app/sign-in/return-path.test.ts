import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOf, returnPath } from './return-path.ts'

test.each([
  ['/werk', '/werk'],
  ['/gezin/12?fase=na#lijn', '/gezin/12?fase=na#lijn'],
  ['/a/../b', '/b'],
  [undefined, undefined],
  ['', undefined],
  ['werk', undefined],
  ['https://elsewhere.example/', undefined],
  ['//elsewhere.example', undefined],
  ['/\\elsewhere.example', undefined],
  ['\\\\elsewhere.example', undefined],
  ['/\t/elsewhere.example', undefined],
  ['/.//elsewhere.example', undefined],
  ['/a/..//elsewhere.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/inloggen', undefined],
  ['/inloggen/terug?code=1', undefined],
  ['/uitloggen', undefined],
  ['/oidc/auth', undefined],
  ['/inloggende', '/inloggende'],
  [`/${'a'.repeat(2000)}`, undefined],
])('%s leads to %s', (value, path) => {
  expect(returnPath(value)).toBe(path)
})

test('a browser never leaves this site by it, whatever was asked', () => {
  const parts = fc.array(fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '\n', 'x', 'https:', '%2f', '?', '#'), { maxLength: 8 })
  fc.assert(
    fc.property(parts, (pieces) => {
      const path = returnPath(`/${pieces.join('')}`)
      if (path !== undefined) expect(new URL(path, 'http://localhost:3000/inloggen/terug').origin).toBe('http://localhost:3000')
    }),
    { seed: 9, numRuns: 2000 },
  )
})

test.each([
  ['GET', undefined, '/gezin/1?fase=na'],
  ['GET', 'http://localhost/elders', '/gezin/1?fase=na'],
  ['POST', 'http://localhost/gezin/1/verslag?nieuw', '/gezin/1/verslag?nieuw'],
  ['POST', undefined, '/gezin/1?fase=na'],
  ['POST', 'no address', '/gezin/1?fase=na'],
])('somebody at a %s from %s was at %s', (method, referer, path) => {
  expect(pathOf({ method, url: 'http://localhost/gezin/1?fase=na', header: () => referer })).toBe(path)
})
