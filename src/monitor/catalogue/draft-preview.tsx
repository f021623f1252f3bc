import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
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
  const { definition, on, preview } = trial
  return (
    <Card heading={text.previewTitle} kind="next" id="voorbeeld">
      <p>
        <strong>{definition.name[language]}</strong>
      </p>
      <DefinitionFacts
        definition={definition}
        source={page.sources.find(({ key }) => key === definition.source) ?? newSource(page)}
        sourcesAt="/monitor/bronnen"
        language={language}
      />
      {on === null || preview.rows.length === 0 ? (
        <>
          <Heading level={3}>{text.previewNone}</Heading>
          <p>{text.previewNoneWhy(definition.code)}</p>
        </>
      ) : (
        <>
          <Heading level={3}>{text.previewFigures(on.name[language])}</Heading>
          <Misfits preview={preview} language={language} />
          <FigureTable preview={preview} caption={text.previewFigures(on.name[language])} language={language} />
        </>
      )}
      <p class="small">{text.publishLead}</p>
      <Buttons>
        <Button name="act" value="publish" form={definitionForm}>
          {text.publish}
        </Button>
      </Buttons>
    </Card>
  )
}

/** A source that is still to be added has no place to lead to. */
function newSource({ content, trial }: DraftPage) {
  const title = [content.sourceTitle ?? ''].flat()[0] ?? ''
  return title === '' || trial === null ? undefined : { key: '', title, publisher: '', year: null, note: null }
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
      {decimals === null || decimals.most === 0 ? null : (
        <p class="small">{decimals.least === 1 && decimals.most === 1 ? text.decimalsOne : text.decimals(decimals.least, decimals.most)}</p>
      )}
    </>
  )
}

function FigureTable({ preview, caption, language }: { preview: Preview; caption: string; language: Language }) {
  const text = draftText[language]
  const { columns } = text
  const further = preview.rows.length - mostRows
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { header: columns.area, names: true },
          { header: columns.period },
          { header: columns.now },
          { header: columns.under },
          { header: columns.mind },
          { header: columns.state },
        ]}
        rows={preview.rows
          .slice(0, mostRows)
          .map((row) => [
            row.figure.area.name,
            periodText(row.figure.period, language),
            sourceValueText(row.figure, language),
            row.shown === null ? <span class="hatched">{text.noNumber}</span> : sourceValueText(row.shown, language),
            <Fit row={row} language={language} />,
            row.isPublished ? text.published : text.prepared,
          ])}
      />
      {further > 0 ? <p class="small">{text.further(further)}</p> : null}
    </>
  )
}

function Fit({ row, language }: { row: PreviewRow; language: Language }) {
  const text = draftText[language]
  if (row.misfits.length === 0) return <Tag kind="done">{text.fits}</Tag>
  return <Tag kind="wait">{row.misfits.map((misfit) => text.misfit[misfit]).join(', ')}</Tag>
}
