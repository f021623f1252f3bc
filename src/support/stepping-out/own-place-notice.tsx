import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { ownPlaceText } from './own-place.text.ts'
import type { OwnPlaceNow } from './still-needed.ts'

interface OwnPlaceProps {
  familyId: string
  place: OwnPlaceNow
  /** Who keeps the overview; null when nobody does. */
  coordinator: string | null
  language: Language
}

/** Nothing ends by itself: who came for a programme alone is asked, once it is over, whether she has to go on seeing the family; and what she said is confirmed. */
export function OwnPlaceNotice({ familyId, place, coordinator, language }: OwnPlaceProps) {
  const text = ownPlaceText[language]
  if (place === null) return null
  if (place.now === 'leaves')
    return (
      <Notice kind="success" heading={text.left.heading}>
        <p>{text.left.what(dateInFull(place.lastDay, language))}</p>
        {coordinator === null ? null : <p>{text.left.told(coordinator)}</p>}
      </Notice>
    )
  if (place.now === 'stays')
    return (
      <Notice kind="success" heading={text.stays.heading}>
        <p>{text.stays.what(dateInFull(place.askedAgainOn, language))}</p>
      </Notice>
    )
  return (
    <Notice kind="info" heading={text.asked.heading}>
      <p>{text.asked.what}</p>
      <Form action={`/gezin/${familyId}/nog-nodig`}>
        <Buttons>
          <Button>{text.asked.yes}</Button>
          <ButtonLink href={`/gezin/${familyId}/uit-de-kring`} kind="quiet">
            {text.asked.no}
          </ButtonLink>
        </Buttons>
      </Form>
    </Notice>
  )
}
