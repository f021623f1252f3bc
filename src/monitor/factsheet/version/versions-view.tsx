import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { PlainList } from '../../../platform/ui/plain-list.tsx'
import { factsheetText } from '../factsheet.text.ts'
import { recommendationText } from '../recommendation/recommendation.text.ts'
import { areaTextText } from '../text/area-text.text.ts'
import { ChangedWords, countsInWords } from '../text/changed-words.tsx'
import { momentInWords } from '../text/moment.ts'
import { ChangeTables, changeCounts } from './change-table.tsx'
import type { FactsheetComparison } from './compare-factsheets.ts'
import { factsheetVersionText } from './factsheet-version.text.ts'
import { type FactsheetVersion, type WrittenPart, writtenParts } from './factsheet-version.ts'
import { changeInWords, versionName } from './version-words.ts'
import type { WrittenChange } from './written-change.ts'

export interface VersionsViewProps {
  comparison: FactsheetComparison
  /** Of the factsheet, without a slash at the end. */
  address: string
  language: Language
}

/** Two versions of a factsheet, what is different between them in figures and text, and every version there is. */
export function FactsheetVersionsView(props: VersionsViewProps) {
  const { comparison, address, language } = props
  const text = factsheetVersionText[language]
  const sheet = factsheetText[language]
  const { area, year, versions, compared } = comparison
  const title = sheet.title(area.name, year)
  return (
    <>
      <PageHead
        breadcrumb={{
          label: sheet.crumbs,
          crumbs: [
            { label: sheet.monitor, href: `/monitor?gebied=${area.slug}&jaar=${year}` },
            { label: sheet.fullTitle(area.name, year), href: address },
            { label: text.crumb },
          ],
        }}
        heading={text.heading(title)}
        lead={text.lead}
        meta={
          // The choice below is not printed.
          compared === null ? undefined : <p>{text.between(versionName(compared.from, language), versionName(compared.until, language))}</p>
        }
      >
        {compared === null ? null : (
          <form class="choose two-fields alike" method="get" action={`${address}/versies`} aria-label={text.choose}>
            <SelectField name="van" label={text.from} value={compared.from.at} options={optionsOf(versions, language)} />
            <SelectField name="naar" label={text.until} value={compared.until.at} options={optionsOf(versions, language)} />
            <Button kind="quiet">{text.compare}</Button>
          </form>
        )}
      </PageHead>
      <Stack>
        <Differences {...props} />
        <AllVersions {...props} />
        <Buttons>
          <ButtonLink href={address} kind="quiet">
            {text.toSheet}
          </ButtonLink>
        </Buttons>
      </Stack>
    </>
  )
}

function optionsOf(versions: readonly FactsheetVersion[], language: Language) {
  return versions.map((version) => ({ value: version.at, label: versionName(version, language) }))
}

function Differences({ comparison, language }: VersionsViewProps) {
  const text = factsheetVersionText[language]
  const { versions, compared, year } = comparison
  if (compared === null) {
    const [only] = versions
    return (
      <EmptyState heading={text.one} level={2}>
        {only === undefined ? null : <p>{text.oneWhy(momentInWords(only.at, language))}</p>}
      </EmptyState>
    )
  }
  const { sections, written } = compared
  if (sections.length + written.length === 0) {
    return (
      <EmptyState heading={text.none} level={2}>
        <p>{text.noneWhy}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {sections.length === 0 ? null : (
        <Card heading={text.figuresChanged(changeCounts(sections, language))} id="cijfers">
          {written.length === 0 ? <p>{text.textSame}</p> : null}
          <ChangeTables sections={sections} level={3} year={year} language={language} />
        </Card>
      )}
      {written.length === 0 ? null : (
        <Card heading={text.textChanged(countsInWords(written, language))} id="tekst">
          {sections.length === 0 ? <p>{text.figuresSame}</p> : null}
          <p class="small soft">{areaTextText[language].legend}</p>
          {writtenParts.map((part) => (
            <ChangedPart part={part} changes={written.filter((change) => change.part === part)} language={language} />
          ))}
        </Card>
      )}
    </>
  )
}

/** What is different in one part of the text; a part that is a single piece bears its own name. */
function ChangedPart({ part, changes, language }: { part: WrittenPart; changes: readonly WrittenChange[]; language: Language }) {
  if (changes.length === 0) return null
  const heading = sectionOf(part, language)
  return (
    <>
      {part === 'summary' ? null : <h3 class="change-part">{heading}</h3>}
      {changes.map((change) => (
        <ChangedWords {...change} name={change.name || heading} level={part === 'summary' ? 3 : 4} language={language} />
      ))}
    </>
  )
}

/** What the part is called on the sheet. */
function sectionOf(part: WrittenPart, language: Language): string {
  const { summary, here, voices } = factsheetText[language]
  const { title, earlier } = recommendationText[language]
  return { summary, here, voices, recommendations: title, earlier }[part]
}

function AllVersions({ comparison: { versions }, address, language }: VersionsViewProps) {
  const text = factsheetVersionText[language]
  if (versions.length === 0) return null
  return (
    <Card heading={text.versions} id="versies">
      <p>{text.versionsLead}</p>
      <PlainList
        items={versions.map((version, place) => {
          const before = versions[place + 1]
          return {
            what: versionName(version, language),
            href: `${address}?versie=${version.at}`,
            note: changeInWords(version, language),
            end:
              before === undefined ? undefined : (
                <a
                  class="small"
                  href={`${address}/versies?van=${before.at}&naar=${version.at}`}
                  aria-label={`${versionName(version, language)}: ${text.since}`}
                >
                  {text.since}
                </a>
              ),
          }
        })}
      />
    </Card>
  )
}
