import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../platform/project-folder.ts'
import { counted, howTo, parseArguments, WrongUsage } from './command.ts'
import { commands } from './commands.ts'
import { testHands } from './test-hands.ts'

/** Words that stand in nearly every English sentence and in no Dutch one. */
const english = /\b(the|and|should|needs?|nothing|nobody|reads|writes|lists|imported|added|other|unknown|usage)\b/i
/** What a command may have somebody read. */
const speaks = /(?:say|tell|CommandFault|WrongUsage)\(\s*[`'"]([^\n]*)/g

describe('what the command line says', () => {
  it('is Dutch in the help of every command, and begins with what it does', () => {
    expect(commands.map(({ does }) => does).filter((does) => english.test(does) || !/^\p{Ll}+t /u.test(does))).toEqual([])
  })

  it('is Dutch in every sentence of the commands', () => {
    const folder = join(projectFolder, 'src/cli')
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    const sentences = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(speaks)].map(([, said = '']) => said))
    expect(sentences.length).toBeGreaterThan(30)
    // Names of options and what stands between ${ and } are no sentences.
    expect(sentences.filter((said) => english.test(said.replaceAll(/\$\{[^}]*\}|--[\w-]+/g, '')))).toEqual([])
  })

  it('is Dutch for prepare too, unless it is called between the English lines of npm start', async () => {
    const prepare = commands.find(({ words }) => words[0] === 'prepare')
    await expect(prepare?.run(['--language', 'fr'], testHands().hands)).rejects.toThrow(new WrongUsage('--language is nl of en, niet "fr"'))
    expect(readFileSync(join(projectFolder, 'scripts/bootstrap.mjs'), 'utf8')).toContain("['prepare', '--language', 'en']")
  })

  it('says how a command is called, in English words that are typed', () => {
    expect(howTo('people list')).toBe('gebruik: startlijn people list')
    expect(() => parseArguments(['--kleur', 'rood'], ['area', 'year'])).toThrow(
      new WrongUsage('onbekende optie --kleur; bekend: --area, --year'),
    )
    expect(() => parseArguments(['--kleur', 'rood'], [])).toThrow(new WrongUsage('onbekende optie --kleur; bekend: geen'))
    expect([counted(1, 'cijfer', 'cijfers'), counted(0, 'cijfer', 'cijfers')]).toEqual(['1 cijfer', '0 cijfers'])
  })
})
