import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Family } from './family.store.ts'

/** Seals text about the family under the actor's organisation, with the parent as the person it is about. */
export function sealText(tx: Transaction, family: Pick<Family, 'id' | 'parentId'>, text: string): Promise<Buffer> {
  return tx.keyring.seal(tx.db, { familyId: family.id, organisationId: tx.actor.organisationId ?? '', personId: family.parentId }, text)
}

export interface SealedText {
  ownerId: string
  sealed: Buffer
}

/** Opens many texts about one family with one query; null where the key was destroyed, or the text was changed (`isTextChanged`). */
export function openTexts(
  tx: Transaction,
  family: Pick<Family, 'id' | 'parentId'>,
  texts: readonly SealedText[],
): Promise<(string | null)[]> {
  return tx.keyring.open(
    tx.db,
    texts.map(({ ownerId, sealed }) => ({ familyId: family.id, organisationId: ownerId, personId: family.parentId, sealed })),
  )
}

/**
 * Something about this family that was opened in this transaction is not what was stored: nothing may be written over it, as over a text that
 * its organisation erased.
 */
export function isTextChanged(tx: Transaction, familyId: string): boolean {
  return tx.keyring.changedIn(tx.db).some((changed) => changed.familyId === familyId)
}
