import { familyText, stageInWords } from '../../family/family/family.text.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { doubleText } from './double-sign-up.text.ts'
import type { DoubleSignUp } from './double-sign-up.ts'
import type { SignUpToRead } from './read-sign-up.ts'
import { afterTriage } from './sign-up.ts'
import { triageText } from './triage.text.ts'

/**
 * Sign-ups that could be about the same family, each with what the reader may see, and yes or no. The likeliest stands open when it has more
 * in common than a day; the others are folded, so that naming a contact stays near. Nothing when there are none.
 */
export function DoubleSignUps({ view, language }: { view: SignUpToRead; language: Language }) {
  const text = doubleText[language]
  const [likeliest] = view.doubles
  if (likeliest === undefined) return null
  const open = likeliest.samePhone || likeliest.sameName ? [likeliest] : []
  const folded = view.doubles.slice(open.length)
  const row = (other: DoubleSignUp) => <One view={view} other={other} language={language} />
  return (
    <Card heading={text.title} id="zelfde-gezin">
      <p class="soft small">{text.why}</p>
      {open.map(row)}
      {folded.length === 0 ? null : (
        <Details summary={(open.length === 0 ? text.nearDay : text.others)(folded.length)}>{folded.map(row)}</Details>
      )}
    </Card>
  )
}

function One({ view, other, language }: { view: SignUpToRead; other: DoubleSignUp; language: Language }) {
  const text = doubleText[language]
  const name = other.label ?? familyText[language].unknownLabel
  const open = other.triage === 'open' || other.triage === 'provisional'
  return (
    <section>
      <Heading level={3}>{name}</Heading>
      <p>
        {stageInWords(other.episode, view.today, language)}
        {'. '}
        {text.sent(other.sender, professionName(other.profession, language), other.organisation, dateInFull(other.sentOn, language))}.
      </p>
      {other.samePhone || other.sameName ? (
        <p>
          {other.samePhone ? <Tag kind="open">{text.samePhone}</Tag> : null}{' '}
          {other.sameName ? <Tag kind="open">{text.sameName}</Tag> : null}
        </p>
      ) : null}
      <Buttons>
        <ButtonLink
          href={open ? `/triage/${other.id}` : `/gezin/${other.familyId}`}
          kind="plain"
          label={open ? text.openOf(name) : undefined}
        >
          {open ? text.open : triageText[language].toFamily}
        </ButtonLink>
        <Form action={`/triage/${view.id}/ander`} hidden={{ otherId: other.id }}>
          <Button kind="quiet" label={text.apartOf(name)}>
            {text.apart}
          </Button>
        </Form>
      </Buttons>
      <Details summary={text.same}>
        <Same view={view} other={other} name={name} language={language} />
      </Details>
    </section>
  )
}

/** What to do when it is the same family: only a sign-up of which nothing was decided goes on, and only in the one that came first. */
function Same({ view, other, name, language }: { view: SignUpToRead; other: DoubleSignUp; name: string; language: Language }) {
  const text = doubleText[language]
  if (!other.cameFirst) return <p>{afterTriage(other.triage, 'withdraw') === null ? text.decided : text.cameLater}</p>
  const nameOf = (id: string | null) => view.colleagues.find((colleague) => colleague.id === id)?.name
  const sender = nameOf(view.senderId) ?? triageText[language].facts.sender
  const contact = view.contactId === view.senderId ? undefined : nameOf(view.contactId)
  return (
    <>
      <p>{text.ask}</p>
      <p>{text.what(sender)}</p>
      {contact === undefined ? null : <p>{text.contactToo(contact)}</p>}
      {view.joined.length === 0 ? null : <p>{text.joinedToo([...new Set(view.joined.map((one) => one.sender))])}</p>}
      <Form action={`/triage/${view.id}/zelfde`} version={view.version} hidden={{ otherId: other.id }}>
        <Button kind="quiet" label={text.goOnOf(name)}>
          {text.goOn}
        </Button>
      </Form>
    </>
  )
}
