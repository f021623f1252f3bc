import { type Area, isGroup } from '../../area/area.ts'
import type { IndicatorDefinition, Retirement } from '../../monitor/indicator/definition.ts'

/** An area with its memberships; `group` marks a combination that one source names, which is no place of its own. */
export function areaJson(area: Area) {
  return {
    slug: area.slug,
    code: area.code,
    name: area.name,
    level: area.level,
    group: isGroup(area),
    parents: area.parents.map(({ slug, membership }) => ({ slug, membership })),
    validFrom: area.fromYear,
    validUntil: area.untilYear,
    successor: area.successor,
    tile: area.tile,
  }
}

/** A definition by name and in words; of an indicator known by name only, the other fields are null. */
export function indicatorJson(indicator: IndicatorDefinition, retirement: Retirement | null) {
  const whole = indicator.complete ? indicator : null
  return {
    code: indicator.code,
    set: indicator.set,
    name: indicator.name,
    unit: indicator.unit,
    version: indicator.version,
    source: indicator.source,
    complete: indicator.complete,
    number: whole?.number ?? null,
    seriesOf: whole?.seriesOf ?? null,
    phase: whole?.phase ?? null,
    kind: whole?.kind ?? null,
    form: whole?.form ?? null,
    numerator: whole?.numerator ?? null,
    denominator: whole?.denominator ?? null,
    direction: whole?.direction ?? null,
    levels: whole?.levels ?? null,
    validFrom: whole?.validFrom ?? null,
    validUntil: whole?.validUntil ?? null,
    saysNot: whole?.saysNot ?? null,
    computedFrom: whole?.computedFrom ?? null,
    retiredOn: retirement?.on ?? null,
  }
}
