import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { CopyText } from '../../platform/ui/copy-text.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { areaTextText } from '../factsheet/text/area-text.text.ts'
import type { TypedBack } from '../factsheet/text/saved-form.ts'
import { TextState } from '../factsheet/text/text-state.tsx'
import { lastSave, WritingForm } from '../factsheet/text/writing-form.tsx'
import { dutchIn, WrittenField } from '../factsheet/text/written-field.tsx'
import { councilLetterText } from './council-letter.text.ts'
import { letterParts, writtenRef } from './letter.ts'
import { checksOf, type LetterChecks } from './letter-checks.ts'
import { letterAsText, printedLetter } from './letter-text.ts'
import type { LetterOnDesk } from './read-letter.ts'

export interface CouncilLetterViewProps {
  desk: LetterOnDesk
  typed: TypedBack
  language: Language
}

/** A letter in its four parts, with the footnotes it gets, what to look at, and ways to take it along. */
export function CouncilLetterView({ desk, typed, language }: CouncilLetterViewProps) {
  const text = councilLetterText[language]
  const words = areaTextText[language]
  const { factsheet, letter, version } = desk
  const { area, year } = factsheet
  const address = `/beheer/raadsbrief/${area.slug}/${year}`
  const checks = checksOf(desk)
  const common = { typed, language }
  return (
    <>
      <PageHead
        breadcrumb={{
          label: words.crumbs,
          crumbs: [
            { label: words.manage, href: '/beheer' },
            { label: text.list, href: '/beheer/raadsbrief' },
            { label: text.heading(area.name, year) },
          ],
        }}
        heading={
          <>
            <span class="sheet-kind">{text.kind}</span> {text.heading(area.name, year)}
          </>
        }
        lead={text.lead}
        meta={<TextState text={desk.text} language={language} />}
      >
        <Buttons>
          <ButtonLink href={`${address}.pdf`} kind="quiet">
            {text.pdf}
          </ButtonLink>
          <ButtonLink href={`/factsheet/${area.slug}/${year}`} kind="quiet">
            {text.sheet}
          </ButtonLink>
          <ButtonLink href={`${address}/versies`} kind="quiet">
            {text.versions}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <ErrorSummary heading={words.errorHeading} errors={typed.wrong} />
      <Stack>
        <Checks checks={checks} language={language} />
        <WritingForm address={address} version={version} last={lastSave(desk.entries)} whole={version === 0} {...common}>
          {version === 0 ? <p>{text.notKept}</p> : null}
          <Card>
            <WrittenField field="subject" label={text.subject} words={letter.subject} rows={1} {...common} />
            <p class="small soft">{text.partHint}</p>
            {letterParts.map((part) => (
              <WrittenField field={part} label={text.parts[part]} words={letter[part]} rows={8} {...common} />
            ))}
          </Card>
        </WritingForm>
        <Notes checks={checks} language={language} />
        <Card>
          <Details summary={text.copy} id="overnemen">
            <CopyText
              name="letter"
              label={text.copy}
              hint={text.copyHint}
              action={text.copyAction}
              done={text.copyDone}
              text={letterAsText(printedLetter(letter, factsheet, desk.today))}
              lang={dutchIn(language)}
            />
          </Details>
        </Card>
        {version === 0 ? null : (
          <Card heading={text.anew} kind="sand" id="opnieuw">
            <p>{text.anewLead}</p>
            <Form action={`${address}/opnieuw`} version={version}>
              <Button kind="quiet">{text.anew}</Button>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  )
}

function Checks({ checks, language }: { checks: LetterChecks; language: Language }) {
  const text = councilLetterText[language]
  const { unknown, changed, numbers, causes } = checks
  const remarks = [
    ...(unknown.length === 0 ? [] : [text.unknown(unknown.join(', '))]),
    ...changed.map(({ ref, value }) => text.changed(writtenRef(ref), value)),
    ...(numbers.length === 0 ? [] : [text.numbers(numbers.join(', '))]),
    ...(causes.length === 0 ? [] : [text.causes(causes.join(', '))]),
  ]
  return (
    <Card heading={text.checks} kind={remarks.length === 0 ? 'sand' : 'remark'} id="nakijken">
      {remarks.length === 0 ? (
        <p>{text.checksFine}</p>
      ) : (
        <ul>
          {remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Notes({ checks, language }: { checks: LetterChecks; language: Language }) {
  const text = councilLetterText[language]
  return (
    <Card heading={text.notes} id="voetnoten">
      <p class="prose">{text.notesLead}</p>
      {checks.notes.length === 0 ? (
        <p>{text.noNotes}</p>
      ) : (
        <ol lang="nl">
          {checks.notes.map(({ text: note }) => (
            <li>{note}</li>
          ))}
        </ol>
      )}
      {checks.sources.length === 0 ? null : <h3>{text.sources}</h3>}
      {checks.sources.map(({ letter, text: source }) => (
        <p lang="nl">
          {letter}. {source}
        </p>
      ))}
    </Card>
  )
}
