import { familyText, stageInWords } from '../../family/family/family.text.ts'
import { dialled } from '../../family/family/phone.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { doubleSignUpReason } from '../closing/closing.ts'
import { conferenceName } from '../conference/conference-words.ts'
import { doubleText } from './double-sign-up.text.ts'
import { DoubleSignUps } from './double-sign-up-view.tsx'
import { GoesOnIn, JoinedSignUps } from './joined-sign-up-view.tsx'
import { PersonsCard } from './persons-card.tsx'
import type { SignUpToRead } from './read-sign-up.ts'
import { signUpText } from './sign-up.text.ts'
import { triageDecisions } from './sign-up.ts'
import { triageText } from './triage.text.ts'

interface SignUpViewProps {
  view: SignUpToRead
  language: Language
  values: Record<string, string | string[]>
  errors: Record<string, string>
}

/** One sign-up as the entry team reads it, with the one act that is possible now. */
export function SignUpView(props: SignUpViewProps) {
  const { view, language, errors } = props
  const text = triageText[language]
  const label = view.label ?? familyText[language].unknownLabel
  const nameOf = (id: string | null) => view.colleagues.find((colleague) => colleague.id === id)?.name ?? '–'
  const { facts } = text
  const isSecond = view.triage === 'withdrawn' && view.episode.closingReason === doubleSignUpReason
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.title, href: '/triage' }, { label }] }}
        heading={label}
        lead={`${view.municipality} · ${stageInWords(view.episode, view.today, language)}`}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Columns
        aside={
          <>
            <PersonsCard persons={view.persons} language={language} />
            <Card kind="sand">
              <DescriptionList
                items={[
                  { term: facts.sender, description: nameOf(view.senderId) },
                  ...(view.urgency === 'normal'
                    ? []
                    : [{ term: facts.urgency, description: signUpText[language].urgencies[view.urgency] }]),
                  { term: facts.day0, description: dateInFull(view.sentOn, language) },
                  { term: facts.promise, description: dateInFull(view.answerBefore, language) },
                  ...(view.contactId === null ? [] : [{ term: facts.contact, description: nameOf(view.contactId) }]),
                  ...view.agendas.map((item) => ({
                    term: facts.agenda,
                    description: <a href={`/overleg/${item.conferenceId}`}>{conferenceName(item, language, view.today)}</a>,
                  })),
                  ...(isSecond && view.episode.closedOn !== null
                    ? [{ term: facts.decision, description: doubleText[language].decidedSo(dateInFull(view.episode.closedOn, language)) }]
                    : []),
                  ...(view.decision === null || view.decidedOn === null
                    ? []
                    : [
                        {
                          term: facts.decision,
                          description: text.decided(text.decide.decisions[view.decision], dateInFull(view.decidedOn, language)),
                        },
                      ]),
                ]}
              />
              <Buttons>
                <ButtonLink kind="quiet" href={`/gezin/${view.familyId}`}>
                  {text.toFamily}
                </ButtonLink>
                {view.mayBring ? (
                  <ButtonLink kind="quiet" href={`/gezin/${view.familyId}/overleg`}>
                    {text.toConference}
                  </ButtonLink>
                ) : null}
              </Buttons>
            </Card>
          </>
        }
      >
        {isSecond ? (
          <Notice kind="info" heading={doubleText[language].joined.title}>
            <GoesOnIn first={view.first} toTriage={view.mayAct} language={language} />
          </Notice>
        ) : null}
        {view.joined.length === 0 ? null : (
          <Notice kind="info" heading={doubleText[language].joined.title}>
            <JoinedSignUps joined={view.joined} language={language} />
          </Notice>
        )}
        <Card heading={text.reason}>
          <Quote>{view.reasonText ?? '–'}</Quote>
        </Card>
        {view.decisionText === null ? null : (
          <Card heading={text.decide.title}>
            <Quote>{view.decisionText}</Quote>
          </Card>
        )}
        <DoubleSignUps view={view} language={language} />
        {view.mayAct && view.triage === 'open' ? <Answer {...props} /> : null}
        {view.mayAct && view.triage === 'provisional' ? <Decide {...props} /> : null}
      </Columns>
    </>
  )
}

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0]

function Answer({ view, language, values, errors }: SignUpViewProps) {
  const text = triageText[language].answer
  // Signing up takes no number: what is promised then goes by way of the sender.
  const noPhone = !(view.persons ?? []).some(({ part, identity }) => part !== 'child' && identity?.phone !== undefined)
  const sender = view.colleagues.find(({ id }) => id === view.senderId)?.name ?? triageText[language].facts.sender
  return (
    <Card heading={text.title} kind="next">
      <p>{noPhone ? text.whyNoPhone : text.why}</p>
      {noPhone ? (
        <p>
          {text.askSender(sender)}{' '}
          {view.senderPhone === null ? null : (
            <a href={`tel:${dialled(view.senderPhone) ?? view.senderPhone.replaceAll(' ', '')}`}>
              {triageText[language].persons.call(view.senderPhone)}
            </a>
          )}
        </p>
      ) : null}
      <Form action={`/triage/${view.id}/antwoord`} version={view.version}>
        <SelectField
          name="contactId"
          label={text.contact}
          prompt={text.prompt}
          value={first(values['contactId'])}
          errors={errors}
          options={view.colleagues.map(({ id, name, profession, organisation }) => ({
            value: id,
            label: `${name}, ${professionName(profession, language)}`,
            group: organisation,
          }))}
        />
        <div class="buttons">
          <Button>{text.submit}</Button>
        </div>
      </Form>
    </Card>
  )
}

function Decide({ view, language, values, errors }: SignUpViewProps) {
  const text = triageText[language].decide
  return (
    <Card heading={text.title} kind="next">
      <Form action={`/triage/${view.id}/besluit`} version={view.version}>
        <ChoiceField
          name="decision"
          kind="radio"
          label={text.decision}
          value={first(values['decision'])}
          errors={errors}
          choices={triageDecisions.map((decision) => ({ value: decision, label: text.decisions[decision], note: text.notes[decision] }))}
        />
        <TextField
          name="redirectedTo"
          label={text.redirectedTo}
          hint={text.redirectedHint}
          value={first(values['redirectedTo'])}
          errors={errors}
        />
        <TextArea name="reason" label={text.reason} hint={text.reasonHint} rows={3} value={first(values['reason'])} errors={errors} />
        <div class="buttons">
          <Button>{text.submit}</Button>
        </div>
      </Form>
    </Card>
  )
}
