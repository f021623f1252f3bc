import type { DrawnArea } from '../../area/boundary.store.ts'
import { boundaryProblemText } from '../../area/boundary.text.ts'
import type { BoundaryProblem } from '../../area/boundary.ts'
import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { FormValues } from '../../platform/web/form-input.ts'
import { boundariesText } from './boundaries.text.ts'
import type { BoundaryDraft } from './boundary-draft.ts'
import { BoundaryHead } from './boundary-head.tsx'
import type { BoundaryMap } from './boundary-map.ts'
import { CoverageCard, DrawnMap } from './boundary-map-card.tsx'
import type { MapCoverage } from './map-coverage.ts'
import { UploadCard } from './upload-card.tsx'

export interface BoundariesViewProps {
  drawn: readonly DrawnArea[]
  map: BoundaryMap | null
  coverage: readonly MapCoverage[]
  /** Of the boundaries as they stand. */
  version: string
  waiting: Pick<BoundaryDraft, 'id' | 'madeAt' | 'fileName'> | null
  problems: readonly BoundaryProblem[]
  values: FormValues
  errors: Record<string, string>
  language: Language
}

/** Where maps are drawn with boundaries of one's own: how they are now, a file to import, and the way back to tiles. */
export function BoundariesView(props: BoundariesViewProps) {
  const { drawn, coverage, waiting, problems, values, errors, language } = props
  const text = boundariesText[language]
  return (
    <>
      <BoundaryHead heading={text.title} lead={text.lead} language={language} />
      <Columns
        aside={
          <>
            <HowCard language={language} />
            {drawn.length === 0 ? null : <CoverageCard coverage={coverage} language={language} />}
          </>
        }
      >
        {waiting === null ? null : (
          <Notice kind="info" heading={text.waiting.heading}>
            <p>{text.waiting.lead(waiting.fileName, dateInFull(plainDateOf(waiting.madeAt), language))}</p>
            <p>
              <a href={`/beheer/kaart/${waiting.id}`}>{text.waiting.link}</a>
            </p>
          </Notice>
        )}
        <UploadCard values={values} errors={errors} language={language}>
          {problems.length === 0 ? null : <Problems problems={problems} language={language} />}
        </UploadCard>
        <NowCard {...props} />
      </Columns>
    </>
  )
}

function NowCard({ drawn, map, version, language }: BoundariesViewProps) {
  const text = boundariesText[language]
  if (map === null)
    return (
      <Card heading={text.now} id="nu">
        <EmptyState
          heading={text.tiles}
          action={
            <ButtonLink kind="quiet" href="/monitor/atlas">
              {text.toAtlas}
            </ButtonLink>
          }
        >
          <p>{text.tilesWhy}</p>
        </EmptyState>
      </Card>
    )
  const imports = Map.groupBy(drawn, ({ attribution, importedAt }) => `${attribution}|${importedAt.toISOString()}`)
  return (
    <>
      <Card heading={text.now} id="nu">
        <p>
          <strong>{text.drawn(drawn.length)}</strong> · <a href="/monitor/atlas">{text.toAtlas}</a>
        </p>
        <DrawnMap drawn={map} attributions={[]} isPreview={false} language={language} />
        <PlainList
          items={[...imports.values()].flatMap((areas) => {
            const [first] = areas
            if (first === undefined) return []
            return [{ what: text.since(areas.length, first.attribution, dateInFull(plainDateOf(first.importedAt), language)) }]
          })}
        />
      </Card>
      <Card heading={text.remove.heading} id="tegels">
        <p>{text.remove.lead}</p>
        <Form action="/beheer/kaart/tegels" version={version}>
          <Button kind="quiet">{text.remove.submit}</Button>
        </Form>
      </Card>
    </>
  )
}

function HowCard({ language }: { language: Language }) {
  const { how } = boundariesText[language]
  return (
    <Card heading={how.heading} kind="sand">
      <ul>
        {[how.source, how.generalised, how.format, how.names].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}

const mostProblems = 20

/** What is wrong in a file, each with its place in it. */
function Problems({ problems, language }: { problems: readonly BoundaryProblem[]; language: Language }) {
  const text = boundariesText[language].problems
  const noneKnown = problems.every(({ code }) => code === 'unknown_area')
  const sentence = (problem: BoundaryProblem) => {
    const said = boundaryProblemText(problem, language)
    return `${said.charAt(0).toLocaleUpperCase(language)}${said.slice(1)}.`
  }
  return (
    <Notice kind="error" heading={text.heading} level={3} id="problemen">
      <p>{noneKnown ? text.noneKnown : text.lead(problems.length)}</p>
      <ul>
        {problems.slice(0, mostProblems).map((problem) => (
          <li>{sentence(problem)}</li>
        ))}
      </ul>
      {problems.length > mostProblems ? <p>{text.more(problems.length - mostProblems)}</p> : null}
    </Notice>
  )
}
