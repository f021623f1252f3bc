import { plainDateOf } from '../../../platform/clock.ts'
import { dateInFull } from '../../../platform/text/date-words.ts'
import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { ErrorSummary } from '../../../platform/ui/form/error-summary.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { Notice } from '../../../platform/ui/notice.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import type { FormValues } from '../../../platform/web/form-input.ts'
import { nameText } from '../name/name.text.ts'
import { answerWords, NameFields } from '../name/name-fields.tsx'
import { areaTextText } from '../text/area-text.text.ts'
import { wordsOfEntries } from '../text/area-text.ts'
import { TextState } from '../text/text-state.tsx'
import { editorText } from './editor.text.ts'
import { fieldName } from './field-names.ts'
import { indicatorNames } from './indicator-names.ts'
import { checksOf } from './publish-checks.ts'
import { type Editor, editorAddress } from './read-editor.ts'

interface PublishViewProps {
  editor: Editor
  /** What was typed before it was refused. */
  values: FormValues
  errors: Readonly<Record<string, string>>
  language: Language
}

/** What to look at before everybody reads it, and publishing itself. */
export function PublishView({ editor, values, errors, language }: PublishViewProps) {
  const text = editorText[language]
  const { area, year } = editor.factsheet
  const address = editorAddress(editor.factsheet)
  const checks = checksOf(editor)
  const published = editor.text?.publishedAt ?? null
  const open = editor.names.filter(({ answer }) => answer === null)
  const answered = editor.names.filter(({ answer }) => answer !== null)
  const same = editor.text !== null && editor.text.publishedVersion === editor.text.version
  return (
    <>
      <PageHead
        breadcrumb={{
          label: areaTextText[language].crumbs,
          crumbs: [
            { label: text.list, href: '/beheer/factsheet' },
            { label: text.heading(area.name, year), href: address },
            { label: text.toPublish },
          ],
        }}
        heading={text.publishTitle(area.name, year)}
        lead={text.publishLead}
        meta={<TextState text={editor.text} language={language} />}
      />
      <Stack>
        <ErrorSummary heading={nameText[language].errorHeading} errors={errors} />
        {checks.stops.map((stop) => (
          <Notice
            kind="error"
            heading={stop.code === 'nothing_written' ? areaTextText[language].refusals.nothing_written : text.incomplete(stop.what)}
          >
            <p>
              <a href={stop.code === 'nothing_written' ? address : `${address}#aanbevelingen`}>{text.back}</a>
            </p>
          </Notice>
        ))}
        <Card heading={text.checks} id="nakijken">
          <ul>
            {checks.numbers.length === 0 ? null : <li>{text.looseNumbers(checks.numbers.join(', '))}</li>}
            {checks.causes.length === 0 ? null : <li>{text.causes(checks.causes.join(', '))}</li>}
            {checks.notTold === 0 ? null : <li>{text.notTold(checks.notTold)}</li>}
            {checks.voices === 0 ? null : <li>{text.shownVoices(checks.voices)}</li>}
            {answered.map(({ kind, words, answer }) => (
              <li>{answer === null ? '' : nameText[language].answered[answerWords(kind)][answer](words)}</li>
            ))}
            {open.length === 0 ? null : <li>{nameText[language].refusals.names_unanswered}</li>}
            {checks.stops.length === 0 ? null : <li>{text.mendFirst}</li>}
            {editor.names.length + checks.stops.length + checks.numbers.length + checks.causes.length + checks.notTold + checks.voices ===
            0 ? (
              <li>{text.checksFine}</li>
            ) : null}
          </ul>
          <p>
            {editor.text?.publishedVersion == null ? (
              text.firstTime
            ) : same ? (
              text.unchanged
            ) : (
              <a href={`${address}/versies/${editor.version}?met=${editor.text.publishedVersion}`}>{text.whatChanges}</a>
            )}
          </p>
          {published === null || same ? null : <p>{text.staysReadable}</p>}
        </Card>
        <Publish editor={editor} stopped={checks.stops.length > 0} same={same} values={values} errors={errors} language={language} />
        {published === null ? null : (
          <Card heading={text.published(dateInFull(plainDateOf(new Date(published)), language))} kind="sand" id="gepubliceerd">
            <p>{text.takeBackLead}</p>
            <Form action={`${address}/terug`}>
              <Button kind="quiet">{text.takeBack}</Button>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  )
}

/** The questions nobody answered yet, and publishing; while something is missing, the answers alone can be kept. */
function Publish({ editor, stopped, same, values, errors, language }: PublishViewProps & { stopped: boolean; same: boolean }) {
  const text = editorText[language]
  const names = nameText[language]
  const address = editorAddress(editor.factsheet)
  const words = wordsOfEntries(editor.entries)
  const placeOf = (field: string) => fieldName(field, words, indicatorNames(language), language)
  if (same || (stopped && editor.names.every(({ answer }) => answer !== null))) return null
  return (
    <Card heading={stopped ? names.heading : text.publish} kind="next" id="publiceren">
      <Form action={stopped ? `${address}/publiceren/antwoorden` : `${address}/publiceren`} version={editor.version}>
        <NameFields names={editor.names} placeOf={placeOf} values={values} errors={errors} language={language} />
        {stopped ? <p>{names.keepLead}</p> : null}
        <Buttons>
          <Button>{stopped ? names.keep : text.publish}</Button>
          <ButtonLink href={address} kind="quiet">
            {text.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </Card>
  )
}
