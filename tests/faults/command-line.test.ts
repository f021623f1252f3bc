import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/platform/database/folder-lock.ts'
import { emptyTemplate } from '../../src/platform/database/template.ts'
import { testFolder } from '../../src/platform/database/test-folder.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'

const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
const good = '8a,renkum,2031,,,5.5,percent,,known,tno-zonmw-2024,'

describe('the command line', () => {
  let folder = ''
  beforeAll(() => {
    folder = testFolder('cli')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function startlijn(args: readonly string[], program = 'startlijn', data = folder, more: Readonly<Record<string, string>> = {}) {
    const { PATH = '', HOME = '' } = process.env
    const env = { PATH, HOME, NODE_ENV: 'production', STARTLIJN_MODE: 'demo', STARTLIJN_DATA: data, PORT: '3999', ...more }
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, `dist/server/${program}.js`), ...args], {
      cwd: projectFolder,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const csv = (name: string, text: string | Uint8Array) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  describe('of an installation for real families', () => {
    const settings = {
      STARTLIJN_MODE: 'production',
      DATABASE_URL: 'postgres://startlijn:secret@127.0.0.1:1/startlijn',
      STARTLIJN_MASTER_KEY: 'ab'.repeat(32),
      PUBLIC_URL: 'https://startlijn.example.nl',
      OIDC_ISSUER: 'https://inloggen.example.nl',
      OIDC_CLIENT_ID: 'startlijn',
      OIDC_CLIENT_SECRET: 'secret',
    }

    it.each(['prepare', 'demo'])('refuses to make invented families (%s)', (command) => {
      const { status, stderr } = startlijn([command], 'startlijn', folder, settings)
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^startlijn: [^\n]*oefenomgeving; production[^\n]*\n$/)])
    })

    it.each([
      ['startlijn', ['people', 'list'], 'startlijn: de databaseserver van DATABASE_URL antwoordt niet; kijk of hij draait'],
      ['startlijn', ['migrate'], 'startlijn: de databaseserver van DATABASE_URL antwoordt niet; kijk of hij draait'],
      ['main', [], 'Startlijn: the database server of DATABASE_URL does not answer; see whether it runs'],
    ])('says in one sentence that nobody answers (%s %j)', (program, args, words) => {
      const { status, stdout, stderr } = startlijn(args, program, folder, settings)
      expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 2])
      expect(stderr).toContain(words)
      expect(stderr).not.toContain('secret')
    })
  })

  it('lists everything wrong in a file, each with line, column and remedy, and reads nothing of it', { timeout: 300_000 }, () => {
    const rows = [
      header,
      good,
      '8z,renkum,2031,,,5.5,percent,,known,tno-zonmw-2024,',
      '8a,atlantis,2031,,,"5,5",percent,,known,tno-zonmw-2024,',
      '8a,ede,in 2031,,,12%,percent,,known,nobody,',
      '8a,ede,2031,9,3,300,percent,,sure,tno-zonmw-2024,',
    ]
    const file = csv('bad.csv', rows.join('\n'))
    const { status, stdout, stderr } = startlijn(['import', 'figures', file])
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('niets ingelezen')
    const said = stderr.split('\n').filter((line) => line.startsWith(file))
    for (const [line, column, remedy] of [
      [3, 'indicator', 'gebruik een code uit /api/v1/indicators'],
      [4, 'area', 'gebruik een CBS-code'],
      [4, 'value', 'schrijf 5.5'],
      [5, 'period', 'schrijf 2023, 2023-07'],
      [5, 'value', 'schrijf 12'],
      [5, 'source', 'kies uit'],
      [6, 'state', 'kies uit'],
    ] as const) {
      const found = said.find((one) => new RegExp(`regel ${line}\\b`).test(one) && one.includes(column) && one.includes(remedy))
      expect(found, `line ${line}, ${column}: ${remedy} in\n${stderr}`).toBeDefined()
    }
    expect(startlijn(['export', 'figures', '--area', 'renkum', '--year', '2031']).stdout).not.toContain('2031')
  })

  it.each([
    ['semicolons', 'indicator;area;period\n8a;renkum;2031', 'puntkomma'],
    ['a missing column', 'indicator,area\n8a,renkum', 'kolom ontbreekt'],
    ['an open quotation mark', `${header}\n8a,"renkum,2031,,,5.5,percent,,known,tno-zonmw-2024,`, 'aanhalingsteken'],
    ['another alphabet', Buffer.from(`${header}\n8a,s\u00fc,2031`, 'latin1'), 'UTF-8'],
    ['nothing', '', 'leeg'],
  ])('says what to do about a file with %s', { timeout: 60_000 }, (name, text, remedy) => {
    const { status, stderr } = startlijn(['import', 'figures', csv(`${name}.csv`, text)])
    expect(status).toBe(1)
    expect(stderr).toContain(remedy)
  })

  it.each([
    [['fly'], 'onbekende opdracht "fly"'],
    [['import', 'figures'], 'gebruik: startlijn import figures'],
    [['import', 'figures', 'a.csv', 'b.csv'], 'gebruik: startlijn import figures'],
    [['export', 'figures', '--colour', 'red'], 'onbekende optie --colour'],
    [['export', 'figures', '--year'], 'na --year hoort een waarde'],
    [['export', 'figures', '--year', 'soon'], '--year is een jaar'],
    [['factsheet', '--area', 'renkum'], 'gebruik: startlijn factsheet'],
    [['demo', '--families', 'many'], '--families is een heel getal'],
    [['demo', '500'], 'met "500" kan deze opdracht niets; gebruik: startlijn demo'],
    [['people', 'list', 'everybody'], 'gebruik: startlijn people list'],
    [['people', 'work'], 'gebruik: startlijn people work'],
    [['factsheet', '--area', 'renkum', '--area', 'ede'], '--area staat er twee keer'],
    [['import', 'everything'], '"import everything" is geen opdracht; wel: import figures, '],
    [['migrate', 'now'], 'gebruik: startlijn migrate'],
  ])('calls %j wrong usage', (args, message) => {
    const { status, stdout, stderr } = startlijn(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('helps whoever asks, or says nothing', () => {
    for (const args of [['help'], ['--help'], []]) {
      const { status, stdout } = startlijn(args)
      expect(status).toBe(0)
      expect(stdout).toContain('import figures FILE.csv')
    }
  })

  it('says in one line which file or folder cannot be used', { timeout: 60_000 }, () => {
    const missing = join(folder, 'nowhere.csv')
    expect(startlijn(['import', 'figures', missing])).toEqual({
      status: 1,
      stdout: '',
      stderr: `startlijn: kan ${missing} niet gebruiken: het bestaat niet\n`,
    })
    const inTheWay = csv('file', 'not a folder')
    for (const program of ['main', 'startlijn']) {
      const { status, stderr } = startlijn(['recompute'], program, inTheWay)
      expect(status).toBe(1)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toContain(program === 'main' ? `cannot use ${inTheWay}` : `kan ${inTheWay} niet gebruiken`)
    }
  })

  it('adds no invented families to a store without the people and places they live with', { timeout: 120_000 }, async () => {
    const data = join(folder, 'bare')
    mkdirSync(data)
    cpSync(await emptyTemplate(), join(data, 'store'), { recursive: true })
    const refused = (what: string) => ({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(`^startlijn: [^\n]*ontbreken ${what}[^\n]*lege opslag[^\n]*\n$`),
    })
    expect(startlijn(['demo', '--families', '2'], 'startlijn', data)).toEqual(refused('de gebieden'))
    expect(startlijn(['import', 'areas', join(projectFolder, 'data/areas.csv')], 'startlijn', data)).toMatchObject({ status: 0 })
    expect(startlijn(['demo', '--families', '2'], 'startlijn', data)).toEqual(refused('de oefenmensen'))
  })

  it('says in one Dutch sentence that another process has the store open', { timeout: 60_000 }, async () => {
    const data = join(folder, 'taken')
    mkdirSync(data)
    cpSync(await emptyTemplate(), join(data, 'store'), { recursive: true })
    const lock = await lockFolder(join(data, 'store'))
    try {
      for (const command of [['recompute'], ['demo'], ['people', 'list']]) {
        const { status, stdout, stderr } = startlijn(command, 'startlijn', data)
        expect([status, stdout, stderr]).toEqual([
          1,
          '',
          expect.stringMatching(/^startlijn: de opslag in [^\n]* is al open in een ander proces[^\n]*\n$/),
        ])
      }
    } finally {
      await lock.release()
    }
  })

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', { timeout: 60_000 }, () => {
    const { status, stderr } = startlijn(['factsheet', '--area', 'renkum', '--year', '2023', '--out', '/dev/full'])
    expect(status).toBe(1)
    expect(stderr).toContain('de schijf is vol')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
