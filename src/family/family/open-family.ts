import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { joinCircle } from '../circle/circle.store.ts'
import { addEpisode } from '../episode/episode.store.ts'
import type { Pregnancy } from '../episode/episode.ts'
import { addFamily, addPerson, type Family } from './family.store.ts'

export interface NewFamily {
  coalitionId: string
  municipality: string
  /** How the parent wants the family to be called. */
  label: string
  parent: { part: 'mother' | 'father' | 'other'; name: string; phone?: string; subject?: string }
  pregnancy: Pregnancy
  dueDate: string | null
  bornOn: string | null
  firstChild: boolean | null
}

/** Opens a family with its first parent and episode; the actor is the first of its circle and her organisation the controller. */
export async function openFamily(tx: Transaction, input: NewFamily): Promise<{ family: Family; episodeId: string }> {
  const { actor } = tx
  if (actor.id === null || actor.organisationId === null) throw new Error('only a professional opens a family')
  const family = {
    coalitionId: input.coalitionId,
    id: newId(),
    municipality: input.municipality,
    ownerId: actor.organisationId,
    parentId: newId(),
    label: input.label,
  }
  await addFamily(tx, family)
  await joinCircle(tx, { coalitionId: family.coalitionId, familyId: family.id, professionalId: actor.id, part: 'sender' })
  const { part, name, phone, subject } = input.parent
  await addPerson(tx, {
    coalitionId: family.coalitionId,
    familyId: family.id,
    id: family.parentId,
    part,
    identity: phone === undefined ? { name } : { name, phone },
    ...(subject === undefined ? {} : { subject }),
  })
  const episodeId = newId()
  await addEpisode(tx, {
    coalitionId: family.coalitionId,
    id: episodeId,
    familyId: family.id,
    municipality: input.municipality,
    startedOn: tx.today,
    pregnancy: input.pregnancy,
    dueDate: input.dueDate,
    bornOn: input.bornOn,
    firstChild: input.firstChild,
  })
  return { family, episodeId }
}
