import { expect, it } from 'vitest'
import { z } from 'zod'
import { thePublic } from '../database/actor.ts'
import { formInput, formValues, typedIn } from './form-input.ts'
import { optionalField } from './optional-field.ts'
import { type PageContext, pages } from './page.ts'

const schema = z.object({
  name: z.string().min(1, 'name_missing').max(5, 'too_long'),
  days: z.preprocess((value) => [value ?? []].flat(), z.array(z.string())),
})

/** What `read` makes of a posted form. */
async function posted<T>(body: FormData | URLSearchParams, read: (c: PageContext) => Promise<T>): Promise<T> {
  const results: T[] = []
  const app = pages().post('/', async (c) => {
    c.set('visitor', { actor: thePublic, language: 'nl', person: null })
    results.push(await read(c))
    return c.body(null)
  })
  await app.request('/', { method: 'POST', body })
  const [result] = results
  if (result === undefined) throw new Error('the form did not arrive')
  return result
}

const form = (...fields: [string, string][]) => new URLSearchParams(fields)
const parsed = (body: URLSearchParams) => posted(body, (c) => formInput(c, schema, (code, field) => `${field}: ${code}`))

it('gives the input of the use case', async () => {
  expect(await parsed(form(['name', 'Lotte'], ['days', 'mo']))).toEqual({ ok: true, input: { name: 'Lotte', days: ['mo'] } })
  expect(await parsed(form(['name', 'Lotte'], ['days', 'mo'], ['days', 'tu']))).toMatchObject({ input: { days: ['mo', 'tu'] } })
})

it('keeps what was typed and says per field, once, what is wrong', async () => {
  const refused = await parsed(form(['name', 'Lotte de Wit'], ['days', 'mo'], ['days', 'tu']))
  const name = 'name: too_long Het zijn 12 tekens en er passen er 5: 7 te veel.'
  expect(refused).toEqual({ ok: false, values: { name: 'Lotte de Wit', days: ['mo', 'tu'] }, errors: { name } })
  expect(await parsed(form())).toMatchObject({ ok: false, values: {} })
})

it('counts Enter as one character, as who typed it does', async () => {
  expect(await parsed(form(['name', 'a\r\nb\r\nc']))).toMatchObject({ ok: true, input: { name: 'a\nb\nc' } })
  expect(await parsed(form(['name', 'ab\r\ncde']))).toMatchObject({
    values: { name: 'ab\ncde' },
    errors: { name: 'name: too_long Het zijn 6 tekens en er passen er 5: 1 te veel.' },
  })
})

it('names what is no number where one may be left out, and never drops it', async () => {
  const amount = z.object({
    cost: optionalField(z.coerce.number('cost').int('cost')),
    area: z.string('area_missing').min(1, 'area_missing'),
  })
  const read = (body: URLSearchParams) => posted(body, (c) => formInput(c, amount, (code) => code))
  expect(await read(form(['cost', '12.500,50'], ['area', 'renkum']))).toMatchObject({ ok: false, errors: { cost: 'cost' } })
  expect(await read(form(['cost', 'veel']))).toMatchObject({ ok: false, errors: { cost: 'cost', area: 'area_missing' } })
  expect(await read(form(['cost', ''], ['area', 'renkum']))).toEqual({ ok: true, input: { area: 'renkum' } })
  expect(await read(form(['area', 'renkum']))).toEqual({ ok: true, input: { area: 'renkum' } })
})

it('leaves files out', async () => {
  const body = new FormData()
  body.set('name', 'Lotte')
  body.set('photo', new File(['x'], 'x.png'))
  body.append('days', 'mo')
  body.append('days', new File(['x'], 'y.png'))
  expect(await posted(body, formValues)).toEqual({ name: 'Lotte', days: ['mo'] })
})

it('finds what was typed in one field', () => {
  const values = { name: 'Lotte', days: ['mo', 'tu'], none: [] }
  expect(['name', 'days', 'none', 'unknown'].map((name) => typedIn(values, name))).toEqual(['Lotte', 'mo', undefined, undefined])
})
