import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { checkText } from './check/check.text.ts'
import { DeliveryList } from './deliveries-view.tsx'
import { deliveryText } from './delivery.text.ts'
import type { Delivery } from './delivery.ts'
import { DeliveryFacts } from './delivery-facts.tsx'
import { DeliveryHead } from './delivery-head.tsx'
import { DiffSections } from './diff-sections.tsx'
import type { Changes } from './look-at-changes.ts'
import type { KeptMapping } from './mapping/mapping.store.ts'
import type { UndoBar } from './undo-delivery.ts'

interface DeliveryViewProps {
  delivery: Delivery
  changes: Changes
  barred: { bar: UndoBar; later: { id: string; fileName: string } | null } | null
  language: Language
}

/** A delivery that is no draft any more: what it changed, and whether it can be taken back. */
export function DeliveryView({ delivery, changes, barred, language }: DeliveryViewProps) {
  const { done } = deliveryText[language]
  const { state, set } = delivery
  const { counts } = changes
  const changed = counts.changed + counts.new + counts.gone
  const published = barred?.bar === 'set_published'
  const head = {
    accepted: { heading: done.title, lead: (published ? done.publishedLead : done.lead)(changed, set.title[language]) },
    undone: { heading: done.undoneTitle, lead: done.undoneLead(set.title[language]) },
    discarded: { heading: done.discardedTitle, lead: done.discardedLead },
  }[state === 'undone' || state === 'discarded' ? state : 'accepted']
  return (
    <>
      <DeliveryHead {...head} crumb={delivery.fileName} language={language} />
      <Columns aside={<DeliveryFacts delivery={delivery} language={language} />}>
        {state === 'accepted' ? (
          <Buttons>
            <ButtonLink href={`/beheer/publicaties/${set.slug}`} {...(published ? { kind: 'quiet' } : {})}>
              {published ? done.toPublished : done.publish}
            </ButtonLink>
          </Buttons>
        ) : null}
        {state === 'discarded' ? null : (
          <Card heading={done.changes}>
            {changed === 0 ? <p class="soft">{done.none}</p> : null}
            <DiffSections delivery={delivery} changes={changes} language={language} level={3} />
            {changed + counts.left_out === 0 ? null : (
              <p>
                <a href={`/beheer/cijfers/${delivery.id}/verschil.csv`}>{checkText[language].allAsFile}</a>
              </p>
            )}
          </Card>
        )}
        {state === 'accepted' ? <Undo delivery={delivery} barred={barred} language={language} /> : null}
      </Columns>
    </>
  )
}

function Undo({ delivery, barred, language }: Pick<DeliveryViewProps, 'delivery' | 'barred' | 'language'>) {
  const { done } = deliveryText[language]
  if (barred === null)
    return (
      <Card>
        <p>{done.undoWhy}</p>
        <Form action={`/beheer/cijfers/${delivery.id}/terugdraaien`} version={delivery.version}>
          <Button kind="quiet">{done.undo}</Button>
        </Form>
      </Card>
    )
  const { bar, later } = barred
  return (
    <Card heading={done.cannotUndo}>
      <p>{bar === 'later_delivery' ? done.laterDelivery(later?.fileName ?? '') : done.bars[bar]}</p>
      {bar === 'later_delivery' ? null : (
        <p>
          <a href={`/beheer/cijfers/nieuw?na=${delivery.id}`}>{done.toMended}</a>
        </p>
      )}
      {later === null ? null : (
        <p>
          <a href={`/beheer/cijfers/${later.id}`}>{done.toLater}</a>
        </p>
      )}
    </Card>
  )
}

interface HistoryViewProps {
  source: { key: string; title: string }
  deliveries: readonly Delivery[]
  mappings: readonly KeptMapping[]
  today: string
  language: Language
}

/** Every sheet of one source, and how its sheets are read. */
export function HistoryView({ source, deliveries, mappings, today, language }: HistoryViewProps) {
  const text = deliveryText[language]
  const { history } = text
  return (
    <>
      <DeliveryHead heading={history.title(source.title)} lead={history.lead} crumb={source.title} language={language} />
      <Columns
        aside={
          mappings.length === 0 ? null : (
            <Card heading={history.mappings} kind="sand">
              <p>{history.mappingsWhy}</p>
              <PlainList
                items={mappings.map(({ version, mapping, madeAt, madeBy }) => ({
                  what: history.mapping(version),
                  note: (
                    <>
                      {text.on(dateInFull(plainDateOf(madeAt), language), madeBy)}
                      <br />
                      {history.used(
                        mapping.columns
                          .filter(({ role }) => role !== 'ignore')
                          .map(({ header }) => header)
                          .join(', '),
                      )}
                    </>
                  ),
                }))}
              />
            </Card>
          )
        }
      >
        <Card>
          {deliveries.length === 0 ? (
            <EmptyState heading={history.empty} level={2} action={<ButtonLink href="/beheer/cijfers/nieuw">{text.start}</ButtonLink>}>
              {history.emptyWhy}
            </EmptyState>
          ) : (
            <DeliveryList deliveries={deliveries} today={today} language={language} />
          )}
        </Card>
      </Columns>
    </>
  )
}
