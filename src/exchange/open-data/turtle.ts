import { isLiteral, isNode, type NamedNode, prefixes, type RdfNode, type RdfTerm } from './rdf.ts'

/** A graph as Turtle, one block per named thing. */
export function turtle(graph: readonly NamedNode[]): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  return `${head.join('\n')}\n\n${graph.map((node) => `<${escapedIri(node.iri)}> ${said(node, '  ')} .`).join('\n\n')}\n`
}

function said({ types, properties }: RdfNode, indent: string): string {
  const lines = Object.entries(properties).flatMap(([name, terms]) =>
    terms.length === 0 ? [] : [`${name} ${terms.map((term) => termOf(term, indent)).join(', ')}`],
  )
  return [`a ${types.join(', ')}`, ...lines].join(` ;\n${indent}`)
}

function termOf(term: RdfTerm, indent: string): string {
  if (isNode(term)) return `[ ${said(term, `${indent}  `)} ]`
  if (!isLiteral(term)) return `<${escapedIri(term.iri)}>`
  const { text, language, type } = term
  return `"${escaped(text)}"${language === undefined ? '' : `@${language}`}${type === undefined ? '' : `^^${type}`}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

/** What may not stand between the brackets of an address. */
function escapedIri(iri: string): string {
  return iri.replaceAll(/[<>"{}|^`\\\s]/g, (sign) => encodeURIComponent(sign))
}
