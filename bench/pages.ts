import { load } from './load.ts'
import { median, ms, percentile, type Row, times } from './measure.ts'
import type { RunningServer } from './server.ts'
import { startBareHono } from './server.ts'
import { signIn } from './sign-in.ts'

const publicPages = [
  '/',
  '/zorglandschap',
  '/zorglandschap?gemeente=renkum&fase=zwanger',
  '/monitor',
  '/monitor/8a?gebied=regio-zuid&jaar=2023',
  '/factsheet/regio-zuid/2023',
]
const pageLine = 30
const byteLine = 50_000

/** p95 of pages at 10 connections and their throughput beside a bare Hono page of the same bytes, in interleaved rounds. */
export async function pageRows(server: RunningServer, rounds: number, seconds: number): Promise<Row[]> {
  const cookie = await signIn(server.origin, 'samira')
  const desk = await (await fetch(`${server.origin}/werk`, { headers: { cookie } })).text()
  const family = /href="(\/gezin\/[0-9a-f-]{36})"/.exec(desk)?.[1]
  const signedIn = ['/werk', ...(family === undefined ? [] : [family])]
  const rows: Row[] = []
  for (const path of [...publicPages, ...signedIn]) {
    const asPerson = signedIn.includes(path)
    const plain = await (await fetch(server.origin + path, { headers: asPerson ? { cookie } : {} })).text()
    const bare = await startBareHono(3996, plain.length)
    const p95: number[] = []
    const ratio: number[] = []
    const perSecond: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const page = await load(server.origin + path, seconds, asPerson ? cookie : '')
      const floor = await load(`${bare.origin}/`, seconds)
      p95.push(percentile(page.latencies, 0.95))
      perSecond.push(page.perSecond)
      ratio.push(page.perSecond / floor.perSecond)
    }
    await bare.stop()
    const name = path.startsWith('/gezin/') ? '/gezin/:id' : path
    rows.push({
      what: `${name}: p95 of 10 connections`,
      figure: ms(median(p95)),
      comparedTo: `${Math.round(median(perSecond))}/s, ${times(median(ratio))} bare Hono`,
      line: `< ${pageLine} ms`,
      passed: median(p95) < pageLine,
    })
  }
  return rows
}

/** What a first visit transfers besides fonts: page, style sheet and islands, compressed. */
export async function byteRows(server: RunningServer): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of publicPages) {
    const page = await load(server.origin + path, 0.01)
    const html = await (await fetch(server.origin + path)).text()
    let total = page.bytes
    for (const [, asset = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
      total += (await load(server.origin + asset, 0.01)).bytes
    rows.push({
      what: `${path}: bytes besides fonts`,
      figure: `${(total / 1000).toFixed(1)} kB`,
      comparedTo: `page ${(page.bytes / 1000).toFixed(1)} kB`,
      line: '< 50 kB',
      passed: total < byteLine,
    })
  }
  return rows
}
