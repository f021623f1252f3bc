import { loadShippedAreas } from '../../area/load-areas.ts'
import { importFigures } from '../../monitor/figure/import-figures.ts'
import { loadFigures } from '../../monitor/figure/load-figures.ts'
import { planPublication } from '../../monitor/publication/plan-publication.ts'
import { loadDraft, publishSet } from '../../monitor/publication/publish-set.ts'
import { saveSources } from '../../monitor/set/source.store.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'

export const own = {
  id: '5e700000-0000-4000-8000-00000000aaaa',
  slug: 'proefset',
  title: { nl: 'Proefset', en: 'Trial set' },
  kind: 'imported',
  fictitious: false,
} as const

/** A set nobody but analysts may know of. Its numbers and words stand nowhere else. */
export const draft = {
  ...own,
  id: '5e700000-0000-4000-8000-00000000bbbb',
  slug: 'geheim-concept',
  title: { nl: 'Geheime set', en: 'Secret set' },
}
/** In every notation of the pages. */
export const draftMarks = [
  '87178',
  '87.178',
  '87,178',
  '87179',
  '87.179',
  '87,179',
  'geheim-concept',
  'Geheime set',
  'Secret set',
  'conceptopmerking',
]

/** The small count of the published set, and its remark. */
export const smallMark = 'opmerking van klein'

const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
const counts = [
  ['regio-zuid', 130, 'groot'],
  ['lingewaard', 40, 'groot'],
  ['overbetuwe', 50, 'groot'],
  ['renkum', 4, 'klein'],
  ['wageningen', 36, 'groot'],
] as const
const sheet = (year: number) =>
  [header, ...counts.map(([area, count, size]) => `10,${area},${year},,,${count},count,,known,proefbron,opmerking van ${size}`)].join('\n')
const draftSheet = [
  header,
  '10,renkum,2022,,,87178,count,,known,proefbron,conceptopmerking',
  '10,wageningen,2022,,,87179,count,,known,proefbron,',
].join('\n')

/**
 * The open figures, a protected set with two publications (2025; then 2024 too, and after it a year that is not published yet), and a draft.
 */
export async function settleSets(database: Database, now: Date): Promise<void> {
  const asSystem = (work: Parameters<typeof asActor<void>>[3]) => asActor(database, theSystem, now, work)
  const bring = (text: string, set: typeof own | typeof draft) =>
    asSystem(async (tx) => {
      const outcome = await importFigures(tx, text, { set })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    })
  await settleDemoPeople(database)
  await asSystem(async (tx) => {
    await loadShippedAreas(tx)
    await loadFigures(tx)
    await saveSources(tx, [{ key: 'proefbron', title: 'Proefbron', publisher: 'Proefuitgever', year: 2026, note: null }])
  })
  await bring(sheet(2025), own)
  await publishOwn(database, now, 'eerste keer')
  await bring(sheet(2024), own)
  await publishOwn(database, now, null)
  await bring(`${header}\n10,renkum,2023,,,87178,count,,known,proefbron,conceptopmerking`, own)
  await bring(draftSheet, draft)
}

/** Makes the hidden small count of both published years another in the draft. */
export async function changeHidden(database: Database, now: Date, count: number): Promise<void> {
  for (const year of [2024, 2025]) {
    const text = [header, `10,renkum,${year},,,${count},count,,known,proefbron,opmerking van klein`].join('\n')
    const outcome = await asActor(database, theSystem, now, (tx) => importFigures(tx, text, { set: own }))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  }
}

/** Publishes the protected set as it stands. */
export async function publishOwn(database: Database, now: Date, note: string | null): Promise<void> {
  const analyst = demoActor('analyst')
  const prepared = await asActor(database, analyst, now, (tx) => loadDraft(tx, own.slug))
  if (!prepared.ok) throw new Error(prepared.refusal.code)
  const outcome = await planPublication(prepared.value, { threshold: 10, method: 'fast', favour: new Map() })
  if (!outcome.ok) throw new Error(outcome.why)
  const done = await asActor(database, analyst, now, (tx) => publishSet(tx, prepared.value, outcome.plan, note))
  if (!done.ok) throw new Error(done.refusal.code)
}
