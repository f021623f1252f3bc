import { coalitionProblemText } from '../people/coalition/import-coalitions.text.ts'
import { importCoalitions } from '../people/coalition/import-coalitions.ts'
import { organisationProblemText } from '../people/organisation/import-organisations.text.ts'
import { importOrganisations, type PeopleImport } from '../people/organisation/import-organisations.ts'
import { peopleProblemText } from '../people/professional/import-people.text.ts'
import { importPeople } from '../people/professional/import-people.ts'
import type { ProblemSentences } from '../platform/csv/csv-problem.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import type { Language } from '../platform/text/text.ts'
import { type Command, counted } from './command.ts'
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
      hands.say(
        `${counted(outcome.count, 'regel', 'regels')} van ${what} gelezen; ${outcome.changed} daarvan ${outcome.changed === 1 ? 'maakte' : 'maakten'} verschil`,
      )
    },
  }
}

/** The order in which a real installation is set up. */
export const peopleImportCommands: readonly Command[] = [
  importing('organisations', 'leest in welke organisaties samenwerken; alles of niets', importOrganisations, organisationProblemText),
  importing('coalitions', 'leest coalities in, met hun gemeenten en aanmeldpunten; alles of niets', importCoalitions, coalitionProblemText),
  importing('people', 'leest in wie waar werkt en in welke rollen; alles of niets', importPeople, peopleProblemText),
]
