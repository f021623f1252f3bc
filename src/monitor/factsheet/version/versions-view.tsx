import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { PlainList } from '../../../platform/ui/plain-list.tsx'
import { factsheetText } from '../factsheet.text.ts'
import { momentInWords } from '../text/moment.ts'
import { ChangeTables, changeCounts } from './change-table.tsx'
import type { FactsheetComparison } from './compare-factsheets.ts'
import type { FactsheetVersion } from './factsheet-version.store.ts'
import { factsheetVersionText } from './factsheet-version.text.ts'

export interface VersionsViewProps {
  comparison: FactsheetComparison
  /** Of the factsheet, without a slash at the end. */
  address: string
  language: Language
}

/** Two versions of the figures of a factsheet, what is different between them, and every version there is. */
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
      >
        {compared === null ? null : (
          <form class="choose two-fields" method="get" action={`${address}/versies`} aria-label={text.choose}>
            <SelectField name="van" label={text.from} value={compared.from.at} options={optionsOf(versions, language)} />
            <SelectField name="naar" label={text.until} value={compared.until.at} options={optionsOf(versions, language)} />
            <Button kind="quiet">{text.compare}</Button>
          </form>
        )}
      </PageHead>
      <Stack>
        <Differences {...props} />
        <AllVersions {...props} />
        <Card kind="sand">
          <p>{text.textAside}</p>
          <Buttons>
            <ButtonLink href={address} kind="quiet">
              {text.toSheet}
            </ButtonLink>
          </Buttons>
        </Card>
      </Stack>
    </>
  )
}

function optionsOf(versions: readonly FactsheetVersion[], language: Language) {
  return versions.map(({ at }) => ({ value: at, label: momentInWords(at, language) }))
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
  if (compared.sections.length === 0) {
    return (
      <EmptyState heading={text.none} level={2}>
        <p>{text.noneWhy}</p>
      </EmptyState>
    )
  }
  return (
    <Card heading={changeCounts(compared.sections, language)}>
      <ChangeTables sections={compared.sections} level={3} year={year} language={language} />
    </Card>
  )
}

function AllVersions({ comparison: { versions }, address, language }: VersionsViewProps) {
  const text = factsheetVersionText[language]
  if (versions.length === 0) return null
  return (
    <Card heading={text.versions}>
      <p>{text.versionsLead}</p>
      <PlainList
        items={versions.map(({ at, sets }, place) => {
          const before = versions[place + 1]
          return {
            what: momentInWords(at, language),
            note: sets.map((title) => title[language]).join('; '),
            end:
              before === undefined ? (
                <span class="small soft">{text.first}</span>
              ) : (
                <a href={`${address}/versies?van=${before.at}&naar=${at}`} aria-label={`${momentInWords(at, language)}: ${text.since}`}>
                  {text.since}
                </a>
              ),
          }
        })}
      />
    </Card>
  )
}
