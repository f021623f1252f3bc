import { z } from 'zod'
import { contactFields } from '../sign-up/sign-up.ts'

/** The form that corrects how a family is called and how its parent is reached; messages are codes of `signUpText.errors`. */
export const identityForm = z.object({ ...contactFields, version: z.coerce.number().int() })
export type IdentityInput = z.infer<typeof identityForm>

export type CorrectionBar =
  | 'not_in_circle'
  | 'correction_after_closing'
  | 'correction_without_consent'
  | 'identity_erased'
  | 'identity_changed'

/**
 * Why nothing can be corrected now; null when it can. Who works with the family may, while its line is open and the parent agrees to share with
 * the circle. What an organisation erased is not written again by a correction: that would be a new record, with an owner of its own. What was changed outside the product is brought back, not written over.
 */
export function correctionBar(now: {
  inCircle: boolean
  closed: boolean
  hasConsent: boolean
  erased: boolean
  changed: boolean
}): CorrectionBar | null {
  if (!now.inCircle) return 'not_in_circle'
  if (now.closed) return 'correction_after_closing'
  if (!now.hasConsent) return 'correction_without_consent'
  if (now.changed) return 'identity_changed'
  return now.erased ? 'identity_erased' : null
}
