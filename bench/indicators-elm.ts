import { mark, says } from '../src/monitor/fact/mark.ts'

/** A clinical quality measure as compiled (ELM), written by hand: what the translator, which is a Java program, would make of the rules. */
type Elm = Readonly<Record<string, unknown>>

/** The name of what happened, as the resources of the bench carry it. */
export const codeOf = (what: number, bits: number) => `${what}-${bits}`
/** The birth date of the episode, as a thing that happened. */
export const bornCode = 'born'

const literal = (value: string): Elm => ({ type: 'Literal', valueType: '{urn:hl7-org:elm-types:r1}String', value })
const property = (path: string): Elm => ({ type: 'Property', scope: 'P', path })
const when = property('performed.value')
const yearOf = (operand: Elm): Elm => ({ type: 'DateTimeComponentFrom', precision: 'Year', operand })
const named = (name: string): Elm => ({ type: 'ExpressionRef', name })
const both = (...operand: Elm[]): Elm => ({ type: 'And', operand })
const not = (operand: Elm): Elm => ({ type: 'Not', operand })
const exists = (operand: Elm): Elm => ({ type: 'Exists', operand })
const first = (source: Elm): Elm => ({ type: 'Min', source })
const onlyIf = (condition: Elm, then: Elm): Elm => ({ type: 'If', condition, then, else: { type: 'Null' } })

function is(codes: readonly string[]): Elm {
  return { type: 'In', operand: [property('code.text.value'), { type: 'List', element: codes.map(literal) }] }
}

/** Every code of a thing that happened whose bits pass. */
function codes(what: number, passes: (bits: number) => boolean = () => true): string[] {
  return Array.from({ length: 32 }, (_, bits) => bits)
    .filter(passes)
    .map((bits) => codeOf(what, bits))
}

/** ELM takes doubles out of what a query returns unless it is told not to: two visits on one day would be one. */
function query(where: Elm, expression: Elm, distinct = false): Elm {
  return {
    type: 'Query',
    source: [{ alias: 'P', expression: { type: 'Retrieve', dataType: '{http://hl7.org/fhir}Procedure' } }],
    relationship: [],
    where,
    return: { distinct, expression },
  }
}

const years = (condition: Elm) => query(condition, yearOf(when))
const distinctYears = (condition: Elm) => query(condition, yearOf(when), true)
const has = (...wanted: number[]) => {
  const all = wanted.reduce((sum, bit) => sum | bit, 0)
  return (bits: number) => (bits & all) === all
}
const kind = (which: number) => (bits: number) => (bits & 3) === which

const namedMdo = (bits: number) => kind(says.mdo)(bits) && has(says.named)(bits)
const endings = [
  ...codes(mark.coordinatorAppointed),
  ...codes(mark.programmeStarted),
  ...codes(mark.episodeClosed),
  ...codes(mark.adviceGiven),
]
const localStarts = [...codes(mark.coordinatorAppointed, has(says.social)), ...codes(mark.programmeStarted, has(says.localTeam))]
const localSupport = [mark.programmeStarted, mark.visitDone, mark.planMade, mark.workedOn].flatMap((what) =>
  codes(what, has(says.localTeam)),
)

/** What is asked of every case: lists of years, one per thing counted; of `12` the year and the days, of `8a` the year and the children. */
const expressions: Readonly<Record<string, Elm>> = {
  '7-mdo': distinctYears(is(codes(mark.conferenceHeld, namedMdo))),
  '7a': distinctYears(is(codes(mark.conferenceHeld, (bits) => namedMdo(bits) && has(says.pregnant)(bits)))),
  '7b': distinctYears(is(codes(mark.conferenceHeld, (bits) => namedMdo(bits) && !has(says.pregnant)(bits)))),
  '7-pop': distinctYears(is(codes(mark.conferenceHeld, (bits) => kind(says.pop)(bits) && has(says.named)(bits)))),
  Birth: first(query(is(codes(mark.birth)), when)),
  '8a': onlyIf(
    exists(
      query(
        both(is(codes(mark.visitDone, kind(says.prenatalHomeVisit))), {
          type: 'Before',
          precision: 'Day',
          operand: [when, named('Birth')],
        }),
        when,
      ),
    ),
    yearOf(named('Birth')),
  ),
  Twins: exists(query(is([codeOf(mark.birth, 2)]), when)),
  '8bc': years(is(codes(mark.programmeStarted, kind(says.stevigOuderschap)))),
  Born: first(query(is([bornCode]), when)),
  '11': distinctYears(both(is(localSupport), not({ type: 'Before', precision: 'Day', operand: [when, named('Born')] }))),
  Sent: first(query(is(codes(mark.signUpSent)), when)),
  Ended: first(query(is(endings), when)),
  '12': onlyIf(exists(query(both(is(localStarts), { type: 'Equal', operand: [when, named('Ended')] }), when)), yearOf(named('Ended'))),
  Days: { type: 'DifferenceBetween', precision: 'Day', operand: [named('Sent'), named('Ended')] },
  'proces-contact-op-tijd': years(is(codes(mark.signUpAnswered, has(says.inTime)))),
  'proces-contact-op-tijd 0': years(is(codes(mark.signUpAnswered, (bits) => bits === 0))),
  'proces-ouder-aan-tafel': years(is(codes(mark.conferenceHeld, has(says.named, says.parentPresent)))),
  'proces-overdracht-op-tijd': years(is(codes(mark.handoverAccepted, has(says.inTime)))),
}

export const elm = {
  library: {
    identifier: { id: 'Bench', version: '1' },
    schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
    usings: {
      def: [
        { localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' },
        { localIdentifier: 'FHIR', uri: 'http://hl7.org/fhir', version: '4.0.1' },
      ],
    },
    statements: {
      def: [
        {
          name: 'Patient',
          context: 'Patient',
          expression: { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: '{http://hl7.org/fhir}Patient' } },
        },
        ...Object.entries(expressions).map(([name, expression]) => ({ name, context: 'Patient', accessLevel: 'Public', expression })),
      ],
    },
  },
} as const
