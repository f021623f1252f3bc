import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dialled } from './phone.ts'

it.each([
  ['06 12345678', '0612345678'],
  ['06-12 34 56 78', '0612345678'],
  ['(026) 321 45 67', '0263214567'],
  ['085 000 00 99', '0850000099'],
  ['+31 6 12345678', '0612345678'],
  ['+31 (0)6 12345678', '0612345678'],
  ['0031 6 12345678', '0612345678'],
  ['+49 1511 2345678', '+4915112345678'],
  ['0049 1511 2345678', '+4915112345678'],
  ['+380 44 123 4567', '+380441234567'],
])('%j is dialled as %s', (typed, digits) => {
  expect(dialled(typed)).toBe(digits)
})

it.each([
  '06 1234567',
  '06 123456789',
  '612345678',
  '0900 1234567',
  '112',
  '14 026',
  '+31 612',
  '+31 06 123456',
  '+49 12',
  '+1234567890123456',
  'geen',
  '06 12345678 of 06 87654321',
  '06 12345678 (zus)',
  '٠٦١٢٣٤٥٦٧٨',
  '',
])('%j is no telephone number', (typed) => {
  expect(dialled(typed)).toBeNull()
})

it('does not mind how a number is spaced, and reads its own answer as the same number', () => {
  const gap = fc.constantFrom('', ' ', '-', '.', '  ')
  const number = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }))
  fc.assert(
    fc.property(number, fc.array(gap, { minLength: 9, maxLength: 9 }), ([first, rest], gaps) => {
      const digits = [0, first, ...rest].join('')
      const typed = [...digits].map((digit, index) => digit + (gaps[index] ?? '')).join('')
      expect(dialled(typed)).toBe(digits)
      expect(dialled(`+31${typed.slice(1)}`)).toBe(digits)
      expect(dialled(digits)).toBe(digits)
    }),
  )
})
