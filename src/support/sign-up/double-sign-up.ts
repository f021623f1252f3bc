import { z } from 'zod'
import type { Episode, Pregnancy } from '../../family/episode/episode.ts'
import type { EventType } from '../../family/event/event.ts'
import { dialled } from '../../family/family/phone.ts'
import { daysBetween, type PlainDate } from '../../platform/clock.ts'
import type { SignUp } from './sign-up.ts'

/** Another sign-up at the same entry point that could be about the same family, as far as the entry team may see it. */
export interface DoubleSignUp extends Pick<SignUp, 'id' | 'familyId' | 'sentOn' | 'triage'> {
  /** Null when the key was destroyed. */
  label: string | null
  sender: string
  profession: string
  organisation: string
  episode: Pick<Episode, 'pregnancy' | 'dueDate' | 'bornOn'>
  samePhone: boolean
  sameName: boolean
  /** This one came first, and so keeps the waiting time: the later one goes on in it. */
  cameFirst: boolean
}

/** How far the days of the child may lie apart, in days; a due date is set right in pregnancy, and few babies come on it. */
const daysApart = { born: 3, expecting: 14, one_of_each: 28 } as const

/** The widest of them, for who asks the database. */
export const mostDaysApart = daysApart.one_of_each

export type ChildDay = { pregnancy: Pregnancy; dueDate: PlainDate | null; bornOn: PlainDate | null }

/** Could these be about one child? By due date or birth date; without either nobody can tell. */
export function couldBeSameChild(one: ChildDay, other: ChildDay): boolean {
  const [day, otherDay] = [one.bornOn ?? one.dueDate, other.bornOn ?? other.dueDate]
  if (day === null || otherDay === null) return false
  const born = [one, other].filter(({ bornOn }) => bornOn !== null).length
  const most = born === 2 ? daysApart.born : born === 0 ? daysApart.expecting : daysApart.one_of_each
  return Math.abs(daysBetween(day, otherDay)) <= most
}

interface Contact {
  name: string
  phone?: string
}

/** What two parents have in common that a reader of both would see herself; case, accents and spaces do not count. */
export function inCommon(one: Contact | null, other: Contact | null): { samePhone: boolean; sameName: boolean } {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^\p{L}]/gu, '')
  const number = (contact: Contact | null) => (contact?.phone === undefined ? null : dialled(contact.phone))
  return {
    samePhone: number(one) !== null && number(one) === number(other),
    sameName: one !== null && other !== null && plain(one.name) !== '' && plain(one.name) === plain(other.name),
  }
}

/** Orders what is likelier the same family first: the same number says more than the same name. */
export function likelierFirst(
  one: Pick<DoubleSignUp, 'samePhone' | 'sameName'>,
  other: Pick<DoubleSignUp, 'samePhone' | 'sameName'>,
): number {
  const weight = ({ samePhone, sameName }: typeof one) => (samePhone ? 2 : 0) + (sameName ? 1 : 0)
  return weight(other) - weight(one)
}

/** Which of two came first; of one day the lower id, so that both pages say the same. */
export function cameBefore(one: Pick<SignUp, 'sentOn' | 'id'>, other: Pick<SignUp, 'sentOn' | 'id'>): boolean {
  return one.sentOn < other.sentOn || (one.sentOn === other.sentOn && one.id < other.id)
}

/**
 * What can stand on a line that goes on in another one without anything being lost or counted twice: consent, the sign-up and its first answer,
 * and days that were put right. A plan, a programme, a conference, a hand-over or a birth stays with the line it was made for.
 */
export const beforeSupport: readonly EventType[] = [
  'consent.given',
  'sign_up.sent',
  'sign_up.answered',
  'sign_up.parent_spoken',
  'sign_up.told_apart',
  'sign_up.joined',
  'circle.joined',
  'coordinator.provisional',
  'due_date.changed',
]

/** What tells of a place on an agenda; of the place alone, no talk was held. */
export const onAgenda: readonly EventType[] = ['conference.planned', 'conference.moved', 'conference.taken_off']

export const goOnForm = z.object({ otherId: z.guid('double_unknown'), version: z.coerce.number().int() })
export type DoubleSignUpInput = z.infer<typeof goOnForm>

export const tellApartForm = z.object({ otherId: z.guid('double_unknown') })
