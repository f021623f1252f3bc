import type { CompleteIndicator, DefinitionVersion, IndicatorDefinition, OwnDefinitions, Retirement } from './definition.ts'
import { localSet } from './local-set.ts'
import { earlierNational, nationalSet } from './national-set.ts'
import { coalitionIndicators } from './other-coalition.ts'
import { contraceptionIndicators } from './other-contraception.ts'
import { livingIndicators } from './other-living.ts'
import { monitoringIndicators } from './other-monitoring.ts'
import { nationalProgrammeIndicators } from './other-national-programme.ts'
import { programmeIndicators } from './other-programme.ts'
import { processIndicators } from './process-set.ts'
import { regionalSet } from './regional-set.ts'

/** Every indicator that ships, the regional set first, in order of number; codes are unique. */
export const indicatorCatalogue: readonly IndicatorDefinition[] = [
  ...regionalSet,
  ...nationalSet,
  ...localSet,
  ...processIndicators,
  ...coalitionIndicators,
  ...contraceptionIndicators,
  ...programmeIndicators,
  ...livingIndicators,
  ...monitoringIndicators,
  ...nationalProgrammeIndicators,
]

/** All definitions of an installation: those that ship, and its own. A value: what it says once, it says for as long as it is held. */
export interface Catalogue {
  /** The version in force of every indicator: those that ship in the order of their sets, then our own. */
  readonly all: readonly IndicatorDefinition[]
  /** The version in force of those made here. */
  readonly own: readonly IndicatorDefinition[]
  /** The version in force, or undefined when nobody defined such a code. */
  find(code: string): IndicatorDefinition | undefined
  findVersion(code: string, version: number): IndicatorDefinition | undefined
  /** The same among those made here. */
  ownVersion(code: string, version: number): IndicatorDefinition | undefined
  /** The newest version whose years hold the whole period; the one in force when none does, or the period has no years. */
  findFor(code: string, period: { from: number | null; until: number | null }): IndicatorDefinition | undefined
  /** Newest first. */
  versions(code: string): readonly DefinitionVersion[]
  /** Null while the indicator is in use. */
  retirement(code: string): Retirement | null
}

const nothingOwn: OwnDefinitions = { versions: [], retired: [] }

/**
 * The catalogue with these definitions added. A version made here stands in place of one that ships under the same number, since
 * figures were made with it.
 */
export function catalogueWith({ versions: own, retired }: OwnDefinitions): Catalogue {
  const byCode = new Map<string, readonly DefinitionVersion[]>()
  for (const version of [...shippedVersions, ...own]) {
    const { code, version: number } = version.definition
    const others = (byCode.get(code) ?? []).filter(({ definition }) => definition.version !== number)
    byCode.set(
      code,
      [...others, version].sort((one, other) => other.definition.version - one.definition.version),
    )
  }
  const ownOnes = Map.groupBy(own, ({ definition }) => definition.code)
  const versions = (code: string) => byCode.get(code) ?? []
  const find = (code: string) => versions(code)[0]?.definition
  const retirements = new Map(retired.map((each) => [each.code, each]))
  const all = [...byCode.keys()].flatMap((code) => find(code) ?? [])
  return {
    all,
    own: all.filter(({ set }) => set === 'own'),
    find,
    findVersion: (code, version) => findVersion(versions(code), version),
    ownVersion: (code, version) => findVersion(ownOnes.get(code) ?? [], version),
    findFor: (code, period) => versions(code).find(({ definition }) => holdsFor(definition, period))?.definition ?? find(code),
    versions,
    retirement: (code) => retirements.get(code) ?? null,
  }
}

function findVersion(versions: readonly DefinitionVersion[], version: number): IndicatorDefinition | undefined {
  return versions.find(({ definition }) => definition.version === version)?.definition
}

/** Do the years of the definition hold the whole period? Those known by name only hold always, and for what has no years nothing is known. */
export function holdsFor(definition: IndicatorDefinition, { from, until }: { from: number | null; until: number | null }): boolean {
  if (!definition.complete) return true
  if (from === null || until === null) return false
  const { validFrom, validUntil } = definition
  return (validFrom === null || validFrom <= from) && (validUntil === null || until <= validUntil)
}

const shippedVersions: readonly DefinitionVersion[] = [
  ...indicatorCatalogue.map((definition) => ({ definition, reason: reasonOf(definition), publishedOn: null })),
  ...earlierNational.map(({ definition }) => ({ definition, reason: null, publishedOn: null })),
]

function reasonOf({ code, version }: IndicatorDefinition) {
  return earlierNational.find(({ definition }) => definition.code === code && definition.version === version - 1)?.changed ?? null
}

/** What ships, without anything of an installation. */
export const shippedCatalogue: Catalogue = catalogueWith(nothingOwn)

/** The definition that ships with this code, or undefined; for rules in the code, whose indicators ship. Doors that take a code from outside ask the whole catalogue (`loadCatalogue`). */
export function findIndicator(code: string): IndicatorDefinition | undefined {
  return shippedByCode.get(code)
}

const shippedByCode = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]))

/** Of a list that ships, the versions in force, for pages that show the set as it is defined now; one that is no longer complete drops out. */
export function inForce(list: readonly CompleteIndicator[], catalogue: Catalogue): readonly CompleteIndicator[] {
  return list.flatMap(({ code }) => {
    const now = catalogue.find(code)
    return now?.complete === true ? [now] : []
  })
}

/** A figure as far as its definition goes. */
interface Defined {
  indicator: string
  definitionVersion: number
  /** Read with the figure when it is not one that ships. */
  definition?: IndicatorDefinition | undefined
}

/** The definition a figure was made with, in the version it was made with. */
export function definitionOf({ indicator, definitionVersion, definition }: Defined): IndicatorDefinition | undefined {
  return definition ?? shippedCatalogue.findVersion(indicator, definitionVersion) ?? findIndicator(indicator)
}
