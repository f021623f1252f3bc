import { demoCoalitions, demoParent, demoPeople } from '../people/demo/demo-people.ts'
import { professionName } from '../people/professional/professional.text.ts'

/** What a newcomer needs after the start of the practice environment: whom she can sign in as. */
export function demoGreeting(publicUrl: string): string {
  const people = Object.values(demoPeople).map(
    ({ name, profession, coalitions }) =>
      `  ${name.padEnd(16)} ${professionName(profession, 'en').padEnd(22)} ${coalitions.map((coalition) => demoCoalitions[coalition].name).join(', ')}`,
  )
  const parent = `  ${demoParent.name.padEnd(16)} ${'parent'.padEnd(22)} ${demoCoalitions.south.name}`
  return [`Sign in without a password at ${publicUrl}/inloggen as one of these invented people:`, ...people, parent].join('\n')
}
