import type { Language } from '../../platform/text/text.ts'

/** A piece of text, in a language or of a type such as `xsd:date`. */
export interface Literal {
  text: string
  language?: Language
  type?: 'xsd:date'
}

/** A thing elsewhere in the graph or in the world. */
export interface Reference {
  iri: string
}

/** A thing without an address of its own, with what is said of it; it stands inside another. */
export interface RdfNode {
  types: readonly string[]
  /** By prefixed name, such as `dct:title`. */
  properties: Readonly<Record<string, readonly RdfTerm[]>>
}

export type RdfTerm = Literal | Reference | RdfNode

/** A thing that others refer to by its address. */
export interface NamedNode extends RdfNode {
  iri: string
}

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export function isLiteral(term: RdfTerm): term is Literal {
  return 'text' in term
}

export function isNode(term: RdfTerm): term is RdfNode {
  return 'properties' in term
}

/** The same in both languages. */
export function inBoth({ nl, en }: { nl: string; en: string }): readonly Literal[] {
  return [
    { text: nl, language: 'nl' },
    { text: en, language: 'en' },
  ]
}
