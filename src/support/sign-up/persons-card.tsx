import type { Person } from '../../family/family/family.store.ts'
import { familyText } from '../../family/family/family.text.ts'
import { dialled } from '../../family/family/phone.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { triageText } from './triage.text.ts'

interface PersonsCardProps {
  persons: readonly Person[] | null
  language: Language
  /** Where the reader corrects what stands here; absent when she may not. */
  correctAt?: string | undefined
}

/** Whom to call, and the names of the children; nothing for who does not have to know (null). */
export function PersonsCard({ persons, language, correctAt }: PersonsCardProps) {
  const text = triageText[language].persons
  const readable = (persons ?? []).flatMap(({ identity, ...person }) =>
    identity !== null && (identity.name !== '' || person.part === 'child') ? [{ ...person, ...identity }] : [],
  )
  if (readable.length === 0) return null
  return (
    <Card heading={text.title} id="gezin">
      <PlainList
        items={readable.map(({ id, part, name, phone, bornOn }) => ({
          what: name === '' ? familyText[language].noChildName : <bdi>{name}</bdi>,
          note:
            part === 'child' ? (
              <>
                {text.bornOn(bornOn === null ? '–' : dateInFull(bornOn, language))}
                {correctAt === undefined ? null : (
                  <>
                    {' · '}
                    <a href={`${correctAt}/kind/${id}`}>{name === '' ? text.fillChild : text.correctChild(name)}</a>
                  </>
                )}
              </>
            ) : phone === undefined ? (
              text.noPhone
            ) : (
              <a class="call" href={`tel:${dialled(phone) ?? phone.replaceAll(/[^+0-9]/g, '')}`}>
                {text.call(phone)}
              </a>
            ),
        }))}
      />
      {correctAt === undefined ? null : (
        <p class="small links">
          <a href={correctAt}>{text.correct}</a>
        </p>
      )}
    </Card>
  )
}
