import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { endReasons, isRunning } from './enrolment.ts'
import { ExtraVisitForm } from './extra-visit-form.tsx'
import { programmeText } from './programme.text.ts'
import { isPrenatal } from './programme.ts'
import { findProgramme, programmeName } from './programme-catalogue.ts'
import { NoConsent } from './programme-view.tsx'
import type { EnrolmentToRead } from './read-programmes.ts'
import { EnrolmentTag, VisitList } from './visit-list.tsx'

export interface EnrolmentViewProps {
  read: EnrolmentToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** One family in one programme: what to do now first, then the visits. */
export function EnrolmentView(props: EnrolmentViewProps) {
  const { read, language, errors } = props
  const { enrolment, family } = read
  const text = programmeText[language]
  const inCircle = read.parts.length > 0
  const mayEnd = read.isNurse || read.parts.includes('coordinator')
  return (
    <>
      <FamilyHead
        family={family}
        language={language}
        above={{ label: text.title, href: `/gezin/${family.id}/programma` }}
        heading={programmeName(enrolment.programme, language)}
        meta={<EnrolmentTag state={enrolment.state} language={language} />}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Columns aside={<Facts {...props} />}>
        {isRunning(enrolment) && !read.hasConsent ? <NoConsent familyId={family.id} language={language} /> : null}
        {enrolment.state === 'offered' && inCircle ? <Answer {...props} /> : null}
        {enrolment.visits.length === 0 ? null : (
          <Card heading={text.visits}>
            {enrolment.state === 'accepted' ? <p class="soft">{text.firstVisit}</p> : null}
            <VisitList enrolment={enrolment} familyId={family.id} today={read.today} language={language} />
            <ToFirstVisit {...props} />
          </Card>
        )}
        {isRunning(enrolment) && read.isNurse && read.hasConsent ? <Extra {...props} /> : null}
        {enrolment.state === 'accepted' && read.isNurse ? <Start {...props} /> : null}
        {enrolment.state !== 'declined' && enrolment.state !== 'ended' && mayEnd ? <End {...props} /> : null}
      </Columns>
    </>
  )
}

function Facts({ read, language }: EnrolmentViewProps) {
  const { enrolment, episode } = read
  const text = programmeText[language]
  const { facts } = text
  const programme = findProgramme(enrolment.programme, enrolment.programmeVersion)
  const { name, profession, organisation } = enrolment.professional
  const day = (date: string) => dateInFull(date, language)
  const { answeredOn, startedOn, endedOn, endReason } = enrolment
  const yesOrNo = enrolment.state === 'declined' ? facts.answered.declined : facts.answered.accepted
  return (
    <Card kind="sand">
      <p>
        <strong>{name}</strong>
        <br />
        {professionName(profession, language)}
        <br />
        {organisation}
      </p>
      <DescriptionList
        items={[
          { term: facts.offered, description: day(enrolment.offeredOn) },
          ...(answeredOn === null ? [] : [{ term: yesOrNo, description: day(answeredOn) }]),
          ...(startedOn === null
            ? []
            : [
                {
                  term: facts.started,
                  description: `${day(startedOn)}, ${isPrenatal(episode, startedOn) ? facts.prenatal : facts.postnatal}`,
                },
              ]),
          ...(endedOn === null || endReason === null
            ? []
            : [{ term: facts.ended, description: `${day(endedOn)}. ${text.reasons[endReason]}.` }]),
        ]}
      />
      {programme === null ? null : (
        <>
          <Buttons>
            <ButtonLink kind="plain" href={`/zorglandschap/${programme.service}`}>
              {facts.service}
            </ButtonLink>
          </Buttons>
          <Details summary={facts.scheme}>
            <p>
              {programme.source[language]} {facts.version(programme.version)}
            </p>
          </Details>
        </>
      )}
    </Card>
  )
}

const address = (read: EnrolmentToRead, act: string) => `/gezin/${read.family.id}/programma/${read.enrolment.id}/${act}`

function Answer({ read, language, values, errors }: EnrolmentViewProps) {
  const text = programmeText[language]
  const { enrolment, today } = read
  return (
    <Card heading={text.answer.title} kind="next">
      {read.hasConsent ? <p>{text.waits}</p> : <NoConsent familyId={read.family.id} language={language} />}
      <Form action={address(read, 'antwoord')} version={enrolment.version}>
        <ChoiceField
          name="answer"
          kind="radio"
          label={text.answer.label}
          value={typedIn(values, 'answer')}
          errors={errors}
          choices={[
            // A yes draws the nurse in, so it needs a consent that holds; a no never does.
            ...(read.hasConsent ? [{ value: 'yes', label: text.answer.yes }] : []),
            { value: 'no', label: text.answer.no, note: text.answer.noNote },
          ]}
        />
        <DateField
          name="answeredOn"
          label={text.answer.on}
          value={typedIn(values, 'answeredOn') ?? today}
          earliest={enrolment.offeredOn}
          latest={today}
          errors={errors}
        />
        <Buttons>
          <Button>{text.answer.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** Where a programme begins for its nurse: the visit that comes first. */
function ToFirstVisit({ read, language }: EnrolmentViewProps) {
  const { enrolment, family } = read
  const first = enrolment.visits.find(({ state }) => state === 'planned')
  if (enrolment.state !== 'accepted' || !read.isNurse || first === undefined) return null
  const text = programmeText[language].toFirstVisit
  return (
    <Buttons>
      <ButtonLink href={`/gezin/${family.id}/bezoek/${first.id}`}>{first.plannedOn === null ? text.choose : text.record}</ButtonLink>
    </Buttons>
  )
}

function Start({ read, language, values, errors }: EnrolmentViewProps) {
  const text = programmeText[language].start
  const { enrolment, today } = read
  return (
    <Details summary={text.title} open={errors['startedOn'] !== undefined}>
      <Form action={address(read, 'begin')} version={enrolment.version}>
        <DateField
          name="startedOn"
          label={text.on}
          value={typedIn(values, 'startedOn')}
          earliest={enrolment.answeredOn ?? undefined}
          latest={today}
          errors={errors}
        />
        <Buttons>
          <Button kind="quiet">{text.submit}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

/** When nothing is planned any more, a new visit is what comes next; otherwise it stands folded. */
function Extra(props: EnrolmentViewProps) {
  const { read, language, errors } = props
  const text = programmeText[language].extra
  const { visits } = read.enrolment
  if (!visits.some(({ state }) => state === 'planned'))
    return (
      <Card heading={visits.some(({ state }) => state === 'done') ? text.another : text.first} kind="next">
        <ExtraVisitForm {...props} primary />
      </Card>
    )
  return (
    <Details summary={text.title} open={errors['plannedOn'] !== undefined}>
      <ExtraVisitForm {...props} />
    </Details>
  )
}

function End({ read, language, values, errors }: EnrolmentViewProps) {
  const text = programmeText[language]
  return (
    <Details summary={text.end.title} open={errors['reason'] !== undefined}>
      <p>{text.end.why}</p>
      <Form action={address(read, 'einde')} version={read.enrolment.version}>
        <ChoiceField
          name="reason"
          kind="radio"
          label={text.end.reason}
          value={typedIn(values, 'reason')}
          errors={errors}
          choices={endReasons.map((reason) => ({ value: reason, label: text.reasons[reason] }))}
        />
        <Buttons>
          <Button kind="quiet">{text.end.submit}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
