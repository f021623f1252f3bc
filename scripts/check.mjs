import { build, tool } from './bootstrap.mjs'

/** Everything that must hold before a change lands; ends with the README's `npm test`. */
export function check(args) {
  tool('typescript/bin/tsc', ['--noEmit'])
  tool('@biomejs/biome/bin/biome', ['check', '.'])
  build()
  tool('vitest/vitest.mjs', ['run', ...args])
}
