import type { AreaTree } from '../../area/area-tree.ts'
import type { DrawnArea } from '../../area/boundary.store.ts'
import { whatBecameText } from '../../area/former-municipality.text.ts'
import { becameOfNamed } from '../../area/former-municipality.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { boundariesText } from './boundaries.text.ts'
import type { BoundaryDraft, UnknownArea } from './boundary-draft.ts'
import { BoundaryHead } from './boundary-head.tsx'
import type { BoundaryMap } from './boundary-map.ts'
import { CoverageCard, DrawnMap } from './boundary-map-card.tsx'
import type { MapCoverage } from './map-coverage.ts'

export interface BoundaryPreviewProps {
  draft: BoundaryDraft
  drawn: readonly DrawnArea[]
  map: BoundaryMap | null
  /** As it will be. */
  coverage: readonly MapCoverage[]
  areas: AreaTree
  errors: Record<string, string>
  language: Language
}

/** What a file of boundaries makes of the maps, before it does. */
export function BoundaryPreview(props: BoundaryPreviewProps) {
  const { draft, drawn, map, coverage, errors, language } = props
  const text = boundariesText[language]
  const { preview } = text
  const inFile = new Set(draft.boundaries.map(({ area }) => area))
  const staying = drawn.filter(({ area }) => !inFile.has(area))
  return (
    <>
      <BoundaryHead heading={preview.title} lead={preview.lead(draft.fileName)} crumb={preview.title} language={language} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Columns aside={<CoverageCard coverage={coverage} language={language} />}>
        {map === null ? null : (
          <Card heading={preview.heading} id="voorbeeld">
            <DrawnMap
              drawn={map}
              attributions={[...new Set([draft.attribution, ...staying.map(({ attribution }) => attribution)])]}
              isPreview
              language={language}
            />
          </Card>
        )}
        {draft.unknown.length === 0 ? null : <UnknownCard unknown={draft.unknown} language={language} />}
        <AcceptCard draft={draft} errors={errors} language={language} />
        <RecognisedCard {...props} />
      </Columns>
    </>
  )
}

function AcceptCard({ draft, errors, language }: Pick<BoundaryPreviewProps, 'draft' | 'errors' | 'language'>) {
  const { preview } = boundariesText[language]
  const unknown = draft.unknown.length
  return (
    <Card heading={preview.accept} kind="next" id="overnemen">
      <Form action={`/beheer/kaart/${draft.id}`}>
        {unknown === 0 ? null : (
          <ChoiceField
            name="leaveOut"
            kind="checkbox"
            label={preview.leaveOut(unknown)}
            choices={[{ value: 'yes', label: preview.leaveOutChoice(unknown) }]}
            errors={errors}
          />
        )}
        <Buttons>
          <Button>{preview.submit(draft.boundaries.length)}</Button>
          <Button kind="quiet" formAction={`/beheer/kaart/${draft.id}/weggooien`}>
            {preview.discard}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}

const mostUnknown = 12

/** The first few, and the others for who wants them: a file of the whole country has hundreds. */
function UnknownCard({ unknown, language }: { unknown: readonly UnknownArea[]; language: Language }) {
  const { preview } = boundariesText[language]
  const list = (some: readonly UnknownArea[]) => (
    <ul>
      {some.map(({ feature, name }) => {
        const became = becameOfNamed(name)
        return (
          <li>
            {preview.unknownItem(feature, name)}
            {became === null ? null : preview.formerItem(whatBecameText(became, language))}
          </li>
        )
      })}
    </ul>
  )
  const more = unknown.slice(mostUnknown)
  return (
    <Card heading={preview.unknown(unknown.length)} kind="remark" id="onbekend">
      <p>{preview.unknownLead}</p>
      {list(unknown.slice(0, mostUnknown))}
      {more.length === 0 ? null : <Details summary={preview.unknownMore(more.length)}>{list(more)}</Details>}
    </Card>
  )
}

function RecognisedCard({ draft, drawn, areas, language }: BoundaryPreviewProps) {
  const { preview } = boundariesText[language]
  const { columns } = preview
  const standing = new Map(drawn.map(({ area, attribution }) => [area, attribution]))
  const rows = draft.boundaries
    .map(({ area, feature }) => ({ name: areas.find(area)?.name ?? area, feature, replaced: standing.get(area) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
  return (
    <Card heading={preview.recognised(rows.length)} id="herkend">
      <DataTable
        caption={preview.recognised(rows.length)}
        captionHidden
        language={language}
        columns={[{ header: columns.area, names: true }, { header: columns.effect }]}
        rows={rows.map(({ name, feature, replaced }) => [
          <>
            {name} <span class="soft small">{preview.inFile(feature)}</span>
          </>,
          replaced === undefined ? preview.isNew : preview.replaces(replaced),
        ])}
      />
    </Card>
  )
}
