import { z } from 'zod'
import type { Publisher } from '../../monitor/publication/publisher.ts'
import { namedSchemas } from './named-schema.ts'
import { apiBase, apiVersion, type Operation } from './operation.ts'
import { problemSchema } from './problem.ts'

type Json = Record<string, unknown>

export const openDataTitle = 'Startlijn open data'

const prefix = '#/components/schemas/'

/** Not said of an answer: it is never sent to us, so that it cannot be changed goes without saying. */
const withoutReadOnly = ({ jsonSchema }: { jsonSchema: Json }) => void delete jsonSchema['readOnly']

/** The named schemas, each once, referring to each other. */
function components(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: (id) => `${prefix}${id}`, override: withoutReadOnly })
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  )
}

function schemaOf(schema: z.ZodType | null): Json {
  if (schema === null) return { type: 'string' }
  const id = namedSchemas.get(schema)?.id
  if (id !== undefined) return { $ref: `${prefix}${id}` }
  const { $schema: _, ...own } = z.toJSONSchema(schema, { override: withoutReadOnly })
  return own
}

function parametersOf({ inPath, query }: Operation): Json[] {
  const asked = z.toJSONSchema(query, { io: 'input' })
  return [
    ...Object.entries(inPath).map(([name, description]) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } })),
    ...Object.entries(asked.properties ?? {}).map(([name, property]) => {
      const { description, ...schema } = property as Json
      return {
        name,
        in: 'query',
        required: asked.required?.includes(name) ?? false,
        ...(description === undefined ? {} : { description }),
        schema,
      }
    }),
  ]
}

const headers = {
  'API-Version': { description: 'The full version of the interface.', schema: { type: 'string' } },
  ETag: { description: 'Send it back as If-None-Match to hear whether anything changed.', schema: { type: 'string' } },
  'Access-Control-Allow-Origin': { description: 'Always *: any site may read this.', schema: { type: 'string' } },
}

function refusal(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: schemaOf(problemSchema) } } }
}

function operationOf(operation: Operation): Json {
  const parameters = parametersOf(operation)
  const content = Object.fromEntries(Object.entries(operation.answers).map(([type, schema]) => [type, { schema: schemaOf(schema) }]))
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    parameters,
    responses: {
      200: { description: operation.summary, headers, content },
      304: { description: 'Not changed since the ETag that was sent.', headers },
      400: refusal('A parameter is wrong or unknown; every one is named.'),
      ...(Object.keys(operation.inPath).length === 0 ? {} : { 404: refusal('There is no such set or publication.') }),
      429: refusal('Too many requests; Retry-After says how many seconds to wait.'),
    },
  }
}

const tags = [
  { name: 'figures', description: 'Published figures, and the areas and indicators they are about.' },
  { name: 'sets', description: 'Figures as they are published: protected, audited, numbered and frozen.' },
  { name: 'landscape', description: 'Services for families in the first thousand days.' },
  { name: 'descriptions', description: 'The interface and the sets described for machines.' },
]

/** The description of every address of the interface, by OpenAPI 3.1. */
export function openapiOf(operations: readonly Operation[], publisher: Publisher): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: openDataTitle,
      version: apiVersion,
      description:
        'What this installation publishes on the first thousand days of children: figures with their source and definition, and services for families. Read only, without an account. Every refusal is a problem by RFC 9457. Our own counts are CC BY 4.0; figures quoted from public sources keep the licence of their source, which most do not state.',
      contact: { name: publisher.name, url: publisher.contact, ...(publisher.email === null ? {} : { email: publisher.email }) },
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: `${publisher.url}${apiBase}` }],
    tags,
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: operationOf(operation) }])),
    components: { schemas: components() },
  }
}
