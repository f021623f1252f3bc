import { writeFactsheet } from '../monitor/factsheet/write-factsheet.ts'
import { exportFigures } from '../monitor/figure/export-figures.ts'
import { type Command, CommandFault, parseArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{4}$/.test(text)) throw new WrongUsage(`--year should be a year such as 2023, not "${text}"`)
  return Number(text)
}

export const figureCommands: readonly Command[] = [
  {
    words: ['export', 'figures'],
    usage: 'export figures [--area CODE] [--year Y] [--format csv|json]',
    does: 'writes published figures to the screen',
    async run(args, hands) {
      const { named } = parseArguments(args, ['area', 'year', 'format'])
      const format = named['format'] ?? 'csv'
      if (format !== 'csv' && format !== 'json') throw new WrongUsage('--format should be csv or json')
      const result = await asSystem(hands, (tx) => exportFigures(tx, { area: named['area'], year: yearOf(named['year']), format }))
      if (!result.ok) throw new CommandFault(`het gebied "${named['area']}" is niet bekend; gebruik een CBS-code, adresnaam of naam`)
      hands.say(result.value.trimEnd())
    },
  },
  {
    words: ['factsheet'],
    usage: 'factsheet --area CODE --year Y --out F.pdf',
    does: 'writes the factsheet of an area as tagged PDF',
    async run(args, hands) {
      const { named } = parseArguments(args, ['area', 'year', 'out'])
      const { area, out } = named
      const year = yearOf(named['year'])
      if (area === undefined || out === undefined || year === undefined) throw new WrongUsage(`usage: startlijn ${this.usage}`)
      const result = await asSystem(hands, (tx) => writeFactsheet(tx, area, year, out))
      if (!result.ok) throw new CommandFault(`er is geen factsheet van "${area}" in ${year}; noem een gebied en een jaar uit de monitor`)
      hands.say(`${out}: ${result.value.bytes} bytes`)
    },
  },
]
