import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../project-folder.ts'

const style = (file: string) => readFileSync(join(projectFolder, 'src/platform/ui/style', file), 'utf8')
const [light = '', dark = ''] = style('tokens.css').split('prefers-color-scheme: dark')
const share = Number(/stripes[^}]*var\(--edge\) (\d+)%, var\(--white\)/.exec(style('map.css'))?.[1]) / 100

/** Red, green and blue from 0 to 255 of a token such as `#fff`. */
function colourOf(css: string, token: string): number[] {
  const digits = new RegExp(`--${token}: #([0-9a-f]{3,6});`).exec(css)?.[1] ?? ''
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  return pairs.map((pair) => Number.parseInt(pair, 16))
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((less, more) => less - more)
  return (high + 0.05) / (low + 0.05)
}

it.each([
  ['light', light],
  ['dark', dark],
  ['on paper', style('print.css')],
])('marks of a map can be told from their ground, and letters on their halo be read: %s', (_, css) => {
  const [edge, ground, ink] = [colourOf(css, 'edge'), colourOf(css, 'white'), colourOf(css, 'ink')]
  const mark = edge.map((part, at) => part * share + (ground[at] ?? 0) * (1 - share))
  expect(contrast(mark, ground)).toBeGreaterThan(3)
  expect(contrast(ink, mark)).toBeGreaterThan(3)
  expect(contrast(ink, ground)).toBeGreaterThan(7)
})
