import { plainDateOf } from '../../platform/clock.ts'
import { dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag, type TagKind } from '../../platform/ui/tag.tsx'
import { deliveryText } from './delivery.text.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import { DiscardForm } from './delivery-facts.tsx'

interface DeliveriesViewProps {
  drafts: readonly Delivery[]
  recent: readonly Delivery[]
  sources: readonly { key: string; title: string; count: number }[]
  today: string
  language: Language
}

/** Where importing begins: what waits, what was accepted, and how it goes. */
export function DeliveriesView({ drafts, recent, sources, today, language }: DeliveriesViewProps) {
  const text = deliveryText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.manage, href: '/beheer' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead}
      >
        <div class="buttons">
          <ButtonLink href="/beheer/cijfers/nieuw">{text.start}</ButtonLink>
        </div>
      </PageHead>
      <Columns
        aside={
          <>
            <Card heading={text.how} kind="sand">
              <ol>
                {Object.values(text.howSteps).map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
            </Card>
            <Card heading={text.publish}>
              <p>{text.publishWhy}</p>
              <p>
                <a href="/beheer/publicaties">{text.publish}</a>
              </p>
            </Card>
            {sources.length === 0 ? null : (
              <Card heading={text.sources}>
                <PlainList
                  items={sources.map(({ key, title, count }) => ({
                    what: <span lang="nl">{title}</span>,
                    href: `/beheer/cijfers/bron/${key}`,
                    note: text.sourceCount(count),
                  }))}
                />
              </Card>
            )}
          </>
        }
      >
        <Card heading={text.drafts} kind="next">
          {drafts.length === 0 ? (
            <EmptyState heading={text.draftsEmpty}>{text.draftsEmptyWhy}</EmptyState>
          ) : (
            <DeliveryList deliveries={drafts} today={today} language={language} />
          )}
        </Card>
        <Card heading={text.recent}>
          {recent.length === 0 ? (
            <p class="soft">{text.recentEmpty}</p>
          ) : (
            <DeliveryList deliveries={recent} today={today} language={language} />
          )}
        </Card>
      </Columns>
    </>
  )
}

const tagOf: Partial<Record<DeliveryState, TagKind>> = { accepted: 'done', checked: 'wait', read: 'wait' }

/** Deliveries one a row, with where each of them stands. */
export function DeliveryList({ deliveries, today, language }: { deliveries: readonly Delivery[]; today: string; language: Language }) {
  const text = deliveryText[language]
  return (
    <PlainList
      items={deliveries.map((delivery) => {
        const { state, source, set, fileName } = delivery
        const at = dateNear(plainDateOf(delivery.undoneAt ?? delivery.acceptedAt ?? delivery.receivedAt), today, language)
        return {
          what: fileName,
          href: `/beheer/cijfers/${delivery.id}`,
          note: (
            <>
              <span lang="nl">{source.title}</span> · {set.title[language]} ·{' '}
              {text.on(at, delivery.undoneBy ?? delivery.acceptedBy ?? delivery.receivedBy)}
            </>
          ),
          end:
            state === 'unreadable' ? (
              <span>
                <Tag kind="open">{text.states[state]}</Tag>
                <DiscardForm delivery={delivery} language={language} />
              </span>
            ) : (
              <Tag kind={tagOf[state] ?? 'plain'}>{text.states[state]}</Tag>
            ),
        }
      })}
    />
  )
}
