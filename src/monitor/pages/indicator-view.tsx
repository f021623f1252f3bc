import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Columns, Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { FigureSource } from '../figure/figure-source.ts'
import { ChoiceForm } from './choice-form.tsx'
import { BarsCard, YearsCard } from './indicator-charts.tsx'
import { MeaningCard } from './indicator-meaning.tsx'
import { NumberCard } from './indicator-number.tsx'
import type { IndicatorPage } from './indicator-page.ts'
import { CautionCard, WordsCard } from './indicator-remarks.tsx'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'

export interface IndicatorViewProps {
  page: IndicatorPage
  source: FigureSource
  language: Language
}

export function IndicatorView(props: IndicatorViewProps) {
  const { page, source, language } = props
  const { indicator, area, year } = page
  const text = monitorText[language]
  const phase = indicator.complete ? text.phases[indicator.phase] : null
  const code = text.code(indicator.complete ? (indicator.code.split('-')[0] ?? indicator.code) : indicator.code)
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            { label: source.fictitious ? text.practice : text.monitor, href: `${source.base}?gebied=${area.slug}&jaar=${year}` },
            ...(phase === null ? [] : [{ label: phase }]),
            { label: code },
          ],
        }}
        heading={indicator.name[language]}
        lead={indicator.complete ? `${sentence(indicator.numerator[language])} ${text.direction[indicator.direction]}` : text.nameOnly}
      >
        <ChoiceForm {...page} area={area.slug} action={`${source.base}/${indicator.code}`} language={language} />
      </PageHead>
      <Stack>
        <Columns
          label={text.caution}
          aside={
            <>
              <NumberCard {...props} />
              <CautionCard {...props} />
              <WordsCard {...props} />
              <PartsCard {...props} />
            </>
          }
        >
          <BarsCard {...props} />
          <YearsCard {...props} />
        </Columns>
        <MeaningCard {...props} />
        <Card heading={text.numbers} id="bronnen">
          <p class="soft">{text.numbersLead}</p>
          <SourceTables {...props} />
          <Buttons>
            <ButtonLink href={`${source.base}/${indicator.code}.csv`} kind="quiet" label={`${text.download} CSV`} download>
              {text.download} CSV
            </ButtonLink>
            <ButtonLink href={`${source.base}/${indicator.code}.json`} kind="quiet" label={`${text.download} JSON`} download>
              {text.download} JSON
            </ButtonLink>
          </Buttons>
        </Card>
      </Stack>
    </>
  )
}

function PartsCard({ page, source, language }: IndicatorViewProps) {
  if (page.parts.length === 0) return null
  const query = `?gebied=${page.area.slug}&jaar=${page.year}`
  return (
    <Card heading={monitorText[language].parts}>
      <PlainList
        items={page.parts.map((part) => ({
          what: `${part.complete ? `${part.code.split('-')[0]} ` : ''}${part.name[language]}`,
          href: `${source.base}/${part.code}${query}`,
        }))}
      />
    </Card>
  )
}

function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}
