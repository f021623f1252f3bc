import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Load, load } from './load.ts'
import { median, ms, percentile, type Row, times } from './measure.ts'
import { type RunningServer, startBareHono } from './server.ts'
import { comparedIndicator, referenceScript } from './serving-reference.ts'

const ports = [3997, 3998] as const
/** A published page or file is at least this many times faster than asking the database for it. */
const leastTimes = 8
const crowd = 50
const slowest = 30
const page = `/monitor/${comparedIndicator}?gebied=regio-zuid&jaar=2023`
const json = '/api/v1/figures'
/** Every kind of public page of figures. */
const crowded = [
  '/monitor',
  '/monitor?gebied=renkum&jaar=2023',
  page,
  '/monitor/vergelijken?indicator=8a&jaar=2023&gebieden=renkum&gebieden=wageningen',
  '/monitor/reeksen',
  '/monitor/atlas',
  '/monitor/big2',
  '/monitor/profiel?gebied=arnhem',
  '/monitor/bronnen',
  '/monitor/publicaties',
  '/factsheet/regio-zuid/2023',
]

/**
 * What is published beside the same data by a query per request, and beside `node:http` that has them in memory; in interleaved rounds, with
 * the same answers or no result. And every kind of public page with a crowd asking at once.
 */
export async function servingRows(server: RunningServer, rounds: number, seconds: number): Promise<Row[]> {
  return [...(await besideRows(server, rounds, seconds)), await crowdRow(server, rounds)]
}

async function besideRows(server: RunningServer, rounds: number, seconds: number): Promise<Row[]> {
  const reference = await startReference()
  try {
    const [ready, asked, raw] = await Promise.all([server.origin + json, `${reference.origin}/json`, reference.raw].map(digest))
    if (ready !== asked || ready !== raw) throw new Error('the references do not answer what is published')
    // A page asked for in a language by its address is made for that request.
    const made = `${page}&taal=nl`
    const [keptPage, madePage] = await Promise.all([page, made].map((path) => digest(server.origin + path)))
    if (keptPage !== madePage) throw new Error('the page that is kept is not the page that is made')
    const of = async (url: string) => load(url, seconds)
    const all: Record<'json' | 'jsonBySql' | 'raw' | 'page' | 'pageBySql' | 'pageMade', Load[]> = {
      json: [],
      jsonBySql: [],
      raw: [],
      page: [],
      pageBySql: [],
      pageMade: [],
    }
    for (let round = 0; round < rounds; round += 1) {
      all.json.push(await of(server.origin + json))
      all.jsonBySql.push(await of(`${reference.origin}/json`))
      all.raw.push(await of(reference.raw))
      all.page.push(await of(server.origin + page))
      all.pageBySql.push(await of(`${reference.origin}/page`))
      all.pageMade.push(await of(server.origin + made))
    }
    return [
      beside('all published figures as JSON', all.json, all.jsonBySql, `${times(ratio(all.json, all.raw))} node:http with JSON.stringify`),
      beside(`${page}: the page`, all.page, all.pageBySql, `${times(ratio(all.page, all.pageMade))} this page made each time`),
    ]
  } finally {
    await reference.stop()
  }
}

function ratio(ours: readonly Load[], theirs: readonly Load[]): number {
  return median(ours.map((own, round) => own.perSecond / (theirs[round]?.perSecond ?? Number.NaN)))
}

function beside(what: string, ours: readonly Load[], bySql: readonly Load[], more: string): Row {
  const factor = ratio(ours, bySql)
  const perSecond = (loads: readonly Load[]) => Math.round(median(loads.map((each) => each.perSecond)))
  return {
    what,
    figure: `${perSecond(ours)}/s`,
    comparedTo: `${times(factor)} SQL per request (${perSecond(bySql)}/s), ${more}`,
    line: `> ${leastTimes} x`,
    passed: factor > leastTimes,
  }
}

/** The slowest kind of page when fifty ask at once without a pause, beside a bare page of Hono asked by as many. */
async function crowdRow(server: RunningServer, rounds: number): Promise<Row> {
  const bare = await startBareHono(ports[0], 40_000)
  const p95 = async (url: string) => percentile((await load(url, 1, '', crowd)).latencies, 0.95)
  try {
    const found = crowded.map((path) => ({ path, times: [] as number[] }))
    const floor: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (const { path, times: taken } of found) taken.push(await p95(server.origin + path))
      floor.push(await p95(`${bare.origin}/`))
    }
    const worst = found.reduce((one, other) => (median(other.times) > median(one.times) ? other : one))
    return {
      what: `public pages of figures: p95 of ${crowd} connections, the slowest of ${crowded.length}`,
      figure: ms(median(worst.times)),
      comparedTo: `${worst.path}; the middle one ${ms(median(found.map((each) => median(each.times))))}, bare Hono ${ms(median(floor))}`,
      line: `< ${slowest} ms`,
      passed: median(worst.times) < slowest,
    }
  } finally {
    await bare.stop()
  }
}

async function digest(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return createHash('sha256')
    .update(await response.text())
    .digest('hex')
}

async function startReference() {
  const [port, rawPort] = ports
  const child = spawn(process.execPath, [referenceScript, String(port), String(rawPort)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://localhost:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the reference ended with code ${child.exitCode}`)
    if ((await fetch(`${origin}/page`).catch(() => null))?.ok) break
    await pause(50)
  }
  return {
    origin,
    raw: `http://localhost:${rawPort}/`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
