import { expect, test } from 'vitest'
import { renderDocument } from './document.tsx'
import { Shell } from './shell.tsx'

const shell = (
  <Shell
    brand={{ name: 'Startlijn', href: '/' }}
    navigation={[
      { label: 'Werk', href: '/werk', current: true },
      { label: 'Cijfers', href: '/cijfers' },
    ]}
    labels={{ navigation: 'Hoofdmenu' }}
  >
    <h1>{'Gezin <b>De Wit</b>'}</h1>
  </Shell>
)

test('a document is whole, in its language, and the skip link leads to its main part', () => {
  const html = renderDocument({ title: 'A & B', language: 'nl', stylesheet: '/assets/style.css', nonce: 'n1', children: shell })
  expect(html).toMatch(/^<!doctype html><html lang="nl" dir="ltr">/)
  expect(html).toContain('<title>A &amp; B</title>')
  expect(html).toContain('href="#inhoud">Naar de inhoud')
  expect(html.match(/<main id="inhoud"/g)).toHaveLength(1)
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).not.toContain('<script')
})

test('text from people is escaped', () => {
  const html = renderDocument({ title: 't', language: 'nl', stylesheet: '/s.css', children: shell })
  expect(html).toContain('Gezin &lt;b&gt;De Wit&lt;/b&gt;')
})

test('right to left, with its own skip link', () => {
  const html = renderDocument({ title: 't', language: 'ar', direction: 'rtl', stylesheet: '/s.css', skipLabel: 'تخطي' })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('تخطي')
})
