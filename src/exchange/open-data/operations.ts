import { z } from 'zod'
import { areasAnswer, indicatorsAnswer } from './area-schema.ts'
import { entryAnswer } from './entry-schema.ts'
import { figuresAnswer, sourcesAnswer } from './figure-schema.ts'
import { figuresQuery } from './figures-query.ts'
import { type Operation, plain } from './operation.ts'
import { servicesAnswer, servicesQuery } from './service-schema.ts'
import { setAnswer, setFiguresAnswer, setsAnswer } from './set-schema.ts'

const json = 'application/json'
const csv = 'text/csv'
const inSet = { set: 'Slug of a set.' }
const inPublication = { ...inSet, publication: 'Number of one of its publications.' }

/** Every address under `/api/v1`. */
export const operations = {
  entry: plain({
    path: '/',
    id: 'getEntry',
    tag: 'descriptions',
    summary: 'What can be asked here, and where it is described; also without the slash',
    answers: { [json]: entryAnswer },
  }),
  areas: plain({
    path: '/areas',
    id: 'listAreas',
    tag: 'figures',
    summary: 'Areas with what they belong to',
    answers: { [json]: areasAnswer },
  }),
  indicators: plain({
    path: '/indicators',
    id: 'listIndicators',
    tag: 'figures',
    summary: 'Indicators with what is counted and what that does not say',
    answers: { [json]: indicatorsAnswer },
  }),
  sources: plain({
    path: '/sources',
    id: 'listSources',
    tag: 'figures',
    summary: 'Sources by the key that figures and indicators name',
    answers: { [json]: sourcesAnswer },
  }),
  figures: {
    path: '/figures',
    id: 'findFigures',
    tag: 'figures',
    summary: 'Published figures by indicator, area, period and set',
    inPath: {},
    query: figuresQuery,
    answers: { [json]: figuresAnswer, [csv]: null },
  },
  sets: plain({ path: '/sets', id: 'listSets', tag: 'sets', summary: 'Published sets of figures', answers: { [json]: setsAnswer } }),
  set: plain({
    path: '/sets/{set}',
    id: 'getSet',
    tag: 'sets',
    summary: 'A set with all its publications and what the audit of each found',
    inPath: inSet,
    answers: { [json]: setAnswer },
  }),
  setJson: plain({
    path: '/sets/{set}/figures.json',
    id: 'getSetFigures',
    tag: 'sets',
    summary: 'The figures of a set as it is shown now, with where they come from',
    inPath: inSet,
    answers: { [json]: setFiguresAnswer },
  }),
  setCsv: plain({
    path: '/sets/{set}/figures.csv',
    id: 'getSetFiguresCsv',
    tag: 'sets',
    summary: 'The figures of a set as it is shown now, as CSV',
    inPath: inSet,
    answers: { [csv]: null },
  }),
  publicationJson: plain({
    path: '/sets/{set}/{publication}/figures.json',
    id: 'getPublicationFigures',
    tag: 'sets',
    summary: 'The figures of one publication of a set, frozen',
    inPath: inPublication,
    answers: { [json]: setFiguresAnswer },
  }),
  publicationCsv: plain({
    path: '/sets/{set}/{publication}/figures.csv',
    id: 'getPublicationFiguresCsv',
    tag: 'sets',
    summary: 'The figures of one publication of a set, frozen, as CSV',
    inPath: inPublication,
    answers: { [csv]: null },
  }),
  services: {
    path: '/services',
    id: 'findServices',
    tag: 'landscape',
    summary: 'Services for families, ranked as on the search page',
    inPath: {},
    query: servicesQuery,
    answers: { [json]: servicesAnswer },
  },
  catalogJson: plain({
    path: '/catalog.jsonld',
    id: 'getCatalog',
    tag: 'descriptions',
    summary: 'The published sets described for data portals by DCAT-AP-NL 3, as JSON-LD',
    answers: {
      'application/ld+json': z.looseObject({ '@context': z.looseObject({}), '@graph': z.array(z.looseObject({ '@id': z.string() })) }),
    },
  }),
  catalogTurtle: plain({
    path: '/catalog.ttl',
    id: 'getCatalogTurtle',
    tag: 'descriptions',
    summary: 'The same description as Turtle',
    answers: { 'text/turtle': null },
  }),
  openapi: plain({
    path: '/openapi.json',
    id: 'getOpenapi',
    tag: 'descriptions',
    summary: 'This description',
    answers: { [json]: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }) },
  }),
} as const satisfies Record<string, Operation>
