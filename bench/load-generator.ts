import { Agent, get } from 'node:http'

/** What is asked, by how many at once, for how long and with what pause between an answer and the next question. */
export interface Asking {
  /** Each connection asks these addresses in turn, with this session cookie; there are as many connections as entries. */
  connections: readonly { urls: readonly string[]; cookie: string }[]
  seconds: number
  /** The mean pause of somebody at work, in ms; 0 asks on at once. */
  pause: number
}

const asking = JSON.parse(process.argv[2] ?? '') as Asking
const agent = new Agent({ keepAlive: true, maxSockets: asking.connections.length })
const latencies: number[] = []
let bytes = 0

function ask(url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    get(url, { agent, headers: { 'accept-encoding': 'gzip', ...(cookie === '' ? {} : { cookie }) } }, (response) => {
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
      })
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`status ${response.statusCode}`))
        latencies.push(performance.now() - began)
        bytes = length
        resolve()
      })
    }).on('error', reject)
  })
}

/** Pauses spread as people's do (exponentially around the mean), the same in every run. */
function pauses(seed: number): () => Promise<void> {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return new Promise((resolve) => setTimeout(resolve, -Math.log(state / 2_147_483_647) * asking.pause))
  }
}

async function connection({ urls, cookie }: Asking['connections'][number], index: number, until: number): Promise<void> {
  const pause = pauses(index * 7919 + 1013)
  for (let turn = 0; performance.now() < until; turn += 1) {
    if (asking.pause > 0) await pause()
    await ask(urls[turn % urls.length] ?? '', cookie)
  }
}

for (const { urls, cookie } of asking.connections) for (const url of urls) await ask(url, cookie)
latencies.length = 0
const began = performance.now()
await Promise.all(asking.connections.map((each, index) => connection(each, index, began + asking.seconds * 1000)))
process.stdout.write(JSON.stringify({ latencies, perSecond: latencies.length / ((performance.now() - began) / 1000), bytes }))
agent.destroy()
