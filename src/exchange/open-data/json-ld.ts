import { isLiteral, isNode, type NamedNode, prefixes, type RdfNode, type RdfTerm } from './rdf.ts'

type Json = { [key: string]: string | Json | (string | Json)[] }

/** A graph as JSON-LD: one object per named thing, properties by prefixed names. */
export function jsonLd(graph: readonly NamedNode[]): { '@context': Readonly<Record<string, string>>; '@graph': Json[] } {
  return { '@context': prefixes, '@graph': graph.map((node) => ({ '@id': node.iri, ...objectOf(node) })) }
}

function objectOf({ types, properties }: RdfNode): Json {
  return {
    '@type': [...types],
    ...Object.fromEntries(Object.entries(properties).flatMap(([name, terms]) => (terms.length === 0 ? [] : [[name, terms.map(termOf)]]))),
  }
}

function termOf(term: RdfTerm): Json {
  if (isNode(term)) return objectOf(term)
  if (!isLiteral(term)) return { '@id': term.iri }
  const { text, language, type } = term
  return { '@value': text, ...(language === undefined ? {} : { '@language': language }), ...(type === undefined ? {} : { '@type': type }) }
}
