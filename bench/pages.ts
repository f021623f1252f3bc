import { ask, load } from './load.ts'
import type { Asking } from './load-generator.ts'
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

/** p95 of public pages at 10 connections and their throughput beside a bare Hono page of the same bytes, in interleaved rounds. */
export async function pageRows(server: RunningServer, rounds: number, seconds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of publicPages) {
    const plain = await (await fetch(server.origin + path)).text()
    const bare = await startBareHono(3996, plain.length)
    const p95: number[] = []
    const ratio: number[] = []
    const perSecond: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const page = await load(server.origin + path, seconds)
      const floor = await load(`${bare.origin}/`, seconds)
      p95.push(percentile(page.latencies, 0.95))
      perSecond.push(page.perSecond)
      ratio.push(page.perSecond / floor.perSecond)
    }
    await bare.stop()
    rows.push({
      what: `${path}: p95 of 10 connections`,
      figure: ms(median(p95)),
      comparedTo: `${Math.round(median(perSecond))}/s, ${times(median(ratio))} bare Hono`,
      line: `< ${pageLine} ms`,
      passed: median(p95) < pageLine,
    })
  }
  return rows
}

/** Demo people with families of their own, and the pause of somebody who works fast: a page every two seconds. */
const people = ['els', 'noor', 'joke', 'fatma', 'samira', 'ruud', 'anneke', 'ineke', 'karim', 'henk']
const pause = 2000

/** Desk and family pages on this engine: ten people at work at once, each with her own; and beside it what comes out when they never pause. */
export async function signedInRows(engine: string, server: RunningServer, rounds: number, seconds: number): Promise<Row[]> {
  const desks = await Promise.all(people.map((name) => deskOf(server, name)))
  const families = desks.filter(({ family }) => family !== null)
  return [
    ...(await atWork(
      `/werk, ${engine}`,
      desks.map(({ cookie }) => ({ cookie, urls: [`${server.origin}/werk`] })),
      rounds,
      seconds,
    )),
    ...(await atWork(
      `/gezin/:id, ${engine}`,
      families.map(({ cookie, family }) => ({ cookie, urls: [`${server.origin}${family}`] })),
      rounds,
      seconds,
    )),
  ]
}

async function deskOf({ origin }: RunningServer, name: string) {
  const cookie = await signIn(origin, name)
  const desk = await (await fetch(`${origin}/werk`, { headers: { cookie } })).text()
  return { cookie, family: /href="(\/gezin\/[0-9a-f-]{36})"/.exec(desk)?.[1] ?? null }
}

async function atWork(name: string, connections: Asking['connections'], rounds: number, seconds: number): Promise<Row[]> {
  const working: number[] = []
  const hurried: number[] = []
  const perSecond: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    working.push(percentile((await ask({ connections, seconds: seconds * 4, pause })).latencies, 0.95))
    const withoutPause = await ask({ connections, seconds, pause: 0 })
    hurried.push(percentile(withoutPause.latencies, 0.95))
    perSecond.push(withoutPause.perSecond)
  }
  return [
    {
      what: `${name}: p95 of ${connections.length} people at work, a page every ${pause / 1000} s each`,
      figure: ms(median(working)),
      comparedTo: `never pausing: ${ms(median(hurried))}, ${Math.round(median(perSecond))}/s`,
      line: `< ${pageLine} ms`,
      passed: median(working) < pageLine,
    },
  ]
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
