import { z } from 'zod'
import { protectionMethods, protections } from '../../monitor/publication/publication.ts'
import { wordsSchema } from './area-schema.ts'
import { figureSchema, seriesRemarkSchema } from './figure-schema.ts'
import { named } from './named-schema.ts'

const count = z.int().nonnegative()

const accountSchema = named(
  'Account',
  z
    .strictObject({
      protection: z.enum(protections).describe('counts: small counts are hidden; public_source: quoted from what public sources printed.'),
      figures: count.describe('All figures of the set, the hidden ones included.'),
      withheld: count.describe('How many are hidden. Which of them are the small ones is told to nobody.'),
      smallInPrint: count.describe(
        'Small counts that stand in print because a public source or an earlier publication printed them first.',
      ),
      protectedBySource: count.describe(
        'Shares and means of nobody knows how many people, shown as their source had protected them, by the answer of an analyst.',
      ),
      threshold: count.nullable().describe('Counts from 1 up to this are small; null for quoted sets.'),
      method: z.enum(protectionMethods).nullable(),
      audit: z
        .strictObject({
          cells: count.describe('Counts the audit looked at.'),
          relations: count.describe('Sums over areas, periods and shares that readers can calculate with.'),
          exactLeaks: count.describe('Hidden counts that can be worked out; always 0 in what is published.'),
          intervalLeaks: count.describe('Hidden counts that can be proven to be small; always 0 in what is published.'),
          versions: z.strictObject({ highs: z.string(), audit: z.int() }),
        })
        .nullable(),
    })
    .describe('How a publication was protected, and what the audit found.'),
)

const links = {
  json: z.url().describe('Its figures as JSON.'),
  csv: z.url().describe('Its figures as CSV.'),
}

const publicationSchema = named(
  'Publication',
  z
    .strictObject({
      number: z.int().positive(),
      publishedOn: z.iso.date(),
      note: z.string().nullable(),
      account: accountSchema,
      links: z.strictObject(links),
    })
    .describe('A set as it was published, frozen; an earlier one stays as it was.'),
)

const ofSet = {
  id: z.uuid(),
  slug: z.string(),
  title: wordsSchema,
  kind: z.enum(['imported', 'casework', 'survey']),
  fictitious: z.boolean().describe('Invented practice data.'),
  protection: z.enum(protections),
  version: z.int().describe('The same as publication; kept for who reads it.'),
  publication: z.int().positive().describe('Number of the publication that is shown now.'),
  publishedOn: z.iso.date(),
  links: z.strictObject({ self: z.url(), page: z.url(), ...links }),
}

const setSchema = named('Set', z.strictObject(ofSet).describe('Figures that are published as a whole.'))

export const setsAnswer = named('Sets', z.strictObject({ sets: z.array(setSchema) }))

export const setAnswer = named(
  'SetWithPublications',
  z.strictObject({ ...ofSet, publications: z.array(publicationSchema).describe('The latest first.') }),
)

export const setFiguresAnswer = named(
  'SetFigures',
  z
    .strictObject({
      set: z.strictObject({ id: ofSet.id, slug: ofSet.slug, title: ofSet.title, kind: ofSet.kind, fictitious: ofSet.fictitious }),
      publisher: z.strictObject({ name: z.string(), url: z.url() }),
      publication: publicationSchema,
      total: count,
      figures: z.array(figureSchema),
      seriesRemarks: z.array(seriesRemarkSchema),
    })
    .describe('A publication with where it comes from; another installation can import it as it is.'),
)
