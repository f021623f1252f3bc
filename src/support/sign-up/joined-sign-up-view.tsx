import { familyText } from '../../family/family/family.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { doubleText } from './double-sign-up.text.ts'
import type { FirstSignUp, JoinedSignUp } from './joined-sign-up.store.ts'

/** That later sign-ups go on in this one, a sentence each; nothing when there are none. */
export function JoinedSignUps({ joined, language }: { joined: readonly JoinedSignUp[]; language: Language }) {
  const text = doubleText[language].joined
  return (
    <>
      {joined.map(({ on, sender, contact }) => (
        <p>
          {text.what(dateInFull(on, language), sender)} {contact === null ? null : text.contact(contact)}
        </p>
      ))}
    </>
  )
}

/** That this sign-up goes on in an earlier one, with the way there for who sees that; `toTriage` leads to its page in triage. */
export function GoesOnIn({ first, toTriage, language }: { first: FirstSignUp | null; toTriage?: boolean; language: Language }) {
  const { told, toFirst, youToo } = doubleText[language]
  return (
    <>
      <p>{told}</p>
      {first === null ? null : (
        <p class="links">
          <a href={toTriage === true ? `/triage/${first.signUpId}` : `/gezin/${first.familyId}`}>
            {toFirst(first.label ?? familyText[language].unknownLabel)}
          </a>
          {first.inCircle ? `. ${youToo}` : null}
        </p>
      )}
    </>
  )
}
