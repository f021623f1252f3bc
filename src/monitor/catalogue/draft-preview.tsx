import { areaText } from '../../area/area.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { SourceLink } from '../pages/source-link.tsx'
import { DefinitionFacts } from './definition-facts.tsx'
import { draftText } from './draft.text.ts'
import { definitionForm } from './draft-form.tsx'
import type { Preview, PreviewRow } from './preview.ts'
import type { DraftPage } from './view-draft.ts'

/** More than anybody reads; the newest come first. */
const mostRows = 60

/** The definition as a reader would see it, its figures with it, and publishing. */
export function DraftPreview({ page, language }: { page: DraftPage; language: Language }) {
  const { trial } = page
  const text = draftText[language]
  if (trial === null) return null
  const { definition } = trial
  return (
    <>
      <Card heading={text.previewTitle} id="voorbeeld">
        <p>
          <strong>{definition.name[language]}</strong>
        </p>
        <DefinitionFacts
          definition={definition}
          source={page.sources.find(({ key }) => key === definition.source) ?? newSource(page)}
          sourcesAt="/monitor/bronnen"
          language={language}
        />
      </Card>
      <FiguresCard trial={trial} language={language} />
      <Card heading={text.publish} kind="next" id="publiceren">
        <p>{text.publishLead}</p>
        <Buttons>
          <Button name="act" value="publish" form={definitionForm}>
            {text.publish}
          </Button>
        </Buttons>
      </Card>
    </>
  )
}

/** A source that is still to be added has no place to lead to. */
function newSource({ content }: DraftPage) {
  const title = [content.sourceTitle ?? ''].flat()[0] ?? ''
  return title === '' ? undefined : { key: '', title, publisher: '', year: null, note: null }
}

function FiguresCard({ trial: { definition, on, preview }, language }: { trial: NonNullable<DraftPage['trial']>; language: Language }) {
  const text = draftText[language]
  if (on === null || preview.rows.length === 0) {
    return (
      <Card heading={text.previewNone} id="cijfers">
        <p>{text.previewNoneWhy(definition.code)}</p>
      </Card>
    )
  }
  const caption = text.previewFigures(on.name[language])
  return (
    <Card heading={caption} id="cijfers">
      <Misfits preview={preview} language={language} />
      <FigureTable preview={preview} caption={caption} language={language} />
    </Card>
  )
}

function Misfits({ preview, language }: { preview: Preview; language: Language }) {
  const text = draftText[language]
  const { rows, counts, decimals } = preview
  const fitting = rows.filter(({ misfits }) => misfits.length === 0).length
  return (
    <>
      <p>{fitting === rows.length ? text.previewAll(rows.length) : text.previewSome(fitting, rows.length)}</p>
      {counts.size === 0 ? null : (
        <ul>
          {[...counts].map(([misfit, count]) => (
            <li>{text.misfitCount[misfit](count)}</li>
          ))}
        </ul>
      )}
      {decimals === null || decimals.most === 0 ? null : <p class="small">{decimalsText(decimals, language)}</p>}
    </>
  )
}

function decimalsText({ least, most }: NonNullable<Preview['decimals']>, language: Language): string {
  const text = draftText[language]
  return least === 1 && most === 1 ? text.decimalsOne : text.decimals(least, most)
}

/** On a phone each figure becomes a block with its columns named. */
function FigureTable({ preview, caption, language }: { preview: Preview; caption: string; language: Language }) {
  const text = draftText[language]
  const { area, period, now, under, mind } = text.columns
  const further = preview.rows.length - mostRows
  return (
    <>
      <Table class="figures-table source-table">
        <caption class="visually-hidden">{caption}</caption>
        <TableHead>
          <Row>
            {[area, period, now, under, mind].map((column) => (
              <ColumnHeader>{column}</ColumnHeader>
            ))}
          </Row>
        </TableHead>
        <TableBody>
          {preview.rows.slice(0, mostRows).map((row) => (
            <Row>
              <RowHeader>{row.figure.area.name}</RowHeader>
              <Cell data-label={period}>{periodText(row.figure.period, language)}</Cell>
              <Cell data-label={now}>
                {sourceValueText(row.figure, language)}
                {row.isPublished ? null : <span class="note">{text.prepared}</span>}
                <span class="note">
                  <SourceLink source={row.figure.source} base="/monitor" language={language} />
                </span>
              </Cell>
              <Cell data-label={under}>
                {row.shown === null ? <span class="hatched">{text.noNumber}</span> : sourceValueText(row.shown, language)}
              </Cell>
              <Cell data-label={mind}>
                <Fit row={row} language={language} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {further > 0 ? <p class="small">{text.further(further)}</p> : null}
    </>
  )
}

function Fit({ row, language }: { row: PreviewRow; language: Language }) {
  const text = draftText[language]
  if (row.misfits.length === 0) return <Tag kind="done">{text.fits}</Tag>
  const level = areaText[language].level[row.figure.area.level]
  return <span>{row.misfits.map((misfit) => `${text.misfit[misfit]}${misfit === 'outside_levels' ? ` (${level})` : ''}`).join(', ')}</span>
}
