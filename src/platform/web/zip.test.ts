import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { PageEnv } from './page.ts'
import { htmlAtOnce } from './zip.ts'

const long = `<p>${'Samen vanaf het begin. '.repeat(100)}ë</p>`
const app = new Hono<PageEnv>().get('/', (c) => htmlAtOnce(c, long, 422)).get('/short', (c) => htmlAtOnce(c, '<p>ë</p>', 200))
const ask = (path: string, encoding?: string) =>
  app.request(path, encoding === undefined ? {} : { headers: { 'accept-encoding': encoding } })

it.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'GZIP'])('compresses for who takes %s', async (encoding) => {
  const response = await ask('/', encoding)
  expect(response.status).toBe(422)
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBeLessThan(long.length / 4)
  expect(gunzipSync(bytes).toString('utf8')).toBe(long)
})

it.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip;q=0.0', 'x-gzip'])('leaves it as it is for who says %s', async (encoding) => {
  const response = await ask('/', encoding)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(await response.text()).toBe(long)
})

it('leaves what fits in a packet', async () => {
  const response = await ask('/short', 'gzip')
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe('<p>ë</p>')
})
