import { nameOfArea } from '../../area/area.store.ts'
import { type CircleMember, circleOf } from '../../family/circle/circle.store.ts'
import { consentsOf } from '../../family/consent/consent.store.ts'
import { type Consent, type ConsentState, consentState } from '../../family/consent/consent.ts'
import type { Episode } from '../../family/episode/episode.ts'
import { type Family, type Person, personsOf } from '../../family/family/family.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { openTexts } from '../../family/family/sealed-text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { coordinatorOf } from '../coordinator/coordinator.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import type { Task } from '../desk/task.ts'
import { type LineOfFamily, lineOf } from '../line/line.store.ts'
import { type FirstSignUp, firstSignUpOf, type JoinedSignUp, joinedSignUps } from '../sign-up/joined-sign-up.store.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import type { SignUp } from '../sign-up/sign-up.ts'
import { ownSteps } from '../stepping-out/step-out.store.ts'
import { type OwnPlaceNow, ownPlaceNow } from '../stepping-out/still-needed.ts'
import { takenBackOf } from '../taking-back/take-back.store.ts'
import { goesWithIt, type TakenBack } from '../taking-back/take-back.ts'
import { type FamilyCardsData, readCards } from './read-cards.ts'

export interface Overview {
  family: Family
  municipality: string
  episode: Episode
  consent: { state: ConsentState | 'none'; latest: Consent | null }
  coordinator: { name: string; state: 'provisional' | 'appointed' } | null
  circle: readonly CircleMember[]
  /** Who they are and how to reach them; null for who does not have to call: at the table of a conference, or the parent herself. */
  persons: readonly Person[] | null
  /** The actor works with the family on an open line, and so corrects names and numbers, records and closes. */
  corrects: boolean
  /** What the page tells the actor of her own place in the circle; nothing of a closed line. */
  ownPlace: OwnPlaceNow
  line: LineOfFamily
  tasks: readonly Task[]
  signUp: (SignUp & { contact: string | null; reasonText: string | null; decisionText: string | null }) | null
  /** Later sign-ups of this family that go on here, and where this one goes on when it was the second and the actor sees that. */
  double: { joined: readonly JoinedSignUp[]; first: FirstSignUp | null }
  /** That the sign-up was taken back by its sender; null when it was not. */
  takenBack: TakenBack | null
  /** The actor sent it, nobody answered yet, and nothing was begun on its line. */
  mayTakeBack: boolean
  cards: FamilyCardsData
  today: PlainDate
}

/** Everything on the first page of one family, read with its audit line; not_found when the family is not there for this actor. */
export async function readOverview(tx: Transaction, familyId: string): Promise<Result<Overview, 'not_found'>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) {
    await recordAudit(tx, { action: 'read', code: 'family.viewed', objectType: 'family', objectId: familyId, outcome: 'refused' })
    return refuse('not_found', 'not_found')
  }
  const { family, episode, parts } = found
  const calls = tx.actor.kind === 'professional' && (parts.length > 0 || hasRole(tx.actor, 'entry_team', family.coalitionId))
  await recordAudit(tx, {
    action: 'read',
    code: 'family.viewed',
    objectType: 'family',
    objectId: familyId,
    coalitionId: family.coalitionId,
    familyId,
  })
  const [consents, circle, persons, [signUp], municipality, coordinator, line, tasks, cards, joined, steps] = await Promise.all([
    consentsOf(tx, familyId),
    circleOf(tx, familyId),
    calls ? personsOf(tx, familyId) : null,
    signUpsOf(tx, familyId),
    nameOfArea(tx, family.municipality),
    coordinatorOf(tx, { coalitionId: episode.coalitionId, episodeId: episode.id }),
    lineOf(tx, familyId),
    tx.actor.kind === 'professional' ? tasksOf(tx, familyId) : [],
    readCards(tx, family),
    joinedSignUps(tx, { coalitionId: family.coalitionId, familyId }),
    ownSteps(tx, family),
  ])
  const { reason, decisionReason } = signUp ?? {}
  const [reasonText, decisionText] = await openTexts(
    tx,
    family,
    [reason, decisionReason].filter((text) => text != null),
  )
  const latest = consents.find((consent) => consentState(consent, tx.today) === 'given') ?? consents[0] ?? null
  return ok({
    family,
    municipality,
    episode,
    consent: { state: latest === null ? 'none' : consentState(latest, tx.today), latest },
    coordinator,
    circle,
    persons,
    corrects: tx.actor.kind === 'professional' && parts.length > 0 && episode.closedOn === null,
    ownPlace: episode.closedOn === null ? ownPlaceNow({ actorId: tx.actor.id, circle, steps, today: tx.today }, cards) : null,
    line,
    tasks,
    cards,
    double: {
      joined,
      first: signUp === undefined ? null : await firstSignUpOf(tx, signUp),
    },
    mayTakeBack: signUp?.triage === 'open' && signUp.senderId === tx.actor.id && line.past.every(({ type }) => goesWithIt.has(type)),
    takenBack: signUp === undefined || signUp.triage !== 'withdrawn' ? null : await takenBackOf(tx, signUp),
    signUp:
      signUp === undefined
        ? null
        : {
            ...signUp,
            contact: circle.find((member) => member.professionalId === signUp.contactId)?.name ?? null,
            reasonText: reasonText ?? null,
            decisionText: decisionText ?? null,
          },
    today: tx.today,
  })
}
