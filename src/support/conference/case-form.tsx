import { professionName } from '../../people/professional/professional.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Grid, Stack } from '../../platform/ui/layout.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import type { CaseViewProps } from './case-view.tsx'
import { caseText } from './conference-case.text.ts'
import { agreementRows, type ConferenceCase, parentParts, questions, withoutStanding } from './conference-case.ts'
import type { CaseView } from './view-case.ts'

/** The rows that are always in view; the others unfold. */
const rowsInView = 3

interface Fields {
  view: CaseView
  language: Language
  common: (name: string) => { name: string; errors: Record<string, string>; value: string | undefined }
}

/** What is recorded at the table. Once saved it holds what stands, and the parent's part is asked no more. */
export function CaseForm({ view, language, typed }: CaseViewProps) {
  const text = caseText[language]
  const held = view.item.case
  const values = typed === null ? standing(held) : typed.stale === null ? typed.values : beside(held, typed.values)
  const errors = typed?.errors ?? {}
  const common = (name: string) => ({ name, errors, value: typedIn(values, name) })
  const fields = { view, language, common }
  const discussed = held.discussedOn !== null
  return (
    <Form action={`/overleg/${held.conferenceId}/gezin/${held.id}`} version={held.version}>
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Stack>
        {discussed ? null : <ParentPart {...fields} />}
        <Card heading={text.questionsTitle}>
          <p class="soft">{text.questionsLead}</p>
          <div class="questions">
            <Grid columns={2}>
              {questions.map((question) => (
                <TextArea {...common(question)} label={text.questions[question]} rows={3} />
              ))}
            </Grid>
          </div>
        </Card>
        <Card heading={text.minutes}>
          <TextArea {...common('minutes')} label={text.minutesLabel} hint={text.minutesHint} rows={6} />
        </Card>
        <Agreements {...fields} values={values} />
        <Naming {...fields} />
      </Stack>
      <Buttons>
        <Button>{discussed ? text.submitAgain : text.submit}</Button>
      </Buttons>
    </Form>
  )
}

/** What stands, as the form takes it back. */
function standing(held: ConferenceCase): FormValues {
  const answers = questions.flatMap((question) => {
    const answer = held.notes?.answers[question]
    return answer === undefined ? [] : [[question, answer] as const]
  })
  return { ...Object.fromEntries(answers), minutes: held.notes?.minutes ?? '', nextOn: held.nextOn ?? '' }
}

/** What was typed over minutes that changed since: what stands fills the fields that were left empty, so that saving wipes nothing unseen. */
function beside(held: ConferenceCase, typed: FormValues): FormValues {
  const own = Object.entries(withoutStanding(typed, held.agreements)).filter(([, value]) => [value].flat().some((text) => text !== ''))
  return { ...standing(held), ...Object.fromEntries(own) }
}

function ParentPart({ view, language, common }: Fields) {
  const text = caseText[language].parent
  const parts = parentParts.filter((part) => view.item.case.named || part !== 'present')
  return (
    <Card heading={text.title}>
      <ChoiceField
        {...common('parentPart')}
        kind="radio"
        label={<span class="visually-hidden">{text.title}</span>}
        hint={text.stands}
        choices={parts.map((part) => ({ value: part, label: text[part] }))}
      />
      <TextField {...common('parentReason')} label={text.reason} hint={text.reasonHint} autocomplete="off" />
    </Card>
  )
}

function Agreements({ view, language, common, values }: Fields & { values: FormValues }) {
  const text = caseText[language]
  const touched = agreementRows.slice(rowsInView).some((row) => ['what', 'who', 'due'].some((name) => typedIn(values, `${name}${row}`)))
  const row = (number: number) => (
    <fieldset class="field-row">
      <legend>{text.agreement(number)}</legend>
      <div class="fields">
        <TextField {...common(`what${number}`)} label={text.what} autocomplete="off" />
        <SelectField
          {...common(`who${number}`)}
          label={text.who}
          prompt={text.whoPrompt}
          options={[{ value: 'parent', label: text.theParent }, ...view.doers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <DateField {...common(`due${number}`)} label={text.due} earliest={view.conference.plannedOn} />
      </div>
    </fieldset>
  )
  return (
    <Card heading={text.agreements}>
      <p class="soft">{text.agreementsLead}</p>
      {agreementRows.slice(0, rowsInView).map(row)}
      <Details summary={text.moreRows} open={touched}>
        {agreementRows.slice(rowsInView).map(row)}
      </Details>
    </Card>
  )
}

function Naming({ view, language, common }: Fields) {
  const text = caseText[language]
  const { now, ...words } = text.coordinator
  const { coordinator } = view
  return (
    <Card heading={words.title}>
      <p>{coordinator === null ? now.none : now[coordinator.state](coordinator.name, coordinator.organisation)}</p>
      <SelectField
        {...common('coordinatorId')}
        label={words.label}
        hint={words.hint}
        prompt={words.prompt}
        optional={text.optional}
        options={view.colleagues.map(({ id, name, profession, organisation }) => ({
          value: id,
          label: `${name}, ${professionName(profession, language)} (${organisation})`,
        }))}
      />
      <ChoiceField
        {...common('coordinatorAgrees')}
        kind="checkbox"
        label={words.agrees}
        choices={[{ value: 'yes', label: words.agreesYes }]}
      />
      <DateField {...common('nextOn')} label={text.next} optional={text.optional} earliest={view.conference.plannedOn} />
    </Card>
  )
}
