import { z } from 'zod'
import { gestationalWeeks, type Pregnancy } from '../../family/episode/episode.ts'
import type { PlainDate } from '../../platform/clock.ts'

export type PregnancyAct = 'expect' | 'birth' | 'loss' | 'undo_loss'

/** Where a pregnancy leads; after birth or loss nothing about it changes any more, but that a loss was recorded by mistake. */
export const pregnancyTransitions = {
  none: { expect: 'expecting' },
  expecting: { birth: 'born', loss: 'ended' },
  born: {},
  ended: { undo_loss: 'expecting' },
} as const satisfies Record<Pregnancy, Partial<Record<PregnancyAct, Pregnancy>>>

/** The state after this act, or null when it cannot be now. */
export function afterPregnancy(state: Pregnancy, act: PregnancyAct): Pregnancy | null {
  const acts: Partial<Record<PregnancyAct, Pregnancy>> = pregnancyTransitions[state]
  return acts[act] ?? null
}

/** A birth lies between 22 and 44 weeks of the due date that was given; outside it one of the two dates is a typing error. */
export function isPossibleBirth(bornOn: PlainDate, dueDate: PlainDate | null): boolean {
  if (dueDate === null) return true
  const weeks = gestationalWeeks(dueDate, bornOn)
  return weeks >= 22 && weeks <= 44
}

const name = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().max(120, 'too_long').optional())
const version = z.coerce.number().int()

/** Messages are codes of `birthText.errors`. The names stand in the order of the children; a name may still be missing. */
export const birthForm = z
  .object({
    bornOn: z.iso.date('date'),
    children: z.coerce.number('children_missing').int('children_missing').min(1, 'children_missing').max(3, 'children_missing').default(1),
    name1: name,
    name2: name,
    name3: name,
    motherIsMinor: z.preprocess((value) => value === 'yes', z.boolean()),
    version,
  })
  .superRefine(
    (form, context) => {
      const last = form.name3 ? 3 : form.name2 ? 2 : 1
      // A name beyond the children that were chosen is never dropped without a word.
      if (form.children < last) context.addIssue({ code: 'custom', path: [`name${last}`], message: `name_${last}_of_${form.children}` })
    },
    { when: () => true },
  )
export type BirthInput = z.infer<typeof birthForm>

export const lossForm = z.object({ version })
export type LossInput = z.infer<typeof lossForm>

export type UndoBar = 'not_in_circle' | 'episode_closed' | 'no_loss_recorded' | 'consent_ended'

/** Why it cannot be put right now that a loss was recorded by mistake; null when it can. The right to record one, and a consent: what stopped is shared again. */
export function undoBar(now: { inCircle: boolean; closed: boolean; pregnancy: Pregnancy; hasConsent: boolean }): UndoBar | null {
  if (!now.inCircle) return 'not_in_circle'
  if (afterPregnancy(now.pregnancy, 'undo_loss') === null) return 'no_loss_recorded'
  if (now.closed) return 'episode_closed'
  return now.hasConsent ? null : 'consent_ended'
}
