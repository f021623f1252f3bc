import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { PublicSet, SetCoverage } from '../../monitor/publication/public-sets.ts'
import { catalogOf } from './catalog.ts'
import { terms } from './catalog-terms.ts'
import { jsonLd } from './json-ld.ts'
import type { NamedNode, RdfNode } from './rdf.ts'
import { isLiteral, isNode } from './rdf.ts'
import { turtle } from './turtle.ts'

const publisher = {
  name: 'Coalitie Zuid',
  url: 'https://startlijn.nl',
  contact: 'https://startlijn.nl/monitor/publicaties',
  email: 'cijfers@coalitie.example',
}
const account = {
  protectedBySource: 0,
  figures: 264,
  withheld: 0,
  smallInPrint: 3,
  threshold: null,
  method: null,
  audit: null,
  protection: 'public_source' as const,
}
const quoted: PublicSet = {
  id: '1',
  slug: 'openbare-cijfers',
  title: { nl: 'Openbare cijfers', en: 'Open figures' },
  kind: 'imported',
  fictitious: false,
  publishedOn: '2026-03-02',
  protection: 'public_source',
  publication: 2,
  publications: [
    { number: 2, publishedOn: '2026-03-02', note: 'Met Perined', account },
    { number: 1, publishedOn: '2026-01-10', note: null, account },
  ],
}
const counted: PublicSet = {
  ...quoted,
  slug: 'eigen-tellingen',
  protection: 'counts',
  publications: [
    { number: 2, publishedOn: '2026-03-02', note: null, account: { ...account, protection: 'counts', withheld: 12, threshold: 10 } },
  ],
}
const invented: PublicSet = { ...counted, slug: 'geboorten-verzonnen', title: { nl: 'Geboorten', en: 'Births' }, fictitious: true }
const coverage: SetCoverage = {
  from: 2019,
  until: 2024,
  areas: [
    { slug: 'renkum', code: 'GM0274', name: 'Renkum', level: 'municipality' },
    { slug: 'regio-zuid', code: null, name: 'Regio Zuid', level: 'subregion' },
    { slug: 'nederland', code: null, name: 'Nederland', level: 'nation' },
  ],
  sources: [{ key: 'tno', title: 'Monitor', publisher: 'ZonMw-project met TNO', year: 2024, note: null }],
}
const sets = [quoted, counted, invented]
const graph = catalogOf({ sets, coverage: new Map(sets.map(({ slug }) => [slug, coverage])), publisher })

/** Every thing of the graph, those without an address too. */
function everything(nodes: readonly RdfNode[]): RdfNode[] {
  return nodes.flatMap((node) => [node, ...everything(Object.values(node.properties).flat().filter(isNode))])
}
const of = (type: string) => everything(graph).filter(({ types }) => types.includes(type))
const node = (iri: string) => graph.find((each) => each.iri === iri)
const said = (from: RdfNode | undefined, property: string) =>
  (from?.properties[property] ?? []).map((term) => (isNode(term) ? '' : isLiteral(term) ? term.text : term.iri))

/** What the application profile makes mandatory (chapter 7 and its shapes), and what we add as known. */
const mandatory = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:dataset'],
  'dcat:Dataset': [
    ...[
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:publisher',
      'dct:creator',
      'dcat:contactPoint',
      'dcat:theme',
      'dct:accessRights',
    ],
    ...[
      'dct:issued',
      'dct:modified',
      'dct:temporal',
      'dct:spatial',
      'dct:language',
      'dcat:keyword',
      'dcat:landingPage',
      'dcat:distribution',
    ],
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license'],
  'dcat:DataService': [
    ...[
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:publisher',
      'dcat:contactPoint',
      'dcat:theme',
      'dct:accessRights',
      'dct:license',
    ],
    ...['dcat:endpointURL', 'dcat:endpointDescription', 'dcat:servesDataset'],
  ],
  'dcat:CatalogRecord': ['foaf:primaryTopic', 'dct:modified', 'dct:language'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Kind': ['vcard:fn', 'vcard:hasURL'],
  'skos:Concept': ['skos:prefLabel'],
  'dct:PeriodOfTime': ['dcat:startDate', 'dcat:endDate'],
} as const
/** What may stand there once only. */
const single = [
  'dct:identifier',
  'dct:publisher',
  'dct:accessRights',
  'dct:license',
  'dcat:version',
  'dcat:accessURL',
  'dcat:downloadURL',
  'dct:issued',
  'dct:modified',
]

describe('the catalogue for data portals', () => {
  test.each(Object.entries(mandatory))('says of every %s what is mandatory', (type, properties) => {
    const things = of(type)
    expect(things.length).toBeGreaterThan(0)
    for (const thing of things) for (const property of properties) expect(said(thing, property), `${type} ${property}`).not.toEqual([])
  })

  it('says once what may be said once', () => {
    for (const thing of everything(graph))
      for (const property of single) expect(said(thing, property).length, property).toBeLessThanOrEqual(1)
  })

  it('refers only to what is described in it, or is a place where something can be fetched', () => {
    const own = new Set(graph.map(({ iri }) => iri))
    const places = ['dcat:accessURL', 'dcat:downloadURL', 'dcat:endpointURL', 'vcard:hasURL', 'vcard:hasEmail']
    const loose = everything(graph).flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, all]) =>
        all.flatMap((term) =>
          isNode(term) || isLiteral(term) || own.has(term.iri) || places.includes(name) ? [] : [`${name} ${term.iri}`],
        ),
      ),
    )
    expect(loose).toEqual([])
  })

  it('names who publishes, and where questions go as far as that is known', () => {
    expect(graph.find(({ iri }) => iri === `${publisher.url}#publisher`)?.properties['foaf:name']).toEqual([{ text: 'Coalitie Zuid' }])
    const mail = (about: typeof graph) => everything(about).flatMap(({ properties }) => properties['vcard:hasEmail'] ?? [])
    expect(mail(graph)).toEqual([{ iri: 'mailto:cijfers@coalitie.example' }])
    expect(mail(catalogOf({ sets, coverage: new Map(), publisher: { ...publisher, email: null } }))).toEqual([])
  })

  it('licenses our own counts, and says that nobody did so for quoted figures', () => {
    const licences = (set: PublicSet) =>
      ['json', 'csv', 'service'].map((format) => said(node(`https://startlijn.nl/api/v1/sets/${set.slug}#${format}`), 'dct:license')[0])
    expect(new Set(licences(counted))).toEqual(new Set([terms.ccBy]))
    expect(new Set(licences(quoted))).toEqual(new Set([terms.licenceUnknown]))
  })

  it('names the publishers of the sources as makers of what is quoted, and the years and areas', () => {
    const dataset = node('https://startlijn.nl/api/v1/sets/openbare-cijfers')
    const [maker] = dataset?.properties['dct:creator'] ?? []
    expect(maker).toMatchObject({ properties: { 'foaf:name': [{ text: 'ZonMw-project met TNO' }] } })
    expect(said(dataset, 'dct:spatial')).toEqual(['https://identifier.overheid.nl/tooi/id/gemeente/gm0274', '', terms.netherlands])
    expect([said(dataset, 'dct:issued'), said(dataset, 'dct:modified'), said(dataset, 'dcat:version')]).toEqual([
      ['2026-01-10'],
      ['2026-03-02'],
      ['2'],
    ])
    expect(said(of('dct:PeriodOfTime')[0], 'dcat:endDate')).toEqual(['2024-12-31'])
  })

  it('says of invented figures that they are, in title, description and keywords', () => {
    const words = (set: PublicSet) => {
      const dataset = node(`https://startlijn.nl/api/v1/sets/${set.slug}`)
      return ['dct:title', 'dct:description', 'dcat:keyword'].map((property) => said(dataset, property).join(' '))
    }
    for (const text of words(invented)) expect(text).toMatch(/verzonnen[\s\S]*invented/i)
    for (const text of words(counted)) expect(text).not.toMatch(/verzonnen|invented/i)
  })

  it('is the same in JSON-LD: one object per thing, with its terms', () => {
    const json = jsonLd(graph)
    expect(json['@graph'].map((each) => each['@id'])).toEqual(graph.map(({ iri }) => iri))
    const prefixes = Object.keys(json['@context'])
    for (const { properties, types } of everything(graph))
      for (const name of [...Object.keys(properties), ...types]) expect(prefixes).toContain(name.split(':')[0])
  })
})

describe('Turtle', () => {
  const line = (text: string) =>
    turtle([{ iri: 'https://a.nl/x', types: ['dcat:Dataset'], properties: { 'dct:title': [{ text, language: 'nl' }] } }])

  it('keeps any text within its quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = /dct:title "((?:[^"\\\n\r]|\\.)*)"@nl \.\n$/.exec(line(text))?.[1]
        expect(written?.replaceAll(/\\(.)/g, (_, sign: string) => ({ n: '\n', r: '\r' })[sign] ?? sign)).toBe(text)
      }),
    )
  })

  it('lets no address end early', () => {
    const odd: NamedNode = { iri: 'https://a.nl/x> a dcat:Catalog . <y', types: ['dcat:Dataset'], properties: {} }
    expect(turtle([odd])).toContain('<https://a.nl/x%3E%20a%20dcat:Catalog%20.%20%3Cy> a dcat:Dataset')
  })

  it('has every thing of the catalogue', () => {
    const text = turtle(graph)
    for (const { iri } of graph) expect(text).toContain(`\n<${iri}> a `)
  })
})
