import type { NamedNode } from './rdf.ts'

const eu = 'http://publications.europa.eu/resource/authority'

/** Values of the lists that DCAT-AP-NL 3 prescribes. */
export const terms = {
  public: `${eu}/access-right/PUBLIC`,
  health: `${eu}/data-theme/HEAL`,
  themes: `${eu}/data-theme`,
  dutch: `${eu}/language/NLD`,
  english: `${eu}/language/ENG`,
  irregular: `${eu}/frequency/IRREG`,
  stable: `${eu}/planned-availability/STABLE`,
  json: `${eu}/file-type/JSON`,
  csv: `${eu}/file-type/CSV`,
  netherlands: `${eu}/country/NLD`,
  jsonType: 'https://www.iana.org/assignments/media-types/application/json',
  csvType: 'https://www.iana.org/assignments/media-types/text/csv',
  ccBy: 'http://creativecommons.org/licenses/by/4.0/deed.nl',
  /** The list of the profile has only Creative Commons and "not open"; OWMS has a word for what is so: nobody stated a licence. */
  licenceUnknown: 'http://standaarden.overheid.nl/owms/terms/licentieonbekend',
  profile: 'https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/',
} as const

/** TOOI's name of a municipality by its CBS code; null for other areas. */
export function municipalityIri(code: string | null): string | null {
  return code !== null && /^GM\d{4}$/.test(code) ? `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}` : null
}

const concept = (iri: string, label: string): NamedNode => ({
  iri,
  types: ['skos:Concept'],
  properties: { 'skos:prefLabel': [{ text: label, language: 'en' }] },
})
const typed = (iri: string, type: string): NamedNode => ({ iri, types: [type], properties: {} })

/** What the terms are, so that a reader who does not fetch the lists can check the description. */
export const termNodes: readonly NamedNode[] = [
  typed(terms.public, 'dct:RightsStatement'),
  concept(terms.health, 'Health'),
  { iri: terms.themes, types: ['skos:ConceptScheme'], properties: { 'dct:title': [{ text: 'Data theme', language: 'en' }] } },
  typed(terms.dutch, 'dct:LinguisticSystem'),
  typed(terms.english, 'dct:LinguisticSystem'),
  typed(terms.irregular, 'dct:Frequency'),
  concept(terms.stable, 'Stable'),
  typed(terms.json, 'dct:MediaTypeOrExtent'),
  typed(terms.csv, 'dct:MediaTypeOrExtent'),
  typed(terms.jsonType, 'dct:MediaType'),
  typed(terms.csvType, 'dct:MediaType'),
  typed(terms.netherlands, 'dct:Location'),
  typed(terms.ccBy, 'dct:LicenseDocument'),
  typed(terms.licenceUnknown, 'dct:LicenseDocument'),
  typed(terms.profile, 'dct:Standard'),
]
