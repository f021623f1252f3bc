// Makes the screenshots of docs/screens from the built product over a fresh practice region.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startBrowser } from '../e2e/harness/browser.ts'
import { projectFolder } from '../src/platform/project-folder.ts'

const port = 3997
const origin = `http://localhost:${port}`
const out = join(projectFolder, 'docs/screens')
const widths = { desktop: 1180, phone: 360 } as const

const folder = mkdtempSync(join(tmpdir(), 'startlijn-screens-'))
const server = spawn(process.execPath, ['dist/server/main.js'], {
  cwd: projectFolder,
  env: { ...process.env, PORT: String(port), STARTLIJN_DATA: folder },
  stdio: 'inherit',
})
const browser = await startBrowser()

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
    await pause(250)
  }
  throw new Error('the server did not start')
}

async function open(name: string | null, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' })
  const page = await context.newPage()
  if (name !== null) {
    await page.goto(`${origin}/inloggen?terug=${name === 'Lotte de Wit' ? '/mijn' : '/werk'}`)
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click()
    await page.waitForLoadState()
  }
  return page
}

/** `topOnly` for a list that goes on for long. */
const shots: readonly { file: string; as: string | null; path: string; topOnly?: true; andThen?: (page: Page) => Promise<void> }[] = [
  { file: 'home', as: null, path: '/' },
  { file: 'landscape', as: null, path: '/zorglandschap?gemeente=renkum&fase=zwanger' },
  { file: 'service', as: null, path: '/zorglandschap/voorzorg' },
  { file: 'monitor', as: null, path: '/monitor?gebied=regio-zuid&jaar=2023' },
  { file: 'indicator', as: null, path: '/monitor/8a?gebied=regio-zuid&jaar=2023' },
  { file: 'atlas', as: null, path: '/monitor/atlas?indicator=8a&jaar=2023' },
  { file: 'series', as: null, path: '/monitor/reeksen?gebied=gelderland-midden' },
  { file: 'profile', as: null, path: '/monitor/profiel' },
  { file: 'comparison', as: null, path: '/monitor/vergelijken?indicator=5&jaar=2020&gebieden=renkum,wageningen,regio-zuid,nederland' },
  { file: 'factsheet', as: null, path: '/factsheet/regio-zuid/2023' },
  { file: 'practice-figures', as: null, path: '/oefencijfers?gebied=regio-zuid' },
  { file: 'practice-atlas', as: null, path: '/oefencijfers/atlas?indicator=proces-contact-op-tijd' },
  { file: 'desk', as: 'Samira Haddou', path: '/werk' },
  {
    file: 'family',
    as: 'Samira Haddou',
    path: '/werk',
    andThen: async (page) => {
      await page.getByRole('link', { name: 'Gezin De Wit' }).first().click()
      await page.waitForLoadState()
    },
  },
  { file: 'families', as: 'Joke Bakker', path: '/werk/gezinnen', topOnly: true },
  { file: 'sign-up', as: 'Els Vermeer', path: '/aanmelden' },
  { file: 'manage', as: 'Tom Willems', path: '/beheer' },
  { file: 'publish', as: 'Tom Willems', path: '/beheer/publicaties' },
  { file: 'factsheet-writing', as: 'Tom Willems', path: '/beheer/factsheet/renkum/2023' },
  { file: 'triage', as: 'Anneke Smit', path: '/triage' },
  { file: 'parent', as: 'Lotte de Wit', path: '/mijn' },
]

try {
  await ready()
  mkdirSync(out, { recursive: true })
  for (const [device, width] of Object.entries(widths)) {
    for (const { file, as, path, topOnly, andThen } of shots) {
      const page = await open(as, width)
      await page.goto(`${origin}${path}`)
      await andThen?.(page)
      await page.screenshot({ path: join(out, `${file}-${device}.png`), fullPage: topOnly !== true })
      process.stdout.write(`docs/screens/${file}-${device}.png\n`)
      await page.context().close()
    }
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await pause(1500)
  rmSync(folder, { recursive: true, force: true })
}
