import { z } from 'zod'
import { named } from './named-schema.ts'

export const entryAnswer = named(
  'Entry',
  z
    .strictObject({
      title: z.string(),
      version: z.string().describe('The full version of the interface.'),
      description: z.string().describe('Where the interface is described for machines.'),
      documentation: z.string().describe('Where it is explained to people.'),
      addresses: z.array(z.strictObject({ path: z.string(), summary: z.string() })),
    })
    .describe('The way in: every address of the interface.'),
)
