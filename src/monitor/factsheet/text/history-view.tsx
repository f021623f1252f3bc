import type { Language } from '../../../platform/text/text.ts'
import { Button } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { PlainList } from '../../../platform/ui/plain-list.tsx'
import { Tag } from '../../../platform/ui/tag.tsx'
import { ChangeTables, changeCounts } from '../version/change-table.tsx'
import type { ChangeKind, FactsheetSection } from '../version/factsheet-change.ts'
import { factsheetVersionText } from '../version/factsheet-version.text.ts'
import { areaTextText } from './area-text.text.ts'
import { type AreaText, sittingsToCompare, type TextPublication, type TextVersion, type TextVersionSeries } from './area-text.ts'
import { ChangedWords, countsInWords } from './changed-words.tsx'
import { momentInWords } from './moment.ts'

/** What the pages of versions know of the text they are about. */
export interface HistoryPlace {
  /** Of the text itself, without a slash at the end. */
  address: string
  title: string
  year: number
  crumbs: readonly { label: string; href: string }[]
  language: Language
}

/** Every sitting of a text, the latest first. */
export function VersionsView({
  place,
  text,
  sittings,
  publications,
}: {
  place: HistoryPlace
  text: AreaText | null
  sittings: readonly TextVersionSeries[]
  publications: readonly TextPublication[]
}) {
  const { language, address } = place
  const words = areaTextText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: words.crumbs, crumbs: [...place.crumbs, { label: words.versions }] }}
        heading={`${words.versions}: ${place.title}`}
        lead={words.versionsLead}
      />
      {sittings.length === 0 ? (
        <EmptyState heading={words.noVersions} level={2}>
          <p>{words.noVersionsWhy}</p>
        </EmptyState>
      ) : (
        <Stack>
          <Card>
            <PlainList
              items={sittings.map((sitting) => ({
                what: sittingName(sitting, language),
                href: `${address}/versies/${sitting.last.number}?met=${sitting.first.number - 1}`,
                note: sittingWords(sitting, language),
                end: <Marks version={sitting.last.number} first={sitting.first.number} text={text} language={language} />,
              }))}
            />
          </Card>
          <Publications publications={publications} address={address} language={language} />
        </Stack>
      )}
    </>
  )
}

/** What everybody could read of the text, since when, by whom. */
function Publications({ publications, address, language }: PublicationsProps) {
  const words = areaTextText[language]
  if (publications.length === 0) return null
  return (
    <Card heading={words.publications} id="gepubliceerd">
      <p>{words.publicationsLead}</p>
      <PlainList
        items={publications.map(({ version, publishedAt, publishedBy, takenBackAt }, place) => ({
          what: words.publishedVersion(version),
          href: `${address}/versies/${version}?met=${publications[place + 1]?.version ?? 0}`,
          note: `${publishedBy}, ${momentInWords(publishedAt, language)}`,
          end: takenBackAt === null ? undefined : <Tag>{words.takenBack(momentInWords(takenBackAt, language))}</Tag>,
        }))}
      />
    </Card>
  )
}

interface PublicationsProps {
  publications: readonly TextPublication[]
  address: string
  language: Language
}

function sittingName({ first, last }: TextVersionSeries, language: Language): string {
  const words = areaTextText[language]
  return first.number === last.number ? words.version(last.number) : words.versionsJoined(first.number, last.number)
}

function sittingWords({ last, fields }: TextVersionSeries, language: Language): string {
  const words = areaTextText[language]
  const when = momentInWords(last.savedAt, language)
  return last.restored === null ? words.sitting(last.savedBy, when, fields) : words.sittingRestored(last.savedBy, when, last.restored)
}

function Marks({ version, first, text, language }: { version: number; first: number; text: AreaText | null; language: Language }) {
  const words = areaTextText[language]
  const shown = text?.publishedVersion ?? null
  return (
    <>
      {text?.version === version ? <Tag>{words.current}</Tag> : null}{' '}
      {shown !== null && first <= shown && shown <= version ? <Tag kind="done">{words.shown}</Tag> : null}
    </>
  )
}

export interface FieldChange {
  kind: ChangeKind
  /** The part of the text it stands in; empty where it stands by itself. */
  section: string
  name: string
  before: string
  after: string
}

export interface CompareProps {
  place: HistoryPlace
  text: AreaText
  /** The version looked at, and the one it is compared with; 0 is the beginning. */
  number: number
  other: number
  versions: readonly TextVersion[]
  changes: readonly FieldChange[]
  /** What changed in the published figures in the same time; null where that cannot be said. */
  figures: readonly FactsheetSection[] | null
}

/** What is different between two versions, field by field, and the way back to the one looked at. */
export function CompareView({ place, text, number, other, versions, changes, figures }: CompareProps) {
  const { language, address, year } = place
  const words = areaTextText[language]
  const name = (version: number) => (version === 0 ? words.nothingBefore : words.version(version))
  return (
    <>
      <PageHead
        breadcrumb={{
          label: words.crumbs,
          crumbs: [...place.crumbs, { label: words.versions, href: `${address}/versies` }, { label: name(number) }],
        }}
        heading={`${name(number)}: ${place.title}`}
        lead={versionWords(number, versions, language)}
      >
        <form class="choose" method="get" action={`${address}/versies/${number}`}>
          <SelectField
            name="met"
            label={words.compare}
            value={String(other)}
            options={[
              ...sittingsToCompare(versions, { number, other }).map((sitting) => ({
                value: String(sitting.last.number),
                label: words.choice(sittingName(sitting, language), sitting.last.savedBy, momentInWords(sitting.last.savedAt, language)),
              })),
              { value: '0', label: words.nothingBefore },
            ]}
          />
          <Button kind="quiet">{words.compareSubmit}</Button>
        </form>
      </PageHead>
      <Stack>
        <Card heading={words.changesBetween(name(other).toLocaleLowerCase(language), name(number).toLocaleLowerCase(language))}>
          {changes.length === 0 ? (
            <p>{words.noChanges}</p>
          ) : (
            <>
              <p>
                <strong>{countsInWords(changes, language)}</strong>
              </p>
              <p class="small soft">{words.legend}</p>
            </>
          )}
          {[...Map.groupBy(changes, ({ section }) => section)].map(([section, own]) => (
            <ChangedFields section={section} changes={own} language={language} />
          ))}
        </Card>
        {figures === null ? null : (
          <Card heading={factsheetVersionText[language].figuresBetween}>
            {figures.length === 0 ? <p>{factsheetVersionText[language].figuresNone}</p> : <p>{changeCounts(figures, language)}</p>}
            <ChangeTables sections={figures} level={3} year={year} language={language} />
          </Card>
        )}
        {number === text.version ? null : (
          <Card heading={words.restore(number)} kind="next">
            <p>{words.restoreLead}</p>
            <Form action={`${address}/versies/${number}`} version={text.version}>
              <Button>{words.restore(number)}</Button>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  )
}

/** The fields of one part of the text, each with what is gone and what is new. */
function ChangedFields({ section, changes, language }: { section: string; changes: readonly FieldChange[]; language: Language }) {
  return (
    <>
      {section === '' ? null : <h3 class="change-part">{section}</h3>}
      {changes.map((change) => (
        <ChangedWords {...change} level={section === '' ? 3 : 4} language={language} />
      ))}
    </>
  )
}

function versionWords(number: number, versions: readonly TextVersion[], language: Language): string {
  const version = versions.find((one) => one.number === number)
  if (version === undefined) return ''
  return sittingWords({ first: version, last: version, fields: version.fields }, language)
}
