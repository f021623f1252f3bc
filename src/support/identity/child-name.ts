import { z } from 'zod'

/** Some letter or digit: spaces that cannot be seen are no name. */
const readable = /[\p{L}\p{N}]/u

/** The form of a child's name; messages are codes of `childNameText.errors`. */
export const childNameForm = z.object({
  childName: z.string().trim().regex(readable, 'child_name_missing').max(120, 'too_long'),
  version: z.coerce.number().int(),
})
export type ChildNameInput = z.infer<typeof childNameForm>
