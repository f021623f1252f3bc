import { expect, test } from 'vitest'
import { DataTable } from './table.tsx'

const years = ['Gebied', '2021', '2022', '2023'].map((header, at) => ({ header, names: at === 0, numeric: at > 0 }))
const log = [{ header: 'Wanneer' }, { header: 'Wie', names: true }, { header: 'Wat' }]

test('what is compared along a row scrolls: a named region the keyboard can reach, which says so', () => {
  const html = String(<DataTable caption="Jaren" compares columns={years} rows={[['Ede', '1', '2', '3']]} language="nl" />)
  expect(html).toContain('aria-label="Jaren" tabindex="0"')
  expect(html).toContain('Schuif opzij voor meer kolommen')
  expect(html).not.toContain('data-label')
})

test('where all columns fit on a phone nothing scrolls and nothing says so', () => {
  const html = String(<DataTable caption="Smal" compares columns={years.slice(0, 3)} rows={[['Ede', '1', '2']]} language="en" />)
  expect(html).not.toContain('tabindex')
  expect(html).not.toContain('Scroll sideways')
})

test('other columns are blocks on a phone: each fact with its header, and still a table for who hears it', () => {
  const html = String(<DataTable caption="Log" columns={log} rows={[['9.00', 'Els', 'gezin bekeken']]} language="nl" />)
  expect(html).not.toContain('tabindex')
  expect(html).toContain('role="columnheader">Wanneer</th>')
  expect(html).toContain('role="cell" data-label="Wanneer"><span class="fact">9.00</span></td><th scope="row" role="rowheader">Els</th>')
})

test('two columns stay beside each other', () => {
  expect(String(<DataTable caption="Twee" columns={log.slice(0, 2)} rows={[['9.00', 'Els']]} language="nl" />)).not.toContain('data-label')
})
