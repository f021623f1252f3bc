// Runs behind `npm install`: what a first start needs is made as part of the installation. `npm start` does the same by itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, markInstalled, prepare, root, say } from './bootstrap.mjs'

const { STARTLIJN_MODE, DATABASE_URL, CI } = process.env
const practises = (STARTLIJN_MODE ?? 'demo') === 'demo' && !DATABASE_URL
const canBuild = existsSync(join(root, 'node_modules/vite'))

if (canBuild) markInstalled()
if (practises && canBuild && !CI) {
  // The packages are there all the same; `npm start` says again what is wrong.
  process.on('exit', (code) => {
    if (code !== 0) say('the first start will try this again.')
    process.exitCode = 0
  })
  build()
  prepare()
}
