import fc from 'fast-check'
import { joinOnce, leaveCircle } from '../../src/family/circle/circle.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { demoActor } from '../../src/people/demo/load-demo-people.ts'
import type { Actor } from '../../src/platform/database/actor.ts'
import { asActor, type Transaction } from '../../src/platform/database/as-actor.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { cancelConference } from '../../src/support/conference/cancel-conference.ts'
import { closeConference } from '../../src/support/conference/close-conference.ts'
import { findConference } from '../../src/support/conference/conference.store.ts'
import { giveSeat } from '../../src/support/conference/give-seat.ts'
import { holdCase } from '../../src/support/conference/hold-case.ts'
import { moveConference } from '../../src/support/conference/move-conference.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { takeOffAgenda } from '../../src/support/conference/take-off-agenda.ts'
import { renewConsent } from '../../src/support/consent/renew-consent.ts'
import { withdrawConsent } from '../../src/support/consent/withdraw-consent.ts'
import { answerSignUp } from '../../src/support/sign-up/answer-sign-up.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { type Day, type KnownConference, type KnownFamily, reasonsToSee, shifted } from './visibility-oracle.ts'

export const names = Object.keys(demoPeople) as DemoName[]
export const idOf = (name: DemoName): string => demoPeople[name].id
export const teams = {
  [demoCoalitions.south.id]: [idOf('entryTeam'), idOf('dutyOfficer')],
  [demoCoalitions.valley.id]: [idOf('entryTeamValley')],
}

const kinds = [
  'sign_up',
  'answer',
  'answer',
  'decide',
  'decide',
  'join',
  'leave',
  'plan',
  'bring',
  'bring',
  'move',
  'seat',
  'off',
  'off',
  'hold',
  'hold',
  'end',
  'withdraw',
  'renew',
] as const

/** Somebody does something; numbers choose among what there is, and `inside` whether she is one who sees the family. */
export const anyAct = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat(1000),
  other: fc.nat(1000),
  what: fc.nat(1000),
  days: fc.nat(9),
  later: fc.nat(3),
  inside: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
})
export type AnyAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

/** What was done so far, on which day it is. */
export interface World {
  day: Day
  families: KnownFamily[]
  conferences: KnownConference[]
  done: Map<string, number>
}

export const parentActor = (id: string): Actor => ({ kind: 'parent', id, organisationId: null, roles: [] })
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]
const seesOn =
  ({ day }: World, family: KnownFamily) =>
  (who: string) =>
    reasonsToSee(family, who, day, teams).length > 0

/** Does it in the database and, where it was allowed, in the world; throws when somebody acted on a family she does not see. */
export async function perform(database: Database, world: World, act: AnyAct): Promise<void> {
  const family = pick(world.families, act.what)
  if (act.kind === 'sign_up' || family === undefined) return signUp(database, world, act)
  const sees = seesOn(world, family)
  const name = pick(act.inside ? names.filter((each) => isLikely(act, world, family, idOf(each))) : names, act.who)
  if (name === undefined) return
  const seen = sees(herselfIn(act, family) ?? idOf(name))
  const run = <T>(work: (tx: Transaction) => Promise<T>, actor: Actor = demoActor(name)) =>
    asActor(database, actor, new Date(`${world.day}T09:00:00Z`), work)
  const took = await effectOf(world, act, family, name, run)
  if (took === null) return
  // The chair knows a case without a name by its number.
  const isNameless = act.kind === 'off' && family.cases.some(({ named }) => !named)
  if (!seen && !isNameless && !['plan', 'move', 'seat', 'end'].includes(act.kind))
    throw new Error(`${name} did "${act.kind}" to a family she does not see`)
  world.done.set(act.kind, (world.done.get(act.kind) ?? 0) + 1)
  took()
}

/** Who is likely to be allowed this, so that most tries are no refusals. */
function isLikely(act: AnyAct, world: World, family: KnownFamily, who: string): boolean {
  if (act.kind === 'answer' || act.kind === 'decide') return (teams[family.coalition] ?? []).includes(who)
  if (act.kind === 'seat' || act.kind === 'move') return pick(world.conferences, act.other)?.chair === who
  if (act.kind === 'end') return pick(world.conferences, act.other)?.attendees.has(who) ?? false
  const atTable = family.cases.some(({ conference }) => conference.plannedOn <= world.day && conference.attendees.has(who))
  return act.kind === 'hold' && family.cases.length > 0 ? atTable : seesOn(world, family)(who)
}

/** The mother, when it is she who withdraws her consent. */
function herselfIn(act: AnyAct, { parent }: KnownFamily): string | null {
  return act.kind === 'withdraw' && act.days > 4 ? (parent?.id ?? null) : null
}

type Run = <T>(work: (tx: Transaction) => Promise<T>, actor?: Actor) => Promise<T>

/** What the act changes in the world, or null when it was refused. */
async function effectOf(world: World, act: AnyAct, family: KnownFamily, name: DemoName, run: Run): Promise<(() => void) | null> {
  const { day } = world
  const who = idOf(name)
  const other = idOf(pick(names, act.other) ?? 'midwife')
  const conference = pick(world.conferences, act.other)
  const after = <T>(result: { ok: true; value: T } | { ok: false }, effect: (value: T) => void) =>
    result.ok ? () => effect(result.value) : null
  switch (act.kind) {
    case 'answer':
      return after(await run((tx) => answerSignUp(tx, family.signUpId, { contactId: other, version: 1 })), () =>
        family.circle.push({ holder: other, from: day, until: null }),
      )
    case 'decide':
      return after(
        await run((tx) => decideTriage(tx, family.signUpId, { decision: 'take_on', reason: 'Samen verder.', version: 2 })),
        () => {
          family.triage.ended = { on: day, by: who }
        },
      )
    case 'join': {
      const place = { coalitionId: family.coalition, familyId: family.id, professionalId: other, part: 'member' } as const
      const denied = await run((tx) => joinOnce(tx, place)).then(() => false, isDenied)
      return denied ? null : () => family.circle.push({ holder: other, from: day, until: null })
    }
    case 'leave': {
      const until = shifted(day, act.days % 4)
      const leaver = pick(family.circle, act.other)?.holder ?? other
      await run((tx) => leaveCircle(tx, family.id, leaver, until))
      const ending = family.circle.filter(({ holder, until: end }) => holder === leaver && (end === null || end > until))
      const sees = seesOn(world, family)(who)
      if (!sees || ending.length === 0) return null
      return () => {
        for (const each of ending) each.until = until
      }
    }
    case 'plan': {
      const [coalitionId, plannedOn] = [family.coalition, shifted(day, act.days)]
      const attendees = [other, idOf(pick(names, act.what) ?? 'midwife')]
      return after(await run((tx) => planConference(tx, { coalitionId, kind: 'mdo', plannedOn, attendees })), ({ conferenceId }) =>
        world.conferences.push({
          id: conferenceId,
          coalition: coalitionId,
          plannedOn,
          chair: who,
          attendees: new Set([who, ...attendees]),
          ended: false,
        }),
      )
    }
    case 'bring': {
      const named = act.days > 2
      const input = { conferenceId: conference?.id ?? family.id, purpose: 'Wie kijkt mee?', named: named ? 'yes' : 'no' } as const
      return after(await run((tx) => bringToConference(tx, family.id, input)), ({ caseId }) => {
        if (conference) family.cases.push({ id: caseId, conference, named, discussed: false })
      })
    }
    case 'seat':
      return after(await run((tx) => giveSeat(tx, conference?.id ?? family.id, { professionalId: other })), () =>
        conference?.attendees.add(other),
      )
    case 'move': {
      const [id, plannedOn] = [conference?.id ?? family.id, shifted(day, act.days)]
      const move = async (tx: Transaction) =>
        moveConference(tx, id, { version: (await findConference(tx, id))?.version ?? 0, plannedOn, startsAt: undefined, place: undefined })
      return after(await run(move), () => conference && Object.assign(conference, { plannedOn }))
    }
    case 'off': {
      const held = pick(family.cases, act.other)
      return after(await run((tx) => takeOffAgenda(tx, held?.id ?? family.id, { reason: 'mistake' })), () => {
        family.cases = family.cases.filter((each) => each !== held)
      })
    }
    case 'hold': {
      const held = pick(
        family.cases.filter(({ conference: { plannedOn } }) => plannedOn <= day),
        act.other,
      )
      const input = {
        version: 1,
        parentPart: 'declined',
        parentReason: 'Liever niet.',
        answers: {},
        minutes: 'Besproken.',
        agreements: [],
      } as const
      return after(await run((tx) => holdCase(tx, held?.id ?? family.id, input)), () => held && Object.assign(held, { discussed: true }))
    }
    case 'end': {
      const id = conference?.id ?? family.id
      const end = async (tx: Transaction) => {
        const version = (await findConference(tx, id))?.version ?? 0
        return act.days > 4
          ? cancelConference(tx, id, { version, reason: 'other_day' })
          : closeConference(tx, id, { version, notReached: 'yes' })
      }
      return after<null>(await run(end), () => conference && Object.assign(conference, { ended: true }))
    }
    case 'withdraw': {
      const herself = herselfIn(act, family)
      return after(await run((tx) => withdrawConsent(tx, family.id), herself === null ? undefined : parentActor(herself)), () =>
        stopped(family, day, herself ?? who),
      )
    }
    case 'renew':
      return after(await run((tx) => renewConsent(tx, family.id)), () =>
        family.consents.push({ until: shifted(day, 365), withdrawn: false }),
      )
    default:
      return null
  }
}

function isDenied(error: unknown): boolean {
  if ((error as { code?: string }).code === '42501') return true
  throw error
}

function stopped(family: KnownFamily, on: Day, by: string): void {
  for (const consent of family.consents) if (consent.until >= on) consent.withdrawn = true
  family.triage.ended ??= { on, by }
  family.cases = family.cases.filter(({ named, discussed }) => !named || discussed)
}

async function signUp(database: Database, world: World, act: AnyAct): Promise<void> {
  const name = pick(names, act.who) ?? 'midwife'
  const coalition = pick(Object.values(demoCoalitions), act.other) ?? demoCoalitions.south
  const input = signUpForm.parse({
    label: 'Gezin De Wit',
    parentName: 'Lotte de Wit',
    municipality: pick(coalition.areas, act.what),
    stage: 'none',
    reason: 'Zorgen over de huur.',
    consent: 'yes',
  })
  const invited = act.days > 5 ? { subject: `${crypto.randomUUID()}` } : undefined
  const { day } = world
  await asActor(database, demoActor(name), new Date(`${day}T09:00:00Z`), async (tx) => {
    const sent = await signUpFamily(tx, input, invited)
    if (!sent.ok) return
    const { id } = await tx.db.selectFrom('person').select('id').where('family_id', '=', sent.value.familyId).executeTakeFirstOrThrow()
    world.families.push({
      id: sent.value.familyId,
      coalition: coalition.id,
      signUpId: sent.value.signUpId,
      circle: [{ holder: idOf(name), from: day, until: null }],
      triage: { from: day, ended: null },
      consents: [{ until: shifted(day, 365), withdrawn: false }],
      cases: [],
      parent: invited === undefined ? null : { id, since: day },
    })
    world.done.set('sign_up', (world.done.get('sign_up') ?? 0) + 1)
  })
}
