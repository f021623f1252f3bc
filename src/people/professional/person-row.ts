import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { CsvRow } from '../../platform/csv/read-csv.ts'
import { professionText } from './professional.text.ts'
import { roles, rolesWithoutView } from './roles.ts'

export const peopleColumns = ['subject', 'name', 'profession', 'organisation', 'coalition', 'roles', 'phone', 'reachable'] as const

/** Somebody in one coalition, as a row of a file says; organisation and coalition by slug. */
export interface Person {
  subject: string
  name: string
  profession: string
  organisation: string
  coalition: string
  /** `professional` is always among them. */
  roles: readonly string[]
  phone: string | null
  reachable: string | null
}

export interface ReadPerson {
  line: number
  row: CsvRow
  person: Person
  problems: readonly CsvProblem[]
}

const professions = Object.keys(professionText.nl).filter((code) => code !== 'parent')

/** One row, with everything wrong in the row itself. Several roles are separated by semicolons; none means `professional`. */
export function readPerson(row: CsvRow): ReadPerson {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, hint = '', value = row.cell(column)) => {
    problems.push({ line: row.line, column, code, value, hint })
  }
  // The apostrophe our own files put before what a spreadsheet would run as a formula, such as a number with its country.
  const text = (column: string) => row.cell(column).replace(/^'(?=[=+@-])/, '')
  const asked = row
    .cell('roles')
    .split(';')
    .map((role) => role.trim())
    .filter((role) => role !== '')
  for (const role of asked) if (!roles.some((each) => each === role)) problem('roles', 'unknown_role', roles.join(', '), role)
  const blind = rolesWithoutView.find((role) => asked.includes(role))
  if (blind !== undefined && asked.includes('entry_team')) problem('roles', 'roles_exclude', blind)
  // Spaces and signs one cannot see would make two people of one.
  if (!/^[\x21-\x7e]{1,255}$/.test(text('subject'))) problem('subject', 'not_a_subject')
  if (row.cell('name') === '') problem('name', 'empty_name')
  if (!professions.includes(row.cell('profession'))) problem('profession', 'unknown_profession', professions.join(', '))
  const person = {
    subject: text('subject'),
    name: text('name'),
    profession: row.cell('profession'),
    organisation: row.cell('organisation'),
    coalition: row.cell('coalition'),
    roles: [...new Set(['professional', ...asked])],
    phone: text('phone') || null,
    reachable: text('reachable') || null,
  }
  return { line: row.line, row, person, problems }
}
