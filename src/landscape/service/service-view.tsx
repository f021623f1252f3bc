import type { Language } from '../../platform/text/text.ts'
import { ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { codeText } from './service.text.ts'
import type { ServiceDetail } from './service-detail.store.ts'
import { ServiceTrust } from './service-trust.tsx'
import { serviceViewText } from './service-view.text.ts'
import { ServiceWhere } from './service-where.tsx'
import { ServiceBand, windowSentences } from './service-window.tsx'

export interface ServiceViewProps {
  service: ServiceDetail
  language: Language
}

/** Everything about one service: how to get there first, then for whom, when, what, where and how certain it is. */
export function ServiceView(props: ServiceViewProps) {
  const { service, language } = props
  const text = serviceViewText[language]
  const codes = codeText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.breadcrumb, crumbs: [{ label: text.landscape, href: '/zorglandschap' }, { label: service.name }] }}
        heading={service.name}
        lead={service.description[language]}
        meta={
          <>
            {service.phases.map((phase) => (
              <Tag>{codes.phase[phase]}</Tag>
            ))}
            {service.status === 'active' ? null : <Tag kind="wait">{codes.status[service.status]}</Tag>}
          </>
        }
      >
        {service.alternateNames.length === 0 ? null : <p class="soft small">{text.alsoCalled(listOf(service.alternateNames, language))}</p>}
      </PageHead>
      <Columns
        label={text.trust}
        aside={
          <>
            <ServiceWhere {...props} />
            <ServiceTrust {...props} />
          </>
        }
      >
        <HowToRefer {...props} />
        <ForWhom {...props} />
        <Card heading={text.when} id="wanneer">
          <p>{windowSentences(service, language).join(' ')}</p>
          <ServiceBand {...props} />
          {service.windowSource === null ? null : <p class="small soft">{text.windowSource(service.windowSource)}</p>}
        </Card>
        <Card heading={text.what} id="wat">
          <p>{service.intensity[language]}</p>
          <DescriptionList
            items={[
              { term: text.facts.kind, description: codes.kind[service.kind] },
              {
                term: text.facts.need,
                description: listOf(
                  service.needs.map((need) => codes.need[need]),
                  language,
                ),
              },
              { term: text.facts.provider, description: service.organisation },
            ]}
          />
        </Card>
      </Columns>
    </>
  )
}

function HowToRefer({ service, language }: ServiceViewProps) {
  const text = serviceViewText[language]
  const said = (value: boolean | null, yes: string, no: string) => (value === null ? text.facts.unknown : value ? yes : no)
  const site = service.url ?? service.organisationWebsite
  return (
    <Card kind="next" heading={text.refer} id="verwijzen">
      <p>{service.howToRefer[language]}</p>
      <DescriptionList
        items={[
          { term: text.facts.self, description: said(service.openToParents, text.facts.yes, text.facts.no) },
          { term: text.facts.gut, description: said(service.gutFeelingEnough, text.facts.yes, text.facts.no) },
          { term: text.facts.free, description: said(service.free, text.facts.free_yes, text.facts.free_no) },
        ]}
      />
      {service.phone === null && site === null ? null : (
        <p class="buttons">
          {service.phone === null ? null : (
            <ButtonLink href={`tel:${service.phone.replaceAll(' ', '')}`}>{text.call(service.phone)}</ButtonLink>
          )}
          {site === null ? null : (
            <ButtonLink href={site} kind="quiet">
              {service.url === null ? text.organisationWebsite(service.organisation) : text.website}
            </ButtonLink>
          )}
        </p>
      )}
    </Card>
  )
}

function ForWhom({ service, language }: ServiceViewProps) {
  const text = serviceViewText[language]
  const groups = service.targetGroups.map((group) => codeText[language].group[group])
  return (
    <Card heading={text.forWhom} id="voor-wie">
      <p>
        {text.groups([...groups, ...(service.motherAge === null ? [] : [text.mother(...service.motherAge)])].join(', '))}
        {service.firstChild ? ` ${text.first}` : null}
      </p>
      <p>{service.criteria[language]}</p>
    </Card>
  )
}

function listOf(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
}
