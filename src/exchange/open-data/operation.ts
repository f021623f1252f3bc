import { z } from 'zod'

/** Of the interface as a whole: the first number is in its address, the second goes up when something is added. */
export const apiVersion = '1.2.0'

/** Where the interface stands in an installation. */
export const apiBase = '/api/v1'

/** One address of the interface: what may be asked and what is answered. Its door, its description and its tests read the same. */
export interface Operation {
  /** Under `apiBase`, with its variables in braces. */
  path: string
  id: string
  tag: 'figures' | 'sets' | 'landscape' | 'descriptions'
  summary: string
  /** What each variable of the path is. */
  inPath: Readonly<Record<string, string>>
  query: z.ZodObject
  /** The schema of what is answered per media type; null for text in a format of its own. The first is the usual one. */
  answers: Readonly<Record<string, z.ZodType | null>>
}

const noQuery = z.strictObject({})

/** An address that takes no parameters. */
export function plain(operation: Omit<Operation, 'query' | 'inPath'> & Partial<Pick<Operation, 'inPath'>>): Operation {
  return { inPath: {}, ...operation, query: noQuery }
}

/** The address of an operation as the router writes it. */
export function routeOf({ path }: Pick<Operation, 'path'>): string {
  return `${apiBase}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}
