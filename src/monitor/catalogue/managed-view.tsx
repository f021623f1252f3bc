import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { Columns, Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import { catalogueText } from './catalogue.text.ts'
import { DefinitionFacts } from './definition-facts.tsx'
import { DefinitionList, DefinitionSearch, NarrowedDefinitions } from './definition-list.tsx'
import type { DefinitionSet } from './definition-sets.ts'
import { draftText } from './draft.text.ts'
import type { IndicatorDraft } from './draft.ts'
import { draftFormText } from './draft-form.text.ts'
import { RetiredNotice } from './retired-notice.tsx'
import { VersionHistory } from './version-history.tsx'
import type { ManagedDefinition } from './view-definitions.ts'

export interface ManagedListProps {
  catalogue: Catalogue
  sets: readonly DefinitionSet[]
  drafts: readonly IndicatorDraft[]
  search: string
  language: Language
}

/** Every definition for who looks after them, drafts first. */
export function ManagedList(props: ManagedListProps) {
  const { drafts, search, language } = props
  const text = draftText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: catalogueText[language].crumbs, crumbs: [{ label: text.manage, href: '/beheer' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead}
      >
        <Buttons>
          <ButtonLink href="/beheer/indicatoren/nieuw">{text.make}</ButtonLink>
          <ButtonLink kind="quiet" href="/beheer/proeven">
            {catalogueText[language].pilots}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <Stack>
        <DefinitionSearch action="/beheer/indicatoren" search={search} language={language} />
        <NarrowedDefinitions search={search} language={language}>
          {drafts.length === 0 || search !== '' ? null : (
            <Card heading={text.drafts} id="concepten">
              <PlainList items={drafts.map((draft) => draftRow(draft, props))} />
            </Card>
          )}
          <DefinitionList {...props} base="/beheer/indicatoren" drafts={new Set(drafts.map(({ code }) => code))} />
        </NarrowedDefinitions>
      </Stack>
    </>
  )
}

function draftRow(draft: IndicatorDraft, { catalogue, language }: ManagedListProps) {
  const text = draftText[language]
  const typed = [draft.content[language === 'nl' ? 'nameNl' : 'nameEn'] || draft.content.nameNl || ''].flat()[0]
  return {
    what: catalogue.find(draft.code)?.name[language] ?? (typed || draft.code),
    href: `/beheer/indicatoren/${draft.code}/concept`,
    note: `${catalogueText[language].version(draft.version)} · ${text.draftBy(draft.changedBy ?? text.somebody, dateInFull(draft.changedOn, language))}`,
  }
}

export interface ManagedViewProps {
  managed: ManagedDefinition
  values: FormValues
  errors: Readonly<Record<string, string>>
  language: Language
}

/** One definition with its versions, and what can be done with it. */
export function ManagedView(props: ManagedViewProps) {
  const { managed, language } = props
  const text = draftText[language]
  const words = catalogueText[language]
  const { definition, versions, sources, retirement } = managed
  return (
    <>
      <PageHead
        breadcrumb={{
          label: words.crumbs,
          crumbs: [
            { label: text.manage, href: '/beheer' },
            { label: text.title, href: '/beheer/indicatoren' },
            { label: definition.name[language] },
          ],
        }}
        heading={definition.name[language]}
        lead={text.codeFor(definition.code)}
      />
      <Columns aside={<Acts {...props} />}>
        {retirement === null ? null : <RetiredNotice retirement={retirement} language={language} />}
        <Card heading={words.versionHeading(definition.version)}>
          <DefinitionFacts
            definition={definition}
            source={sources.find(({ key }) => key === definition.source)}
            sourcesAt="/monitor/bronnen"
            language={language}
          />
        </Card>
        <Card heading={words.history} id="versies">
          <p class="soft">{words.historyLead}</p>
          <VersionHistory versions={versions} sources={sources} sourcesAt="/monitor/bronnen" language={language} />
        </Card>
      </Columns>
    </>
  )
}

function Acts({ managed, values, errors, language }: ManagedViewProps) {
  const text = draftText[language]
  const { definition, draft, mayRevise, isOwn, retirement } = managed
  const base = `/beheer/indicatoren/${definition.code}`
  return (
    <>
      <Card>
        {mayRevise ? null : <p class="small">{text.bySoftware}</p>}
        <Buttons>
          {mayRevise && retirement === null ? (
            <ButtonLink href={`${base}/concept`}>{draft === null ? text.nextVersion : text.goOn}</ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={`/monitor/${definition.code}`}>
            {text.toPublic}
          </ButtonLink>
          {isOwn && retirement === null ? (
            <ButtonLink kind="quiet" href="/beheer/cijfers/nieuw">
              {text.toImport}
            </ButtonLink>
          ) : null}
        </Buttons>
      </Card>
      {!isOwn ? null : retirement === null ? (
        <Card heading={text.retire} kind="sand">
          <p class="small">{text.retireLead}</p>
          <Form action={`${base}/buiten-gebruik`}>
            <ErrorSummary heading={draftFormText[language].errorHeading} errors={errors} />
            <TextArea name="reasonNl" label={text.retireNl} rows={2} value={typedIn(values, 'reasonNl')} errors={errors} />
            <TextArea name="reasonEn" label={text.retireEn} rows={2} value={typedIn(values, 'reasonEn')} errors={errors} />
            <Button kind="quiet">{text.retire}</Button>
          </Form>
        </Card>
      ) : (
        <Form action={`${base}/in-gebruik`}>
          <Button kind="quiet">{text.restore}</Button>
        </Form>
      )}
    </>
  )
}
