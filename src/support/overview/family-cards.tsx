import type { Child } from 'hono/jsx'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Language } from '../../platform/text/text.ts'
import type { Overview } from './read-overview.ts'

/** The cards of the rooms beside this one on a family's page, in the order in which a reader asks. */
export async function familyCards(_tx: Transaction, _overview: Overview, _language: Language): Promise<Child> {
  return null
}
