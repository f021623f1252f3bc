import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { deadLinks, documents, rowsOf, settings, textOf } from './documents.ts'

const project = JSON.parse(textOf('package.json')) as { version: string; license: string; scripts: Record<string, string> }
const readme = textOf('README.md')

/** A path of somebody's own machine, or the host of a registry. */
function tellsOfAMachine(line: string): boolean {
  return /(?<![\w.~-])\/(?:work|tmp|root|home)\/\S/.test(line) || /https?:\/\/[\w.-]*(?:registry|npmjs)/.test(line)
}

describe('the documents', () => {
  test.each(documents)('%s names npm commands that exist', (path) => {
    const named = [...textOf(path).matchAll(/npm (?:run (?:--\w+ )?)?([a-z]+)/g)]
      .filter(([words]) => words.startsWith('npm run') || /^npm (start|test)$/.test(words))
      .map(([, name = '']) => name)
    expect(named.filter((name) => !(name in project.scripts))).toEqual([])
  })

  // Screenshots are made by a command of their own; until then the folder is not there.
  const made = (link: string) => !link.includes('docs/screens/') || existsSync(join(projectFolder, 'docs/screens'))

  test.each(documents)('%s links to what is there', (path) => {
    expect(deadLinks(path).filter(made)).toEqual([])
  })

  test.each([...documents, 'publiccode.yml', 'LICENSE', 'package-lock.json', '.ci/run', '.npmrc'])(
    '%s knows no machine and no registry',
    (path) => {
      expect(textOf(path).split('\n').filter(tellsOfAMachine)).toEqual([])
    },
  )

  it('sees a dead link and a dead heading, and no fault in good ones', () => {
    const text = '[a](LICENSE) [b](docs/none.md) [c](#state) [d](README.md#none) [e](https://example.nl)'
    expect(deadLinks('README.md', text)).toEqual(['docs/none.md', 'README.md#none'])
  })

  it('sees a machine and a registry', () => {
    const lines = ['in /tmp/x', 'https://registry.example.org', 'src/app/home.pages.tsx', 'https://example.nl/home']
    expect(lines.filter(tellsOfAMachine)).toEqual(lines.slice(0, 2))
  })
})

describe('the README', () => {
  it('has every setting', () => {
    const explained = rowsOf('README.md').flatMap(([name = '']) => name.match(/[A-Z][A-Z_]+/g) ?? [])
    expect(settings().length).toBeGreaterThan(9)
    expect(settings().filter((name) => !explained.includes(name))).toEqual([])
  })

  it('has every command of the command line, as its help writes it', () => {
    const explained = rowsOf('README.md').map(([name = '']) => name.replaceAll('`', ''))
    expect(commands.map(({ usage }) => usage).filter((usage) => !explained.includes(usage))).toEqual([])
  })

  it('names every folder of the source', () => {
    for (const room of ['app', 'cli', 'exchange', 'monitor', 'parent', 'support', 'family', 'landscape', 'people', 'area', 'platform'])
      expect(readme).toContain(`${room}/ `)
  })
})

describe('the threats', () => {
  const claims = [...textOf('docs/threats.md').matchAll(/`([\w/.-]+\.test\.tsx?)` "([^"]+)"/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }))

  it('name tests', () => {
    expect(claims.length).toBeGreaterThan(25)
  })

  test.each(claims)('$file "$name" exists', ({ file, name }) => {
    expect(textOf(file)).toContain(`'${name}'`)
  })
})

describe('publiccode.yml', () => {
  const text = textOf('publiccode.yml')

  // `url` and `maintenance/contacts` are mandatory too and wait for a public repository with a maintainer.
  test.each([
    'publiccodeYmlVersion',
    'name',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ])('has %s', (key) => {
    expect(text).toMatch(new RegExp(`^${key}:`, 'm'))
  })

  it('describes the product in Dutch and English, as long as the standard wants', () => {
    const short = [...text.matchAll(/^ {4}shortDescription: (.+)$/gm)].map(([, words = '']) => words.length)
    const long = [...text.matchAll(/^ {4}longDescription: \|\n((?: {6}.*\n|\n)+)/gm)].map(([, words = '']) => words.length)
    expect(text).toMatch(/^ {2}nl:\n/m)
    expect(text).toMatch(/^ {2}en:\n/m)
    expect(short).toHaveLength(2)
    expect(Math.max(...short)).toBeLessThanOrEqual(150)
    expect(long).toHaveLength(2)
    expect(Math.min(...long)).toBeGreaterThanOrEqual(150)
    expect(text.match(/^ {4}features:\n {6}- /gm)).toHaveLength(2)
  })

  it('agrees with package.json', () => {
    expect(text).toContain(`softwareVersion: ${project.version}\n`)
    expect(text).toContain(`license: ${project.license}\n`)
    expect(textOf('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/)
  })
})
