import { Card } from '../../platform/ui/card.tsx'
import { catalogueText } from '../catalogue/catalogue.text.ts'
import { DefinitionFacts } from '../catalogue/definition-facts.tsx'
import { RetiredNotice } from '../catalogue/retired-notice.tsx'
import { VersionHistory } from '../catalogue/version-history.tsx'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'

/** What the figure above counts, by the version it was made with, and what it does not say; then every version. */
export function MeaningCard({ page, source, language }: IndicatorViewProps) {
  const { indicator, meaning, figures, versions, sources, retirement } = page
  const text = catalogueText[language]
  const sourcesAt = `${source.base}/bronnen`
  return (
    <>
      {retirement === null ? null : <RetiredNotice retirement={retirement} language={language} />}
      <Card heading={monitorText[language].meaning} id="betekenis">
        {meaning.version === indicator.version ? null : (
          <p>
            {text.ofFigure(meaning.version)} <a href="#versies">{text.history}</a>
          </p>
        )}
        <DefinitionFacts
          definition={meaning}
          source={sources.find(({ key }) => key === meaning.source)}
          sourcesAt={sourcesAt}
          figures={figures}
          language={language}
        />
      </Card>
      {versions.length < 2 ? null : (
        <Card heading={text.history} id="versies">
          <p class="soft">{text.historyLead}</p>
          <VersionHistory versions={versions} sources={sources} sourcesAt={sourcesAt} language={language} />
        </Card>
      )}
    </>
  )
}
