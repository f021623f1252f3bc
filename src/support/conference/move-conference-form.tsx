import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { conferenceText } from './conference.text.ts'
import { movedText } from './moved-conference.text.ts'
import type { AgendaPage } from './view-agenda.ts'

/** What was typed to move the conference. */
export interface TypedMove {
  values: FormValues
  errors: Record<string, string>
  /** A colleague changed the conference while this was typed. */
  meanwhile: boolean
}

interface MoveConferenceProps {
  agenda: AgendaPage
  language: Language
  /** Null when nothing was typed yet. */
  typed: TypedMove | null
}

/** Day, time and place as they stand, to be changed. */
export function MoveConference({ agenda: { conference, today }, language, typed }: MoveConferenceProps) {
  const text = movedText[language].move
  const words = conferenceText[language].form
  const errors = typed?.errors ?? {}
  const stands = {
    plannedOn: conference.plannedOn,
    startsAt: conference.startsAt?.replace(/^0/, '').replace(':', '.') ?? '',
    place: conference.place ?? '',
  }
  const common = (name: keyof typeof stands) => ({
    name,
    errors,
    value: typed === null ? stands[name] : (typedIn(typed.values, name) ?? ''),
  })
  // After a round of errors the form keeps the version it was typed over; only who was shown what changed meanwhile goes on from there.
  const seen = typed === null || typed.meanwhile ? undefined : typedIn(typed.values, 'version')
  return (
    <Details summary={conference.plannedOn < today ? text.past : text.ahead} open={typed !== null} id="verplaatsen">
      <p>{text.why}</p>
      <Form action={`/overleg/${conference.id}/verplaatsen`} version={seen ?? conference.version}>
        <DateField {...common('plannedOn')} label={text.plannedOn} earliest={today} />
        <TextField
          {...common('startsAt')}
          label={words.startsAt}
          hint={words.startsAtHint}
          optional={words.optional}
          short
          autocomplete="off"
        />
        <TextField {...common('place')} label={words.place} optional={words.optional} autocomplete="off" />
        <p class="soft small">{text.tell}</p>
        <Button kind="quiet">{text.submit}</Button>
      </Form>
    </Details>
  )
}
