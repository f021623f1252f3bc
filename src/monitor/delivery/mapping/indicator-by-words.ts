import type { Catalogue } from '../../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../../indicator/definition.ts'
import { headerKey, inFull } from './header-words.ts'

/** Words that say how something is measured, or nothing at all. */
const idle =
  /^(aantal|aantallen|percentage|perc|pct|procent|aandeel|totaal|noemer|teller|abs|absoluut|in|met|van|de|het|een|en|of|per|bij|als|op|n|%|the|of|and|with|in|number)$/

/** The words of a header or name that say what it is about, with what people write for short written out. */
export function tellingWordsOf(text: string): string[] {
  return inFull(` ${headerKey(text)} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !idle.test(word))
}

/** One word in another form: kwetsbaar and kwetsbare, regie and regievoerder. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const least = Math.max(5, Math.min(one.length, other.length) - 2)
  return one.slice(0, least) === other.slice(0, least) && Math.min(one.length, other.length) >= least
}

/** Does the header itself say that it is a percentage? */
export function saysPercentage(header: string): boolean {
  return /%|\b(percentage|perc|pct|procent)\b/i.test(header)
}

/**
 * The indicator whose name has all words of the header, when a header has at least two: the one with fewest words beside them. A header with a
 * percent sign means a percentage, any other a count. Null when there is none, or several fit equally well.
 */
export function indicatorByWords(header: string, catalogue: Catalogue): IndicatorDefinition | null {
  const words = tellingWordsOf(header)
  if (words.length < 2) return null
  const unit = saysPercentage(header) ? 'percent' : 'count'
  const fitting = catalogue.all.flatMap((indicator) => {
    if (indicator.unit !== unit || !indicator.complete) return []
    const surplus = [indicator.name.nl, indicator.shortName.nl, indicator.name.en, indicator.shortName.en].flatMap((name) => {
      const own = tellingWordsOf(name)
      return words.every((word) => own.some((each) => isSameWord(word, each))) ? [own.length - words.length] : []
    })
    return surplus.length === 0 ? [] : [{ indicator, surplus: Math.min(...surplus) }]
  })
  const least = Math.min(...fitting.map(({ surplus }) => surplus))
  const nearest = fitting.filter(({ surplus }) => surplus === least)
  // The same words twice: the regional set is what coalitions deliver.
  const regional = nearest.filter(({ indicator }) => indicator.set === 'regional')
  const [found, ...others] = regional.length > 0 ? regional : nearest
  return found === undefined || others.length > 0 ? null : found.indicator
}
