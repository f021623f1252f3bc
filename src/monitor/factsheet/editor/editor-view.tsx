import type { Language } from '../../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { ErrorSummary } from '../../../platform/ui/form/error-summary.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { factsheetView, type IndicatorView } from '../factsheet-view.ts'
import { areaTextText } from '../text/area-text.text.ts'
import { hereField } from '../text/factsheet-fields.ts'
import { nothingTyped, type TypedBack } from '../text/saved-form.ts'
import { TextState } from '../text/text-state.tsx'
import { lastSave, WritingForm } from '../text/writing-form.tsx'
import { WrittenField } from '../text/written-field.tsx'
import { editorText } from './editor.text.ts'
import { type Editor, editorAddress } from './read-editor.ts'
import { EarlierCard, RecommendationsCard } from './recommendation-fields.tsx'
import { VoicesCard } from './voices-card.tsx'

export interface EditorViewProps {
  editor: Editor
  language: Language
  typed?: TypedBack | undefined
  /** Ids for recommendations that are not there yet. */
  fresh: readonly string[]
}

/** Everything one writes beside the figures of an area and year, in the order of the sheet. */
export function EditorView({ editor, language, typed = nothingTyped, fresh }: EditorViewProps) {
  const text = editorText[language]
  const { factsheet, words, version, entries } = editor
  const { area, year } = factsheet
  const address = editorAddress(editor.factsheet)
  const common = { typed, language }
  return (
    <>
      <PageHead
        breadcrumb={{
          label: areaTextText[language].crumbs,
          crumbs: [
            { label: areaTextText[language].manage, href: '/beheer' },
            { label: text.list, href: '/beheer/factsheet' },
            { label: text.heading(area.name, year) },
          ],
        }}
        heading={
          <>
            <span class="sheet-kind">{text.kind}</span> {text.heading(area.name, year)}
          </>
        }
        lead={text.lead}
        meta={<TextState text={editor.text} language={language} />}
      >
        <Buttons>
          <ButtonLink href={`${address}/publiceren`} kind="quiet">
            {text.toPublish}
          </ButtonLink>
          <ButtonLink href={`/factsheet/${area.slug}/${year}`} kind="quiet">
            {text.toSheet}
          </ButtonLink>
          <ButtonLink href={`${address}/versies`} kind="quiet">
            {text.toVersions}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <ErrorSummary heading={areaTextText[language].errorHeading} errors={typed.wrong} />
      <WritingForm address={address} version={version} last={lastSave(entries)} {...common}>
        <Stack>
          <Card heading={text.summary} id="samenvatting">
            <WrittenField field="summary" label={text.summaryLabel} hint={text.summaryHint} words={words.summary} rows={6} {...common} />
          </Card>
          <Card heading={text.figures} id="hier">
            <p class="prose">{text.figuresLead}</p>
            {factsheetView(factsheet, language).indicators.map((indicator) => (
              <Here indicator={indicator} words={words.here.get(indicator.number) ?? ''} {...common} />
            ))}
          </Card>
          <EarlierCard editor={editor} {...common} />
          <RecommendationsCard editor={editor} fresh={fresh} {...common} />
        </Stack>
      </WritingForm>
      <VoicesCard editor={editor} language={language} />
    </>
  )
}

interface HereProps {
  indicator: IndicatorView
  words: string
  typed: TypedBack
  language: Language
}

/** The figures of one indicator as the sheet says them, and what is done here. */
function Here({ indicator, words, typed, language }: HereProps) {
  const text = editorText[language]
  const { number, name } = indicator
  return (
    <div class="writing-part">
      <h3>
        <span class="sheet-number">{number}</span> {name}
      </h3>
      <p class="soft small">
        {text.figureSays}{' '}
        {indicator.series.map(({ name: part, headline, about }, at) => (
          <>
            {at === 0 ? '' : '; '}
            {indicator.parts ? `${part}: ` : ''}
            <strong>{headline}</strong> ({about})
          </>
        ))}
      </p>
      <WrittenField
        field={hereField(number)}
        label={
          <>
            {text.here} <span class="visually-hidden">{text.hereAt(number, name)}</span>
          </>
        }
        words={words}
        typed={typed}
        language={language}
        rows={3}
      />
    </div>
  )
}
