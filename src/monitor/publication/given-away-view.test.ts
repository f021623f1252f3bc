import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { figuresHeader, testDeliveries } from '../delivery/test-delivery.ts'

/** So few were born in Renkum and Doesburg that whoever knows the births knows that the counts are small. */
const sheet = [
  figuresHeader,
  '8a,renkum,2025,4,8,50.0,percent,,known,,',
  '8a,doesburg,2025,2,7,28.6,percent,,known,,',
  '8a,wageningen,2025,30,60,50.0,percent,,known,,',
  '8a,ede,2025,40,100,40.0,percent,,known,,',
].join('\n')

describe('figures that were given away before', () => {
  const database = testDatabase()
  const steps = testDeliveries(database)
  let slug = ''
  beforeAll(async () => {
    await steps.settle()
    slug = (await steps.begun(sheet)).set.slug
  })

  it('are told to the analyst with what readers can prove, and the zeros of the audit do not deny it', async () => {
    const page = await testApp(database.get(), new Date('2026-11-23T09:00:00Z')).get(`/beheer/publicaties/${slug}`, 'analyst')
    const html = (await page.text()).replaceAll(/\s+/g, ' ')
    expect(html).toContain('Van 2 cijfers was al te bewijzen dat ze klein zijn: <a href="#al-bekend">')
    const card = html.slice(html.indexOf('id="al-bekend"'), html.indexOf('id="publiceren"'))
    expect(card).toContain('Prenataal huisbezoek, Renkum, 2025<span class="note">te bewijzen: tussen 0 en 8</span>')
    expect(card).toContain('Prenataal huisbezoek, Doesburg, 2025<span class="note">te bewijzen: tussen 0 en 7</span>')
    expect(card).not.toContain('Wageningen')
  })
})
