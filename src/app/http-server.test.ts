import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { closeGently, httpServer } from './http-server.ts'

/** A server that answers `/` when told, and `/nu` at once. */
async function started() {
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  const server = httpServer({
    async fetch(request) {
      if (new URL(request.url).pathname === '/nu') return new Response('nu')
      asked.resolve()
      await mayAnswer.promise
      return new Response('klaar')
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, address: `http://127.0.0.1:${port}/`, asked: asked.promise, answer: mayAnswer.resolve }
}

it('answers what is under way before it closes, and takes nothing new', async () => {
  const { server, address, asked, answer } = await started()
  expect(await (await fetch(`${address}nu`)).text()).toBe('nu')
  const underWay = fetch(address)
  await asked
  let closed = false
  const closing = closeGently(server).then(() => {
    closed = true
  })
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(closed).toBe(false)
  await expect(fetch(`${address}nu`, { headers: { connection: 'close' } })).rejects.toThrow()
  answer()
  expect(await (await underWay).text()).toBe('klaar')
  await closing
})

it('does not wait for ever', async () => {
  const { server, address, asked } = await started()
  const underWay = expect(fetch(address)).rejects.toThrow()
  await asked
  await closeGently(server, 100)
  await underWay
})
