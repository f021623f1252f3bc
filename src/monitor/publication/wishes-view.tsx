import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import { figureKey } from './count-cells.ts'
import { publicationText } from './publication.text.ts'
import type { Withheld } from './publication.ts'
import { figureName } from './withheld-table.tsx'

interface WishesProps {
  figures: readonly Figure[]
  withheld: readonly Withheld[]
  /** Figures the analyst asked to keep, by `figureKey`. */
  kept: ReadonlySet<string>
  /** The id of the form that the boxes belong to. */
  form: string
  language: Language
}

/**
 * What became of the figures the analyst would rather show. Those that are shown stand in no list of hidden ones, so their boxes are here:
 * without them the next calculation would forget the wish.
 */
export function Wishes({ figures, withheld, kept, form, language }: WishesProps) {
  const text = publicationText[language].wishes
  const hidden = new Set(withheld.map(({ figure }) => figureKey(figure)))
  const wished = figures.filter((figure) => kept.has(figureKey(figure)))
  const refused = wished.filter((figure) => hidden.has(figureKey(figure)))
  const granted = wished.filter((figure) => !hidden.has(figureKey(figure)))
  if (wished.length === 0) return null
  return (
    <Card heading={text.heading} id="liever">
      {granted.length === 0 ? null : (
        <>
          <p>{text.granted(granted.length)}</p>
          <PlainList
            items={granted.map((figure) => ({
              what: (
                <label class="choice">
                  <input type="checkbox" name="houd" value={figureKey(figure)} form={form} checked />
                  <span>{figureName(figure, language)}</span>
                </label>
              ),
            }))}
          />
        </>
      )}
      {refused.length === 0 ? null : (
        <>
          <p>{text.refused(refused.length)}</p>
          <PlainList items={refused.map((figure) => ({ what: figureName(figure, language) }))} />
        </>
      )}
    </Card>
  )
}
