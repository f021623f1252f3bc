import { describe, expect, it } from 'vitest'
import { subjectOf } from './identity-provider.ts'

describe('the claim people are known by', () => {
  const claims = { sub: 'a1', oid: 'b2', email: 'anna@example.nl', email_verified: true }
  it.each([
    ['sub', claims, 'a1'],
    ['oid', claims, 'b2'],
    ['email', claims, 'anna@example.nl'],
    ['email', { ...claims, email_verified: false }, null],
    ['email', { ...claims, email_verified: 'true' }, null],
    ['email', { sub: 'a1', email: 'anna@example.nl' }, null],
    ['oid', { sub: 'a1' }, null],
    ['oid', { sub: 'a1', oid: '' }, null],
    ['oid', { sub: 'a1', oid: 7 }, null],
  ])('%s of %j is %j', (claim, given, subject) => {
    expect(subjectOf(given, claim)).toBe(subject)
  })
})
