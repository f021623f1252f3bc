import { coalitionProblemText } from '../people/coalition/import-coalitions.text.ts'
import { importCoalitions } from '../people/coalition/import-coalitions.ts'
import { organisationProblemText } from '../people/organisation/import-organisations.text.ts'
import { importOrganisations, type PeopleImport } from '../people/organisation/import-organisations.ts'
import { peopleProblemText } from '../people/professional/import-people.text.ts'
import { importPeople } from '../people/professional/import-people.ts'
import type { ProblemSentences } from '../platform/csv/csv-problem.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import type { Language } from '../platform/text/text.ts'
import type { Command } from './command.ts'
import { oneFile, refused } from './import-commands.ts'
import { asSystem } from './store-session.ts'

/** `import WHAT FILE.csv`: all rows or none, and again without a difference. */
function importing(
  what: string,
  does: string,
  read: (tx: Transaction, input: Buffer) => Promise<PeopleImport>,
  catalogue: Record<Language, ProblemSentences>,
): Command {
  const usage = `import ${what} FILE.csv`
  return {
    words: ['import', what],
    usage,
    does,
    async run(args, hands) {
      const { file } = oneFile(args, usage)
      const text = hands.read(file)
      const outcome = await asSystem(hands, (tx) => read(tx, text))
      if (!outcome.ok) refused(file, outcome.problems, [catalogue])
      hands.say(`${outcome.count} ${outcome.count === 1 ? 'row' : 'rows'} of ${what} read, of which ${outcome.changed} made a difference`)
    },
  }
}

/** The order in which a real installation is set up. */
export const peopleImportCommands: readonly Command[] = [
  importing('organisations', 'reads the organisations that work together, all or nothing', importOrganisations, organisationProblemText),
  importing(
    'coalitions',
    'reads coalitions, their municipalities and entry points, all or nothing',
    importCoalitions,
    coalitionProblemText,
  ),
  importing('people', 'reads who works where and in which roles, all or nothing', importPeople, peopleProblemText),
]
