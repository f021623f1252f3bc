import { loadAreas } from '../../../area/area.store.ts'
import type { AreaTree } from '../../../area/area-tree.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { CheckedFigure, Contradiction } from '../../contradiction/contradiction.ts'
import type { Catalogue } from '../../indicator/catalogue.ts'
import { loadCatalogue } from '../../indicator/own-definitions.store.ts'
import { findSources } from '../../set/source.store.ts'
import { openContradictions } from '../contradiction-answer.ts'
import { type Delivery, isTooMuchWrong, openProblems } from '../delivery.ts'
import { contradictionsOfDelivery, type DeliveryContradiction } from '../delivery-contradiction.store.ts'
import { cellsOfOthers } from '../delivery-diff.store.ts'
import { contradictionFrom } from './contradiction-content.ts'
import { pointedAt } from './pointed-at.ts'

/** A contradiction with what it says and its figures of the sheet. */
export interface LookedAt extends DeliveryContradiction {
  found: Contradiction
  /** In the order of `figures`. */
  own: readonly { number: number; figure: CheckedFigure; area: string }[]
  /** Numbers of those it is about until the analyst says otherwise: the one the rule points at, or all where it points at none. */
  apart: readonly number[]
  /** Where the one it points at stands; null when it points at none. */
  points: 'sheet' | 'set' | null
}

/** Everything about a draft that asks for a decision. */
export interface DraftToCheck {
  delivery: Delivery
  contradictions: readonly LookedAt[]
  others: readonly { key: string; title: string; count: number }[]
  areas: AreaTree
  catalogue: Catalogue
  sourceTitles: ReadonlyMap<string, string>
  /** How many decisions are open. */
  open: number
}

export async function lookAtDelivery(tx: Transaction, delivery: Delivery): Promise<DraftToCheck> {
  const contradictions = await contradictionsOfDelivery(tx, delivery.id)
  const others = await cellsOfOthers(tx, delivery)
  const openOthers = others.filter(({ key }) => delivery.decisions.others[key] === undefined)
  const further = isTooMuchWrong(delivery) ? 1 : 0
  return {
    delivery,
    contradictions: lookedAt(contradictions),
    others,
    areas: await loadAreas(tx),
    catalogue: await loadCatalogue(tx),
    sourceTitles: new Map((await findSources(tx)).map(({ key, title }) => [key, title])),
    open: openProblems(delivery).length + openContradictions(contradictions).length + openOthers.length + further,
  }
}

/** Rows of the sheet say on which row they stand; figures of the set do not. */
function lookedAt(contradictions: readonly DeliveryContradiction[]): LookedAt[] {
  const read = contradictions.map((contradiction) => ({ contradiction, found: contradictionFrom(contradiction.content) }))
  const all = read.map(({ found }) => found)
  return read.map(({ contradiction, found }) => withFigures(contradiction, found, pointedAt(found, all)))
}

function withFigures(contradiction: DeliveryContradiction, found: Contradiction, odd: CheckedFigure | null): LookedAt {
  const cells = new Map(
    found.figures
      .filter(({ figure }) => figure.line !== undefined)
      .map(({ figure, area }) => [JSON.stringify([figure.indicator, area.slug, figure.period.text]), { figure, area: area.name }]),
  )
  const own = [...cells.values()].flatMap((each, at) => {
    const number = contradiction.figures[at]
    return number === undefined ? [] : [{ number, ...each }]
  })
  const about = odd === null ? own : own.filter(({ figure }) => figure === odd)
  const points = odd === null ? null : odd.line === undefined ? 'set' : 'sheet'
  return { ...contradiction, found, own, apart: about.map(({ number }) => number), points }
}
