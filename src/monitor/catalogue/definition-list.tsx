import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { FilterList } from '../../platform/ui/filter-list.tsx'
import { fieldId } from '../../platform/ui/form/form-errors.ts'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PlainList, type PlainListItem } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { unitNames } from '../figure/unit.text.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'
import { type DefinitionSet, openSets, type SetKey } from './definition-sets.ts'

export interface DefinitionListProps {
  catalogue: Catalogue
  sets: readonly DefinitionSet[]
  search: string
  /** Where a definition is read: this and its code. */
  base: string
  /** Codes with a draft; for who may know. */
  drafts?: ReadonlySet<string>
  language: Language
}

/** Definitions per set; most sets are folded unless somebody looks for something. */
export function DefinitionList(props: DefinitionListProps) {
  const { sets, search, language } = props
  const text = catalogueText[language]
  if (sets.length === 0) {
    return (
      <EmptyState heading={text.nothing} level={2}>
        <p>{text.nothingWhy}</p>
      </EmptyState>
    )
  }
  const leads: Partial<Record<SetKey, string>> = text.setLeads
  return (
    <>
      {sets.map(({ key, indicators }) => {
        const list = <PlainList items={indicators.map((definition) => rowOf(definition, props))} />
        const count = text.setCount(text.sets[key], indicators.length)
        const lead = leads[key] === undefined ? null : <p class="soft">{leads[key]}</p>
        return search === '' && !openSets.includes(key) ? (
          <Card>
            <Details summary={count} id={key}>
              {lead}
              {list}
            </Details>
          </Card>
        ) : (
          <Card heading={count} id={key}>
            {search === '' ? lead : null}
            {list}
          </Card>
        )
      })}
    </>
  )
}

/**
 * Narrows all that stands in it while somebody types in the search field. Not below an answer to a search: what was found by the words of a
 * numerator would not be found again by what stands in its row.
 */
export function NarrowedDefinitions({ search, language, children }: { search: string; language: Language; children?: Child }) {
  const text = catalogueText[language]
  if (search !== '') return <Stack>{children}</Stack>
  return (
    <FilterList id="definities" label={text.search} field={fieldId('zoek')} of={text.filterOf} none={text.filterNone}>
      <Stack>{children}</Stack>
    </FilterList>
  )
}

function rowOf(definition: IndicatorDefinition, { catalogue, base, drafts, language }: DefinitionListProps): PlainListItem {
  const text = catalogueText[language]
  const { code, version } = definition
  const facts = [
    code,
    unitNames[language][definition.unit],
    ...(definition.complete ? [text.phases[definition.phase]] : [text.nameOnly]),
    ...(version > 1 ? [text.version(version)] : []),
  ]
  const isRetired = catalogue.retirement(code) !== null
  return {
    what: definition.name[language],
    href: `${base}/${code}`,
    note: facts.join(' · '),
    ...(isRetired || drafts?.has(code) === true ? { end: <Tag kind="wait">{isRetired ? text.retiredShort : text.draft}</Tag> } : {}),
  }
}

/** Looks through the definitions; the answer is an address one can keep and send. */
export function DefinitionSearch({ action, search, language }: { action: string; search: string; language: Language }) {
  const text = catalogueText[language]
  return (
    <form class="choose wide" method="get" action={action} aria-label={text.search}>
      <TextField name="zoek" label={text.search} hint={text.searchHint} type="search" value={search} />
      <Button kind="quiet">{text.find}</Button>
      {search === '' ? null : (
        <ButtonLink kind="plain" href={action}>
          {text.everything}
        </ButtonLink>
      )}
    </form>
  )
}
