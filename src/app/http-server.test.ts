import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { httpServer } from './http-server.ts'

/** A server that answers `/` when told, `/half` when told after its head and first words, and `/nu` at once. */
async function started() {
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  const begun: string[] = []
  const { server, closeGently } = httpServer({
    async fetch(request) {
      const { pathname } = new URL(request.url)
      begun.push(pathname)
      if (pathname === '/nu') return new Response('nu')
      asked.resolve()
      if (pathname === '/half') return new Response(new ReadableStream({ start: (answer) => void half(answer) }))
      await mayAnswer.promise
      return new Response('klaar')
    },
  })
  async function half(answer: ReadableStreamDefaultController): Promise<void> {
    answer.enqueue(Buffer.from('half'))
    await mayAnswer.promise
    answer.enqueue(Buffer.from('klaar'))
    answer.close()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, begun, closeGently, address: `http://127.0.0.1:${port}/`, asked: asked.promise, answer: mayAnswer.resolve }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 60))

it('answers what is under way before it closes, and takes nothing new', async () => {
  const { address, asked, answer, closeGently } = await started()
  expect(await (await fetch(`${address}nu`)).text()).toBe('nu')
  const underWay = fetch(address)
  await asked
  let closed = false
  const closing = closeGently().then(() => {
    closed = true
  })
  await soon()
  expect(closed).toBe(false)
  await expect(fetch(`${address}nu`, { headers: { connection: 'close' } })).rejects.toThrow()
  answer()
  const response = await underWay
  expect([response.headers.get('connection'), await response.text()]).toEqual(['close', 'klaar'])
  await closing
})

it('does not wait for connections over which people ask on without a pause', async () => {
  const { address, closeGently, begun } = await started()
  const agent = new Agent({ keepAlive: true, maxSockets: 10 })
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get(`${address}nu`, { agent }, (response) => response.on('error', reject).on('end', resolve).resume()).on('error', reject)
    })
  const people = Array.from({ length: 10 }, async () => {
    for (;;) await ask()
  })
  const left = Promise.allSettled(people)
  await vi.waitFor(() => expect(begun.length).toBeGreaterThan(50), { timeout: 10_000 })
  const stopped = performance.now()
  await closeGently()
  expect(performance.now() - stopped).toBeLessThan(1_000)
  await left
  agent.destroy()
})

it('answers all that was asked at once over one connection, and does not begin what comes after', async () => {
  const { port, begun, asked, answer, closeGently } = await started()
  const line = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (bytes: Buffer) => {
    heard += bytes.toString('latin1')
  })
  socket.write(line('/') + line('/nu'))
  await asked
  const closing = closeGently()
  socket.write(line('/nu'))
  await soon()
  answer()
  await Promise.all([once(socket, 'close'), closing])
  expect([heard.match(/200 OK/g)?.length, heard.match(/connection: close/gi)?.length]).toEqual([2, 1])
  expect(begun).toEqual(['/', '/nu'])
})

it('ends an answer whose head was sent before with its connection, and lets go at once who asked for nothing whole', async () => {
  const { address, port, asked, answer, closeGently } = await started()
  const silent = connect(port, '127.0.0.1')
  silent.write('GET / HTTP/1.1\r\nhost:')
  const begun = await fetch(`${address}half`)
  await asked
  const closing = closeGently()
  await once(silent, 'close')
  answer()
  expect(await begun.text()).toBe('halfklaar')
  await closing
})

it('does not wait for ever', async () => {
  const { address, asked, closeGently } = await started()
  const underWay = expect(fetch(address)).rejects.toThrow()
  await asked
  await closeGently(100)
  await underWay
})
