import { z } from 'zod'
import type { PlainDate } from '../../../platform/clock.ts'

/** What a parent said, to stand on a factsheet; kept only with consent, and never changed afterwards. */
export interface ParentVoice {
  id: string
  /** The number of the indicator it stands with; null when it is about the whole. */
  about: number | null
  quote: string
  /** Who, in general words: "een moeder uit Renkum". */
  spokenBy: string
  consentedOn: PlainDate
}

const general = /moeder|vader|ouder|partner|zwanger|gezin|stel\b|paar\b|mother|father|parent|family|couple|pregnant/i
const beforePlace = new Set(['uit', 'in', 'bij', 'te', 'wijk', 'dorp', 'stad', 'gemeente', 'regio', 'from', 'near', 'of', 'region'])

/**
 * Does this say in general words who spoke? It names a part in a family, and a capital only begins it or names a place: "moeder van
 * twee, uit Den Bosch" but not "moeder Lotte". A rule of thumb beside what the form asks; a name in small letters passes it.
 */
export function isGeneral(words: string): boolean {
  if (!general.test(words)) return false
  const tokens = words.split(/[\s,;()]+/).filter((token) => token !== '')
  return tokens.every((token, at) => {
    const before = tokens[at - 1]
    if (!/^\p{Lu}/u.test(token)) return true
    if (before === undefined) return general.test(token) || /^(een|de|het|twee|drie|a|an|the|two|three)$/i.test(token)
    return beforePlace.has(before.toLowerCase()) || (/^\p{Lu}/u.test(before) && at > 1)
  })
}

/** Messages are codes of `voiceText.errors`. */
export const voiceForm = z.object({
  quote: z.string().trim().min(1, 'quote_missing').max(600, 'too_long'),
  spokenBy: z.string().trim().min(1, 'spoken_by_missing').max(80, 'too_long').refine(isGeneral, 'not_general'),
  about: z.preprocess((value) => (value === '' ? null : value), z.coerce.number().int().min(1).max(13).nullable().catch(null)),
  consent: z.literal('yes', { error: 'consent_missing' }),
})
export type ParentVoiceInput = z.infer<typeof voiceForm>
