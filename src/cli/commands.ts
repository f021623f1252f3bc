import { checkCommands } from './check-commands.ts'
import type { Command } from './command.ts'
import { figureCommands } from './figure-commands.ts'
import { importCommands } from './import-commands.ts'
import { keyCommands } from './key-commands.ts'
import { peopleCommands } from './people-commands.ts'
import { peopleImportCommands } from './people-import-commands.ts'
import { protectCommand } from './protect-command.ts'
import { publishCommand } from './publish-command.ts'
import { recomputeCommands } from './recompute-commands.ts'
import { storeCommands } from './store-commands.ts'

/** Everything `startlijn` can do, in the order of its help. */
export const commands: readonly Command[] = [
  ...importCommands,
  ...peopleImportCommands,
  ...peopleCommands,
  ...checkCommands,
  ...figureCommands,
  protectCommand,
  publishCommand,
  ...recomputeCommands,
  ...keyCommands,
  ...storeCommands,
]
