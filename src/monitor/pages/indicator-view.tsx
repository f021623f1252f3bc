import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { FigureSource } from '../figure/figure-source.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { BarsCard, ChanceDetails, YearsCard } from './chart-cards.tsx'
import { yearPart } from './choice.ts'
import { ChoiceForm } from './choice-form.tsx'
import { MeaningCard } from './indicator-meaning.tsx'
import { NumberCard } from './indicator-number.tsx'
import type { IndicatorPage } from './indicator-page.ts'
import { CautionCard, WordsCard } from './indicator-remarks.tsx'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'
import { inventedMark } from './source-link.tsx'
import { YearNotice } from './year-notice.tsx'

export interface IndicatorViewProps {
  page: IndicatorPage
  source: FigureSource
  language: Language
}

export function IndicatorView(props: IndicatorViewProps) {
  const { page, source, language } = props
  const { indicator, area } = page
  const text = monitorText[language]
  const told = indicator.complete && indicator.form === 'told'
  const phase = indicator.complete ? text.phases[indicator.phase] : null
  const code = text.code(shortCode(indicator))
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            {
              label: source.fictitious ? text.practice : text.monitor,
              href: `${source.base}?gebied=${area.slug}${page.chosenBy === 'visitor' ? `&${yearPart(page)}` : ''}`,
            },
            ...(phase === null ? [] : [{ label: phase }]),
            { label: code },
          ],
        }}
        meta={inventedMark(source, language)}
        heading={indicator.name[language]}
        lead={leadOf(page.meaning, language)}
      >
        <ChoiceForm areas={page.areas} area={area.slug} year={page} action={`${source.base}/${indicator.code}`} language={language} />
      </PageHead>
      <YearNotice {...page} language={language} />
      <Stack>
        <div class="figure-grid">
          <div class="number-area">
            <NumberCard {...props} />
          </div>
          <div class="chart-area stack">
            {told ? null : <BarsCard {...props} />}
            <YearsCard {...props} />
          </div>
          <div class="note-area stack">
            <CautionCard {...props} />
            <WordsCard {...props} />
          </div>
          <div class="meaning-area stack">
            <MeaningCard {...props} />
            <PartsCard {...props} />
          </div>
        </div>
        <Card heading={text.numbers} id="bronnen">
          {page.figures.length === 0 ? (
            <EmptyState heading={text.noNumbers}>{text.noNumbersWhy}</EmptyState>
          ) : (
            <p class="soft">{text.numbersLead}</p>
          )}
          <SourceTables {...page} source={source} language={language} />
          <ChanceDetails language={language} />
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
  const query = `?gebied=${page.area.slug}&${yearPart(page)}`
  return (
    <Card heading={monitorText[language].parts}>
      <PlainList
        items={page.parts.map((part) => ({
          what: part.set === 'regional' ? `${shortCode(part)} ${part.name[language]}` : part.name[language],
          href: `${source.base}/${part.code}${query}`,
        }))}
      />
    </Card>
  )
}

/** Within the numbered set a series has the code of the part it belongs to; elsewhere codes are said whole. */
function shortCode({ code, set }: IndicatorDefinition): string {
  return set === 'regional' ? (code.split('-')[0] ?? code) : code
}

/** What it counts, out of what, and which way is better; for what is told there is no better. */
function leadOf(indicator: IndicatorDefinition, language: Language): string {
  const text = monitorText[language]
  if (!indicator.complete) return text.nameOnly
  const counted = indicator.numerator[language]
  const sentence = counted.endsWith('.') ? counted : `${counted}.`
  if (indicator.form === 'told') return sentence
  const whole = indicator.denominator === null ? [] : [text.outOf(indicator.denominator[language].replace(/\.$/, ''))]
  return [sentence, ...whole, text.direction[indicator.direction]].join(' ')
}
