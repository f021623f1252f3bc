import type { PublicSet, SetCoverage } from '../../monitor/publication/public-sets.ts'
import type { Publisher } from '../../monitor/publication/publisher.ts'
import { catalogText } from './catalog.text.ts'
import { datasetOf, distributionsOf, nowhere, pageOf } from './catalog-dataset.ts'
import { municipalityIri, termNodes, terms } from './catalog-terms.ts'
import { apiBase } from './operation.ts'
import { inBoth, type NamedNode, type RdfNode, type RdfTerm } from './rdf.ts'
import { addressOf } from './sets-json.ts'

export interface CatalogInput {
  sets: readonly PublicSet[]
  /** By slug of the set. */
  coverage: ReadonlyMap<string, SetCoverage>
  publisher: Publisher
}

/**
 * The published sets as DCAT-AP-NL 3 describes a catalogue: every set a dataset with its files, and the interface as the service that
 * serves them. Sets of invented figures say so in title, description and keywords.
 */
export function catalogOf({ sets, coverage, publisher }: CatalogInput): readonly NamedNode[] {
  const service = `${publisher.url}${apiBase}`
  const { nl, en } = catalogText
  const dates = sets.flatMap(({ publications }) => publications.map(({ publishedOn }) => publishedOn)).toSorted()
  const agent: NamedNode = {
    iri: `${publisher.url}#publisher`,
    types: ['foaf:Agent'],
    properties: { 'foaf:name': [{ text: publisher.name }] },
  }
  const contact: NamedNode = {
    iri: `${publisher.url}#contact`,
    types: ['vcard:Kind'],
    properties: {
      'vcard:fn': [{ text: publisher.name }],
      'vcard:hasEmail': publisher.email === null ? [] : [{ iri: `mailto:${publisher.email}` }],
      'vcard:hasURL': [{ iri: publisher.contact }],
    },
  }
  const shared = {
    'dct:publisher': [{ iri: agent.iri }],
    'dcat:contactPoint': [{ iri: contact.iri }],
    'dcat:theme': [{ iri: terms.health }],
    'dct:language': [{ iri: terms.dutch }, { iri: terms.english }],
    'dct:accessRights': [{ iri: terms.public }],
  } satisfies Record<string, readonly RdfTerm[]>
  const catalog: NamedNode = {
    iri: `${service}/catalog.jsonld`,
    types: ['dcat:Catalog'],
    properties: {
      'dct:title': inBoth({ nl: nl.title(publisher.name), en: en.title(publisher.name) }),
      'dct:description': inBoth({ nl: nl.description, en: en.description }),
      'dct:publisher': shared['dct:publisher'],
      'dct:creator': [{ iri: agent.iri }],
      'dcat:contactPoint': shared['dcat:contactPoint'],
      'dct:language': shared['dct:language'],
      'dcat:themeTaxonomy': [{ iri: terms.themes }],
      'foaf:homepage': [{ iri: publisher.contact }],
      'dct:issued': dates.slice(0, 1).map((text) => ({ text, type: 'xsd:date' }) as const),
      'dct:modified': dates.slice(-1).map((text) => ({ text, type: 'xsd:date' }) as const),
      'dcat:dataset': sets.map((set) => ({ iri: addressOf(set, publisher.url) })),
      'dcat:service': [{ iri: service }],
      'dcat:record': sets.map((set) => recordOf(set, publisher)),
    },
  }
  const dataService: NamedNode = {
    iri: service,
    types: ['dcat:DataService'],
    properties: {
      'dct:title': inBoth({ nl: nl.service, en: en.service }),
      'dct:description': inBoth({ nl: nl.serviceDescription, en: en.serviceDescription }),
      'dct:identifier': [{ text: service }],
      ...shared,
      'dct:creator': [{ iri: agent.iri }],
      'dct:license': [{ iri: terms.ccBy }],
      'dcat:keyword': inBoth({ nl: nl.keywords.days, en: en.keywords.days }),
      'dcat:endpointURL': [{ iri: service }],
      'dcat:endpointDescription': [{ iri: `${service}/openapi.json` }],
      'dcat:landingPage': [{ iri: publisher.contact }],
      'dcat:servesDataset': sets.map((set) => ({ iri: addressOf(set, publisher.url) })),
    },
  }
  return [
    catalog,
    dataService,
    ...sets.flatMap((set) => {
      const covered = coverage.get(set.slug) ?? nowhere
      return [datasetOf(set, covered, shared, publisher), ...distributionsOf(set, publisher)]
    }),
    agent,
    contact,
    ...placesOf([...coverage.values()]),
    { iri: `${service}/openapi.json`, types: ['dct:Standard'], properties: {} },
    ...[publisher.contact, ...sets.map((set) => pageOf(set, publisher))].map((iri) => ({ iri, types: ['foaf:Document'], properties: {} })),
    ...termNodes,
  ]
}

function recordOf(set: PublicSet, publisher: Publisher): RdfNode {
  return {
    types: ['dcat:CatalogRecord'],
    properties: {
      'foaf:primaryTopic': [{ iri: addressOf(set, publisher.url) }],
      'dct:modified': [{ text: set.publishedOn, type: 'xsd:date' }],
      'dct:language': [{ iri: terms.dutch }, { iri: terms.english }],
      'dct:conformsTo': [{ iri: terms.profile }],
    },
  }
}

/** The municipalities with a name of their own, each once. */
function placesOf(coverage: readonly SetCoverage[]): NamedNode[] {
  const named = coverage.flatMap(({ areas }) =>
    areas.flatMap(({ code, name }) => {
      const iri = municipalityIri(code)
      return iri === null ? [] : [[iri, name] as const]
    }),
  )
  return [...new Map(named)].map(([iri, name]) => ({
    iri,
    types: ['dct:Location'],
    properties: { 'skos:prefLabel': [{ text: name, language: 'nl' }] },
  }))
}
