import { Agent, get } from 'node:http'

const [url = '', seconds = '1', cookie = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 10 })
const latencies: number[] = []
let bytes = 0

function ask(): Promise<void> {
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

async function connection(until: number): Promise<void> {
  while (performance.now() < until) await ask()
}

await ask()
latencies.length = 0
const began = performance.now()
await Promise.all(Array.from({ length: 10 }, () => connection(began + Number(seconds) * 1000)))
process.stdout.write(JSON.stringify({ latencies, perSecond: latencies.length / ((performance.now() - began) / 1000), bytes }))
agent.destroy()
