import type { AreaRef } from '../../area/area.ts'
import type { PublicSet, SetCoverage } from '../../monitor/publication/public-sets.ts'
import type { Publisher } from '../../monitor/publication/publisher.ts'
import type { Language } from '../../platform/text/text.ts'
import { catalogText } from './catalog.text.ts'
import { municipalityIri, terms } from './catalog-terms.ts'
import { apiBase } from './operation.ts'
import { inBoth, type NamedNode, type RdfTerm } from './rdf.ts'
import { addressOf } from './sets-json.ts'

export const nowhere: SetCoverage = { from: null, until: null, areas: [], sources: [] }

/** Where people read what the audit of the set tested. */
export function pageOf({ slug }: PublicSet, { contact }: Publisher): string {
  return `${contact}#${slug}`
}

type Said = Record<string, readonly RdfTerm[]>

/** A set as a dataset. Who made quoted figures are the publishers of their sources. */
export function datasetOf(set: PublicSet, coverage: SetCoverage, shared: Said, publisher: Publisher): NamedNode {
  const iri = addressOf(set, publisher.url)
  const { nl, en } = catalogText
  const shown = set.publications[0]
  const first = set.publications.at(-1)
  const makers = set.protection === 'public_source' ? [...new Set(coverage.sources.map(({ publisher: name }) => name))] : []
  return {
    iri,
    types: ['dcat:Dataset', 'dcat:Resource'],
    properties: {
      'dct:title': set.fictitious ? inBoth({ nl: nl.invented(set.title.nl), en: en.invented(set.title.en) }) : inBoth(set.title),
      'dct:description': inBoth({ nl: descriptionOf(set, coverage, 'nl'), en: descriptionOf(set, coverage, 'en') }),
      'dct:identifier': [{ text: iri }],
      ...shared,
      'dct:creator':
        makers.length === 0
          ? (shared['dct:publisher'] ?? [])
          : makers.map((text) => ({ types: ['foaf:Agent'], properties: { 'foaf:name': [{ text }] } })),
      'dcat:keyword': [
        ...Object.values(nl.keywords).map((text) => ({ text, language: 'nl' as const })),
        ...Object.values(en.keywords).map((text) => ({ text, language: 'en' as const })),
        ...(set.fictitious ? inBoth({ nl: nl.inventedWord, en: en.inventedWord }) : []),
      ],
      'dct:issued': [{ text: first?.publishedOn ?? set.publishedOn, type: 'xsd:date' }],
      'dct:modified': [{ text: set.publishedOn, type: 'xsd:date' }],
      'dcat:version': [{ text: String(set.publication) }],
      'adms:versionNotes': shown?.note == null ? [] : [{ text: shown.note, language: 'nl' }],
      'dct:accrualPeriodicity': [{ iri: terms.irregular }],
      'dct:temporal': temporal(coverage),
      'dct:spatial': coverage.areas.map(placeOf),
      'dct:provenance': provenanceOf(coverage),
      'dct:conformsTo': [{ iri: `${publisher.url}${apiBase}/openapi.json` }],
      'foaf:page': [{ iri: pageOf(set, publisher) }],
      'dcat:landingPage': [{ iri: pageOf(set, publisher) }],
      'dcat:distribution': ['json', 'csv', 'service'].map((format) => ({ iri: `${iri}#${format}` })),
    },
  }
}

function descriptionOf(
  { fictitious, protection, publications }: PublicSet,
  { areas, from, until }: SetCoverage,
  language: Language,
): string {
  const text = catalogText[language]
  const account = publications[0]?.account
  const how = protection === 'public_source' ? text.quoted : text.counted(account?.withheld ?? 0, account?.threshold ?? 0)
  return `${fictitious ? text.inventedLead : ''}${text.figures(account?.figures ?? 0, areas.length, from, until)}${how}`
}

function temporal({ from, until }: SetCoverage): readonly RdfTerm[] {
  if (from === null || until === null) return []
  return [
    {
      types: ['dct:PeriodOfTime'],
      properties: {
        'dcat:startDate': [{ text: `${from}-01-01`, type: 'xsd:date' }],
        'dcat:endDate': [{ text: `${until}-12-31`, type: 'xsd:date' }],
      },
    },
  ]
}

/** Municipalities by their name in TOOI, the nation by that of the EU; other areas have no public name but their own. */
function placeOf({ code, level, name }: AreaRef): RdfTerm {
  const iri = level === 'nation' ? terms.netherlands : municipalityIri(code)
  return iri === null ? { types: ['dct:Location'], properties: { 'skos:prefLabel': [{ text: name, language: 'nl' }] } } : { iri }
}

function provenanceOf({ sources }: SetCoverage): readonly RdfTerm[] {
  if (sources.length === 0) return []
  const names = sources.map(({ title, publisher, year }) => `${title} (${publisher}${year === null ? '' : `, ${year}`})`).join('; ')
  const label = inBoth({ nl: catalogText.nl.sources(names), en: catalogText.en.sources(names) })
  return [{ types: ['dct:ProvenanceStatement'], properties: { 'rdfs:label': label } }]
}

/** The files of a set, and the interface through which parts of it can be asked for. */
export function distributionsOf(set: PublicSet, publisher: Publisher): NamedNode[] {
  const iri = addressOf(set, publisher.url)
  const service = `${publisher.url}${apiBase}`
  const { nl, en } = catalogText
  const quoted = set.protection === 'public_source'
  const rights: Said = quoted
    ? {
        'dct:rights': [
          { types: ['dct:RightsStatement'], properties: { 'rdfs:label': inBoth({ nl: nl.rightsQuoted, en: en.rightsQuoted }) } },
        ],
      }
    : {}
  const each = (format: 'json' | 'csv' | 'service', own: Said): NamedNode => ({
    iri: `${iri}#${format}`,
    types: ['dcat:Distribution'],
    properties: {
      'dct:title': inBoth({ nl: nl.formats[format], en: en.formats[format] }),
      'dct:license': [{ iri: quoted ? terms.licenceUnknown : terms.ccBy }],
      ...rights,
      'dct:language': [{ iri: terms.dutch }],
      'dct:modified': [{ text: set.publishedOn, type: 'xsd:date' }],
      'dcatap:availability': [{ iri: terms.stable }],
      'dct:conformsTo': [{ iri: `${service}/openapi.json` }],
      ...own,
    },
  })
  const file = (format: 'json' | 'csv', type: string) =>
    each(format, {
      'dcat:accessURL': [{ iri: `${iri}/figures.${format}` }],
      'dcat:downloadURL': [{ iri: `${iri}/figures.${format}` }],
      'dct:format': [{ iri: terms[format] }],
      'dcat:mediaType': [{ iri: type }],
    })
  return [
    file('json', terms.jsonType),
    file('csv', terms.csvType),
    each('service', {
      'dcat:accessURL': [{ iri: `${service}/figures?set=${set.slug}` }],
      'dcat:accessService': [{ iri: service }],
      'dct:format': [{ iri: terms.json }],
    }),
  ]
}
