import { expect, it } from 'vitest'
import { z } from 'zod'
import { optionalField } from './optional-field.ts'
import { readableFields } from './readable-fields.ts'

const partial = z.object({ name: z.string().min(1), day: optionalField(z.iso.date()), count: z.coerce.number() }).partial()

it.each([
  [
    { name: 'a', day: '2026-03-02', count: '3' },
    { name: 'a', day: '2026-03-02', count: 3 },
  ],
  [{ name: '', day: 'morgen', count: '3' }, { count: 3 }],
  [
    { name: 'a', day: '' },
    { name: 'a', day: undefined },
  ],
  [{ name: '', day: 'x', count: 'y', more: 'z' }, {}],
  [{}, {}],
])('of %j it reads %j', (values, read) => {
  expect(readableFields(partial, values)).toEqual(read)
})
