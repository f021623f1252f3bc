// The one door for every npm script: sets up what is missing, then runs the task on the product's own Node.
import { spawn } from 'node:child_process'
import { build, install, prepare, productNode, root, stop, tool } from './bootstrap.mjs'
import { check, test } from './check.mjs'
import { needFreePort } from './free-port.mjs'

const [task, ...args] = process.argv.slice(2)

function serve() {
  const child = spawn(productNode(), ['dist/server/main.js', ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
}

const tasks = {
  start: async () => {
    await needFreePort()
    build()
    if ((process.env.STARTLIJN_MODE ?? 'demo') === 'demo' && !process.env.DATABASE_URL) prepare()
    serve()
  },
  build,
  types: () => tool('typescript/bin/tsc', ['--noEmit']),
  test: () => test(args),
  check: () => check(args),
  bench: () => {
    build()
    prepare()
    tool('../bench/bench.ts', args)
  },
  screens: () => {
    build()
    prepare()
    tool('../scripts/screens.ts', args)
  },
  startlijn: () => {
    build()
    tool('../dist/server/startlijn.js', args)
  },
}

if (!tasks[task]) stop(`unknown task "${task}". Known: ${Object.keys(tasks).join(', ')}.`)
install()
await tasks[task]()
