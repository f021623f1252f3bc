import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { rowsOf, textOf } from './documents.ts'

interface Locked {
  packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>
}

const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'EUPL-1.2',
  'OFL-1.1',
  'MPL-2.0',
  'BlueOak-1.0.0',
])

/** May we pass it on with ours? With OR one licence that we may use is enough, with AND all must be. */
function mayShip(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.has(name.trim())))
}

/** What the package itself says; what the lock says for a part of another platform that is not installed. */
function licenceOf(path: string, locked: string | undefined): string {
  const file = join(path, 'package.json')
  if (!existsSync(join(projectFolder, file))) return locked ?? 'none'
  return (JSON.parse(textOf(file)) as { license?: string }).license ?? 'none'
}

it('everything that ships has a licence we may pass on', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as Locked
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  expect(shipped.length).toBeGreaterThan(100)
  const refused = shipped
    .map(([path, { license }]) => `${path}: ${licenceOf(path, license)}`)
    .filter((line) => !mayShip(line.split(': ')[1] ?? ''))
  expect(refused).toEqual([])
})

it('refuses what is not on the list', () => {
  expect(['GPL-3.0-only', 'none', 'MIT AND GPL-2.0-only', 'UNLICENSED'].filter(mayShip)).toEqual([])
  expect(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND OFL-1.1'].every(mayShip)).toBe(true)
})

it('every package we chose is explained, with its licence', () => {
  const project = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >
  const chosen = Object.keys({ ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies })
  const explained = rowsOf('docs/decisions/0011-dependencies.md').flatMap(([names = '', , , licence = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, licence })),
  )
  expect(explained.map(({ name }) => name).sort()).toEqual([...chosen].sort())
  for (const { name, licence } of explained) {
    const path = `node_modules/${name}`
    if (existsSync(join(projectFolder, path))) expect(licenceOf(path, undefined), name).toBe(licence)
  }
})
