import { addConsent } from '../../family/consent/consent.store.ts'
import { receivers, topics } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { openFamily } from '../../family/family/open-family.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { rolesWithoutView } from '../../people/professional/roles.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { idFrom, newId } from '../../platform/id.ts'
import { type Fault, ok, type Result, refuseFaults } from '../../platform/result.ts'
import { addSignUp, type EntryPoint, entryPointFor, findSentSignUp } from './sign-up.store.ts'
import { answerBefore, defaultConsentUntil, type SignUpInput, signUpDraft, wrongDates } from './sign-up.ts'

type DateFault = ReturnType<typeof wrongDates>[number]['code']
type PlaceFault = 'no_entry_point' | 'not_in_coalition'

export type SignUpRefusal = PlaceFault | DateFault | 'sees_no_families'

export interface SentSignUp {
  familyId: string
  signUpId: string
  entryPoint: string
  /** The last day on which somebody will have answered. */
  answerBefore: string
}

/**
 * Signs a family up at the one entry of its municipality. A gut feeling is enough; the parent's spoken consent is recorded as a
 * consent of its own, beside the receivers' legal grounds. Day 0 of the waiting time is today. The same form sent twice is one sign-up.
 */
export async function signUpFamily(
  tx: Transaction,
  input: SignUpInput,
  invited?: { subject: string },
): Promise<Result<SentSignUp, SignUpRefusal>> {
  const { actor, today } = tx
  const entryPoint = await entryPointFor(tx, input.municipality)
  const wrong = refuseFaults([...wrongPlace(tx, entryPoint), ...wrongDates(input, today)])
  if (wrong !== null) return wrong
  if (entryPoint === null || actor.id === null || actor.organisationId === null) throw new Error('a sign-up without a place or a sender')
  if (rolesWithoutView.some((role) => hasRole(actor, role, entryPoint.coalitionId)))
    return forbid(
      tx,
      { action: 'create', code: 'sign_up.sent', objectType: 'sign_up', coalitionId: entryPoint.coalitionId },
      'sees_no_families',
    )
  const signUpId = idFrom(input, actor.id)
  const before = input.idempotencyKey === undefined ? null : await findSentSignUp(tx, signUpId)
  if (before !== null) return ok({ familyId: before.familyId, signUpId, entryPoint: before.entryPoint, answerBefore: before.answerBefore })

  const { coalitionId } = entryPoint
  const dueDate = input.stage === 'expecting' ? (input.dueDate ?? null) : null
  const { family, episodeId } = await openFamily(tx, {
    coalitionId,
    municipality: input.municipality,
    label: input.label,
    parent: {
      part: 'mother',
      name: input.parentName,
      ...(input.parentPhone === undefined ? {} : { phone: input.parentPhone }),
      ...(invited === undefined ? {} : { subject: invited.subject }),
    },
    pregnancy: input.stage,
    dueDate,
    bornOn: input.stage === 'born' ? (input.bornOn ?? null) : null,
    firstChild: input.firstChild === undefined ? null : input.firstChild === 'yes',
  })
  const consentId = newId()
  await addConsent(
    tx,
    coalitionId,
    {
      id: consentId,
      familyId: family.id,
      givenBy: family.parentId,
      givenOn: today,
      how: 'spoken',
      topics,
      receivers,
      untilOn: defaultConsentUntil(today),
    },
    { professionalId: actor.id, organisationId: actor.organisationId },
  )
  const about = { coalitionId, familyId: family.id, episodeId }
  await recordEvent(tx, { ...about, type: 'consent.given', subjectId: consentId, detail: { how: 'spoken' } })

  const promised = answerBefore({ sentOn: today, withinDays: entryPoint.answerWithinDays, urgency: input.urgency, dueDate })
  await addSignUp(tx, {
    ...about,
    id: signUpId,
    entryPointId: entryPoint.id,
    answerBefore: promised,
    urgency: input.urgency,
    wmo: input.wmo === 'yes',
    reason: await sealText(tx, family, input.reason),
  })
  await recordEvent(tx, {
    ...about,
    type: 'sign_up.sent',
    subjectId: signUpId,
    detail: { urgency: input.urgency, answer_before: promised },
  })
  await recordAudit(tx, {
    action: 'create',
    code: 'sign_up.sent',
    objectType: 'sign_up',
    objectId: signUpId,
    coalitionId,
    familyId: family.id,
  })
  return ok({ familyId: family.id, signUpId, entryPoint: entryPoint.name, answerBefore: promised })
}

/** What else is wrong in a sign-up of which some fields cannot be read, so that everything is said in one round. */
export async function faultsInUnreadSignUp(tx: Transaction, values: Record<string, unknown>): Promise<Fault<PlaceFault | DateFault>[]> {
  const draft = signUpDraft.parse(values)
  const place = draft.municipality === undefined ? [] : wrongPlace(tx, await entryPointFor(tx, draft.municipality))
  return [...place, ...wrongDates(draft, tx.today)]
}

function wrongPlace({ actor }: Transaction, entryPoint: EntryPoint | null): Fault<PlaceFault>[] {
  if (entryPoint === null) return [{ code: 'no_entry_point', field: 'municipality' }]
  const mayHere = actor.id !== null && actor.organisationId !== null && hasRole(actor, 'professional', entryPoint.coalitionId)
  return mayHere ? [] : [{ code: 'not_in_coalition', field: 'municipality' }]
}
