import { countedCells, countPages } from '../src/monitor/fact/all-counts.ts'
import { bornOfHead, type CasePage, casesIn } from '../src/monitor/fact/case-page.ts'
import { bitsOfMark, dayOfMark, whatOfMark } from '../src/monitor/fact/mark.ts'
import { type Country, municipalities } from './indicators-country.ts'
import { bornCode, codeOf, elm } from './indicators-elm.ts'
import { median, ms, type Row, times } from './measure.ts'
import { installPeers, peer } from './peers/install.ts'

interface CqlExecution {
  Library: new (elm: unknown) => object
  Executor: new (library: object) => { exec(source: object): Promise<{ patientResults: Record<string, CaseAnswer> }> }
}
interface CqlExecFhir {
  PatientSource: { FHIRv401(): { loadBundles(bundles: readonly object[]): void; reset(): void } }
}
/** Years, or a year; null where there is nothing. */
type CaseAnswer = Record<string, number[] | number | boolean | null>

const cases = 500
const least = 20_000
const asked = [
  '7-mdo',
  '7a',
  '7b',
  '7-pop',
  '8a',
  '8bc',
  '11',
  '12',
  'proces-contact-op-tijd',
  'proces-ouder-aan-tafel',
  'proces-overdracht-op-tijd',
] as const

/**
 * Against the standard for measures: five hundred cases as FHIR resources and hand-written ELM for ten indicators, beside the same cases
 * in our form and all twenty-five. Per case and by the median of five rounds; no result unless all counts are equal.
 */
export async function cqlRows(country: Country, quick: boolean, say: (line: string) => void): Promise<Row[]> {
  // A tenth of the work says less: six tenths of the line will do.
  const enough = (quick ? 0.6 : 1) * least
  const line = `>= ${least} x${quick ? ' (0.6 of it)' : ''}`
  if (!installPeers(say)) return [{ what: '  cql-execution, a case', figure: 'skipped', comparedTo: '', line, passed: null }]
  const page = firstCases(country.pages, quick ? 100 : cases)
  const count = [...casesIn(page)].length
  const { Library, Executor } = peer('cql-execution') as CqlExecution
  const { PatientSource } = peer('cql-exec-fhir') as CqlExecFhir
  say(`cql-execution takes ${count} cases`)
  const executor = new Executor(new Library(elm))
  const bundles = bundlesOf(page)
  const measured: number[] = []
  let answers: CaseAnswer[] = []
  for (let round = 0; round < (quick ? 2 : 4); round += 1) {
    const source = PatientSource.FHIRv401()
    source.loadBundles(bundles)
    const begin = performance.now()
    answers = Object.values((await executor.exec(source)).patientResults)
    measured.push((performance.now() - begin) / count)
  }
  const own: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now()
    countPages(country.pages, municipalities)
    own.push((performance.now() - begin) / country.cases)
  }
  const equal = JSON.stringify(countsOfAnswers(answers)) === JSON.stringify(countsOfPage(page))
  const ratio = median(measured.slice(1)) / median(own)
  return [
    {
      what: '  cql-execution, a case',
      figure: ms(median(measured.slice(1))),
      comparedTo: equal ? `${times(ratio)} ours (${(median(own) * 1000).toFixed(2)} us), equal counts` : 'OTHER COUNTS: no result',
      line,
      passed: equal && ratio >= enough,
    },
  ]
}

function firstCases(pages: readonly CasePage[], count: number): CasePage {
  const words: number[] = []
  let taken = 0
  for (const page of pages) {
    for (const { from, end } of casesIn(page)) {
      if (taken < count) words.push(...page.subarray(from - 2, end))
      taken += 1
    }
  }
  return Uint32Array.from(words)
}

/** A bundle per case. The place within the day stands in the time, as minutes, so that what came first stays first. */
function bundlesOf(page: CasePage): object[] {
  return [...casesIn(page)].map(({ head, from, end }, index) => {
    const happened = (day: number, place: number, text: string) => ({
      resource: {
        resourceType: 'Procedure',
        id: `${index}-${place}`,
        status: 'completed',
        subject: { reference: `Patient/${index}` },
        performedDateTime: new Date(Date.UTC(2000, 0, 1 + day, 0, place)).toISOString().replace('Z', '+00:00'),
        code: { text },
      },
    })
    const born = bornOfHead(head)
    return {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { resource: { resourceType: 'Patient', id: `${index}` } },
        ...(born === 0 ? [] : [happened(born, 0, bornCode)]),
        ...[...page.subarray(from, end)].map((packed, place) =>
          happened(dayOfMark(packed), place, codeOf(whatOfMark(packed), bitsOfMark(packed))),
        ),
      ],
    }
  })
}

const add = (counts: Map<string, number>, key: string, weight = 1) => counts.set(key, (counts.get(key) ?? 0) + weight)
const sorted = (counts: Map<string, number>) =>
  [...counts].filter(([, weight]) => weight !== 0).sort(([one], [other]) => (one < other ? -1 : 1))
const list = (answer: CaseAnswer[string] | undefined) => (Array.isArray(answer) ? answer : typeof answer === 'number' ? [answer] : [])

/** So many per indicator, value and year, by the answers of the measure. */
function countsOfAnswers(answers: readonly CaseAnswer[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const answer of answers) {
    for (const indicator of asked) {
      for (const year of list(answer[indicator])) {
        const value = indicator === '12' ? Number(answer['Days']) : 1
        add(counts, `${indicator} ${value} ${year}`, indicator === '8a' && answer['Twins'] === true ? 2 : 1)
      }
    }
    for (const year of list(answer['proces-contact-op-tijd 0'])) add(counts, `proces-contact-op-tijd 0 ${year}`)
  }
  return sorted(counts)
}

const outsideAsked = new Set(['proces-ouder-aan-tafel', 'proces-overdracht-op-tijd'])

function countsOfPage(page: CasePage): [string, number][] {
  const counts = new Map<string, number>()
  for (const { indicator, value, year, weight } of countedCells(countPages([page], municipalities))) {
    if (!asked.some((one) => one === indicator) || (value === 0 && outsideAsked.has(indicator))) continue
    add(counts, `${indicator} ${value} ${year}`, weight)
  }
  return sorted(counts)
}
