import type { Identity } from '../../family/family/family.store.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { triageText } from './triage.text.ts'

/** Whom to call, for who was asked to; nothing for others (null). */
export function ParentsCard({ parents, language }: { parents: readonly Identity[] | null; language: Language }) {
  const text = triageText[language].parent
  if (parents === null || parents.length === 0) return null
  return (
    <Card heading={text.title} id="ouder">
      <PlainList
        items={parents.map(({ name, phone }) => ({
          what: <bdi>{name}</bdi>,
          note: phone === undefined ? text.noPhone : <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>{text.call(phone)}</a>,
        }))}
      />
    </Card>
  )
}
