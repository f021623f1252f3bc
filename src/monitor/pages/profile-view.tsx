import { BesideChart } from '../../platform/chart/beside-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { nameList } from '../factsheet/name-list.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { ChartLinks } from './chart-links.tsx'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'
import { profileText } from './profile.text.ts'
import type { Profile, ProfileFactor } from './profile.ts'
import { profileChart } from './profile-chart.ts'
import { Remark, SourceLink } from './source-link.tsx'

export interface ProfileViewProps {
  profile: Profile
  source: FigureSource
  language: Language
}

export function ProfileView(props: ProfileViewProps) {
  const { profile, source, language } = props
  const text = profileText[language]
  const { area, compared, harder, easier } = profile
  const beside = nameList(
    compared.map(({ name }) => name),
    language,
  )
  return (
    <>
      <PageHead
        breadcrumb={{
          label: monitorText[language].crumbs,
          crumbs: [{ label: monitorText[language].monitor, href: `${source.base}?gebied=${area.slug}` }, { label: text.title }],
        }}
        heading={text.heading(area.name)}
        lead={text.lead(area.name, beside)}
      >
        <ProfileForm {...props} />
      </PageHead>
      <Stack>
        {harder.length + easier.length === 0 ? (
          <EmptyState heading={text.none} level={2}>
            {text.noneWhy}
          </EmptyState>
        ) : (
          <>
            <FactorCard {...props} factors={harder} heading={text.harder} />
            <FactorCard {...props} factors={easier} heading={text.easier} />
            <Foot {...props} />
          </>
        )}
        <AsideCard {...props} />
      </Stack>
    </>
  )
}

function ProfileForm({ profile, source, language }: ProfileViewProps) {
  const { choose } = monitorText[language]
  return (
    <form class="choose wide" method="get" action={`${source.base}/profiel`} aria-label={profileText[language].choose}>
      <SelectField
        name="gebied"
        label={choose.area}
        value={profile.area.slug}
        options={profile.choices.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Button kind="quiet">{choose.show}</Button>
    </form>
  )
}

function FactorCard({
  profile,
  source,
  language,
  factors,
  heading,
}: ProfileViewProps & { factors: readonly ProfileFactor[]; heading: string }) {
  const chart = profileChart(factors, heading, profile, source, language)
  if (chart === null) return null
  return (
    <Card heading={heading}>
      <BesideChart {...chart} />
    </Card>
  )
}

/** What must be known with both charts: limits, remarks, sources, files. */
function Foot({ profile, source, language }: ProfileViewProps) {
  const text = profileText[language]
  const figures = [...profile.harder, ...profile.easier].flatMap(({ figure, beside }) => [figure, ...beside.filter((one) => one !== null)])
  const remarks = Map.groupBy(
    [...profile.harder, ...profile.easier].filter(({ figure }) => figure.remark !== null),
    ({ figure }) => figure.remark ?? '',
  )
  const sources = [...new Map(figures.map((figure) => [figure.source.key, figure.source])).values()]
  return (
    <Card heading={text.remarks} kind="remark">
      <p class="small">{text.untested}</p>
      {[...remarks].map(([remark, factors]) => (
        <p class="small">
          <strong>{factors.map(({ indicator }) => indicator.name[language]).join(', ')}:</strong>{' '}
          <Remark remark={remark} language={language} />
        </p>
      ))}
      <p class="small">
        {monitorText[language].sourceOne}{' '}
        {sources.map((one, at) => (
          <>
            {at === 0 ? '' : '; '}
            <SourceLink source={one} base={source.base} language={language} />
          </>
        ))}
      </p>
      <p class="small">
        <a href={`${source.base}/big2`}>{text.big2}</a>
      </p>
      <ChartLinks
        path={`${source.base}/profiel`}
        query={`?gebied=${profile.area.slug}`}
        what={text.heading(profile.area.name)}
        language={language}
      />
    </Card>
  )
}

/** What is disputed stands only here, with its source and remark. */
function AsideCard({ profile, source, language }: ProfileViewProps) {
  const text = profileText[language]
  if (profile.aside.length === 0) return null
  const byIndicator = Map.groupBy(profile.aside, ({ indicator }) => indicator)
  return (
    <Card heading={text.aside}>
      <p class="soft">{text.asideWhy}</p>
      {[...byIndicator].map(([indicator, figures]) => (
        <>
          <h3>
            <a href={`${source.base}/${indicator.code}?gebied=${profile.area.slug}`}>{indicator.name[language]}</a>
          </h3>
          <SourceTables figures={figures.map(({ figure }) => figure)} indicator={indicator} source={source} language={language} level={4} />
        </>
      ))}
    </Card>
  )
}
