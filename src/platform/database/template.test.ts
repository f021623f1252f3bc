import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'
import { layTemplate } from './template.ts'

describe('the first store of an installation', () => {
  let place = ''
  let template = ''
  let folder = ''
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'startlijn-template-'))
    template = join(place, 'template')
    folder = join(place, 'store')
    mkdirSync(template)
    writeFileSync(join(template, 'PG_VERSION'), '18')
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))

  it('is laid once', async () => {
    await layTemplate(folder, async () => template)
    writeFileSync(join(folder, 'work'), 'confirmed')
    await layTemplate(folder, async () => template)
    expect(readFileSync(join(folder, 'work'), 'utf8')).toBe('confirmed')
  })

  it('is left alone by a process that was started at the same moment and took longer', async () => {
    await layTemplate(folder, async () => {
      await layTemplate(folder, async () => template)
      writeFileSync(join(folder, 'work'), 'confirmed')
      return template
    })
    expect(existsSync(join(folder, 'work'))).toBe(true)
  })

  it('is not laid over a folder that another has open', async () => {
    const lock = await lockFolder(folder)
    await expect(layTemplate(folder, async () => template)).rejects.toThrow(FolderInUse)
    await lock.release()
    await layTemplate(folder, async () => template)
    expect(existsSync(join(folder, 'PG_VERSION'))).toBe(true)
  })
})
