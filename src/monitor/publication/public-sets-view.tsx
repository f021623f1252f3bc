import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { publicSetsText } from './public-sets.text.ts'
import type { PublicPublication, PublicSet, SetCoverage } from './public-sets.ts'
import type { PublicationAccount } from './publication.ts'
import type { Publisher } from './publisher.ts'
import { readerChangeText } from './reader-change.text.ts'
import { type EditionChanges, editionKey } from './reader-change.ts'
import { ChangedFigures } from './reader-change-view.tsx'
import { unsaidText } from './unsaid.text.ts'

export interface PublicSetsViewProps {
  sets: readonly PublicSet[]
  /** By slug of the set. */
  coverage: ReadonlyMap<string, SetCoverage>
  /** By `editionKey`; a publication that says nothing otherwise is absent. */
  changes: ReadonlyMap<string, EditionChanges>
  publisher: Publisher
  language: Language
}

/** Every set that is shown: what it is about, what of it is hidden, what the audit tested, and where to get it. */
export function PublicSetsView({ sets, coverage, changes, publisher, language }: PublicSetsViewProps) {
  const text = publicSetsText[language]
  return (
    <Stack>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.monitor, href: '/monitor' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead}
      />
      {sets.length === 0 ? (
        <EmptyState heading={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        sets.map((set) => <SetCard set={set} coverage={coverage.get(set.slug)} changes={changes} language={language} />)
      )}
      <Card heading={text.machines} kind="sand" id="programmas">
        <p>{text.machinesLead}</p>
        <PlainList
          items={[
            { what: text.openapi, href: '/api/v1/openapi.json' },
            { what: text.dcatJson, href: '/api/v1/catalog.jsonld' },
            { what: text.dcatTurtle, href: '/api/v1/catalog.ttl' },
          ]}
        />
      </Card>
      <Card heading={text.publisher} kind="sand" id="uitgever">
        <p>{text.publisherName(publisher.name)}</p>
        {publisher.email === null ? null : (
          <p>
            {text.questions} <a href={`mailto:${publisher.email}`}>{publisher.email}</a>.
          </p>
        )}
      </Card>
      <Card heading={text.licence} kind="sand">
        <p>
          {text.licenceOwn} {text.licenceQuoted}
        </p>
      </Card>
    </Stack>
  )
}

interface SetCardProps extends Pick<PublicSetsViewProps, 'changes' | 'language'> {
  set: PublicSet
  coverage: SetCoverage | undefined
}

function SetCard({ set, coverage, changes, language }: SetCardProps) {
  const text = publicSetsText[language]
  const [shown, ...earlier] = set.publications
  if (shown === undefined) return null
  const { account } = shown
  const edition = changes.get(editionKey(set.slug, shown.number))
  return (
    <Card heading={set.title[language]} id={set.slug}>
      <Stack>
        <DescriptionList
          items={[
            { term: text.shown, description: publicationText(shown, language) },
            { term: text.figures, description: text.count(account.figures) },
            { term: text.withheld, description: text.withheldCount(account.withheld) },
            ...(coverage === undefined
              ? []
              : [
                  { term: text.about, description: text.coverage(coverage.areas.length, coverage.from, coverage.until) },
                  { term: text.sources, description: <a href="/monitor/bronnen">{text.sourceCount(coverage.sources.length)}</a> },
                ]),
            ...(shown.note === null ? [] : [{ term: text.note, description: <Note note={shown.note} language={language} /> }]),
          ]}
        />
        {edition === undefined ? null : (
          <div>
            <Heading level={3}>{readerChangeText[language].heading(edition.since)}</Heading>
            <ChangedFigures edition={edition} language={language} />
          </div>
        )}
        <div>
          <Heading level={3}>{text.checked}</Heading>
          <Checked account={account} language={language} />
        </div>
        <div class="buttons chart-links">
          <span class="small soft">{text.download}</span>
          <Files path={`/api/v1/sets/${set.slug}`} name={set.title[language]} language={language} />
        </div>
        {earlier.length === 0 ? null : <Earlier set={set} earlier={earlier} changes={changes} language={language} />}
      </Stack>
    </Card>
  )
}

function publicationText({ number, publishedOn }: PublicPublication, language: Language): string {
  return publicSetsText[language].publication(number, dateInFull(publishedOn, language))
}

/** What an analyst wrote with a publication: always Dutch. */
function Note({ note, language }: { note: string; language: Language }) {
  return <span lang={language === 'nl' ? undefined : 'nl'}>{note}</span>
}

function Checked({ account, language }: { account: PublicationAccount; language: Language }) {
  const text = publicSetsText[language]
  const { audit, threshold, smallInPrint, protectedBySource } = account
  if (audit === null) {
    return (
      <p>
        {text.quoted} {text.quotedSmall(smallInPrint)}
      </p>
    )
  }
  return (
    <>
      {threshold === null ? null : <p>{text.hidden(threshold)}</p>}
      <p>
        {text.audited(audit.relations)} <strong>{text.found(audit.exactLeaks, audit.intervalLeaks)}</strong>{' '}
        {text.printedBefore(smallInPrint)} {unsaidText[language].told(protectedBySource)}
      </p>
      <p class="small soft">{text.versions(audit.versions.highs, audit.versions.audit)}</p>
    </>
  )
}

function Files({ path, name, language }: { path: string; name: string; language: Language }) {
  const text = publicSetsText[language]
  return (
    <>
      <a href={`${path}/figures.csv`} aria-label={text.label(text.csv, name)} download="">
        {text.csv}
      </a>{' '}
      <a href={`${path}/figures.json`} aria-label={text.label(text.json, name)} download="">
        {text.json}
      </a>
    </>
  )
}

function Earlier({ set, earlier, changes, language }: Omit<SetCardProps, 'coverage'> & { earlier: readonly PublicPublication[] }) {
  const text = publicSetsText[language]
  const words = readerChangeText[language]
  const { publication, figures, files } = text.earlierColumns
  return (
    <Details summary={text.earlier}>
      <p>{text.earlierLead}</p>
      <DataTable
        caption={text.earlier}
        captionHidden
        language={language}
        columns={[{ header: publication, names: true }, { header: figures, numeric: true }, { header: files }]}
        rows={earlier.map((each) => {
          const name = publicationText(each, language)
          const edition = changes.get(editionKey(set.slug, each.number))
          return [
            <>
              {name}
              {each.note === null ? null : (
                <>
                  <br />
                  <span class="small">
                    <Note note={each.note} language={language} />
                  </span>
                </>
              )}
              {edition === undefined ? null : (
                <>
                  <br />
                  <span class="small">
                    {words.heading(edition.since)}: {words.lead(edition.changed, edition.gone)}
                  </span>
                </>
              )}
            </>,
            String(each.account.figures),
            <span class="chart-links">
              <Files path={`/api/v1/sets/${set.slug}/${each.number}`} name={`${set.title[language]}, ${name}`} language={language} />
            </span>,
          ]
        })}
      />
    </Details>
  )
}
