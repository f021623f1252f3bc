import { familyText } from '../../family/family/family.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { errorsOf, errorsOfFaults, type FormValues, formInput, formValues, inOrder, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { bringToConference, faultsInUnreadBringing } from './bring-to-conference.ts'
import { conferenceText } from './conference.text.ts'
import { caseText } from './conference-case.text.ts'
import { bringFieldOrder, bringForm, isLeftOut, isNotHeld, isUnrecorded } from './conference-case.ts'
import { conferenceFacts, conferenceName } from './conference-words.ts'
import { endedText } from './ended-conference.text.ts'
import { triageConferenceText } from './triage-conference.text.ts'
import { type BringChoices, viewBringChoices } from './view-conferences.ts'

/** `/gezin/:id/overleg`: put a family on the agenda of a conference. */
export const bringPages = pages()
  .use('/gezin/:id/overleg', signedIn('professional'))
  .get('/gezin/:id/overleg', (c) => showForm(c, {}, {}))
  .post('/gezin/:id/overleg', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = conferenceText[c.var.visitor.language].errors
    const sentence = (code: string) => messages[code] ?? code
    const form = await formInput(c, bringForm, sentence)
    if (!form.ok) {
      const more = await asVisitor(c, (tx) => faultsInUnreadBringing(tx, familyId, form.values))
      return showForm(c, form.values, inOrder({ ...errorsOfFaults(more, sentence), ...form.errors }, bringFieldOrder))
    }
    const result = await asVisitor(c, (tx) => bringToConference(tx, familyId, form.input))
    if (result.ok) return c.redirect(`/overleg/${result.value.conferenceId}`, 303)
    const errors = errorsOf(result.refusal, sentence)
    return errors === null ? c.var.refuse(result.refusal) : showForm(c, await formValues(c), inOrder(errors, bringFieldOrder))
  })

async function showForm(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const text = conferenceText[language]
  const familyId = c.req.param('id') ?? ''
  const result = await asVisitor(c, (tx) => viewBringChoices(tx, familyId))
  if (!result.ok) return c.var.refuse(result.refusal)
  const { lineClosedOn } = result.value
  const label = result.value.label ?? familyText[language].unknownLabel
  return c.var.show({
    title: text.bring.title(label),
    section: 'conference',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          breadcrumb={{ label: text.crumbs, crumbs: [{ label, href: `/gezin/${familyId}` }, { label: text.title }] }}
          heading={text.bring.title(label)}
          lead={
            lineClosedOn === null
              ? result.value.byTriage
                ? triageConferenceText[language].lead
                : text.bring.lead
              : text.bring.closed(dateInFull(lineClosedOn, language))
          }
        />
        <Stack>
          {lineClosedOn !== null ? (
            <Buttons>
              <ButtonLink href={`/gezin/${familyId}`} kind="quiet">
                {caseText[language].toFamily}
              </ButtonLink>
            </Buttons>
          ) : result.value.conferences.length === 0 ? (
            <EmptyState
              heading={result.value.byTriage ? triageConferenceText[language].none : text.bring.none}
              level={2}
              action={<ButtonLink href="/overleg/nieuw">{text.plan}</ButtonLink>}
            >
              {text.bring.noneWhy}
            </EmptyState>
          ) : (
            <BringForm familyId={familyId} choices={result.value} values={values} errors={errors} language={language} />
          )}
          <Before choices={result.value} language={language} />
        </Stack>
      </>
    ),
  })
}

interface BringFormProps {
  familyId: string
  choices: BringChoices
  values: FormValues
  errors: Record<string, string>
  language: Language
}

function BringForm({ familyId, choices, values, errors, language }: BringFormProps) {
  const text = conferenceText[language].bring
  const common = (name: string) => ({ name, errors, value: typedIn(values, name) })
  const { consentUntil } = choices
  return (
    <Form action={`/gezin/${familyId}/overleg`}>
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <ChoiceField
        {...common('conferenceId')}
        kind="radio"
        label={text.conference}
        choices={choices.conferences.map((conference) => ({
          value: conference.id,
          label: conferenceName(conference, language, choices.today),
          note: conferenceFacts(conference, language),
        }))}
      />
      <TextArea {...common('purpose')} label={text.purpose} hint={text.purposeHint} rows={3} />
      <ChoiceField
        {...common('named')}
        kind="radio"
        label={text.named}
        choices={[
          {
            value: 'yes',
            label: text.namedYes,
            note: consentUntil === null ? text.namedYesWithout : text.namedYesNote(dateInFull(consentUntil, language)),
          },
          { value: 'no', label: text.namedNo, note: text.namedNoNote },
        ]}
      />
      <Buttons>
        <Button>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}

function Before({ choices, language }: { choices: BringChoices; language: Language }) {
  const text = conferenceText[language]
  if (choices.cases.length === 0) return null
  return (
    <Card heading={text.bring.before}>
      <PlainList
        items={choices.cases.map((one) => ({
          what: conferenceName(one, language, choices.today),
          href: `/overleg/${one.conferenceId}/gezin/${one.id}`,
          end: (
            <Tag kind={one.discussedOn === null ? 'plain' : 'done'}>
              {isLeftOut(one)
                ? text.agenda.lineClosed
                : isNotHeld(one)
                  ? endedText[language].notDiscussed
                  : isUnrecorded(one, choices.today)
                    ? text.unrecorded
                    : one.discussedOn === null
                      ? text.state.planned
                      : text.agenda.discussed}
            </Tag>
          ),
        }))}
      />
    </Card>
  )
}
