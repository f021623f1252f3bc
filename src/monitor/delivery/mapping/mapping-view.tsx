import type { AreaTree } from '../../../area/area-tree.ts'
import type { Language } from '../../../platform/text/text.ts'
import { Button, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { Details } from '../../../platform/ui/details.tsx'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../../platform/ui/form/error-summary.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { Columns, Stack } from '../../../platform/ui/layout.tsx'
import { Notice } from '../../../platform/ui/notice.tsx'
import { DataTable } from '../../../platform/ui/table.tsx'
import { placeText } from '../check/mapped-rows.ts'
import type { Delivery } from '../delivery.ts'
import { DeliveryFacts } from '../delivery-facts.tsx'
import { DeliveryHead } from '../delivery-head.tsx'
import { columnLetters, sheetEncodings } from '../sheet/sheet.ts'
import { shownCell } from '../sheet/shown-number.ts'
import { ColumnFields } from './column-fields.tsx'
import { mappingText } from './mapping.text.ts'
import type { MappingToShow } from './mapping-to-show.ts'
import { SignFields, WholeFields } from './whole-fields.tsx'

interface MappingViewProps {
  delivery: Delivery
  shown: MappingToShow
  areas: AreaTree
  /** By field, in words. */
  errors: Readonly<Record<string, string>>
  language: Language
}

/** The page where somebody says what each column of a sheet is. */
export function MappingView({ delivery, shown, areas, errors, language }: MappingViewProps) {
  const text = mappingText[language]
  const { outline, sheet, mapping, catalogue, remembered, decimalsCertain } = shown
  const address = `/beheer/cijfers/${delivery.id}/kolommen`
  return (
    <>
      <DeliveryHead
        heading={text.title}
        lead={text.lead}
        crumb={delivery.fileName}
        language={language}
        step="columns"
        hrefs={{ file: '/beheer/cijfers/nieuw' }}
      />
      <Columns
        aside={
          <>
            <OtherSheet shown={shown} address={address} language={language} />
            <DeliveryFacts delivery={delivery} language={language} />
          </>
        }
      >
        {remembered !== null ? (
          <Notice kind="success" heading={text.remembered}>
            <p>{remembered.otherSource === null ? text.rememberedWhy : text.rememberedFrom(remembered.otherSource)}</p>
          </Notice>
        ) : null}
        <UnusedColumns shown={shown} language={language} />
        {sheet.hiddenRows > 0 ? <Notice kind="info" heading={text.hiddenRows(sheet.hiddenRows)} /> : null}
        {outline.garbled.length > 0 ? (
          <Notice kind="warning" heading={text.garbled}>
            <p lang="nl">{outline.garbled.join(', ')}</p>
            <p>{text.garbledWhy}</p>
          </Notice>
        ) : null}
        <FirstRows shown={shown} language={language} />
        <Form action={address} version={delivery.version} hidden={{ sheet: mapping.sheet, headerRow: String(mapping.headerRow) }}>
          <ErrorSummary heading={text.errorHeading} errors={errors} />
          <Stack>
            {Object.keys(outline.letters).length === 0 ? null : (
              <Letters delivery={delivery} shown={shown} errors={errors} language={language} />
            )}
            <Card heading={text.columns}>
              <p class="soft">{text.measureHint}</p>
              <div class="pairing">
                {mapping.columns.map((column, at) => (
                  <ColumnFields column={column} at={at} outline={sheet.columns[at]} errors={errors} language={language} />
                ))}
              </div>
            </Card>
            <Card heading={text.whole.title}>
              <p class="soft">{text.whole.hint}</p>
              <WholeFields whole={mapping.whole} areas={areas} errors={errors} language={language} />
              <ChoiceField
                name="decimals"
                label={text.decimals.label}
                kind="radio"
                value={decimalsCertain ? mapping.decimals : undefined}
                errors={errors}
                choices={(['comma', 'point'] as const).map((value) => ({ value, label: text.decimals[value] }))}
              />
            </Card>
            <Card heading={text.signs.title}>
              <p class="soft">{text.signs.hint}</p>
              <SignFields sheet={sheet} mapping={mapping} language={language} />
            </Card>
          </Stack>
          <datalist id="indicatoren">
            {catalogue.all.map(({ code, name }) => (
              <option value={code}>{name[language]}</option>
            ))}
          </datalist>
          <Buttons>
            <Button>{text.submit}</Button>
          </Buttons>
        </Form>
      </Columns>
    </>
  )
}

type Part = Pick<MappingViewProps, 'shown' | 'language'>

/** Columns with something in them that the proposal passes over, by name: a figure in one of them would go missing. */
function UnusedColumns({ shown: { sheet, mapping }, language }: Part) {
  const unused = mapping.columns.flatMap(({ role, header }, at) =>
    role === 'ignore' && (sheet.columns[at]?.examples.length ?? 0) > 0 ? [placeText(at, header)] : [],
  )
  if (unused.length === 0) return null
  const text = mappingText[language]
  return (
    <Notice kind="info" heading={text.unused(unused.length)}>
      <p lang="nl">{unused.join(', ')}</p>
      <p>{text.unusedWhy}</p>
    </Notice>
  )
}

/** As the sheet has them, so that a reader can look back and forth. */
function FirstRows({ shown: { sheet, mapping }, language }: Part) {
  const text = mappingText[language]
  const width = mapping.columns.length
  return (
    <Details summary={text.preview(sheet.name || text.thisSheet)} open={width <= 12}>
      <DataTable
        caption={text.preview(sheet.name || text.thisSheet)}
        captionHidden
        compares
        language={language}
        columns={[
          { header: text.rowNumber, names: true, numeric: true },
          ...Array.from({ length: width }, (_, at) => ({ header: columnLetters(at) })),
        ]}
        rows={sheet.top
          .slice(0, 8)
          .map(({ number, cells }) => [
            String(number),
            ...cells.map((cell, at) =>
              number === mapping.headerRow ? <strong>{cell}</strong> : shownCell(cell, sheet.columns[at], language),
            ),
          ])}
      />
    </Details>
  )
}

/** Another sheet of the workbook, or another row that names the columns; asks for the page again. */
function OtherSheet({ shown: { outline, sheet, mapping }, address, language }: Part & { address: string }) {
  const text = mappingText[language].sheet
  return (
    <Card heading={text.title} kind="sand">
      <form class="form" method="get" action={address} aria-label={text.title}>
        {outline.sheets.length < 2 ? null : (
          <SelectField
            name="blad"
            label={text.sheet}
            value={sheet.name}
            options={outline.sheets.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
        <SelectField
          name="kop"
          label={text.headerRow}
          value={String(mapping.headerRow)}
          options={sheet.top.map(({ number, cells }) => ({
            value: String(number),
            label: text.row(number, cells.filter(Boolean).slice(0, 3).join(' · ')).slice(0, 60),
          }))}
        />
        <Button kind="quiet">{text.submit}</Button>
      </form>
    </Card>
  )
}

function Letters({ delivery, shown: { outline }, errors, language }: Part & Pick<MappingViewProps, 'delivery' | 'errors'>) {
  const text = mappingText[language].letters
  return (
    <Card kind="remark">
      <ChoiceField
        name="letters"
        label={text.title}
        hint={text.hint}
        kind="radio"
        errors={errors}
        value={delivery.mappingVersion === null ? undefined : (delivery.encoding ?? undefined)}
        choices={sheetEncodings
          .filter((encoding) => outline.letters[encoding] !== undefined)
          .map((encoding) => ({
            value: encoding,
            label: <span lang="nl">{outline.letters[encoding]?.join(', ') || text.none}</span>,
            note: text.encodings[encoding],
          }))}
      />
    </Card>
  )
}
