import { expect, it } from 'vitest'
import { testZip } from './sheet/test-workbook.ts'
import { outlineOnThread } from './sheet-thread.ts'

const text = (content: string) => new TextEncoder().encode(content)
const tooMuch = { ok: false, fault: { fault: 'too_much', row: null } }
const enough = { patienceMs: 20_000, memoryMb: 512 }

it('reads a file beside the pages, one after the other', async () => {
  const both = await Promise.all(
    [1, 2].map((rows) => outlineOnThread({ bytes: text(`Gemeente;n\n${'A;1\n'.repeat(rows)}`), encoding: null })),
  )
  expect(both.map((answer) => answer.ok && answer.outline.sheets[0]?.rowCount)).toEqual([2, 3])
})

it('refuses what takes too long, too much memory, or unpacks to too much, and goes on with the next', async () => {
  const many = text(`${'a;b;c;d;e;f;g;h\n'.repeat(99_000)}`)
  expect(await outlineOnThread({ bytes: many, encoding: null }, { ...enough, patienceMs: 1 })).toEqual(tooMuch)
  expect(await outlineOnThread({ bytes: many, encoding: null }, { ...enough, memoryMb: 24 })).toEqual(tooMuch)
  const bomb = testZip({ 'xl/workbook.xml': '\0'.repeat(160 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await outlineOnThread({ bytes: bomb, encoding: null })).toEqual(tooMuch)
  expect(await outlineOnThread({ bytes: text('a;b\n1;2\n'), encoding: null })).toMatchObject({ ok: true })
})
