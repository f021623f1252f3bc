import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, prepare, root, say, tool } from './bootstrap.mjs'

/** Everything that must hold before a change lands; closes with `npm test` and the count of its tests. */
export function check(args) {
  say('types')
  tool('typescript/bin/tsc', ['--noEmit'])
  say('lint and format')
  tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  say('dead code')
  tool('knip/bin/knip.js', ['--no-progress'])
  test(args)
}

/** Runs all tests and prints `N passed, N failed` as the last line. */
export function test(args) {
  build()
  prepare()
  say('tests')
  const results = 'node_modules/.cache/test-results.json'
  rmSync(join(root, results), { force: true })
  const { status } = tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...args], {
    mayFail: true,
  })
  if (!existsSync(join(root, results))) process.exit(status || 1)
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(join(root, results), 'utf8'))
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`)
  process.exit(status ?? 1)
}
