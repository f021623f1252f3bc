/** What can lead to one person besides a name. */
export const detailKinds = ['phone', 'email', 'bsn', 'address'] as const
export type DetailKind = (typeof detailKinds)[number]

/** Something in a text that looks like such a detail, as it stands there. */
export interface PossibleDetail {
  kind: DetailKind
  words: string
}

const postcode = '[1-9]\\d{3} ?[A-Z]{2}'
const houseNumber = '\\d{1,5}(?: ?[a-zA-Z]|-\\d{1,3})?'

/** Between the digits of a phone number. */
const apart = '[ .()/-]{0,3}'
const date = '\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)\\d{2}(?!\\d)'

/** In this order: what one of them found is no longer looked at by the next. */
const patterns: readonly (readonly [DetailKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu],
  // Ten digits from a zero, or those of another country; numbers of four digits that everybody may call begin with 0800 and are no person's.
  ['phone', new RegExp(`(?<!\\d[.,]?)(?!${date})(?:(?:\\+|00)[1-9](?:${apart}\\d){8,12}|\\(?0[1-9]\\)?(?:${apart}\\d){8})(?!\\d)`, 'g')],
  ['bsn', /(?<!\d[.,]?)(?:\d{9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\d)/g],
  ['address', new RegExp(`(?:\\p{Lu}[\\p{L}.’'-]*(?: \\p{L}[\\p{L}.’'-]*)? ${houseNumber},?\\s+)${postcode}(?!\\p{L})`, 'gu')],
  ['address', new RegExp(`(?<!\\d)${postcode}(?:,? (?:nummer|huisnummer|nr\\.?|no\\.?))?,? ${houseNumber}(?![\\p{L}\\d])`, 'gu')],
]

/**
 * Phone numbers, addresses of e-mail and of houses, and citizen service numbers in a text, each once, and the rest of the text without them.
 * A rule of thumb: it asks about numbers of organisations too.
 */
export function possibleDetails(text: string): { details: readonly PossibleDetail[]; rest: string } {
  const details = new Map<string, PossibleDetail>()
  let rest = text
  for (const [kind, pattern] of patterns)
    rest = rest.replaceAll(pattern, (found) => {
      if (kind === 'bsn' && !passesEleven(found)) return found
      const words = found.trim()
      if (!details.has(words)) details.set(words, { kind, words })
      return ' , '
    })
  return { details: [...details.values()], rest }
}

/** The test every citizen service number passes, and one in eleven of other numbers. */
function passesEleven(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0 && digits.some((digit) => digit > 0)
}
