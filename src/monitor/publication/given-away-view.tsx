import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import { figureKey } from './count-cells.ts'
import { givenAwayText } from './given-away.text.ts'
import { publicationText } from './publication.text.ts'
import type { Withheld } from './publication.ts'
import { figureName } from './withheld-table.tsx'

/** Readable at once; more are folded. */
const readable = 12

interface GivenAwayProps {
  figures: readonly Figure[]
  withheld: readonly Withheld[]
  language: Language
}

/** The figures that readers can prove to be small whatever is hidden, with what they can prove. */
export function GivenAway({ figures, withheld, language }: GivenAwayProps) {
  const words = publicationText[language]
  const text = givenAwayText[language]
  if (figures.length === 0) return null
  const ranges = new Map(withheld.flatMap(({ figure, provable }) => (provable === null ? [] : [[figureKey(figure), provable] as const])))
  const list = (
    <PlainList
      items={figures.map((figure) => {
        const range = ranges.get(figureKey(figure))
        const until = range === undefined || !Number.isFinite(range.to) ? null : range.to
        return {
          what: figureName(figure, language),
          note: range === undefined ? undefined : text.provableNow(words.between(range.from, until)),
        }
      })}
    />
  )
  return (
    <Card heading={text.heading(figures.length)} kind="remark" id="al-bekend">
      <p>{text.lead}</p>
      <p>{text.next}</p>
      {figures.length <= readable ? list : <Details summary={words.figures(figures.length)}>{list}</Details>}
    </Card>
  )
}
