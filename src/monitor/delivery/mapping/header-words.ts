import { abbreviations } from '../../indicator/abbreviations.ts'
import type { Catalogue } from '../../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../../indicator/definition.ts'
import type { ColumnRole } from './mapping.ts'

/** What sources call their columns, in the words of Dutch registers and of our own export. */
const wordsOfRoles: readonly [ColumnRole, RegExp][] = [
  ['definition_version', /^definition version$/],
  ['range_min', /^(range min|ondergrens|minimum|van waarde)$/],
  ['range_max', /^(range max|bovengrens|maximum|tot waarde)$/],
  [
    'area',
    /^(gemeente|gemeenten|gemeentenaam|gebied|gebieden|gebiedsnaam|area|regio|regionaam|subregio|regios|plaats|woongemeente|naam gemeente|naam|regio s)$/,
  ],
  ['area', /^(gemeentecode|gebiedscode|regiocode|gm code|gmcode|cbs code|code gemeente|statcode|code)$/],
  ['period', /^(jaar|jaren|periode|perioden|period|year|peiljaar|meetjaar|kalenderjaar|jaartal|verslagjaar)$/],
  ['indicator', /^(indicator|indicatorcode|indicator code|onderwerp|maat|variabele|kenmerk)$/],
  ['denominator', /^(noemer|denominator|totaal|totaal aantal|aantal totaal|aantal geboorten|aantal kinderen totaal|bevolking|populatie)$/],
  ['numerator', /^(teller|numerator)$/],
  ['n', /^(n|steekproef|respondenten|aantal respondenten|respons|sample|sample n|aantal antwoorden)$/],
  ['value', /^(waarde|value|percentage|perc|pct|procent|cijfer|uitkomst|gemiddelde|score|%|percentage %)$/],
  ['share', /^(aandeel|fractie|share|proportie)$/],
  ['unit', /^(eenheid|unit)$/],
  ['state', /^(state|toestand|status|stand|reden|missing reason)$/],
  ['remark', /^(remark|opmerking|opmerkingen|toelichting|noot|voetnoot|bijzonderheden)$/],
  ['source', /^(source|bron|bronvermelding)$/],
  ['qualifier', /^(qualifier|bepaling)$/],
  ['id', /^(id|rijnummer|sleutel|key)$/],
]

/** Names that only our own export has beside what they repeat. */
const repeated = /^(indicator name|area name|set|fictitious)$/

/** The header without capitals, accents, punctuation and what stands between brackets. */
export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** What a column of this name usually is; null when its name says nothing. `Aantal` is told apart by its neighbours. */
export function roleOfHeader(header: string): ColumnRole | null {
  const key = headerKey(header)
  if (repeated.test(key)) return 'ignore'
  return wordsOfRoles.find(([, words]) => words.test(key))?.[0] ?? null
}

/** A plain number of something: the numerator where a percentage stands beside it, else the value. */
export function isPlainCount(header: string): boolean {
  return /^(aantal|aantallen|abs|absoluut|count|number)\b/.test(headerKey(header))
}

/** `2023`, and `2019-2021`. */
export function periodOfHeader(header: string): string | null {
  return /(?:^|\s)((?:19|20)\d\d(?:-(?:19|20)\d\d)?)(?:\s|$|[.,;:%)*])/.exec(`${header} `)?.[1] ?? null
}

/** The indicator whose code, name or abbreviation stands in the header; the longest name when several do. */
export function indicatorOfHeader(header: string, catalogue: Catalogue): IndicatorDefinition | null {
  const words = ` ${headerKey(header)} `
  const coded =
    catalogue.all.find(({ code }) => hasLetter(code) && words.includes(` ${headerKey(code)} `)) ??
    catalogue.all.find(({ code }) => code === bareCode.exec(words.trim())?.[1])
  if (coded !== undefined) return coded
  const named = catalogue.all.flatMap((indicator) => {
    const length = Math.max(0, ...namesOf(indicator).flatMap((name) => (inFull(words).includes(` ${name} `) ? [name.length] : [])))
    return length === 0 ? [] : [{ indicator, length }]
  })
  // The same name twice: the regional set stands first, and it is what coalitions deliver.
  return (
    named.reduce<(typeof named)[number] | null>((best, each) => (best === null || each.length > best.length ? each : best), null)
      ?.indicator ?? null
  )
}

/** With what people write for short written out, unless it is written out already; words with a space around each. */
export function inFull(words: string): string {
  return abbreviations.reduce((text, [short, name]) => (text.includes(` ${name} `) ? text : text.replace(` ${short} `, ` ${name} `)), words)
}

/** A number is a code only where what is measured of it stands behind it: `5 %`, `5 aantal`; alone it may be anything. */
const bareCode = /^(?:indicator )?(\d{1,2}) ?(?:%|procent|percentage|aantal|teller|totaal|noemer|numerator|denominator)$/

function hasLetter(code: string): boolean {
  return /[a-z]/.test(code)
}

function namesOf(indicator: IndicatorDefinition): string[] {
  const names = [indicator.name.nl, indicator.name.en, ...(indicator.complete ? [indicator.shortName.nl, indicator.shortName.en] : [])]
  return names.map(headerKey).filter((name) => name.length > 5)
}

/** What the column measures of an indicator that its own name mentions. */
export function measureOfHeader(header: string, indicator: IndicatorDefinition | null): ColumnRole {
  const key = headerKey(header)
  if (/\b(noemer|denominator|totaal)\b/.test(key)) return 'denominator'
  if (/\b(teller|numerator)\b/.test(key)) return 'numerator'
  if (/\b(respondenten|respons|n)$/.test(key)) return 'n'
  if (/\b(aantal|abs|absoluut)\b/.test(key) && indicator !== null && indicator.unit !== 'count') return 'numerator'
  return 'value'
}
