import { afterEach, beforeEach, expect, vi } from 'vitest'

// A message on the console during a test is a fault somebody would otherwise overlook.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    process.stderr.write(`console.error: ${args.map(String).join(' ')}\n`)
  })
})

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock
  vi.restoreAllMocks()
  expect(calls, 'nothing may be written to console.error').toEqual([])
})
