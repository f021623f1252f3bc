import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, readMigrations } from './migrate.ts'
import { emptyTemplate, hashOfTexts } from './template.ts'
import { removeForgotten, testFolder } from './test-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    emptyTemplate: string
    serverTemplate: string | undefined
  }
}

/** Before all tests: one prepared store for the embedded engine and, where TEST_DATABASE_URL is set, one template database on the server. */
export async function setup(project: TestProject): Promise<() => void> {
  removeForgotten()
  const bare = bareCopy(await emptyTemplate())
  project.provide('emptyTemplate', bare)
  const url = process.env['TEST_DATABASE_URL']
  project.provide('serverTemplate', url === undefined ? undefined : await serverTemplate(url))
  return () => rmSync(bare, { recursive: true, force: true })
}

// Their numbers in every cluster.
const [template1, template0] = ['1', '4']

/** Without the two databases that PostgreSQL makes others from, half of all files: almost every test file makes a copy of this one. */
function bareCopy(template: string): string {
  const folder = testFolder('template')
  cpSync(template, folder, { recursive: true })
  for (const database of [template1, template0]) rmSync(join(folder, 'base', database), { recursive: true })
  return folder
}

async function serverTemplate(url: string): Promise<string> {
  const migrations = readMigrations()
  const name = `startlijn_template_${hashOfTexts(migrations.flatMap(({ name, hash }) => [name, hash]))}`
  const admin = new pg.Pool({ connectionString: url, max: 1 })
  const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name])
  if (rows.length === 0) {
    await admin.query(`create database ${name}_building`)
    const target = new URL(url)
    target.pathname = `/${name}_building`
    const pool = new pg.Pool({ connectionString: target.href, max: 1 })
    await migrate(pool, migrations)
    await pool.end()
    await admin.query(`alter database ${name}_building rename to ${name}`)
  }
  await admin.end()
  return name
}
