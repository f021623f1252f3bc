import type { z } from 'zod'

/** One thing wrong with an imported file: where, which field, and what to do about it, in Dutch. */
export interface ImportError {
  /** Counted from 1; 1 when the whole file is meant. */
  line: number
  /** Such as `voorzorg: window.pregnancyWeeks`; empty when the whole file is meant. */
  field: string
  message: string
}

const messages: Record<string, string> = {
  slug: 'gebruik kleine letters, cijfers en streepjes, zoals stevig-ouderschap',
  empty: 'vul dit in; het mag niet leeg zijn',
  too_long: 'maak dit korter: hooguit 120 tekens',
  range: 'geef [van, tot] in hele getallen, van niet groter dan tot',
  date: 'schrijf een jaar, maand of dag als JJJJ, JJJJ-MM of JJJJ-MM-DD',
  period: 'schrijf een jaar of jaren als JJJJ of JJJJ-JJJJ',
  url: 'schrijf een volledig adres dat begint met https://',
  assured: 'laat dit null: alleen de aanbieder zelf kan bevestigen',
  offered_and_not: 'een gebied staat ook in areas; kies een van beide',
  start_outside_phases: 'een fase om te beginnen moet ook in phases staan',
  unknown_area_here: 'een gebied hier staat niet in de bijbehorende lijst',
}

/** Says a schema issue in Dutch, with the field and the line where its entry begins. */
export function issueError(issue: z.core.$ZodIssue, text: string, idOf: (index: number) => string | undefined): ImportError {
  const [index, ...rest] = issue.path
  const id = typeof index === 'number' ? idOf(index) : undefined
  const entry = id ?? (typeof index === 'number' ? `nummer ${index + 1}` : '')
  return { line: lineOfEntry(text, id), field: [entry, rest.join('.')].filter(Boolean).join(': '), message: sentence(issue) }
}

/** The line on which the entry names itself; 1 when it has no readable id. */
export function lineOfEntry(text: string, id: string | undefined): number {
  if (id === undefined) return 1
  const at = text.search(new RegExp(`"id"\\s*:\\s*${JSON.stringify(id).replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}`))
  return at < 0 ? 1 : text.slice(0, at).split('\n').length
}

function sentence(issue: z.core.$ZodIssue): string {
  const own = messages[issue.message]
  if (own !== undefined) return own
  if (issue.code === 'unrecognized_keys') return `deze velden kennen wij niet: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `kies uit: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'dit veld ontbreekt' : `hier hoort ${expected[issue.expected] ?? issue.expected}`
  return 'dit klopt niet; zie data/services.schema.md'
}

const expected: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true, false of null',
  array: 'een lijst',
  object: 'een object',
  tuple: 'een lijst van twee getallen',
}
